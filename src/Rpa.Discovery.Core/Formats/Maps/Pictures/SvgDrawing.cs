using System.Text;
using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Drawing of a laid-out map as SVG elements: shapes for kinds, hatching for what nobody has said, shades for loads, widths for
/// volumes.</summary>
/// <param name="svg">Where it is written to.</param>
/// <param name="prefix">Begins every id, so that several maps stand on one page.</param>
/// <param name="figures">What a run gave; null draws the file alone.</param>
internal sealed class SvgDrawing(SvgText svg, string prefix, MapFigures? figures)
{
    private const double Tip = 7;
    private static readonly double[] LineWidths = [1.2, 2.4, 4, 6];

    /// <summary>The hatching that boxes refer to.</summary>
    public void Definitions()
    {
        svg.Open("defs").Open("pattern", "id", prefix + "hatch", "width", 7.0, "height", 7.0, "patternUnits", "userSpaceOnUse",
            "patternTransform", "rotate(45)");
        svg.Empty("line", "class", "wm-hatch", "x1", 0.0, "y1", 0.0, "x2", 0.0, "y2", 7.0, "stroke-width", 2.4);
        svg.Close("pattern").Close("defs");
    }

    public void Draw(MapPicture picture)
    {
        foreach (var box in picture.Boxes)
            Box(box);
        foreach (var route in picture.Routes)
            Arrow(route);
        foreach (var dot in picture.Dots)
            Dot(dot.X, dot.Y);
        foreach (var label in picture.Labels)
            Label(label);
    }

    public static double LineWidth(int volume) => LineWidths[volume];

    public void Dot(double x, double y) => svg.Empty("circle", "class", "wm-dot", "cx", x, "cy", y, "r", PlacedDot.Radius);

    /// <summary>A frame with two regions, for the legend.</summary>
    public void Frame(double x, double y, double width, double height)
    {
        Outline(GraphNodeKind.Parallel, false, null, false, x, y, width, height);
        Divider(x + (width / 2), y, y + height);
    }

    private void Divider(double x, double top, double bottom) =>
        svg.Empty("line", "class", "wm-divider", "x1", x, "y1", top, "x2", x, "y2", bottom, "stroke-dasharray", "6 5", "stroke-width", 1.2);

    private void Box(PlacedBox box)
    {
        var node = box.Node;
        svg.Open("g");
        svg.Text("title", [node.Title, .. node.Details, .. node.Bot is { } bot ? [bot] : Array.Empty<string>(),
            .. figures?.Of(node)?.Figures ?? []]);
        Outline(node.Kind, node.Bot is not null, Shade(node), node.HasUnknown, box.X, box.Y, box.Width, box.Height);
        foreach (var (x, top, bottom) in box.Dividers)
            Divider(x, top, bottom);
        var isCentred = node.Kind is GraphNodeKind.Final or GraphNodeKind.Choice;
        var left = box.X + (node.HasInside ? 14 : BoxShape.Padding + BoxShape.IconWidth + (node.Bot is null ? 0 : BoxShape.Bars)
            + (node.Kind == GraphNodeKind.Wait ? 4 : 0));
        var y = node.HasInside ? box.Y + 8 : box.Y + ((box.Height - box.Text.Height) / 2);
        if (!isCentred && !node.HasInside)
            Icon(node, left - BoxShape.IconWidth + 1, box.Y + (box.Height / 2));
        if (node.HasUnknown && box.Text.Lines.Count > 0 && !node.HasInside)
        {
            var x = isCentred ? box.X + ((box.Width - box.Text.Width) / 2) : left;
            svg.Empty("rect", "class", Shade(node) is { } shade ? shade : node.Bot is null ? "wm-back" : "wm-bot", "x", x - 3, "y", y,
                "width", box.Text.Width + 6, "height", box.Text.Height, "rx", 3.0, "stroke", "none");
        }

        Lines(box.Text, isCentred ? box.X + (box.Width / 2) : left, y, isCentred ? "middle" : "");
        svg.Close("g");
    }

    private string? Shade(GraphNode node) => figures?.Of(node)?.HoursPerYear is { } hours ? $"wm-s{figures.Scale.Shade(hours)}" : null;

