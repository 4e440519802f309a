using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What the figures that nobody measured leave open about an amount: its mean year over possible files.</summary>
public sealed record PossibleAmount
{
    private const int LeastBlocks = 2;

    /// <summary>1 in 10 possible files gives at most this.</summary>
    public required double P10 { get; init; }

    /// <summary>Half of the possible files give at most this; the file's own figures may give more or less.</summary>
    public required double P50 { get; init; }

    /// <summary>9 in 10 possible files give at most this.</summary>
    public required double P90 { get; init; }

    /// <summary>Over how many possible files.</summary>
    public required int Files { get; init; }

    /// <summary>How far the limits may be off because no more files were drawn: their standard error, from block to block of the
    /// files.</summary>
    public required double Error { get; init; }

    /// <summary>Whether most of the possible files were ruled out because the division would not cope or what was measured would not come
    /// out: the guesses do not go together.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>Whether an amount lies beyond the limits by more than they may be off.</summary>
    public bool LeavesOut(double amount) => amount < P10 - Error || amount > P90 + Error;

    /// <summary>The same with the other sign, as what an amount costs instead of what it gives.</summary>
    public PossibleAmount Negated() => this with { P10 = -P90, P50 = -P50, P90 = -P10 };

    /// <summary>The same in another unit.</summary>
    /// <param name="factor">Above 0.</param>
    internal PossibleAmount Times(double factor) =>
        this with { P10 = factor * P10, P50 = factor * P50, P90 = factor * P90, Error = factor * Error };

    /// <summary>The range of an amount; null when too few files have one.</summary>
    /// <param name="byFile">One year of each file; NaN where there is nothing to measure.</param>
    /// <param name="blocks">The block of each file.</param>
    /// <param name="luck">Of a year as long as the files'.</param>
    /// <param name="isUnsure">Whether most files were ruled out.</param>
    internal static PossibleAmount? Of(IReadOnlyList<double> byFile, IReadOnlyList<int> blocks, YearLuck luck, bool isUnsure = false)
    {
        var drawn = YearNoise.Without(byFile, luck).Select((amount, file) => (Amount: amount, Block: blocks[file]))
            .Where(d => double.IsFinite(d.Amount)).ToList();
        if (drawn.Count < Estimate.FewestReplications)
            return null;
        List<double[]> parts = [.. drawn.GroupBy(d => d.Block).Where(g => g.Count() >= Estimate.FewestReplications)
            .Select(g => Sorted(g.Select(d => d.Amount)))];
        if (parts.Count < LeastBlocks)
            parts = [Sorted(drawn.Take(drawn.Count / 2).Select(d => d.Amount)), Sorted(drawn.Skip(drawn.Count / 2).Select(d => d.Amount))];
        var all = Sorted(drawn.Select(d => d.Amount));
        return new PossibleAmount
        {
            P10 = Quantile.OfOneMore(all, 0.1),
            P50 = Quantile.At(all, 0.5),
            P90 = Quantile.OfOneMore(all, 0.9),
            Files = all.Length,
            Error = Math.Max(ErrorOf(parts, 0.1), ErrorOf(parts, 0.9)),
            IsUnsure = isUnsure,
        };
    }

    private static double ErrorOf(List<double[]> parts, double p)
    {
        var limits = new MeanVariance();
        foreach (var part in parts)
            limits.Add(Quantile.At(part, p));
        return limits.StandardError;
    }

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];
}
