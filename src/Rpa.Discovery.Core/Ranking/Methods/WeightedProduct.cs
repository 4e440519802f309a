using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>The weighted product (Bridgman 1922; Miller &amp; Starr 1969): value = Π value ^ weight, so that only ratios matter and no
/// criterion needs a common scale.</summary>
/// <remarks>
/// A criterion where less is better divides instead. Its unit changes every value by the same factor and no rank. A criterion of equal
/// values changes none either. Values must be above 0, save that a 0 where more is better makes the whole product 0; a criterion without
/// weight may hold anything. A single alternative is first. <see cref="RankedAlternative.Contributions"/> are empty: a product is no sum.
/// </remarks>
public sealed class WeightedProduct : IRankingMethod
{
    /// <inheritdoc/>
    public string Name => "weighted-product";

    /// <summary>Ranks every alternative; values are weighted geometric means, at least 0.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have, or a value is negative, or 0 where
    /// less is better.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        if (CannotTake(matrix, weights) is var (alternative, criterion))
        {
            throw new ArgumentException(
                $"The weighted product takes values above 0; '{matrix.Alternatives[alternative]}' has {matrix[alternative, criterion]} for '{matrix.Criteria[criterion].Id}'.", nameof(matrix));
        }

        double[] shares = [.. weights.For(matrix.Criteria)];
        var values = new double[matrix.Alternatives.Count];
        for (var a = 0; a < values.Length; a++)
            values[a] = Math.Exp(Logarithm(matrix, a, shares));
        return RankedList.ByValue(matrix, values);
    }

    /// <inheritdoc/>
    public (int Alternative, int Criterion)? CannotTake(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var shares = weights.For(matrix.Criteria);
        for (var a = 0; a < matrix.Alternatives.Count; a++)
        {
            for (var c = 0; c < shares.Count; c++)
            {
                if (shares[c] > 0 && (matrix[a, c] < 0 || (matrix[a, c] == 0 && matrix.Criteria[c].Direction == Direction.Minimize)))
                    return (a, c);
            }
        }

        return null;
    }

    // Logarithms, because a product of many powers would leave the range of a double before its mean does. ln 0 is −∞ and its product 0.
    private static double Logarithm(DecisionMatrix matrix, int alternative, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (var c = 0; c < weights.Length; c++)
        {
            if (weights[c] > 0)
                sum += weights[c] * (matrix.Criteria[c].Direction == Direction.Maximize
                    ? Math.Log(matrix[alternative, c]) : -Math.Log(matrix[alternative, c]));
        }

        return sum;
    }
}
