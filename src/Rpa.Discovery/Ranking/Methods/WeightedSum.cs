namespace Rpa.Discovery.Ranking;

/// <summary>The weighted sum (Fishburn 1967): value = Σ weight × points. For values that already stand on comparable scales, such as points of 100; it does not rescale them.</summary>
/// <remarks>A criterion where less is better counts with a minus. Scales that are fixed in advance mean that a new alternative never reorders the others.</remarks>
public sealed class WeightedSum
{
    /// <summary>Ranks every alternative.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        double[] shares = [.. weights.For(matrix.Criteria)];
        var sorted = Enumerable.Range(0, matrix.Alternatives.Count)
            .Select(a =>
            {
                var gains = matrix.Gains(a);
                var value = Value(gains, shares);
                for (var c = 0; c < gains.Length; c++)
                    gains[c] *= shares[c];
                return (Alternative: matrix.Alternatives[a], Value: value, Contributions: gains);
            })
            .OrderByDescending(r => r.Value)
            .ToList();
        var rows = new List<RankedAlternative>(sorted.Count);
        var rank = 1;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i > 0 && sorted[i].Value < sorted[i - 1].Value)
                rank = i + 1;
            rows.Add(new RankedAlternative { Rank = rank, Alternative = sorted[i].Alternative, Value = sorted[i].Value, Contributions = sorted[i].Contributions });
        }

        return new RankedList(rows);
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
