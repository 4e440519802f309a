using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Preferences of a group, person by person, over candidates with their points: the arithmetic behind every question about
/// it.</summary>
internal sealed class GroupPreferences
{
    private GroupPreferences(IReadOnlyList<Preferences> people, IReadOnlyList<Criterion> criteria)
    {
        ByPerson = people;
        Criteria = criteria;
        Weights = [.. people.Select(b => b.Weights.For(criteria).ToArray())];
        var sides = people.Select(b => b.Side).Distinct().Count();
        Shares = [.. people.Select(b => 1.0 / sides / people.Count(o => o.Side == b.Side))];
    }

    public IReadOnlyList<Preferences> ByPerson { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>[person][aim], summing to 1.</summary>
    public double[][] Weights { get; }

    /// <summary>[person], summing to 1: sides count equally, then people within a side.</summary>
    public double[] Shares { get; }

    public int Count => ByPerson.Count;

    public static GroupPreferences Of(IReadOnlyList<Preferences> people, IReadOnlyList<Criterion> criteria) => new(people, criteria);

    /// <summary>[candidate]: their value to a person.</summary>
    public static double[] Values(double[] weights, IReadOnlyList<double[]> points) =>
        [.. points.Select(p => WeightedSum.Value(p, weights))];

    /// <summary>How much of the group puts the candidate first that most of it does, and which that is; people who put several first share
    /// themselves out.</summary>
    /// <param name="weights">[person][aim].</param>
    /// <param name="points">[candidate][aim].</param>
    public (double Share, int Candidate) MostFirsts(double[][] weights, IReadOnlyList<double[]> points)
    {
        var votes = new double[points.Count];
        var means = new double[points.Count];
        for (var p = 0; p < Count; p++)
        {
            var values = Values(weights[p], points);
            var most = values.Max();
            var level = values.Count(v => v == most);
            for (var c = 0; c < values.Length; c++)
            {
                means[c] += Shares[p] * values[c];
                if (values[c] == most)
                    votes[c] += Shares[p] / level;
            }
        }

        var best = 0;
        for (var c = 1; c < votes.Length; c++)
        {
            if (votes[c] > votes[best] + 1e-12 || (votes[c] > votes[best] - 1e-12 && means[c] > means[best]))
                best = c;
        }

        return (votes[best], best);
    }

    /// <summary>Those who are first for somebody or within a point of it; in the candidates' order.</summary>
    public List<int> Contenders(IReadOnlyList<double[]> points)
    {
        var found = new SortedSet<int>();
        foreach (var weights in Weights)
        {
            var values = Values(weights, points);
            var most = values.Max();
            for (var c = 0; c < values.Length; c++)
            {
                if (values[c] >= most - Conventions.Indifference)
                    found.Add(c);
            }
        }

        return [.. found];
    }
}
