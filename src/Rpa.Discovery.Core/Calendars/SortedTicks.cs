namespace Rpa.Discovery.Calendars;

/// <summary>Ascending ticks, with a table that tells for each half a day or so how many lie before it: a search looks at a few of them
/// only.</summary>
internal sealed class SortedTicks
{
    private const int Shift = 35; // 2^35 microseconds are 9.5 hours
    private readonly long[] _ticks;
    private readonly long _begin;
    private readonly int[] _before; // [bucket of 2^35 ticks from _begin] → ticks before it

    public SortedTicks(long[] ticks)
    {
        _ticks = ticks;
        _begin = ticks.Length == 0 ? 0 : ticks[0];
        _before = new int[ticks.Length == 0 ? 1 : (int)((ticks[^1] - _begin) >> Shift) + 2];
        var count = 0;
        for (var bucket = 0; bucket < _before.Length; bucket++)
        {
            while (count < ticks.Length && ticks[count] - _begin < (long)bucket << Shift)
                count++;
            _before[bucket] = count;
        }
    }

    /// <summary>How many lie at or before a tick.</summary>
    public int UpTo(long tick)
    {
        if (tick < _begin || _ticks.Length == 0)
            return 0;
        var bucket = unchecked((ulong)(tick - _begin)) >> Shift;
        if (bucket + 1 >= (ulong)_before.Length)
            return _ticks.Length;
        var (low, high) = (_before[bucket], _before[bucket + 1]);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_ticks[middle] <= tick)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
