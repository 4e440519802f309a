using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>A prediction beside what municipalities have published about theirs. Published cases are successes.</summary>
internal sealed class PublishedComparison
{
    /// <summary>Nothing to compare.</summary>
    public static PublishedComparison None { get; } = new() { Nearest = [], Notes = [] };

    /// <summary>The share of the touched work's time that is predicted to go away; null when there is nothing to compare.</summary>
    public double? PredictedReduction { get; init; }

    /// <summary>At most three, the nearest in hours first; empty when it is not a bot.</summary>
    public required IReadOnlyList<PublishedTask> Nearest { get; init; }

    /// <summary>What to keep in mind, and a warning when the prediction is above 99 % or above every published task; empty when there is
    /// nothing to compare.</summary>
    public required IReadOnlyList<Message> Notes { get; init; }

    /// <summary>Whether the prediction is above 99 % or above every published task.</summary>
    public bool IsAbovePublished { get; init; }
}

/// <summary>What a municipality has published about one of its tasks.</summary>
public sealed record PublishedTask
{
    /// <summary>The row of the collection.</summary>
    public required string Id { get; init; }

    /// <summary>The city.</summary>
    public required Text City { get; init; }

    /// <summary>The division.</summary>
    public required string Division { get; init; }

    /// <summary>The task, in the words of the publication.</summary>
    public required string Task { get; init; }

    /// <summary>Hours a year before.</summary>
    public required double HoursBefore { get; init; }

    /// <summary>Hours a year after.</summary>
    public required double HoursAfter { get; init; }

    /// <summary>The share of the hours that went away, as published.</summary>
    public required double Reduction { get; init; }

    /// <summary>The year of the publication.</summary>
    public required int Year { get; init; }

    /// <summary>Where it can be read.</summary>
    public required string SourceUrl { get; init; }
}
