using System.Numerics;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Finds the year in which each item of a set starts, so that every year's budget and building capacity holds; and the quarter in
/// which it goes live.</summary>
/// <remarks>Items that share a part start in the same year. Within a year builds are finished in the order of their deadlines, which fits
/// whenever anything does.</remarks>
internal sealed class PortfolioSchedule
{
    private const int MostTries = 20_000;

    private readonly PortfolioProblem _problem;
    private readonly decimal? _allBudgets;
    private readonly int[] _order; // the dearest first: what does not fit is found early
    private int _tries;

    public PortfolioSchedule(PortfolioProblem problem)
    {
        _problem = problem;
        _allBudgets = problem.Budgets.All(b => b is not null) ? problem.Budgets.Sum(b => b!.Value) : null;
        _order = [.. Enumerable.Range(0, problem.Items.Count).OrderByDescending(i => problem.Items[i].Costs.Total)];
    }

    /// <summary>What every year together allows; null without a limit.</summary>
    public decimal? AllBudgets => _allBudgets;

    /// <summary>Whether some search for years was given up; then "does not fit" may be wrong.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Whether a set can be had within the plan.</summary>
    /// <param name="set">The items.</param>
    /// <param name="before">Years of all of them but <paramref name="added"/>; may be changed when it returns true, to years of the
    /// set.</param>
    /// <param name="added">The item that comes on top.</param>
    public bool Fits(ulong set, int[] before, int added)
    {
        if (!MayFit(set))
            return false;
        for (var year = FirstYear(added); year < _problem.Years; year++)
        {
            before[added] = year;
            if (Holds(set, before))
                return true;
        }

        if (_problem.Years == 1)
            return false;
        var years = Years(set, _order);
        years?.CopyTo(before, 0);
        return years is not null;
    }

    /// <summary>The years of a set, the earliest for the first items of an order; null when there are none.</summary>
    public int[]? Years(ulong set, IReadOnlyList<int> order)
    {
        if (!MayFit(set))
            return null;
        _tries = 0;
        var years = new int[_problem.Items.Count];
        Array.Fill(years, -1);
        return Assign(set, 0, order, 0, years) ? years : null;
    }

    /// <summary>The first year in which all of a set's budgets are missed wherever it starts, and by how much at least; null when that
    /// cannot be said.</summary>
    public (int Year, decimal Missing)? Shortage(ulong set, int[] years)
    {
        for (var year = 0; year < _problem.Years; year++)
        {
            if (_problem.Budgets[year] is { } budget && CostIn(set, years, year) - budget is > 0 and var missing)
                return (year, missing);
        }

        return null;
    }

    /// <summary>What a set costs in a year of the plan.</summary>
    public decimal CostIn(ulong set, int[] years, int year)
    {
        decimal cost = 0;
        ulong running = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            if (years[i] < 0 || years[i] > year)
                continue;
            var item = _problem.Items[i];
            cost += item.Costs.Running(year - years[i]);
            running |= item.Parts;
            if (years[i] == year)
                cost += item.Costs.Once;
        }

        for (var rest = running; rest != 0; rest &= rest - 1)
        {
            var p = BitOperations.TrailingZeroCount(rest);
            var since = Since(set, years, p);
            cost += _problem.Parts[p].Costs.Running(year - since);
            if (since == year)
                cost += _problem.Parts[p].Costs.Once;
        }

