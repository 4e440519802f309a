using Rpa.Discovery.Calendars;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Where each sum stands in a replication's memory, and which measures are read from them, in a fixed order.</summary>
internal sealed class MeasureLayout
{
    private const double Hour = StudyClock.Hour;
    private readonly Plan _plan;
    private readonly int _workflows;
    private readonly int[] _outcomes;       // [workflow] → first outcome
    private readonly int _bots;

    public MeasureLayout(Plan plan)
    {
        _plan = plan;
        _workflows = plan.States.Length * (int)StateSum.Width;
        var at = _workflows + (plan.Workflows.Length * (int)WorkflowSum.Width);
        _outcomes = new int[plan.Workflows.Length];
        for (var w = 0; w < _outcomes.Length; w++)
        {
            _outcomes[w] = at;
            at += plan.Workflows[w].Outcomes.Length;
        }

        _bots = at;
        Sums = at + (plan.Pools.Length * 2);
        Paths = [.. plan.States.Select(s => s.Path)];
        var names = new List<Measure>();
        var sink = new Sink(names, default);
        Walk(ref sink, null);
        Measures = [.. names];
    }

    /// <summary>Length of the sums.</summary>
    public int Sums { get; }

    public Measure[] Measures { get; }

    // [state] → its path
    public string[] Paths { get; }

    public int State(int state, StateSum sum) => (state * (int)StateSum.Width) + (int)sum;

    public int Workflow(int workflow, WorkflowSum sum) => _workflows + (workflow * (int)WorkflowSum.Width) + (int)sum;

    public int Outcome(int workflow, int outcome) => _outcomes[workflow] + outcome;

    /// <summary>Cases taken by a bot; exceptions follow.</summary>
    public int Bot(int pool) => _bots + (pool * 2);

    /// <summary>Reads every measure of a finished replication.</summary>
    /// <param name="sums">What it summed up.</param>
    /// <param name="people">Who was heard, where that was asked for; zeros without it.</param>
    /// <param name="values">[measure] → value.</param>
    public void Read(WindowSums sums, PersonHours? people, Span<double> values)
    {
        var sink = new Sink(null, values);
        Walk(ref sink, sums, people);
    }

    // One walk names the measures (without sums) and the same walk reads them, so that the two cannot differ.
    private void Walk(ref Sink sink, WindowSums? sums, PersonHours? people = null)
    {
        sink.Add(MeasureKind.WindowHours, "", sums?.Ticks / Hour ?? 0);
        for (var month = 0; month < 12; month++)
            sink.Add(MeasureKind.WindowHours, "", Hours(sums?.MonthTicks(month)), month);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            switch (_plan.Pools[p].Kind)
            {
                case CrewKind.People:
                    Pools(ref sink, sums, p);
                    break;
                case CrewKind.Bot:
                    Bots(ref sink, sums, p);
                    break;
                default:
                    Machines(ref sink, sums, p);
                    break;
            }
        }

        for (var s = 0; s < _plan.States.Length; s++)
        {
            if (_plan.States[s].Kind is StateKind.Work or StateKind.Wait)
                States(ref sink, sums, s);
        }

