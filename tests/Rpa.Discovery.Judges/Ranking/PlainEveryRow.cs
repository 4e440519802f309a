using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Judges;

/// <summary>Every weighting over every row, one after the other: the judge of the fast version, and its baseline.</summary>
internal static class PlainEveryRow
{
    public static RankAcceptability Analyze(IReadOnlyList<DecisionMatrix> rows, int draws, ulong seed)
    {
        var alternatives = rows[0].Alternatives.Count;
        var criteria = rows[0].Criteria.Count;
        var gains = rows.Select(row => Enumerable.Range(0, alternatives).Select(row.Gains).ToArray()).ToArray();
        var alone = new long[alternatives, alternatives]; // [alternative, rank]
        var ties = new SortedDictionary<(int Alternative, int Better, int Level), long>();
        var central = Enumerable.Range(0, alternatives).Select(_ => new double[criteria]).ToArray();
        var won = new double[alternatives];
        var weights = new double[criteria];
        var values = new double[alternatives];
        var wins = new double[alternatives];
        for (var draw = 0; draw < draws; draw++)
        {
            UniformWeights.Draw(seed, draw, rows[0].Criteria, weights);
            Array.Clear(wins);
            foreach (var row in gains)
            {
                for (var a = 0; a < alternatives; a++)
                    values[a] = WeightedSum.Value(row[a], weights);
                for (var a = 0; a < alternatives; a++)
                {
                    var (better, level) = Place(values, a);
                    if (level == 1)
                        alone[a, better]++;
                    else
                        ties[(a, better, level)] = ties.GetValueOrDefault((a, better, level)) + 1;
                    if (better == 0)
                        wins[a] += 1.0 / level;
                }
            }

            for (var a = 0; a < alternatives; a++)
            {
                won[a] += wins[a];
                for (var c = 0; c < criteria; c++)
                    central[a][c] += wins[a] * weights[c];
            }
        }

        return new RankAcceptability
        {
            Draws = draws,
            Seed = seed,
            Alternatives =
            [
                .. Enumerable.Range(0, alternatives).Select(a =>
                {
                    var shares = Enumerable.Range(0, alternatives).Select(rank => (double)alone[a, rank]).ToArray();
                    foreach (var ((_, better, level), times) in ties.Where(t => t.Key.Alternative == a))
                    {
                        for (var rank = better; rank < better + level; rank++)
                            shares[rank] += (double)times / level;
                    }

                    var centre = won[a] > 0 ? central[a].Select(c => c / won[a]).ToArray() : null;
                    return new AlternativeAcceptability
                    {
                        Alternative = rows[0].Alternatives[a],
                        ShareByRank = [.. shares.Select(s => s / ((double)draws * rows.Count))],
                        CentralWeights = centre,
                        Confidence = centre is null ? null : gains.Average(row =>
                        {
                            var (better, level) = Place([.. row.Select(g => WeightedSum.Value(g, centre))], a);
                            return better > 0 ? 0 : 1.0 / level;
                        }),
                    };
                }),
            ],
        };
    }

    private static (int Better, int Level) Place(double[] values, int alternative)
    {
        int better = 0, level = 0;
        foreach (var value in values)
        {
            if (value > values[alternative])
                better++;
            else if (value == values[alternative])
                level++;
        }

        return (better, level);
    }
}
