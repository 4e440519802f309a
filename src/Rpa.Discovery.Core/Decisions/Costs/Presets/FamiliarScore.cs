using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>What another tool's published formula says of a candidate, to be set beside the simulated effect. It is shown and never
/// weighted.</summary>
internal sealed class FamiliarScore
{
    internal FamiliarScore()
    {
    }

    /// <summary><c>automation-kit-saving</c>, <c>automation-kit-complexity</c>, <c>idea-score</c> or <c>task-rubric</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose formula, and what it gives.</summary>
    public required Message Title { get; init; }

    /// <summary>The score, in <see cref="Unit"/>; null with <see cref="Why"/> when the file does not answer every question of the
    /// formula.</summary>
    public double? Value { get; init; }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The smallest value that the formula can give; null when it has none.</summary>
    public double? Lowest { get; init; }

    /// <summary>The largest value that the formula can give; null when it has none.</summary>
    public double? Highest { get; init; }

    /// <summary>Which questions the file does not answer; null when it answers all.</summary>
    public Message? Why { get; init; }

    /// <summary>The formula's questions in its order, with the file's answers.</summary>
    public required IReadOnlyList<FamiliarAnswer> Answers { get; init; }

    /// <summary>Where the formula is published.</summary>
    public required string Source { get; init; }

    /// <summary>What to know before relying on it.</summary>
    public required Message Caveat { get; init; }
}

/// <summary>One question of a formula.</summary>
internal sealed record FamiliarAnswer
{
    /// <summary>What the formula asks.</summary>
    public required Message Question { get; init; }

    /// <summary>What the file says; null when it does not.</summary>
    public double? Answer { get; init; }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The points that the formula gives for it; null when it gives none, or when the file does not answer.</summary>
    public double? Points { get; init; }
}
