using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

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
internal sealed class CaseRecorder
{
    private readonly List<RecordedCase> _cases = [];

    public IReadOnlyList<RecordedCase> Cases => _cases;

    public int Arrived(Plan plan, int workflow, string source, long ordinal, int firstState, long entered, in CaseRow item, ReadOnlySpan<double> attributes)
    {
        var values = new List<KeyValuePair<string, object>>();
        foreach (var attribute in plan.Workflows[workflow].Attributes)
        {
            var held = attributes[attribute.Slot];
            var index = attribute.Values.Length > 0 ? attribute.IndexOf(held) : -1;
            values.Add(new(attribute.Id, index >= 0 ? attribute.Values[index] : attribute.NumberOf(held)));
        }

        _cases.Add(new RecordedCase
        {
            Workflow = plan.Workflows[workflow].Id,
            Source = source,
            Ordinal = ordinal,
            Key = item.Key,
            Arrival = item.Arrival,
            Due = item.Due == Plan.Never ? null : item.Due,
            FirstState = plan.States[firstState].Id,
            Entered = entered,
            Attributes = values,
        });
        return _cases.Count - 1;
    }

    public void Fired(Plan plan, int record, long tick, int state, int transition)
    {
        ref var row = ref plan.Transitions[transition];
        _cases[record].StepList.Add(new RecordedStep(
            tick, plan.States[state].Id, row.Event, row.Target < 0 ? null : plan.States[row.Target].Id, row.After is not null));
    }

    public void Ended(int record, long tick) => _cases[record].Ended = tick;

    /// <summary>Every case of one replication.</summary>
    public static IReadOnlyList<RecordedCase> Record(Department department, ExperimentOptions options, int replication = 0)
    {
        var plan = Experiment.Compile(department, options);
        var recorder = new CaseRecorder();
        new EventLoop().Run(plan, replication, new double[plan.Layout.Measures.Length], null, recorder, CancellationToken.None);
        return recorder.Cases;
    }
}
