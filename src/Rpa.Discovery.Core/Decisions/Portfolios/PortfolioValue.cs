using Rpa.Discovery.Decisions.Aims;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>The value of several candidates together, by replication, on the scale of the ranking.</summary>
/// <remarks>
/// One alone is worth what the ranking says: chance × benefit − cost. Of two, the benefit beyond the sum counts with the product of their
/// chances, because it needs both. What a simulation of more shows beyond singles and pairs counts with the mean product of three chances,
/// because it needs at least three. Costs are paid whether it works out or not, and what is shared is paid once.
/// </remarks>
internal sealed class PortfolioValue(IReadOnlyList<CandidateScore> scores, PairInteractions pairs, IReadOnlyList<double> weights)
{
    /// <summary>Weighted points that two are worth together beyond the sum of each, costs apart.</summary>
    public double Interaction(int one, int other)
    {
        if (pairs.Of(one, other) is not { } points)
            return 0;
        double sum = 0;
        for (var a = 0; a < points.Length; a++)
            sum += weights[a] * scores[one].Chances[a] * scores[other].Chances[a] * points[a];
        return sum;
    }

    /// <summary>The same problem with each item worth so much that by itself it comes to its value in the ranking.</summary>
    public PortfolioProblem Worth(PortfolioProblem problem) => problem with
    {
        Items = [.. problem.Items.Select((item, i) => item with { Worth = Weighted(scores[i].Points) + problem.Points(1UL << i) })],
    };

    /// <summary>Weighted points that a set costs: what the ranking counts for each, less what is paid for once.</summary>
    public double Costs(ulong set, PortfolioProblem problem) => problem.Points(set)
        + PortfolioProblem.Members(set).Sum(i => Weighted(scores[i].Costs) - problem.Points(1UL << i));

    private double Weighted(double[] points) => points.Zip(weights, (p, w) => p * w).Sum();

    /// <summary>Weighted points of a set by replication.</summary>
    /// <param name="set">Its items, at least one.</param>
    /// <param name="together">Points by aim and replication from a run of all of them, before chance.</param>
    /// <param name="costPoints">Weighted points that the set costs.</param>
    public double[] Of(IReadOnlyList<int> set, double[][] together, double costPoints)
    {
        var values = new double[together[0].Length];
        Array.Fill(values, -costPoints);
        for (var a = 0; a < together.Length; a++)
        {
            if (weights[a] == 0)
                continue;
            double expectedOfPairs = 0, ofPairs = 0;
            for (var i = 0; i < set.Count; i++)
            {
                for (var j = i + 1; j < set.Count && set.Count > 2; j++)
                {
                    var pair = pairs.Of(set[i], set[j])?[a] ?? 0;
                    ofPairs += pair;
                    expectedOfPairs += Chance(set[i], a) * Chance(set[j], a) * pair;
                }
            }

            var ofRest = set.Count switch
            {
                1 => 1,
                2 => Chance(set[0], a) * Chance(set[1], a),
                _ => MeanOfThree([.. set.Select(i => Chance(i, a))]),
            };
            for (var r = 0; r < values.Length; r++)
            {
                double single = 0, expected = 0;
                foreach (var i in set)
                {
                    single += scores[i].Benefits[a][r];
                    expected += Chance(i, a) * scores[i].Benefits[a][r];
                }

                values[r] += weights[a] * (expected + expectedOfPairs + (ofRest * (together[a][r] - single - ofPairs)));
            }
        }

        return values;
    }

    private double Chance(int item, int aim) => scores[item].Chances[aim];

    // The third elementary symmetric polynomial over the number of triples.
    private static double MeanOfThree(double[] chances)
    {
        double one = 0, two = 0, three = 0;
        foreach (var c in chances)
        {
            three += two * c;
            two += one * c;
            one += c;
        }

        var n = chances.Length;
        return three / (n * (n - 1.0) * (n - 2.0) / 6);
    }
}
