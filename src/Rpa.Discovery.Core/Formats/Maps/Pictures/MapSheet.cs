using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>One SVG element with the maps of some workflows below each other and a legend under them.</summary>
/// <remarks>Looks come from classes and attributes alone, so that a page whose policy forbids style attributes may hold it.</remarks>
internal sealed class MapSheet
{
    private const double Margin = 16;
    private const double HeadHeight = 40;
    private const double LeastLegend = 300;

    /// <summary>What is on the sheet, in order.</summary>
    public required IReadOnlyList<(WorkflowGraph Graph, MapFigures? Figures)> Maps { get; init; }

    /// <summary>What the sheet is called, for those who cannot see it and for those who point at it.</summary>
    public required string Title { get; init; }

    /// <summary>What there is to see, in sentences.</summary>
    public required string Description { get; init; }

    public required Language Language { get; init; }

    /// <summary>Begins every id.</summary>
    public required string Prefix { get; init; }

    /// <summary>Whether each map has its workflow's title above it.</summary>
    public bool HasHeads { get; init; }

    /// <summary>Whether the style sheet is inside, because the element is a file of its own.</summary>
    public bool HasStyle { get; init; }

    public override string ToString()
    {
        var placed = Maps.Select(m => (m.Graph, m.Figures, Picture: MapLayout.Of(m.Graph, new MapContents(m.Figures)))).ToList();
        var width = placed.Max(p => p.Picture.Width);
        var legend = MapLegend.Of([.. Maps.Select(m => m.Graph)], Maps[0].Figures, Language, Math.Max(width, LeastLegend));
        var heads = placed.Select(p => HasHeads ? TextMeasure.Lines(p.Graph.Title, 60, 1) : []).ToList();
        width = (2 * Margin) + Math.Max(Math.Max(width, legend.Width), heads.SelectMany(h => h)
            .Select(h => TextMeasure.Width(h, 17, isBold: true)).DefaultIfEmpty().Max());
        var height = placed.Sum(p => p.Picture.Height + (2 * Margin) + (HasHeads ? HeadHeight : 0)) + legend.Height + (2 * Margin);
        var svg = new SvgText();
        svg.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "wm", "role", "img", "aria-labelledby",
            $"{Prefix}title {Prefix}desc", "lang", Language == Language.Japanese ? "ja" : "en",
            "viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}", "width", width, "height", height, "font-family",
            SvgStyle.Fonts);
        svg.Text("title", [Title], "id", Prefix + "title").Text("desc", [Description], "id", Prefix + "desc");
        if (HasStyle)
            svg.Open("style").Raw(SvgStyle.Sheet).Close("style");
        var drawings = placed.Select((p, i) => new SvgDrawing(svg, Prefix, p.Figures)).ToList();
        drawings[0].Definitions();
        svg.Empty("rect", "class", "wm-page", "width", width, "height", height, "fill", "none");
        double y = 0;
        for (var i = 0; i < placed.Count; i++)
        {
            foreach (var head in heads[i])
                svg.Text("text", [head], "class", "wm-head", "x", Margin, "y", y + 30, "font-size", 17.0);
            y += HasHeads ? HeadHeight : 0;
            var whole = new MapPicture();
            whole.Take(placed[i].Picture, Margin, y + Margin);
            drawings[i].Draw(whole);
            y += placed[i].Picture.Height + (2 * Margin);
        }

        legend.Draw(svg, drawings[0], Margin, y + Margin);
        return svg.Close("svg").ToString();
    }
}
