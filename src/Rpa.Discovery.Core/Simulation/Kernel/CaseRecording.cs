using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>One event of a recorded case.</summary>
/// <param name="Tick">Microseconds from the study's start.</param>
/// <param name="State">The state it happened in.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Target">The state that it led to; null for a timer that disturbs nothing.</param>
/// <param name="IsTimer">Whether a timer fired it.</param>
internal sealed record RecordedStep(long Tick, string State, string Event, string? Target, bool IsTimer);

/// <summary>One case of one replication as the kernel saw it, so that it can be replayed.</summary>
internal sealed record RecordedCase
{
    public required string Workflow { get; init; }

    /// <summary><c>about</c>, <c>every</c>, <c>batch</c> or <c>backlog</c>.</summary>
    public required string Source { get; init; }

    public required long Ordinal { get; init; }

    public required ulong Key { get; init; }

    /// <summary>Ticks; before 0 for a backlog.</summary>
    public required long Arrival { get; init; }

    /// <summary>Ticks; null when nothing is promised.</summary>
    public required long? Due { get; init; }

    /// <summary>The state that it began in.</summary>
    public required string FirstState { get; init; }

    /// <summary>The tick at which it entered its first state: its arrival, or 0 for a backlog.</summary>
    public required long Entered { get; init; }

    /// <summary>Attribute → the value's name, or the number.</summary>
    public required IReadOnlyList<KeyValuePair<string, object>> Attributes { get; init; }

    public IReadOnlyList<RecordedStep> Steps => StepList;

    /// <summary>The tick of its end; null when it had not ended.</summary>
    public long? Ended { get; set; }

    internal List<RecordedStep> StepList { get; } = [];
}

/// <summary>Takes down the cases of one replication.</summary>
internal sealed class CaseRecorder : RunObserver
{
    private readonly List<RecordedCase> _cases = [];
    private readonly Dictionary<long, RecordedCase> _byToken = [];
    private Plan _plan = null!;

    public IReadOnlyList<RecordedCase> Cases => _cases;

    public override void Begins(Plan plan, int replication) => _plan = plan;

    public override void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
        ReadOnlySpan<double> attributes)
    {
        var values = new List<KeyValuePair<string, object>>();
        foreach (var attribute in _plan.Workflows[item.Workflow].Attributes)
        {
            var held = attributes[attribute.Slot];
            var index = attribute.Values.Length > 0 ? attribute.IndexOf(held) : -1;
            values.Add(new(attribute.Id, index >= 0 ? attribute.Values[index] : attribute.NumberOf(held)));
        }

        var recorded = new RecordedCase
        {
            Workflow = _plan.Workflows[item.Workflow].Id,
            Source = source,
            Ordinal = ordinal,
            Key = item.Key,
            Arrival = item.Arrival,
            Due = item.Due == Plan.Never ? null : item.Due,
            FirstState = _plan.States[state].Id,
            Entered = tick,
            Attributes = values,
        };
        _cases.Add(recorded);
        _byToken.Add(token, recorded);
    }

    // What tokens inside a case do is the case's.
    public override void TokenBegan(long token, long parent, int outerState, int part, long tick) => _byToken.Add(token, _byToken[parent]);

    public override void Fired(long token, int state, int transition, long tick)
    {
        ref var row = ref _plan.Transitions[transition];
        _byToken[token].StepList.Add(new RecordedStep(
            tick, _plan.States[state].Id, row.Event, row.Target < 0 ? null : _plan.States[row.Target].Id, row.After is not null));
    }

    public override void RegionDrawn(long token, int state, int region, bool enters, long tick) =>
        _byToken[token].StepList.Add(new RecordedStep(
        tick, _plan.States[state].Id, (enters ? "enter " : "skip ") + _plan.States[state].Outer!.Regions[region].Id, null, false));

    public override void CaseEnded(long token, int outcome, long tick) => _byToken[token].Ended = tick;
}
