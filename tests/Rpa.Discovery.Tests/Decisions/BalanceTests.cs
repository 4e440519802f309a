using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class BalanceTests
{
    private static BusinessCase Business(double benefitYears, double saved = 900_000)
    {
        var office = HandMade.Office();
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [saved]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(HandMade.Robot());
        return BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples,
            benefitYears: benefitYears);
    }

    [Test]
    public void Balance_IsTheYearlyAmountThatIsWorthTheSame()
    {
        // 300,000 a year less 1,000,000 at the beginning, which at 4 % over five years is 1,000,000 ÷ 4.45182 a year.
        Assert.That((double)Business(5).BalancePerYear, Is.EqualTo(300_000 - (1_000_000 / 4.4518223)).Within(0.01));
    }

    [Test]
    public void Balance_WhereTheStepChanges_EndsThere()
    {
        var business = Business(1.5);
        Assert.Multiple(() =>
        {
            Assert.That(business.Years.Select(y => y.Saved), Is.EqualTo([0m, 900_000m, 450_000m, 0m, 0m, 0m]));
            Assert.That(business.Years.Select(y => y.Licence + y.Maintenance), Is.EqualTo([0m, 600_000m, 300_000m, 0m, 0m, 0m]),
                "nothing is paid for what is gone");
            Assert.That((double)business.BalancePerYear, Is.EqualTo(300_000 - (1_000_000 / ((1 / 1.04) + (0.5 / 1.0816)))).Within(0.01));
            Assert.That(BusinessCaseReckoner.CostPerYear(business), Is.EqualTo(900_000m - business.BalancePerYear),
                "the aim of money reads the same years");
        });
    }

    [Test]
    public void Balance_OfWhatEndsAtOnce_IsFinite() =>
        Assert.That(Business(0).BalancePerYear, Is.LessThan(-1_000_000m).And.GreaterThan(-100_000_000m));

    [TestCase(null, 5.0)]
    [TestCase("2027-10-01", 1.5)]
    [TestCase("2040-01-01", 5.0)]
    public void BenefitYears_EndWithTheNextChangeOfTheStep(string? change, double years)
    {
        var office =
            HandMade.Office(new Traits
            {
                NextChange = change is null
                ? null : DateOnly.Parse(change, System.Globalization.CultureInfo.InvariantCulture)
            });
        Assert.That(BusinessCaseReckoner.BenefitYears(Candidate.From(HandMade.Automate(HandMade.Robot())), office,
            new DateOnly(2026, 4, 1)), Is.EqualTo(years).Within(0.005));
    }

    [Test]
    public void Pays_HoldsTheFreedHoursAtTheirPayAgainstTheBalance()
    {
        var office = HandMade.Office();
        BusinessCase Of(double released)
        {
            var asIs = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [500]));
            var toBe = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [500 - released]));
            var scenario = HandMade.Automate(HandMade.Robot());
            return BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        }

        // The robot costs 600,000 a year and 1,000,000 once: 824,627 a year, or 274.9 hours at 3,000.
        Assert.Multiple(() =>
        {
            Assert.That(Of(300).FreedPayPerYear, Is.EqualTo(900_000m));
            Assert.That((Of(270).Pays, Of(280).Pays), Is.EqualTo((false, true)));
        });
    }

    // The robot costs 600,000 a year and 1,000,000 once: 824,627 a year. 300 hours at 3,000 and 90,000 of overtime give 990,000: 3,300 for
    // an hour. A post more releases no hours: a cost may be low enough all the same, and how many hours would be enough cannot be said.
    [TestCase(300, 90_000, 990_000, 249.887)]
    [TestCase(0, 90_000, 90_000, double.NaN)]
    [TestCase(0, -90_000, 0, double.PositiveInfinity)]
    public void BreakEven_InAPossibleFile_IsTheCostAndTheHours(double released, double saved, double cost, double hours)
    {
        var found = PossibleBreakEven.In(BreakEven(HandMade.Office(), released, saved));
        Assert.That(found[0], Is.EqualTo(cost).Within(0.01));
        Assert.That(found[1], double.IsFinite(hours) ? Is.EqualTo(hours).Within(0.001) : Is.EqualTo(hours));
    }

    [Test]
    public void BreakEven_IsWhereCostsAreWhatIsSavedAndFreed()
    {
        var business = BreakEven(HandMade.Office(), released: 300, saved: 90_000);
        const double costs = 600_000 + (1_000_000 / 4.4518223);
        Assert.Multiple(() =>
        {
            Assert.That((double)business.CostsPerYear, Is.EqualTo(costs).Within(0.01));
            Assert.That((double)business.BreakEvenCostPerYear!, Is.EqualTo(990_000).Within(0.01));
            Assert.That(business.BreakEvenHoursPerYear, Is.EqualTo(costs / 3300).Within(1e-6));
            Assert.That(business.BreakEvenWhy, Is.Null);
            Assert.That(MoneyText.BreakEven(business, "JPY").In(Language.English), Is.EqualTo(
                "pays from 250 h a year at its cost of 825,000 yen a year, or at a cost below 990,000 yen a year with its hours of 300 h "
                + "a year (freed hours counted at their pay, every hour worth the same)"));
            Assert.That(MoneyText.BreakEven(business, "JPY").In(Language.Japanese),
                Does.StartWith("見合うのは、費用が年825,000円のままなら生み出す時間が年250時間以上のとき、時間が年300時間のままなら費用が年990,000円未満のとき"));
        });
    }

    [TestCase(220)]
    [TestCase(280)]
    [TestCase(500)]
    public void BreakEven_FromThatManyHours_ItPays(double released)
    {
        var business = BreakEven(HandMade.Office(), released, saved: 0);
        Assert.That((released >= business.BreakEvenHoursPerYear, business.CostsPerYear <= business.BreakEvenCostPerYear),
            Is.EqualTo((business.Pays, business.Pays)));
    }

    [TestCase(0, 90_000, "it releases no hours", true)]
    [TestCase(-20, 0, "what it saves and frees is worth nothing, so no cost is low enough", false)]
    public void BreakEven_WhereItCannotBeSaid_SaysWhy(double released, double saved, string why, bool hasLimit)
    {
        var business = BreakEven(HandMade.Office(), released, saved);
        Assert.That((business.BreakEvenHoursPerYear, business.BreakEvenCostPerYear is not null, business.BreakEvenWhy.English),
            Is.EqualTo(((double?)null, hasLimit, why)));
        Assert.That(MoneyText.BreakEven(business, "JPY").In(Language.English), Does.Contain(why));
    }

    [Test]
    public void BreakEven_WithoutAPriceOrACost_IsNotGiven()
    {
        var office = HandMade.Office();
        var unpriced = BreakEven(office with { Pools = [office.Pools[0] with { HourlyCost = null }] }, 300, 0);
        var free = BusinessCaseReckoner.Of(null, office,
            HandMade.Compared(HandMade.Run(office), HandMade.Run(office), HandMade.Quicker()).Effects!.Samples);
        Assert.That((unpriced.BreakEvenHoursPerYear, unpriced.BreakEvenCostPerYear, unpriced.BreakEvenWhy.English),
            Is.EqualTo(((double?)null, (decimal?)null, "nobody has said what an hour costs")));
        Assert.That((free.BreakEvenHoursPerYear, free.BreakEvenWhy.English), Is.EqualTo(((double?)null, "no cost of it is counted")));
    }

    private static BusinessCase BreakEven(Department office, double released, double saved)
    {
        var asIs = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [500]),
            (MeasureKind.StateCohortEffortHours, "form/keyed", [500]), (MeasureKind.PoolOvertimeCost, "clerk", [saved]));
        var toBe = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [500 - released]),
            (MeasureKind.StateCohortEffortHours, "form/keyed", [500 - released]), (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(HandMade.Robot());
        return BusinessCaseReckoner.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
    }
}
