using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>Positions from the greatest score down, equal scores in the order of their positions: a radix sort of the bits of the scores.</summary>
/// <remarks>
/// A score's distance from the greatest, counted in steps between neighbouring doubles, shares a word with its position, as many bits of it as
/// fit. The first 22 bits are sorted in two rounds; what is the same in them stands together and is few as a rule, so that inserting puts it in
/// order; where it is many, its next 22 bits are sorted in the same way. Scores that differ in bits that did not fit are sorted among themselves.
/// </remarks>
internal static class ScoreOrder
{
    private const int Few = 40;   // up to here inserting beats counting
    private const int Digit = 11; // 2,048 places: more would not fit the caches
    private const int Cells = 1 << Digit;

    /// <summary>Fills <paramref name="order"/>, which is as long as <paramref name="scores"/>.</summary>
    /// <exception cref="ArgumentException">A score is NaN.</exception>
    public static void Fill(ReadOnlySpan<double> scores, Span<int> order)
    {
        var (least, greatest) = Range(scores);
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        if (order.Length > 1)
            Sort(scores, order, Steps(greatest), Steps(least));
    }

    // The order holds positions in ascending order, of scores between the two.
    private static void Sort(ReadOnlySpan<double> scores, Span<int> order, ulong top, ulong bottom)
    {
        var span = top - bottom;
        if (span == 0)
            return;
        var positionBits = BitOperations.Log2((uint)order.Length - 1) + 1;
        var keyBits = Math.Min(64 - positionBits, 64 - BitOperations.LeadingZeroCount(span));
        var shift = 64 - BitOperations.LeadingZeroCount(span) - keyBits;
        var words = ArrayPool<ulong>.Shared.Rent(order.Length);
        var spare = ArrayPool<ulong>.Shared.Rent(order.Length);
        try
        {
            var items = words.AsSpan(0, order.Length);
            for (var i = 0; i < items.Length; i++)
                items[i] = ((top - Steps(scores[order[i]])) >> shift << positionBits) | (uint)i;
            Sort(items, spare.AsSpan(0, order.Length), keyBits + positionBits, positionBits);
            Unpack(scores, items, order, positionBits, shift);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(words);
            ArrayPool<ulong>.Shared.Return(spare);
        }
    }

    // Sorts whole words, of which only the bits from low up to high differ or matter: below stand positions in ascending order.
    private static void Sort(Span<ulong> items, Span<ulong> spare, int high, int low)
    {
        if (items.Length <= Few)
        {
            Insert(items);
            return;
        }

        var upper = Math.Max(low, high - Digit);
        var lower = Math.Max(low, upper - Digit);
        Span<int> places = stackalloc int[2 * Cells];
        places.Clear();
        var lowerPlaces = places[..Cells];
        var upperPlaces = places[Cells..];
        var lowerMask = (1UL << (upper - lower)) - 1;
        var upperMask = (1UL << (high - upper)) - 1;
        foreach (var item in items)
        {
            lowerPlaces[(int)((item >> lower) & lowerMask)]++;
            upperPlaces[(int)((item >> upper) & upperMask)]++;
        }

        Begin(lowerPlaces);
        Begin(upperPlaces);
        foreach (var item in items)
            spare[lowerPlaces[(int)((item >> lower) & lowerMask)]++] = item;
        foreach (var item in spare[..items.Length])
            items[upperPlaces[(int)((item >> upper) & upperMask)]++] = item;
        if (lower > low)
            Finish(items, spare, lower, low);
    }

    // Counts become first places.
    private static void Begin(Span<int> counts)
    {
        var place = 0;
        foreach (ref var count in counts)
            (place, count) = (place + count, place);
    }

    // What is sorted down to a bit stands in runs that are the same down to it.
    private static void Finish(Span<ulong> items, Span<ulong> spare, int sorted, int low)
    {
        var start = 0;
        for (var i = 1; i <= items.Length; i++)
        {
            if (i < items.Length && items[i] >> sorted == items[start] >> sorted)
                continue;
            if (i - start > 1)
                Sort(items[start..i], spare[start..i], sorted, low);
            start = i;
        }
    }

    private static void Insert(Span<ulong> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            var moving = items[i];
            var j = i;
            for (; j > 0 && items[j - 1] > moving; j--)
                items[j] = items[j - 1];
            items[j] = moving;
        }
    }

    private static void Unpack(ReadOnlySpan<double> scores, ReadOnlySpan<ulong> items, Span<int> order, int positionBits, int shift)
    {
        var mask = (1UL << positionBits) - 1;
        if (order.Length == scores.Length)
        {
            for (var i = 0; i < items.Length; i++)
                order[i] = (int)(items[i] & mask);
        }
        else
        {
            var positions = order.ToArray();
            for (var i = 0; i < items.Length; i++)
                order[i] = positions[(int)(items[i] & mask)];
        }

        if (shift == 0)
            return;
        // Scores may still differ in the bits that did not fit.
        var start = 0;
        for (var i = 1; i <= items.Length; i++)
        {
            if (i < items.Length && items[i] >> positionBits == items[start] >> positionBits)
                continue;
            if (i - start > 1)
                SortAlike(scores, order[start..i]);
            start = i;
        }
    }

    private static void SortAlike(ReadOnlySpan<double> scores, Span<int> order)
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (var i in order)
        {
            least = Math.Min(least, scores[i]);
            greatest = Math.Max(greatest, scores[i]);
        }

        Sort(scores, order, Steps(greatest), Steps(least));
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
        var numbers = Vector512<double>.AllBitsSet;
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(scores);
        foreach (var v in whole)
        {
            least = Vector512.MinNative(least, v);
            greatest = Vector512.MaxNative(greatest, v);
            numbers &= Vector512.Equals(v, v);
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

        if (double.IsNaN(min) || double.IsNaN(max) || numbers.AsUInt64() != Vector512<ulong>.AllBitsSet)
            throw new ArgumentException("A score is NaN; numbers are expected.", nameof(scores));
        return (min, max);
    }
}
