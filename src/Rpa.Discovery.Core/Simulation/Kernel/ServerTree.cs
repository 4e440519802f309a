using System.Numerics;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The next event of every person and bot unit: a winner tree in which each of them is a leaf that is always present.</summary>
/// <remarks>
/// A node holds the earliest tick below it and nothing else: setting a leaf walks up one path of some log2(servers) nodes with one number
/// to compare, and whose the earliest is gets asked once an event, on the way down. Of events at the same tick the one of the lower index
/// comes first.
/// </remarks>
internal sealed class ServerTree
{
    private long[] _ticks = [Plan.Never, Plan.Never]; // [node] → the earliest tick below it; leaves follow the inner nodes
    private int _size = 1;

    /// <summary>The earliest tick of all; <see cref="Plan.Never"/> when nothing is to come.</summary>
    public long TopTick { get; private set; } = Plan.Never;

    /// <summary>Whose the earliest is.</summary>
    public int Top
    {
        get
        {
            var ticks = _ticks;
            var node = 1;
            while (node < _size)
            {
                node <<= 1;
                node += ticks[node] == TopTick ? 0 : 1;
            }

            return node - _size;
        }
    }

    /// <summary>Whether nobody else's is at the tick of this one.</summary>
    public bool IsOnly(int server, long tick)
    {
        var ticks = _ticks;
        for (var node = _size + server; node > 1; node >>= 1)
        {
            if (ticks[node ^ 1] == tick)
                return false;
        }

        return true;
    }

    public void Reset(int servers)
    {
        _size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, servers));
        if (_ticks.Length < 2 * _size)
            _ticks = new long[2 * _size];
        Array.Fill(_ticks, Plan.Never);
        TopTick = Plan.Never;
    }

    public void Set(int server, long tick)
    {
        var ticks = _ticks;
        var node = _size + server;
        ticks[node] = tick;
        while (node > 1)
        {
            var other = node ^ 1;
            if ((uint)other >= (uint)ticks.Length)
                return;
            // The smaller one without a branch that nobody could predict.
            var later = ticks[other] - tick;
            tick += later & (later >> 63);
            node >>= 1;
            ticks[node] = tick;
        }

        TopTick = tick;
    }
}
