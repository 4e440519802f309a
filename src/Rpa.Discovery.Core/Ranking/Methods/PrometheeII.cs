using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>PROMETHEE II (Brans &amp; Vincke 1985): every alternative against every other, criterion by criterion; the net flow is how far
/// it is preferred to the others less how far they are to it.</summary>
/// <remarks>
/// Contributions are weight × net flow on one criterion and sum to the value, −1 to 1; over all alternatives the values sum to 0. A
/// criterion of equal values prefers nobody. A single alternative has flow 0. Zeros and negative values are values like any other. A new
/// alternative can reorder the others.
/// </remarks>
public sealed class PrometheeII : IRankingMethod
{
    /// <inheritdoc/>
    public string Name => "promethee-2";

    /// <summary>Criterion → its preference function, with thresholds in the criterion's unit; <see cref="PreferenceFunction.Usual"/> for
    /// one that is not named.</summary>
    public IReadOnlyDictionary<string, PreferenceFunction> Preferences
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    = new Dictionary<string, PreferenceFunction>(StringComparer.Ordinal);

    /// <summary>Ranks every alternative by its net flow.</summary>
    /// <exception cref="ArgumentException">A weight or a preference function names a criterion that the matrix does not have.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights)
    {
        var degrees = Degrees(matrix, weights, out var shares);
        var alternatives = matrix.Alternatives.Count;
        var values = new double[alternatives];
        var contributions = new double[alternatives][];
        for (var a = 0; a < alternatives; a++)
        {
            contributions[a] = new double[shares.Count];
            for (var c = 0; c < shares.Count; c++)
            {
                double flow = 0;
                for (var b = 0; b < alternatives; b++)
                    flow += degrees[c][a][b] - degrees[c][b][a];
                values[a] += contributions[a][c] = shares[c] * flow / Math.Max(1, alternatives - 1);
            }
        }

        return RankedList.ByValue(matrix, values, contributions);
    }

    /// <summary>Who is how far preferred to whom, and the flows out of and into each alternative.</summary>
    /// <exception cref="ArgumentException">A weight or a preference function names a criterion that the matrix does not have.</exception>
    public PrometheeFlows Flows(DecisionMatrix matrix, Weights weights)
    {
        var degrees = Degrees(matrix, weights, out var shares);
        var alternatives = Enumerable.Range(0, matrix.Alternatives.Count).ToArray();
        var preference = alternatives.Select(a => alternatives.Select(b => shares.Select((w, c) => w * degrees[c][a][b]).Sum()).ToArray())
            .ToArray();
        double others = Math.Max(1, alternatives.Length - 1);
        return new PrometheeFlows
        {
            Preference = preference,
            Positive = [.. alternatives.Select(a => preference[a].Sum() / others)],
            Negative = [.. alternatives.Select(a => preference.Sum(row => row[a]) / others)],
        };
    }

    // [criterion][one][other] → how far the one is preferred
    private double[][][] Degrees(DecisionMatrix matrix, Weights weights, out IReadOnlyList<double> shares)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        shares = weights.For(matrix.Criteria);
        matrix.DemandCriteria(Preferences.Keys, "A preference function");
        var degrees = new double[matrix.Criteria.Count][][];
        for (var c = 0; c < degrees.Length; c++)
        {
            var function = Preferences.GetValueOrDefault(matrix.Criteria[c].Id, PreferenceFunction.Usual);
            degrees[c] = new double[matrix.Alternatives.Count][];
            for (var a = 0; a < matrix.Alternatives.Count; a++)
            {
                var row = degrees[c][a] = new double[matrix.Alternatives.Count];
                for (var b = 0; b < row.Length; b++)
                    row[b] = function.Degree(matrix.Gain(a, c) - matrix.Gain(b, c));
            }
        }

        return degrees;
    }
}

/// <summary>The flows of PROMETHEE, in the matrix's order.</summary>
public sealed class PrometheeFlows
{
    internal PrometheeFlows()
    {
    }

    /// <summary>[one][other]: how far the one is preferred to the other, 0 to 1.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Preference { get; init; }

    /// <summary>How far an alternative is preferred to the others on average, 0 to 1.</summary>
    public required IReadOnlyList<double> Positive { get; init; }

    /// <summary>How far the others are preferred to it on average, 0 to 1.</summary>
    public required IReadOnlyList<double> Negative { get; init; }
}
