using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>The work of a state: by whom, how long, with what.</summary>
public sealed record Work : ModelPart
{
    /// <summary>By whom.</summary>
    public required Assignment By { get; init; }

    /// <summary>A person's time for one case.</summary>
    public required Varying<Duration> Effort { get; init; }

    /// <summary>The skill it needs; null is none.</summary>
    public string? Skill { get; init; }

    /// <summary>A state whose latest person must not do this; null when anybody may.</summary>
    public string? NotBy { get; init; }

    /// <summary>A state whose latest person must do this; null when anybody may.</summary>
    public string? SameAs { get; init; }

    /// <summary>Whether it takes a person from less urgent work.</summary>
    public bool Interrupts { get; init; }

    /// <summary>What it costs to take up this work again after an interruption; null is nothing.</summary>
    public Duration? PickUp { get; init; }

    /// <summary>Ids of the systems it uses.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>Done many together; null is one by one.</summary>
    public WorkBatch? Batch { get; init; }

    /// <summary>What happens at closing; null takes the workflow's.</summary>
    public OffHours? OffHours { get; init; }

    /// <summary>1 (most urgent) – 5; null takes the workflow's.</summary>
    public int? Priority { get; init; }

    /// <summary>How its queue is ordered; null takes the workflow's.</summary>
    public QueueOrder? Order { get; init; }

    /// <summary>How long joint work waits before people are kept for it while all it needs are there; null takes the pool's.</summary>
    public TimeAmount? Patience { get; init; }

    /// <summary>What a bot does of it; null when people do it all.</summary>
    public Automation? Automation { get; init; }
}

/// <summary>By whom: one pool, people of several pools together, or the first free of several.</summary>
public sealed record Assignment : ModelPart
{
    /// <summary>How the pools combine.</summary>
    public AssignmentKind Kind { get; init; }

    /// <summary>The pools; exactly one for <see cref="AssignmentKind.One"/>; for <see cref="AssignmentKind.Any"/> the order is
    /// preference.</summary>
    public required IReadOnlyList<PoolCount> Pools { get; init; }

    /// <summary>One person of one pool.</summary>
    public static implicit operator Assignment(string pool) => new() { Pools = [new PoolCount { Pool = pool }] };
}

/// <summary>How the pools of an <see cref="Assignment"/> combine.</summary>
public enum AssignmentKind
{
    /// <summary>One person of the pool.</summary>
    One,

    /// <summary>All of them together.</summary>
    All,

    /// <summary>One person of any of them.</summary>
    Any,
}

/// <summary>A number of people of a pool.</summary>
public sealed record PoolCount : ModelPart
{
    /// <summary>The pool's id.</summary>
    public required string Pool { get; init; }

    /// <summary>At least 1.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>Work done many together.</summary>
public sealed record WorkBatch : ModelPart
{
    /// <summary>Released when so many are there; null when size does not count.</summary>
    public int? Size { get; init; }

    /// <summary>Released when the oldest has waited so long; null when age does not count.</summary>
    public TimeAmount? OrAfter { get; init; }

    /// <summary>Released at this time of day; null when the clock does not count.</summary>
    public TimeOnly? OrAt { get; init; }

    /// <summary>Once per batch, before it; null is nothing.</summary>
    public Duration? SetUp { get; init; }

    /// <summary>Whether the effort is for the whole batch; false is for each case.</summary>
    public bool EffortPerBatch { get; init; }
}
