using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>Things compared two by two, each pair once: the one matters so many times as much as the other (AHP, Saaty 1980). Their
/// principal eigenvector is what they weigh.</summary>
/// <remarks>Two things cannot contradict each other; from three on the consistency ratio tells how near to chance the comparisons are, and
/// above 0.1 they should be looked at again.</remarks>
public sealed class PairwiseComparisons
{
    /// <summary>Saaty's limit for the consistency ratio.</summary>
    public const double ConsistencyLimit = 0.1;

    private const double Greatest = 1e6;
    private const double SameJudgement = 0.02; // 0.33 is what people write for 1/3

    // [one][other] → how many times as much the one matters
    private readonly double[][] _ratios;

    /// <summary>Comparisons as a square.</summary>
    /// <param name="names">Unique, 1 to 15.</param>
    /// <param name="ratios">[one][other], above 0 (Saaty's scale runs from 1/9 to 9; up to a million is taken); 1 for a thing and itself,
    /// and the inverse in the mirrored place, within 2 %: of the two the one from 1 up counts.</param>
    /// <exception cref="ArgumentException">A name stands twice, the square is no square, or a ratio is not positive, not finite or not the
    /// inverse of its mirror.</exception>
    public PairwiseComparisons(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> ratios)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(ratios);
        DecisionMatrix.DemandUnique(names, nameof(names));
        if (names.Count > RandomIndex.Largest)
            throw new ArgumentException(
                $"{names.Count} things are compared; at most {RandomIndex.Largest} can be kept apart: compare groups of them first.",
                nameof(names));
        if (ratios.Count != names.Count || ratios.Any(row => row.Count != names.Count))
            throw new ArgumentException($"{names.Count} rows of {names.Count} ratios are expected.", nameof(ratios));
        Names = [.. names];
        _ratios = [.. names.Select(_ => new double[names.Count])];
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i; j < names.Count; j++)
            {
                Demand(names[i], names[j], ratios[i][j]);
                Demand(names[j], names[i], ratios[j][i]);
                if (Math.Abs((ratios[i][j] * ratios[j][i]) - 1) > SameJudgement)
                    throw new ArgumentException(
                        $"'{names[i]}' is {ratios[i][j]} × '{names[j]}', but '{names[j]}' is {ratios[j][i]} × '{names[i]}'; one must be the inverse of the other.", nameof(ratios));
                _ratios[i][j] = i == j ? 1 : ratios[i][j] >= 1 ? ratios[i][j] : 1 / ratios[j][i];
                _ratios[j][i] = i == j ? 1 : ratios[i][j] >= 1 ? 1 / ratios[i][j] : ratios[j][i];
            }
        }

        (Priorities, LambdaMax) = PrincipalEigenvector.Of(_ratios);
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What each thing weighs, summing to 1, in the order of the names.</summary>
    public IReadOnlyList<double> Priorities { get; }

    /// <summary>The principal eigenvalue: the number of things when the comparisons agree in full, more when they contradict each
    /// other.</summary>
    public double LambdaMax { get; }

    /// <summary>(λ max − n) ÷ (n − 1); 0 for one thing.</summary>
    public double ConsistencyIndex => Names.Count < 3 ? 0 : Math.Max(0, (LambdaMax - Names.Count) / (Names.Count - 1));

    /// <summary>The consistency index by Saaty's random index of 2005; 0 up to two things.</summary>
    public double ConsistencyRatio => ConsistencyRatioBy(RandomIndex.Saaty);

    /// <summary>Whether the consistency ratio is at most <see cref="ConsistencyLimit"/>.</summary>
    public bool IsConsistent => ConsistencyRatio <= ConsistencyLimit;

    /// <summary>How many times as much the one matters as the other, by position.</summary>
    public double this[int one, int other] => _ratios[one][other];

    /// <summary>Comparisons as they were made, pair by pair.</summary>
    /// <param name="names">Unique, 1 to 15.</param>
    /// <param name="judgements">Every pair once, in either direction: the one matters ratio times as much as the other. A pair said again
    /// must be said alike.</param>
    /// <exception cref="ArgumentException">A name is unknown, a pair is missing or contradicts itself, or a ratio is not
    /// positive.</exception>
    public static PairwiseComparisons Of(IReadOnlyList<string> names, IEnumerable<(string One, string Other, double Ratio)> judgements)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(judgements);
        DecisionMatrix.DemandUnique(names, nameof(names));
        var ratios = names.Select((_, i) => names.Select((_, j) => i == j ? 1 : double.NaN).ToArray()).ToArray();
        foreach (var (one, other, ratio) in judgements)
        {
            Demand(one, other, ratio);
            var (i, j) = (Place(names, one), Place(names, other));
            if (!double.IsNaN(ratios[i][j]) && Math.Abs((ratios[i][j] / ratio) - 1) > SameJudgement)
                throw new ArgumentException($"'{one}' is said to be {ratio} × '{other}' and also {ratios[i][j]} ×; say it once.",
                    nameof(judgements));
            ratios[i][j] = ratio;
            ratios[j][i] = i == j ? ratio : 1 / ratio;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var missing = Array.FindIndex(ratios[i], double.IsNaN);
            if (missing >= 0)
                throw new ArgumentException($"'{names[i]}' and '{names[missing]}' are not compared; every pair is expected.",
                    nameof(judgements));
        }

        return new PairwiseComparisons(names, ratios);
    }

    /// <summary>The consistency index by a random index of choice; 0 up to two things.</summary>
    public double ConsistencyRatioBy(RandomIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Names.Count < 3 ? 0 : ConsistencyIndex / index.Of(Names.Count);
    }

    /// <summary>The judgement without which the others would agree best, and what they say in its place; null when the comparisons are
    /// consistent (<see cref="IsConsistent"/>).</summary>
    /// <remarks>Each judgement is left out in turn by Harker's (1987) matrix for incomplete comparisons.</remarks>
    public JudgementToReview? HurtsMost()
    {
        if (IsConsistent)
            return null;
        JudgementToReview? worst = null;
        for (var i = 0; i < Names.Count; i++)
        {
            for (var j = i + 1; j < Names.Count; j++)
            {
                var (vector, value) = PrincipalEigenvector.Of(Without(i, j));
                var ratio = Math.Max(0, (value - Names.Count) / (Names.Count - 1)) / RandomIndex.Saaty.Of(Names.Count);
                if (worst is not null && ratio >= worst.ConsistencyRatio)
                    continue;
                var (one, other) = _ratios[i][j] >= 1 ? (i, j) : (j, i);
                worst = new JudgementToReview
                {
                    One = Names[one], Other = Names[other], Said = _ratios[one][other],
                    Implied = vector[one] / vector[other], ConsistencyRatio = ratio
                };
            }
        }

        return worst;
    }

    // The pair is unknown: its places are empty and the diagonal of both counts it.
    private double[][] Without(int i, int j)
    {
        var matrix = _ratios.Select(row => row.ToArray()).ToArray();
        (matrix[i][j], matrix[j][i]) = (0, 0);
        (matrix[i][i], matrix[j][j]) = (2, 2);
        return matrix;
    }

    private static int Place(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }

        var near = NearestName.To(name, names);
        throw new ArgumentException(
            $"'{name}' is not among what is compared: {string.Join(", ", names)}.{(near is null ? "" : $" Did you mean '{near}'?")}",
            nameof(name));
    }

    private static void Demand(string one, string other, double ratio)
    {
        if (!(ratio is >= 1 / Greatest and <= Greatest))
            throw new ArgumentException(
                $"'{one}' is said to be {ratio} × '{other}'; a number above 0 is expected, as a rule from 1/9 to 9.", nameof(ratio));
        if (string.Equals(one, other, StringComparison.Ordinal) && ratio != 1)
            throw new ArgumentException($"'{one}' is compared with itself and is not 1.", nameof(ratio));
    }
}

/// <summary>A comparison that contradicts the others.</summary>
public sealed record JudgementToReview
{
    internal JudgementToReview()
    {
    }

    /// <summary>What was said to matter more, or as much.</summary>
    public required string One { get; init; }

    /// <summary>What it was compared with.</summary>
    public required string Other { get; init; }

    /// <summary>How many times as much it was said to matter, at least 1.</summary>
    public required double Said { get; init; }

    /// <summary>What the other comparisons say in its place; below 1 when they turn it around.</summary>
    public required double Implied { get; init; }

    /// <summary>The consistency ratio with <see cref="Implied"/> in its place, by Saaty's random index.</summary>
    public required double ConsistencyRatio { get; init; }
}
