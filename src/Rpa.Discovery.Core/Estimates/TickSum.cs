namespace Rpa.Discovery.Estimates;

/// <summary>A sum of spans of time (or of cases) in 128 bits that costs little more than one in 64: a carry that hardly ever
/// comes.</summary>
internal struct TickSum
{
    private ulong _low;
    private ulong _high;

    /// <summary>Adds a span.</summary>
    /// <param name="ticks">At least 0.</param>
    public void Add(long ticks)
    {
        var low = unchecked(_low + (ulong)ticks);
        if (low < _low)
            _high++;
        _low = low;
    }

    /// <summary>Adds a product of people and time.</summary>
    /// <param name="ticks">At least 0.</param>
    public void Add(Int128 ticks)
    {
        var sum = (Int128)this + ticks;
        (_low, _high) = ((ulong)sum, (ulong)(sum >> 64));
    }

    public static implicit operator Int128(TickSum sum) => new(sum._high, sum._low);
}
