using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Study;

/// <summary>How far an idea has come, in the order in which it goes on.</summary>
public enum IdeaStatus
{
    /// <summary>Somebody had it.</summary>
    Idea,

    /// <summary>It was looked at: what it gives, what it costs.</summary>
    Assessed,

    /// <summary>It is being built.</summary>
    Building,

    /// <summary>It is in use.</summary>
    Live,

    /// <summary>It is no longer in use, or was given up.</summary>
    Retired,
}

/// <summary>A candidate on its way from an idea to use.</summary>
public sealed record Idea : ModelPart
{
    /// <summary>The id of a candidate of the study, of a scenario of one's own, or of a bot that stands in the file.</summary>
    public required string Candidate { get; init; }

    /// <summary>The name for people; null shows the candidate's.</summary>
    public Text? Title { get; init; }

    /// <summary>How far it has come.</summary>
    public IdeaStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly Date { get; init; }

    /// <summary>When it came to what it was before; empty when not said.</summary>
    public IReadOnlyDictionary<IdeaStatus, DateOnly> History { get; init; } = new Dictionary<IdeaStatus, DateOnly>();

    /// <summary>Who answers for it, by post or section; null when not said.</summary>
    public Text? Owner { get; init; }

    /// <summary>The result of <c>verify</c>, beside or below the file; null while nothing is measured.</summary>
    public string? Measured { get; init; }
}
