using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>Σ weight × value over columns, bit for bit as <see cref="WeightedSum"/> adds it up for one alternative.</summary>
internal static class ColumnSums
{
    private const int Block = 2048; // alternatives whose sums stay in the first-level cache
    private const int Together = 4; // columns read side by side, so that a sum is loaded and stored once for all of them

    /// <summary>Fills <paramref name="sums"/>, which is as long as every column.</summary>
    public static void Fill(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<double> weights, Span<double> sums)
    {
        sums.Clear();
        for (var from = 0; from < sums.Length; from += Block)
        {
            var count = Math.Min(Block, sums.Length - from);
            var block = sums.Slice(from, count);
            var c = 0;
            for (; c + Together <= columns.Length; c += Together)
            {
                Add(columns[c].Span.Slice(from, count), columns[c + 1].Span.Slice(from, count), columns[c + 2].Span.Slice(from, count),
                    columns[c + 3].Span.Slice(from, count),
                    weights.Slice(c, Together), block);
            }

            for (; c < columns.Length; c++)
                Add(columns[c].Span.Slice(from, count), weights[c], block);
        }
    }

    private static void Add(ReadOnlySpan<double> one, ReadOnlySpan<double> two, ReadOnlySpan<double> three, ReadOnlySpan<double> four,
        ReadOnlySpan<double> weights, Span<double> sums)
    {
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(two);
        ref var third = ref MemoryMarshal.GetReference(three);
        ref var fourth = ref MemoryMarshal.GetReference(four);
        ref var total = ref MemoryMarshal.GetReference(sums);
        var (w1, w2, w3, w4) = (Vector512.Create(weights[0]), Vector512.Create(weights[1]), Vector512.Create(weights[2]),
            Vector512.Create(weights[3]));
        nuint i = 0;
        for (; i + (nuint)Vector512<double>.Count <= (nuint)sums.Length; i += (nuint)Vector512<double>.Count)
        {
            var sum = Vector512.LoadUnsafe(ref total, i) + (w1 * Vector512.LoadUnsafe(ref first, i));
            sum += w2 * Vector512.LoadUnsafe(ref second, i);
            sum += w3 * Vector512.LoadUnsafe(ref third, i);
            sum += w4 * Vector512.LoadUnsafe(ref fourth, i);
            sum.StoreUnsafe(ref total, i);
        }

        for (var rest = (int)i; rest < sums.Length; rest++)
            sums[rest] = sums[rest] + (weights[0] * one[rest]) + (weights[1] * two[rest]) + (weights[2] * three[rest])
                + (weights[3] * four[rest]);
    }

    private static void Add(ReadOnlySpan<double> values, double weight, Span<double> sums)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var total = ref MemoryMarshal.GetReference(sums);
        var factor = Vector512.Create(weight);
        nuint i = 0;
        for (; i + (nuint)Vector512<double>.Count <= (nuint)sums.Length; i += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref total, i) + (factor * Vector512.LoadUnsafe(ref value, i))).StoreUnsafe(ref total, i);
        for (var rest = (int)i; rest < sums.Length; rest++)
            sums[rest] += weight * values[rest];
    }
}
