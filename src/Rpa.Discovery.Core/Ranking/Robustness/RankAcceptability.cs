namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>How often each alternative takes each rank over all possible weightings.</summary>
public sealed class RankAcceptability
{
    /// <summary>How many weightings were drawn.</summary>
    public required int Draws { get; init; }

    /// <summary>The number from which the draws can be recomputed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>One per alternative, in the matrix's order.</summary>
    public required IReadOnlyList<AlternativeAcceptability> Alternatives { get; init; }

    /// <summary>The row of an alternative.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public AlternativeAcceptability Of(string alternative) =>
        Alternatives.FirstOrDefault(a => string.Equals(a.Alternative, alternative, StringComparison.Ordinal))
        ?? throw new ArgumentException($"'{alternative}' is not among the alternatives.", nameof(alternative));
}

/// <summary>How often one alternative takes each rank.</summary>
public sealed class AlternativeAcceptability
{
    /// <summary>The alternative's name.</summary>
    public required string Alternative { get; init; }

    /// <summary>Share of the draws at rank 1, 2, …; they sum to 1.</summary>
    public required IReadOnlyList<double> ShareByRank { get; init; }

    /// <summary>The mean of the weightings that put it first, in the criteria's order; null when none does.</summary>
    public required IReadOnlyList<double>? CentralWeights { get; init; }

    /// <summary>Under those weights, the share of the possible figures that put it first; null when no weighting does.</summary>
    public required double? Confidence { get; init; }

    /// <summary>Share of the draws in which it is first.</summary>
    public double First => ShareByRank[0];

    /// <summary>Share of the draws in which it is among the first <paramref name="k"/>.</summary>
    public double Top(int k) => ShareByRank.Take(k).Sum();
}
