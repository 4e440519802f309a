namespace Rpa.Discovery.Simulation.Compile;

/// <summary>What is summed of a state.</summary>
internal enum StateSum
{
    Visits,
    FirstVisits,
    CohortVisits,
    Processing,
    CohortStaff,
    Unavailable,
    Contention,
    WhileNobodyAbsent,
    WhileAbsent,
    Closed,
    NotStaffed,
    OutOfTurn,
    OtherVisits,
    OtherStaff,
    Revisits,
    Paused,
    External,
    Staff,
    Bot,
    Batching,
    Absent,
    Down,
    Join,
    Inside,
    Width,
}

/// <summary>What is summed of a workflow.</summary>
internal enum WorkflowSum
{
    Completed,
    Due,
    Late,
    Tardiness,
    Cases,
    Ended,
    Cycle,
    Unavailable,
    OutOfTurn,
    Contention,
    Processing,
    Paused,
    External,
    Batching,
    Join,
    Absent,
    Down,
    BeforeStart,
    InTime,
    LateEnds,
    LateDues,
    Closed,
    NotStaffed,
    JoinByInstants,
    Width,
}

/// <summary>What is summed of a pool, as areas under a level.</summary>
internal enum PoolArea
{
    Busy,
    Held,
    Other,
    Duty,
    Overtime,
    Paid,
    Down,
    GuestOvertime,
    Queue,
    Width,
}
