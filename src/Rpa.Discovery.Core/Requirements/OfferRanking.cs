using Rpa.Discovery.Formats.Offers;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Requirements;

/// <summary>Offers in an order, by the weighted sum and by every other method of ranking.</summary>
/// <param name="Table">What was weighed.</param>
/// <param name="Points">[offer] of 100: on each criterion the best has 100 and the worst 0.</param>
/// <param name="Contributions">[offer][criterion], summing to the points.</param>
/// <param name="Methods">The places by each method, null where it cannot take the scores; the weighted sum first.</param>
internal sealed record OfferRanking(
    OfferTable Table, IReadOnlyList<double> Points, IReadOnlyList<IReadOnlyList<double>> Contributions,
        IReadOnlyList<(string Method, IReadOnlyList<int>? Places)> Methods)
{
    /// <summary>The offers that are first by the weighted sum.</summary>
    public IReadOnlyList<string> First => [.. Table.Offers.Where((_, i) => Methods[0].Places![i] == 1)];

    public static OfferRanking Of(OfferTable table)
    {
        // A criterion without a weight tells nothing apart, and some methods cannot take what nobody scored.
        List<OfferCriterion> weighed = [.. table.Criteria.Where(c => c.Weight > 0)];
        var criteria = weighed.Select(c => new Criterion
        {
            Id = c.Id, Direction = c.LessIsBetter ? Direction.Minimize
            : Direction.Maximize
        }).ToList();
        var weights = Weights.Direct(weighed.ToDictionary(c => c.Id, c => c.Weight, StringComparer.Ordinal));
        DecisionMatrix Matrix(IReadOnlyList<Criterion> by, Func<OfferCriterion, int, double> value) =>
            new(table.Offers, by, [.. table.Offers.Select((_, offer) => weighed.Select(c => value(c, offer)).ToList())]);
        var points = Matrix([.. criteria.Select(c => c with { Direction = Direction.Maximize })], Scaled);
        var scores = Matrix(criteria, (c, offer) => c.Scores[offer]);
        var sum = new WeightedSum().Rank(points, weights);
        return new OfferRanking(table, [.. table.Offers.Select(o => sum.Of(o).Value)],
            [.. table.Offers.Select(o => sum.Of(o).Contributions)],
        [
            .. RankingMethods.All.Select(m => m is WeightedSum ? (m.Name, Places(sum, table))
            : (m.Name, m.CannotTake(scores, weights) is null ? Places(m.Rank(scores, weights), table) : null)),
        ]);
    }

    private static IReadOnlyList<int> Places(RankedList ranked, OfferTable table) => [.. table.Offers.Select(o => ranked.Of(o).Rank)];

    private static double Scaled(OfferCriterion criterion, int offer)
    {
        var (least, most) = (criterion.Scores.Min(), criterion.Scores.Max());
        if (most == least)
            return 100;
        var share = (criterion.Scores[offer] - least) / (most - least);
        return 100 * (criterion.LessIsBetter ? 1 - share : share);
    }
}
