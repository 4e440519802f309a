using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>Positions from the greatest score down, equal scores in the order of their positions: a stable radix sort of the bits of the scores.</summary>
/// <remarks>
/// A score's distance from the greatest, counted in steps between neighbouring doubles, is cut to 32 bits and sorted in three rounds beside
/// its position. Scores that are the same in those bits but not the same are sorted again among themselves; at most twice, for a double has 64.
/// </remarks>
internal static class ScoreOrder
{
    private const int Few = 48; // below it, inserting beats counting; measured
    private const int Digit = 11;

    /// <summary>Fills <paramref name="order"/>, which is as long as <paramref name="scores"/>.</summary>
    /// <exception cref="ArgumentException">A score is NaN.</exception>
    public static void Fill(ReadOnlySpan<double> scores, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        if (order.Length > 0)
            Sort(scores, order, whole: true);
    }

    private static void Sort(ReadOnlySpan<double> scores, Span<int> order, bool whole)
    {
        if (order.Length <= Few && !whole)
        {
            Insert(scores, order);
            return;
        }

        var (least, greatest) = whole ? Range(scores) : Range(scores, order);
        if (double.IsNaN(least) || double.IsNaN(greatest))
            throw new ArgumentException("A score is NaN; numbers are expected.", nameof(scores));
        var top = Steps(greatest);
        var span = top - Steps(least);
        if (span == 0)
            return;
        var shift = Math.Max(0, 64 - (int)ulong.LeadingZeroCount(span) - 32);

        var here = ArrayPool<ulong>.Shared.Rent(order.Length);
        var there = ArrayPool<ulong>.Shared.Rent(order.Length);
        try
        {
            var from = here.AsSpan(0, order.Length);
            var to = there.AsSpan(0, order.Length);
            Span<int> counts = stackalloc int[3 << Digit]; // [round × 2048 + digit]
            counts.Clear();
            for (var i = 0; i < order.Length; i++)
            {
                var distance = (top - Steps(scores[order[i]])) >> shift;
                from[i] = (distance << 32) | (uint)order[i];
                counts[(int)(distance & 2047)]++;
                counts[2048 + (int)((distance >> Digit) & 2047)]++;
                counts[4096 + (int)(distance >> (2 * Digit))]++;
            }

            for (var round = 0; round < 3; round++)
            {
                var places = counts.Slice(round << Digit, 1 << Digit);
                if (Places(places, order.Length))
                    continue;
                var low = 32 + (round * Digit);
                var mask = round == 2 ? 1023UL : 2047UL;
                foreach (var item in from)
                    to[places[(int)((item >> low) & mask)]++] = item;
                var swap = from;
                from = to;
                to = swap;
            }

            Unpack(scores, from, order, shift);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(here);
            ArrayPool<ulong>.Shared.Return(there);
        }
    }

    // Counts become first places; true when all items have the same digit, so that the round would move nothing.
    private static bool Places(Span<int> counts, int items)
    {
        var place = 0;
        var idle = false;
        foreach (ref var count in counts)
        {
            idle |= count == items;
            (place, count) = (place + count, place);
        }

        return idle;
    }

    private static void Unpack(ReadOnlySpan<double> scores, ReadOnlySpan<ulong> items, Span<int> order, int shift)
    {
        var start = 0;
        for (var i = 0; i < items.Length; i++)
        {
            order[i] = (int)(uint)items[i];
            if (shift == 0 || (i + 1 < items.Length && items[i + 1] >> 32 == items[start] >> 32))
                continue;
            if (i > start)
                Sort(scores, order[start..(i + 1)], whole: false);
            start = i + 1;
        }
    }

    // Stable, because it moves past smaller scores only.
    private static void Insert(ReadOnlySpan<double> scores, Span<int> order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            var moving = order[i];
            var j = i;
            for (; j > 0 && scores[order[j - 1]] < scores[moving]; j--)
                order[j] = order[j - 1];
            order[j] = moving;
        }
    }

    // The place of a double among all doubles; −0 is where 0 is.
    private static ulong Steps(double score)
    {
        var bits = BitConverter.DoubleToInt64Bits(score + 0.0);
        return (ulong)bits ^ ((ulong)(bits >> 63) | 0x8000000000000000);
    }

    private static (double Least, double Greatest) Range(ReadOnlySpan<double> scores)
    {
        var least = Vector512.Create(double.PositiveInfinity);
        var greatest = Vector512.Create(double.NegativeInfinity);
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(scores);
        foreach (var v in whole)
        {
            least = Vector512.Min(least, v);
            greatest = Vector512.Max(greatest, v);
        }

        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            min = Math.Min(min, least[lane]);
            max = Math.Max(max, greatest[lane]);
        }

        foreach (var score in scores[(whole.Length * Vector512<double>.Count)..])
        {
            min = Math.Min(min, score);
            max = Math.Max(max, score);
        }

        return (min, max);
    }

    private static (double Least, double Greatest) Range(ReadOnlySpan<double> scores, ReadOnlySpan<int> order)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var i in order)
        {
            min = Math.Min(min, scores[i]);
            max = Math.Max(max, scores[i]);
        }

        return (min, max);
    }
}
