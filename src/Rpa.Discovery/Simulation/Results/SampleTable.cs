namespace Rpa.Discovery.Simulation;

/// <summary>What a replication measures. Sums over the window unless "cohort" says: over the cases that arrived in the window, to their end.</summary>
internal enum MeasureKind
{
    // Pool, window. Month −1 is the whole window, 0–11 January–December.
    PoolBusyHours,
    PoolOtherWorkHours,
    PoolDutyHours,
    PoolPaidHours,
    PoolOvertimeHours,
    PoolQueueHours,
    PoolSpanHours,
    PoolRegularCost,
    PoolOvertimeCost,
    PoolHeldHours,
    PoolTemporaryHours,

    // Overtime of members whose home is another pool, where it is counted and paid; only of pools that have such members.
    PoolGuestOvertimeHours,

    // State, window. By month too: visits, staff hours and causes; hours of waiting stand in the month in which the wait ended.
    StateVisits,
    StateRevisits,
    StateWaitingHours,
    StateBatchingHours,
    StateUnavailabilityHours,
    StateClosedHours,
    StateAbsentHours,
    StateDownHours,
    StatePriorityHours,
    StateContentionHours,
    StateContentionWhileAbsentHours,
    StateProcessingHours,
    StatePausedHours,
    StateExternalHours,
    StateStaffHours,
    StateBotHours,
    StateQueueHours,

    // State, cohort: people's time that the window's cases receive to their end (effort, exceptions, review, attending).
    StateCohortStaffHours,

    // The same with what open cases would still take, on paper; and that rest alone.
    StateCohortEffortHours,
    StateCohortRestHours,
    StateCohortVisits,

    // Workflow, window. By month too: cases that arrived, cases that ended.
    WorkflowCompleted,
    WorkflowUnfinished,
    WorkflowDue,
    WorkflowLate,
    WorkflowTardinessHours,

    // Workflow, cohort.
    WorkflowCases,
    WorkflowEnded,
    WorkflowCensored,
    WorkflowCycleHours,
    WorkflowWaitingHours,

    // The same with what cases have waited that were open at the end of the run.
    WorkflowCohortWaitingHours,
    WorkflowBatchingHours,
    WorkflowUnavailabilityHours,
    WorkflowClosedHours,
    WorkflowAbsentHours,
    WorkflowDownHours,
    WorkflowPriorityHours,
    WorkflowContentionHours,
    WorkflowProcessingHours,
    WorkflowPausedHours,
    WorkflowExternalHours,
    WorkflowJoinHours,
    WorkflowCycleP50Hours,
    WorkflowCycleP90Hours,
    WorkflowCycleP95Hours,
    WorkflowCycleP99Hours,

    // Bot, window.
    BotBusyHours,
    BotAvailableHours,
    BotDownHours,
    BotCases,
    BotExceptions,

    // Machine, window.
    MachineOccupiedHours,
    MachineAvailableHours,

    // Person, window; only when asked. Of somebody who does several things at once each counts for its share.
    PersonBusyHours,
    PersonOtherWorkHours,
    PersonDutyHours,
    PersonOvertimeHours,
    PersonPaidHours,

    // Workflow, cohort, by outcome (Detail).
    OutcomeCases,

    /// <summary>The length of the window, in all and by calendar month; no owner.</summary>
    WindowHours,
}

/// <summary>One measured figure by name, so that as-is and to-be find each other whatever else changed.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Owner">The pool's, workflow's or bot's id, or <c>workflow/state</c>.</param>
/// <param name="Month">0–11 for a calendar month, −1 for the whole window.</param>
/// <param name="Detail">The outcome's name; empty otherwise.</param>
internal readonly record struct Measure(MeasureKind Kind, string Owner, int Month = -1, string Detail = "");

/// <summary>What each replication gave: one row per measure, one column per replication.</summary>
internal sealed class SampleTable
{
    private readonly Dictionary<Measure, double[]> _rows;
    private readonly Lazy<ILookup<MeasureKind, KeyValuePair<Measure, double[]>>> _byKind;

    public SampleTable(IReadOnlyList<KeyValuePair<Measure, double[]>> rows, int replications)
    {
        Rows = rows;
        Replications = replications;
        _rows = rows.ToDictionary(r => r.Key, r => r.Value);
        _byKind = new(() => rows.ToLookup(r => r.Key.Kind));
    }

    /// <summary>In a fixed order.</summary>
    public IReadOnlyList<KeyValuePair<Measure, double[]>> Rows { get; }

    public int Replications { get; }

    /// <summary>The rows of a kind, in the same order.</summary>
    public IEnumerable<KeyValuePair<Measure, double[]>> RowsOf(MeasureKind kind) => _byKind.Value[kind];

    /// <summary>The measure by replication; zeros when nothing of that name was measured (a state that the scenario dropped).</summary>
    public double[] Of(Measure measure) => _rows.TryGetValue(measure, out var row) ? row : new double[Replications];

    public double[] Of(MeasureKind kind, string owner, int month = -1) => Of(new Measure(kind, owner, month));

    /// <summary>Hours that a pool is busy while it is regularly on duty, by replication: work and other work without overtime, in which nobody is ever idle.</summary>
    public double[] BusyRegularHours(string pool, int month = -1)
    {
        double[] overtime = [.. Of(MeasureKind.PoolOvertimeHours, pool, month).Zip(Of(MeasureKind.PoolGuestOvertimeHours, pool, month), (own, ofGuests) => own + ofGuests)];
        return BusyRegular(Of(MeasureKind.PoolBusyHours, pool, month), Of(MeasureKind.PoolOtherWorkHours, pool, month), overtime);
    }

    /// <summary>Work and other work without overtime, by replication.</summary>
    public static double[] BusyRegular(ReadOnlySpan<double> work, ReadOnlySpan<double> otherWork, ReadOnlySpan<double> overtime)
    {
        var regular = new double[work.Length];
        for (var r = 0; r < regular.Length; r++)
            regular[r] = Math.Max(0, work[r] + otherWork[r] - overtime[r]);
        return regular;
    }

    /// <summary>The sum over every owner of a kind, by replication, in the fixed order.</summary>
    public double[] Sum(MeasureKind kind, int month = -1)
    {
        var sum = new double[Replications];
        foreach (var (measure, row) in RowsOf(kind))
        {
            if (measure.Month != month)
                continue;
            for (var i = 0; i < sum.Length; i++)
                sum[i] += row[i];
        }

        return sum;
    }
}
