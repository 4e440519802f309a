using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>The analytic hierarchy of criteria and alternatives, both compared two by two (Saaty 2005, distributive mode): value = Σ
/// criterion's priority × alternative's priority under it.</summary>
public static class AnalyticHierarchy
{
    /// <summary>Ranks the alternatives; values sum to 1, contributions are by criterion in the order of their comparisons.</summary>
    /// <param name="criteria">The criteria compared with each other.</param>
    /// <param name="alternatives">For each criterion the alternatives compared with each other, the same under all.</param>
    /// <exception cref="ArgumentException">A criterion has no comparisons of alternatives, one is unknown, or the alternatives
    /// differ.</exception>
    public static RankedList Rank(PairwiseComparisons criteria, IReadOnlyDictionary<string, PairwiseComparisons> alternatives)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(alternatives);
        foreach (var id in alternatives.Keys.Order(StringComparer.Ordinal))
        {
            if (!criteria.Names.Contains(id, StringComparer.Ordinal))
                throw new ArgumentException(DecisionMatrix.UnknownCriterion("A comparison of alternatives", id,
                    [.. criteria.Names.Select(n => new Criterion { Id = n })]), nameof(alternatives));
        }

        var under = criteria.Names
            .Select(id => alternatives.TryGetValue(id, out var c)
                ? c : throw new ArgumentException($"The alternatives are not compared under '{id}'.", nameof(alternatives))).ToArray();
        var names = under[0].Names;
        for (var c = 0; c < under.Length; c++)
        {
            if (!under[c].Names.SequenceEqual(names, StringComparer.Ordinal))
                throw new ArgumentException(
                    $"Under '{criteria.Names[c]}' other alternatives are compared than under '{criteria.Names[0]}', or in another order.",
                    nameof(alternatives));
        }

        var values = new double[names.Count];
        var contributions = new double[names.Count][];
        for (var a = 0; a < values.Length; a++)
        {
            contributions[a] = [.. under.Select((u, c) => criteria.Priorities[c] * u.Priorities[a])];
            values[a] = contributions[a].Sum();
        }

        return RankedList.ByValue(names, values, contributions);
    }
}
