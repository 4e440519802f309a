using System.Numerics;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>What is chosen among, as plain numbers: what each item is worth, what two are worth on top of that, what they cost and what
/// they use up. Sets of items are bit masks.</summary>
internal sealed record PortfolioProblem
{
    /// <summary>A mask has so many bits.</summary>
    public const int MostItems = 64;

    public required IReadOnlyList<PortfolioItem> Items { get; init; }

    /// <summary>[i, j], symmetric: points that both together are worth beyond the sum of each, costs apart.</summary>
    public required double[,] Interaction { get; init; }

    /// <summary>By item: the items that cannot stand beside it.</summary>
    public required ulong[] Excludes { get; init; }

    /// <summary>By item: the items without which it cannot be.</summary>
    public required ulong[] Requires { get; init; }

    /// <summary>What several items may use and is paid for once.</summary>
    public IReadOnlyList<CostPart> Parts { get; init; } = [];

    /// <summary>Licences that parts share as long as they do not run at the same time.</summary>
    public IReadOnlyList<LicenceGroup> Licences { get; init; } = [];

    /// <summary>What only so many parts can use at a time.</summary>
    public IReadOnlyList<Crowding> Crowdings { get; init; } = [];

    /// <summary>Points per unit of money and year; 0 when money carries no weight.</summary>
    public double PointsPerMoney { get; init; }

    /// <summary>By year of the plan: what may be spent; null has no limit. At least one year.</summary>
    public required IReadOnlyList<decimal?> Budgets { get; init; }

    /// <summary>By quarter of the plan: how many builds can be finished; null has no limit.</summary>
    public IReadOnlyList<int>? BuildsByQuarter { get; init; }

    public int Years => Budgets.Count;

    /// <summary>The same with all the money that anybody could want.</summary>
    public PortfolioProblem WithoutBudget() => this with { Budgets = [.. Budgets.Select(_ => (decimal?)null)] };

    public static IEnumerable<int> Members(ulong set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }

    /// <summary>The parts that a set uses, each once.</summary>
    public ulong PartsOf(ulong set)
    {
        ulong parts = 0;
        for (; set != 0; set &= set - 1)
            parts |= Items[BitOperations.TrailingZeroCount(set)].Parts;
        return parts;
    }

    /// <summary>Points of a set by singles and pairs, its costs taken off.</summary>
    public double Value(ulong set) => Worth(set) - Points(set);

    /// <summary>Points of a set by singles and pairs before any cost.</summary>
    public double Worth(ulong set)
    {
        double worth = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            worth += Items[i].Worth;
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
                worth += Interaction[i, BitOperations.TrailingZeroCount(others)];
        }

        return worth;
    }

    /// <summary>Points that a set costs.</summary>
    public double Points(ulong set) => Points(CostPerYear(set));

    /// <summary>Points of an amount of money a year.</summary>
    public double Points(decimal perYear) => PointsPerMoney * (double)perYear;

    /// <summary>What a set costs a year as the ranking counts it: the same amount in each of the five years that is worth what it costs,
    /// start-up included, at the rate of interest; what is shared once.</summary>
    public decimal CostPerYear(ulong set)
    {
        decimal cost = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
            cost += Items[BitOperations.TrailingZeroCount(rest)].Costs.PerYear;
        var parts = PartsOf(set);
        for (var rest = parts; rest != 0; rest &= rest - 1)
            cost += Parts[BitOperations.TrailingZeroCount(rest)].Costs.PerYear;
        return cost + LicencesPerYear(parts);
    }

    /// <summary>Everything that a set costs over five years, start-up included; what is shared once.</summary>
    public decimal FiveYearCost(ulong set)
    {
        decimal cost = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
            cost += Items[BitOperations.TrailingZeroCount(rest)].Costs.Total;
        var parts = PartsOf(set);
        for (var rest = parts; rest != 0; rest &= rest - 1)
            cost += Parts[BitOperations.TrailingZeroCount(rest)].Costs.Total;
        return cost + (Conventions.Years * LicencesPerYear(parts));
    }

    /// <summary>What the licences of parts cost a year: as many as run at the same time.</summary>
    public decimal LicencesPerYear(ulong parts)
    {
        decimal cost = 0;
        foreach (var group in Licences)
            cost += group.PerYear * group.AtOnce(parts, Parts);
        return cost;
    }

    /// <summary>Whether what a set uses is there for all of it at the same time.</summary>
    public bool HasRoom(ulong set)
    {
        if (Crowdings.Count == 0)
            return true;
        var parts = PartsOf(set);
        foreach (var crowding in Crowdings)
        {
            if (crowding.AtOnce(parts) > crowding.Limit + 1e-9)
                return false;
        }

        return true;
    }
}

