using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>Weights by Shannon's entropy (Zeleny 1982, chapter 7): w = (1 − e) ÷ Σ (1 − e) with e = −Σ p ln p ÷ ln m over a criterion's
/// shares p of m alternatives.</summary>
internal static class EntropyWeights
{
    public static double[] Of(DecisionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var weights = new double[matrix.Criteria.Count];
        for (var c = 0; c < weights.Length; c++)
            weights[c] = Math.Max(0, 1 - Entropy(matrix, c));
        return weights;
    }

    private static double Entropy(DecisionMatrix matrix, int criterion)
    {
        var column = matrix.Column(criterion);
        var negative = Array.FindIndex(column, v => v < 0);
        if (negative >= 0)
            throw new ArgumentException(
                $"Entropy takes values of at least 0; '{matrix.Alternatives[negative]}' has {column[negative]} for '{matrix.Criteria[criterion].Id}'.", nameof(matrix));
        if (Array.TrueForAll(column, v => v == column[0]))
            return 1;
        var greatest = column.Max(); // first, so that the sum stays within a double
        var sum = column.Sum(v => v / greatest);
        return -column.Select(v => v / greatest / sum).Sum(p => p > 0 ? p * Math.Log(p) : 0) / Math.Log(column.Length);
    }
}
