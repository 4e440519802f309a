using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Tests.Decisions;

namespace Rpa.Discovery.Tests.Comparisons;

public sealed class PayTests
{
    private static Pool Of(string id, int people, decimal? cost, Overtime? overtime = null) =>
        new() { Id = id, Capacity = [new CapacityStep { Count = people }], HourlyCost = cost, Overtime = overtime };

    private static Department With(params Pool[] pools) => HandMade.Office() with { Currency = "EUR", Pools = pools };

    [Test]
    public void Hour_IsTheMeanOverThePeopleWithAPrice_AndStandsForThoseWithout()
    {
        var pay = Pay.Of(With(Of("a", 3, 40), Of("b", 1, 60), Of("c", 5, null)));
        Assert.Multiple(() =>
        {
            Assert.That(pay.Hour, Is.EqualTo(45m), "(3 × 40 + 60) ÷ 4");
            Assert.That((pay.HourOf("b"), pay.HourOf("c")), Is.EqualTo((60.0, 45.0)));
            Assert.That((pay.IsInHours, pay.Currency), Is.EqualTo((false, "EUR")));
        });
    }

    [Test]
    public void Hour_OfNamedPeople_IsTheirs()
    {
        var division =
            With(new Pool { Id = "a", Members = ["x", "y"], HourlyCost = 30 }) with
            {
                People = [new Person { Id = "x", HourlyCost = 50 },
                new Person { Id = "y" }]
            };
        Assert.That(Pay.Of(division).Hour, Is.EqualTo(40m));
    }

    [Test]
    public void Hour_WhereOnlyOvertimeHasAPrice_IsWhatThatIsARateOf() =>
        Assert.That(Pay.Of(With(Of("a", 2, null, new Overtime { Pay = 50 }))).Hour, Is.EqualTo(40m));

    [Test]
    public void Hour_WhereNothingHasAPrice_IsAnHourOfPay()
    {
        var pay = Pay.Of(With(Of("a", 2, null)));
        Assert.That((pay.IsInHours, pay.Hour, pay.Currency), Is.EqualTo((true, 1m, Pay.HoursOfPay)));
    }

    [Test]
    public void Effects_OfAPoolWithoutAPrice_ArePaidAtTheMeanOfTheOthers()
    {
        var division = With(Of("a", 2, 40), Of("b", 1, null));
        var asIs = HandMade.Run(division, (MeasureKind.PoolOvertimeHours, "b", [100]), (MeasureKind.PoolPaidHours, "b", [2000]));
        var toBe = HandMade.Run(division, (MeasureKind.PoolOvertimeHours, "b", [60]), (MeasureKind.PoolPaidHours, "b", [4000]));
        var effects = EffectEstimator.Comparing(asIs, toBe, null);
        Assert.Multiple(() =>
        {
            Assert.That(effects.CashedPerYear!.Mean, Is.EqualTo(40 * 40 * 1.25).Within(1e-9), "40 h of overtime");
            Assert.That(effects.PermanentStaffCostAddedPerYear!.Mean, Is.EqualTo(2000 * 40));
        });
    }

    [Test]
    public void Effects_WhereNothingHasAPrice_AreCountedInHoursOfPay_AndNotGivenInMoney()
    {
        var division = With(Of("a", 2, null));
        var asIs = HandMade.Run(division, (MeasureKind.PoolOvertimeHours, "a", [100]));
        var toBe = HandMade.Run(division, (MeasureKind.PoolOvertimeHours, "a", [60]));
        var effects = EffectEstimator.Comparing(asIs, toBe, null);
        Assert.That((effects.CashedPerYear, effects.Samples.Cashed[0]), Is.EqualTo(((Rpa.Discovery.Estimates.Estimate?)null, 50.0)));
    }
}
