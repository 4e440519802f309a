namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Layered layout of a directed graph: ranks, orders, coordinates, routes.</summary>
/// <remarks>The framework of Sugiyama, Tagawa, Toda (1981), "Methods for visual understanding of hierarchical system structures". Nothing
/// but sizes and the order of the lists decides, so that names change nothing and the same graph is always drawn alike.</remarks>
internal static class LayeredLayout
{
    /// <summary>How far apart nodes of one layer stand at least.</summary>
    public const double Gap = 16;

    private const double Wide = 1.6; // how much wider than high parts that hang together by nothing are put side by side

    /// <summary>Places nodes and routes edges; the upper left corner is at 0, 0.</summary>
    /// <param name="nodes">In the order of the file.</param>
    /// <param name="edges">Between them, in the order of the file, none from a node to itself; those that would close a cycle are marked as
    /// reversed.</param>
    public static (double Width, double Height) Place(IReadOnlyList<LayerNode> nodes, IReadOnlyList<LayerEdge> edges)
    {
        if (nodes.Any(n => n.Pin != LayerPin.Free))
            return PlacePart(nodes, edges);
        var parts = Components.Of(nodes, edges).Select(p => (p.Nodes, p.Edges, Size: PlacePart(p.Nodes, p.Edges))).ToArray();
        var row = Math.Max(parts.Select(p => p.Size.Width).DefaultIfEmpty().Max(),
            Math.Sqrt(Wide * parts.Sum(p => (p.Size.Width + Gap) * (p.Size.Height + Gap))));
        double x = 0, y = 0, rowHeight = 0, width = 0;
        foreach (var (inside, between, size) in parts)
        {
            if (x > 0 && x + size.Width > row)
                (x, y, rowHeight) = (0, y + rowHeight + (2 * Gap), 0);
            Move(inside, between, x, y);
            width = Math.Max(width, x + size.Width);
            rowHeight = Math.Max(rowHeight, size.Height);
            x += size.Width + (2 * Gap);
        }

        return (width, y + rowHeight);
    }

    private static (double Width, double Height) PlacePart(IReadOnlyList<LayerNode> nodes, IReadOnlyList<LayerEdge> edges)
    {
        Ranks.Assign(nodes, edges);
        var layers = Layers.Of(nodes, edges);
        CrossingReduction.Reduce(layers);
        Coordinates.Assign(layers, Gap);
        Relaxation.Apply(layers, Gap);
        var height = Routing.Route(layers, edges);
        return (layers.SelectMany(l => l).Select(n => n.X + n.Right).DefaultIfEmpty().Max(), height);
    }

    private static void Move(LayerNode[] nodes, LayerEdge[] edges, double x, double y)
    {
        foreach (var node in nodes)
        {
            node.X += x;
            node.Top += y;
        }

        foreach (var edge in edges)
            edge.Route = [.. edge.Route.Select(t => t with { X = t.X + x, Y = t.Y + y })];
    }
}
