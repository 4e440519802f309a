using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>CRITIC (Diakoulaki, Mavrotas &amp; Papayannakis 1995): w ∝ σ × Σ (1 − r) with the spread σ of a criterion brought to 0–1 and
/// its correlations r with the others.</summary>
internal static class CriticWeights
{
    public static double[] Of(DecisionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var deviations = Enumerable.Range(0, matrix.Criteria.Count).Select(c => Deviations(matrix, c)).ToArray();
        var spreads = deviations.Select(d => Math.Sqrt(d.Sum(v => v * v))).ToArray();
        var weights = new double[spreads.Length];
        for (var c = 0; c < weights.Length; c++)
        {
            for (var other = 0; other < weights.Length; other++)
            {
                // A criterion of equal values correlates with nothing and conflicts with nothing.
                if (other != c && spreads[c] > 0 && spreads[other] > 0)
                    weights[c] += spreads[c]
                        * Math.Max(0, 1 - (deviations[c].Zip(deviations[other], (a, b) => a * b).Sum() / (spreads[c] * spreads[other])));
            }
        }

        return weights.Sum() > 1e-12 ? weights : spreads;
    }

    // From the mean, on a scale from 0 at the worst to 1 at the best.
    private static double[] Deviations(DecisionMatrix matrix, int criterion)
    {
        var range = GainRange.Of(matrix, criterion);
        var scaled = Enumerable.Range(0, matrix.Alternatives.Count).Select(a => 1 - range.Missing(matrix.Gain(a, criterion))).ToArray();
        var mean = scaled.Average();
        return range.Best == range.Worst ? new double[scaled.Length] : [.. scaled.Select(v => v - mean)];
    }
}
