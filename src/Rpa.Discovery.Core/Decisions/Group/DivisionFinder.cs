using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Where a group disagrees: how far weights lie apart and what that moves, and the pair of candidates that parts it
/// most.</summary>
/// <remarks>
/// Over a pair x, y the mean lead of x in its camp and that of y in the other add up exactly from the aims: Σ (mean weight in the one camp
/// − in the other) × (points of x − of y). The aim with the largest part is the spread of weights weighed by what it does to the order.
/// </remarks>
internal sealed class DivisionFinder(GroupPreferences group, IReadOnlyList<double[]> points, IReadOnlyList<Message> titles,
    IReadOnlyList<string> ids)
{
    private const int LookedAtLeast = 3;

    /// <summary>Every aim that counts, the one that moves most points first.</summary>
    public IReadOnlyList<AimSpread> Spreads()
    {
        var top = Top();
        return
        [
            .. Enumerable.Range(0, group.Criteria.Count).Where(a => group.Criteria[a].Counts).Select(a =>
            {
                var (low, high) = (group.Weights.Min(w => w[a]), group.Weights.Max(w => w[a]));
                return new AimSpread { Aim = group.Criteria[a].Id, Lowest = low, Highest = high,
                    Points = (high - low) * (top.Max(c => points[c][a]) - top.Min(c => points[c][a])) };
            }).OrderByDescending(s => s.Points),
        ];
    }

    /// <summary>The pair with the largest division: the lead that the smaller camp stands to lose. Null when no pair of the best is turned
    /// round.</summary>
    public GroupDivision? Find()
    {
        var top = Top();
        GroupDivision? found = null;
        double largest = 1e-9;
        for (var i = 0; i < top.Count; i++)
        {
            for (var j = i + 1; j < top.Count; j++)
            {
                var leads = Leads(top[i], top[j]);
                var one = Enumerable.Range(0, group.Count).Where(p => leads[p] > 0).Sum(p => group.Shares[p] * leads[p]);
                var other = Enumerable.Range(0, group.Count).Where(p => leads[p] < 0).Sum(p => group.Shares[p] * -leads[p]);
                if (Math.Min(one, other) <= largest)
                    continue;
                largest = Math.Min(one, other);
                found = Between(top[i], top[j], leads);
            }
        }

        return found;
    }

    private GroupDivision Between(int one, int other, double[] leads)
    {
        List<int> forOne = [.. Enumerable.Range(0, group.Count).Where(p => leads[p] > 0)],
            forOther = [.. Enumerable.Range(0, group.Count).Where(p => leads[p] < 0)];
        var (mean, otherMean) = (MeanWeights(forOne), MeanWeights(forOther));
        double[] parts = [.. mean.Select((w, a) => (w - otherMean[a]) * (points[one][a] - points[other][a]))];
        var aim = Array.IndexOf(parts, parts.Max());
        return new GroupDivision
        {
            One = ids[one],
            ForOne = Names(forOne),
            Other = ids[other],
            ForOther = Names(forOther),
            Aim = group.Criteria[aim].Id,
            WeightForOne = mean[aim],
            WeightForOther = otherMean[aim],
            Points = parts.Sum(),
            PointsByAim = parts[aim],
            Sentence = GroupWords.Divided.With(titles[one], Joined(forOne), titles[other], Joined(forOther), CriterionScales.Title(aim),
                Amount.Share(mean[aim], 2), Amount.Share(otherMean[aim], 2), Amount.Number(parts.Sum(), 2), Amount.Number(parts[aim], 2)),
        };
    }

    // The candidates that are first for somebody, or level with it; where nobody turns those round, the best few, so that a group of one
    // mind still has a second place to differ over.
    private List<int> Top()
    {
        var contenders = group.Contenders(points);
        if (contenders.Count >= 2 && IsDivided(contenders))
            return contenders;
        var means = GroupPreferences.Values(MeanWeights([.. Enumerable.Range(0, group.Count)]), points);
        return [.. Enumerable.Range(0, points.Count).OrderByDescending(c => contenders.Contains(c)).ThenByDescending(c => means[c])
            .Take(LookedAtLeast).Order()];
    }

    private bool IsDivided(List<int> candidates) =>
        candidates.Exists(one =>
            candidates.Exists(other => one < other && Leads(one, other) is var leads && leads.Any(l => l > 0) && leads.Any(l => l < 0)));

    private double[] Leads(int one, int other) =>
        [.. group.Weights.Select(w => w.Select((weight, a) => weight * (points[one][a] - points[other][a])).Sum())];

    private double[] MeanWeights(IReadOnlyList<int> people)
    {
        var all = people.Sum(p => group.Shares[p]);
        return [.. group.Criteria.Select((_, a) => people.Sum(p => group.Shares[p] * group.Weights[p][a]) / all)];
    }

    private IReadOnlyList<string> Names(List<int> people) => [.. people.Select(p => group.ByPerson[p].Who)];

    private Series Joined(List<int> people) => Series.Of(Names(people));
}
