using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>What a bot does of a step, and what comes back to people.</summary>
public sealed record Automation : ModelPart
{
    /// <summary>The bot's id.</summary>
    public required string Bot { get; init; }

    /// <summary>The bot's time for one case.</summary>
    public required Varying<Duration> Effort { get; init; }

    /// <summary>Share of cases that it takes, drawn on entry; null is all.</summary>
    public Varying<Share>? Coverage { get; init; }

    /// <summary>Share of those that come back at the end of its effort; null takes the awkward share of the human effort, or 0.</summary>
    public Varying<Share>? Exceptions { get; init; }

    /// <summary>What a person needs to understand a case that came back; null is nothing.</summary>
    public Duration? Extra { get; init; }

    /// <summary>Which share of the human effort a case that came back still needs, at least 0; 1 is all of it.</summary>
    public double ThenEffortShare { get; init; } = 1;

    /// <summary>Share of the bot's finished cases that people look through; null is none.</summary>
    public Share? ReviewShare { get; init; }

    /// <summary>How long a look takes; null is nothing.</summary>
    public Duration? ReviewEffort { get; init; }

    /// <summary>Whether a person sits by while it runs.</summary>
    public bool Attended { get; init; }
}
