using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>Why an item waits, in the order in which causes are looked for.</summary>
public enum WaitingCause
{
    /// <summary>In a batch that has not been released.</summary>
    Batching,

    /// <summary>Fewer eligible people on duty than needed, a needed system offline, the bot down, or closed: nobody of the workflow has
    /// regular hours.</summary>
    Unavailability,

    /// <summary>An eligible person works on something that came later, or this item was interrupted.</summary>
    Priority,

    /// <summary>Everybody eligible is busy.</summary>
    Contention,
}

/// <summary>Waiting by cause; the causes sum to the waiting.</summary>
public sealed record WaitingByCause : IMeasured
{
    internal static readonly IReadOnlyList<Figure<WaitingByCause, FigureSource>> Figures =
    [
        new(
            nameof(Contention), Unit.Hours,
            Waited(MeasureKind.StateContentionHours, MeasureKind.WorkflowContentionHours), RunnerWords.ContentionColumn),
        new(
            nameof(Unavailability), Unit.Hours,
            Waited(MeasureKind.StateUnavailabilityHours, MeasureKind.WorkflowUnavailabilityHours), RunnerWords.UnavailabilityColumn),
        new(
            nameof(Batching), Unit.Hours,
            Waited(MeasureKind.StateBatchingHours, MeasureKind.WorkflowBatchingHours), RunnerWords.BatchingColumn),
        new(
            nameof(Priority), Unit.Hours,
            Waited(MeasureKind.StatePriorityHours, MeasureKind.WorkflowPriorityHours), RunnerWords.PriorityColumn),
        new(nameof(Closed), Unit.Hours, Waited(MeasureKind.StateClosedHours, MeasureKind.WorkflowClosedHours)) { IsLater = true },
        new(nameof(NotStaffed), Unit.Hours, (source, unit) => source.Cause(Rest, unit, Adjusted.Never)) { IsLater = true },
        new(nameof(Absent), Unit.Hours, Waited(MeasureKind.StateAbsentHours, MeasureKind.WorkflowAbsentHours)) { IsLater = true },
        new(nameof(Down), Unit.Hours, Waited(MeasureKind.StateDownHours, MeasureKind.WorkflowDownHours)) { IsLater = true },
    ];

    /// <summary>The sum of the causes that exclude each other, by replication.</summary>
    internal static readonly Row Waiting = Rows.Sum(
        Rows.Waited(MeasureKind.StateBatchingHours, MeasureKind.WorkflowBatchingHours),
        Rows.Waited(MeasureKind.StateUnavailabilityHours, MeasureKind.WorkflowUnavailabilityHours),
        Rows.Waited(MeasureKind.StatePriorityHours, MeasureKind.WorkflowPriorityHours),
        Rows.Waited(MeasureKind.StateContentionHours, MeasureKind.WorkflowContentionHours));

    private readonly FigureValues _figures;

    internal WaitingByCause(FigureSource source) => _figures = FigureValues.Of(Figures, source);

    FigureValues IMeasured.Figures => _figures;

    /// <summary>In a batch that has not been released.</summary>
    public Estimate Batching => _figures.Of();

    /// <summary>Closed, not staffed, absent and down together.</summary>
    public Estimate Unavailability => _figures.Of();

    /// <summary>The part of <see cref="Unavailability"/> in which no pool of people that the workflow names has regular hours, whatever
    /// else would be a cause then.</summary>
    public Estimate Closed => _figures.Of();

    /// <summary>The part of <see cref="Unavailability"/> in open time when those who may do it, or any one of those whom joint work
    /// needs, are out of their hours, or a system is offline.</summary>
    public Estimate NotStaffed => _figures.Of();

    /// <summary>The part of <see cref="Unavailability"/> that those away for the day would have spared.</summary>
    public Estimate Absent => _figures.Of();

    /// <summary>The part of <see cref="Unavailability"/> that a bot's failed units would have spared.</summary>
    public Estimate Down => _figures.Of();

    /// <summary>More urgent or interrupting work goes first.</summary>
    public Estimate Priority => _figures.Of();

    /// <summary>Everybody eligible is busy.</summary>
    public Estimate Contention => _figures.Of();

    /// <summary>What is left of unavailability without closed time, absence and stops, by replication.</summary>
    internal static double[] NotStaffedOf(ReadOnlySpan<double> unavailability, ReadOnlySpan<double> closed, ReadOnlySpan<double> absent,
        ReadOnlySpan<double> down)
    {
        var rest = new double[unavailability.Length];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = Math.Max(0, unavailability[i] - closed[i] - absent[i] - down[i]); // rounding must not make it negative
        return rest;
    }

    private static double[] Rest(SampleTable samples, FigureSubject subject) => NotStaffedOf(
        Rows.Waited(MeasureKind.StateUnavailabilityHours, MeasureKind.WorkflowUnavailabilityHours)(samples, subject),
        Rows.Waited(MeasureKind.StateClosedHours, MeasureKind.WorkflowClosedHours)(samples, subject),
        Rows.Waited(MeasureKind.StateAbsentHours, MeasureKind.WorkflowAbsentHours)(samples, subject),
        Rows.Waited(MeasureKind.StateDownHours, MeasureKind.WorkflowDownHours)(samples, subject));

    /// <summary>The estimate for a cause.</summary>
    public Estimate this[WaitingCause cause] => cause switch
    {
        WaitingCause.Batching => Batching,
        WaitingCause.Unavailability => Unavailability,
        WaitingCause.Priority => Priority,
        _ => Contention,
    };
}
