using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>A laid-out map: what is drawn where, from the upper left corner at 0, 0.</summary>
internal sealed class MapPicture
{
    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>States, each after the one that it is inside of.</summary>
    public List<PlacedBox> Boxes { get; } = [];

    /// <summary>Where cases come in, one for each region.</summary>
    public List<PlacedDot> Dots { get; } = [];

    public List<PlacedLabel> Labels { get; } = [];

    public List<PlacedRoute> Routes { get; } = [];

    /// <summary>Takes over everything of another picture, whose corner comes to a place in this one.</summary>
    public void Take(MapPicture other, double x, double y)
    {
        foreach (var box in other.Boxes)
            box.Move(x, y);
        foreach (var dot in other.Dots)
            (dot.X, dot.Y) = (dot.X + x, dot.Y + y);
        foreach (var label in other.Labels)
            (label.X, label.Y) = (label.X + x, label.Y + y);
        foreach (var route in other.Routes)
            route.Move(x, y);
        Boxes.AddRange(other.Boxes);
        Dots.AddRange(other.Dots);
        Labels.AddRange(other.Labels);
        Routes.AddRange(other.Routes);
    }
}

/// <summary>A state's box.</summary>
internal sealed class PlacedBox
{
    public required GraphNode Node { get; init; }

    public required TextBlock Text { get; init; }

    public double X { get; set; }

    public double Y { get; set; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>Where the frames of its regions are parted.</summary>
    public List<(double X, double Top, double Bottom)> Dividers { get; } = [];

    public void Move(double x, double y)
    {
        (X, Y) = (X + x, Y + y);
        for (var i = 0; i < Dividers.Count; i++)
            Dividers[i] = (Dividers[i].X + x, Dividers[i].Top + y, Dividers[i].Bottom + y);
    }
}

/// <summary>The dot where cases come into a region; its middle.</summary>
internal sealed class PlacedDot
{
    public const double Radius = 6;

    public required GraphRegion Region { get; init; }

    public double X { get; set; }

    public double Y { get; set; }
}

/// <summary>What stands beside an arrow; its upper left corner.</summary>
internal sealed class PlacedLabel
{
    /// <summary>A <see cref="GraphEdge"/>, or the <see cref="GraphRegion"/> whose beginning is meant.</summary>
    public required object Way { get; init; }

    public required TextBlock Text { get; init; }

    public double X { get; set; }

    public double Y { get; set; }
}

/// <summary>An arrow, or a part of one that leads through several frames.</summary>
internal sealed class PlacedRoute
{
    /// <summary>A <see cref="GraphEdge"/>, or the <see cref="GraphRegion"/> whose beginning is meant.</summary>
    public required object Way { get; init; }

    /// <summary>Parts of one arrow follow on each other in this order.</summary>
    public int Part { get; init; }

    /// <summary>From the beginning to the tip.</summary>
    public required List<Turn> Turns { get; init; }

    /// <summary>Whether it leads from a box back to the same box: out to the right and back, in one bow that is so wide.</summary>
    public double LoopWidth { get; init; }

    public bool IsLoop => LoopWidth > 0;

    public void Move(double x, double y)
    {
        for (var i = 0; i < Turns.Count; i++)
            Turns[i] = Turns[i] with { X = Turns[i].X + x, Y = Turns[i].Y + y };
    }
}
