using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Model.Quantities;

/// <summary>Which clock a duration runs on.</summary>
public enum DurationClock
{
    /// <summary>Seconds of wall time (for effort: seconds of a person's attention).</summary>
    Seconds,

    /// <summary>Hours in which the calendar is open.</summary>
    WorkingHours,

    /// <summary>Days on which the calendar is open.</summary>
    WorkingDays,
}

/// <summary>How long something takes: a distribution, the clock it runs on, and what was said.</summary>
public sealed record Duration : ModelPart
{
    /// <summary>As said, in units of <see cref="Clock"/>; what lies below 0 counts as 0. For a law given as a total it holds the shape,
    /// with mean 1 until the total is divided.</summary>
    public required Distribution Distribution { get; init; }

    /// <summary>The clock; effort is always in seconds.</summary>
    public DurationClock Clock { get; init; }

    /// <summary>What is drawn from: no duration is shorter than 0, so a law that reaches below is max(0, X), with its own mean.</summary>
    internal Distribution Drawn => Distribution.NotBelowZero;

    /// <summary>The words or flow map as written (<c>about 4 min</c>, <c>{ usually: 4 min, sometimes: 12 min }</c>); null when built in
    /// code.</summary>
    public string? Said { get; init; }

    /// <summary>Whether <c>unknown</c> was said, so that the distribution is only a placeholder.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>For <c>{ total: 12 h per-month }</c>: hours a year over all visits; null otherwise.</summary>
    public double? TotalHoursPerYear { get; init; }

    /// <summary>For <c>times: difficulty</c>: the numeric attribute that the duration is multiplied by; null otherwise.</summary>
    public string? ScaledBy { get; init; }

    /// <summary>For <c>{ usually, sometimes, share }</c>: the share of awkward cases, which a bot hands back unless told otherwise; null
    /// otherwise.</summary>
    public double? AwkwardShare { get; init; }

    /// <summary>The law with every duration longer by a factor.</summary>
    internal Duration Times(double factor) => factor == 1 ? this
        : TotalHoursPerYear is { } total ? this with { TotalHoursPerYear = total * factor, Said = null }
        : this with { Distribution = Distribution.Scaled(factor), Said = null };

    /// <summary>Always the same duration.</summary>
    public static Duration Exactly(TimeSpan duration) => new() { Distribution = Distribution.Constant(duration.TotalSeconds) };

    /// <summary>Lognormal with coefficient of variation 0.5: what <c>about</c> means.</summary>
    public static Duration About(TimeSpan mean) => new() { Distribution = Distribution.Lognormal(mean.TotalSeconds, 0.5) };

    /// <summary>Exponential, as the textbooks' queues have it.</summary>
    public static Duration Exponential(TimeSpan mean) => new() { Distribution = Distribution.Exponential(mean.TotalSeconds) };
}
