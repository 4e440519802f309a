using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>What the smallest bad files cannot show: that a setting with an effect is let pass, and what a file cannot hold.</summary>
public class EffectChecksTests
{
    [Test]
    public void PickUpAndInterrupts_OfTheSamePeople_HaveAnEffect()
    {
        var urgent = Step("answer", "clerk", TimeSpan.FromMinutes(1), To("closed"));
        var ordinary = Step("read", "clerk", TimeSpan.FromMinutes(10), To("answer"));
        var department = Letters.WithStates(
            ordinary with { Work = ordinary.Work with { PickUp = Duration.Exactly(TimeSpan.FromMinutes(1)) } },
            urgent with { Work = urgent.Work with { Interrupts = true, Priority = 1 } },
            End("closed"));
        Assert.That(DepartmentValidator.Validate(department).Select(d => d.Code), Has.None.EqualTo("RPD2063"));
    }

    [Test]
    public void AtOnce_OfNothing_IsAnError()
    {
        var department = Letters with { People = [new Person { Id = "anna", AtOnce = 0 }] };
        Assert.That(DepartmentValidator.Validate(department).Select(d => d.Code), Has.Member("RPD2071"));
    }
}
