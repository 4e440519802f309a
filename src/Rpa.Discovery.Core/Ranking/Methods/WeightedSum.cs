using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>The weighted sum (Fishburn 1967): value = Σ weight × points. For values that already stand on comparable scales, such as points
/// of 100; it does not rescale them.</summary>
/// <remarks>
/// A criterion where less is better counts with a minus. Scales that are fixed in advance mean that a new alternative never reorders the
/// others. Zeros and negative values are values like any other; a criterion of equal values adds the same to all; a single alternative is
/// first.
/// </remarks>
public sealed class WeightedSum : IRankingMethod
{
    /// <inheritdoc/>
    public string Name => "weighted-sum";

    /// <summary>Ranks every alternative; contributions are weight × points.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        double[] shares = [.. weights.For(matrix.Criteria)];
        var values = new double[matrix.Alternatives.Count];
        var contributions = new double[values.Length][];
        for (var a = 0; a < values.Length; a++)
        {
            var gains = contributions[a] = matrix.Gains(a);
            values[a] = Value(gains, shares);
            for (var c = 0; c < gains.Length; c++)
                gains[c] *= shares[c];
        }

        return RankedList.ByValue(matrix, values, contributions);
    }

    /// <summary>Σ weight × points, in the order of the criteria.</summary>
    internal static double Value(ReadOnlySpan<double> points, ReadOnlySpan<double> weights)
    {
        double value = 0;
        for (var c = 0; c < points.Length; c++)
            value += weights[c] * points[c];
        return value;
    }
}
