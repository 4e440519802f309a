using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Pictures of today: how full the hours are, how many cases wait and for what, where people's hours go.</summary>
internal sealed class LoadCharts(ExperimentResult asIs)
{
    private const int HoursInADay = 24;
    private const double SomebodyThere = 0.05; // people on duty in the mean of an hour; with fewer a share says nothing
    private const int StepsDrawn = 18;
    private const int StepsOfWaiting = 8;
    private static readonly Phrase[] Weekdays =
        [HotSpotWords.Monday, HotSpotWords.Tuesday, HotSpotWords.Wednesday, HotSpotWords.Thursday, HotSpotWords.Friday,
            HotSpotWords.Saturday, HotSpotWords.Sunday];

    private readonly Department _department = asIs.Department;

    /// <summary>All of them, the one that shows most first.</summary>
    public static Page Of(ExperimentResult asIs)
    {
        var charts = new LoadCharts(asIs);
        var page = new Page().Draw(charts.Waiting()).Draw(charts.Backlog()).Draw(charts.WaitingAtSteps()).Draw(charts.ByMonth())
            .Draw(charts.Hours());
        foreach (var pool in asIs.Pools)
            page.Draw(charts.ByHourOfWeek(pool));
        return page;
    }

    /// <summary>How full the hours of each pool are by month; null where there is but one month.</summary>
    public Heatmap? ByMonth()
    {
        List<int> months = [.. Months(pool => pool.UtilizationByMonth)];
        return months.Count < 2 ? null : new(ChartWords.FullMonths, ChartWords.FullMonthsHow, Unit.Share, Words.Pool,
            [.. months.Select(m => new CalendarMonth(m + 1))],
            [.. asIs.Pools.Where(p => p.UtilizationByMonth.Any(u => u?.Mean is not null))
                .Select(pool => new HeatmapRow(TitleOf(pool.Id), [.. months.Select(m => pool.UtilizationByMonth[m]?.Mean)]))]);
    }

    /// <summary>How many cases wait for each pool by month.</summary>
    public Band? Backlog()
    {
        List<int> months = [.. Months(pool => pool.QueueLengthByMonth)];
        List<PoolResult> waitedFor = [.. asIs.Pools.Where(p => p.QueueLengthByMonth.Any(q => q?.Mean > 0))];
        return months.Count < 2 || waitedFor.Count == 0
            ? null : new(ChartWords.Backlog, ChartWords.BacklogHow, Unit.Cases, ChartWords.Month,
                [.. months.Select(m => new CalendarMonth(m + 1))],
            [.. waitedFor.Select(pool => new BandLine(TitleOf(pool.Id), [.. months.Select(m => pool.QueueLengthByMonth[m]?.Mean)]))]);
    }

    /// <summary>What the cases of each workflow wait for while somebody could do something.</summary>
    public StackedBars? Waiting()
    {
        var rows = asIs.Workflows.Select(w => (Name: (IWording)NameOf(w.Id), Open: OpenWaiting.Of(w.WaitingByCauseHours)))
            .Where(w => w.Open.Total > 0).OrderByDescending(w => w.Open.Total).ToList();
        return rows.Count == 0 ? null : ByCause(ChartWords.Waiting, ChartWords.WaitingHow, Words.Workflow, rows);
    }

    /// <summary>The same of the steps at which most is waited in a year, by visit.</summary>
    public StackedBars? WaitingAtSteps()
    {
        var rows = asIs.States.Select(s => (Of: s, Open: OpenWaiting.Of(s.WaitingByCauseHours)))
            .Where(s => s.Open.Total > 0 && s.Of.Visits.Mean > 0).OrderByDescending(s => s.Open.Total * s.Of.Visits.Mean!.Value)
            .Take(StepsOfWaiting)
            .Select(s =>
                (Name: (IWording)HtmlWords.Of.With(_department.FindState(PathOf(s.Of))?.Title ?? (Text)s.Of.Id, NameOf(s.Of.Workflow)),
                    s.Open)).ToList();
        return rows.Count == 0 ? null : ByCause(ChartWords.WaitingAtSteps, ChartWords.WaitingAtStepsHow, Words.Step, rows);
    }

