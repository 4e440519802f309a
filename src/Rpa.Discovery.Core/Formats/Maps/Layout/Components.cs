namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Connected components: parts of a graph between which no edge runs.</summary>
internal static class Components
{
    /// <summary>The parts in the order of their first nodes, each with its nodes and edges in the order given.</summary>
    public static IEnumerable<(LayerNode[] Nodes, LayerEdge[] Edges)> Of(IReadOnlyList<LayerNode> nodes, IReadOnlyList<LayerEdge> edges)
    {
        for (var i = 0; i < nodes.Count; i++)
            nodes[i].Index = i;
        var parts = Enumerable.Range(0, nodes.Count).ToArray();
        foreach (var edge in edges)
        {
            var (one, other) = (Root(edge.From.Index), Root(edge.To.Index));
            parts[Math.Max(one, other)] = Math.Min(one, other);
        }

        var inside = edges.ToLookup(e => Root(e.From.Index));
        return [.. nodes.GroupBy(n => Root(n.Index)).Select(part => (part.ToArray(), inside[part.Key].ToArray()))];

        int Root(int node)
        {
            while (parts[node] != node)
                node = parts[node] = parts[parts[node]];
            return node;
        }
    }
}
