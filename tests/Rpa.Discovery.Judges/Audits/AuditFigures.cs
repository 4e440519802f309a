using Rpa.Discovery.Calendars;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>What a replication returned, held against what happened in it: counts, areas under queues and levels, causes, in whole
/// ticks.</summary>
internal sealed class AuditFigures
{
    private readonly Dictionary<Measure, double> _values;
    private AuditHistory _history = null!;
    private List<AuditViolation> _violations = null!;
    private long _start;
    private long _end;

    public AuditFigures(IEnumerable<KeyValuePair<Measure, double>> values) => _values = new(values);

    /// <summary>Names the values of a plan's layout.</summary>
    public static AuditFigures Of(Plan plan, double[] values) =>
        new(plan.Layout.Measures.Select((m, i) => KeyValuePair.Create(m, values[i])));

    /// <summary>The same figures with one changed.</summary>
    public AuditFigures With(Measure measure, double value) => new(new Dictionary<Measure, double>(_values) { [measure] = value });

    public double this[MeasureKind kind, string owner] => _values[new Measure(kind, owner)];

    public void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        (_history, _violations) = (history, violations);
        _start = history.Plan.WindowStart;
        _end = history.Plan.WindowEnd == Plan.Never ? history.End : history.Plan.WindowEnd;
        for (var w = 0; w < history.Plan.Department.Workflows.Count; w++)
            JudgeWorkflow(w);
        foreach (var state in history.Plan.States.Select((s, i) => (s.Path, Index: i)).GroupBy(s => s.Path))
            JudgeState(state.Key, [.. history.Stretches.Where(s => state.Any(t => t.Index == s.State))]);
        foreach (var pool in history.Plan.Department.Pools)
            JudgePool(pool.Id);
        foreach (var bot in history.Plan.Department.Bots)
            JudgeBot(bot.Id);
    }

    private void JudgeWorkflow(int workflow)
    {
        var id = _history.Plan.Department.Workflows[workflow].Id;
        var cases = _history.Cases.Where(c => c.Workflow == workflow).ToList();
        var cohort = cases.Where(c => c.Source == "backlog" ? _start == 0 : IsInWindow(c.Begin)).ToList();
        var ended = cohort.Where(c => c.End is not null).ToList();
        Count(MeasureKind.WorkflowCases, id, cohort.Count);
        Count(MeasureKind.WorkflowEnded, id, ended.Count);
        Count(MeasureKind.WorkflowCensored, id, cohort.Count - ended.Count);
        Count(MeasureKind.WorkflowCompleted, id, cases.Count(c => c.End is { } end && IsInWindow(end)));
        Count(MeasureKind.WorkflowUnfinished, id, cases.Count(c => IsBefore(c.Begin) && !(c.End is { } end && IsBefore(end))));
        var due = cases.Where(c => c.Due >= _start && c.Due < (_history.Plan.WindowEnd == Plan.Never ? Plan.Never : _end)
            && c.Due != Plan.Never).ToList();
        Count(MeasureKind.WorkflowDue, id, due.Count);
        Count(MeasureKind.WorkflowLate, id, due.Count(c => c.Due < (c.End ?? _history.End)));
        Ticks(MeasureKind.WorkflowTardinessHours, id, due.Sum(c => Math.Max(0, (c.End ?? _history.End) - c.Due)));
        Ticks(MeasureKind.WorkflowCycleHours, id, ended.Sum(c => c.End!.Value - c.Arrival));
        var parts = ended.Aggregate(default(AuditParts), (sum, c) => sum + AuditCases.PartsOf(c));
        Ticks(MeasureKind.WorkflowWaitingHours, id, parts.Waiting);
        Ticks(MeasureKind.WorkflowBatchingHours, id, parts.Batching);
        Ticks(MeasureKind.WorkflowUnavailabilityHours, id, parts.Unavailable);
        Ticks(MeasureKind.WorkflowPriorityHours, id, parts.Priority);
        Ticks(MeasureKind.WorkflowContentionHours, id, parts.Contention);
        Ticks(MeasureKind.WorkflowProcessingHours, id, parts.Processing);
        Ticks(MeasureKind.WorkflowPausedHours, id, parts.Paused);
        Ticks(MeasureKind.WorkflowExternalHours, id, parts.External);
    }

    private void JudgeState(string path, List<AuditStretch> stretches)
    {
        // Little's law: the area under the queue, cut to the window, and the waits that ended in it.
        Ticks(MeasureKind.StateQueueHours, path, stretches.Where(s => s.Phase == CasePhase.Waiting).Sum(Overlap));
        var over = stretches.Where(s => !s.IsOpen && IsInWindow(s.To)).ToList();
        var parts = over.Aggregate(default(AuditParts), (sum, s) => sum + AuditParts.Of(s));
        Ticks(MeasureKind.StateWaitingHours, path, parts.Waiting);
        Ticks(MeasureKind.StateBatchingHours, path, parts.Batching);
        Ticks(MeasureKind.StateUnavailabilityHours, path, parts.Unavailable);
        Ticks(MeasureKind.StatePriorityHours, path, parts.Priority);
        Ticks(MeasureKind.StateContentionHours, path, parts.Contention);
        Ticks(MeasureKind.StateProcessingHours, path, parts.Processing);
        Ticks(MeasureKind.StatePausedHours, path, parts.Paused);
        Ticks(MeasureKind.StateExternalHours, path, parts.External);
        var work = _history.Holds.Where(h => _history.State(h.State).Path == path).ToLookup(h => _history.Plan.Servers[h.Server].Kind);
        Ticks(MeasureKind.StateStaffHours, path, work[AuditServerKind.Person].Sum(Worked));
        Ticks(MeasureKind.StateBotHours, path, work[AuditServerKind.Bot].Sum(Worked));
    }

    private void JudgePool(string id)
    {
        var members = MembersOf(id, AuditServerKind.Person);
        // A person of several places counts once where she is paid and in each place where she works: that is not held here.
        if (members.Exists(m => _history.Plan.Servers[m].Named is { AtOnce: > 1 }))
            return;
        Ticks(MeasureKind.PoolBusyHours, id, _history.Holds.Where(h => members.Contains(h.Server)).Sum(Worked));
        Ticks(MeasureKind.PoolDutyHours, id, members.Sum(m => _history.OnDuty[m].Spans.Sum(Cut)));
        // Whoever belongs to several pools gives overtime in the first.
        Ticks(MeasureKind.PoolOvertimeHours, id, members.Where(m => _history.Plan.Servers[m].Pools[0] == id)
            .Sum(m => _history.InOvertime[m].Spans.Sum(Cut)));
        Ticks(MeasureKind.PoolOtherWorkHours, id, members.Sum(m => _history.InOtherWork[m].Spans.Sum(Cut)));
        var waits = _history.Stretches.Where(s => s.Phase == CasePhase.Waiting && _history.State(s.State).Work is not null)
            .Select(s => (Wait: s, Waits: WaitsFor(s, id))).ToList();
        if (waits.TrueForAll(w => w.Waits is not null))
            Ticks(MeasureKind.PoolQueueHours, id, waits.Where(w => w.Waits == true).Sum(w => Overlap(w.Wait)));
    }

    // Null when nobody took it, so that it is not known whether it waited for people.
    private bool? WaitsFor(AuditStretch wait, string pool)
    {
        var state = _history.State(wait.State);
        var byBot = state.Work!.Automation is null ? false : _history.NextByBot(wait);
        if (byBot is null && !state.Work.By.Pools.Any(p => p.Pool == pool))
            return false;
        return byBot is null ? null : state.Needs(_history.Plan.Department, byBot.Value).Any(n => n.IsPeople && n.From.Contains(pool));
    }

    private void JudgeBot(string id)
    {
        var units = MembersOf(id, AuditServerKind.Bot);
        Ticks(MeasureKind.BotBusyHours, id, _history.Holds.Where(h => units.Contains(h.Server)).Sum(Worked));
        Ticks(MeasureKind.BotAvailableHours, id, units.Sum(m => _history.OnDuty[m].Spans.Sum(Cut)));
    }

    private List<int> MembersOf(string pool, AuditServerKind kind) =>
        [.. Enumerable.Range(0, _history.Plan.Servers.Count)
            .Where(i => _history.Plan.Servers[i].Kind == kind && _history.Plan.Servers[i].Pools.Contains(pool))];

    // A window without a given end is over with the run, whose last tick belongs to it.
    private bool IsBefore(long tick) => _history.Plan.WindowEnd == Plan.Never || tick < _end;

    private bool IsInWindow(long tick) => tick >= _start && IsBefore(tick);

    private long Overlap(AuditStretch stretch) => Cut((stretch.From, stretch.IsOpen ? Math.Max(stretch.To, _end) : stretch.To));

    private long Worked(AuditHold hold) => hold.Progress.Sum(Cut);

    private long Cut((long From, long To) span) => AuditSpans.Overlap(span, _start, _end);

    private void Count(MeasureKind kind, string owner, long happened) => Same(kind, owner, happened, 1);

    private void Ticks(MeasureKind kind, string owner, long happened) => Same(kind, owner, happened, StudyClock.Hour);

    private void Same(MeasureKind kind, string owner, long happened, long unit)
    {
        if (!_values.TryGetValue(new Measure(kind, owner), out var value))
            return;
        var said = (long)Math.Round(value * unit);
        if (said != happened)
            _violations.Add(new(AuditRule.Figures, _history.End, $"{kind} of '{owner}' is {said} in the result, {happened} happened"));
    }
}
