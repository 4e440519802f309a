using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>A region in the making: its boxes, dots and labels as nodes of a layered graph, its arrows as edges, and back again when they
/// have their places.</summary>
/// <param name="contents">Texts and their sizes.</param>
/// <param name="depth">How many regions lie around it, itself included.</param>
internal sealed class RegionWork(MapContents contents, int depth)
{
    private const double LoopReach = 22;
    private const double LoopHeight = 16;
    private const double LabelAside = 8; // between an arrow and the text beside it
    private readonly List<LayerNode> _nodes = [];
    private readonly List<LayerEdge> _edges = [];
    private readonly Dictionary<GraphNode, (LayerNode Layer, BoxWork Box)> _boxes = [];
    private readonly List<GraphNode> _shown = [];
    private readonly List<(LayerNode Node, object Way, TextBlock Text)> _labels = [];
    private readonly List<(object Way, int Part, LayerEdge[] Edges)> _routes = [];
    private readonly List<(LayerNode Node, GraphRegion Region)> _dots = [];
    private readonly List<(GraphNode Node, GraphEdge Edge, TextBlock Text, double Y)> _loops = [];
    private readonly List<LayerNode> _rims = [];

    /// <summary>Where each crossing meets the rim of the region, in the order in which they were told.</summary>
    public List<double> Rims => [.. _rims.Select(r => r.X)];

    /// <summary>How much height a box needs for the arrows that lead from it to itself.</summary>
    public double HeightOf(IReadOnlyList<GraphEdge> loops) => loops.Count == 0 ? 0 : 12 + loops.Sum(HeightOf);

    /// <summary>Puts a box into the region, with the arrows that lead from it to itself at its right side.</summary>
    public void Add(GraphNode node, BoxWork box, IReadOnlyList<GraphEdge> loops)
    {
        var y = -loops.Sum(HeightOf) / 2;
        double aside = 0;
        foreach (var loop in loops)
        {
            var text = contents.Label(loop);
            _loops.Add((node, loop, text, y + (HeightOf(loop) / 2)));
            y += HeightOf(loop);
            aside = Math.Max(aside, LoopReach + text.Width);
        }

        var layer = new LayerNode
        {
            Left = box.Width / 2,
            Right = (box.Width / 2) + aside,
            Height = box.Height,
            PortRange = BoxShape.PortRange(node, box.Width, box.Height),
        };
        _nodes.Add(layer);
        _boxes.Add(node, (layer, box));
        _shown.Add(node);
    }

    /// <summary>The dot from which cases come to the first state.</summary>
    public void Enter(GraphRegion region, GraphNode initial)
    {
        var dot = new LayerNode { Left = PlacedDot.Radius + 1, Right = PlacedDot.Radius + 1, Height = 2 * PlacedDot.Radius };
        _nodes.Insert(0, dot); // the reader begins there
        _dots.Add((dot, region));
        Labelled(region, 0, contents.Label(region), (dot, null), (_boxes[initial].Layer, null), false);
    }

    /// <summary>An arrow of this region, with its label.</summary>
    public void Join(Way way) =>
        Labelled(way.Edge, 0, contents.Label(way.Edge), Ending(way.From, way.Edge, isOutgoing: true),
            Ending(way.To, way.Edge, isOutgoing: false), way.IsBack);

    /// <summary>An arrow that leads out of the region or into it.</summary>
    public void Leave(Crossing crossing, GraphNode standing)
    {
        var rim = new LayerNode { Left = 1, Right = 1, Pin = crossing.IsTop ? LayerPin.Top : LayerPin.Bottom };
        _nodes.Add(rim);
        _rims.Add(rim);
        var inner = Ending(standing, crossing.Edge, crossing.IsOutgoing);
        var text = crossing.IsLabelled ? contents.Label(crossing.Edge) : TextBlock.Empty;
        // Upwards out and upwards in run against the layers.
        if (crossing.IsOutgoing)
            Labelled(crossing.Edge, -depth, text, inner, (rim, null), crossing.IsTop);
        else
            Labelled(crossing.Edge, depth, text, (rim, null), inner, !crossing.IsTop);
    }

