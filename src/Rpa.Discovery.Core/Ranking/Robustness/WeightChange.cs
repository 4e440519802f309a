using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>How little the weights must change until the first by weighted sum is first no more, and who takes over. Exact, in closed
/// form.</summary>
/// <remarks>
/// Against one rival it is a fractional knapsack: every unit of weight that moves from a criterion where the first is ahead to the one
/// where the rival is most ahead shortens the lead by the difference of both, so weight moves from the longest leads first (Dantzig 1957).
/// The nearest rival takes over, for until then no other has drawn level. At the weights found both are level; any step beyond and the
/// rival is ahead.
/// </remarks>
public sealed class WeightChange
{
    private WeightChange()
    {
    }

    /// <summary>The alternative that is first before.</summary>
    public required string First { get; init; }

    /// <summary>The alternative that is first beyond the change.</summary>
    public required string TakesOver { get; init; }

    /// <summary>The share of all weight that moves, 0 to 1; 0 when both are level already.</summary>
    public required double Moved { get; init; }

    /// <summary>The weights at which both are level, summing to 1, in the criteria's order.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>The smallest change of any weights; null when no weights put another first, as for one that dominates all others or stands
    /// alone.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public static WeightChange? Smallest(DecisionMatrix matrix, Weights weights) =>
        Nearest(matrix, weights, (shares, lead, counts) => Move(shares, lead, counts));

    /// <summary>For each criterion the smallest change of its weight alone, up or down, the others keeping their proportions; null where
    /// none unseats the first.</summary>
    /// <remarks>Where the criterion has all the weight, the others share what it loses alike.</remarks>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public static IReadOnlyList<WeightChange?> OfEach(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return [.. Enumerable.Range(0, matrix.Criteria.Count)
            .Select(c => matrix.Criteria[c].Counts
                ? Nearest(matrix, weights, (shares, lead, counts) => Turn(shares, lead, counts, c)) : null)];
    }

    private static WeightChange? Nearest(DecisionMatrix matrix, Weights weights, Func<double[], double[], bool[], double[]?> change)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        double[] shares = [.. weights.For(matrix.Criteria)];
        bool[] counts = [.. matrix.Criteria.Select(c => c.Counts)];
        var gains = Enumerable.Range(0, matrix.Alternatives.Count).Select(matrix.Gains).ToArray();
        var values = gains.Select(g => WeightedSum.Value(g, shares)).ToArray();
        var first = Array.IndexOf(values, values.Max());
        WeightChange? nearest = null;
        for (var rival = 0; rival < gains.Length; rival++)
        {
            double[] lead = [.. gains[first].Zip(gains[rival], (a, b) => a - b)];
            // A rival that is ahead nowhere never comes first; one with the same values is level for good, which unseats nobody.
            if (!Enumerable.Range(0, lead.Length).Any(c => counts[c] && lead[c] < 0) || change(shares, lead, counts) is not { } level)
                continue;
            var moved = level.Zip(shares, (after, before) => Math.Abs(after - before)).Sum() / 2;
            if (nearest is null || moved < nearest.Moved)
                nearest = new WeightChange
                {
                    First = matrix.Alternatives[first], TakesOver = matrix.Alternatives[rival], Moved = moved,
                    Weights = level
                };
        }

        return nearest;
    }

    // Weight moves to where the rival is most ahead, from the longest leads first, until the lead is used up.
    private static double[] Move(double[] shares, double[] lead, bool[] counts)
    {
        var level = shares.ToArray();
        var to = Enumerable.Range(0, lead.Length).Where(c => counts[c]).MinBy(c => lead[c]);
        var left = Math.Max(0, WeightedSum.Value(lead, shares));
        foreach (var from in Enumerable.Range(0, lead.Length).Where(c => c != to && shares[c] > 0 && lead[c] > lead[to])
            .OrderByDescending(c => lead[c]))
        {
            var step = Math.Min(shares[from], left / (lead[from] - lead[to]));
            level[from] -= step;
            level[to] += step;
            left -= step * (lead[from] - lead[to]);
            if (step < shares[from])
                break;
        }

        return level;
    }

    // The lead is linear in one criterion's weight t: t × its own lead + (1 − t) × the mean lead of the others.
    private static double[]? Turn(double[] shares, double[] lead, bool[] counts, int criterion)
    {
        var others = 1 - shares[criterion];
        var alike = others <= 0;
        var rest = shares.Select((s, c) => c == criterion || !counts[c] ? 0 : alike ? 1.0 : s).ToArray();
        var sum = rest.Sum();
        if (sum <= 0)
            return null;
        var mean = WeightedSum.Value(lead, rest) / sum;
        // Leads that cancel leave a crumb of rounding; taken for a lead it would call the far end of the scale a change.
        if (Math.Abs(mean) <= 1e-12 * lead.Max(Math.Abs))
            mean = 0;
        if (mean >= 0 && lead[criterion] >= 0)
            return null; // level at the end at most, and never ahead
        var weight = mean / (mean - lead[criterion]);
        return weight is >= 0 and <= 1 ? [.. rest.Select((r, c) => c == criterion ? weight : (1 - weight) * r / sum)] : null;
    }
}