        return cost + _problem.LicencesPerYear(running);
    }

    /// <summary>The quarter of the plan in which each item goes live; null when its builds cannot be finished within its year.</summary>
    public int[]? Quarters(ulong set, int[] years, IReadOnlyList<int> order)
    {
        var quarters = new int[_problem.Items.Count];
        Array.Fill(quarters, -1);
        var capacity = _problem.BuildsByQuarter;
        var left = capacity?.ToArray();
        var builds = Builds(set);
        var builders = order.Where(i => (set & (1UL << i)) != 0).Select((i, place) => (Item: i, Place: place)).OrderBy(x => years[x.Item])
            .ThenBy(x => x.Place).ToList();
        var open = builders.ToDictionary(x => x.Item, x => builds[x.Item]);
        for (var quarter = 0; quarter < 4 * _problem.Years; quarter++)
        {
            foreach (var (i, _) in builders)
            {
                if (quarters[i] >= 0 || quarter < Release(i, years[i]))
                    continue;
                if (left is not null)
                {
                    var done = Math.Min(open[i], left[quarter]);
                    open[i] -= done;
                    left[quarter] -= done;
                    if (open[i] > 0)
                        continue;
                }

                quarters[i] = quarter;
                if (quarter >= 4 * (years[i] + 1))
                    return null;
            }
        }

        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            if (quarters[BitOperations.TrailingZeroCount(rest)] < 0)
                return null;
        }

        // What needs another waits for it, and what shares a part waits until that is built.
        bool moved;
        do
        {
            moved = false;
            for (var rest = set; rest != 0; rest &= rest - 1)
            {
                var i = BitOperations.TrailingZeroCount(rest);
                foreach (var other in PortfolioProblem.Members((_problem.Requires[i] | BuilderOf(set, i)) & set))
                {
                    if (quarters[other] <= quarters[i])
                        continue;
                    quarters[i] = quarters[other];
                    moved = true;
                }
            }
        }
        while (moved);
        return quarters;
    }

    private int FirstYear(int item) => _problem.Items[item].EarliestQuarter / 4;

    private int Release(int item, int year) => Math.Max(4 * year, _problem.Items[item].EarliestQuarter);

    // Cheap reasons why no choice of years can work.
    private bool MayFit(ulong set)
    {
        if (!_problem.HasRoom(set))
            return false;
        var parts = _problem.PartsOf(set);
        var licences = _problem.LicencesPerYear(parts);
        decimal once = 0, running = licences;
        var builds = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var item = _problem.Items[BitOperations.TrailingZeroCount(rest)];
            if (item.EarliestQuarter >= 4 * _problem.Years)
                return false;
            once += item.Costs.Once;
            running += item.Costs.LeastRunning;
            builds += item.Builds;
        }

        for (var rest = parts; rest != 0; rest &= rest - 1)
        {
            var part = _problem.Parts[BitOperations.TrailingZeroCount(rest)];
            once += part.Costs.Once;
            running += part.Costs.LeastRunning;
            builds += part.Builds;
        }

        return (_problem.Budgets[^1] is not { } last || running <= last) // by then everything runs
            && (_allBudgets is not { } all || once + running <= all)
            && (_problem.BuildsByQuarter is not { } capacity || builds <= capacity.Sum());
    }

    private bool Assign(ulong set, ulong placed, IReadOnlyList<int> order, int next, int[] years)
    {
        while (next < order.Count && ((set & (1UL << order[next])) == 0 || years[order[next]] >= 0))
            next++;
        if (next == order.Count)
            return true;
        if (++_tries > MostTries)
        {
            GaveUp = true;
            return false;
        }

        var cluster = Cluster(set, order[next]);
        for (var year = PortfolioProblem.Members(cluster).Max(FirstYear); year < _problem.Years; year++)
        {
            foreach (var i in PortfolioProblem.Members(cluster))
                years[i] = year;
            if (Holds(placed | cluster, years) && Assign(set, placed | cluster, order, next + 1, years))
                return true;
        }

        foreach (var i in PortfolioProblem.Members(cluster))
            years[i] = -1;
        return false;
    }

    // Budgets, building capacity and order of what is placed so far.
    private bool Holds(ulong set, int[] years)
    {
        for (var year = 0; year < _problem.Years; year++)
        {
            if (_problem.Budgets[year] is { } budget && CostIn(set, years, year) > budget)
                return false;
        }

        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            if (years[i] < FirstYear(i))
                return false;
            foreach (var other in PortfolioProblem.Members(_problem.Requires[i] & set))
            {
                if (years[other] > years[i])
                    return false;
            }

            if (_problem.Items[i].Parts != 0 && PortfolioProblem.Members(Cluster(set, i)).Any(other => years[other] != years[i]))
                return false;
        }

        return _problem.BuildsByQuarter is null || BuildsHold(set, years);
    }

    // Earliest deadline first is exact for builds that can be spread: for every span of quarters, what must be built in it fits into it.
    private bool BuildsHold(ulong set, int[] years)
    {
        var capacity = _problem.BuildsByQuarter!;
        var builds = Builds(set);
        for (var year = 0; year < _problem.Years; year++)
        {
            for (var from = 0; from < 4 * (year + 1); from++)
            {
                var needed = 0;
                for (var rest = set; rest != 0; rest &= rest - 1)
                {
                    var i = BitOperations.TrailingZeroCount(rest);
                    if (years[i] <= year && Release(i, years[i]) >= from)
                        needed += builds[i];
                }

                var there = 0;
                for (var quarter = from; quarter < 4 * (year + 1); quarter++)
                    there += capacity[quarter];
                if (needed > there)
                    return false;
            }
        }

        return true;
    }

    // A shared part is built with the first of its users.
    private int[] Builds(ulong set)
    {
        var builds = new int[_problem.Items.Count];
        ulong counted = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            builds[i] = _problem.Items[i].Builds;
            foreach (var p in PortfolioProblem.Members(_problem.Items[i].Parts & ~counted))
                builds[i] += _problem.Parts[p].Builds;
            counted |= _problem.Items[i].Parts;
        }

        return builds;
    }

    // Who stands for the building of the parts that an item uses.
    private ulong BuilderOf(ulong set, int item)
    {
        ulong builders = 0;
        foreach (var p in PortfolioProblem.Members(_problem.Items[item].Parts))
        {
            if (_problem.Parts[p].Builds > 0)
                builders |= 1UL << PortfolioProblem.Members(set).First(i => (_problem.Items[i].Parts & (1UL << p)) != 0);
        }

        return builders;
    }

    private int Since(ulong set, int[] years, int part)
    {
        var since = int.MaxValue;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            if (years[i] >= 0 && (_problem.Items[i].Parts & (1UL << part)) != 0)
                since = Math.Min(since, years[i]);
        }

        return since;
    }

    // The items of a set that start together with one because they share parts.
    private ulong Cluster(ulong set, int item)
    {
        var cluster = 1UL << item;
        if (_problem.Items[item].Parts == 0)
            return cluster;
        ulong before;
        do
        {
            before = cluster;
            var parts = _problem.PartsOf(cluster);
            for (var rest = set & ~cluster; rest != 0; rest &= rest - 1)
            {
                var other = BitOperations.TrailingZeroCount(rest);
                if ((_problem.Items[other].Parts & parts) != 0)
                    cluster |= 1UL << other;
            }
        }
        while (cluster != before);
        return cluster;
    }
}
