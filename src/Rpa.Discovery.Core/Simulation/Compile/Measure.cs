namespace Rpa.Discovery.Simulation.Compile;

/// <summary>What a replication measures. Sums over the window unless "cohort" says: over the cases that arrived in the window, to their
/// end.</summary>
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
