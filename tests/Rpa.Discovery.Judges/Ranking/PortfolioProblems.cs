using Rpa.Discovery.Decisions.Portfolios;

namespace Rpa.Discovery.Judges;

/// <summary>Portfolio problems made by hand or at random, and the slow, obvious way to solve them.</summary>
internal static class PortfolioProblems
{
    public static PortfolioProblem Knapsack(int capacity, int[] weights, double[] profits) => new()
    {
        Items = [.. weights.Zip(profits, (w, p) => new PortfolioItem(p, new CostProfile(w)))],
        Interaction = new double[weights.Length, weights.Length],
        Excludes = new ulong[weights.Length],
        Requires = new ulong[weights.Length],
        Budgets = [capacity],
    };

    /// <summary>Everything at once: interactions, exclusions, needs, shared bots and licences, two years of budget, builds by
    /// quarter.</summary>
    public static PortfolioProblem Random(int seed, int items, int years)
    {
        var state = (ulong)seed;
        var interaction = new double[items, items];
        var excludes = new ulong[items];
        var requires = new ulong[items];
        for (var i = 0; i < items; i++)
        {
            for (var j = i + 1; j < items; j++)
            {
                if (Next(3) == 0)
                    interaction[i, j] = interaction[j, i] = Next(21) - 14;
                if (Next(6) != 0)
                    continue;
                excludes[i] |= 1UL << j;
                excludes[j] |= 1UL << i;
            }

            if (i > 0 && Next(6) == 0)
                requires[i] |= 1UL << Next(i);
        }

        CostPart[] parts = [.. Enumerable.Range(0, 4)
            .Select(_ => new CostPart(new CostProfile(Next(8), Next(3), Next(2)), Units: 1 + Next(2), Builds: 1))];
        var limited = Next(3) == 0;
        return new PortfolioProblem
        {
            Items = [.. Enumerable.Range(0, items)
                .Select(_ =>
                    new PortfolioItem(Next(30) - 4, new CostProfile(Next(12), Next(4), Next(3)), Next(3) == 0 ? 1UL << Next(4) : 0, Next(2),
                        Next(4) == 0 ? Next(5) : 0))],
            Interaction = interaction,
            Excludes = excludes,
            Requires = requires,
            Parts = parts,
            Licences = [new LicenceGroup(2, [0b0011, 0b0110]), new LicenceGroup(3, [0b1000])],
            Crowdings = limited ? [new Crowding("licences", [0b0011, 0b0110], [.. parts.Select(p => (double)p.Units)], 2)] : [],
            PointsPerMoney = Next(2),
            Budgets = [.. Enumerable.Range(0, years).Select(_ => (decimal?)(8 + Next(25)))],
            BuildsByQuarter = Next(2) == 0 ? [.. Enumerable.Range(0, 4 * years).Select(_ => Next(2))] : null,
        };

        int Next(int below)
        {
            state += 0x9E3779B97F4A7C15;
            return (int)(Discovery.Randomness.Keys.Mix(state) % (ulong)below);
        }
    }

    /// <summary>Every set that can be had, with its value: all sets, all starting years.</summary>
    public static IReadOnlyList<PortfolioSet> All(PortfolioProblem problem)
    {
        List<PortfolioSet> sets = [];
        for (ulong set = 0; set < 1UL << problem.Items.Count; set++)
        {
            var members = PortfolioProblem.Members(set).ToList();
            if (members.TrueForAll(i => (problem.Excludes[i] & set) == 0 && (problem.Requires[i] & ~set) == 0) && problem.HasRoom(set)
                && AnyYears(problem, set, members, [.. problem.Items.Select(_ => -1)], 0))
                sets.Add(new PortfolioSet(set, PlainValue(problem, members), []));
        }

        return [.. sets.OrderByDescending(s => s.Value)];
    }

