using System.Diagnostics;

namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Ranks: the layer of each node, so that every edge leads down and all edges together are as short as they can be.</summary>
/// <remarks>Network simplex of Gansner, Koutsofios, North, Vo (1993), "A technique for drawing directed graphs", IEEE TSE 19(3), 2.3–2.4: a
/// spanning tree of tight edges, from which an edge with a negative cut value is exchanged until there is none.</remarks>
internal sealed class Ranks
{
    private const int MostExchanges = 20_000; // never met; an end for sure where exchanges that gain nothing would go round
    private readonly LayerNode[] _nodes;
    private readonly LayerEdge[] _edges;
    private readonly List<int>[] _incident;   // [node] → edges
    private readonly bool[] _isTree;          // [edge]
    private readonly int[] _parent;           // [node] → edge of the tree that leads to its root; −1 for the root
    private readonly int[] _low;              // [node] → least number below it in the tree, itself included
    private readonly int[] _number;           // [node] → number of its post-order
    private readonly int[] _cut;              // [edge of the tree] → cut value
    private readonly List<int> _postOrder = [];

    private Ranks(LayerNode[] nodes, LayerEdge[] edges)
    {
        _nodes = nodes;
        _edges = edges;
        for (var i = 0; i < nodes.Length; i++)
            nodes[i].Index = i;
        _incident = [.. nodes.Select(_ => new List<int>())];
        for (var e = 0; e < edges.Length; e++)
        {
            _incident[edges[e].From.Index].Add(e);
            _incident[edges[e].To.Index].Add(e);
        }

        _isTree = new bool[edges.Length];
        _cut = new int[edges.Length];
        _parent = new int[nodes.Length];
        _low = new int[nodes.Length];
        _number = new int[nodes.Length];
    }

    /// <summary>Sets the rank of every node, from 0. What is pinned stands above or below all others.</summary>
    /// <param name="nodes">In the order of the file.</param>
    /// <param name="edges">Those that lead down form no cycle once the reversed ones are turned round.</param>
    public static void Assign(IReadOnlyList<LayerNode> nodes, IReadOnlyList<LayerEdge> edges)
    {
        var free = nodes.Where(n => n.Pin == LayerPin.Free).ToArray();
        var between = edges.Where(e => e.From.Pin == LayerPin.Free && e.To.Pin == LayerPin.Free && e.From != e.To).ToArray();
        foreach (var (part, inside) in Components.Of(free, between))
            new Ranks(part, inside).Solve();
        var last = free.Length == 0 ? 0 : free.Max(n => n.Rank);
        var first = nodes.Any(n => n.Pin == LayerPin.Top) ? 1 : 0;
        foreach (var node in nodes)
            node.Rank = node.Pin switch { LayerPin.Top => 0, LayerPin.Bottom => last + first + 1, _ => node.Rank + first };
    }

    private void Solve()
    {
        LongestPaths();
        Tighten();
        Number();
        CutValues();
        for (var exchange = 0; exchange < MostExchanges && Leaving() is >= 0 and var leaving; exchange++)
        {
            var entering = Entering(leaving);
            _isTree[leaving] = false;
            _isTree[entering] = true;
            Number();
            Follow();
            CutValues();
        }

        var least = _nodes.Min(n => n.Rank);
        foreach (var node in _nodes)
            node.Rank -= least;
    }

    private int Slack(int edge) => _edges[edge].Lower.Rank - _edges[edge].Upper.Rank - _edges[edge].MinLength;

    private void LongestPaths()
    {
        var waiting = new int[_nodes.Length];
        foreach (var edge in _edges)
            waiting[edge.Lower.Index]++;
        var ready = new Queue<LayerNode>(_nodes.Where(n => waiting[n.Index] == 0));
        foreach (var node in _nodes)
            node.Rank = 0;
        var seen = 0;
        while (ready.TryDequeue(out var node))
        {
            seen++;
            foreach (var e in _incident[node.Index].Where(e => _edges[e].Upper == node))
            {
                var lower = _edges[e].Lower;
                lower.Rank = Math.Max(lower.Rank, node.Rank + _edges[e].MinLength);
                if (--waiting[lower.Index] == 0)
                    ready.Enqueue(lower);
            }
        }

        Debug.Assert(seen == _nodes.Length, "A cycle was left.");
    }

