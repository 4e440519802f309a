namespace Rpa.Discovery.CaseMachines;

/// <summary>Something that may happen to a case now.</summary>
public sealed class PermittedTransition
{
    internal PermittedTransition(ActiveState source, CaseTrigger trigger) => (Source, Trigger) = (source, trigger);

    /// <summary>The state that it happens in.</summary>
    public string State => Source.State.Id;

    /// <summary>The event's name; <c>enter REGION</c> or <c>skip REGION</c> where a region of a parallel state is entered by
    /// chance.</summary>
    public string Event => Trigger.Event;

    /// <summary>The next state; null when the case stays where it is.</summary>
    public string? Target => Trigger.Transition?.Target;

    /// <summary>Whether it happens because time is up.</summary>
    public bool IsTimer => Trigger.IsTimer;

    /// <summary><c>state/event → target</c>.</summary>
    public override string ToString() => Target is null ? $"{State}/{Event}" : $"{State}/{Event} → {Target}";

    internal ActiveState Source { get; }

    internal CaseTrigger Trigger { get; }

    internal bool IsSameAs(PermittedTransition other) => ReferenceEquals(Source, other.Source) && ReferenceEquals(Trigger, other.Trigger);
}

/// <summary>Something that happened to a case.</summary>
public sealed record CaseStep
{
    /// <summary>When, in the department's time zone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The state that it happened in.</summary>
    public required string State { get; init; }

    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>The state that came next; null when the case stayed where it was.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it happened because time was up.</summary>
    public bool IsTimer { get; init; }
}

/// <summary>A timer that is running.</summary>
public sealed record RunningTimer
{
    /// <summary>The state whose entry started it.</summary>
    public required string State { get; init; }

    /// <summary>The event that it fires.</summary>
    public required string Event { get; init; }

    /// <summary>When time is up, in the department's time zone; null while a timer of random length was not given its instant, or when
    /// there is no such instant.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>A case of another workflow that this case started.</summary>
public sealed class StartedCase
{
    /// <summary>The other workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>When, in the department's time zone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was given.</summary>
    public IReadOnlyDictionary<string, CaseValue> Attributes { get; init; } = new Dictionary<string, CaseValue>(StringComparer.Ordinal);
}
