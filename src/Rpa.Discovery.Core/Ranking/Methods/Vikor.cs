using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>VIKOR (Opricovic &amp; Tzeng 2004, 2007): the compromise between the greatest benefit for the majority (S, the weighted
/// regrets) and the least regret of an opponent (R, the greatest of them).</summary>
/// <remarks>
/// Values are compared by what is missing to the best of each criterion as a share of its range, so that units change nothing. A criterion
/// of equal values has no range and adds no regret. Zeros and negative values are values like any other. A single alternative has S = R =
/// Q = 0 and is the whole compromise. When all S (or all R) are equal their part of Q is 0. A new alternative that widens a range can
/// reorder the others.
/// </remarks>
public sealed class Vikor : IRankingMethod
{
    /// <inheritdoc/>
    public string Name => "vikor";

    /// <summary>The weight of the majority against the opponent, v in the paper: 0 to 1; 0.5, by consensus, when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1.</exception>
    public double Majority
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 1 is expected.");
    }

    = 0.5;

    /// <summary>Ranks by Q; the value of a row is 1 − Q, without contributions.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights) => Compromise(matrix, weights).Ranking;

    /// <summary>The three measures, and which alternatives the compromise leaves.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public VikorCompromise Compromise(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var shares = weights.For(matrix.Criteria);
        var ranges = Enumerable.Range(0, shares.Count).Select(c => GainRange.Of(matrix, c)).ToArray();
        var s = new double[matrix.Alternatives.Count];
        var r = new double[s.Length];
        for (var a = 0; a < s.Length; a++)
        {
            for (var c = 0; c < ranges.Length; c++)
            {
                var regret = shares[c] * ranges[c].Missing(matrix.Gain(a, c));
                s[a] += regret;
                r[a] = Math.Max(r[a], regret);
            }
        }

        var majority = new GainRange(-s.Max(), -s.Min());
        var opponent = new GainRange(-r.Max(), -r.Min());
        var q = s.Zip(r, (si, ri) => (Majority * majority.Missing(-si)) + ((1 - Majority) * opponent.Missing(-ri))).ToArray();
        return new VikorCompromise(matrix, s, r, q);
    }
}

/// <summary>What VIKOR finds: measures by alternative (less is better) and the set that the two conditions leave.</summary>
public sealed class VikorCompromise
{
    internal VikorCompromise(DecisionMatrix matrix, double[] s, double[] r, double[] q)
    {
        S = s;
        R = r;
        Q = q;
        Ranking = RankedList.ByValue(matrix, [.. q.Select(value => 1 - value)]);
        var order = Enumerable.Range(0, q.Length).OrderBy(a => q[a]).ToArray();
        var least = q[order[0]];
        var apart = 1.0 / Math.Max(1, q.Length - 1); // DQ
        HasAdvantage = q.Length == 1 || q[order[1]] - least >= apart;
        IsStable = order.TakeWhile(a => q[a] == least).Any(a => s[a] == s.Min() || r[a] == r.Min());
        // Without advantage: all that are too near the first. With it but not stable: the first and whoever is second.
        var compromise = !HasAdvantage ? order.Where(a => q[a] - least < apart)
            : IsStable ? order.Take(1)
            : order.Where(a => q[a] <= q[order[Math.Min(1, order.Length - 1)]]);
        Compromise = [.. compromise.Select(a => matrix.Alternatives[a])];
    }

    /// <summary>The weighted regrets summed, 0 to 1, in the matrix's order.</summary>
    public IReadOnlyList<double> S { get; }

    /// <summary>The greatest weighted regret, 0 to 1, in the matrix's order.</summary>
    public IReadOnlyList<double> R { get; }

    /// <summary>Both in one, 0 (best) to 1, in the matrix's order.</summary>
    public IReadOnlyList<double> Q { get; }

    /// <summary>Condition 1, acceptable advantage: the second by Q lies at least 1 ÷ (alternatives − 1) behind the first.</summary>
    public bool HasAdvantage { get; }

    /// <summary>Condition 2, acceptable stability: the first by Q is also first by S or by R.</summary>
    public bool IsStable { get; }

    /// <summary>The alternatives that the two conditions leave, best first: one when both hold.</summary>
    public IReadOnlyList<string> Compromise { get; }

    /// <summary>By Q; the value is 1 − Q.</summary>
    public RankedList Ranking { get; }
}