    /// <summary>Lays everything out.</summary>
    public MapPicture Placed()
    {
        var (width, height) = LayeredLayout.Place(_nodes, _edges);
        var picture = new MapPicture { Width = width, Height = height };
        foreach (var node in _shown)
            _boxes[node].Box.Put(picture, node, _boxes[node].Layer.X - _boxes[node].Layer.Left, _boxes[node].Layer.Top);
        foreach (var (dot, region) in _dots)
            picture.Dots.Add(new PlacedDot { Region = region, X = dot.X, Y = dot.Top + PlacedDot.Radius });
        foreach (var (label, way, text) in _labels)
            picture.Labels.Add(new PlacedLabel { Way = way, Text = text, X = label.X + LabelAside, Y = label.Top });
        foreach (var (way, part, edges) in _routes)
            picture.Routes.Add(new PlacedRoute { Way = way, Part = part, Turns = [.. edges.SelectMany(e => e.Route)] });
        foreach (var (node, edge, text, y) in _loops)
            Loop(picture, node, edge, text, y);
        return picture;
    }

    private void Loop(MapPicture picture, GraphNode node, GraphEdge edge, TextBlock text, double y)
    {
        var (layer, box) = _boxes[node];
        var (right, middle) = (layer.X + (box.Width / 2), layer.Top + (box.Height / 2));
        var at = middle + y;
        Turn Rim(double height) => new(right - BoxShape.Inset(node, box.Width, box.Height, height - middle), height, false);
        picture.Routes.Add(new PlacedRoute
        {
            Way = edge,
            Turns = [Rim(at - (LoopHeight / 2)), Rim(at + (LoopHeight / 2)) with { IsCurve = true }], LoopWidth = LoopReach
        });
        picture.Labels.Add(new PlacedLabel { Way = edge, Text = text, X = right + LoopReach, Y = at - (text.Height / 2) });
    }

    private double HeightOf(GraphEdge loop) => Math.Max(LoopHeight, contents.Label(loop).Height) + 4;

    private (LayerNode Node, double? Port) Ending(GraphNode standing, GraphEdge edge, bool isOutgoing)
    {
        var (layer, box) = _boxes[standing];
        return (layer, box.Place(edge, isOutgoing) is { } x ? x - (box.Width / 2) : null);
    }

    private void Labelled(object way, int part, TextBlock text, (LayerNode Node, double? Port) from, (LayerNode Node, double? Port) to,
        bool isBack)
    {
        if (text.Lines.Count == 0)
        {
            var isToRim = from.Node.Pin != LayerPin.Free || to.Node.Pin != LayerPin.Free;
            Route(new LayerEdge
            {
                From = from.Node, FromPort = from.Port, To = to.Node, ToPort = to.Port, IsReversed = isBack,
                MinLength = isToRim ? 1 : 2
            });
            return;
        }

        var label = new LayerNode { Left = 3, Right = LabelAside + text.Width, Height = text.Height };
        _nodes.Add(label);
        _labels.Add((label, way, text));
        Route(
            new LayerEdge { From = from.Node, FromPort = from.Port, To = label, ToPort = 0, IsReversed = isBack },
            new LayerEdge { From = label, FromPort = 0, To = to.Node, ToPort = to.Port, IsReversed = isBack });

        void Route(params LayerEdge[] edges)
        {
            _edges.AddRange(edges);
            _routes.Add((way, part, edges));
        }
    }
}

/// <summary>A box before it has its place.</summary>
internal sealed class BoxWork(TextBlock text, double width = 0, double height = 0)
{
    public double Width { get; set; } = width;

    public double Height { get; set; } = height;

    public List<(double X, double Top, double Bottom)> Dividers { get; } = [];

    /// <summary>What is inside, seen from its corner.</summary>
    public MapPicture Inside { get; } = new();

    /// <summary>Where arrows cross its rim, from its left side.</summary>
    public Dictionary<Crossing, double> Places { get; } = [];

    /// <summary>Where an arrow crosses its rim; null where it ends there.</summary>
    public double? Place(GraphEdge edge, bool isOutgoing) =>
        Places.Where(p => p.Key.Edge == edge && p.Key.IsOutgoing == isOutgoing).Select(p => (double?)p.Value).FirstOrDefault();

    /// <summary>Puts it, and what is inside, into a picture.</summary>
    public void Put(MapPicture picture, GraphNode node, double x, double y)
    {
        var box = new PlacedBox { Node = node, Text = text, Width = Width, Height = Height };
        box.Dividers.AddRange(Dividers);
        box.Move(x, y);
        picture.Boxes.Add(box);
        picture.Take(Inside, x, y);
    }
}
