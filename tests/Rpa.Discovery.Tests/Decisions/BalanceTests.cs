using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class BalanceTests
{
    private static BusinessCase Business(double benefitYears, double saved = 900_000)
    {
        var office = HandMade.Office();
        var asIs = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [saved]));
        var toBe = HandMade.Run(office, (MeasureKind.PoolOvertimeCost, "clerk", [0]));
        var scenario = HandMade.Automate(HandMade.Robot());
        return BusinessCases.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples, benefitYears: benefitYears);
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
            Assert.That(business.Years.Select(y => y.Licence + y.Maintenance), Is.EqualTo([0m, 600_000m, 300_000m, 0m, 0m, 0m]), "nothing is paid for what is gone");
            Assert.That((double)business.BalancePerYear, Is.EqualTo(300_000 - (1_000_000 / ((1 / 1.04) + (0.5 / 1.0816)))).Within(0.01));
            Assert.That(BusinessCases.CostPerYear(business), Is.EqualTo(900_000m - business.BalancePerYear), "the aim of money reads the same years");
        });
    }

    [Test]
    public void Balance_OfWhatEndsAtOnce_IsFinite() => Assert.That(Business(0).BalancePerYear, Is.LessThan(-1_000_000m).And.GreaterThan(-100_000_000m));

    [TestCase(null, 5.0)]
    [TestCase("2027-10-01", 1.5)]
    [TestCase("2040-01-01", 5.0)]
    public void BenefitYears_EndWithTheNextChangeOfTheStep(string? change, double years)
    {
        var office = HandMade.Office(new Traits { NextChange = change is null ? null : DateOnly.Parse(change, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.That(BusinessCases.BenefitYears(Candidate.From(HandMade.Automate(HandMade.Robot())), office, new DateOnly(2026, 4, 1)), Is.EqualTo(years).Within(0.005));
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
            return BusinessCases.Of(scenario, office, HandMade.Compared(asIs, toBe, scenario).Effects!.Samples);
        }

        // The robot costs 600,000 a year and 1,000,000 once: 824,627 a year, or 274.9 hours at 3,000.
        Assert.Multiple(() =>
        {
            Assert.That(Of(300).FreedPayPerYear, Is.EqualTo(900_000m));
            Assert.That((Of(270).Pays, Of(280).Pays), Is.EqualTo((false, true)));
        });
    }
}