/// <summary>A candidate as numbers.</summary>
/// <param name="Worth">Points by itself before what the problem says that it costs.</param>
/// <param name="Costs">What it alone costs.</param>
/// <param name="Parts">The shared parts that it uses.</param>
/// <param name="Builds">How many things have to be built that no other item shares.</param>
/// <param name="EarliestQuarter">The first quarter of the plan in which it can go live.</param>
internal sealed record PortfolioItem(double Worth, CostProfile Costs, ulong Parts = 0, int Builds = 0, int EarliestQuarter = 0);

/// <summary>Something that several items use: a bot.</summary>
/// <param name="Costs">Without its licence.</param>
/// <param name="Units">How many licences it takes while it runs.</param>
/// <param name="Builds">1 when it has to be built.</param>
internal sealed record CostPart(CostProfile Costs, int Units = 1, int Builds = 0);

/// <summary>Money once at the start, then by year since the start; the last year goes on.</summary>
internal sealed class CostProfile(decimal once, params decimal[] running)
{
    public static readonly CostProfile Nothing = new(0);

    public decimal Once => once;

    /// <summary>Over five years, start-up included.</summary>
    public decimal Total { get; } = once + Enumerable.Range(0, Conventions.Years).Sum(y => In(running, y));

    /// <summary>The same amount in each of the five years that is worth all of it, at the rate of interest.</summary>
    public decimal PerYear { get; } = CashFlow.Annuity([once, .. Enumerable.Range(0, Conventions.Years).Select(y => In(running, y))],
        [.. Enumerable.Repeat(1m, Conventions.Years + 1)], Conventions.DiscountRate);

    /// <summary>Running costs in the n-th year since the start, from 0.</summary>
    public decimal Running(int year) => In(running, year);

    /// <summary>The smallest running costs of any year.</summary>
    public decimal LeastRunning { get; } = running.Length == 0 ? 0 : running.Min();

    private static decimal In(decimal[] running, int year) => running.Length == 0 ? 0 : running[Math.Min(year, running.Length - 1)];
}

/// <summary>Licences of one kind and price.</summary>
/// <param name="PerYear">Money a year for one.</param>
/// <param name="Windows">Every greatest set of parts that may run at the same time.</param>
internal sealed record LicenceGroup(decimal PerYear, IReadOnlyList<ulong> Windows)
{
    /// <summary>How many are in use at the same time at most.</summary>
    public int AtOnce(ulong used, IReadOnlyList<CostPart> parts)
    {
        var most = 0;
        foreach (var window in Windows)
        {
            var units = 0;
            for (var rest = used & window; rest != 0; rest &= rest - 1)
                units += parts[BitOperations.TrailingZeroCount(rest)].Units;
            most = Math.Max(most, units);
        }

        return most;
    }
}

/// <summary>Something that parts use at the same time up to a limit: a number of licences, a machine's time.</summary>
/// <param name="What">Its name for people.</param>
/// <param name="Windows">Every greatest set of parts that may run at the same time.</param>
/// <param name="Load">By part: how much of it each uses while it runs.</param>
/// <param name="Limit">How much there is.</param>
internal sealed record Crowding(Message What, IReadOnlyList<ulong> Windows, IReadOnlyList<double> Load, double Limit)
{
    public double AtOnce(ulong used)
    {
        double most = 0;
        foreach (var window in Windows)
        {
            double load = 0;
            for (var rest = used & window; rest != 0; rest &= rest - 1)
                load += Load[BitOperations.TrailingZeroCount(rest)];
            most = Math.Max(most, load);
        }

        return most;
    }
}
