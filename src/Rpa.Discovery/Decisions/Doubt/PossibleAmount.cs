using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions;

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

    /// <summary>How far the limits may be off because no more files were drawn: their standard error, from block to block of the files.</summary>
    public required double Error { get; init; }

    /// <summary>Whether an amount lies beyond the limits by more than they may be off.</summary>
    public bool LeavesOut(double amount) => amount < P10 - Error || amount > P90 + Error;

    /// <summary>The same with the other sign, as what an amount costs instead of what it gives.</summary>
    public PossibleAmount Negated() => this with { P10 = -P90, P50 = -P50, P90 = -P10 };

    /// <summary>The range of an amount; null when too few files have one.</summary>
    /// <param name="byFile">One year of each file; NaN where there is nothing to measure.</param>
    /// <param name="yearVariance">How much a year as long as the files' varies about its mean; 0 takes nothing out.</param>
    internal static PossibleAmount? Of(IReadOnlyList<double> byFile, double yearVariance)
    {
        double[] known = [.. byFile.Where(double.IsFinite)];
        if (known.Length < Estimate.FewestReplications)
            return null;
        var spread = new MeanVariance();
        foreach (var amount in known)
            spread.Add(amount);
        // One year of a file is its mean year and the luck of that year; what varies in excess of the luck is the figures' doing.
        var kept = spread.Variance > 0 ? Math.Sqrt(Math.Max(0, 1 - (yearVariance / spread.Variance))) : 0;
        double[] drawn = [.. known.Select(a => spread.Mean + ((a - spread.Mean) * kept))];
        var blocks = Math.Max(LeastBlocks, drawn.Length / FigureDraws.BlockSize);
        double[][] parts = [.. Enumerable.Range(0, blocks).Select(b => Sorted(drawn[(b * drawn.Length / blocks)..((b + 1) * drawn.Length / blocks)]))];
        var all = Sorted(drawn);
        return new PossibleAmount
        {
            P10 = Quantile.At(all, 0.1),
            P50 = Quantile.At(all, 0.5),
            P90 = Quantile.At(all, 0.9),
            Files = known.Length,
            Error = Math.Max(ErrorOf(parts, 0.1), ErrorOf(parts, 0.9)),
        };
    }

    private static double ErrorOf(double[][] parts, double p)
    {
        var limits = new MeanVariance();
        foreach (var part in parts)
            limits.Add(Quantile.At(part, p));
        return limits.StandardError;
    }

    private static double[] Sorted(double[] values)
    {
        Array.Sort(values);
        return values;
    }
}
