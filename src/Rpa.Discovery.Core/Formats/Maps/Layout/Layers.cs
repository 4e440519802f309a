namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Proper layers: nodes by rank, with a bend in every layer that a long edge passes through.</summary>
internal static class Layers
{
    /// <summary>Cuts the edges into links between neighbouring layers and puts every layer into a first order.</summary>
    /// <param name="nodes">With their ranks, in the order of the file.</param>
    /// <param name="edges">All but those from a node to itself.</param>
    /// <returns>[layer][order] → node; nodes are numbered anew.</returns>
    public static LayerNode[][] Of(IReadOnlyList<LayerNode> nodes, IReadOnlyList<LayerEdge> edges)
    {
        var all = new List<LayerNode>(nodes);
        foreach (var edge in edges)
            Cut(edge, all);
        for (var i = 0; i < all.Count; i++)
            all[i].Index = i;
        var layers = new List<LayerNode>[all.Count == 0 ? 0 : all.Max(n => n.Rank) + 1];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = [];
        Walk(all, layers);
        return [.. layers.Select(l => l.ToArray())];
    }

    private static void Cut(LayerEdge edge, List<LayerNode> all)
    {
        var above = edge.Upper;
        for (var rank = edge.Upper.Rank + 1; rank < edge.Lower.Rank; rank++)
        {
            var bend = new LayerNode { IsBend = true, Rank = rank };
            all.Add(bend);
            Join(edge, above, bend);
            above = bend;
        }

        Join(edge, above, edge.Lower);
    }

    private static void Join(LayerEdge edge, LayerNode upper, LayerNode lower)
    {
        var link = new LayerLink
        {
            Upper = upper,
            Lower = lower,
            UpperPort = upper == edge.Upper ? edge.UpperPort : null,
            LowerPort = lower == edge.Lower ? edge.LowerPort : null,
        };
        edge.Links.Add(link);
        upper.Below.Add(link);
        lower.Above.Add(link);
    }

    // Depth first from the top in the order of the file: what follows on each other stands in one column.
    private static void Walk(List<LayerNode> all, List<LayerNode>[] layers)
    {
        var isSeen = new bool[all.Count];
        var todo = new Stack<LayerNode>(all.Where(n => n.Above.Count == 0).Reverse());
        while (todo.TryPop(out var node))
        {
            if (isSeen[node.Index])
                continue;
            isSeen[node.Index] = true;
            node.Order = layers[node.Rank].Count;
            layers[node.Rank].Add(node);
            for (var i = node.Below.Count - 1; i >= 0; i--)
                todo.Push(node.Below[i].Lower);
        }
    }
}
