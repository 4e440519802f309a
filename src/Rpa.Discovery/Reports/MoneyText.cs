using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What an hour that a candidate releases costs, as the ranking tells it.</summary>
internal static class MoneyText
{
    /// <summary><c>2,740 yen</c>, <c>saves money</c>, or a dash where it cannot be said.</summary>
    public static string Of(RankedCandidate row, Department department, Language language) => row.CostPerHourReleased is { } cost
        ? UnitText.Of((double)cost, Unit.Money, language, row.Business.IsInHoursOfPay ? Pay.HoursOfPay : department.Currency)
        : (row.Business.BalancePerYear >= 0 ? ReportWords.SavesMoney.In(language) : "—");

    /// <summary>From how many hours a year, and below what cost, it pays; or why that cannot be said.</summary>
    public static string BreakEven(BusinessCase business, string? currency, Language language)
    {
        if (business.BreakEvenCostPerYear is not { } limit || business.CostsPerYear <= 0)
            return ReportWords.BreakEvenUnknown.In(language, business.BreakEvenWhy);
        return business.BreakEvenHoursPerYear is { } hours
            ? ReportWords.BreakEven.In(language, Figure.Hours(hours, language), Money(limit), Money(business.CostsPerYear), Figure.Hours(business.HoursReleasedPerYear, language))
            : ReportWords.BreakEvenCost.In(language, Money(limit), Money(business.CostsPerYear), business.BreakEvenWhy);

        string Money(decimal amount) => UnitText.Of((double)amount, Unit.Money, language, currency);
    }

    /// <summary>That it costs more than it gives, or in which share it pays; empty for one that pays.</summary>
    public static string Remark(RankedCandidate row, Language language) => row.CostsMoreThanItGives
        ? ReportWords.CostsMore.In(language)
        : row.PaysInShare is > 1 - RankedCandidate.Mostly and < RankedCandidate.Mostly ? ReportWords.PaysIn.In(language, Figure.Probability(row.PaysInShare, language)) : "";

    /// <summary>A title with the remark behind it.</summary>
    public static string Title(RankedCandidate row, Language language) =>
        Remark(row, language) is { Length: > 0 } remark ? ReportWords.TitleAndRemark.In(language, row.Title.In(language), remark) : row.Title.In(language);
}
