using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Study;

/// <summary>Whether a study has an end of its own or looks for a steady state.</summary>
public enum StudyKind
{
    /// <summary>From a given start to a given end, as a fiscal year is.</summary>
    Terminating,

    /// <summary>The long run.</summary>
    SteadyState,
}

/// <summary>What is simulated: which dates, how often, from which seed.</summary>
public sealed record StudyPlan : ModelPart
{
    /// <summary>The kind; a <see cref="Period"/> implies <see cref="StudyKind.Terminating"/>.</summary>
    public StudyKind Kind { get; init; }

    /// <summary>A period's name as written (<c>FY2026</c>); null when <see cref="Start"/> is given.</summary>
    public string? Period { get; init; }

    /// <summary>The first day; null when <see cref="Period"/> is given.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The clock time of the first day at which it begins; midnight when not said.</summary>
    public TimeOnly StartTime { get; init; }

    /// <summary>How long arrivals are counted; null with a period or <see cref="Cases"/>.</summary>
    public TimeAmount? Horizon { get; init; }

    /// <summary>How much of the beginning is left out; null is none.</summary>
    public TimeAmount? WarmUp { get; init; }

    /// <summary>Whether the warm-up is found from the data (<c>auto</c>).</summary>
    public bool WarmUpAuto { get; init; }

    /// <summary>How long after the window its cases are followed; null follows 90 days.</summary>
    public TimeAmount? Drain { get; init; }

    /// <summary>Whether every case is followed to its end (<c>drain: all</c>).</summary>
    public bool DrainAll { get; init; }

    /// <summary>How often; null is 30 replications.</summary>
    public ReplicationPlan? Replications { get; init; }

    /// <summary>Arrivals stop after so many cases and the run goes on until empty; null when the horizon ends it.</summary>
    public long? Cases { get; init; }

    /// <summary>The number from which the study can be recomputed.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>How often a study is repeated.</summary>
public sealed record ReplicationPlan
{
    private ReplicationPlan()
    {
    }

    /// <summary>A fixed number, at least 1; null when it goes on until precise.</summary>
    public int? Fixed { get; private init; }

    /// <summary>The 95 % half-width of the mean cycle time, as a share of it, at which it stops; null with a fixed number.</summary>
    public double? UntilRelativeHalfWidth { get; private init; }

    /// <summary>The most replications.</summary>
    public int AtMost { get; private init; }

    /// <summary>A fixed number.</summary>
    /// <param name="count">At least 1.</param>
    public static ReplicationPlan Exactly(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new ReplicationPlan { Fixed = count, AtMost = count };
    }

    /// <summary>Until the 95 % half-width of every workflow's mean cycle time is at most this share of it.</summary>
    /// <param name="relativeHalfWidth">In (0, 1).</param>
    /// <param name="atMost">The most replications, at least 10.</param>
    public static ReplicationPlan UntilPrecise(double relativeHalfWidth, int atMost = 500)
    {
        if (!(relativeHalfWidth is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(relativeHalfWidth), relativeHalfWidth, "A share between 0 and 1 is expected.");
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 10);
        return new ReplicationPlan { UntilRelativeHalfWidth = relativeHalfWidth, AtMost = atMost };
    }
}
