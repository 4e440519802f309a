namespace Rpa.Discovery.Estimates;

/// <summary>The integral of a level (queue length, busy people) over time, exact in ticks modulo 2^64.</summary>
/// <remarks>
/// Entering at t takes t away, leaving at t adds it: no interval is ever measured. Sums wrap around, so that a reading says nothing by
/// itself. What lies between two readings is exact where the true area between them is below 2^63: whoever reads adds such differences up
/// in 128 bits, at least once an hour.
/// </remarks>
internal struct TimeIntegral
{
    private long _sum;

    /// <summary>How many are in now.</summary>
    public int Level { get; private set; }

    public void Enter(long tick)
    {
        _sum = unchecked(_sum - tick);
        Level++;
    }

    public void Leave(long tick)
    {
        _sum = unchecked(_sum + tick);
        Level--;
    }

    /// <summary>The area (tick × level), modulo 2^64, up to <paramref name="tick"/>, which must not lie before the last event.</summary>
    public readonly long AreaAt(long tick) => unchecked(_sum + tick * Level);
}
