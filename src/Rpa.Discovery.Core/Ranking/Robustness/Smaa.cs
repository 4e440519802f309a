using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>How often an alternative takes which rank when nobody says what matters: SMAA-2 with the weighted sum (Lahdelma &amp; Salminen
/// 2001).</summary>
/// <remarks>Weights are drawn alike from all that sum to 1, by key: the same seed gives the same shares on any machine. A tie shares its
/// ranks alike.</remarks>
public static class Smaa
{
    /// <summary>Ranks every draw of weights over one matrix: opinions alone.</summary>
    /// <param name="matrix">Points on comparable scales.</param>
    /// <param name="draws">At least 1; 10,000 when not said, for a standard error of at most 0.5 %.</param>
    /// <param name="seed">The number from which the draws can be recomputed.</param>
    public static RankAcceptability Analyze(DecisionMatrix matrix, int draws = 10_000, ulong seed = 1) => Analyze([matrix], draws, seed);

    /// <summary>Ranks every draw of weights over matrices that are each a whole possible truth: opinions and figures together.</summary>
    /// <param name="rows">Matrices with the same alternatives and criteria; draw n takes the n-th in turn, so that what goes together stays
    /// together.</param>
    /// <param name="draws">At least 1.</param>
    /// <param name="seed">The number from which the draws can be recomputed.</param>
    /// <exception cref="ArgumentException">There is no matrix, or their alternatives or criteria differ.</exception>
    public static RankAcceptability Analyze(IReadOnlyList<DecisionMatrix> rows, int draws = 10_000, ulong seed = 1)
    {
        var first = Checked(rows, draws);
        var alternatives = first.Alternatives.Count;
        var gains = rows.Select(r => Enumerable.Range(0, alternatives).Select(r.Gains).ToArray()).ToArray();
        var shares = new double[alternatives * alternatives]; // [alternative × alternatives + rank]
        var central = new double[alternatives * first.Criteria.Count]; // Σ weights of the draws won
        var weights = new double[first.Criteria.Count];
        var values = new double[alternatives];
        for (var draw = 0; draw < draws; draw++)
        {
            UniformWeights.Draw(seed, draw, first.Criteria, weights);
            Evaluate(gains[draw % gains.Length], weights, values);
            for (var a = 0; a < alternatives; a++)
            {
                var (better, level) = Place(values, a);
                for (var rank = better; rank < better + level; rank++)
                    shares[(a * alternatives) + rank] += 1.0 / level;
                if (better > 0)
                    continue;
                for (var c = 0; c < weights.Length; c++)
                    central[(a * weights.Length) + c] += weights[c] / level;
            }
        }

        var result = new List<AlternativeAcceptability>(alternatives);
        for (var a = 0; a < alternatives; a++)
        {
            var won = shares[a * alternatives];
            var centre = won > 0 ? central.AsSpan(a * weights.Length, weights.Length).ToArray().Select(w => w / won).ToArray() : null;
            result.Add(new AlternativeAcceptability
            {
                Alternative = first.Alternatives[a],
                ShareByRank = [.. shares.AsSpan(a * alternatives, alternatives).ToArray().Select(s => s / draws)],
                CentralWeights = centre,
                Confidence = centre is null ? null : Confidence(gains, centre, a),
            });
        }

        return new RankAcceptability { Draws = draws, Seed = seed, Alternatives = result };
    }

    /// <summary>Ranks every draw of weights over every matrix: the same question as
    /// <see cref="Analyze(IReadOnlyList{DecisionMatrix}, int, ulong)"/>, answered by draws × matrices evaluations instead of
    /// draws.</summary>
    /// <param name="rows">Matrices with the same alternatives and criteria, each a whole possible truth.</param>
    /// <param name="draws">At least 1; 10,000 when not said.</param>
    /// <param name="seed">The number from which the draws can be recomputed.</param>
    /// <param name="threads">How many at most; 0 for one per core. The shares do not depend on it.</param>
    /// <exception cref="ArgumentException">There is no matrix, or their alternatives or criteria differ.</exception>
    public static RankAcceptability AnalyzeEveryRow(IReadOnlyList<DecisionMatrix> rows, int draws = 10_000, ulong seed = 1, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var first = Checked(rows, draws);
        var alternatives = first.Alternatives.Count;
        var every = new EveryRow(rows, draws, seed);
        every.Run(threads == 0 ? Environment.ProcessorCount : threads);

        var evaluations = (double)draws * rows.Count;
        var shares = every.Counts.Select(n => (double)n).ToArray();
        foreach (var ((alternative, better, level), times) in every.Ties)
        {
            for (var rank = better; rank < better + level; rank++)
                shares[(alternative * alternatives) + rank] += (double)times / level;
        }

        var gains = rows.Select(r => Enumerable.Range(0, alternatives).Select(r.Gains).ToArray()).ToArray();
        var result = new List<AlternativeAcceptability>(alternatives);
        for (var a = 0; a < alternatives; a++)
        {
            var centre = Centre(every, a, draws, first.Criteria.Count);
            result.Add(new AlternativeAcceptability
            {
                Alternative = first.Alternatives[a],
                ShareByRank = [.. shares.Skip(a * alternatives).Take(alternatives).Select(s => s / evaluations)],
                CentralWeights = centre,
                Confidence = centre is null ? null : Confidence(gains, centre, a),
            });
        }

        return new RankAcceptability { Draws = draws, Seed = seed, Alternatives = result };
    }

    // The mean of the weightings that put it first, each as often as it does.
    private static double[]? Centre(EveryRow every, int alternative, int draws, int criteria)
    {
        var centre = new double[criteria];
        double won = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var wins = every.Wins[(alternative * draws) + draw];
            if (wins == 0)
                continue;
            won += wins;
            for (var c = 0; c < criteria; c++)
                centre[c] += wins * every.Weight(draw, c);
        }

        return won > 0 ? [.. centre.Select(c => c / won)] : null;
    }

    private static DecisionMatrix Checked(IReadOnlyList<DecisionMatrix> rows, int draws)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (rows.Count == 0)
            throw new ArgumentException("At least one matrix is expected.", nameof(rows));
        var first = rows[0];
        foreach (var row in rows)
        {
            if (!row.Alternatives.SequenceEqual(first.Alternatives, StringComparer.Ordinal) ||
                !row.Criteria.Select(c => (c.Id, c.Counts)).SequenceEqual(first.Criteria.Select(c => (c.Id, c.Counts))))
                throw new ArgumentException("Every matrix must have the same alternatives and criteria.", nameof(rows));
        }

        return first;
    }

    // The share of the matrices in which the alternative is first under its own central weights.
    private static double Confidence(double[][][] gains, double[] weights, int alternative)
    {
        double won = 0;
        var values = new double[gains[0].Length];
        foreach (var matrix in gains)
        {
            Evaluate(matrix, weights, values);
            var (better, level) = Place(values, alternative);
            won += better == 0 ? 1.0 / level : 0;
        }

        return won / gains.Length;
    }

    private static void Evaluate(double[][] gains, double[] weights, double[] values)
    {
        for (var a = 0; a < values.Length; a++)
            values[a] = WeightedSum.Value(gains[a], weights);
    }

    private static (int Better, int Level) Place(double[] values, int alternative)
    {
        int better = 0, level = 0;
        foreach (var value in values)
        {
            if (value > values[alternative])
                better++;
            else if (value == values[alternative])
                level++;
        }

        return (better, level);
    }
}
