using System.Numerics;

namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>For one line, how long an item enabled at a given rank has waited while somebody eligible worked on an item enabled
/// later.</summary>
/// <remarks>
/// That depends on the item: it holds for all ranks below the latest rank in work. While that latest rank stays the same, all lower ranks
/// gain the same time, so one update of a Fenwick tree per change of the latest rank is exact, and one reading at the end of a wait tells:
/// whoever comes into the line has the highest rank so far and has gained nothing. A line that is served in the order of arrival never gets
/// as far as the tree.
/// </remarks>
internal sealed class PriorityClock
{
    private long[] _gained = new long[65];  // Fenwick tree over ranks 0 …: gained by every rank below
    private int _size = 64;
    private int _highest;                   // the highest rank below which anybody gained
    private long _all;                      // sum of the tree
    private long _since;
    private int _least;                     // nobody who waits has a lower rank

    /// <summary>The latest rank in work; −1 when nobody works.</summary>
    public int Latest { get; private set; } = -1;

    public void Reset()
    {
        Clear(_highest);
        (_since, Latest, _least) = (0, -1, 0);
    }

    /// <summary>Begins again with small ranks, while nobody waits: whoever works came before all that will wait.</summary>
    public void Restart(long tick)
    {
        Clear(_highest);
        (_since, Latest, _least) = (tick, Math.Min(Latest, 0), 0);
    }

    /// <summary>Tells that nobody waits who has a lower rank than this, so that nothing need be told to those.</summary>
    public void WatchFrom(int rank) => _least = rank;

    /// <summary>Sets the latest rank from a tick on.</summary>
    /// <param name="tick">Now.</param>
    /// <param name="latest">The rank; −1 when nobody works.</param>
    /// <param name="anybodyWaits">Whether somebody could have gained up to now.</param>
    public void SetLatest(long tick, int latest, bool anybodyWaits)
    {
        if (Latest > _least && anybodyWaits)
            Gain(tick);
        _since = tick;
        Latest = latest;
    }

    /// <summary>Ticks that an item of a rank has gained so far.</summary>
    public long Read(long tick, int rank)
    {
        var going = Latest > rank ? tick - _since : 0;
        if (rank >= _highest)
            return going;
        var sum = _all;
        for (var i = rank + 1; i > 0; i &= i - 1)
            sum -= _gained[i];
        return sum + going;
    }

    private void Gain(long tick)
    {
        var passed = tick - _since;
        if (passed == 0)
            return;
        while (Latest >= _size)
            Double();
        _highest = Math.Max(_highest, Latest);
        _all += passed;
        for (var i = Latest + 1; i <= _size; i += i & -i)
            _gained[i] += passed;
    }

    private void Clear(int highest)
    {
        // An update at a rank touches nodes up to the next power of two, and powers of two.
        Array.Clear(_gained, 0, Math.Min(_gained.Length, (int)BitOperations.RoundUpToPowerOf2((uint)highest + 2) + 1));
        for (var i = 1; i < _gained.Length; i <<= 1)
            _gained[i] = 0;
        (_highest, _all) = (0, 0);
    }

    private void Double()
    {
        var larger = new long[(2 * _size) + 1];
        Array.Copy(_gained, larger, _gained.Length);
        larger[2 * _size] = _gained[_size];
        (_gained, _size) = (larger, 2 * _size);
    }
}
