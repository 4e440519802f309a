using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>100 points are 200 h of overtime, a post of 2,920 h, and its pay at 3,000 an hour.</summary>
public sealed class ExchangeRatesTests
{
    private static ExchangeRates? Of(params double[] weights)
    {
        var office = HandMade.Office() with { Pools = [HandMade.Office().Pools[0] with { Overtime = new Overtime { Pay = 3750 } }] };
        var today = HandMade.Run(office, (MeasureKind.PoolOvertimeHours, "clerk", [200]), (MeasureKind.PoolPaidHours, "clerk", [5840]));
        return ExchangeRates.Of(Criteria.Standard.Meter(today), weights, office);
    }

    [Test]
    public void OvertimeHour_AtEqualWeights_CountsAsManyHoursAsTheScalesSay()
    {
        var rates = Of(0.2, 0.2, 0.2, 0.2, 0.2)!;
        Assert.Multiple(() =>
        {
            Assert.That(rates.OvertimeHourInFreedHours, Is.EqualTo(14.6).Within(1e-9), "2,920 ÷ 200");
            Assert.That((double)rates.OvertimeHourInMoney!.Value, Is.EqualTo(43_800).Within(1e-6), "8,760,000 ÷ 200");
            Assert.That(rates.Sentence.English, Is.EqualTo("At these weights one overtime hour counts as 43,800 yen or 14.6 freed hours."));
            Assert.That(rates.Finding("JPY")!.ToString(),
                Does.StartWith(
                    "warning RPD4041: At these weights an hour of overtime counts as 43,800 yen, which is 11.7 times what it is paid "
                    + "(3,750 yen)."));
        });
    }

    [Test]
    public void OvertimeHour_ThatCountsForLittle_IsNoFinding() =>
        Assert.That(Of(0.2, 0.02, 0.3, 0.3, 0.18)!.Finding("JPY"), Is.Null, "43,800 × 0.02 ÷ 0.3 = 2,920");

    [Test]
    public void OvertimeHour_WithoutWeight_HasNoRate() => Assert.That(Of(0.5, 0, 0.25, 0.25, 0), Is.Null);

    [Test]
    public void OvertimeHour_WhereMoneyHasNoWeight_IsSetBesideFreedHoursAlone()
    {
        var rates = Of(0, 0.5, 0.5, 0, 0)!;
        Assert.That((rates.OvertimeHourInMoney, rates.Sentence.English),
            Is.EqualTo(((decimal?)null, "At these weights one overtime hour counts as 14.6 freed hours.")));
    }

    // Hours of pay and freed hours are then the same number: once is enough.
    [Test]
    public void OvertimeHour_WithoutAnyPrice_IsSaidOnce()
    {
        var office = HandMade.Office();
        office = office with { Pools = [office.Pools[0] with { HourlyCost = null, Overtime = new Overtime() }] };
        var today = HandMade.Run(office, (MeasureKind.PoolOvertimeHours, "clerk", [200]), (MeasureKind.PoolPaidHours, "clerk", [5840]));
        var rates = ExchangeRates.Of(Criteria.Standard.Meter(today), [0.2, 0.2, 0.2, 0.2, 0.2], office)!;

        Assert.That(rates.Sentence.English, Is.EqualTo("At these weights one overtime hour counts as 14.6 freed hours."));
        Assert.That((double)rates.OvertimeHourInMoney!.Value, Is.EqualTo(rates.OvertimeHourInFreedHours).Within(1e-9));
    }
}
