namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Edge routing: through a layer straight down, between layers as one curve that begins and ends vertically.</summary>
/// <remarks>No route touches anything that is not its own: within a layer it has a column to itself (its bend, its label or its end), and
/// between layers nothing stands.</remarks>
internal static class Routing
{
    private const double Between = 20;      // least height between two layers
    private const double Steepness = 0.1;   // further height for each unit that an edge goes aside
    private const double MostBetween = 72;
    private const double PortGap = 13;      // so far apart do edges meet a node, where there is room

    /// <summary>Sets the ports of links, the heights of nodes and the routes of edges.</summary>
    /// <returns>The height of the whole.</returns>
    public static double Route(LayerNode[][] layers, IReadOnlyList<LayerEdge> edges)
    {
        foreach (var node in layers.SelectMany(l => l))
        {
            Spread(node, [.. node.Below.OrderBy(l => l.Lower.X + (l.LowerPort ?? 0))], isBelow: true);
            Spread(node, [.. node.Above.OrderBy(l => l.Upper.X + (l.UpperPort ?? 0))], isBelow: false);
        }

        var tops = new double[layers.Length];
        var bottoms = new double[layers.Length];
        double y = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var height = layers[i].Length == 0 ? 0 : layers[i].Max(n => n.Height);
            (tops[i], bottoms[i]) = (y, y + height);
            foreach (var node in layers[i])
                node.Top = y + ((height - node.Height) / 2);
            if (i + 1 < layers.Length)
                y += height + Math.Min(MostBetween,
                    Between + (Steepness * layers[i].SelectMany(n => n.Below).Select(Aside).DefaultIfEmpty().Max()));
            else
                y += height;
        }

        foreach (var edge in edges)
            edge.Route = Drawn(edge, tops, bottoms);
        return y;
    }

    private static double Aside(LayerLink link) => Math.Abs(link.Upper.X + link.UpperPort!.Value - link.Lower.X - link.LowerPort!.Value);

    // Straight above what an edge leads to, where the node is wide enough; else as near as it can be, and no two at one place.
    private static void Spread(LayerNode node, LayerLink[] links, bool isBelow)
    {
        var free = links.Where(l => (isBelow ? l.UpperPort : l.LowerPort) is null).ToArray();
        var range = node.PortRange;
        var gap = free.Length < 2 ? 0 : Math.Min(PortGap, 2 * range / (free.Length - 1));
        var at = new double[free.Length];
        for (var i = 0; i < at.Length; i++)
        {
            var wish = isBelow ? free[i].Lower.X + (free[i].LowerPort ?? 0) : free[i].Upper.X + (free[i].UpperPort ?? 0);
            at[i] = Math.Max(Math.Clamp(wish - node.X, -range, range), i == 0 ? -range : at[i - 1] + gap);
        }

        for (var i = at.Length - 1; i >= 0; i--)
        {
            at[i] = Math.Min(at[i], i == at.Length - 1 ? range : at[i + 1] - gap);
            if (isBelow)
                free[i].UpperPort = at[i];
            else
                free[i].LowerPort = at[i];
        }
    }

    private static List<Turn> Drawn(LayerEdge edge, double[] tops, double[] bottoms)
    {
        var route = new List<Turn>();
        foreach (var link in edge.Links)
        {
            var (from, to) = (link.Upper.X + link.UpperPort!.Value, link.Lower.X + link.LowerPort!.Value);
            if (route.Count == 0)
                route.Add(new Turn(from, link.Upper.Bottom, false));
            route.Add(new Turn(from, bottoms[link.Upper.Rank], false));
            route.Add(new Turn(to, tops[link.Lower.Rank], true));
        }

        var end = edge.Links[^1];
        route.Add(new Turn(end.Lower.X + end.LowerPort!.Value, end.Lower.Top, false));
        return edge.IsReversed ? Turned(route) : route;
    }

    private static List<Turn> Turned(List<Turn> route)
    {
        var turned = new List<Turn>(route.Count);
        for (var i = route.Count - 1; i >= 0; i--)
            turned.Add(route[i] with { IsCurve = i + 1 < route.Count && route[i + 1].IsCurve });
        return turned;
    }
}
