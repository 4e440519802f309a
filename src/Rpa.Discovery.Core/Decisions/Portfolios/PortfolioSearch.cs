using System.Numerics;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>A set of items with its points by singles and pairs.</summary>
/// <param name="Items">The set.</param>
/// <param name="Value">Points, costs taken off.</param>
/// <param name="Years">By item: a year of the plan in which it can start; −1 for the others.</param>
internal sealed record PortfolioSet(ulong Items, double Value, IReadOnlyList<int> Years);

/// <summary>What a search found.</summary>
/// <param name="Best">The best sets, the best first; the empty set is one of them.</param>
/// <param name="Bound">No set is worth more than this.</param>
/// <param name="IsProven">Whether the best set is the best of all.</param>
/// <param name="Nodes">How many nodes were looked at.</param>
internal sealed record PortfolioSearchResult(IReadOnlyList<PortfolioSet> Best, double Bound, bool IsProven, long Nodes);

/// <summary>Finds the best sets exactly: branch and bound over "with it" and "without it". It ends by counted nodes, never by the
/// clock.</summary>
/// <remarks>
/// The bound of a node is the smaller of two: what every item left could add at most, one of each clique of items that exclude each other;
/// and the linear relaxation of the budget (Dantzig 1957), where each item weighs what it alone costs. Half of every helpful interaction is
/// credited to each of its two items.
/// </remarks>
internal sealed class PortfolioSearch
{
    private readonly PortfolioProblem _problem;
    private readonly PortfolioSchedule _schedule;
    private readonly int _keep;
    private readonly long _mostNodes;
    private readonly decimal? _costBelow;
    private readonly int[] _order;
    private readonly int[] _clique;
    private readonly double[][] _help;      // [depth][item]: half of the helpful interactions with items still open
    private readonly double[] _ownPoints;   // by item: points that its own costs take
    private readonly double[] _ownInPlan;   // by item: the least that its own costs take out of the plan's budgets
    private readonly double[] _ownFive;     // by item: its own costs over five years
    private readonly List<PortfolioSet> _best = [];
    private readonly int[][] _years;        // [depth][item]
    private readonly double[] _gain;        // by item: worth beside what is in
    private readonly (double Gain, double Weight)[] _sorted;
    private readonly double[] _ofClique;
    private readonly ulong[] _left;         // [depth]: the items that are still open
    private double _open = double.NegativeInfinity;
    private long _nodes;

    private PortfolioSearch(PortfolioProblem problem, int keep, long mostNodes, decimal? costBelow)
    {
        var n = problem.Items.Count;
        _problem = problem;
        _schedule = new PortfolioSchedule(problem);
        _keep = keep;
        _mostNodes = mostNodes;
        _costBelow = costBelow;
        _ownPoints = [.. problem.Items.Select(i => problem.Points(i.Costs.PerYear))];
        _ownFive = [.. problem.Items.Select(i => (double)i.Costs.Total)];
        _ownInPlan = [.. problem.Items.Select(i => (double)(i.Costs.Once + i.Costs.LeastRunning))];
        _order = Order(problem);
        (_clique, var cliques) = Cliques(problem, _order);
        _help = Help(problem, _order);
        _years = [.. Enumerable.Range(0, n + 1).Select(_ => Enumerable.Repeat(-1, n).ToArray())];
        _gain = [.. problem.Items.Select(i => i.Worth)];
        _sorted = new (double, double)[n];
        _ofClique = new double[cliques];
        _left = new ulong[n + 1];
        for (var depth = n - 1; depth >= 0; depth--)
            _left[depth] = _left[depth + 1] | (1UL << _order[depth]);
    }

    /// <summary>The best sets of a problem.</summary>
    /// <param name="problem">At most 64 items.</param>
    /// <param name="keep">How many sets, at least 1.</param>
    /// <param name="mostNodes">After so many nodes it ends, with a bound on what it has not seen.</param>
    /// <param name="costBelow">Only sets that cost less than this over five years; null for any.</param>
    public static PortfolioSearchResult Best(PortfolioProblem problem, int keep, long mostNodes, decimal? costBelow = null)
    {
        var search = new PortfolioSearch(problem, keep, mostNodes, costBelow);
        search.Run();
        // By one formula, whatever the way on which a set was met.
        IReadOnlyList<PortfolioSet> best = [.. search._best.Select(s => s with { Value = problem.Value(s.Items) })
            .OrderByDescending(s => s.Value)];
        var first = best.Count > 0 ? best[0].Value : double.NegativeInfinity;
        var bound = Math.Max(first, search._open);
        var proven = !(search._open > first) && !search._schedule.GaveUp;
        return new PortfolioSearchResult(best, bound, proven, search._nodes);
    }

    private void Run()
    {
        if (_costBelow is { } limit && limit <= 0)
            return;
        Offer(0, 0, _years[0]);
        Visit(0, 0, 0);
    }

    private void Visit(int depth, ulong set, double worth)
    {
        _nodes++;
        if (depth == _order.Length)
            return;
        var cost = _problem.FiveYearCost(set);
        var upper = Upper(depth, set, worth - _problem.Points(set), cost);
        if (_best.Count == _keep && upper <= _best[^1].Value + 1e-12)
            return;
        if (_nodes > _mostNodes)
        {
            _open = Math.Max(_open, upper);
            return;
        }

        var item = _order[depth];
        var with = set | (1UL << item);
        if ((_problem.Excludes[item] & set) == 0 && (_problem.Requires[item] & ~set) == 0 && Allows(with, depth, item))
        {
            var gain = _gain[item];
            Offer(with, worth + gain, _years[depth + 1]);
            Add(item, 1);
            Visit(depth + 1, with, worth + gain);
            Add(item, -1);
        }

        _years[depth].CopyTo(_years[depth + 1], 0);
        Visit(depth + 1, set, worth);
    }

