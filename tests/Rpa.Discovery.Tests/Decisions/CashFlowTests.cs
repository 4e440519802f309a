using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class CashFlowTests
{
    [Test]
    public void Npv_DiscountsEachYearOnceMore() =>
        Assert.That(CashFlow.Npv([-100m, 110m, 121m], 0.1), Is.EqualTo(100m).Within(1e-20m));

    [Test]
    public void Irr_OfOneYear_IsItsGain() => Assert.That(CashFlow.Irr([-100m, 110m]), Is.EqualTo([0.1]).Within(1e-9));

    [Test]
    public void Irr_OfAMoneyThatTurnsTwice_GivesBothRates() =>
        Assert.That(CashFlow.Irr([-100m, 230m, -132m]), Is.EqualTo([0.1, 0.2]).Within(1e-9));

    [TestCase(100, 10)]
    [TestCase(-100, -10)]
    [TestCase(0, 0)]
    public void Irr_OfMoneyThatNeverTurns_IsNone(double first, double second) =>
        Assert.That(CashFlow.Irr([(decimal)first, (decimal)second]), Is.Empty);

    [Test]
    public void Irr_OfALoss_IsNegative() => Assert.That(CashFlow.Irr([-100m, 50m]), Is.EqualTo([-0.5]).Within(1e-9));

    [Test]
    public void Irr_OfAMoneyThatTurnsThreeTimes_GivesAllThreeRates() =>
        Assert.That(CashFlow.Irr([-1000m, 3600m, -4310m, 1716m]), Is.EqualTo([0.1, 0.2, 0.3]).Within(1e-6),
            "1000 (x−1.1)(x−1.2)(x−1.3), turned round");

    [Test]
    public void Irr_ThatOnlyTouchesZero_IsFoundOnce() => Assert.That(CashFlow.Irr([-100m, 220m, -121m]), Is.EqualTo([0.1]).Within(1e-6));

    [Test]
    public void Irr_OfRatesCloseTogether_MissesNone() =>
        Assert.That(CashFlow.Irr([-1_000_000m, 2_200_100m, -1_210_110m]), Is.EqualTo([0.1, 0.1001]).Within(1e-8));

    [Test]
    public void Irr_OfMoneyThatTurnsAndNeverComesOutEven_IsNone() => Assert.That(CashFlow.Irr([-100m, 100m, -100m]), Is.Empty);

    [Test]
    public void Irr_BeyondAThousandPerCent_IsFound() => Assert.That(CashFlow.Irr([-1m, 100m]), Is.EqualTo([99.0]).Within(1e-6));

    [Test]
    public void Irr_OfEveryCase_IsARateAtWhichNothingIsLeft([Range(1, 40)] int seed)
    {
        decimal[] nets = [.. Enumerable.Range(0, 7)
            .Select(t =>
                Math.Round(((decimal)Rpa.Discovery.Randomness.Keys.Uniform(Rpa.Discovery.Randomness.Keys.Mix((ulong)seed
                    + ((ulong)t << 32))) * 2000) - 1000))];
        foreach (var rate in CashFlow.Irr(nets).Where(r => r is > -0.9 and < 100))
            Assert.That((double)CashFlow.Npv(nets, rate), Is.EqualTo(0).Within(1e-3 * Math.Pow(1 / Math.Min(1, 1 + rate), 6)),
                $"at {rate}");
        var ends = (Math.Sign(nets[0]), Math.Sign(nets.Last(n => n != 0)));
        if (nets[0] != 0 && ends.Item1 != ends.Item2)
            Assert.That(CashFlow.Irr(nets), Is.Not.Empty, "opposite ends: the value must cross 0");
    }

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
        var business = BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        Assert.Multiple(() =>
        {
            Assert.That(business.Years.Select(y => y.Net), Is.EqualTo([-1_000_000m, 300_000m, 300_000m, 300_000m, 300_000m, 300_000m]));
            Assert.That(business.NetCashPerYear, Is.EqualTo(100_000m));
            Assert.That(business.PaybackYears, Is.EqualTo(10 / 3.0).Within(1e-9));
            Assert.That(business.ProbabilityNpvPositive, Is.EqualTo(1));
            Assert.That((double)business.Npv!.Value, Is.EqualTo(-1_000_000 + (300_000 * (1 - Math.Pow(1.04, -5)) / 0.04)).Within(0.01));
            Assert.That(business.Assumptions, Is.Empty);
            Assert.That(business.Irr, Is.EqualTo(0.15238).Within(1e-5), "300,000 × (1 − 1.15238^−5) ÷ 0.15238 = 1,000,000");
            Assert.That(business.ByFiscalYear, Is.Empty, "no date was named");
        });
    }

    [Test]
    public void BusinessCase_ByFiscalYear_SetsSubsidyAndFixedTermStaffApart()
    {
        var office =
            HandMade.Office() with
            {
                Pools = [.. HandMade.Office().Pools,
                new Pool { Id = "temp", Capacity = [new CapacityStep { Count = 1 }], Contract = Contract.Temporary, HourlyCost = 2000 }]
            };
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [1_000_000]),
            (MeasureKind.PoolRegularCost, "temp", [3_000_000]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [400_000]),
            (MeasureKind.PoolRegularCost, "temp", [2_700_000]));
        var scenario = HandMade.Automate(HandMade.Robot() with { Subsidy = 0.5, Infrastructure = 200_000, RampUp = [0.5] });
        var business = BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples,
            new DateOnly(2026, 4, 1));
        var first = business.ByFiscalYear[0];
        Assert.Multiple(() =>
        {
            Assert.That(business.ByFiscalYear.Select(y => y.FiscalYear), Is.EqualTo([2026, 2027, 2028, 2029, 2030]));
            Assert.That((first.Costs, first.Subsidy, first.OwnFunds), Is.EqualTo((1_800_000m, 600_000m, 1_200_000m)),
                "build and infrastructure half by the subsidy; licence and maintenance not");
            Assert.That((first.SavedOvertime, first.SavedTemporary), Is.EqualTo((300_000m, 150_000m)),
                "half a year's savings while it gets going");
            Assert.That((business.ByFiscalYear[1].SavedOvertime, business.ByFiscalYear[1].SavedTemporary),
                Is.EqualTo((600_000m, 300_000m)));
            Assert.That(business.NpvOwnFunds - business.Npv, Is.EqualTo(600_000m).Within(1e-15m), "the subsidy comes at the start");
            Assert.That(business.Assumptions.Single().English, Does.Contain("by degrees: 50 %"));
            Assert.That(BusinessCaseReckoner.CostPerYear(business), Is.EqualTo(900_000m - business.BalancePerYear),
                "what is not yet saved counts as cost");
        });
    }

    [Test]
    public void BusinessCase_ByFiscalYear_SaysInWhatShareTheMoneyIsBackByThen()
    {
        // Costs 1,000,000, then 600,000 a year; saves 900,000, 1,000,000 or 1,200,000: 300,000, 400,000 or 600,000 a year net, back at 4 %
        // after 4, 3 and 2 years.
        var office = HandMade.Office();
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [900_000, 1_000_000, 1_200_000]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0, 0, 0]));
        var scenario = HandMade.Automate(HandMade.Robot());
        var business = BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples,
            new DateOnly(2026, 4, 1));
        Assert.Multiple(() =>
        {
            Assert.That(business.Years.Select(y => y.ProbabilityNpvPositive), Is.EqualTo([0, 0, 1 / 3.0, 2 / 3.0, 1, 1]));
            Assert.That(business.ByFiscalYear.Select(y => y.ProbabilityNpvPositive), Is.EqualTo([0, 1 / 3.0, 2 / 3.0, 1, 1]));
            Assert.That(business.ProbabilityNpvPositive, Is.EqualTo(1));
            var files = business.WithProbabilities([[-1, 0, 1, 1, 1, -1], [-1, 1, 1, 1, 1, 1]]);
            Assert.That(files.Years.Select(y => y.ProbabilityNpvPositive), Is.EqualTo([0, 0.5, 1, 1, 1, 0.5]),
                "the possible files' in the place of the years'");
            Assert.That(files.ProbabilityNpvPositive, Is.EqualTo(0.5));
        });
    }

    [Test]
    public void BusinessCase_OfAStudyInMidYear_CountsEachYearWhereItBegins()
    {
        var office = HandMade.Office();
        var run = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var business = BusinessCaseReckoner.Of(HandMade.Automate(HandMade.Robot()), office,
            HandMade.Compared(run, run, HandMade.Automate(HandMade.Robot())).Effects!.Samples, new DateOnly(2027, 2, 1));
        Assert.That(business.Years.Select(y => y.FiscalYear), Is.EqualTo(new int?[] { 2026, 2026, 2027, 2028, 2029, 2030 }));
    }

    [TestCase(0, null, "no year saves more than it costs")]
    [TestCase(700_000, null, "after 5 years 500,000 yen are still missing")]
    [TestCase(1_000_000, 2.5, null)]
    public void Payback_ThatNeverComes_SaysWhy(double saved, double? years, string? why)
    {
        var office = HandMade.Office();
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [saved]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(HandMade.Robot());
        var business = BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        Assert.That((business.PaybackYears, business.PaybackWhy?.English), Is.EqualTo((years, why)));
    }

    [Test]
    public void FreedHours_AreWorthNothing_UntilAUseIsNamed()
    {
        var office = HandMade.Office() with { ValueOfFreedHour = 2000 };
        var asIs = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [300]));
        var toBe = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [100]));
        BusinessCase Of(Scenario scenario) =>
            BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        var unnamed = Of(HandMade.Quicker());
        var named = Of(HandMade.Quicker() with { RedeployTo = "visits" });
        Assert.Multiple(() =>
        {
            Assert.That((unnamed.RedeployTo, unnamed.FreedValuePerYear), Is.EqualTo(((Text?)null, (decimal?)null)));
            Assert.That((named.RedeployTo?.English, named.FreedValuePerYear), Is.EqualTo(("visits", (decimal?)400_000m)));
            Assert.That(named.Npv, Is.EqualTo(unnamed.Npv), "it stands beside the money, never in it");
        });
    }

    [Test]
    public void BusinessCase_OfABotWithoutPrices_IsNeverFree()
    {
        var office = HandMade.Office();
        var run = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(new Bot { Id = "robot" });
        var business = BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(run, run, scenario).Effects!.Samples);
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
        var scenario = new Scenario
        {
            Id = "post",
            Changes = [new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 3 }] }]
        };
        Assert.Multiple(() =>
        {
            Assert.That(BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(today, more, scenario).Effects!.Samples).NetCashPerYear,
                Is.EqualTo(-6_000_000m));
            Assert.That(BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(more, today, scenario).Effects!.Samples).NetCashPerYear,
                Is.Zero);
        });
    }

    [Test]
    public void Range_OfFlows_IsThatOfEachYear_AndNullOfTooFew()
    {
        List<decimal[]> flows = [.. Enumerable.Range(0, 19).Select(i => (decimal[])[-i, 10m * i])];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(BusinessCaseReckoner.Range(flows, 0), Is.EqualTo((-17m, -1m)));
            Assert.That(BusinessCaseReckoner.Range(flows, 1), Is.EqualTo((10m, 170m)));
            Assert.That(BusinessCaseReckoner.Range([.. flows.Take(9)], 1), Is.Null);
        }
    }
}
