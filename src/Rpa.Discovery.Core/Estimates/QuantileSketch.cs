namespace Rpa.Discovery.Estimates;

/// <summary>Quantiles of many non-negative numbers in bounded memory: a histogram whose classes are 1/128 of an octave's start
/// wide.</summary>
/// <remarks>
/// The class is the top of the number's own bits, so adding takes no logarithm. A quantile is the middle of its class: at most 0.4 % off.
/// Zero has a class of its own. Counts are whole numbers, so merging is exact in any order. Numbers below 2^-64 count as 0 and numbers of
/// 2^64 or more as 2^64; at most 128 octaves × 128 classes of 8 bytes, and only the range seen is held.
/// </remarks>
internal sealed class QuantileSketch
{
    /// <summary>The largest relative error of a quantile.</summary>
    public const double RelativeError = 1.0 / 256;

    private const int FractionBits = 7;
    private const int Shift = 52 - FractionBits;
    private const int Lowest = (1023 - 64) << FractionBits;
    private const int Highest = ((1023 + 64) << FractionBits) - 1;

    private long[] _counts = [];
    private int _first;     // class of _counts[0]
    private long _zeros;

    public long Count { get; private set; }

    /// <summary>The smallest number seen, exactly; 0 before the first.</summary>
    public double Minimum { get; private set; }

    /// <summary>The largest number seen, exactly; 0 before the first.</summary>
    public double Maximum { get; private set; }

    public void Add(long value) => Add((double)value);

    public void Add(double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers of 0 or more are counted.");
        Minimum = Count == 0 ? value : Math.Min(Minimum, value);
        Maximum = Count == 0 ? value : Math.Max(Maximum, value);
        Count++;
        var index = (int)(BitConverter.DoubleToInt64Bits(value) >> Shift);
        if (index < Lowest)
        {
            _zeros++;
            return;
        }

        var place = Math.Min(index, Highest) - _first;
        if ((uint)place >= (uint)_counts.Length)
            place = Widen(Math.Min(index, Highest));
        _counts[place]++;
    }

    /// <summary>Takes in all that another sketch has seen.</summary>
    public void Merge(QuantileSketch other)
    {
        if (other.Count == 0)
            return;
        Minimum = Count == 0 ? other.Minimum : Math.Min(Minimum, other.Minimum);
        Maximum = Count == 0 ? other.Maximum : Math.Max(Maximum, other.Maximum);
        Count += other.Count;
        _zeros += other._zeros;
        for (var i = 0; i < other._counts.Length; i++)
        {
            if (other._counts[i] == 0)
                continue;
            var place = other._first + i - _first;
            if ((uint)place >= (uint)_counts.Length)
                place = Widen(other._first + i);
            _counts[place] += other._counts[i];
        }
    }

    /// <summary>The value of rank ⌈p n⌉, within <see cref="RelativeError"/>; null while nothing was seen.</summary>
    public double? Quantile(double p)
    {
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile lies between 0 and 1.");
        if (Count == 0)
            return null;
        var rank = Math.Clamp((long)Math.Ceiling(p * Count), 1, Count);
        if (rank <= _zeros)
            return Math.Min(0, Maximum);
        if (rank == Count)
            return Maximum;
        var passed = _zeros;
        var place = 0;
        while ((passed += _counts[place]) < rank)
            place++;
        var low = BitConverter.Int64BitsToDouble((long)(_first + place) << Shift);
        var high = BitConverter.Int64BitsToDouble((long)(_first + place + 1) << Shift);
        return Math.Clamp(0.5 * (low + high), Minimum, Maximum);
    }

    public void Clear()
    {
        Array.Clear(_counts);
        (_zeros, Count, Minimum, Maximum) = (0, 0, 0, 0);
    }

    /// <summary>Makes room for a class, by whole octaves, and returns its place.</summary>
    private int Widen(int index)
    {
        var octave = index >> FractionBits << FractionBits;
        var first = _counts.Length == 0 ? octave : Math.Min(_first, octave);
        var end = Math.Max(_counts.Length == 0 ? 0 : _first + _counts.Length, octave + (1 << FractionBits));
        var counts = new long[end - first];
        Array.Copy(_counts, 0, counts, _counts.Length == 0 ? 0 : _first - first, _counts.Length);
        (_counts, _first) = (counts, first);
        return index - first;
    }
}