    private static double PlainValue(PortfolioProblem problem, List<int> members)
    {
        var value = members.Sum(i => problem.Items[i].Worth);
        foreach (var i in members)
            value += members.Where(j => j > i).Sum(j => problem.Interaction[i, j]);
        var parts = Enumerable.Range(0, problem.Parts.Count)
            .Where(p => members.Exists(i => (problem.Items[i].Parts >> p & 1) != 0)).ToList();
        var cost = members.Sum(i => Yearly(problem.Items[i].Costs)) + parts.Sum(p => Yearly(problem.Parts[p].Costs))
            + (double)Licences(problem, parts);
        return value - (problem.PointsPerMoney * cost);
    }

    // Paid at the end of each of five years at 4 %, the first sum at once.
    private static double Yearly(CostProfile costs)
    {
        double worth = (double)costs.Once, years = 0;
        for (var y = 0; y < 5; y++)
        {
            worth += (double)costs.Running(y) / Math.Pow(1.04, y + 1);
            years += 1 / Math.Pow(1.04, y + 1);
        }

        return worth / years;
    }

    private static decimal Licences(PortfolioProblem problem, List<int> parts) =>
        problem.Licences.Sum(g => g.PerYear * g.Windows.Max(w => parts.Where(p => (w >> p & 1) != 0).Sum(p => problem.Parts[p].Units)));

    private static bool AnyYears(PortfolioProblem problem, ulong set, List<int> members, int[] years, int next)
    {
        if (next == members.Count)
            return YearsHold(problem, members, years);
        for (var year = 0; year < problem.Years; year++)
        {
            years[members[next]] = year;
            if (AnyYears(problem, set, members, years, next + 1))
                return true;
        }

        years[members[next]] = -1;
        return false;
    }

    /// <summary>Whether budgets, builds and order hold for given years.</summary>
    public static bool YearsHold(PortfolioProblem problem, List<int> members, int[] years)
    {
        foreach (var i in members)
        {
            if (years[i] < problem.Items[i].EarliestQuarter / 4
                || members.Exists(j => (problem.Requires[i] >> j & 1) != 0 && years[j] > years[i])
                || members.Exists(j => (problem.Items[i].Parts & problem.Items[j].Parts) != 0 && years[j] != years[i]))
            {
                return false;
            }
        }

        for (var year = 0; year < problem.Years; year++)
        {
            var there = members.Where(i => years[i] <= year).ToList();
            decimal cost = there.Sum(i =>
                (years[i] == year ? problem.Items[i].Costs.Once : 0) + problem.Items[i].Costs.Running(year - years[i]));
            var parts = Enumerable.Range(0, problem.Parts.Count)
                .Where(p => there.Exists(i => (problem.Items[i].Parts >> p & 1) != 0)).ToList();
            foreach (var p in parts)
            {
                var since = there.Where(i => (problem.Items[i].Parts >> p & 1) != 0).Min(i => years[i]);
                cost += (since == year ? problem.Parts[p].Costs.Once : 0) + problem.Parts[p].Costs.Running(year - since);
            }

            if (cost + Licences(problem, parts) > problem.Budgets[year])
                return false;
        }

        return problem.BuildsByQuarter is null || BuildsHold(problem, members, years);
    }

    // One build after another, each in the first quarter that has room, the earliest deadline first.
    private static bool BuildsHold(PortfolioProblem problem, List<int> members, int[] years)
    {
        var left = problem.BuildsByQuarter!.ToArray();
        List<(int Release, int Year)> jobs = [];
        List<int> built = [];
        foreach (var i in members)
        {
            var builds = problem.Items[i].Builds;
            for (var p = 0; p < problem.Parts.Count; p++)
            {
                if ((problem.Items[i].Parts >> p & 1) == 0 || built.Contains(p))
                    continue;
                built.Add(p);
                builds += problem.Parts[p].Builds;
            }

            for (var b = 0; b < builds; b++)
                jobs.Add((Math.Max(4 * years[i], problem.Items[i].EarliestQuarter), years[i]));
        }

        for (var quarter = 0; quarter < left.Length; quarter++)
        {
            foreach (var job in jobs.Where(j => j.Release <= quarter).OrderBy(j => j.Year).Take(left[quarter]).ToList())
            {
                if (quarter / 4 > job.Year)
                    return false;
                jobs.Remove(job);
            }
        }

        return jobs.Count == 0;
    }
}
