using Rpa.Discovery.Credibility;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Is this us? What was understood of the file, and the simulation of today beside what the division knows.</summary>
internal static class CredibilityPart
{
    private const int ComparisonsOnAScreen = 3;

    private static readonly IReadOnlyList<Column<CredibilityRow>> Columns =
    [
        new(ReportWords.VerdictColumn, row => (Message)Terms.Mark(row.Verdict)),
        new(ReportWords.ComparisonColumn, row => row.Sentence) { NamesRow = true, IsFlexible = true },
        new(ReportWords.ToleranceColumn, row => row.Tolerance) { IsFlexible = true },
        new(ReportWords.EvidenceColumn, row => Terms.Of(row.Evidence)),
    ];

    public static Page Of(StudyResult result)
    {
        var page = new Page(ReportWords.IsThisUs).Items(Understood.Of(result.File).Sentences());
        page = result.Credibility.Rows.Count == 0 ? page.Sentence(ReportWords.NothingToCompare)
            : page.Sentence(result.Credibility.Headline).Table(Columns, result.Credibility.Rows);
        return result.Load.Months.Count == 0 ? page
            : page.Heading(ReportWords.LoadByMonth, Page.Part).Sentence(ReportWords.LoadByMonthHow)
                .Table(MonthColumns(result), result.Load.Months);
    }

    private static IReadOnlyList<Column<MonthLoad>> MonthColumns(StudyResult result) =>
    [
        new(ChartWords.Month, month => new MonthOfYear(month.First)) { NamesRow = true },
        new(ReportWords.LoadColumn, month =>
            double.IsFinite(month.Factor) ? Amount.Share(month.Factor) : PageWords.None) { IsRight = true },
        new(ReportWords.ForWhomColumn, month =>
            Series.Of(month.Pools.Select(id => result.File.Department.FindPool(id)?.Title ?? (Text)id))) { IsFlexible = true },
        new(ReportWords.WorkedOffColumn, month => !month.IsAboveAll ? PageWords.None : month.WorkedOff is { } end
            ? new MonthOfYear(end) : ReportWords.NotWorkedOff) { IsFlexible = true },
    ];

    /// <summary>The comparisons that fit worst.</summary>
    public static Page Short(StudyResult result)
    {
        var page = new Page(ReportWords.IsThisUs).Sentences(Understood.Of(result.File).Sentences());
        return result.Credibility.Rows.Count == 0 ? page.Sentence(ReportWords.NothingToCompare)
            : page.Sentence(result.Credibility.Worst != Verdict.Poor ? result.Credibility.Headline : null) // else it stands above
                .Items(result.Credibility.Rows.OrderByDescending(r => r.Verdict).Take(ComparisonsOnAScreen)
                    .Select(row => new Item(row.Sentence, Terms.Mark(row.Verdict))));
    }
}
