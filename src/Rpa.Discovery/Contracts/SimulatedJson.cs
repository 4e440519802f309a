using System.Globalization;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Contracts;

/// <summary>What was simulated, with every default filled in.</summary>
internal sealed record SimulatedJson
{
    public required string? From { get; init; }
    public string? FromTime { get; init; }
    public required string? To { get; init; }
    public required string? Horizon { get; init; }
    public required double? Cases { get; init; }
    public required string? WarmUp { get; init; }
    public required string? Drain { get; init; }
    public required double Years { get; init; }
    public double? YearlyFactor { get; init; }
    public string? WindowStart { get; init; }
    public string? WindowEnd { get; init; }
    [AtLeast(1)]
    public required int Replications { get; init; }
    [AtLeast(0)]
    public required ulong Seed { get; init; }
    public WarmUpJson? WarmUpFound { get; init; }

    public static SimulatedJson Of(ExperimentResult result)
    {
        var options = result.Options;
        return new()
        {
            From = (options.Dates?.Start ?? options.Start)?.ToString("yyyy-MM-dd"),
            FromTime = options.Dates is null && options.StartTime != TimeOnly.MinValue
                ? options.StartTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null,
            To = options.Dates?.EndExclusive.AddDays(-1).ToString("yyyy-MM-dd"),
            Horizon = SpanText.Of(options.Horizon),
            Cases = options.Cases,
            WarmUp = options.WarmUpAuto ? "auto" : SpanText.Of(options.WarmUp),
            Drain = options.DrainAll ? "all" : SpanText.Of(options.Drain) ?? "90 d",
            Years = result.Years,
            YearlyFactor = result.Years > 0 ? 1 / result.Years : null,
            WindowStart = Instant(result.WindowStart),
            WindowEnd = Instant(result.WindowEnd),
            Replications = result.Replications,
            Seed = options.Seed,
            WarmUpFound = result.WarmUp is { } found
                ? new()
                {
                    Weeks = found.Weeks, Workflow = found.Workflow, PilotWeeks = found.PilotWeeks,
                    PilotReplications = found.PilotReplications
                }
                : null,
        };
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>How long a run was found to take until it no longer shows where it began.</summary>
[Closed]
internal sealed record WarmUpJson
{
    public required int Weeks { get; init; }
    public required string Workflow { get; init; }
    public required int PilotWeeks { get; init; }
    public required int PilotReplications { get; init; }
}

/// <summary>How fast it went: the only member that may differ between two runs.</summary>
internal sealed record PerformanceJson
{
    public required long Activities { get; init; }
    public required long Events { get; init; }
    public required double Seconds { get; init; }
    public required double ActivitiesPerSecond { get; init; }
    public required double AllocatedBytesPerEvent { get; init; }

    public static PerformanceJson? Of(Performance performance, bool isWanted) => !isWanted ? null : new()
    {
        Activities = performance.Activities,
        Events = performance.Events,
        Seconds = performance.Seconds,
        ActivitiesPerSecond = performance.ActivitiesPerSecond,
        AllocatedBytesPerEvent = performance.AllocatedBytesPerEvent,
    };
}
