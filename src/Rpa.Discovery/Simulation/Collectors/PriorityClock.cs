namespace Rpa.Discovery.Simulation;

/// <summary>For one line, how long an item enabled at a given rank has waited while somebody eligible worked on an item enabled later.</summary>
/// <remarks>
/// That depends on the item: it holds for all items below the latest rank in work. While that latest rank stays the same, all lower ranks gain the same time,
/// so one update of a Fenwick tree per change of the latest rank, and one reading at each end of a wait, is exact.
/// </remarks>
internal sealed class PriorityClock
{
    private long[] _tree = new long[65];    // Fenwick tree over ranks 0 …
    private int _size = 64;
    private long _base;
    private long _since;

    /// <summary>The latest rank in work; −1 when nobody works.</summary>
    public int Latest { get; private set; } = -1;

    public void Reset()
    {
        Array.Clear(_tree);
        (_base, _since, Latest) = (0, 0, -1);
    }

    /// <summary>Sets the latest rank from a tick on.</summary>
    public void SetLatest(long tick, int latest)
    {
        Advance(tick);
        Latest = latest;
    }

    /// <summary>Ticks so far for an item of a rank.</summary>
    public long Read(long tick, int rank)
    {
        Advance(tick);
        while (rank >= _size)
            Double();
        var sum = _base;
        for (var i = rank + 1; i > 0; i &= i - 1)
            sum += _tree[i];
        return sum;
    }

    private void Advance(long tick)
    {
        var passed = tick - _since;
        _since = tick;
        if (passed == 0 || Latest <= 0)
            return;
        _base += passed;
        while (Latest >= _size)
            Double();
        for (var i = Latest + 1; i <= _size; i += i & -i)
            _tree[i] -= passed;
    }

    private void Double()
    {
        var larger = new long[(2 * _size) + 1];
        Array.Copy(_tree, larger, _tree.Length);
        larger[2 * _size] = _tree[_size];
        (_tree, _size) = (larger, 2 * _size);
    }
}