    /// <summary>The outline of a kind of state, as in the map and in its legend.</summary>
    public void Outline(GraphNodeKind kind, bool isBot, string? shade, bool isUnknown, double x, double y, double width, double height)
    {
        var look = kind switch
        {
            GraphNodeKind.Final => "wm-end",
            GraphNodeKind.Compound or GraphNodeKind.Parallel => "wm-frame",
            _ when isBot => "wm-bot",
            _ => "wm-box"
        };
        var rounding = Math.Min(BoxShape.Rounding(kind, height), height / 2);
        var fill = shade is null ? "" : " " + shade;
        if (kind == GraphNodeKind.Choice)
        {
            Choice(look + fill, "", x, y, width, height);
            if (isUnknown)
                Choice("", $"url(#{prefix}hatch)", x, y, width, height);
            return;
        }

        svg.Empty("rect", "class", look + fill, "x", x, "y", y, "width", width, "height", height, "rx", rounding, "stroke-width", 1.4);
        if (isUnknown)
            svg.Empty("rect", "fill", $"url(#{prefix}hatch)", "x", x + 1, "y", y + 1, "width", width - 2, "height", height - 2, "rx",
                Math.Max(0, rounding - 1));
        if (isBot && kind == GraphNodeKind.Work)
        {
            foreach (var bar in new[] { x + BoxShape.Bars, x + width - BoxShape.Bars })
                svg.Empty("line", "class", "wm-bot", "x1", bar, "y1", y, "x2", bar, "y2", y + height, "stroke-width", 1.4);
        }

        if (kind == GraphNodeKind.Final)
            svg.Empty("rect", "class", look, "fill-opacity", "0", "x", x + 3, "y", y + 3, "width", width - 6, "height", height - 6, "rx",
                Math.Max(0, rounding - 3), "stroke-width", 1.0);
    }

    private void Choice(string look, string fill, double x, double y, double width, double height)
    {
        var notch = Math.Min(BoxShape.Notch(height), width / 2);
        var middle = SvgText.Number(y + (height / 2));
        string[] corners = [$"{SvgText.Number(x)},{middle}", $"{SvgText.Number(x + notch)},{SvgText.Number(y)}",
            $"{SvgText.Number(x + width - notch)},{SvgText.Number(y)}",
            $"{SvgText.Number(x + width)},{middle}", $"{SvgText.Number(x + width - notch)},{SvgText.Number(y + height)}",
            $"{SvgText.Number(x + notch)},{SvgText.Number(y + height)}"];
        svg.Empty("polygon", "class", look, "fill", fill, "points", string.Join(' ', corners), "stroke-width", 1.4);
    }

    private void Icon(GraphNode node, double x, double middle)
    {
        if (node.Kind == GraphNodeKind.Work)
            Icon(node.Bot is not null, x, middle);
        else if (node.Kind == GraphNodeKind.Wait)
            HourGlass(x, middle);
    }

    /// <summary>A bot's or a person's head, 14 units wide, left of a text.</summary>
    public void Icon(bool isBot, double x, double middle)
    {
        var (cx, top) = (x + 7, middle - 8);
        if (!isBot)
        {
            svg.Empty("circle", "class", "wm-icon", "cx", cx, "cy", top + 4, "r", 3.6);
            svg.Empty("path", "class", "wm-icon", "d", FormattableString.Invariant($"M{cx - 6.5:0.#} {top + 16:0.#}c0-9 13-9 13 0z"));
            return;
        }

        svg.Empty("path", "class", "wm-icon", "d",
            FormattableString.Invariant($"M{cx - 0.8:0.#} {top + 3:0.#}v-3h1.6v3zM{cx - 6.5:0.#} {top + 3:0.#}h13v11h-13z"));
        svg.Empty("path", "class", "wm-gap", "d",
            FormattableString.Invariant(
                $"M{cx - 4.2:0.#} {top + 6:0.#}h2.8v2.8h-2.8zM{cx + 1.4:0.#} {top + 6:0.#}h2.8v2.8h-2.8zM{cx - 3:0.#} {top + 11:0.#}h6v1.2h-6z"));
    }

    /// <summary>An hour-glass, left of a text.</summary>
    public void HourGlass(double x, double middle) =>
        svg.Empty("path", "class", "wm-icon", "d",
            FormattableString.Invariant(
                $"M{x + 1.5:0.#} {middle - 8:0.#}h11v2h-1.2c0 4-3 4.500-3.500 6c.5 1.500 3.500 2 3.500 6h1.200v2h-11v-2h1.200c0-4 3-4.500 3.500-6c-.5-1.500-3.500-2-3.500-6h-1.200z"));

    private void Arrow(PlacedRoute route)
    {
        var way = route.Way switch { GraphEdge edge => figures?.Of(edge), GraphRegion region => figures?.Of(region), _ => null };
        var width = way?.CasesPerYear is { } cases ? LineWidths[figures!.Scale.Width(cases)] : figures is null ? 1.4 : LineWidths[0];
        svg.Open("g").Text("title", Said(route.Way, way));
        Arrow(route.Turns, width, route.Way is GraphEdge { IsTimer: true }, route.LoopWidth);
        svg.Close("g");
    }

