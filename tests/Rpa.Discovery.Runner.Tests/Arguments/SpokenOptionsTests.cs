using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Runner.Arguments;

namespace Rpa.Discovery.Runner.Tests.Arguments;

public sealed class SpokenOptionsTests
{
    [TestCase("365d", 365, TimeUnit.Day)]
    [TestCase("365 d", 365, TimeUnit.Day)]
    [TestCase("1.5 h", 1.5, TimeUnit.Hour)]
    [TestCase("6 years", 6, TimeUnit.Year)]
    [TestCase("1 month", 1, TimeUnit.Month)]
    [TestCase("３６５日", 365, TimeUnit.Day)]
    [TestCase("1年", 1, TimeUnit.Year)]
    [TestCase("PT90S", 90, TimeUnit.Second)]
    public void Duration_AsPeopleTypeIt_IsUnderstood(string text, double value, TimeUnit unit) =>
        Assert.That(SpokenOptions.Duration("--horizon", text), Is.EqualTo(new TimeAmount(value, unit)));

    [TestCase("365")]
    [TestCase("d")]
    [TestCase("0d")]
    [TestCase("-5d")]
    [TestCase("P1Y")]
    [TestCase("1e400 d")]
    [TestCase("5 fortnights")]
    [TestCase("")]
    public void Duration_Unreadable_NamesTheOptionAndTheText(string text)
    {
        var error = Assert.Throws<UsageException>(() => SpokenOptions.Duration("--horizon", text))!;
        Assert.That(error.Message, Does.Contain("'--horizon'").And.Contain($"'{text}'"));
    }

    [TestCase("30", 30, null)]
    [TestCase("３０", 30, null)]
    [TestCase("until:2%", null, 0.02)]
    [TestCase("until:0.05", null, 0.05)]
    [TestCase("until:1 %", null, 0.01)]
    public void Replications_AreACountOrAPrecision(string text, int? count, double? precision)
    {
        var plan = SpokenOptions.Replications("--replications", text);
        Assert.That(plan.Fixed, Is.EqualTo(count));
        Assert.That(plan.UntilRelativeHalfWidth, Is.EqualTo(precision));
    }

    [TestCase("0")]
    [TestCase("until:0%")]
    [TestCase("until:100%")]
    [TestCase("until:")]
    [TestCase("many")]
    public void Replications_Unreadable_IsAUsageError(string text) =>
        Assert.Throws<UsageException>(() => SpokenOptions.Replications("--replications", text));

    [TestCase("FY2026")]
    [TestCase("2026年度")]
    [TestCase("令和8年度")]
    [TestCase("ＦＹ２０２６")]
    public void Period_IsAFiscalYearInAnyOfItsForms(string text) =>
        Assert.That(SpokenOptions.Period("--period", text).Start, Is.EqualTo(new DateOnly(2026, 4, 1)));

    [Test]
    public void Period_Unreadable_IsAUsageError() => Assert.Throws<UsageException>(() => SpokenOptions.Period("--period", "2026"));

    [TestCase("1000001")]
    [TestCase("99999999999999999999")]
    public void Replications_BeyondTheLimit_SaysTheLimit(string text)
    {
        Assert.That(SpokenOptions.Replications("--replications", "1000000").Fixed, Is.EqualTo(1_000_000));
        var refused = Assert.Throws<UsageException>(() => SpokenOptions.Replications("--replications", text));
        Assert.That(refused!.Message, Does.Contain("1000000").Or.Contain("1,000,000"));
    }
}
