namespace Rpa.Discovery.Causes;

/// <summary>Which nodes of a directed graph can reach each other: its strongly connected components (Tarjan 1972) of more than one
/// node.</summary>
internal sealed class CauseLoops
{
    private readonly List<int>[] _next;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly List<int[]> _found = [];
    private int _counter;

    private CauseLoops(int nodes, IEnumerable<(int From, int To)> edges)
    {
        _next = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        (_index, _low, _isOpen) = (new int[nodes], new int[nodes], new bool[nodes]);
        foreach (var (from, to) in edges)
            _next[from].Add(to);
    }

    /// <summary>Each ascending, in the order of their first nodes.</summary>
    public static IReadOnlyList<int[]> Of(int nodes, IEnumerable<(int From, int To)> edges)
    {
        var search = new CauseLoops(nodes, edges);
        for (var node = 0; node < nodes; node++)
        {
            if (search._index[node] == 0)
                search.Visit(node);
        }

        return [.. search._found.OrderBy(f => f[0])];
    }

    // As deep as a chain of steps is long.
    private void Visit(int node)
    {
        _index[node] = _low[node] = ++_counter;
        _open.Push(node);
        _isOpen[node] = true;
        foreach (var next in _next[node])
        {
            if (_index[next] == 0)
            {
                Visit(next);
                _low[node] = Math.Min(_low[node], _low[next]);
            }
            else if (_isOpen[next])
            {
                _low[node] = Math.Min(_low[node], _index[next]);
            }
        }

        if (_low[node] != _index[node])
            return;
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            members.Add(member);
        }
        while (member != node);
        if (members.Count > 1)
            _found.Add([.. members.Order()]);
    }
}
