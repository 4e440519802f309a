using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Formats;

public sealed class ConditionsTests
{
    [TestCase("channel = paper")]
    [TestCase("channel in (paper web) and not overdue")]
    [TestCase("amount * lines > 500 or visits(received) >= 2")]
    [TestCase("age > 3 d")]
    public void Parse_ACondition_SaysTheSame(string text)
    {
        var guard = Guard.Parse(text);
        Assert.That((guard.Said, GuardText.Of(guard, [])), Is.EqualTo((text, text)));
    }

    [Test]
    public void Parse_AWordOnTheRight_IsAValueUnlessItIsNamedAsAnAttribute()
    {
        Assert.That(((Comparison)Guard.Parse("channel = usual")).Right, Is.InstanceOf<TextTerm>());
        Assert.That(((Comparison)Guard.Parse("channel = usual", "usual")).Right, Is.InstanceOf<AttributeTerm>());
    }

    [Test]
    public void Parse_ATerm_SaysTheSame() =>
        Assert.That(GuardText.Of(Term.Parse("attempts + 1", "attempts"), ["attempts"]), Is.EqualTo("attempts + 1"));

    [TestCase("channel paper", "paper")]
    [TestCase("channel = ", "channel =")]
    [TestCase("", "guard")]
    [TestCase("a = b )", ")")]
    public void Parse_NoCondition_SaysWhere(string text, string where) =>
        Assert.That(() => Guard.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(where));
}
