using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Layout of a workflow with everything inside it: each region is laid out by itself and then stands as one box among its
/// neighbours.</summary>
/// <remarks>An arrow that leads across a frame is cut there: inside it ends at a place on the rim, outside it goes on from that place. So
/// no region knows its surroundings, and nothing overlaps at any depth.</remarks>
internal sealed class MapLayout
{
    private const double Padding = 14;
    private readonly MapContents _contents;
    private readonly Dictionary<GraphRegion, List<GraphEdge>> _ways = [];

    private MapLayout(WorkflowGraph graph, MapContents contents)
    {
        _contents = contents;
        foreach (var edge in graph.Edges)
        {
            var level = Level(edge);
            if (!_ways.TryGetValue(level, out var ways))
                _ways[level] = ways = [];
            ways.Add(edge);
        }
    }

    /// <summary>Lays out a workflow.</summary>
    public static MapPicture Of(WorkflowGraph graph, MapContents contents)
    {
        var picture = new MapLayout(graph, contents).Region(graph.Whole, []).Picture;
        var whole = new MapPicture { Width = picture.Width, Height = picture.Height };
        whole.Take(picture, 0, 0);
        var parts = whole.Routes.GroupBy(r => r.Way, ReferenceEqualityComparer.Instance).ToList();
        whole.Routes.Clear();
        foreach (var part in parts)
        {
            var routes = part.OrderBy(r => r.Part).ToList();
            whole.Routes.Add(new PlacedRoute
            {
                Way = part.Key!, LoopWidth = routes[0].LoopWidth,
                Turns = [.. routes.SelectMany(r => r.Turns)]
            });
        }

        return whole;
    }

    // Where an arrow is decided: among the states that hold its two ends; inside a state, where that is one of its ends.
    private static GraphRegion Level(GraphEdge edge)
    {
        if (edge.From == edge.To)
            return edge.Home;
        if (Holding(edge.From, edge.To) is { } inner)
            return inner;
        return Holding(edge.To, edge.From) ?? edge.Home;
    }

    // The region of a state that holds another state; null when it is not inside.
    private static GraphRegion? Holding(GraphNode outer, GraphNode inner) => inner.Home.Outwards.FirstOrDefault(r => r.Owner == outer);

    private static GraphNode Standing(GraphNode node, GraphRegion region)
    {
        while (node.Home != region)
            node = node.Home.Owner!;
        return node;
    }

    private static int Depth(GraphRegion region) => region.Outwards.Count();

    private (MapPicture Picture, IReadOnlyList<double> Rims) Region(GraphRegion region, IReadOnlyList<Crossing> crossings)
    {
        var ways = _ways.GetValueOrDefault(region) ?? [];
        var numbers = region.Nodes.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i + 1);
        var between = ways.Where(w => w.From != w.To && w.From != region.Owner && w.To != region.Owner)
            .Select(w => new Way(w, Standing(w.From, region), Standing(w.To, region))).ToList();
        var initial = region.Initial is { } first ? Standing(first, region) : null;
        List<(int, int)> pairs = initial is null ? [] : [(0, numbers[initial])];
        var leadsBack = EdgeDirections.LeadBack(region.Nodes.Count + 1,
            [.. pairs, .. between.Select(w => (numbers[w.From], numbers[w.To]))]);
        for (var i = 0; i < between.Count; i++)
            between[i].IsBack = leadsBack[pairs.Count + i];

        var work = new RegionWork(_contents, Depth(region));
        foreach (var node in region.Nodes)
        {
            var loops = ways.Where(w => w.From == node && w.To == node).ToList();
            work.Add(node, Box(node, [.. Cuts(node, region, between, crossings)], work.HeightOf(loops)), loops);
        }

