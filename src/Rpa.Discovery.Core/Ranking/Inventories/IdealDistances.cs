using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>The second pass of TOPSIS: for every alternative its distances to the best and to the worst, and the closeness they
/// make.</summary>
internal static class IdealDistances
{
    private const int Block = 1024; // alternatives whose two sums stay in the first-level cache

    /// <summary>Closeness by alternative; <paramref name="closeness"/> is as long as every column.</summary>
    public static void Closeness(ReadOnlySpan<IdealColumn> columns, Span<double> closeness)
    {
        if (columns.Length == 0)
        {
            closeness.Fill(0.5);
            return;
        }

        Span<double> toBest = stackalloc double[Block];
        Span<double> toWorst = stackalloc double[Block];
        for (var from = 0; from < closeness.Length; from += Block)
        {
            var count = Math.Min(Block, closeness.Length - from);
            toBest.Clear();
            toWorst.Clear();
            // Two columns at a time, so that the sums are loaded and stored half as often; the last of an odd number beside itself without
            // weight.
            for (var c = 0; c < columns.Length; c += 2)
            {
                var isLast = c + 2 >= columns.Length;
                Add(columns[c], c + 1 < columns.Length ? columns[c + 1] : columns[c].WithoutWeight(), from, toBest[..count],
                    toWorst[..count], isLast ? closeness.Slice(from, count) : []);
            }
        }
    }

    // The last two columns close at once: dividing takes place while memory is waited for.
    private static void Add(in IdealColumn one, in IdealColumn two, int from, Span<double> toBest, Span<double> toWorst,
        Span<double> closeness)
    {
        var firsts = one.Values.Span.Slice(from, toBest.Length);
        var seconds = two.Values.Span.Slice(from, toBest.Length);
        ref var first = ref MemoryMarshal.GetReference(firsts);
        ref var second = ref MemoryMarshal.GetReference(seconds);
        ref var bests = ref MemoryMarshal.GetReference(toBest);
        ref var worsts = ref MemoryMarshal.GetReference(toWorst);
        ref var close = ref MemoryMarshal.GetReference(closeness);
        var closes = closeness.Length > 0;
        var (best1, worst1, factor1) = (Vector512.Create(one.Best), Vector512.Create(one.Worst), Vector512.Create(one.Factor));
        var (best2, worst2, factor2) = (Vector512.Create(two.Best), Vector512.Create(two.Worst), Vector512.Create(two.Factor));
        nuint i = 0;
        for (; i + (nuint)Vector512<double>.Count <= (nuint)toBest.Length; i += (nuint)Vector512<double>.Count)
        {
            var v1 = Vector512.LoadUnsafe(ref first, i);
            var v2 = Vector512.LoadUnsafe(ref second, i);
            var b1 = (v1 - best1) * factor1;
            var w1 = (v1 - worst1) * factor1;
            var b2 = (v2 - best2) * factor2;
            var w2 = (v2 - worst2) * factor2;
            var best = Vector512.LoadUnsafe(ref bests, i) + (b1 * b1) + (b2 * b2);
            var worst = Vector512.LoadUnsafe(ref worsts, i) + (w1 * w1) + (w2 * w2);
            if (closes)
            {
                Close(best, worst).StoreUnsafe(ref close, i);
            }
            else
            {
                best.StoreUnsafe(ref bests, i);
                worst.StoreUnsafe(ref worsts, i);
            }
        }

        for (var rest = (int)i; rest < toBest.Length; rest++)
        {
            toBest[rest] = toBest[rest] + Square((firsts[rest] - one.Best) * one.Factor) + Square((seconds[rest] - two.Best) * two.Factor);
            toWorst[rest] = toWorst[rest] + Square((firsts[rest] - one.Worst) * one.Factor)
                + Square((seconds[rest] - two.Worst) * two.Factor);
            if (closes)
                closeness[rest] = toBest[rest] + toWorst[rest] == 0 ? 0.5 : 1 / (1 + Math.Sqrt(toBest[rest] / toWorst[rest]));
        }
    }

    // Every step is monotone in floating point too: who is nearer the best and farther from the worst never comes out behind.
    private static Vector512<double> Close(Vector512<double> best, Vector512<double> worst)
    {
        var share = Vector512<double>.One / (Vector512<double>.One + Vector512.Sqrt(best / worst));
        return Vector512.ConditionalSelect(Vector512.Equals(best + worst, Vector512<double>.Zero), Vector512.Create(0.5), share);
    }

    private static double Square(double value) => value * value;
}
