using Rpa.Discovery.Model;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

public class ExpectedFlowTests
{
    [Test]
    public void Of_Loop_VisitsTheGeometricNumber()
    {
        var workflow = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("check")),
            Step("check", "clerk", TimeSpan.FromMinutes(6), To("read", 0.2), To("closed", 0.8)),
            End("closed")).Workflows[0];
        var flow = ExpectedFlow.Of(workflow);
        Assert.That(flow.VisitsPerCase("read"), Is.EqualTo(1.25).Within(0.04));
        Assert.That(flow.HoursPerCase("check"), Is.EqualTo(1.25 * 0.1).Within(0.004));
        Assert.That(flow.VisitsPerCase("closed"), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Of_GuardOnAnAttribute_TakesItsShare()
    {
        var large = new Comparison { Left = new AttributeTerm { Attribute = "amount" }, Operator = ComparisonOperator.Greater, Right = new NumberTerm { Value = 80 } };
        var department = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("approve", guard: large), To("closed")),
            Step("approve", "clerk", TimeSpan.FromMinutes(6), To("closed")),
            End("closed"));
        var workflow = department.Workflows[0] with
        {
            Attributes = [new CaseAttribute { Id = "amount", Number = Rpa.Discovery.Randomness.Distribution.Uniform(0, 100) }],
        };
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("approve"), Is.EqualTo(0.2).Within(0.03));
    }

    [Test]
    public void Of_TimerShorterThanTheWait_TakesTheTimersShare()
    {
        var wait = new WaitState
        {
            Id = "waiting",
            Wait = (Varying<DurationLaw>)DurationLaw.Exponential(TimeSpan.FromDays(10)),
            Transitions = [To("read"), new Transition { Event = "silent", Target = "closed", After = DurationLaw.Exactly(TimeSpan.FromDays(10)) }],
        };
        var workflow = Letters.WithStates(wait, Step("read", "clerk", TimeSpan.FromMinutes(10), To("closed")), End("closed")).Workflows[0];
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("read"), Is.EqualTo(1 - Math.Exp(-1)).Within(0.03));
    }

    [Test]
    public void Of_EndlessLoop_Ends()
    {
        var workflow = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(1), To("read"))).Workflows[0];
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("read"), Is.GreaterThan(100));
    }
}
