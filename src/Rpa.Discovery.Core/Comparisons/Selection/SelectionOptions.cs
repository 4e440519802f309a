using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Comparisons.Selection;

/// <summary>When to stop simulating candidates: once the best few are told apart from the rest, or are level with them.</summary>
public sealed record SelectionOptions
{
    /// <summary>How many of the best are looked for, at least 1; 3 when not said.</summary>
    public int Top { get; init; } = 3;

    /// <summary>A difference of the value that does not matter, above 0; 1 point when not said. The smaller, the more
    /// replications.</summary>
    public double Indifference { get; init; } = 1;

    /// <summary>The probability of a good selection that is asked for, from 0.5 to below 1; 0.95 when not said. It speaks of runs only, not
    /// of the figures in the file.</summary>
    public double Confidence { get; init; } = Estimate.UsualConfidence;

    /// <summary>The most replications of one candidate, at least 20; 500 when not said.</summary>
    public int AtMost { get; init; } = 500;

    /// <summary>What the value counts: points when not said.</summary>
    public Unit Unit { get; init; } = Unit.Points;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(AtMost, SelectionRule.FirstStage);
        if (!(Indifference > 0 && double.IsFinite(Indifference)))
            throw new ArgumentOutOfRangeException(nameof(Indifference), Indifference, "A number above 0 is expected.");
        if (!(Confidence is >= 0.5 and < 1))
            throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "A probability from 0.5 to below 1 is expected.");
    }
}