    // A spanning tree of edges that are no longer than they must be; the part that has one so far is moved until the next edge fits.
    private void Tighten()
    {
        var isIn = new bool[_nodes.Length];
        var members = new List<int>();
        Grow(0);
        while (members.Count < _nodes.Length)
        {
            var best = -1;
            for (var e = 0; e < _edges.Length; e++)
            {
                if (isIn[_edges[e].From.Index] != isIn[_edges[e].To.Index] && (best < 0 || Slack(e) < Slack(best)))
                    best = e;
            }

            var shift = isIn[_edges[best].Upper.Index] ? Slack(best) : -Slack(best);
            foreach (var member in members)
                _nodes[member].Rank += shift;
            _isTree[best] = true;
            Grow(isIn[_edges[best].From.Index] ? _edges[best].To.Index : _edges[best].From.Index);
        }

        void Grow(int from)
        {
            var todo = new Stack<int>([from]);
            isIn[from] = true;
            members.Add(from);
            while (todo.TryPop(out var node))
            {
                foreach (var e in _incident[node])
                {
                    var other = Other(e, node);
                    if (isIn[other] || Slack(e) != 0)
                        continue;
                    _isTree[e] = true;
                    isIn[other] = true;
                    members.Add(other);
                    todo.Push(other);
                }
            }
        }
    }

    private int Other(int edge, int node) => _edges[edge].From.Index == node ? _edges[edge].To.Index : _edges[edge].From.Index;

    private void Number()
    {
        _postOrder.Clear();
        var todo = new Stack<(int Node, int Next)>();
        Enter(0, -1);
        while (todo.TryPop(out var at))
        {
            var next = at.Next;
            while (next < _incident[at.Node].Count && (!_isTree[_incident[at.Node][next]] || _incident[at.Node][next] == _parent[at.Node]))
                next++;
            if (next == _incident[at.Node].Count)
            {
                _number[at.Node] = _postOrder.Count;
                _postOrder.Add(at.Node);
                continue;
            }

            todo.Push((at.Node, next + 1));
            Enter(Other(_incident[at.Node][next], at.Node), _incident[at.Node][next]);
        }

        void Enter(int node, int by)
        {
            _parent[node] = by;
            _low[node] = _postOrder.Count;
            todo.Push((node, 0));
        }
    }

    private bool IsBelow(int node, int top) => _number[node] >= _low[top] && _number[node] <= _number[top];

    // Edges that run as the edge of the tree does, less those that run against it, over the cut that its removal makes.
    private void CutValues()
    {
        foreach (var child in _postOrder)
        {
            var edge = _parent[child];
            if (edge < 0)
                continue;
            var isUp = _edges[edge].Upper.Index == child; // the tree edge leads from the child's side to the rest
            var cut = 1;
            foreach (var e in _incident[child])
            {
                if (e == edge)
                    continue;
                var runsSame = (_edges[e].Upper.Index == child) == isUp;
                cut += runsSame ? 1 : -1;
                if (_isTree[e])
                    cut += runsSame ? -_cut[e] : _cut[e];
            }

            _cut[edge] = cut;
        }
    }

    private int Leaving()
    {
        for (var e = 0; e < _cut.Length; e++)
        {
            if (_isTree[e] && _cut[e] < 0)
                return e;
        }

        return -1;
    }

    private int Entering(int leaving)
    {
        var (upper, lower) = (_edges[leaving].Upper.Index, _edges[leaving].Lower.Index);
        var child = _parent[upper] == leaving ? upper : lower;
        var best = -1;
        for (var e = 0; e < _edges.Length; e++)
        {
            // From the part that the lower end is in to the one of the upper end.
            var (tail, head) = (IsBelow(_edges[e].Upper.Index, child), IsBelow(_edges[e].Lower.Index, child));
            if (tail != head && tail == (child == lower) && (best < 0 || Slack(e) < Slack(best)))
                best = e;
        }

        Debug.Assert(best >= 0, "An edge with a negative cut value has others that run against it.");
        return best;
    }

    // The ranks that the tree says, from its root.
    private void Follow()
    {
        for (var i = _postOrder.Count - 2; i >= 0; i--)
        {
            var node = _postOrder[i];
            var edge = _edges[_parent[node]];
            _nodes[node].Rank = edge.Upper.Index == node ? edge.Lower.Rank - edge.MinLength : edge.Upper.Rank + edge.MinLength;
        }
    }
}
