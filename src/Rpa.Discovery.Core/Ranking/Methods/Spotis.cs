using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>SPOTIS (Dezert, Tchamova, Han &amp; Tacnet 2020): the weighted distance to the ideal between bounds that are said in advance,
/// so that no alternative can reorder the others.</summary>
/// <remarks>
/// A value is 1 − the paper's score, more is better; contributions are weight × what is not missing to the ideal. A criterion without
/// bounds of its own takes the smallest and greatest value of the matrix: then the freedom from reversals is lost, and one of equal values
/// adds its whole weight to all. Zeros and negative values are values like any other; a single alternative is first.
/// </remarks>
public sealed class Spotis : IRankingMethod
{
    /// <inheritdoc/>
    public string Name => "spotis";

    /// <summary>Criterion → the least and the greatest value that it can take.</summary>
    /// <exception cref="ArgumentException">Bounds are not finite or not in ascending order.</exception>
    public IReadOnlyDictionary<string, (double Low, double High)> Bounds
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var (id, (low, high)) in value)
            {
                if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
                    throw new ArgumentException(
                        $"The bounds of '{id}' are {low} and {high}; two finite numbers in ascending order are expected.", nameof(value));
            }

            field = value;
        }
    }

    = new Dictionary<string, (double Low, double High)>(StringComparer.Ordinal);

    /// <summary>Ranks every alternative by 1 − its distance to the ideal, 0 to 1.</summary>
    /// <exception cref="ArgumentException">A weight or bounds name a criterion that the matrix does not have, or a value lies outside its
    /// bounds.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        if (CannotTake(matrix, weights) is var (alternative, criterion))
        {
            throw new ArgumentException(
                $"'{matrix.Alternatives[alternative]}' has {matrix[alternative, criterion]} for '{matrix.Criteria[criterion].Id}', which lies outside its bounds.", nameof(matrix));
        }

        var shares = weights.For(matrix.Criteria);
        var ranges = Enumerable.Range(0, shares.Count).Select(c => Range(matrix, c)).ToArray();
        var values = new double[matrix.Alternatives.Count];
        var contributions = new double[values.Length][];
        for (var a = 0; a < values.Length; a++)
        {
            contributions[a] = new double[ranges.Length];
            for (var c = 0; c < ranges.Length; c++)
                values[a] += contributions[a][c] = shares[c] * (1 - ranges[c].Missing(matrix.Gain(a, c)));
        }

        return RankedList.ByValue(matrix, values, contributions);
    }

    /// <inheritdoc/>
    public (int Alternative, int Criterion)? CannotTake(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        _ = weights.For(matrix.Criteria);
        matrix.DemandCriteria(Bounds.Keys, "Bounds");
        for (var a = 0; a < matrix.Alternatives.Count; a++)
        {
            for (var c = 0; c < matrix.Criteria.Count; c++)
            {
                if (Bounds.TryGetValue(matrix.Criteria[c].Id, out var bounds)
                    && !(matrix[a, c] >= bounds.Low && matrix[a, c] <= bounds.High))
                    return (a, c);
            }
        }

        return null;
    }

    private GainRange Range(DecisionMatrix matrix, int criterion) =>
        !Bounds.TryGetValue(matrix.Criteria[criterion].Id, out var bounds) ? GainRange.Of(matrix, criterion)
        : matrix.Criteria[criterion].Direction == Direction.Maximize
        ? new GainRange(bounds.Low, bounds.High) : new GainRange(-bounds.High, -bounds.Low);
}
