using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Demand;

/// <summary>When a case must be finished. Day counts end at closing, the day of arrival not counted.</summary>
public sealed record Due : ModelPart
{
    /// <summary>After arrival; null when <see cref="DayOfMonth"/> is given.</summary>
    public TimeAmount? After { get; init; }

    /// <summary>The first such day at or after arrival, 1–31 (31 is the last day), at closing; null when <see cref="After"/> is
    /// given.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>The span as written (<c>5営業日</c>); null when built in code.</summary>
    public string? Said { get; init; }

    /// <summary>Whether a law sets it.</summary>
    public bool IsLegal { get; init; }
}
