using Rpa.Discovery.Calendars;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>A case as somebody else recorded it.</summary>
internal sealed record ReplayedCase
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset Arrival { get; init; }

    /// <summary>Attributes at arrival.</summary>
    public IReadOnlyDictionary<string, CaseValue> Attributes { get; init; } = new Dictionary<string, CaseValue>(StringComparer.Ordinal);

    /// <summary>The state it began in; null is the workflow's first.</summary>
    public string? State { get; init; }

    /// <summary>When it entered that state; null is its arrival.</summary>
    public DateTimeOffset? Entered { get; init; }

    /// <summary>What happened, in its order.</summary>
    public required IReadOnlyList<ReplayedStep> Steps { get; init; }

    /// <summary>Whether the case ended; null when the record does not say.</summary>
    public bool? HasEnded { get; init; }

    /// <summary>What the kernel recorded, with other steps where some are given.</summary>
    public static ReplayedCase Of(RecordedCase recorded, StudyClock clock, IReadOnlyList<RecordedStep>? steps = null) => new()
    {
        Workflow = recorded.Workflow,
        Arrival = clock.DateTimeAt(recorded.Arrival),
        State = recorded.FirstState,
        Entered = clock.DateTimeAt(recorded.Entered),
        Attributes = recorded.Attributes.ToDictionary(a => a.Key, a => a.Value is double number
            ? new CaseValue(number) : new CaseValue((string)a.Value)),
        Steps = [.. (steps ?? recorded.Steps).Select(s => new ReplayedStep(clock.DateTimeAt(s.Tick), s.State, s.Event, s.Target))],
        HasEnded = recorded.Ended is not null,
    };

    /// <summary>What the plain simulator recorded.</summary>
    public static ReplayedCase Of(PlainRecord recorded, StudyClock clock) => new()
    {
        Workflow = recorded.Workflow,
        Arrival = recorded.Arrival,
        State = recorded.FirstState,
        Entered = recorded.Entered,
        Attributes = recorded.Attributes,
        Steps = [.. recorded.Steps.Select(s => new ReplayedStep(clock.DateTimeAt(s.Tick), s.State, s.Event, s.Target))],
        HasEnded = recorded.Ended is not null,
    };
}

/// <summary>One line of a record.</summary>
/// <param name="At">When.</param>
/// <param name="State">The state that it happened in.</param>
/// <param name="Event">The event's name; null says that work started.</param>
/// <param name="Target">The state that came next; null when the case stayed.</param>
internal sealed record ReplayedStep(DateTimeOffset At, string State, string? Event, string? Target);
