using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>Σ weight × value over columns, bit for bit as <see cref="WeightedSum"/> adds it up for one alternative.</summary>
internal static class ColumnSums
{
    private const int Block = 2048; // alternatives whose sums stay in the first-level cache

    /// <summary>Fills <paramref name="sums"/>, which is as long as every column.</summary>
    public static void Fill(ReadOnlySpan<ReadOnlyMemory<double>> columns, ReadOnlySpan<double> weights, Span<double> sums)
    {
        sums.Clear();
        for (var from = 0; from < sums.Length; from += Block)
        {
            var count = Math.Min(Block, sums.Length - from);
            var block = sums.Slice(from, count);
            for (var c = 0; c < columns.Length; c++)
            {
                if (weights[c] != 0)
                    Add(columns[c].Span.Slice(from, count), weights[c], block);
            }
        }
    }

    private static void Add(ReadOnlySpan<double> values, double weight, Span<double> sums)
    {
        var factor = Vector512.Create(weight);
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var totals = MemoryMarshal.Cast<double, Vector512<double>>(sums)[..whole.Length];
        for (var i = 0; i < whole.Length; i++)
            totals[i] += factor * whole[i];
        for (var i = whole.Length * Vector512<double>.Count; i < values.Length; i++)
            sums[i] += weight * values[i];
    }
}
