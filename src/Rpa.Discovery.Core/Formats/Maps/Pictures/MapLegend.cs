using Rpa.Discovery.Formats.Maps.Layout;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Legend of a map: only what the map really shows, in rows of the map's width.</summary>
internal sealed class MapLegend
{
    private const double Sample = 40;
    private const double RowHeight = 28;
    private const double Aside = 8;
    private const double Between = 20;
    private readonly List<(double X, double Y, double Sample, Action<SvgDrawing, double, double>? Draw, string Text)> _items = [];
    private readonly Language _language;
    private readonly double _width;
    private double _x;
    private double _y;

    private MapLegend(Language language, double width) => (_language, _width) = (language, width);

    public double Height => _y + RowHeight;

    public double Width { get; private set; }

    /// <summary>The legend of the graphs that one picture shows.</summary>
    /// <param name="graphs">What is shown.</param>
    /// <param name="figures">What a run gave; null where none was made.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="width">Rows become no wider, unless a single entry is.</param>
    public static MapLegend Of(IReadOnlyList<WorkflowGraph> graphs, MapFigures? figures, Language language, double width)
    {
        var legend = new MapLegend(language, width);
        var nodes = graphs.SelectMany(g => g.Nodes).ToList();
        bool Has(GraphNodeKind kind) => nodes.Exists(n => n.Kind == kind);
        legend.Add(14, (svg, x, y) => svg.Dot(x + 7, y), MapWords.IsBegin);
        if (nodes.Exists(n => n is { Kind: GraphNodeKind.Work, Bot: null }))
            legend.AddBox(GraphNodeKind.Work, false, false, MapWords.IsPeople);
        if (nodes.Exists(n => n.Bot is not null))
            legend.AddBox(GraphNodeKind.Work, true, false, MapWords.IsBot);
        if (Has(GraphNodeKind.Wait))
            legend.AddBox(GraphNodeKind.Wait, false, false, MapWords.IsWait);
        if (Has(GraphNodeKind.Choice))
            legend.AddBox(GraphNodeKind.Choice, false, false, MapWords.IsChoice);
        if (Has(GraphNodeKind.Compound))
            legend.AddBox(GraphNodeKind.Compound, false, false, MapWords.IsFrame);
        if (Has(GraphNodeKind.Parallel))
            legend.Add(Sample, (svg, x, y) => svg.Frame(x, y - 10, Sample, 20), MapWords.IsParallel);
        if (Has(GraphNodeKind.Final))
            legend.AddBox(GraphNodeKind.Final, false, false, MapWords.IsEnd);
        if (nodes.Exists(n => n.HasUnknown))
            legend.AddBox(GraphNodeKind.Work, false, true, MapWords.IsUnknown);
        if (graphs.Any(g => g.Edges.Any(e => e.IsTimer)))
            legend.Add(Sample, (svg, x, y) => svg.Arrow([new Turn(x, y, false), new Turn(x + Sample, y, false)], 1.4, true),
                MapWords.IsTimer);
        if (figures is not null)
            legend.AddFigures(figures);
        return legend;
    }

    public void Draw(SvgText svg, SvgDrawing drawing, double left, double top)
    {
        svg.Open("g").Text("title", [MapWords.Legend.In(_language)]);
        foreach (var (x, y, sample, draw, text) in _items)
        {
            draw?.Invoke(drawing, left + x, top + y + (RowHeight / 2));
            svg.Text("text", [text], "class", "wm-detail", "x", left + x + sample + (sample > 0 ? Aside : 0), "y",
                top + y + (RowHeight / 2) + 4, "font-size", MapContents.LabelSize);
        }

        svg.Close("g");
    }

    private void AddFigures(MapFigures figures)
    {
        if (figures.Loads.Count > 1)
        {
            NewRow();
            Add(0, null, MapWords.LoadLegend);
            for (var i = 0; i < figures.Loads.Count; i++)
            {
                var shade = $"wm-s{i}";
                Add(24, (svg, x, y) => svg.Outline(GraphNodeKind.Work, false, shade, false, x, y - 8, 24, 16), figures.Loads[i]);
            }
        }

        if (figures.Volumes.Count > 1)
        {
            NewRow();
            Add(0, null, MapWords.VolumeLegend);
            for (var i = 0; i < figures.Volumes.Count; i++)
            {
                var width = SvgDrawing.LineWidth(i);
                Add(Sample, (svg, x, y) => svg.Arrow([new Turn(x, y, false), new Turn(x + Sample, y, false)], width, false),
                    figures.Volumes[i]);
            }
        }
    }

    private void AddBox(GraphNodeKind kind, bool isBot, bool isUnknown, Phrase words) => Add(Sample, (svg, x, y) =>
    {
        svg.Outline(kind, isBot, null, isUnknown, x, y - 10, Sample, 20);
        if (kind == GraphNodeKind.Wait)
            svg.HourGlass(x + 13, y);
        else if (kind == GraphNodeKind.Work && !isUnknown)
            svg.Icon(isBot, x + 13, y);
    }, words);

    private void Add(double sample, Action<SvgDrawing, double, double>? draw, Phrase words) => Add(sample, draw, words.In(_language));

    private void Add(double sample, Action<SvgDrawing, double, double>? draw, string text)
    {
        var width = sample + (sample > 0 ? Aside : 0) + TextMeasure.Width(text, MapContents.LabelSize);
        if (_x > 0 && _x + width > _width)
            NewRow();
        _items.Add((_x, _y, sample, draw, text));
        Width = Math.Max(Width, _x + width);
        _x += width + (sample > 0 ? Between : Between / 2);
    }

    private void NewRow()
    {
        if (_x > 0)
            (_x, _y) = (0, _y + RowHeight);
    }
}
