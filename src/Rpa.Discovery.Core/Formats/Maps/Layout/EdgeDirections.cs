namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Cycle removal: edges that lead back to where a walk from the first node came from run upwards.</summary>
/// <remarks>A depth-first walk in the order of the file, as in Gansner, Koutsofios, North, Vo (1993), "A technique for drawing directed
/// graphs", 2.1: what a reader meets first stands above.</remarks>
internal static class EdgeDirections
{
    /// <summary>Whether each edge leads back.</summary>
    /// <param name="nodes">How many nodes there are; they are walked from in the order of their numbers.</param>
    /// <param name="edges">From and to, in the order of the file; one from a node to itself leads nowhere and stays as it is.</param>
    public static bool[] LeadBack(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var leadsBack = new bool[edges.Count];
        var ways = Enumerable.Range(0, edges.Count).ToLookup(e => edges[e].From);
        var isDone = new bool[nodes];
        var isOnWay = new bool[nodes];
        var way = new Stack<(int Node, IEnumerator<int> Left)>(); // no recursion: a chain may be thousands of states long
        for (var start = 0; start < nodes; start++)
        {
            if (isDone[start])
                continue;
            Enter(start);
            while (way.TryPeek(out var at))
            {
                if (!at.Left.MoveNext())
                {
                    isOnWay[at.Node] = false;
                    isDone[at.Node] = true;
                    way.Pop();
                    continue;
                }

                var edge = at.Left.Current;
                var to = edges[edge].To;
                if (isOnWay[to])
                    leadsBack[edge] = to != at.Node;
                else if (!isDone[to])
                    Enter(to);
            }
        }

        return leadsBack;

        void Enter(int node)
        {
            isOnWay[node] = true;
            way.Push((node, ways[node].GetEnumerator()));
        }
    }
}
