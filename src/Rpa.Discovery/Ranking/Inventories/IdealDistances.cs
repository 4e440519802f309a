using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>The second pass of TOPSIS: for every alternative its distances to the best and to the worst, and the closeness they make.</summary>
internal static class IdealDistances
{
    private const int Block = 1024; // alternatives whose two sums stay in the first-level cache

    /// <summary>Closeness by alternative; <paramref name="closeness"/> is as long as every column.</summary>
    public static void Closeness(ReadOnlySpan<IdealColumn> columns, Span<double> closeness)
    {
        Span<double> toBest = stackalloc double[Block];
        Span<double> toWorst = stackalloc double[Block];
        for (var from = 0; from < closeness.Length; from += Block)
        {
            var count = Math.Min(Block, closeness.Length - from);
            toBest.Clear();
            toWorst.Clear();
            foreach (var column in columns)
                AddSquares(column.Values.Span.Slice(from, count), column, toBest, toWorst);
            Close(toBest, toWorst, closeness.Slice(from, count));
        }
    }

    private static void AddSquares(ReadOnlySpan<double> values, in IdealColumn column, Span<double> toBest, Span<double> toWorst)
    {
        var best = Vector512.Create(column.Best);
        var worst = Vector512.Create(column.Worst);
        var factor = Vector512.Create(column.Factor);
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var bests = MemoryMarshal.Cast<double, Vector512<double>>(toBest)[..whole.Length];
        var worsts = MemoryMarshal.Cast<double, Vector512<double>>(toWorst)[..whole.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            var v = whole[i];
            var b = (v - best) * factor;
            var w = (v - worst) * factor;
            bests[i] += b * b;
            worsts[i] += w * w;
        }

        for (var i = whole.Length * Vector512<double>.Count; i < values.Length; i++)
        {
            var b = (values[i] - column.Best) * column.Factor;
            var w = (values[i] - column.Worst) * column.Factor;
            toBest[i] += b * b;
            toWorst[i] += w * w;
        }
    }

    // Written so that every step is monotone in floating point too: who is nearer the best and farther from the worst is never closer by less.
    private static void Close(ReadOnlySpan<double> toBest, ReadOnlySpan<double> toWorst, Span<double> closeness)
    {
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(closeness);
        var bests = MemoryMarshal.Cast<double, Vector512<double>>(toBest)[..whole.Length];
        var worsts = MemoryMarshal.Cast<double, Vector512<double>>(toWorst)[..whole.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            var ratio = bests[i] / worsts[i];
            var close = Vector512<double>.One / (Vector512<double>.One + Vector512.Sqrt(ratio));
            whole[i] = Vector512.ConditionalSelect(Vector512.Equals(bests[i] + worsts[i], Vector512<double>.Zero), Vector512.Create(0.5), close);
        }

        for (var i = whole.Length * Vector512<double>.Count; i < closeness.Length; i++)
            closeness[i] = toBest[i] + toWorst[i] == 0 ? 0.5 : 1 / (1 + Math.Sqrt(toBest[i] / toWorst[i]));
    }
}
