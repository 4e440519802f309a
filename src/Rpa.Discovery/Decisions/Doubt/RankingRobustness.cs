using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>What it takes to turn the order: other weights, or another set of candidates. Of the points as they are; what runs and figures leave open is in the certainty.</summary>
public sealed class RankingRobustness
{
    private const double SmallestSaid = 0.0005; // below 0.05 % of the weight nobody speaks of a change

    internal RankingRobustness()
    {
    }

    /// <summary>The candidates that nothing dominates, in the order of the ranking: by the weighted sum no weighting puts another one first alone.</summary>
    public required ParetoFront Front { get; init; }

    /// <summary>The least weight that has to move until another is first by the weighted sum; null when no weights put another first, and for another method.</summary>
    public required WeightChange? Smallest { get; init; }

    /// <summary>For each aim, in their order, the least change of its weight alone, the others keeping their proportions; null where none unseats the first. Empty for another method than the weighted sum.</summary>
    public required IReadOnlyList<WeightChange?> OfEachAim { get; init; }

    /// <summary>The pairs whose order turns when some candidate is dropped or copied; always empty for the weighted sum, whose scales are fixed.</summary>
    public required IReadOnlyList<RankReversal> Reversals { get; init; }

    /// <summary>The same in sentences: what unseats the first, what can never be first, what turns with the set of candidates.</summary>
    public required IReadOnlyList<Text> Sentences { get; init; }

    internal static RankingRobustness Of(RankingRule rule, IReadOnlyList<CandidateScore> scores, AimMeter meter)
    {
        var matrix = Aims.Matrix(meter, scores);
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

    private static IEnumerable<Text> Say(
        RankingRule rule, DecisionMatrix matrix, IReadOnlyList<CandidateScore> scores, ParetoFront front, WeightChange? smallest, IReadOnlyList<RankReversal> reversals)
    {
        if (rule.IsSum && scores.Count > 1)
        {
            double[] before = [.. rule.Weights.For(matrix.Criteria)];
            yield return smallest is null ? Text.Of(DecisionWords.NothingUnseats, TitleOf(matrix.Alternatives[0]))
                : smallest.Moved < SmallestSaid ? Text.Of(DecisionWords.AlreadyLevel, TitleOf(smallest.TakesOver))
                : Text.Of(DecisionWords.Unseats, Numbers.Percent(smallest.Moved, 2), AimMeter.Changes(before, smallest.Weights), TitleOf(smallest.TakesOver));
        }

        if (front.Dominators.Count > 0)
        {
            yield return Text.Of(DecisionWords.Dominated, (Func<Language, string>)(language =>
                string.Join(ReportWords.ListComma.In(language), front.Dominators.Keys.Select(id => DecisionWords.Named.In(language, TitleOf(id).In(language))))));
        }

        if (!rule.IsSum)
        {
            var pairs = reversals.Select(r => (r.One, r.Other)).Distinct().ToList();
            yield return pairs.Count == 0 ? Text.Of(DecisionWords.NothingTurns) : Text.Of(DecisionWords.Turns, pairs.Count, TitleOf(pairs[0].One), TitleOf(pairs[0].Other));
        }

        Text TitleOf(string id) => scores.First(s => string.Equals(s.Compared.Candidate.Id, id, StringComparison.Ordinal)).Compared.Candidate.Title;
    }
}
