using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Judges;

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

    public Int128 Cases { get; set; }

    public Int128 Ended { get; set; }

    public Int128 Completed { get; set; }

    public Int128 Unfinished { get; set; }

    public Int128 Due { get; set; }

    public Int128 Late { get; set; }

    public Int128 Tardiness { get; set; }

    public Int128 Cycle { get; set; }

    // Along the path that ended last: it sums to the cycle time.
    public PlainSpent Spent { get; } = new();

    // Of tokens that were done before their siblings.
    public Int128 Join { get; set; }

    public Dictionary<string, Int128> Outcomes { get; } = new(StringComparer.Ordinal);
}

/// <summary>Phases that ended in the window; staff, bot and queue time are cut to the window.</summary>
internal sealed class PlainStateCount
{
    public string Path { get; set; } = "";

    public Int128 Visits { get; set; }

    public Int128 Revisits { get; set; }

    public PlainSpent Spent { get; } = new();

    // Of tokens inside that were done before their siblings.
    public Int128 Join { get; set; }

    public Int128 Staff { get; set; }

    public Int128 Bot { get; set; }

    public Int128 Queue { get; set; }

    public Int128 CohortStaff { get; set; }

    public Int128 CohortVisits { get; set; }
}

/// <summary>Levels over the window.</summary>
internal sealed class PlainPoolCount
{
    public required string Id { get; init; }

    public Int128 Busy { get; init; }

    // On duty and seized by work that does not progress.
    public Int128 Held { get; init; }

    public Int128 Other { get; init; }

    public Int128 Duty { get; init; }

    public Int128 Paid { get; init; }

    public Int128 Overtime { get; init; }

    public Int128 Down { get; init; }

    public Int128 Queue { get; init; }

    public Int128 Taken { get; init; }

    public Int128 Exceptions { get; init; }
}

/// <summary>Time by what it went into; the causes of waiting sum to the waiting.</summary>
internal sealed class PlainSpent
{
    public Int128 Batching { get; set; }

    public Int128 Closed { get; set; }

    public Int128 NotStaffed { get; set; }

    public Int128 Absent { get; set; }

    public Int128 Down { get; set; }

    public Int128 OutOfTurn { get; set; }

    public Int128 Contention { get; set; }

    // Part of the contention.
    public Int128 WhileAbsent { get; set; }

    public Int128 Processing { get; set; }

    public Int128 Paused { get; set; }

    public Int128 External { get; set; }

    public Int128 Unavailable => Closed + NotStaffed + Absent + Down;

    public Int128 Waiting => Batching + Unavailable + OutOfTurn + Contention;

    public Int128 Total => Waiting + Processing + Paused + External;

    public void Add(PlainSpent other)
    {
        Batching += other.Batching;
        Closed += other.Closed;
        NotStaffed += other.NotStaffed;
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
