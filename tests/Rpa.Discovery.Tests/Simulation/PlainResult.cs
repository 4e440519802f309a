using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What one replication of <see cref="PlainSimulator"/> gave; times in ticks.</summary>
internal sealed class PlainResult
{
    public required StudyClock Clock { get; init; }

    public required IReadOnlyList<PlainWorkflowCount> Workflows { get; init; }

    // Workflow after workflow, in the department's order; nested states after their parent.
    public required IReadOnlyList<PlainStateCount> States { get; init; }

    // People's pools, then bots, then machines.
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

    // Along the path that ended last: it sums to the cycle time.
    public PlainSpent Spent { get; } = new();

    // Of tokens that were done before their siblings.
    public long Join { get; set; }

    public Dictionary<string, long> Outcomes { get; } = new(StringComparer.Ordinal);
}

/// <summary>Phases that ended in the window; staff, bot and queue time are cut to the window.</summary>
internal sealed class PlainStateCount
{
    public string Path { get; set; } = "";

    public long Visits { get; set; }

    public long Revisits { get; set; }

    public PlainSpent Spent { get; } = new();

    // Of tokens inside that were done before their siblings.
    public long Join { get; set; }

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

    // On duty and seized by work that does not progress.
    public long Held { get; init; }

    public long Other { get; init; }

    public long Duty { get; init; }

    public long Paid { get; init; }

    public long Overtime { get; init; }

    public long Down { get; init; }

    public long Queue { get; init; }

    public long Taken { get; init; }

    public long Exceptions { get; init; }
}

/// <summary>Time by what it went into; the causes of waiting sum to the waiting.</summary>
internal sealed class PlainSpent
{
    public long Batching { get; set; }

    public long Closed { get; set; }

    public long Absent { get; set; }

    public long Down { get; set; }

    public long OutOfTurn { get; set; }

    public long Contention { get; set; }

    // Part of the contention.
    public long WhileAbsent { get; set; }

    public long Processing { get; set; }

    public long Paused { get; set; }

    public long External { get; set; }

    public long Unavailable => Closed + Absent + Down;

    public long Waiting => Batching + Unavailable + OutOfTurn + Contention;

    public long Total => Waiting + Processing + Paused + External;

    public void Add(PlainSpent other)
    {
        Batching += other.Batching;
        Closed += other.Closed;
        Absent += other.Absent;
        Down += other.Down;
        OutOfTurn += other.OutOfTurn;
        Contention += other.Contention;
        WhileAbsent += other.WhileAbsent;
        Processing += other.Processing;
        Paused += other.Paused;
        External += other.External;
    }
}
