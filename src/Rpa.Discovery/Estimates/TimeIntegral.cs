namespace Rpa.Discovery.Estimates;

/// <summary>The integral of a level (queue length, busy people) over time, exact in ticks.</summary>
/// <remarks>
/// Entering at t takes t away, leaving at t adds it: no interval is ever measured. Sums wrap around in between, which is exact as long as
/// the final area fits 63 bits: 290,000 people over a year of microseconds.
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

    /// <summary>The area (tick × level) up to <paramref name="tick"/>, which must not lie before the last event.</summary>
    public readonly long AreaAt(long tick) => unchecked(_sum + tick * Level);
}
