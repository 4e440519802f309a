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

    /// <summary>More urgent or interrupting work goes first.</summary>
    public required Estimate Priority { get; init; }

    /// <summary>Everybody eligible is busy.</summary>
    public required Estimate Contention { get; init; }

    /// <summary>The estimate for a cause.</summary>
    public Estimate this[WaitingCause cause] => cause switch
    {
        WaitingCause.Batching => Batching,
        WaitingCause.Unavailability => Unavailability,
        WaitingCause.Priority => Priority,
        _ => Contention,
    };
}
