using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Tests.Decisions;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>Open 8 h on every day of 2026, and ten cases on each, in May as many again.</summary>
public sealed class BotSizeTests
{
    private static readonly DateOnly From = new(2026, 4, 1);

    private static readonly Department Office = HandMade.Office() with
    {
        Workflows = [
            HandMade.Office().Workflows[0] with { Arrivals = new Arrivals { About = new ArrivalRate { Count = 10,
                Per = RatePeriod.OpenDay }, Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = 2 }] } }],
    };

    private static BotSize Of(double hoursPerYear, string? calendar = "day") =>
        BotSize.Of(Office, calendar, [(Office.Workflows[0], hoursPerYear)], From);

    [Test]
    public void Units_KeepTheBusiestMonthAtMost85PerCentBusy()
    {
        // A case a day more or less is 3,960 cases; 3,960 h a year are an hour a case, 20 h a day in May, where one unit has 8.
        var size = Of(3960);
        Assert.Multiple(() =>
        {
            Assert.That(size.BusiestMonth, Is.EqualTo(5));
            Assert.That(size.Units, Is.EqualTo(3), "20 ÷ 8 ÷ 0.85 = 2.94");
            Assert.That(size.Load, Is.EqualTo(20 / 24.0).Within(1e-9));
            Assert.That(size.HoursPerYear, Is.EqualTo(8 * 365).Within(1e-9));
        });
    }

    [Test]
    public void Units_AreFewer_WhereItRunsAtNightToo() =>
        Assert.That((Of(3960, calendar: null).Units, Of(3960, calendar: null).Load), Is.EqualTo((1, 20 / 24.0)).Within(1e-9));

    [TestCase(0.0)]
    [TestCase(10.0)]
    public void Units_OfLittleWork_AreOne(double hours) => Assert.That(Of(hours).Units, Is.EqualTo(1));

    [Test]
    public void Peak_IsTheBusiestMonthAgainstTheYear() =>
        Assert.That(Of(3960).PeakOverYear, Is.EqualTo(20 / 8.0 / (3960 / 2920.0)).Within(1e-9));
}
