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

    /// <summary>That it costs more than it gives, or in which share it pays; empty for one that pays.</summary>
    public static string Remark(RankedCandidate row, Language language) => row.CostsMoreThanItGives
        ? ReportWords.CostsMore.In(language)
        : row.PaysInShare is > 1 - RankedCandidate.Mostly and < RankedCandidate.Mostly ? ReportWords.PaysIn.In(language, Figure.Probability(row.PaysInShare, language)) : "";

    /// <summary>A title with the remark behind it.</summary>
    public static string Title(RankedCandidate row, Language language) =>
        Remark(row, language) is { Length: > 0 } remark ? ReportWords.TitleAndRemark.In(language, row.Title.In(language), remark) : row.Title.In(language);
}
