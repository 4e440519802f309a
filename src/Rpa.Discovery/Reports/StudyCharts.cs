using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A study's pictures of what to do: the ranking, benefit against chance, money by year, what to measure.</summary>
internal static class StudyCharts
{
    private const int PlacesShown = 8;

    /// <summary>The value of each candidate over possible files, with the noise of the runs inside; null for another method, whose values
    /// are of another kind.</summary>
    public static Intervals? Ranking(StudyResult result) =>
        result.Ranking.Count == 0 || result.Ranking.Any(r => r.MethodValue is not null) ? null
        : new(ChartWords.Ranking, ChartWords.RankingHow, Unit.Points, Words.Candidate,
        [
            .. result.Ranking.Select(row =>
                new IntervalRow(row.Title, row.Value.Mean ?? 0, row.Possible?.Value?.P10, row.Possible?.Value?.P90)
            {
                RunsLow = row.Value.HalfWidth is null ? null : row.Value.Low,
                RunsHigh = row.Value.HalfWidth is null ? null : row.Value.High,
            }),
        ]);

    /// <summary>Hours released against the chance that it works out, the cost as size.</summary>
    public static Scatter? BenefitAndChance(StudyResult result) => result.Ranking.Count < 2 ? null
        : new(ChartWords.Quadrant, ChartWords.QuadrantHow, Unit.HoursPerYear, Words.Candidate, Words.HoursReleased,
            Words.Chance, Unit.Share,
            [.. result.Ranking.Select(row =>
                new ScatterPoint(row.Title, row.Chance.Value, row.Effects.HoursReleasedPerYear.Mean
                    ?? 0) { Size = (double)row.Business.Years.Sum(y => y.Costs) })])
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
        List<(Phrase Name, Func<FiscalYearCash, decimal> Money)> parts = [(ChartWords.Spent, y => -y.Costs),
            (ReportWords.SavedOvertime, y => y.SavedOvertime), (ReportWords.SavedTemporary, y => y.SavedTemporary)];
        parts.RemoveAll(part => years.All(y => part.Money(y) == 0));
        return new(ChartWords.Cash.With(row.Title), ChartWords.CashHow, Unit.Money, Words.FiscalYear, [.. parts.Select(part => part.Name)],
            [.. years.Select(year =>
                new StackedBar(ReportWords.FiscalYearOf.With(year.FiscalYear), [.. parts.Select(part => (double)part.Money(year))]))])
        {
            Currency = department.Currency,
        };
    }

    /// <summary>All the money of a candidate up to each fiscal year, discounted, with what the possible files leave open; null where no
    /// years, no price of an hour or no possible files are known.</summary>
    public static Band? Balance(RankedCandidate row, Department department)
    {
        var business = row.Business;
        var npv = CashFlow.NpvByYear([.. business.Years.Select(y => y.Net)], business.DiscountRate);
        var years = business.Years.Select((year, i) => (Year: year, Npv: (double)npv[i]))
            .Where(y => y.Year is { FiscalYear: not null, NpvRange: not null })
            .GroupBy(y => y.Year.FiscalYear!.Value).OrderBy(g => g.Key).Select(g => g.MaxBy(y => y.Year.Year)).ToList();
        return business.IsInHoursOfPay || years.Count < 2 || npv.All(n => n == 0) ? null
            : new(ChartWords.Balance.With(row.Title), ChartWords.BalanceHow, Unit.Money, Words.FiscalYear,
                [.. years.Select(y => ReportWords.FiscalYearOf.With(y.Year.FiscalYear!.Value))],
                [
                    new(ChartWords.BalanceLine, [.. years.Select(y => (double?)y.Npv)])
                    {
                        Low = [.. years.Select(y => (double?)y.Year.NpvRange!.Value.P10)],
                        High = [.. years.Select(y => (double?)y.Year.NpvRange!.Value.P90)],
                    },
                ])
            {
                Currency = department.Currency,
            };
    }

    /// <summary>How many cases wait in each month, today and with a candidate; null where months are not told apart.</summary>
    public static Band? BacklogWith(RankedCandidate row, ExperimentResult asIs)
    {
        var pools = asIs.Pools.Select(today => (Today: today.QueueLengthByMonth, Change: row.Effects.ChangeByMonth(today.Id)))
            .Where(p => p.Change is not null).ToList();
        var first = (asIs.WindowStart?.Month ?? 1) - 1;
        var months = Enumerable.Range(0, 12).Select(m => (first + m) % 12)
            .Where(m => pools.Exists(p => p.Today[m]?.Mean is not null)).ToList();
        double? Waiting(int month, bool with) => pools.Sum(p => p.Today[month]?.Mean + (with ? p.Change![month].Mean ?? 0 : 0));
        return months.Count < 2 || months.TrueForAll(m => Waiting(m, with: false) is not > 0) ? null
            : new(ChartWords.BacklogWith.With(row.Title), ChartWords.BacklogWithHow, Unit.Cases, ChartWords.Month,
                [.. months.Select(m => new CalendarMonth(m + 1))],
                [new(ChartWords.Today, [.. months.Select(m => Waiting(m, with: false))]),
                    new(ChartWords.WithIt, [.. months.Select(m => Waiting(m, with: true))])]);
    }

    /// <summary>The place that each person's weights give to each of the best candidates; null for one person.</summary>
    public static Heatmap? Places(GroupRanking group, IReadOnlyList<RankedCandidate> ranking)
    {
        List<RankedCandidate> best = [.. ranking.Take(PlacesShown)];
        return group.People.Count is < 2 or > GroupPage.MostListed || best.Count < 2 ? null
            : new(ChartWords.Places, ChartWords.PlacesHow, Unit.Number, Words.Candidate, [.. group.People.Select(p => (Text)p.Who)],
                [.. best.Select(row =>
                    new HeatmapRow(row.Title,
                        [.. group.People.Select(p =>
                            (double?)p.Places.FirstOrDefault(place =>
                                string.Equals(place.Id, row.Id, StringComparison.Ordinal))?.Rank)]))]);
    }

    /// <summary>What a plan has in use from which quarter on; null where all of it begins in one.</summary>
    public static StackedBars? Waves(PortfolioPlan plan) => plan.Waves.Count < 2 ? null
        : new(ChartWords.Waves, ChartWords.WavesHow, Unit.HoursPerYear, ChartWords.Quarter, [.. plan.Chosen.Select(c => c.Title)],
            [
                .. plan.Waves.Select(wave => new StackedBar(ChartWords.QuarterOf.With(wave.FiscalYear, wave.Quarter),
                    [.. plan.Chosen.Select((c, place) =>
                        c.From <= wave.From ? (place == 0 ? c.HoursReleasedPerYear : c.MarginalInSequence)?.Mean ?? 0 : 0)])),
            ]);

    /// <summary>What the better choice would gain were a figure known; null where no figure gains anything by itself.</summary>
    public static StackedBars? Measure(StudyResult result)
    {
        List<ValueOfInformation> jobs = [.. result.MeasureNext.Where(job => job.Gain > 0)];
        return jobs.Count == 0 ? null
            : new(ChartWords.Measure, ChartWords.MeasureHow, Unit.Points, ChartWords.FigureToMeasure, [ChartWords.Gained],
                [.. jobs.Select(job => new StackedBar(job.Figure, [job.Gain]))]);
    }

    private static string? CurrencyOf(StudyResult result, BusinessCase business) =>
        business.IsInHoursOfPay ? Pay.HoursOfPay : result.File.Department.Currency;
}