        if (initial is not null)
            work.Enter(region, initial);
        foreach (var way in between.Where(w => !w.IsSideways))
            work.Join(way);
        foreach (var crossing in crossings)
            work.Leave(crossing, Standing(crossing.Inner, region));
        return (work.Placed(), work.Rims);
    }

    // What crosses the rim of a box of this region.
    private static IEnumerable<Crossing> Cuts(GraphNode node, GraphRegion region, List<Way> between, IReadOnlyList<Crossing> crossings)
    {
        foreach (var way in between)
        {
            if (way.From == node && way.Edge.From != node)
                yield return new Crossing(way.Edge, true, way.IsBack) { IsSideways = way.IsSideways, IsLabelled = way.IsSideways };
            if (way.To == node && way.Edge.To != node)
                yield return new Crossing(way.Edge, false, !way.IsBack && !way.IsSideways) { IsSideways = way.IsSideways };
        }

        foreach (var crossing in crossings)
        {
            if (crossing.Inner != node && Standing(crossing.Inner, region) == node)
                yield return crossing with { IsSideways = false, IsLabelled = false };
        }
    }

    // What begins or ends at the rim of a box, from inside.
    private IEnumerable<Crossing> FromRim(GraphNode node, GraphRegion region) => (_ways.GetValueOrDefault(region) ?? [])
        .Where(w => w.From != w.To && (w.From == node || w.To == node))
        .Select(w => new Crossing(w, w.To == node, w.From == node) { IsLabelled = true });

    private BoxWork Box(GraphNode node, IReadOnlyList<Crossing> cuts, double leastHeight)
    {
        var text = _contents.Box(node);
        if (!node.HasInside)
        {
            var (width, height) = BoxShape.Size(node, text);
            return new BoxWork(text, width, Math.Max(height, leastHeight));
        }

        List<Crossing>[] inside = [.. node.Regions.Select(r =>
            (List<Crossing>)[.. FromRim(node, r), .. cuts.Where(c => c.Inner.Home.Outwards.Contains(r))])];
        // Where something comes in from above, the title gives way to the left of everything.
        var isTitleLeft = inside.Any(cutsOf => cutsOf.Exists(c => c.IsTop));
        double x = Padding + (isTitleLeft ? text.Width + Padding : 0), deepest = 0;
        var top = isTitleLeft ? Padding : text.Height + (1.5 * Padding);
        var box = new BoxWork(text);
        for (var i = 0; i < inside.Length; i++)
        {
            var (picture, rims) = Region(node.Regions[i], inside[i]);
            if (i > 0)
            {
                box.Dividers.Add((x, 0, 0));
                x += Padding;
            }

            for (var c = 0; c < inside[i].Count; c++)
                box.Places[inside[i][c]] = x + rims[c];
            box.Inside.Take(picture, x, top);
            x += picture.Width + Padding;
            deepest = Math.Max(deepest, picture.Height);
        }

        var lanes = cuts.Where(c => c.IsSideways && c.IsOutgoing).Select(c => c.Edge).ToList();
        var sill = top + deepest + Padding;
        for (var i = 0; i < box.Dividers.Count; i++)
            box.Dividers[i] = (box.Dividers[i].X, top - (Padding / 2), sill - (Padding / 2));
        box.Width = Math.Max(x, text.Width + (2 * Padding));
        box.Height = Math.Max(leastHeight, Math.Max(sill + (Padding * lanes.Count), text.Height + (2 * Padding)));
        foreach (var (cut, at) in box.Places)
            ToRim(box.Inside, cut, at, cut.IsTop ? 0 : cut.IsSideways ? sill + (Padding * lanes.IndexOf(cut.Edge)) : box.Height);
        return box;
    }

    // The innermost part of an arrow that has been laid out so far goes on, straight, to the rim.
    private static void ToRim(MapPicture insides, Crossing cut, double x, double y)
    {
        var ofEdge = insides.Routes.Where(r => r.Way == cut.Edge && (r.Part < 0) == cut.IsOutgoing);
        if (cut.IsOutgoing)
            ofEdge.MaxBy(r => r.Part)!.Turns.Add(new Turn(x, y, false));
        else
            ofEdge.MinBy(r => r.Part)!.Turns.Insert(0, new Turn(x, y, false));
    }
}

/// <summary>An arrow that crosses the rim of a box, or begins or ends there.</summary>
/// <param name="Edge">The arrow.</param>
/// <param name="IsOutgoing">Whether it leads outwards.</param>
/// <param name="IsTop">Whether it meets the upper rim; else the lower one.</param>
internal sealed record Crossing(GraphEdge Edge, bool IsOutgoing, bool IsTop)
{
    /// <summary>Whether it leads from one region of the box to another.</summary>
    public bool IsSideways { get; init; }

    /// <summary>Whether its label has to stand inside.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>The end that is inside.</summary>
    public GraphNode Inner => IsOutgoing ? Edge.From : Edge.To;
}

/// <summary>An arrow among the boxes of a region, with the boxes that its ends are, or are inside of.</summary>
internal sealed class Way(GraphEdge edge, GraphNode from, GraphNode to)
{
    public GraphEdge Edge => edge;

    public GraphNode From => from;

    public GraphNode To => to;

    /// <summary>Whether it leads from one region of a box to another.</summary>
    public bool IsSideways => from == to;

    public bool IsBack { get; set; }
}
