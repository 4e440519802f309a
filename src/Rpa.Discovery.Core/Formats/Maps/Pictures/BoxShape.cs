namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Outlines of boxes: how large they are around their text, and where arrows may meet them.</summary>
internal static class BoxShape
{
    public const double IconWidth = 22;
    public const double Padding = 10;
    private const double LeastWidth = 84;
    private const double LeastHeight = 34;
    private const double Diamond = 30;

    /// <summary>The box of a state that has none inside.</summary>
    public static (double Width, double Height) Size(GraphNode node, TextBlock text)
    {
        if (text.Lines.Count == 0 && node.Kind == GraphNodeKind.Choice)
            return (Diamond, Diamond);
        var height = Math.Max(LeastHeight, text.Height + 14);
        var sides = node.Kind switch
        {
            GraphNodeKind.Choice => 2 * (Padding + Notch(height)),
            GraphNodeKind.Final => 2 * (Padding + Rounding(GraphNodeKind.Final, height)),
            GraphNodeKind.Wait => (2 * Rounding(GraphNodeKind.Wait, height)) + IconWidth + Padding,
            _ => (2 * Padding) + IconWidth + (node.Bot is null ? 0 : 2 * Bars),
        };
        return (Math.Max(LeastWidth, text.Width + sides), height);
    }

    /// <summary>How far the bars at both sides of a bot's box stand from its rim.</summary>
    public const double Bars = 6;

    /// <summary>How far the slanted sides of a choice reach.</summary>
    public static double Notch(double height) => Math.Min(18, height / 2);

    public static double Rounding(GraphNodeKind kind, double height) => kind switch
    {
        GraphNodeKind.Wait => Math.Min(18, height / 2),
        GraphNodeKind.Final => Math.Min(10, height / 2),
        GraphNodeKind.Compound or GraphNodeKind.Parallel => 6,
        _ => 3,
    };

    /// <summary>How far from its middle an arrow may meet the upper or lower side.</summary>
    public static double PortRange(GraphNode node, double width, double height) =>
        Math.Max(0, (width / 2) - 6 - (node.Kind == GraphNodeKind.Choice ? width <= Diamond
            ? width : Notch(height) : Rounding(node.Kind, height)));

    /// <summary>How far inside the right end of the box its rim is at a height above or below its middle.</summary>
    public static double Inset(GraphNode node, double width, double height, double offset)
    {
        var steps = Math.Min(1, Math.Abs(offset) / (height / 2));
        if (node.Kind == GraphNodeKind.Choice)
            return (width <= Diamond ? width / 2 : Notch(height)) * steps;
        var rounding = Rounding(node.Kind, height);
        var into = Math.Abs(offset) - ((height / 2) - rounding);
        return into <= 0 ? 0 : rounding - Math.Sqrt(Math.Max(0, (rounding * rounding) - (into * into)));
    }
}
