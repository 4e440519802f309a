using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation.Compile;

internal enum SourceKind
{
    Rate,
    Every,
    EveryMoved,
    EveryChained,
    Dated,
}

/// <summary>Where cases of a workflow come from.</summary>
internal sealed record SourcePlan
{
    public required int Workflow { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The key of its cases.</summary>
    public required ulong CaseKey { get; init; }

    /// <summary>The key of its gaps.</summary>
    public required ulong GapKey { get; init; }

    /// <summary>When open and how busy; null is always and evenly.</summary>
    public ArrivalShape? Shape { get; init; }

    /// <summary>Cases per unit of the shape.</summary>
    public double Count { get; init; } = 1;

    /// <summary>The gap, for <see cref="SourceKind.Every"/>.</summary>
    public CompiledDuration? Gap { get; init; }

    public Timeline? Calendar { get; init; }

    /// <summary>Factors by date that stretch the shape; null when no date is busier than another.</summary>
    public BusyDates? Busy { get; init; }

    /// <summary>Rows of a trace; null when it is none.</summary>
    public TraceArrivals? Trace { get; init; }

    // Dated batches in the order of time.
    public DatedBatch[] Batches { get; init; } = [];

    // Cases that are there at the start.
    public BacklogPlan[] Backlog { get; init; } = [];
}

internal readonly record struct DatedBatch(long Tick, int DayNumber, int FirstOrdinal, int Count);

internal sealed record BacklogPlan(int State, int Count, CompiledDuration? Age, ulong CaseKey, ulong AgeKey);
