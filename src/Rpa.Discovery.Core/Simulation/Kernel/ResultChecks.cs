using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>A figure that cannot be right.</summary>
/// <param name="Figure">Its name, as in the JSON of results where it stands there.</param>
/// <param name="Owner">Of which pool, state, workflow; empty for the whole.</param>
/// <param name="Found">What was counted.</param>
/// <param name="Expected">What the same thing came to, counted in another way; or the limit.</param>
/// <param name="IsLimit">Whether it is only too large or too small, rather than not equal.</param>
internal sealed record FigureFault(string Figure, string Owner, string Found, string Expected, bool IsLimit)
{
    public Diagnostic Finding => (IsLimit ? SimulationRules.FigureOutOfRange : SimulationRules.FiguresContradict)
        .At(default, Figure, Owner, Found, Expected);
}

/// <summary>Looks at the end of each replication whether its figures can be true: nothing negative, every time accounted for once, every
/// case somewhere.</summary>
/// <remarks>All sums are whole ticks and cases, so that what has to be equal is equal to the last of them.</remarks>
internal sealed class ResultChecks
{
    private static readonly StateSum[] Waits = [StateSum.Batching, StateSum.Unavailable, StateSum.OutOfTurn, StateSum.Contention];
    private static readonly StateSum[] Phases =
        [.. Waits, StateSum.Processing, StateSum.Paused, StateSum.External, StateSum.Join, StateSum.Inside];

    private static readonly WorkflowSum[] Path =
    [
        WorkflowSum.Batching, WorkflowSum.Unavailable, WorkflowSum.OutOfTurn, WorkflowSum.Contention, WorkflowSum.Processing,
        WorkflowSum.Paused,
        WorkflowSum.External, WorkflowSum.BeforeStart,
    ];

    // Named once, not for each state of each replication.
    private static readonly string[] StateFigures = [.. Enumerable.Range(0, (int)StateSum.Width).Select(i => Name((StateSum)i))];
    private static readonly string[] WorkflowFigures = [.. Enumerable.Range(0, (int)WorkflowSum.Width).Select(i => Name((WorkflowSum)i))];

    private readonly Plan _plan;
    private readonly ReplicationSums _sums;
    private readonly List<FigureFault> _faults = [];

    private ResultChecks(Plan plan, ReplicationSums sums) => (_plan, _sums) = (plan, sums);

    /// <summary>Everything that cannot be right; empty when all is well.</summary>
    public static IReadOnlyList<FigureFault> Of(Plan plan, ReplicationSums sums)
    {
        var checks = new ResultChecks(plan, sums);
        checks.Window();
        checks.Crews();
        for (var p = 0; p < plan.Pools.Length; p++)
            checks.Pool(p);
        checks.States();
        for (var w = 0; w < plan.Workflows.Length; w++)
            checks.Workflow(w);
        return checks._faults;
    }

    /// <summary>The first measure that is negative or no finite number; null when none is.</summary>
    /// <param name="measures">What was measured.</param>
    /// <param name="values">[measure] → value. A quantile of no cases is NaN.</param>
    public static FigureFault? Of(Measure[] measures, ReadOnlySpan<double> values)
    {
        var ended = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < measures.Length; i++)
        {
            if (measures[i] is { Kind: MeasureKind.WorkflowEnded } && values[i] > 0)
                ended.Add(measures[i].Owner);
        }

        for (var i = 0; i < measures.Length; i++)
        {
            var mayBeMissing = measures[i].Kind is >= MeasureKind.WorkflowCycleP50Hours and <= MeasureKind.WorkflowCycleP99Hours
                && !ended.Contains(measures[i].Owner);
            if (!(values[i] >= 0 && double.IsFinite(values[i])) && !(mayBeMissing && double.IsNaN(values[i])))
                return new FigureFault(measures[i].Kind.ToString(), measures[i].Owner,
                    values[i].ToString(CultureInfo.InvariantCulture), "0", true);
        }

