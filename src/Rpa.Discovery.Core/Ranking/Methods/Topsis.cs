using Rpa.Discovery.Ranking.Inventories;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>TOPSIS (Hwang &amp; Yoon 1981): near the best of every criterion and far from the worst; closeness = distance to the worst ÷
/// the sum of both distances.</summary>
/// <remarks>
/// A unit changes nothing; with <see cref="Normalization.MinMax"/> a shift of the zero changes nothing either. A criterion of equal values
/// (or zeros) adds no distance. Where both distances are 0, as for a single alternative, closeness is 0.5. Zeros and negative values are
/// values like any other. A new alternative can reorder the others. <see cref="RankedAlternative.Contributions"/> are empty.
/// </remarks>
public sealed class Topsis : IRankingMethod
{
    private readonly Normalization _normalization;

    /// <summary>TOPSIS with a normalization.</summary>
    public Topsis(Normalization normalization)
    {
        if (!Enum.IsDefined(normalization))
            throw new ArgumentOutOfRangeException(nameof(normalization), normalization, "Vector or MinMax is expected.");
        _normalization = normalization;
    }

    /// <summary><c>topsis</c> with the vector normalization of the book, <c>topsis-min-max</c> with the other.</summary>
    public string Name => _normalization == Normalization.Vector ? "topsis" : "topsis-min-max";

    /// <summary>Ranks every alternative by its closeness, 0 to 1.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var shares = weights.For(matrix.Criteria);
        var columns = Enumerable.Range(0, shares.Count).Where(c => shares[c] > 0)
            .Select(c => IdealColumn.Of(matrix.Column(c), matrix.Criteria[c].Direction, shares[c], _normalization)).ToArray();
        var values = new double[matrix.Alternatives.Count];
        IdealDistances.Closeness(columns, values);
        return RankedList.ByValue(matrix, values);
    }
}
