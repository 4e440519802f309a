using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>Positions from the greatest score down, equal scores in the order of their positions: a radix sort of words that hold a score's
/// distance from the greatest and its position.</summary>
/// <remarks>
/// The distance fills the bits that the position leaves. Its first bits part the words into runs that fit the cache, the next are sorted in
/// two rounds; what is the same in those is few as a rule, so that inserting puts it in order; where it is many, its next bits are sorted
/// in the same way. Scores that are the same in all bits of the distance and yet differ are sorted once more by their own bits.
/// </remarks>
internal static class ScoreOrder
{
    private const int Few = 40;       // up to here inserting beats counting
    private const int Near = 1 << 16; // words that fit the second-level cache beside their copy
    private const int PartDigit = 8;  // bits by which more words than that are parted
    private const int Digit = 9;      // bits of a round within a part

    /// <summary>Fills <paramref name="order"/>, which is as long as <paramref name="scores"/>.</summary>
    /// <exception cref="ArgumentException">A score is NaN.</exception>
    public static void Fill(ReadOnlySpan<double> scores, Span<int> order)
    {
        var (least, greatest) = Range(scores);
        if (order.Length == 0)
            return;
        if (order.Length == 1 || least == greatest || !double.IsFinite(greatest - least))
        {
            for (var i = 0; i < order.Length; i++)
                order[i] = i;
            if (least != greatest)
                SortBits(scores, order);
            return;
        }

        var positionBits = BitOperations.Log2((uint)order.Length - 1) + 1;
        var keyBits = Math.Min(64 - positionBits, 52);
        var most = (double)((1UL << keyBits) - 1);
        var scale = most / (greatest - least); // of a tiny range more than a double holds: then all are as far as can be, or none
        using var words = new Words(order.Length);
        var items = words.Items;
        for (var i = 0; i < items.Length; i++)
            items[i] = ((ulong)Math.Min(most, (greatest - scores[i]) * scale) << positionBits) | (uint)i;
        Sort(items, words.Spare, keyBits + positionBits, positionBits);
        var mask = (1UL << positionBits) - 1;
        for (var i = 0; i < items.Length; i++)
            order[i] = (int)(items[i] & mask);
        SortAlike(scores, items, order, positionBits);
    }

    // Scores that share their distance may still differ.
    private static void SortAlike(ReadOnlySpan<double> scores, ReadOnlySpan<ulong> items, Span<int> order, int positionBits)
    {
        var start = 0;
        for (var i = 1; i <= items.Length; i++)
        {
            if (i < items.Length && items[i] >> positionBits == items[start] >> positionBits)
                continue;
            if (i - start > 1)
                SortBits(scores, order[start..i]);
            start = i;
        }
    }

    // The same by the bits of the scores; the order holds positions in ascending order.
    private static void SortBits(ReadOnlySpan<double> scores, Span<int> order)
    {
        ulong top = 0, bottom = ulong.MaxValue;
        foreach (var i in order)
        {
            top = Math.Max(top, Steps(scores[i]));
            bottom = Math.Min(bottom, Steps(scores[i]));
        }

        var span = top - bottom;
        if (span == 0)
            return;
        var positionBits = BitOperations.Log2((uint)order.Length - 1) + 1;
        var spanBits = 64 - BitOperations.LeadingZeroCount(span);
        var keyBits = Math.Min(64 - positionBits, spanBits);
        var shift = spanBits - keyBits;
        using var words = new Words(order.Length);
        var items = words.Items;
        for (var i = 0; i < items.Length; i++)
            items[i] = ((top - Steps(scores[order[i]])) >> shift << positionBits) | (uint)i;
        Sort(items, words.Spare, keyBits + positionBits, positionBits);
        var mask = (1UL << positionBits) - 1;
        var positions = order.ToArray();
        for (var i = 0; i < items.Length; i++)
            order[i] = positions[(int)(items[i] & mask)];
        if (shift > 0)
            SortAlike(scores, items, order, positionBits);
    }

    // Sorts whole words by the bits from low up to high; below low stand positions, in ascending order.
    private static void Sort(Span<ulong> items, Span<ulong> spare, int high, int low)
    {
        Span<int> places = stackalloc int[1 << Digit];
        if (items.Length > Near)
        {
            // Parted by the first bits, so that all further moves stay within the cache.
            var parted = Math.Max(low, high - PartDigit);
            items.CopyTo(spare);
            Move(spare[..items.Length], items, places[..(1 << PartDigit)], parted);
            if (parted > low)
                Finish(items, spare, parted, low);
            return;
        }

        // As many bits as leave some places to an item, so that few share one.
        var digit = Math.Clamp((BitOperations.Log2((uint)items.Length) + 5) / 2, 4, Digit);
        var upper = Math.Max(low, high - digit);
        var lower = Math.Max(low, upper - digit);
        Move(items, spare, places[..(1 << digit)], lower);
        Move(spare[..items.Length], items, places[..(1 << digit)], upper);
        if (lower > low)
            Finish(items, spare, lower, low);
    }

    // One stable round by the bits from one on, as many as there are places for.
    private static void Move(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> places, int bit)
    {
        places.Clear();
        var mask = (ulong)places.Length - 1;
        foreach (var item in from)
            places[(int)((item >> bit) & mask)]++;
        var place = 0;
        foreach (ref var count in places)
            (place, count) = (place + count, place);
        foreach (var item in from)
            to[places[(int)((item >> bit) & mask)]++] = item;
    }

    // What is sorted down to a bit stands in runs that are the same down to it.
    private static void Finish(Span<ulong> items, Span<ulong> spare, int sorted, int low)
    {
        var start = 0;
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            if ((item ^ items[start]) >> sorted != 0)
            {
                start = i;
                continue;
            }

            if (i - start < Few)
            {
                var j = i;
                for (; j > start && items[j - 1] > item; j--)
                    items[j] = items[j - 1];
                items[j] = item;
                continue;
            }

            while (i < items.Length && (items[i] ^ items[start]) >> sorted == 0)
                i++;
            Sort(items[start..i], spare[start..i], sorted, low);
            start = i; // the next run
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

    // Room for words and as much to move them to.
    private readonly ref struct Words(int count)
    {
        private readonly ulong[] _items = ArrayPool<ulong>.Shared.Rent(count);
        private readonly ulong[] _spare = ArrayPool<ulong>.Shared.Rent(count);

        public Span<ulong> Items => _items.AsSpan(0, count);

        public Span<ulong> Spare => _spare.AsSpan(0, count);

        public void Dispose()
        {
            ArrayPool<ulong>.Shared.Return(_items);
            ArrayPool<ulong>.Shared.Return(_spare);
        }
    }
}
