using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class CashFlowTests
{
    [Test]
    public void Npv_DiscountsEachYearOnceMore() =>
        Assert.That(CashFlow.Npv([-100m, 110m, 121m], 0.1), Is.EqualTo(100m).Within(1e-20m));

    [Test]
    public void Irr_OfOneYear_IsItsGain() => Assert.That(CashFlow.Irr([-100m, 110m]), Is.EqualTo([0.1]).Within(1e-9));

    [Test]
    public void Irr_OfAMoneyThatTurnsTwice_GivesBothRates() => Assert.That(CashFlow.Irr([-100m, 230m, -132m]), Is.EqualTo([0.1, 0.2]).Within(1e-9));

    [TestCase(100, 10)]
    [TestCase(-100, -10)]
    [TestCase(0, 0)]
    public void Irr_OfMoneyThatNeverTurns_IsNone(double first, double second) => Assert.That(CashFlow.Irr([(decimal)first, (decimal)second]), Is.Empty);

    [Test]
    public void Irr_OfALoss_IsNegative() => Assert.That(CashFlow.Irr([-100m, 50m]), Is.EqualTo([-0.5]).Within(1e-9));

    [Test]
    public void Payback_IsStraightWithinAYear() => Assert.That(CashFlow.Payback([-100m, 40m, 40m, 40m]), Is.EqualTo(2.5).Within(1e-12));

    [Test]
    public void Payback_NotWithinTheYears_IsNone() => Assert.That(CashFlow.Payback([-100m, 10m, 10m]), Is.Null);

    [Test]
    public void Payback_OfNothingSpent_IsAtOnce() => Assert.That(CashFlow.Payback([0m, 10m]), Is.Zero);

    [Test]
    public void Payback_OfWhatOnlyCosts_IsNone() => Assert.That(CashFlow.Payback([0m, -10m, -10m]), Is.Null);

    [Test]
    public void Payback_OfMoneyThatGoesBackUnderWater_CountsToTheLastTime() =>
        Assert.That(CashFlow.Payback([-10m, 20m, -20m, 20m]), Is.EqualTo(2.5).Within(1e-12));

    [Test]
    public void BusinessCase_OfABot_SetsSavedPayAgainstEveryCost()
    {
        var office = HandMade.Office();
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [1_000_000]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [100_000]));
        var scenario = HandMade.Automate(HandMade.Robot());
        var business = BusinessCases.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        Assert.Multiple(() =>
        {
            Assert.That(business.Years.Select(y => y.Net), Is.EqualTo([-1_000_000m, 300_000m, 300_000m, 300_000m, 300_000m, 300_000m]));
            Assert.That(business.NetCashPerYear, Is.EqualTo(100_000m));
            Assert.That(business.PaybackYears, Is.EqualTo(10 / 3.0).Within(1e-9));
            Assert.That(business.ProbabilityNpvPositive, Is.EqualTo(1));
            Assert.That((double)business.Npv, Is.EqualTo(-1_000_000 + (300_000 * (1 - Math.Pow(1.04, -5)) / 0.04)).Within(0.01));
            Assert.That(business.Assumptions, Is.Empty);
        });
    }

    [Test]
    public void BusinessCase_OfABotWithoutPrices_IsNeverFree()
    {
        var office = HandMade.Office();
        var run = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(new Bot { Id = "robot" });
        var business = BusinessCases.Of(scenario, office, HandMade.Compared(run, run, scenario).Effects!.Samples);
        Assert.Multiple(() =>
        {
            Assert.That(business.Years.Skip(1).Select(y => y.Licence), Has.All.GreaterThan(0m));
            Assert.That(business.Years.Skip(1).Select(y => y.Maintenance), Has.All.GreaterThan(0m));
            Assert.That(business.Assumptions, Has.Count.EqualTo(3));
            Assert.That(business.Irr, Is.Null);
            Assert.That(business.IrrWhy, Is.Not.Null);
        });
    }

    [Test]
    public void BusinessCase_OfAnotherPost_CostsItsPay_AndOfOneFewer_SavesNothing()
    {
        var office = HandMade.Office();
        var today = HandMade.Run(office, (MeasureKind.PoolRegularCost, "clerk", [12_000_000]));
        var more = HandMade.Run(office, (MeasureKind.PoolRegularCost, "clerk", [18_000_000]));
        var scenario = new Scenario { Id = "post", Changes = [new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 3 }] }] };
        Assert.Multiple(() =>
        {
            Assert.That(BusinessCases.Of(scenario, office, HandMade.Compared(today, more, scenario).Effects!.Samples).NetCashPerYear, Is.EqualTo(-6_000_000m));
            Assert.That(BusinessCases.Of(scenario, office, HandMade.Compared(more, today, scenario).Effects!.Samples).NetCashPerYear, Is.Zero);
        });
    }
}
