using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>Where a state leads: by a guard, by a draw, or when time is up.</summary>
public sealed record Transition : ModelPart
{
    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>The next state's id; null only for a timer that disturbs nothing.</summary>
    public string? Target { get; init; }

    /// <summary>Taken first when it holds, in the order of the file; null is no condition.</summary>
    public Guard? Guard { get; init; }

    /// <summary>Among the unguarded ones; null is <c>rest</c> when it is the only one without, else see <see cref="Weight"/>.</summary>
    public Varying<Share>? Probability { get; init; }

    /// <summary>A weight instead of a probability, at least 0; null when none.</summary>
    public double? Weight { get; init; }

    /// <summary>A timer from the entry of the state; null when it is not one.</summary>
    public Varying<Duration>? After { get; init; }

    /// <summary>Whether the timer ends when work starts (<c>while: waiting</c>).</summary>
    public bool WhileWaiting { get; init; }

    /// <summary>Another workflow whose case is started; null when none.</summary>
    public string? Starts { get; init; }

    /// <summary>Attributes of the started case.</summary>
    public IReadOnlyList<AttributeAssignment> With { get; init; } = [];

    /// <summary>Attributes that change on the way.</summary>
    public IReadOnlyList<AttributeAssignment> Set { get; init; } = [];

    /// <summary>Whether it is a timer.</summary>
    public bool IsTimer => After is not null;
}

/// <summary>An attribute and what it becomes.</summary>
public sealed record AttributeAssignment : ModelPart
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }

    /// <summary>What it becomes.</summary>
    public required Term Value { get; init; }
}