        for (var w = 0; w < _plan.Workflows.Length; w++)
            Workflows(ref sink, sums, w);
        if (_plan.ByPerson)
            People(ref sink, people);
    }

    private void People(ref Sink sink, PersonHours? people)
    {
        foreach (var person in PersonPlan.Of(_plan))
        {
            sink.Add(MeasureKind.PersonBusyHours, person.Name, people?.Busy(person) / Hour ?? 0);
            sink.Add(MeasureKind.PersonOtherWorkHours, person.Name, people?.Other(person) / Hour ?? 0);
            sink.Add(MeasureKind.PersonDutyHours, person.Name, people?.Duty(person) / Hour ?? 0);
            sink.Add(MeasureKind.PersonOvertimeHours, person.Name, people?.Overtime(person) / Hour ?? 0);
            sink.Add(MeasureKind.PersonPaidHours, person.Name, people?.Paid(person) / Hour ?? 0);
        }
    }

    private void Pools(ref Sink sink, WindowSums? sums, int p)
    {
        var pool = _plan.Pools[p];
        double Area(PoolArea area) => Hours(sums?.AreaInWindow(p, area));
        sink.Add(MeasureKind.PoolBusyHours, pool.Id, Area(PoolArea.Busy));
        sink.Add(MeasureKind.PoolOtherWorkHours, pool.Id, Area(PoolArea.Other));
        sink.Add(MeasureKind.PoolDutyHours, pool.Id, Area(PoolArea.Duty));
        sink.Add(MeasureKind.PoolPaidHours, pool.Id, Area(PoolArea.Paid));
        sink.Add(MeasureKind.PoolOvertimeHours, pool.Id, Area(PoolArea.Overtime));
        sink.Add(MeasureKind.PoolQueueHours, pool.Id, Area(PoolArea.Queue));
        sink.Add(MeasureKind.PoolSpanHours, pool.Id, (sums?.Ticks ?? 0) / Hour * pool.Count);
        sink.Add(MeasureKind.PoolHeldHours, pool.Id, Area(PoolArea.Held));
        var home = pool.Crews.Where(c => _plan.Crews[c].Home == p).Select(c => _plan.Crews[c]).ToArray();
        sink.Add(MeasureKind.PoolTemporaryHours, pool.Id,
            Hours(Total(home.Where(c => c.IsTemporary).Select(c => sums?.CrewTime(c.Index, PoolArea.Paid) ?? 0))));
        sink.Add(MeasureKind.PoolRegularCost, pool.Id, home.Sum(c => Hours(sums?.CrewTime(c.Index, PoolArea.Paid)) * (c.HourlyCost ?? 0)));
        sink.Add(MeasureKind.PoolOvertimeCost, pool.Id,
            home.Sum(c => Hours(sums?.CrewTime(c.Index, PoolArea.Overtime)) * (c.Overtime?.PayPerHour ?? c.HourlyCost ?? 0)));
        var hasGuests = home.Length < pool.Crews.Length;
        if (hasGuests)
            sink.Add(MeasureKind.PoolGuestOvertimeHours, pool.Id, Area(PoolArea.GuestOvertime));
        for (var month = 0; month < 12; month++)
        {
            if (hasGuests)
                sink.Add(MeasureKind.PoolGuestOvertimeHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.GuestOvertime, month)), month);
            sink.Add(MeasureKind.PoolBusyHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.Busy, month)), month);
            sink.Add(MeasureKind.PoolOtherWorkHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.Other, month)), month);
            sink.Add(MeasureKind.PoolDutyHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.Duty, month)), month);
            sink.Add(MeasureKind.PoolOvertimeHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.Overtime, month)), month);
            sink.Add(MeasureKind.PoolQueueHours, pool.Id, Hours(sums?.AreaInMonth(p, PoolArea.Queue, month)), month);
        }
    }

    private void Bots(ref Sink sink, WindowSums? sums, int p)
    {
        var id = _plan.Pools[p].Id;
        sink.Add(MeasureKind.BotBusyHours, id, Hours(sums?.AreaInWindow(p, PoolArea.Busy)));
        sink.Add(MeasureKind.BotAvailableHours, id, Hours(sums?.AreaInWindow(p, PoolArea.Duty)));
        sink.Add(MeasureKind.BotDownHours, id, Hours(sums?.AreaInWindow(p, PoolArea.Down)));
        sink.Add(MeasureKind.BotCases, id, Number(sums?.SumInWindow(Bot(p))));
        sink.Add(MeasureKind.BotExceptions, id, Number(sums?.SumInWindow(Bot(p) + 1)));
    }

    private void Machines(ref Sink sink, WindowSums? sums, int p)
    {
        var id = _plan.Pools[p].Id;
        double Area(PoolArea area) => Hours(sums?.AreaInWindow(p, area));
        sink.Add(MeasureKind.MachineOccupiedHours, id, Area(PoolArea.Busy) + Area(PoolArea.Held));
        sink.Add(MeasureKind.MachineAvailableHours, id, Area(PoolArea.Duty));
    }

    private void States(ref Sink sink, WindowSums? sums, int s)
    {
        var path = Paths[s];
        double Window(StateSum sum) => Number(sums?.SumInWindow(State(s, sum)));
        double Spent(StateSum sum) => Window(sum) / Hour;
        var waiting = Spent(StateSum.Batching) + Spent(StateSum.Unavailable) + Spent(StateSum.OutOfTurn) + Spent(StateSum.Contention);
        sink.Add(MeasureKind.StateVisits, path, Window(StateSum.Visits));
        sink.Add(MeasureKind.StateRevisits, path, Window(StateSum.Revisits));
        sink.Add(MeasureKind.StateWaitingHours, path, waiting);
        sink.Add(MeasureKind.StateProcessingHours, path, Spent(StateSum.Processing));
        sink.Add(MeasureKind.StatePausedHours, path, Spent(StateSum.Paused));
        sink.Add(MeasureKind.StateExternalHours, path, Spent(StateSum.External));
        sink.Add(MeasureKind.StateStaffHours, path, Spent(StateSum.Staff) + Hours(sums?.OpenInWindow((s * 3) + 1)));
        sink.Add(MeasureKind.StateBotHours, path, Spent(StateSum.Bot) + Hours(sums?.OpenInWindow((s * 3) + 2)));
        sink.Add(MeasureKind.StateQueueHours, path, waiting + Hours(sums?.OpenInWindow(s * 3)));
        sink.Add(MeasureKind.StateCohortStaffHours, path, Hours(sums?.Sum(State(s, StateSum.CohortStaff))));
        sink.Add(MeasureKind.StateCohortEffortHours, path, Hours(sums?.CohortEffort(s)));
        sink.Add(MeasureKind.StateCohortRestHours, path, Hours(sums?.CohortRest(s)));
        sink.Add(MeasureKind.StateCohortVisits, path, Number(sums?.Sum(State(s, StateSum.CohortVisits))));
        if (!_plan.IsInFull)
            return;
        sink.Add(MeasureKind.StateBatchingHours, path, Spent(StateSum.Batching));
        sink.Add(MeasureKind.StateUnavailabilityHours, path, Spent(StateSum.Unavailable));
        sink.Add(MeasureKind.StateClosedHours, path, Spent(StateSum.Closed));
        sink.Add(MeasureKind.StateAbsentHours, path, Spent(StateSum.Absent));
        sink.Add(MeasureKind.StateDownHours, path, Spent(StateSum.Down));
        sink.Add(MeasureKind.StatePriorityHours, path, Spent(StateSum.OutOfTurn));
        sink.Add(MeasureKind.StateContentionHours, path, Spent(StateSum.Contention));
        sink.Add(MeasureKind.StateContentionWhileAbsentHours, path, Spent(StateSum.WhileAbsent));
        for (var month = 0; month < 12; month++)
        {
            double Month(StateSum sum) => Number(sums?.SumInMonth(State(s, sum), month));
            sink.Add(MeasureKind.StateVisits, path, Month(StateSum.Visits), month);
            sink.Add(MeasureKind.StateStaffHours, path, (Month(StateSum.Staff) + Number(sums?.OpenInMonth((s * 3) + 1, month)))
                / Hour, month);
            sink.Add(MeasureKind.StateBatchingHours, path, Month(StateSum.Batching) / Hour, month);
            sink.Add(MeasureKind.StateUnavailabilityHours, path, Month(StateSum.Unavailable) / Hour, month);
            sink.Add(MeasureKind.StateClosedHours, path, Month(StateSum.Closed) / Hour, month);
            sink.Add(MeasureKind.StateAbsentHours, path, Month(StateSum.Absent) / Hour, month);
            sink.Add(MeasureKind.StateDownHours, path, Month(StateSum.Down) / Hour, month);
            sink.Add(MeasureKind.StatePriorityHours, path, Month(StateSum.OutOfTurn) / Hour, month);
            sink.Add(MeasureKind.StateContentionHours, path, Month(StateSum.Contention) / Hour, month);
        }
    }

    private void Workflows(ref Sink sink, WindowSums? sums, int w)
    {
        var id = _plan.Workflows[w].Id;
        double Count(WorkflowSum sum) => Number(sums?.Sum(Workflow(w, sum)));
        double Spent(WorkflowSum sum) => Count(sum) / Hour;
        sink.Add(MeasureKind.WorkflowCompleted, id, Number(sums?.SumInWindow(Workflow(w, WorkflowSum.Completed))));
        sink.Add(MeasureKind.WorkflowUnfinished, id, Number(sums?.Unfinished(w)));
        sink.Add(MeasureKind.WorkflowDue, id, Count(WorkflowSum.Due));
        sink.Add(MeasureKind.WorkflowLate, id, Count(WorkflowSum.Late));
        sink.Add(MeasureKind.WorkflowTardinessHours, id, Spent(WorkflowSum.Tardiness));
        sink.Add(MeasureKind.WorkflowCases, id, Count(WorkflowSum.Cases));
        sink.Add(MeasureKind.WorkflowEnded, id, Count(WorkflowSum.Ended));
        sink.Add(MeasureKind.WorkflowCensored, id, Count(WorkflowSum.Cases) - Count(WorkflowSum.Ended));
        sink.Add(MeasureKind.WorkflowCycleHours, id, Spent(WorkflowSum.Cycle));
        var waiting = Spent(WorkflowSum.Batching) + Spent(WorkflowSum.Unavailable) + Spent(WorkflowSum.OutOfTurn)
            + Spent(WorkflowSum.Contention);
        sink.Add(MeasureKind.WorkflowWaitingHours, id, waiting);
        sink.Add(MeasureKind.WorkflowCohortWaitingHours, id, waiting + Hours(sums?.OpenWaiting(w)));
        sink.Add(MeasureKind.WorkflowProcessingHours, id, Spent(WorkflowSum.Processing));
        sink.Add(MeasureKind.WorkflowPausedHours, id, Spent(WorkflowSum.Paused));
        sink.Add(MeasureKind.WorkflowExternalHours, id, Spent(WorkflowSum.External));
        sink.Add(MeasureKind.WorkflowJoinHours, id, Spent(WorkflowSum.Join));
        for (var o = 0; o < _plan.Workflows[w].Outcomes.Length; o++)
            sink.Add(MeasureKind.OutcomeCases, id, Number(sums?.Sum(Outcome(w, o))), detail: _plan.Workflows[w].Outcomes[o]);

        if (!_plan.IsInFull)
            return;
        sink.Add(MeasureKind.WorkflowBatchingHours, id, Spent(WorkflowSum.Batching));
        sink.Add(MeasureKind.WorkflowUnavailabilityHours, id, Spent(WorkflowSum.Unavailable));
        sink.Add(MeasureKind.WorkflowClosedHours, id, Spent(WorkflowSum.Closed));
        sink.Add(MeasureKind.WorkflowAbsentHours, id, Spent(WorkflowSum.Absent));
        sink.Add(MeasureKind.WorkflowDownHours, id, Spent(WorkflowSum.Down));
        sink.Add(MeasureKind.WorkflowPriorityHours, id, Spent(WorkflowSum.OutOfTurn));
        sink.Add(MeasureKind.WorkflowContentionHours, id, Spent(WorkflowSum.Contention));
        sink.Add(MeasureKind.WorkflowCycleP50Hours, id, sums?.CycleQuantile(w, 0.5) / Hour ?? 0);
        sink.Add(MeasureKind.WorkflowCycleP90Hours, id, sums?.CycleQuantile(w, 0.9) / Hour ?? 0);
        sink.Add(MeasureKind.WorkflowCycleP95Hours, id, sums?.CycleQuantile(w, 0.95) / Hour ?? 0);
        sink.Add(MeasureKind.WorkflowCycleP99Hours, id, sums?.CycleQuantile(w, 0.99) / Hour ?? 0);
        for (var month = 0; month < 12; month++)
        {
            sink.Add(MeasureKind.WorkflowCases, id, Number(sums?.SumInMonth(Workflow(w, WorkflowSum.Cases), month)), month);
            sink.Add(MeasureKind.WorkflowCompleted, id, Number(sums?.SumInMonth(Workflow(w, WorkflowSum.Completed), month)), month);
        }
    }

    // Nothing is read while the measures are only named.
    private static double Number(Int128? sum) => (double)(sum ?? 0);

    private static double Hours(Int128? ticks) => Number(ticks) / Hour;

    private static Int128 Total(IEnumerable<Int128> sums) => sums.Aggregate((Int128)0, (total, sum) => total + sum);

    private ref struct Sink(List<Measure>? names, Span<double> values)
    {
        private readonly List<Measure>? _names = names;
        private readonly Span<double> _values = values;
        private int _next;

        public void Add(MeasureKind kind, string owner, double value, int month = -1, string detail = "")
        {
            if (_names is not null)
                _names.Add(new Measure(kind, owner, month, detail));
            else
                _values[_next++] = value;
        }
    }
}
