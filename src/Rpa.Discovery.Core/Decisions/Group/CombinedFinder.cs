using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Puts the pairwise comparisons of several people together, judgement by judgement and priority by priority; weights said in
/// another form have no judgements to put together.</summary>
internal static class CombinedFinder
{
    /// <summary>Both ways; null unless at least two people compare in pairs.</summary>
    public static CombinedComparisons? Of(GroupPreferences group, DecisionMatrix matrix)
    {
        int[] people = [.. Enumerable.Range(0, group.Count).Where(p => group.ByPerson[p].Comparisons is not null)];
        if (people.Length < 2)
            return null;
        PairwiseComparisons[] comparisons = [.. people.Select(p => group.ByPerson[p].Comparisons!)];
        double[] shares = [.. people.Select(p => group.Shares[p])];
        var together = comparisons.All(c => c.Names.SequenceEqual(comparisons[0].Names, StringComparer.Ordinal));
        var judgements = together ? Weights.Compared(GroupComparisons.OfJudgements(comparisons, shares)) : null;
        var priorities = together ? GroupComparisons.OfPriorities(comparisons, shares) : null;
        return new CombinedComparisons
        {
            Who = [.. people.Select(p => group.ByPerson[p].Who)],
            Judgements = Weighed(judgements),
            FirstByJudgements = First(judgements),
            Priorities = Weighed(priorities),
            FirstByPriorities = First(priorities),
        };

        IReadOnlyList<AimWeight>? Weighed(Weights? weights) =>
            weights is null
                ? null : [.. matrix.Criteria.Zip(weights.For(matrix.Criteria), (c, w) => new AimWeight { Aim = c.Id, Weight = w })];

        string? First(Weights? weights) => weights is null ? null : new WeightedSum().Rank(matrix, weights).Rows[0].Alternative;
    }
}
