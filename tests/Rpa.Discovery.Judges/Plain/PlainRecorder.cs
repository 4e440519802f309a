using Rpa.Discovery.CaseMachines;

namespace Rpa.Discovery.Judges;

/// <summary>Writes down every case of a run of <see cref="PlainSimulator"/>, so that the case machine can judge it.</summary>
internal sealed class PlainRecorder
{
    private readonly List<PlainRecord> _records = [];

    public IReadOnlyList<PlainRecord> Records => _records;

    public List<PlainPhase> Phases { get; } = [];

    public int Arrived(
        string workflow, string source, long ordinal, DateTimeOffset arrival, DateTimeOffset entered, string state, long due,
        IReadOnlyDictionary<string, CaseValue> attributes)
    {
        _records.Add(new PlainRecord
        {
            Workflow = workflow, Source = source, Ordinal = ordinal, Arrival = arrival, Entered = entered, FirstState = state, Due = due,
            Attributes = new Dictionary<string, CaseValue>(attributes, StringComparer.Ordinal),
        });
        return _records.Count - 1;
    }

    public void Fired(int record, long tick, string state, string? @event, string? target, bool isTimer) =>
        _records[record].Steps.Add(new PlainStep(tick, state, @event, target, isTimer));

    public void Ended(int record, DateTimeOffset at, PlainSpent spent, long life)
    {
        (_records[record].Ended, _records[record].Spent, _records[record].Life) = (at, spent, life);
    }
}

/// <summary>What one case went through.</summary>
internal sealed class PlainRecord
{
    public required string Workflow { get; init; }

    public required string Source { get; init; }

    public required long Ordinal { get; init; }

    public required DateTimeOffset Arrival { get; init; }

    public required DateTimeOffset Entered { get; init; }

    public required string FirstState { get; init; }

    public required long Due { get; init; }

    public required IReadOnlyDictionary<string, CaseValue> Attributes { get; init; }

    public List<PlainStep> Steps { get; } = [];

    public DateTimeOffset? Ended { get; set; }

    // Along the path that ended last.
    public PlainSpent? Spent { get; set; }

    // From entry to end, in ticks.
    public long Life { get; set; }
}

/// <param name="Tick">When.</param>
/// <param name="State">The state that it happened in.</param>
/// <param name="Event">The event's name; null says that work started.</param>
/// <param name="Target">The state that came next; null when the case stayed.</param>
/// <param name="IsTimer">Whether it happened because time was up.</param>
internal sealed record PlainStep(long Tick, string State, string? Event, string? Target, bool IsTimer);

/// <summary>A stretch of a token's life in one state.</summary>
/// <param name="Case">The key of its case.</param>
/// <param name="State">The state's path.</param>
/// <param name="Kind">What it was doing.</param>
/// <param name="Since">The first tick.</param>
/// <param name="Until">The first tick after it.</param>
/// <param name="Causes">Of a wait: batching, closed, absent, down, priority, contention.</param>
internal sealed record PlainPhase(ulong Case, string State, string Kind, long Since, long Until, string Causes);
