using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>How sure a place in the ranking is: one figure, and the three sources of doubt that are never mixed.</summary>
public sealed class Certainty
{
    internal Certainty()
    {
    }

    /// <summary>How many of the best <see cref="TopK"/> speaks of.</summary>
    public required int K { get; init; }

    /// <summary>Share of the runs and possible figures in which it is first, with the weights as chosen.</summary>
    public required double First { get; init; }

    /// <summary>Share of the runs and possible figures in which it is among the first <see cref="K"/>, with the weights as chosen.</summary>
    public required double TopK { get; init; }

    /// <summary>The share in which it is first, by source of doubt.</summary>
    public required CertaintyParts Parts { get; init; }

    /// <summary><see cref="First"/> in words: almost certain, probable, somewhat likely, cannot be decided.</summary>
    public Text Word => CertaintyScale.Word(First);

    /// <summary>The word and the per cent, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The word and the per cent.</summary>
    public string ToString(Language language) => $"{Word.In(language)} ({Numbers.Percent(First, 2)})";
}

/// <summary>The share in which a candidate is first, for each source of doubt by itself.</summary>
public sealed record CertaintyParts
{
    /// <summary>Simulation noise: share of resampled runs in which nothing beats it by more than a point.</summary>
    public required double Runs { get; init; }

    /// <summary>What the file does not know: share of possible files in which it is first; null when it was not taken through them.</summary>
    public required double? Figures { get; init; }

    /// <summary>Weights: share of all possible weightings, over the possible files, in which it is first; null when it was not taken through them.</summary>
    public required double? Opinions { get; init; }
}
