using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What it takes to turn the order: other weights, or another set of candidates. Of the points as they are; what runs and figures
/// leave open is in the certainty.</summary>
public sealed class RankingRobustness
{
    private const double SmallestSaid = 0.0005; // below 0.05 % of the weight nobody speaks of a change

    internal RankingRobustness()
    {
    }

    /// <summary>The candidates that nothing dominates, in the order of the ranking: by the weighted sum no weighting puts another one first
    /// alone.</summary>
    public required ParetoFront Front { get; init; }

    /// <summary>The least weight that has to move until another is first by the weighted sum; null when no weights put another first, and
    /// for another method.</summary>
    public required WeightChange? Smallest { get; init; }

    /// <summary>For each aim, in their order, the least change of its weight alone, the others keeping their proportions; null where none
    /// unseats the first. Empty for another method than the weighted sum.</summary>
    public required IReadOnlyList<WeightChange?> OfEachAim { get; init; }

    /// <summary>The pairs whose order turns when some candidate is dropped or copied; always empty for the weighted sum, whose scales are
    /// fixed.</summary>
    public required IReadOnlyList<RankReversal> Reversals { get; init; }

    /// <summary>The same in sentences: what unseats the first, what can never be first, what turns with the set of candidates.</summary>
    public required IReadOnlyList<Message> Sentences { get; init; }

    internal static RankingRobustness Of(RankingRule rule, IReadOnlyList<CandidateScore> scores, CriterionScales meter)
    {
        var matrix = Criteria.Matrix(meter, scores);
        var front = ParetoFront.Of(matrix);
        var smallest = rule.IsSum ? WeightChange.Smallest(matrix, rule.Weights) : null;
        var reversals = RankReversal.Find(rule.Method, matrix, rule.Weights);
        return new RankingRobustness
        {
            Front = front,
            Smallest = smallest,
            OfEachAim = rule.IsSum ? WeightChange.OfEach(matrix, rule.Weights) : [],
            Reversals = reversals,
            Sentences = [.. Say(rule, matrix, scores, front, smallest, reversals)],
        };
    }

    private static IEnumerable<Message> Say(
        RankingRule rule, DecisionMatrix matrix, IReadOnlyList<CandidateScore> scores, ParetoFront front, WeightChange? smallest,
        IReadOnlyList<RankReversal> reversals)
    {
        if (rule.IsSum && scores.Count > 1)
        {
            double[] before = [.. rule.Weights.For(matrix.Criteria)];
            yield return smallest is null ? DecisionWords.NothingUnseats.With(TitleOf(matrix.Alternatives[0]))
                : smallest.Moved < SmallestSaid ? DecisionWords.AlreadyLevel.With(TitleOf(smallest.TakesOver))
                : DecisionWords.Unseats.With(Amount.Share(smallest.Moved, 2), CriterionScales.Changes(before, smallest.Weights),
                    TitleOf(smallest.TakesOver));
        }

        if (rule.IsSum)
        {
            double[] weights = [.. rule.Weights.For(matrix.Criteria)];
            double[][] points = [.. scores.Select(s => s.Points)];
            bool[] counts = [.. matrix.Criteria.Select(c => c.Counts)];
            List<Message> never = [.. scores.Where((_, c) => SmallestShift.NeverFirst(weights, counts, points, c))
                .Select(s => DecisionWords.Named.With(s.Compared.Candidate.Title))];
            if (never.Count > 0)
                yield return DecisionWords.NeverFirst.With(Series.Of(never));
        }

        if (!rule.IsSum)
        {
            var pairs = reversals.Select(r => (r.One, r.Other)).Distinct().ToList();
            yield return pairs.Count == 0 ? DecisionWords.NothingTurns
                : DecisionWords.Turns.With(pairs.Count, TitleOf(pairs[0].One), TitleOf(pairs[0].Other));
        }

        Message TitleOf(string id) =>
            scores.First(s => string.Equals(s.Compared.Candidate.Id, id, StringComparison.Ordinal)).Compared.Candidate.Title;
    }
}
