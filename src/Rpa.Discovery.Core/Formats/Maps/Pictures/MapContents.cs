namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Texts of a picture, cut into lines, with the room they take: what the layout measures and the drawing writes.</summary>
/// <param name="figures">What a run gave; null draws the file alone.</param>
internal sealed class MapContents(MapFigures? figures)
{
    public const double LabelSize = 11;
    public const double TitleSize = 13;
    private const double TitleEms = 12.5;
    private const double DetailEms = 15;
    private const double LabelEms = 12;
    private const int MostLines = 3;
    private const double LabelLine = 14;
    private const double TitleLine = 18;
    private const double DetailLine = 15;

    public MapFigures? Figures => figures;

    /// <summary>What stands in the box of a state: its title, who does it and how long it takes, the bot, the load.</summary>
    public TextBlock Box(GraphNode node)
    {
        if (node is { Kind: GraphNodeKind.Choice, IsTitled: false })
            return TextBlock.Empty;
        var lines = new List<TextLine>();
        Add(lines, node.Title, TextKind.Title, TitleEms, TitleSize, TitleLine);
        foreach (var detail in node.Details)
            Add(lines, detail, TextKind.Detail, DetailEms, LabelSize, DetailLine);
        if (node.Bot is { } bot)
            Add(lines, bot, TextKind.Bot, DetailEms, LabelSize, DetailLine);
        if (figures?.Of(node)?.Load is { } load)
            Add(lines, load, TextKind.Load, DetailEms, LabelSize, DetailLine);
        return TextBlock.Of(lines);
    }

    /// <summary>What stands beside an arrow: the event and what decides it, and how long the case then waits.</summary>
    public TextBlock Label(GraphEdge edge) => Label(edge.Label, figures?.Of(edge));

    /// <summary>What stands beside the arrow from the dot where cases come in.</summary>
    public TextBlock Label(GraphRegion region) => Label(region.Condition, figures?.Of(region));

    private static TextBlock Label(string text, WayFigures? figures)
    {
        var lines = new List<TextLine>();
        Add(lines, text, TextKind.Label, LabelEms, LabelSize, LabelLine);
        if (figures?.Wait is { } wait)
            Add(lines, wait, TextKind.Wait, LabelEms, LabelSize, LabelLine);
        return TextBlock.Of(lines);
    }

    private static void Add(List<TextLine> lines, string text, TextKind kind, double ems, double size, double height) =>
        lines.AddRange(TextMeasure.Lines(text, ems, MostLines)
            .Select(l => new TextLine(l, kind, TextMeasure.Width(l, size, kind == TextKind.Title), height)));
}

/// <summary>What a line of text is.</summary>
internal enum TextKind
{
    Title,
    Detail,
    Bot,
    Load,
    Label,
    Wait,
}

/// <summary>A line of text and the room it takes.</summary>
internal sealed record TextLine(string Text, TextKind Kind, double Width, double Height);

/// <summary>Lines below each other.</summary>
internal sealed record TextBlock(IReadOnlyList<TextLine> Lines, double Width, double Height)
{
    public static TextBlock Empty { get; } = new([], 0, 0);

    public static TextBlock Of(IReadOnlyList<TextLine> lines) =>
        new(lines, lines.Select(l => l.Width).DefaultIfEmpty().Max(), lines.Sum(l => l.Height));
}
