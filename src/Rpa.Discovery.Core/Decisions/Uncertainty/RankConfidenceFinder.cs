using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Finds the confidence in the ranks of candidates from their scores and the possible files.</summary>
internal sealed class RankConfidenceFinder(IReadOnlyList<CandidateScore> scores, RankingRule rule, ParameterSamples? rows,
    double years, ulong seed)
{
    private static readonly ulong Purpose = Keys.Name("runs of a weighting", DrawPurpose.Figure);

    private readonly double[][][] _points = [.. scores.Select(s => s.PointsByReplication().ToArray())]; // [candidate][aim][replication]
    private readonly double[][] _means = [.. scores.Select(s => s.Points)];
    // [resampling][candidate × aims + aim]
    private readonly double[][] _resampled = RankConfidence.Resample([.. scores.SelectMany(s => s.PointsByReplication())], seed);

    /// <summary>Whether the doubt of the figures was looked at, or is to be left out; else nothing is said of how sure a place
    /// is.</summary>
    public bool IsKnown { get; init; } = true;

    public RankConfidence Find(RankAcceptability? opinions)
    {
        return rule.IsSum
            ? new RankConfidence(rule.Values(_means), Runs(), FilesOf(), Luck, opinions, Together, IsKnown)
            : new RankConfidence(rule.Values(_means), Runs(), FilesOf(), isKnown: IsKnown);
    }

    private double[][] Runs() =>
        [.. _resampled.Select(draw => rule.Values([.. Enumerable.Range(0, scores.Count).Select(c => Points(draw, c))]))];

    private double[][] FilesOf() => [.. (rows?.Points ?? []).Select(Values)];

    /// <summary>The order and the places alone, without how sure the first is.</summary>
    public RankConfidence Places() => new(rule.Values(_means), Runs(), FilesOf(), Luck, together: _ => []);

    private double[] Values(double[]?[] row)
    {
        int[] taken = [.. Enumerable.Range(0, row.Length).Where(c => row[c] is not null)];
        var values = new double[row.Length];
        Array.Fill(values, double.NaN);
        foreach (var (c, value) in taken.Zip(rule.Values([.. taken.Select(c => row[c]!)])))
            values[c] = value;
        return values;
    }

    private YearLuck Luck(int one, int other)
    {
        double[] weights = [.. rule.Weights.For(rule.Criteria)];
        return YearNoise.Luck([.. scores[one].Values(weights).Zip(scores[other].Values(weights), (a, b) => a - b)], Length);
    }

    private double Length => rows is { Years: > 0 } ? years / rows.Years : 1;

    // [draw][candidate]: another weighting, a possible file without the luck of its year, and other runs of today's figures.
    private double[][] Together(int first)
    {
        var leads = rows is null ? [] : LeadsOver(first, rows);
        var draws = new double[_resampled.Length == 0 ? 0 : Conventions.Weightings][];
        var weights = new double[rule.Criteria.Count];
        for (var d = 0; d < draws.Length; d++)
        {
            UniformWeights.Draw(seed, d, rule.Criteria, weights);
            var run = _resampled[(int)(Keys.Uniform(Keys.Draw(Keys.Mix(seed), Purpose, (ulong)d)) * _resampled.Length)];
            draws[d] = new double[scores.Count];
            for (var c = 0; c < scores.Count; c++)
            {
                var points = Points(run, c);
                for (var a = 0; a < points.Length && leads.Length > 0; a++)
                    points[a] += leads[d % leads.Length][c][a] - _means[c][a];
                draws[d][c] = WeightedSum.Value(points, weights);
            }
        }

        return draws;
    }

    // [file][candidate][aim]: points above the first's; NaN where a candidate was not taken through a file.
    private double[][][] LeadsOver(int first, ParameterSamples drawn)
    {
        double[][][] leads = [.. Enumerable.Range(0, drawn.Files)
            .Select(_ => scores.Select(_ => new double[rule.Criteria.Count]).ToArray())];
        for (var c = 0; c < scores.Count; c++)
        {
            for (var a = 0; a < rule.Criteria.Count; a++)
            {
                var luck = YearNoise.Luck([.. _points[c][a].Zip(_points[first][a], (one, other) => one - other)], Length);
                var lead = YearNoise.Without([.. drawn.Points.Select(row =>
                    row[c] is { } points && row[first] is { } best ? points[a] - best[a] : double.NaN)], luck);
                for (var f = 0; f < lead.Length; f++)
                    leads[f][c][a] = lead[f];
            }
        }

        return leads;
    }

    private double[] Points(double[] resampled, int candidate) =>
        resampled[(candidate * rule.Criteria.Count)..((candidate + 1) * rule.Criteria.Count)];
}