    /// <summary>An arrow along a route, as in the map and in its legend.</summary>
    public void Arrow(IReadOnlyList<Turn> turns, double width, bool isTimer, double loop = 0)
    {
        var length = Tip + (1.2 * width);
        var tip = turns[^1];
        // Which way it ends: loops from the right, those of the legend to the right, all others straight up or down.
        var (dx, dy) = loop > 0 ? (-1, 0) : turns.All(t => t.Y == tip.Y) ? (1, 0) : (0, Math.Sign(tip.Y - turns.Last(t => t.Y != tip.Y).Y));
        var end = (X: tip.X - (dx * length), Y: tip.Y - (dy * length));
        var path = loop > 0 ? Bow(turns, end, loop) : Path(turns, end);
        svg.Empty("path", "fill", "none", "stroke", "none", "stroke-width", 12.0, "pointer-events", "stroke", "d", path);
        svg.Empty("path", "class", "wm-line", "fill", "none", "stroke-width", width, "stroke-dasharray", isTimer ? "6 4" : "", "d", path);
        var half = (Tip / 2) + (0.5 * width);
        svg.Empty("path", "class", "wm-tip", "d",
            $"M{SvgText.Number(tip.X)} {SvgText.Number(tip.Y)}L{SvgText.Number(end.X - (dy * half))} {SvgText.Number(end.Y - (dx * half))}L{SvgText.Number(end.X + (dy * half))} {SvgText.Number(end.Y + (dx * half))}z");
    }

    private static string Bow(IReadOnlyList<Turn> turns, (double X, double Y) end, double loop)
    {
        var far = Math.Max(turns[0].X, turns[1].X) + loop;
        return $"M{SvgText.Number(turns[0].X)} {SvgText.Number(turns[0].Y)}C{SvgText.Number(far)} {SvgText.Number(turns[0].Y - 3)} {SvgText.Number(far)} {SvgText.Number(end.Y + 1)} {SvgText.Number(end.X)} {SvgText.Number(end.Y)}";
    }

    private static string Path(IReadOnlyList<Turn> turns, (double X, double Y) end)
    {
        var path = new StringBuilder();
        var last = turns[0];
        path.Append('M').Append(SvgText.Number(last.X)).Append(' ').Append(SvgText.Number(last.Y));
        // What lies nearer to the tip than its length is the tip's.
        var points = turns.Skip(1).Where(t => t.X != turns[^1].X || Math.Abs(t.Y - turns[^1].Y) > Math.Abs(end.Y - turns[^1].Y)).ToList();
        var isCurve = points.Count == turns.Count - 1 ? turns[^1].IsCurve : turns.Skip(1).First(t => !points.Contains(t)).IsCurve;
        foreach (var turn in points.Append(new Turn(end.X, end.Y, isCurve)))
        {
            var middle = SvgText.Number((last.Y + turn.Y) / 2);
            if (turn.X == last.X && turn.Y == last.Y)
                continue;
            if (turn.X == last.X)
                path.Append('V').Append(SvgText.Number(turn.Y));
            else if (turn.IsCurve)
                path.Append('C').Append(SvgText.Number(last.X)).Append(' ').Append(middle).Append(' ').Append(SvgText.Number(turn.X))
                    .Append(' ').Append(middle).Append(' ').Append(SvgText.Number(turn.X)).Append(' ').Append(SvgText.Number(turn.Y));
            else
                path.Append('L').Append(SvgText.Number(turn.X)).Append(' ').Append(SvgText.Number(turn.Y));
            last = turn;
        }

        return path.ToString();
    }

    private void Label(PlacedLabel label)
    {
        var way = label.Way switch { GraphEdge edge => figures?.Of(edge), GraphRegion region => figures?.Of(region), _ => null };
        svg.Open("g").Text("title", Said(label.Way, way));
        Lines(label.Text, label.X, label.Y, "");
        svg.Close("g");
    }

    private static IEnumerable<string> Said(object way, WayFigures? figures)
    {
        var what = way switch
        {
            GraphEdge edge => $"{edge.From.Title} → {edge.To.Title}: {edge.Label}",
            GraphRegion { Condition.Length: > 0 } region => $"→ {region.Initial?.Title}: {region.Condition}",
            GraphRegion region => $"→ {region.Initial?.Title}",
            _ => "",
        };
        return [what, .. figures?.Figures ?? []];
    }

    /// <summary>Lines of text below each other.</summary>
    public void Lines(TextBlock text, double x, double y, string anchor)
    {
        foreach (var line in text.Lines)
        {
            var size = line.Kind == TextKind.Title ? MapContents.TitleSize : MapContents.LabelSize;
            var look = line.Kind switch
            {
                TextKind.Title => "wm-title",
                TextKind.Load => "wm-load",
                TextKind.Label => "wm-label",
                TextKind.Wait => "wm-wait",
                _ => "wm-detail"
            };
            svg.Text("text", [line.Text], "class", look, "x", x, "y", y + (line.Height / 2) + (size * 0.36), "font-size", size,
                "text-anchor", anchor);
            y += line.Height;
        }
    }
}
