using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A study's pictures of what to do: the ranking, benefit against chance, money by year, what to measure.</summary>
internal static class StudyCharts
{
    /// <summary>The value of each candidate over possible files, with the noise of the runs inside; null for another method, whose values are of another kind.</summary>
    public static Intervals? Ranking(StudyResult result) => result.Ranking.Count == 0 || result.Ranking.Any(r => r.MethodValue is not null) ? null
        : new(ChartWords.Ranking, ChartWords.RankingHow, Unit.Points, Words.Candidate,
        [
            .. result.Ranking.Select(row => new IntervalRow(row.Title, row.Value.Mean ?? 0, row.Possible?.Value?.P10, row.Possible?.Value?.P90)
            {
                RunsLow = row.Value.HalfWidth is null ? null : row.Value.Low,
                RunsHigh = row.Value.HalfWidth is null ? null : row.Value.High,
            }),
        ]);

    /// <summary>Hours released against the chance that it works out, the cost as size.</summary>
    public static Scatter? BenefitAndChance(StudyResult result) => result.Ranking.Count < 2 ? null
        : new(ChartWords.Quadrant, ChartWords.QuadrantHow, Unit.HoursPerYear, Words.Candidate, Words.HoursReleased, Words.Chance, Unit.Share,
            [.. result.Ranking.Select(row => new ScatterPoint(row.Title, row.Chance.Value, row.Effects.HoursReleasedPerYear.Mean ?? 0) { Size = (double)row.Business.Years.Sum(y => y.Costs) })])
        {
            Size = ChartWords.FiveYears,
            SizeUnit = Unit.Money,
            Currency = CurrencyOf(result, result.Ranking[0].Business),
        };

    /// <summary>What a candidate costs and saves by fiscal year; null where no years or no price of an hour is known.</summary>
    public static StackedBars? Cash(RankedCandidate row, Department department)
    {
        var years = row.Business.ByFiscalYear;
        if (years.All(y => y.Costs == 0 && y.SavedOvertime == 0 && y.SavedTemporary == 0))
            return null;
        List<(Phrase Name, Func<FiscalYearCash, decimal> Money)> parts = [(ChartWords.Spent, y => -y.Costs), (ReportWords.SavedOvertime, y => y.SavedOvertime), (ReportWords.SavedTemporary, y => y.SavedTemporary)];
        parts.RemoveAll(part => years.All(y => part.Money(y) == 0));
        return new(ChartWords.Cash.With(row.Title), ChartWords.CashHow, Unit.Money, Words.FiscalYear, [.. parts.Select(part => part.Name)],
            [.. years.Select(year => new StackedBar(ReportWords.FiscalYearOf.With(year.FiscalYear), [.. parts.Select(part => (double)part.Money(year))]))])
        {
            Currency = department.Currency,
        };
    }

    /// <summary>What the better choice would gain were a figure known; null where no figure gains anything by itself.</summary>
    public static StackedBars? Measure(StudyResult result)
    {
        List<MeasureNext> jobs = [.. result.MeasureNext.Where(job => job.Gain > 0)];
        return jobs.Count == 0 ? null
            : new(ChartWords.Measure, ChartWords.MeasureHow, Unit.Points, ChartWords.FigureToMeasure, [ChartWords.Gained], [.. jobs.Select(job => new StackedBar(job.Figure, [job.Gain]))]);
    }

    private static string? CurrencyOf(StudyResult result, BusinessCase business) => business.IsInHoursOfPay ? Pay.HoursOfPay : result.File.Department.Currency;
}
