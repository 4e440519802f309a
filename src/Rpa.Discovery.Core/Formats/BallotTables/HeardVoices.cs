using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.BallotTables;

/// <summary>What everybody wrote on ballots, put on steps as stickers, and said about steps.</summary>
internal sealed record HeardVoices
{
    /// <summary>Smaller groups are never shown apart.</summary>
    public const int FewestInAGroup = 5;

    /// <summary>Stickers that the sheets of a workshop give to each person.</summary>
    public const int StickersEach = 5;

    /// <summary>Every file that was read, in the order of their names.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The weights of those who gave any, in the order of the rows.</summary>
    public required IReadOnlyList<Preferences> Ballots { get; init; }

    /// <summary>Stickers and words at steps, in the order of the rows.</summary>
    public required IReadOnlyList<StepVoice> Steps { get; init; }

    /// <summary>Why the weights are as they are, as it was written.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whoever says anything, in the order of the rows.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Person → group, of those who name one.</summary>
    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    /// <summary>What was noticed in reading.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}

/// <summary>What one person says about one step.</summary>
/// <param name="Who">The paper's mark.</param>
/// <param name="Step">Where.</param>
/// <param name="Stickers">How many; 0 for words alone.</param>
/// <param name="Text">In the person's own words; null for none.</param>
/// <param name="Place">Where it was read.</param>
internal sealed record StepVoice(string Who, StatePath Step, int Stickers, string? Text, SourceSpan Place);
