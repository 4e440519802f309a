using System.Numerics;

namespace Rpa.Discovery.Simulation;

/// <summary>The next event of every person and bot unit: a winner tree in which each of them is a leaf that is always present.</summary>
/// <remarks>Of events at the same tick the one of the lower index comes first. Setting a leaf walks up one path of some log2(servers) nodes.</remarks>
internal sealed class ServerTree
{
    private long[] _ticks = [Plan.Never, Plan.Never]; // [node] → the earliest tick below it; leaves follow the inner nodes
    private int[] _winners = [0, 0];                  // [node] → whose that is
    private int _size = 1;

    public long TopTick => _ticks[1];

    public int Top => _winners[1];

    public void Reset(int servers)
    {
        _size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, servers));
        if (_ticks.Length < 2 * _size)
        {
            _ticks = new long[2 * _size];
            _winners = new int[2 * _size];
        }

        Array.Fill(_ticks, Plan.Never);
        for (var i = 0; i < _size; i++)
            _winners[_size + i] = i;
        for (var node = _size - 1; node > 0; node--)
            _winners[node] = _winners[2 * node];
    }

    public void Set(int server, long tick)
    {
        var ticks = _ticks;
        var winners = _winners;
        var node = _size + server;
        ticks[node] = tick;
        while (node > 1)
        {
            var left = node & ~1;
            var right = left | 1;
            if ((uint)right >= (uint)ticks.Length || (uint)right >= (uint)winners.Length)
                return;
            // Without a branch that nobody could predict; a tie goes to the left.
            var child = left + (int)((ulong)(ticks[right] - ticks[left]) >> 63);
            var (earliest, winner) = (ticks[child], winners[child]);
            node >>= 1;
            ticks[node] = earliest;
            winners[node] = winner;
        }
    }
}
