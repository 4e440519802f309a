using System.Numerics;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The next event of every person and bot unit: a winner tree in which each of them is a leaf that is always present.</summary>
/// <remarks>
/// A node holds the earliest tick below it and whose it is: setting a leaf walks up one path of some log2(servers) nodes with one number to
/// compare, and what is at the top need not be looked for. Of events at the same tick the one of the lower index comes first.
/// </remarks>
internal sealed class ServerTree
{
    private Node[] _nodes = [new(Plan.Never, 0), new(Plan.Never, 0)]; // leaves follow the inner nodes
    private int _size = 1;

    /// <summary>The earliest tick of all; <see cref="Plan.Never"/> when nothing is to come.</summary>
    public long TopTick { get; private set; } = Plan.Never;

    /// <summary>Whose the earliest is.</summary>
    public int Top { get; private set; }

    /// <summary>Whether nobody else's is at the tick of this one.</summary>
    public bool IsOnly(int server, long tick)
    {
        var nodes = _nodes;
        for (var node = _size + server; node > 1; node >>= 1)
        {
            if (nodes[node ^ 1].Tick == tick)
                return false;
        }

        return true;
    }

    public void Reset(int servers)
    {
        _size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, servers));
        if (_nodes.Length < 2 * _size)
            _nodes = new Node[2 * _size];
        for (var server = 0; server < _size; server++)
            _nodes[_size + server] = new Node(Plan.Never, server);
        for (var node = _size - 1; node > 0; node--)
            _nodes[node] = _nodes[2 * node];
        (TopTick, Top) = (Plan.Never, 0);
    }

    public void Set(int server, long tick)
    {
        var nodes = _nodes;
        var node = _size + server;
        nodes[node].Tick = tick;
        while (node > 1)
        {
            var place = node ^ 1;
            if ((uint)place >= (uint)nodes.Length)
                return;
            ref var other = ref nodes[place];
            // The earlier of the two, of equal ones the left, without a branch that nobody could predict.
            var later = other.Tick - tick;
            var isOther = (later - (node & 1)) >> 63;
            tick += later & isOther;
            server += (other.Server - server) & (int)isOther;
            node >>= 1;
            nodes[node] = new Node(tick, server);
        }

        (TopTick, Top) = (tick, server);
    }

    private record struct Node(long Tick, int Server);
}
