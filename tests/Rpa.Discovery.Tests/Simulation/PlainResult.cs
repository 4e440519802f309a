namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What one replication of <see cref="PlainSimulator"/> gave; times in ticks.</summary>
internal sealed class PlainResult
{
    public required IReadOnlyList<PlainWorkflowCount> Workflows { get; init; }

    // Workflow after workflow, in the department's order.
    public required IReadOnlyList<PlainStateCount> States { get; init; }

    // People's pools, then bots.
    public required IReadOnlyList<PlainPoolCount> Pools { get; init; }
}

/// <summary>Cases of the window to their end; completed, unfinished and due ones by the window itself.</summary>
internal sealed class PlainWorkflowCount
{
    public string Id { get; set; } = "";

    public long Cases { get; set; }

    public long Ended { get; set; }

    public long Completed { get; set; }

    public long Unfinished { get; set; }

    public long Due { get; set; }

    public long Late { get; set; }

    public long Tardiness { get; set; }

    public long Cycle { get; set; }

    public long Unavailable { get; set; }

    public long OutOfTurn { get; set; }

    public long Contention { get; set; }

    public long Processing { get; set; }

    public long Paused { get; set; }

    public long External { get; set; }

    public Dictionary<string, long> Outcomes { get; } = new(StringComparer.Ordinal);
}

/// <summary>Phases that ended in the window; staff, bot and queue time are cut to the window.</summary>
internal sealed class PlainStateCount
{
    public string Path { get; set; } = "";

    public long Visits { get; set; }

    public long Revisits { get; set; }

    public long Unavailable { get; set; }

    public long OutOfTurn { get; set; }

    public long Contention { get; set; }

    public long WhileAbsent { get; set; }

    public long Processing { get; set; }

    public long Paused { get; set; }

    public long External { get; set; }

    public long Staff { get; set; }

    public long Bot { get; set; }

    public long Queue { get; set; }

    public long CohortStaff { get; set; }

    public long CohortVisits { get; set; }
}

/// <summary>Levels over the window.</summary>
internal sealed class PlainPoolCount
{
    public required string Id { get; init; }

    public long Busy { get; init; }

    public long Other { get; init; }

    public long Duty { get; init; }

    public long Paid { get; init; }

    public long Overtime { get; init; }

    public long Down { get; init; }

    public long Queue { get; init; }

    public long Taken { get; init; }

    public long Exceptions { get; init; }
}
