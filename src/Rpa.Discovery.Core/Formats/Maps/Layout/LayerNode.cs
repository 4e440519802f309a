namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Something that takes up room in a layer: a box, a label, a bend of a long edge, or the place where an edge leaves the
/// picture.</summary>
/// <remarks>Edges meet a node on its line: the vertical through <see cref="X"/>, which need not be its middle. A label stands to the right
/// of its line.</remarks>
internal sealed class LayerNode
{
    /// <summary>Room to the left of the line.</summary>
    public double Left { get; init; }

    /// <summary>Room to the right of the line.</summary>
    public double Right { get; init; }

    public double Height { get; init; }

    /// <summary>How far from the line an edge may still meet it, to either side.</summary>
    public double PortRange { get; init; }

    public LayerPin Pin { get; init; }

    /// <summary>Whether it is only a point of a long edge.</summary>
    public bool IsBend { get; init; }

    /// <summary>Its number among the nodes, in the order of the file; ties are decided by it.</summary>
    public int Index { get; set; } = -1;

    public int Rank { get; set; }

    /// <summary>Its place in its layer, from the left.</summary>
    public int Order { get; set; }

    /// <summary>Where its line is.</summary>
    public double X { get; set; }

    /// <summary>Its upper side.</summary>
    public double Top { get; set; }

    public double Bottom => Top + Height;

    /// <summary>Edges from the layer above, then to the layer below; only between neighbouring layers.</summary>
    public List<LayerLink> Above { get; } = [];

    public List<LayerLink> Below { get; } = [];
}

/// <summary>Whether a node must stand at the edge of the picture.</summary>
internal enum LayerPin
{
    Free,
    Top,
    Bottom,
}

/// <summary>An edge from one node to another, however many layers lie between.</summary>
internal sealed class LayerEdge
{
    public required LayerNode From { get; init; }

    public required LayerNode To { get; init; }

    /// <summary>Where it meets its ends, right of their lines; null leaves it to the routing.</summary>
    public double? FromPort { get; init; }

    public double? ToPort { get; init; }

    /// <summary>How many layers it spans at least.</summary>
    public int MinLength { get; init; } = 1;

    /// <summary>Whether it runs upwards: <see cref="To"/> then stands above <see cref="From"/>.</summary>
    public bool IsReversed { get; set; }

    public LayerNode Upper => IsReversed ? To : From;

    public LayerNode Lower => IsReversed ? From : To;

    public double? UpperPort => IsReversed ? ToPort : FromPort;

    public double? LowerPort => IsReversed ? FromPort : ToPort;

    /// <summary>Its pieces between neighbouring layers, from above.</summary>
    public List<LayerLink> Links { get; } = [];

    /// <summary>How it is drawn, from <see cref="From"/> to <see cref="To"/>.</summary>
    public IReadOnlyList<Turn> Route { get; set; } = [];
}

/// <summary>A piece of an edge between two neighbouring layers.</summary>
internal sealed class LayerLink
{
    public required LayerNode Upper { get; init; }

    public required LayerNode Lower { get; init; }

    /// <summary>Where it meets its ends, right of their lines; null until it is routed, unless the edge says it.</summary>
    public double? UpperPort { get; set; }

    public double? LowerPort { get; set; }

    /// <summary>Whether it joins two bends, so that it had better be straight.</summary>
    public bool IsInner => Upper.IsBend && Lower.IsBend;
}

/// <summary>A point of a route; the way to it is straight up or down, or a curve that begins and ends vertically.</summary>
internal readonly record struct Turn(double X, double Y, bool IsCurve);
