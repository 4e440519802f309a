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
            var c = 0;
            for (; c + 2 <= columns.Length; c += 2)
                AddSquares(columns[c], columns[c + 1], from, toBest[..count], toWorst[..count]);
            if (c < columns.Length)
                AddSquares(columns[c], from, toBest[..count], toWorst[..count]);
            Close(toBest[..count], toWorst[..count], closeness.Slice(from, count));
        }
    }

    // Two columns at a time, so that the sums are loaded and stored half as often.
    private static void AddSquares(in IdealColumn one, in IdealColumn two, int from, Span<double> toBest, Span<double> toWorst)
    {
        ref var first = ref MemoryMarshal.GetReference(one.Values.Span.Slice(from, toBest.Length));
        ref var second = ref MemoryMarshal.GetReference(two.Values.Span.Slice(from, toBest.Length));
        ref var bests = ref MemoryMarshal.GetReference(toBest);
        ref var worsts = ref MemoryMarshal.GetReference(toWorst);
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
            (Vector512.LoadUnsafe(ref bests, i) + (b1 * b1) + (b2 * b2)).StoreUnsafe(ref bests, i);
            (Vector512.LoadUnsafe(ref worsts, i) + (w1 * w1) + (w2 * w2)).StoreUnsafe(ref worsts, i);
        }

        AddRest(one, from, (int)i, toBest, toWorst);
        AddRest(two, from, (int)i, toBest, toWorst);
    }

    private static void AddSquares(in IdealColumn column, int from, Span<double> toBest, Span<double> toWorst)
    {
        ref var value = ref MemoryMarshal.GetReference(column.Values.Span.Slice(from, toBest.Length));
        ref var bests = ref MemoryMarshal.GetReference(toBest);
        ref var worsts = ref MemoryMarshal.GetReference(toWorst);
        var (best, worst, factor) = (Vector512.Create(column.Best), Vector512.Create(column.Worst), Vector512.Create(column.Factor));
        nuint i = 0;
        for (; i + (nuint)Vector512<double>.Count <= (nuint)toBest.Length; i += (nuint)Vector512<double>.Count)
        {
            var v = Vector512.LoadUnsafe(ref value, i);
            var b = (v - best) * factor;
            var w = (v - worst) * factor;
            (Vector512.LoadUnsafe(ref bests, i) + (b * b)).StoreUnsafe(ref bests, i);
            (Vector512.LoadUnsafe(ref worsts, i) + (w * w)).StoreUnsafe(ref worsts, i);
        }

        AddRest(column, from, (int)i, toBest, toWorst);
    }

    private static void AddRest(in IdealColumn column, int from, int done, Span<double> toBest, Span<double> toWorst)
    {
        if (done == toBest.Length)
            return;
        var values = column.Values.Span.Slice(from, toBest.Length);
        for (var i = done; i < values.Length; i++)
        {
            var b = (values[i] - column.Best) * column.Factor;
            var w = (values[i] - column.Worst) * column.Factor;
            toBest[i] += b * b;
            toWorst[i] += w * w;
        }
    }

    // Written so that every step is monotone in floating point too: who is nearer the best and farther from the worst never comes out behind.
    private static void Close(ReadOnlySpan<double> toBest, ReadOnlySpan<double> toWorst, Span<double> closeness)
    {
        ref var bests = ref MemoryMarshal.GetReference(toBest);
        ref var worsts = ref MemoryMarshal.GetReference(toWorst);
        ref var close = ref MemoryMarshal.GetReference(closeness);
        nuint i = 0;
        for (; i + (nuint)Vector512<double>.Count <= (nuint)closeness.Length; i += (nuint)Vector512<double>.Count)
        {
            var best = Vector512.LoadUnsafe(ref bests, i);
            var worst = Vector512.LoadUnsafe(ref worsts, i);
            var share = Vector512<double>.One / (Vector512<double>.One + Vector512.Sqrt(best / worst));
            Vector512.ConditionalSelect(Vector512.Equals(best + worst, Vector512<double>.Zero), Vector512.Create(0.5), share).StoreUnsafe(ref close, i);
        }

        for (var rest = (int)i; rest < closeness.Length; rest++)
            closeness[rest] = toBest[rest] + toWorst[rest] == 0 ? 0.5 : 1 / (1 + Math.Sqrt(toBest[rest] / toWorst[rest]));
    }
}
