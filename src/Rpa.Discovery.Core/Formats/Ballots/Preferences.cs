using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Formats.Ballots;

/// <summary>Whose interest a person speaks for; sides count equally, then people within a side.</summary>
public enum StakeholderSide
{
    /// <summary>The division whose work it is.</summary>
    Division,

    /// <summary>An adviser.</summary>
    Adviser,

    /// <summary>A vendor.</summary>
    Vendor,
}

/// <summary>In which form a person says what matters.</summary>
public enum PreferenceForm
{
    /// <summary>Stickers put on the aims.</summary>
    Stickers,

    /// <summary>The aims in their order.</summary>
    Order,

    /// <summary>The most important is 100, the others in comparison.</summary>
    Swing,

    /// <summary>Weights as such.</summary>
    Weights,

    /// <summary>Aims compared in pairs: how many times as much the one counts as the other (analytic hierarchy process).</summary>
    Compare,
}

/// <summary>Preferences of one person: how much each aim matters to them.</summary>
public sealed class Preferences
{
    /// <summary>Up to here comparisons in pairs are taken to agree with each other (Saaty 1980).</summary>
    internal const double LargestConsistencyRatio = PairwiseComparisons.ConsistencyLimit;

    /// <summary>The person, by letter or post.</summary>
    public required string Who { get; init; }

    /// <summary>Whose interest; the division when not said.</summary>
    public StakeholderSide Side { get; init; }

    /// <summary>The form it was said in.</summary>
    public required PreferenceForm Form { get; init; }

    /// <summary>The aims as said, in the order of the file, with their figures; for <see cref="PreferenceForm.Order"/> the figure is the
    /// place, from 1. Empty for <see cref="PreferenceForm.Compare"/>.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Said { get; init; }

    /// <summary>For <see cref="PreferenceForm.Compare"/>: every pair of the aims compared, once, in the order of the file; else
    /// empty.</summary>
    public IReadOnlyList<PairwiseJudgement> Judgements { get; init; } = [];

    /// <summary>Where it was read; nowhere when it was made in code.</summary>
    internal SourceSpan Place { get; init; }

    /// <summary>The weights that this means.</summary>
    public Weights Weights => Form switch
    {
        PreferenceForm.Order => Weights.Order([.. Said.Select(s => s.Key)]),
        PreferenceForm.Swing => Weights.Swing(Said.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal)),
        PreferenceForm.Compare => Weights.Compared(Comparisons!),
        _ => Weights.Direct(Said.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal)),
    };

    /// <summary>How far the comparisons contradict each other, by Saaty's random index; null for the other forms.</summary>
    public double? ConsistencyRatio => Comparisons?.ConsistencyRatio;

    /// <summary>The comparisons as a square, with the aims in the order of their ids; null for the other forms.</summary>
    internal PairwiseComparisons? Comparisons => Form != PreferenceForm.Compare ? null : PairwiseComparisons.Of(
        [.. Judgements.SelectMany(j => (string[])[j.Aim, j.Over]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Judgements.Select(j => (j.Aim, j.Over, j.Times)));
}

/// <summary>One aim compared with another.</summary>
public sealed record PairwiseJudgement
{
    /// <summary>The aim that counts at least as much.</summary>
    public required string Aim { get; init; }

    /// <summary>The aim that it is compared with.</summary>
    public required string Over { get; init; }

    /// <summary>How many times as much the one counts as the other, from 1 (alike) to 9.</summary>
    public required double Times { get; init; }
}
