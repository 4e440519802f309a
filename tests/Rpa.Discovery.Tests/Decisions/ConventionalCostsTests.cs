using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class ConventionalCostsTests
{
    private static Department Euro(decimal? hour) =>
        HandMade.Office() with { Currency = "EUR", Pools = [HandMade.Office().Pools[0] with { HourlyCost = hour }] };

    private static BusinessCase Business(Scenario scenario, Department department)
    {
        var run = HandMade.Run(department, (MeasureKind.PoolOvertimeHours, "clerk", [0]));
        return BusinessCaseReckoner.Of(scenario, department, HandMade.Compared(run, run, scenario).Effects!.Samples);
    }

    [Test]
    public void Bot_WithoutPrices_InAnyCurrency_CostsHoursOfTheStatedPay()
    {
        var business = Business(HandMade.Automate(new Bot { Id = "robot" }), Euro(50));
        Assert.Multiple(() =>
        {
            Assert.That((business.Years[0].Build, business.Years[1].Licence, business.Years[1].Maintenance),
                Is.EqualTo((30_000m, 15_000m, 5_400m)), "600, 300 and 18 % of 600 hours at 50");
            Assert.That(business.PaybackYears, Is.Null);
            Assert.That(business.Assumptions.Select(a => a.English), Has.Some.Contains("15,000 EUR"));
        });
    }

    [Test]
    public void Bot_WhereNoHourHasAPrice_IsCountedInHoursOfPay_AndNothingInMoney()
    {
        var business = Business(HandMade.Automate(new Bot { Id = "robot" }), Euro(null));
        Assert.Multiple(() =>
        {
            Assert.That((business.Years[0].Build, business.Years[1].Licence), Is.EqualTo((600m, 300m)));
            Assert.That(business.NetHoursOfPayPerYear, Is.EqualTo(-(600m + (5 * 300m) + (600m * (0.18m + 0.18m + (3 * 0.12m)))) / 5));
            Assert.That((business.NetCashPerYear, business.Npv, business.NpvOwnFunds),
                Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null)));
            Assert.That(business.ByFiscalYear, Is.Empty);
        });
    }

    [Test]
    public void Bot_WithAPrice_WhereNoHourHasOne_IsPrintedAndNotMixedWithHours()
    {
        var business = Business(HandMade.Automate(HandMade.Robot()), Euro(null));
        Assert.Multiple(() =>
        {
            Assert.That((business.Years[0].Build, business.Years[1].Licence), Is.EqualTo((600m, 300m)));
            Assert.That(business.Assumptions.Select(a => a.English),
                Has.Some.Contains("500,000 EUR").And.Some.Contains("cannot be converted"));
        });
    }

    [Test]
    public void Form_Merging_AndTraining_AreNotFree()
    {
        var digitize = new Scenario
        {
            Id = "form",
            Changes = [new DigitizeChange { Workflow = "form", Attribute = "by",
                Becomes = new Dictionary<string, double> { ["paper"] = 0.1 } }]
        };
        var merge = new Scenario
        {
            Id = "merge",
            Changes = [new MergeChange { States = [new StatePath("form", "keyed"), new StatePath("form", "checked")] }]
        };
        var train = new Scenario
        {
            Id = "train",
            Changes = [new CrossTrainChange { State = new StatePath("form", "keyed"), Add = ["clerk"] }]
        };
        Assert.Multiple(() =>
        {
            Assert.That(Business(digitize, Euro(50)).Years.Take(2).Select(y => y.Costs), Is.EqualTo([10_000m, 3_000m]));
            Assert.That(Business(merge, Euro(50)).Years.Take(2).Select(y => y.Costs), Is.EqualTo([2_000m, 0m]));
            Assert.That(Business(train, Euro(50)).Years.Take(2).Select(y => y.Costs), Is.EqualTo([2_000m, 0m]), "two clerks");
            Assert.That(Business(digitize, Euro(50)).PaybackYears, Is.Null, "it is not back after 0 years");
        });
    }

    [Test]
    public void Licence_ThatNobodyPriced_LiesWithinAFactorOfThree()
    {
        var licence = ConventionalCosts.Priced(HandMade.Automate(new Bot { Id = "robot" }), Euro(50)).Bots[0].Licence!;
        Assert.That((licence.PerYear, licence.Evidence?.Spread), Is.EqualTo((15_000m, (double?)3)));
    }

    [Test]
    public void Costs_InADrawnFile_ComeFromTheStatedPay_NotFromADrawnOne()
    {
        var scenario = HandMade.Automate(new Bot { Id = "robot" });
        var stated = Euro(50);
        var drawn = ScenarioSampler.Of(scenario, stated, InputDraws.Of(7, 3)).Bots[0];
        var twice = ScenarioSampler.Of(ConventionalCosts.Priced(scenario, stated), Euro(5000), InputDraws.Of(7, 3)).Bots[0];
        Assert.That((drawn.Build, drawn.Licence!.PerYear), Is.EqualTo((twice.Build, twice.Licence!.PerYear)));
    }

    [Test]
    public void Scale_WhereNoHourHasAPrice_CountsMoneyInHoursOfAPost()
    {
        var scale = Criteria.Standard.Scales(HandMade.Run(Euro(null), (MeasureKind.PoolOvertimeHours, "clerk", [0])))[3];
        Assert.That((scale.Counts, scale.Hundred), Is.EqualTo((true, 8.0 * 365)));
    }
}
