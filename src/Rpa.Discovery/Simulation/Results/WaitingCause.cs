using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Simulation;

/// <summary>Why an item waits, in the order in which causes are looked for.</summary>
public enum WaitingCause
{
    /// <summary>In a batch that has not been released.</summary>
    Batching,

    /// <summary>Fewer eligible people on duty than needed, a needed system offline, or the bot down.</summary>
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

    /// <summary>Nobody on duty, a system offline, a bot down.</summary>
    public required Estimate Unavailability { get; init; }

    /// <summary>The part of <see cref="Unavailability"/> outside opening hours, of people or of a system: what is neither absence nor a stop.</summary>
    public required Estimate Closed { get; init; }

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
        double[] batching, double[] unavailability, double[] absent, double[] down, double[] priority, double[] contention, Func<double[], Estimate> estimate) => new()
        {
            Batching = estimate(batching),
            Unavailability = estimate(unavailability),
            Closed = estimate(ClosedOf(unavailability, absent, down)),
            Absent = estimate(absent),
            Down = estimate(down),
            Priority = estimate(priority),
            Contention = estimate(contention),
        };

    /// <summary>What is left of unavailability without absence and stops, by replication.</summary>
    internal static double[] ClosedOf(ReadOnlySpan<double> unavailability, ReadOnlySpan<double> absent, ReadOnlySpan<double> down)
    {
        var closed = new double[unavailability.Length];
        for (var i = 0; i < closed.Length; i++)
            closed[i] = Math.Max(0, unavailability[i] - absent[i] - down[i]); // rounding must not make it negative
        return closed;
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
