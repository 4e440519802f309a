using System.Numerics;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The next event of every person and bot unit: a winner tree in which each of them is a leaf that is always present.</summary>
/// <remarks>
/// A node is one number, the earliest tick below it and behind that, in the low bits, whose it is: setting a leaf walks up one path of some
/// log2(servers) nodes with one number to compare. Of events at the same tick the one of the lower index comes first. Of more than a
/// thousand servers a node holds the tick alone, and whose the earliest is gets asked on the way down: the low bits would leave too few
/// for the longest study.
/// </remarks>
internal sealed class ServerTree
{
    private const int MostNamed = 1024;  // leaves 53 bits: 285 years of microseconds
    private long[] _keys = [Plan.Never, Plan.Never]; // [node] → the earliest key below it; leaves follow the inner nodes
    private int _size = 1;
    private int _shift;                  // bits of a key that say whose it is
    private long _latest = Plan.Never;   // what lies at or beyond it is taken for never

    /// <summary>The earliest tick of all; <see cref="Plan.Never"/> when nothing is to come.</summary>
    public long TopTick { get; private set; } = Plan.Never;

    /// <summary>Whose the earliest is.</summary>
    public int Top => _size <= MostNamed ? (int)_keys[1] & (_size - 1) : OnTheWayDown();

    /// <summary>Whether nobody else's is at the tick of this one.</summary>
    public bool IsOnly(int server, long tick)
    {
        var keys = _keys;
        for (var node = _size + server; node > 1; node >>= 1)
        {
            if (keys[node ^ 1] >> _shift == tick)
                return false;
        }

        return true;
    }

    public void Reset(int servers)
    {
        _size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, servers));
        _shift = _size <= MostNamed ? BitOperations.Log2((uint)_size) : 0;
        _latest = Plan.Never >> _shift;
        if (_keys.Length < 2 * _size)
            _keys = new long[2 * _size];
        Array.Fill(_keys, Plan.Never);
        TopTick = Plan.Never;
    }

    public void Set(int server, long tick)
    {
        var keys = _keys;
        var key = tick >= _latest ? Plan.Never : _shift > 0 ? (tick << _shift) | (uint)server : tick;
        var node = _size + server;
        keys[node] = key;
        while (node > 1)
        {
            var other = node ^ 1;
            if ((uint)other >= (uint)keys.Length)
                return;
            // The smaller one without a branch that nobody could predict.
            var later = keys[other] - key;
            key += later & (later >> 63);
            node >>= 1;
            keys[node] = key;
        }

        TopTick = key == Plan.Never ? Plan.Never : key >> _shift;
    }

    private int OnTheWayDown()
    {
        var node = 1;
        while (node < _size)
        {
            node <<= 1;
            node += _keys[node] == TopTick ? 0 : 1;
        }

        return node - _size;
    }
}
