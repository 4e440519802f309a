using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Simulation;

/// <summary>Why an item waits, in the order in which causes are looked for.</summary>
public enum WaitingCause
{
    /// <summary>In a batch that has not been released.</summary>
    Batching,

    /// <summary>Fewer eligible people on duty than needed, a needed system offline, the bot down, or closed: nobody of the workflow has regular hours.</summary>
    Unavailability,

    /// <summary>An eligible person works on something that came later, or this item was interrupted.</summary>
    Priority,

    /// <summary>Everybody eligible is busy.</summary>
    Contention,
}

/// <summary>Waiting by cause; the causes sum to the waiting.</summary>
public sealed record WaitingByCause
{
    /// <summary>In a batch that has not been released.</summary>
    public required Estimate Batching { get; init; }

    /// <summary>Closed, not staffed, absent and down together.</summary>
    public required Estimate Unavailability { get; init; }

    /// <summary>The part of <see cref="Unavailability"/> in which no pool of people that the workflow names has regular hours, whatever else would be a cause then.</summary>
    public required Estimate Closed { get; init; }

    /// <summary>The part of <see cref="Unavailability"/> in open time when those who may do it, or any one of those whom joint work needs, are out of their hours, or a system is offline.</summary>
    public required Estimate NotStaffed { get; init; }

    /// <summary>The part of <see cref="Unavailability"/> that those away for the day would have spared.</summary>
    public required Estimate Absent { get; init; }

    /// <summary>The part of <see cref="Unavailability"/> that a bot's failed units would have spared.</summary>
    public required Estimate Down { get; init; }

    /// <summary>More urgent or interrupting work goes first.</summary>
    public required Estimate Priority { get; init; }

    /// <summary>Everybody eligible is busy.</summary>
    public required Estimate Contention { get; init; }

    /// <summary>From what each replication gave, by whatever turns such a row into an estimate.</summary>
    internal static WaitingByCause Of(
        double[] batching, double[] unavailability, double[] closed, double[] absent, double[] down, double[] priority, double[] contention, Func<double[], Estimate> estimate) => new()
        {
            Batching = estimate(batching),
            Unavailability = estimate(unavailability),
            Closed = estimate(closed),
            NotStaffed = estimate(NotStaffedOf(unavailability, closed, absent, down)),
            Absent = estimate(absent),
            Down = estimate(down),
            Priority = estimate(priority),
            Contention = estimate(contention),
        };

    /// <summary>What is left of unavailability without closed time, absence and stops, by replication.</summary>
    internal static double[] NotStaffedOf(ReadOnlySpan<double> unavailability, ReadOnlySpan<double> closed, ReadOnlySpan<double> absent, ReadOnlySpan<double> down)
    {
        var rest = new double[unavailability.Length];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = Math.Max(0, unavailability[i] - closed[i] - absent[i] - down[i]); // rounding must not make it negative
        return rest;
    }

    /// <summary>The estimate for a cause.</summary>
    public Estimate this[WaitingCause cause] => cause switch
    {
        WaitingCause.Batching => Batching,
        WaitingCause.Unavailability => Unavailability,
        WaitingCause.Priority => Priority,
        _ => Contention,
    };
}