    private static StackedBars ByCause(Phrase title, Phrase how, Phrase names, List<(IWording Name, OpenWaiting Open)> rows)
    {
        OpenCause[] causes = [.. OpenWaiting.All.Where(cause => rows.Exists(row => row.Open.Hours[(int)cause] > 0))];
        return new(title, how, Unit.Hours, names, [.. causes.Select(HotSpotWording.NameOf)],
            [.. rows.Select(row => new StackedBar(row.Name, [.. causes.Select(cause => row.Open.Hours[(int)cause])]))]);
    }

    /// <summary>People's hours, from the pools to the workflows to their steps.</summary>
    public Sankey? Hours()
    {
        var steps = asIs.States.Where(s => s.StaffHoursPerYear.Mean > 0 && _department.FindState(PathOf(s)) is WorkState)
            .Select(s => (Of: s, State: (WorkState)_department.FindState(PathOf(s))!, Hours: s.StaffHoursPerYear.Mean!.Value)).ToList();
        var drawn = steps.OrderByDescending(s => s.Hours).Take(StepsDrawn).Select(s => s.Of).ToHashSet();
        var flows = steps.GroupBy(s => (Who: Who(s.State.Work.By), s.Of.Workflow))
            .Select(g => new SankeyFlow(g.Key.Who, NameOf(g.Key.Workflow), g.Sum(s => s.Hours)))
            .Concat(steps.Where(s => drawn.Contains(s.Of))
                .Select(s => new SankeyFlow(NameOf(s.Of.Workflow), s.State.Title ?? (Text)s.Of.Id, s.Hours)))
            .Concat(steps.Where(s => !drawn.Contains(s.Of)).GroupBy(s => s.Of.Workflow)
                .Select(g => new SankeyFlow(NameOf(g.Key), ChartWords.OtherSteps.With(NameOf(g.Key)), g.Sum(s => s.Hours))))
            .ToList();
        return flows.Count == 0 ? null : new(ChartWords.Hours, ChartWords.HoursHow, Unit.HoursPerYear, flows);
    }

    /// <summary>How full the hours of the week of a pool are; null where nobody is ever on duty.</summary>
    public Heatmap? ByHourOfWeek(PoolResult pool)
    {
        List<int> hours = [.. Enumerable.Range(0, HoursInADay).Where(h => Weekdays.Where((_, day) => IsStaffed(pool, day, h)).Any())];
        if (hours.Count == 0)
            return null;
        (int first, int last) = (hours[0], hours[^1]);
        return new(ChartWords.FullHours.With(TitleOf(pool.Id)), ChartWords.FullHoursHow, Unit.Share, ChartWords.Weekday,
            [.. Enumerable.Range(first, last - first + 1).Select(h => ChartWords.Hour.With(h))],
        [
            .. Weekdays.Select((name, day) => (name, day)).Where(d => hours.Exists(h => IsStaffed(pool, d.day, h)))
                .Select(d =>
                    new HeatmapRow(d.name, [.. Enumerable.Range(first, last - first + 1)
                        .Select(h => IsStaffed(pool, d.day, h) ? Full(pool, HoursInADay * d.day + h) : null)])),
        ]);
    }

    // What is worked after closing can make it more than all.
    private static double? Full(PoolResult pool, int hour) => Math.Min(1, pool.BusyByHourOfWeek[hour] / pool.DutyByHourOfWeek[hour]);

    private static bool IsStaffed(PoolResult pool, int day, int hour) =>
        pool.DutyByHourOfWeek.Count > 0 && pool.DutyByHourOfWeek[HoursInADay * day + hour] > SomebodyThere;

    // From the month in which the window begins, so that a fiscal year begins in April.
    private IEnumerable<int> Months(Func<PoolResult, IReadOnlyList<Estimate?>> figures)
    {
        var first = (asIs.WindowStart?.Month ?? 1) - 1;
        return Enumerable.Range(0, 12).Select(m => (first + m) % 12).Where(m => asIs.Pools.Any(pool => figures(pool)[m]?.Mean is not null));
    }

    private IWording Who(Assignment by) => by.Pools.Count == 1 ? TitleOf(by.Pools[0].Pool)
        : (by.Kind == AssignmentKind.Any ? ChartWords.AnyOf : ChartWords.Together).With(Series.Of(by.Pools.Select(p => TitleOf(p.Pool))));

    private Text TitleOf(string pool) => _department.FindPool(pool)?.Title ?? (Text)pool;

    private Text NameOf(string workflow) => _department.FindWorkflow(workflow)?.Title ?? (Text)workflow;

    private static StatePath PathOf(StateResult state) => new(state.Workflow, state.Id);
}