        return null;
    }

    private string Whole => _plan.Department.Id;

    private void Window()
    {
        AtLeast("window", Whole, _sums.Window, 1);
        Equal("windowByMonth", Whole, Sum(_sums.MonthTicks), _sums.Window);
        Equal("windowByHourOfWeek", Whole, Sum(_sums.HourTicks), _sums.Window);
        NotNegative("windowByMonth", Whole, _sums.MonthTicks);
        NotNegative("windowByHourOfWeek", Whole, _sums.HourTicks);
    }

    private void Crews()
    {
        for (var c = 0; c < _plan.Crews.Length; c++)
        {
            var crew = _plan.Crews[c];
            Int128 Area(PoolArea area) => _sums.Crews[(c * (int)PoolArea.Width) + (int)area];
            NotNegative("hours", crew.Id, _sums.Crews.Slice(c * (int)PoolArea.Width, (int)PoolArea.Width));
            // Somebody on duty is free, busy, held or at other work; pay is for a person, duty for each of the things that she does at
            // once.
            AtMost("hoursWorked", crew.Id, Area(PoolArea.Busy) + Area(PoolArea.Held) + Area(PoolArea.Other),
                Area(PoolArea.Duty) + Area(PoolArea.Overtime));
            AtMost("dutyHours", crew.Id, Area(PoolArea.Duty) + Area(PoolArea.Down), Area(PoolArea.Paid) * (crew.IsNamed ? crew.Count : 1));
            AtMost("paidHours", crew.Id, Area(PoolArea.Paid), _sums.Window * crew.Count);
            Equal("guestOvertimeHours", crew.Id, Area(PoolArea.GuestOvertime), Area(PoolArea.Overtime));
            Equal("busyByPerson", crew.Id, _sums.BusyByServer[c], _sums.BusyByLevel[c]);
            Equal("dutyByPerson", crew.Id, _sums.DutyByServer[c], _sums.DutyByLevel[c]);
        }
    }

    private void Pool(int p)
    {
        var pool = _plan.Pools[p];
        Int128 Area(PoolArea area) => Sum(_sums.PoolMonths.Slice(((p * (int)PoolArea.Width) + (int)area) * 12, 12));
        Int128 ByHour(int level) => Sum(_sums.PoolHours.Slice(((p * 3) + level) * 168, 168));
        NotNegative("hoursByMonth", pool.Id, _sums.PoolMonths.Slice(p * (int)PoolArea.Width * 12, (int)PoolArea.Width * 12));
        NotNegative("byHourOfWeek", pool.Id, _sums.PoolHours.Slice(p * 3 * 168, 3 * 168));
        for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
        {
            Int128 ofCrews = 0;
            foreach (var crew in pool.Crews)
            {
                if (WindowSums.IsOf(area, _plan.Crews[crew].Home == p))
                    ofCrews += _sums.Crews[(crew * (int)PoolArea.Width) + (int)area];
            }

            Equal($"{Name(area)}HoursByMonth", pool.Id, Area(area), ofCrews);
        }

        AtMost("utilization", pool.Id, Area(PoolArea.Busy) + Area(PoolArea.Other),
            Area(PoolArea.Duty) + Area(PoolArea.Overtime) + Area(PoolArea.GuestOvertime));

        Int128 queue = 0;
        foreach (var line in pool.Lines)
            queue += _sums.Lines[line];
        Equal("queueByMonth", pool.Id, Area(PoolArea.Queue), queue);
        Equal("busyByHourOfWeek", pool.Id, ByHour(0), Area(PoolArea.Busy) + Area(PoolArea.Other));
        Equal("dutyByHourOfWeek", pool.Id, ByHour(1), Area(PoolArea.Duty));
        Equal("queueByHourOfWeek", pool.Id, ByHour(2), Area(PoolArea.Queue));
        AtMost("exceptions", pool.Id, _sums.Sums[_plan.Layout.Bot(p) + 1], _sums.Sums[_plan.Layout.Bot(p)]);
        ByMonth("casesTaken", pool.Id, _plan.Layout.Bot(p));
        ByMonth("exceptions", pool.Id, _plan.Layout.Bot(p) + 1);
    }

    private void States()
    {
        var (life, waiting, staff, bot) = (_sums.LifeAtEnd - _sums.LifeAtStart, (Int128)0, (Int128)0, (Int128)0);
        for (var s = 0; s < _plan.States.Length; s++)
        {
            State(s);
            foreach (var phase in Phases)
                life += InWindow(s, phase);
            foreach (var wait in Waits)
                waiting += InWindow(s, wait);
            waiting += Open(s, 0);
            staff += InWindow(s, StateSum.Staff) + Open(s, 1);
            bot += InWindow(s, StateSum.Bot) + Open(s, 2);
        }

        var queue = Sum(_sums.Lines);
        NotNegative("queue", Whole, _sums.Lines);
        AtMost("queue", Whole, queue, _sums.Tokens);
        Equal("openCases", Whole, life, _sums.Tokens);
        Equal("waiting", Whole, waiting, queue);
        Equal("staffHours", Whole, staff, Busy(CrewKind.People));
        Equal("botHours", Whole, bot, Busy(CrewKind.Bot));
    }

    private void State(int s)
    {
        var path = _plan.States[s].Path;
        Int128 All(StateSum sum) => _sums.Sums[_plan.Layout.State(s, sum)];
        for (var sum = StateSum.Visits; sum < StateSum.Width; sum++)
            ByMonth(StateFigures[(int)sum], path, _plan.Layout.State(s, sum));
        for (var part = 0; part < 3; part++)
            Equal("phasesGoingOnByMonth", path, Sum(_sums.OpenMonths.Slice(((s * 3) + part) * 12, 12)), Open(s, part));
        Equal("revisits", path, All(StateSum.Revisits) + All(StateSum.FirstVisits), All(StateSum.Visits));
        Equal("unavailability", path, All(StateSum.Closed) + All(StateSum.NotStaffed) + All(StateSum.Absent) + All(StateSum.Down),
            All(StateSum.Unavailable));
        Equal("contention", path, All(StateSum.WhileAbsent) + All(StateSum.WhileNobodyAbsent), All(StateSum.Contention));
        Equal("visits", path, All(StateSum.CohortVisits) + All(StateSum.OtherVisits), All(StateSum.Visits));
        Equal("staffHours", path, All(StateSum.CohortStaff) + All(StateSum.OtherStaff), All(StateSum.Staff));
    }

    private void Workflow(int w)
    {
        var plan = _plan.Workflows[w];
        Int128 All(WorkflowSum sum) => _sums.Sums[_plan.Layout.Workflow(w, sum)];
        for (var sum = WorkflowSum.Completed; sum < WorkflowSum.Width; sum++)
        {
            ByMonth(WorkflowFigures[(int)sum], plan.Id, _plan.Layout.Workflow(w, sum), isInstant: sum is WorkflowSum.LateEnds or WorkflowSum.LateDues);
        }

        Int128 outcomes = 0;
        for (var o = 0; o < plan.Outcomes.Length; o++)
        {
            outcomes += _sums.Sums[_plan.Layout.Outcome(w, o)];
            ByMonth("outcomes", plan.Id, _plan.Layout.Outcome(w, o));
        }

        Int128 path = 0;
        foreach (var part in Path)
            path += All(part);
        Equal("outcomes", plan.Id, outcomes, All(WorkflowSum.Ended));
        Equal("cycleTime", plan.Id, path, All(WorkflowSum.Cycle));
        Equal("tardiness", plan.Id, All(WorkflowSum.Tardiness), All(WorkflowSum.LateEnds) - All(WorkflowSum.LateDues));
        Equal("join", plan.Id, All(WorkflowSum.Join), All(WorkflowSum.JoinByInstants));
        AtMost("late", plan.Id, All(WorkflowSum.Late), All(WorkflowSum.Tardiness));
        Equal("unavailability", plan.Id, All(WorkflowSum.Closed) + All(WorkflowSum.NotStaffed) + All(WorkflowSum.Absent)
            + All(WorkflowSum.Down), All(WorkflowSum.Unavailable));
        AtMost("openCases", plan.Id, _sums.OpenCohort[w], All(WorkflowSum.Cases));
        if (_sums.IsStopped)
            return;
        Equal("cases", plan.Id, All(WorkflowSum.Ended) + _sums.OpenCohort[w], All(WorkflowSum.Cases));
        Equal("due", plan.Id, All(WorkflowSum.Late) + All(WorkflowSum.InTime) + _sums.DueLater[w], All(WorkflowSum.Due));
        Equal("unfinished", plan.Id, _sums.InWindow(_plan.Layout.Workflow(w, WorkflowSum.Completed)) + _sums.Unfinished[w],
            _sums.OpenBefore[w] + All(WorkflowSum.Cases));
    }

    private Int128 InWindow(int state, StateSum sum) => _sums.InWindow(_plan.Layout.State(state, sum));

    private Int128 Open(int state, int part) => _sums.OpenAtEnd[(state * 3) + part] - _sums.OpenAtStart[(state * 3) + part];

    private Int128 Busy(CrewKind kind)
    {
        Int128 busy = 0;
        for (var c = 0; c < _plan.Crews.Length; c++)
        {
            if (_plan.Crews[c].Kind == kind)
                busy += _sums.Crews[(c * (int)PoolArea.Width) + (int)PoolArea.Busy];
        }

        return busy;
    }

    // What was added month by month is what was added in the window, and nothing is ever taken away; an instant may lie before the start.
    private void ByMonth(string figure, string owner, int sum, bool isInstant = false)
    {
        var months = _sums.SumMonths.Slice(sum * 12, 12);
        if (Sum(months) != _sums.InWindow(sum))
            Equal(figure + "ByMonth", owner, Sum(months), _sums.InWindow(sum));
        if (isInstant)
            return;
        NotNegative(figure, owner, months);
        AtLeast(figure, owner, _sums.SumsAtStart[sum], 0);
        AtLeast(figure, owner, _sums.Sums[sum], _sums.SumsAtEnd[sum]);
    }

    private void NotNegative(string figure, string owner, ArraySegment<Int128> sums)
    {
        foreach (var sum in sums)
        {
            if (sum < 0)
                AtLeast(figure, owner, sum, 0);
        }
    }

    private void Equal(string figure, string owner, Int128 found, Int128 expected)
    {
        if (found != expected)
            Add(figure, owner, found, expected, false);
    }

    private void AtMost(string figure, string owner, Int128 found, Int128 most)
    {
        if (found > most)
            Add(figure, owner, found, most, true);
    }

    private void AtLeast(string figure, string owner, Int128 found, Int128 least)
    {
        if (found < least)
            Add(figure, owner, found, least, true);
    }

    private void Add(string figure, string owner, Int128 found, Int128 expected, bool isLimit) =>
        _faults.Add(new FigureFault(figure, owner, found.ToString(CultureInfo.InvariantCulture),
            expected.ToString(CultureInfo.InvariantCulture), isLimit));

    private static Int128 Sum(ArraySegment<Int128> sums)
    {
        Int128 total = 0;
        foreach (var sum in sums)
            total += sum;
        return total;
    }

    private static string Name(Enum sum)
    {
        var name = sum.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
