using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.HotSpots;

/// <summary>What a hot spot is about.</summary>
public enum HotSpotKind
{
    /// <summary>A step.</summary>
    State,

    /// <summary>A pool of people.</summary>
    Pool,

    /// <summary>A calendar month of a pool.</summary>
    Month,

    /// <summary>An hour of the week of a pool.</summary>
    HourOfWeek,

    /// <summary>A cause of waiting.</summary>
    Cause,
}

/// <summary>What piles up there.</summary>
public enum HotSpotMeasure
{
    /// <summary>People's time, hours per year.</summary>
    StaffHoursPerYear,

    /// <summary>Waiting of all visits in open time, hours per year.</summary>
    WaitingHoursPerYear,

    /// <summary>Busy ÷ regular time on duty.</summary>
    Utilization,

    /// <summary>Items waiting, on average.</summary>
    QueueLength,

    /// <summary>Overtime, hours per year.</summary>
    OvertimeHoursPerYear,
}

/// <summary>A place or time where work or waiting piles up, with its reason.</summary>
public sealed record HotSpot
{
    /// <summary>What it is about.</summary>
    public required HotSpotKind Kind { get; init; }

    /// <summary>The place in one word: <c>workflow/state</c>, a pool's id, <c>pool@month-5</c>, <c>pool@mon-09</c>, or a cause's
    /// name.</summary>
    public required string Where { get; init; }

    /// <summary>What piles up.</summary>
    public required HotSpotMeasure Measure { get; init; }

    /// <summary>How much of it, with its interval.</summary>
    public required Estimate Estimate { get; init; }

    /// <summary>For a step: the same per visit, in hours (waiting: closed time included); null otherwise.</summary>
    public Estimate? PerCase { get; init; }

    /// <summary>Share of the department's total of the same measure, in [0, 1]; the utilization itself for a utilization; null when there
    /// is no total.</summary>
    public double? Share { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required Message Why { get; init; }

    /// <summary>The hot spot in one sentence: where, how much, when, why, and what to look at first.</summary>
    public required Message Headline { get; init; }

    /// <summary>From 1 among the hot spots of the same kind and measure; two with the same number cannot be told apart by these
    /// runs.</summary>
    public required int Level { get; init; }

    /// <summary>The weakest evidence that it rests on.</summary>
    public required EvidenceClass Evidence { get; init; }

    /// <summary>The state; null unless it is about one.</summary>
    public StatePath? State { get; init; }

    /// <summary>The pool that works there; null for a cause, or when a bot alone works there.</summary>
    public string? Pool { get; init; }

    /// <summary>The calendar month 1–12; null unless it is about one.</summary>
    public int? Month { get; init; }

    /// <summary>The hour of the week, 0 is Monday 0:00–1:00; null unless it is about one.</summary>
    public int? HourOfWeek { get; init; }

    /// <summary>The largest cause of the waiting in open time. Null when it is not about waiting.</summary>
    public WaitingCause? Cause { get; init; }

    /// <summary>For a state: people's time, hours per year, whatever the measure is; null otherwise.</summary>
    public Estimate? StaffHoursPerYear { get; init; }

    /// <summary>For a state: visits per year; null otherwise.</summary>
    public Estimate? VisitsPerYear { get; init; }

    /// <summary>Of the waiting there in open time, the share that <see cref="Cause"/> has; null when it is not about a state's
    /// waiting.</summary>
    public double? CauseShare { get; init; }

    /// <summary>The figure that is read: a year's waiting of everybody is none that can be pictured.</summary>
    internal Estimate Shown => Measure == HotSpotMeasure.WaitingHoursPerYear && PerCase is { } each ? each : Estimate;

    /// <summary>The largest cause, unavailability told apart; null when it is not about waiting.</summary>
    internal OpenCause? OpenCause { get; init; }

    /// <summary>How full every pool is, those that are no hot spot too: who proposes help has to know who has time.</summary>
    internal PoolLoads? Utilizations { get; init; }

    /// <summary>The hot spot in one English sentence.</summary>
    public override string ToString() => Headline.In(Wording.Language.English);
}

/// <summary>How full each pool is: its id → share of its time on duty.</summary>
internal sealed class PoolLoads(IReadOnlyDictionary<string, double> shares)
{
    public IReadOnlyDictionary<string, double> Shares { get; } = shares;
}
