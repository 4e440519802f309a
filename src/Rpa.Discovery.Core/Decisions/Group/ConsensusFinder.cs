using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>What single thing would bring more people to the same first: a figure to measure, from the joint rows, or a weight to agree
/// on.</summary>
internal sealed class ConsensusFinder(GroupPreferences group, ulong seed)
{
    private const int Shuffles = 200;
    private const int RowsPerBin = 25;
    private const int Most = 3;
    private const double Noticeable = 0.03;

    /// <summary>Weights whose agreed value (the group's mean) would bring more people to the same first, the most effective
    /// first.</summary>
    /// <param name="points">[candidate][aim].</param>
    /// <param name="titles">[candidate].</param>
    public IEnumerable<ConsensusStep> Weights(IReadOnlyList<double[]> points, IReadOnlyList<Message> titles)
    {
        var now = group.MostFirsts(group.Weights, points).Share;
        var remedies = new List<ConsensusStep>();
        for (var a = 0; a < group.Criteria.Count; a++)
        {
            if (!group.Criteria[a].Counts)
                continue;
            var mean = Enumerable.Range(0, group.Count).Sum(p => group.Shares[p] * group.Weights[p][a]);
            var agreed = group.Weights.Select(w => WithWeight(w, a, mean)).ToArray();
            var (after, first) = group.MostFirsts(agreed, points);
            if (after > now + Noticeable)
            {
                remedies.Add(new ConsensusStep
                {
                    Path = null,
                    Aim = group.Criteria[a].Id,
                    AgreementNow = now,
                    AgreementAfter = after,
                    How = GroupWords.AgreeOn.With(CriterionScales.Title(a), Amount.Share(group.Weights.Min(w => w[a]), 2),
                        Amount.Share(group.Weights.Max(w => w[a]), 2),
                        Amount.Share(mean, 2), titles[first], Amount.Share(now, 2), Amount.Share(after, 2)),
                });
            }
        }

        return remedies.OrderByDescending(r => r.AgreementAfter).Take(Most);
    }

    /// <summary>Figures whose value would bring more people to the same first: the joint rows sorted by the figure and everybody choosing
    /// anew in each bin, less what shuffled figures bring.</summary>
    /// <param name="rows">The candidates of the group's first places.</param>
    public IEnumerable<ConsensusStep> Figures(ParameterSamples rows)
    {
        if (rows.Files < 2 * RowsPerBin)
            return [];
        var all = Enumerable.Range(0, rows.Files).ToArray();
        var points = rows.WholePoints;
        var now = Agreement(points, all, bins: 1);
        if (now > 1 - Noticeable)
            return [];
        var bins = Math.Max(2, rows.Files / RowsPerBin);
        var chance = Enumerable.Range(0, Shuffles).Select(s =>
        {
            var key = Keys.Replication(seed, s);
            return Agreement(points, [.. all.OrderBy(i => Keys.Draw(key, 2, (ulong)i))], bins);
        }).Order().ToList();
        var byChance = chance.Average();
        var beyondChance = chance[(int)(Shuffles * (1 - (1.0 / Math.Clamp(rows.Figures.Count, 10, Shuffles))))];
        return rows.Figures.Select((figure, f) =>
        {
            var known = Agreement(points, [.. all.OrderBy(i => rows.Uniforms[i][f])], bins);
            return (Figure: figure, Known: known, After: Math.Clamp(now + known - byChance, 0, 1));
        }).Where(r => r.Known > beyondChance && r.After > now + Noticeable)
        .OrderByDescending(r => r.After).ThenBy(r => r.Figure.Path, StringComparer.Ordinal).Take(Most)
        .Select(r => new ConsensusStep
        {
            Path = r.Figure.Path,
            Aim = null,
            AgreementNow = now,
            AgreementAfter = r.After,
            How = GroupWords.Measure.With(r.Figure.Job, Amount.Share(now, 2), Amount.Share(r.After, 2)),
        });
    }

    private double Agreement(double[][][] points, int[] order, int bins)
    {
        double sum = 0;
        for (var b = 0; b < bins; b++)
        {
            var rows = order.AsSpan((int)((long)order.Length * b / bins)..(int)((long)order.Length * (b + 1) / bins));
            sum += group.MostFirsts(group.Weights, Mean(points, rows)).Share * rows.Length;
        }

        return sum / order.Length;
    }

    private static double[][] Mean(double[][][] points, ReadOnlySpan<int> rows)
    {
        var mean = points[0].Select(c => new double[c.Length]).ToArray();
        foreach (var row in rows)
        {
            for (var c = 0; c < mean.Length; c++)
            {
                for (var a = 0; a < mean[c].Length; a++)
                    mean[c][a] += points[row][c][a] / rows.Length;
            }
        }

        return mean;
    }

    // The others keep their proportions; with nothing left in them they share alike.
    private double[] WithWeight(double[] weights, int aim, double weight)
    {
        var rest = weights.Where((_, a) => a != aim).Sum();
        var others = group.Criteria.Where((c, a) => c.Counts && a != aim).Count();
        return
        [
            .. weights.Select((w, a) => a == aim ? (others == 0 ? 1 : weight)
                : rest > 0 ? w / rest * (1 - weight)
                : group.Criteria[a].Counts ? (1 - weight) / others : 0),
        ];
    }
}
