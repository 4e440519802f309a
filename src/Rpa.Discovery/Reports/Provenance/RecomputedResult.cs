using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Provenance;

/// <summary>A saved result beside the same computed once more.</summary>
public sealed class RecomputedResult
{
    internal RecomputedResult()
    {
    }

    /// <summary>The command that made the result.</summary>
    public required string Command { get; init; }

    /// <summary>Every difference: inputs, formulas and version first, then figures in their order; empty when it is the same.</summary>
    public required IReadOnlyList<ResultDifference> Differences { get; init; }

    /// <summary>Whether operating system, processor and runtime are those of the result, so that every byte had to agree; elsewhere numbers
    /// may differ by 1e-9 of themselves.</summary>
    public required bool SamePlatform { get; init; }

    /// <summary>Operating system, processor and runtime of the result.</summary>
    public required string PlatformThen { get; init; }

    /// <summary>Operating system, processor and runtime of the recomputation.</summary>
    public required string PlatformNow { get; init; }

    /// <summary>Whether there is no difference.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>The result as computed now, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Recomputed { get; init; }
}

/// <summary>What kind of difference.</summary>
public enum DifferenceKind
{
    /// <summary>A file that it was computed from.</summary>
    Input,

    /// <summary>What the files mean.</summary>
    Model,

    /// <summary>A formula's version.</summary>
    Formula,

    /// <summary>The program's version.</summary>
    Tool,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>A text, or a truth value.</summary>
    Text,

    /// <summary>A member that the result lacks.</summary>
    Missing,

    /// <summary>A member that is not computed.</summary>
    Extra,

    /// <summary>Spaces, order or the way in which a number is written.</summary>
    Layout,
}

/// <summary>One difference between a saved result and its recomputation.</summary>
public sealed record ResultDifference
{
    /// <summary>What kind.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>The JSON path, such as <c>$.ranking[0].value.mean</c>; a file's path for an input, an id for a formula.</summary>
    public required string Path { get; init; }

    /// <summary>What the result says, as it is written; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>What was recomputed, as it is written; null for nothing.</summary>
    public string? Recomputed { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required Message Sentence { get; init; }
}