    private bool Allows(ulong with, int depth, int item)
    {
        if (_costBelow is { } limit && _problem.FiveYearCost(with) >= limit)
            return false;
        _years[depth].CopyTo(_years[depth + 1], 0);
        return _schedule.Fits(with, _years[depth + 1], item);
    }

    private void Add(int item, int sign)
    {
        for (var other = 0; other < _gain.Length; other++)
            _gain[other] += sign * _problem.Interaction[item, other];
    }

    private void Offer(ulong set, double worth, int[] years)
    {
        var value = worth - _problem.Points(set);
        if (_best.Count == _keep)
        {
            if (value <= _best[^1].Value)
                return;
            _best.RemoveAt(_keep - 1);
        }

        var place = _best.Count;
        while (place > 0 && _best[place - 1].Value < value)
            place--;
        _best.Insert(place, new PortfolioSet(set, value, [.. years]));
    }

    private double Upper(int depth, ulong set, double value, decimal cost)
    {
        Array.Clear(_ofClique);
        double any = 0;
        var count = 0;
        for (var k = depth; k < _order.Length; k++)
        {
            var i = _order[k];
            if ((_problem.Excludes[i] & set) != 0 || (_problem.Requires[i] & ~set & ~_left[depth]) != 0)
                continue;
            var gain = _gain[i] + _help[depth][i] - _ownPoints[i];
            if (gain <= 0)
                continue;
            any += Math.Max(0, gain - _ofClique[_clique[i]]);
            _ofClique[_clique[i]] = Math.Max(gain, _ofClique[_clique[i]]);
            _sorted[count++] = (gain, i);
        }

        if (_schedule.AllBudgets is { } budgets)
            any = Math.Min(any, Dantzig(count, _ownInPlan, (double)(budgets - LeastInPlan(set))));
        if (_costBelow is { } limit)
            any = Math.Min(any, Dantzig(count, _ownFive, (double)(limit - cost)));
        return value + any;
    }

    private decimal LeastInPlan(ulong set)
    {
        decimal least = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var costs = _problem.Items[BitOperations.TrailingZeroCount(rest)].Costs;
            least += costs.Once + costs.LeastRunning;
        }

        var parts = _problem.PartsOf(set);
        for (var rest = parts; rest != 0; rest &= rest - 1)
        {
            var costs = _problem.Parts[BitOperations.TrailingZeroCount(rest)].Costs;
            least += costs.Once + costs.LeastRunning;
        }

        return least + _problem.LicencesPerYear(parts);
    }

    // What fits by gain per weight, the last of it in part. The weight of a row holds the item's number.
    private double Dantzig(int count, double[] weights, double room)
    {
        var rows = _sorted.AsSpan(0, count);
        rows.Sort((a, b) => Density(b, weights).CompareTo(Density(a, weights)) is var c and not 0 ? c : a.Weight.CompareTo(b.Weight));
        double sum = 0;
        foreach (var (gain, item) in rows)
        {
            var weight = weights[(int)item];
            if (weight <= 0)
            {
                sum += gain;
                continue;
            }

            if (room <= 0)
                break;
            sum += weight <= room ? gain : gain * room / weight;
            room -= weight;
        }

        return sum;
    }

    private static double Density((double Gain, double Weight) row, double[] weights) =>
        weights[(int)row.Weight] is > 0 and var weight ? row.Gain / weight : double.PositiveInfinity;

    // What is needed before what needs it, otherwise the most points for the money first.
    private static int[] Order(PortfolioProblem problem)
    {
        var n = problem.Items.Count;
        var density = problem.Items.Select(i => (i.Worth - problem.Points(i.Costs.PerYear)) / Math.Max(1e-9, (double)i.Costs.Total))
            .ToArray();
        var left = Enumerable.Range(0, n).OrderByDescending(i => density[i]).ThenBy(i => i).ToList();
        var order = new int[n];
        ulong placed = 0;
        for (var k = 0; k < n; k++)
        {
            var next = left.Find(i => (problem.Requires[i] & ~placed) == 0 || left.Count == 1);
            if (!left.Contains(next) || (problem.Requires[next] & ~placed) != 0)
                next = left[0]; // a circle of needs: none of it can be had, in whatever order
            left.Remove(next);
            order[k] = next;
            placed |= 1UL << next;
        }

        return order;
    }

    private static (int[] Of, int Count) Cliques(PortfolioProblem problem, int[] order)
    {
        var of = new int[problem.Items.Count];
        List<ulong> cliques = [];
        foreach (var i in order)
        {
            var clique = cliques.FindIndex(c => (c & ~problem.Excludes[i]) == 0);
            if (clique < 0)
            {
                clique = cliques.Count;
                cliques.Add(0);
            }

            cliques[clique] |= 1UL << i;
            of[i] = clique;
        }

        return (of, cliques.Count);
    }

    private static double[][] Help(PortfolioProblem problem, int[] order)
    {
        var n = order.Length;
        var help = new double[n + 1][];
        help[n] = new double[n];
        for (var depth = n - 1; depth >= 0; depth--)
        {
            help[depth] = [.. help[depth + 1]];
            var joined = order[depth];
            for (var k = depth + 1; k < n; k++)
            {
                var half = Math.Max(0, problem.Interaction[joined, order[k]]) / 2;
                help[depth][order[k]] += half;
                help[depth][joined] += half;
            }
        }

        return help;
    }
}
