using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What an hour that a candidate releases costs, as the ranking tells it.</summary>
internal static class MoneyText
{
    /// <summary><c>2,740 yen</c>, <c>saves money</c>, or a dash where it cannot be said.</summary>
    public static IWording Of(RankedCandidate row, Department department) => row.CostPerHourReleased is { } cost
        ? Amount.Money(cost, row.Business.IsInHoursOfPay ? Pay.HoursOfPay : department.Currency)
        : (row.Business.BalancePerYear >= 0 ? ReportWords.SavesMoney : PageWords.CannotBeSaid);

    /// <summary>From how many hours a year, and below what cost, it pays; or why that cannot be said.</summary>
    public static Message BreakEven(BusinessCase business, string? currency)
    {
        if (business.BreakEvenCostPerYear is not { } limit || business.CostsPerYear <= 0)
            return ReportWords.BreakEvenUnknown.With(business.BreakEvenWhy);
        return business.BreakEvenHoursPerYear is { } hours
            ? ReportWords.BreakEven.With(
                Ranged(hours, Unit.Hours, business.BreakEvenRange?.Hours), Limit(), Money(business.CostsPerYear),
                Amount.Hours(business.HoursReleasedPerYear))
            : ReportWords.BreakEvenCost.With(Limit(), Money(business.CostsPerYear), business.BreakEvenWhy);

        IWording Limit() => Ranged((double)limit, Unit.Money, business.BreakEvenRange?.Cost);

        IWording Ranged(double value, Unit unit, PossibleAmount? range) => range is null
            ? new Amount(value, unit, unit == Unit.Money ? currency : null)
            : FigureText.WithRange(Estimate.Exact(value, unit), range, unit == Unit.Money ? currency : null);

        Amount Money(decimal amount) => Amount.Money(amount, currency);
    }

    /// <summary>What is to be known of the range of where it breaks even, or that there is none; null where nothing is.</summary>
    public static Message? BreakEvenNote(BusinessCase business, PossibleAmounts? possible)
    {
        if (business.BreakEvenCostPerYear is null || business.CostsPerYear <= 0)
            return null;
        return business.BreakEvenRange switch
        {
            null => possible?.DoubtfulFigures == 0 ? null : (Message)ReportWords.BreakEvenAlone,
            { NeverInShare: > 0 and var never } => ReportWords.BreakEvenNeverIn.With(Amount.Probability(never)),
            _ => null,
        };
    }

    /// <summary>That it costs more than it gives, or in which share it pays; null for one that pays.</summary>
    public static Message? Remark(RankedCandidate row) => row.CostsMoreThanItGives
        ? ReportWords.CostsMore
        : row.PaysInShare is > 1 - RankedCandidate.Mostly and < RankedCandidate.Mostly
        ? ReportWords.PaysIn.With(Amount.Probability(row.PaysInShare)) : null;

    /// <summary>The same as a sentence.</summary>
    public static Message? But(RankedCandidate row) => row.CostsMoreThanItGives ? ReportWords.ButCostsMore
        : Remark(row) is null ? null : ReportWords.ButPaysIn.With(Amount.Probability(row.PaysInShare));

    /// <summary>A title with the remark behind it.</summary>
    public static Message Title(RankedCandidate row) =>
        Remark(row) is { } remark ? ReportWords.TitleAndRemark.With(row.Title, remark) : row.Title;
}
