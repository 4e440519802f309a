using System.Globalization;
using Rpa.Discovery.Causes;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Draws causes in three columns: what waits, for whom, and what those do meanwhile. A step may stand on both sides: that is
/// where it goes round in circles.</summary>
/// <remarks>Looks come from classes and attributes alone, as those of maps do; a loop is told by dashes and a number, so that it can be
/// read in black and white.</remarks>
internal sealed class CausesPicture
{
    private const double Margin = 16;
    private const double Head = 30;
    private const double BoxHeight = 44;
    private const double Row = 60;
    private const double Wide = 250;
    private const double Narrow = 150;
    private const double Between = 120;
    private const double Thickest = 14;
    private const double Ems = 19;
    private const int StepsShown = 10;
    private const double LeastDrawn = 0.005; // of all waiting: a thinner line could not be seen

    private readonly CauseDiagram _diagram;
    private readonly CauseText _text;
    private readonly Language _language;
    private readonly HashSet<string> _leftShown;
    private readonly HashSet<string> _rightShown;

    private CausesPicture(CauseDiagram diagram, Language language)
    {
        (_diagram, _text, _language) = (diagram, new CauseText(diagram.AsIs.Department), language);
        _leftShown = Largest(diagram.Causes, c => c.Waits);
        _rightShown = Largest(diagram.Causes.Where(c => c.Obstacle == Obstacle.Work), c => c.Work!);
    }

    /// <summary>The svg element.</summary>
    /// <param name="diagram">With at least one cause.</param>
    /// <param name="language">Of its words.</param>
    /// <param name="isFile">Whether the style sheet is inside, because the element is a file of its own.</param>
    public static string Of(CauseDiagram diagram, Language language, bool isFile = false) =>
        new CausesPicture(diagram, language).Draw(isFile);

    private static HashSet<string> Largest(IEnumerable<Cause> causes, Func<Cause, string> step) =>
        causes.GroupBy(step, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum(c => c.HoursPerYear.Mean ?? 0)).Take(StepsShown).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    private string Draw(bool isFile)
    {
        var (waits, forWhom, meanwhile) = (new Column(0), new Column(1), new Column(2));
        Dictionary<(Node From, Node To), (double Hours, double InLoops)> lines = [];
        foreach (var cause in _diagram.Causes.Where(c => c.HoursPerYear.Mean > 0))
        {
            var (hours, behind) = (cause.HoursPerYear.Mean!.Value, Behind(cause));
            var left = _leftShown.Contains(cause.Waits)
                ? waits.Of(cause.Waits, _text.TitleOf(cause.Waits), _text.WorkflowOf(cause.Waits))
                : waits.Of("", CauseWords.OtherSteps);
            var middle = cause.Pool is { } pool ? forWhom.Of(pool, _text.Pool(pool)) : forWhom.Of("", CauseWords.Batch);
            Join(left, middle, hours, cause.Loop);
            if (cause.Obstacle == Obstacle.Batch)
                continue;
            var right = cause.Obstacle != Obstacle.Work ? meanwhile.Of(behind, _text.Doing(cause))
                : _rightShown.Contains(behind) ? meanwhile.Of(behind, _text.TitleOf(behind), _text.WorkflowOf(behind))
                : meanwhile.Of("", CauseWords.OtherWorks);
            Join(middle, right, hours, cause.Loop);
        }

        List<Line> drawn =
        [
            .. lines.Where(l => l.Value.Hours >= LeastDrawn * _diagram.HoursPerYear.Mean)
                .Select(l => new Line(l.Key.From, l.Key.To, l.Value.Hours, 2 * l.Value.InLoops >= l.Value.Hours)),
        ];
        waits.Arrange(drawn, n => -n.Hours);
        forWhom.Arrange(drawn, n => MeanPlace(drawn.Where(l => l.To == n)));
        meanwhile.Arrange(drawn, n => MeanPlace(drawn.Where(l => l.To == n)) - (n.Hours / 1e9));
        return Written([waits, forWhom, meanwhile], drawn, isFile);

        void Join(Node from, Node to, double hours, int loop)
        {
            from.Hours += from.Column == 0 ? hours : 0;
            to.Hours += hours;
            var (all, inLoops) = lines.GetValueOrDefault((from, to));
            lines[(from, to)] = (all + hours, inLoops + (loop >= 0 ? hours : 0));
        }
    }

    private static double MeanPlace(IEnumerable<Line> lines)
    {
        var (all, sum) = (0.0, 0.0);
        foreach (var line in lines)
            (all, sum) = (all + line.Hours, sum + (line.Hours * line.From.Place));
        return all > 0 ? sum / all : 0;
    }

    private string Written(IReadOnlyList<Column> columns, IReadOnlyList<Line> lines, bool isFile)
    {
        double[] at = [Margin, Margin + Wide + Between, Margin + Wide + Narrow + (2 * Between)];
        double[] widths = [Wide, Narrow, Wide];
        var rows = columns.Max(c => c.Nodes.Count);
        var width = at[2] + Wide + Margin;
        var height = (2 * Margin) + Head + (Row * rows);
        var svg = new SvgText();
        var prefix = _language == Language.Japanese ? "causes-ja-" : "causes-en-";
        svg.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "wm", "role", "img", "aria-labelledby",
            $"{prefix}title {prefix}desc", "lang", _language == Language.Japanese ? "ja" : "en",
            "viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}", "width", width, "height", height, "font-family",
                SvgStyle.Fonts);
        svg.Text("title", [CauseWords.Picture.In(_language)], "id", prefix + "title");
        svg.Text("desc", [CauseWords.PictureSays.In(_language, columns[0].Nodes.Count, columns[1].Nodes.Count, columns[2].Nodes.Count)],
            "id", prefix + "desc");
        if (isFile)
            svg.Open("style").Raw(SvgStyle.Sheet).Close("style");
        svg.Empty("rect", "class", "wm-page", "width", width, "height", height, "fill", "none");
        Phrase[] heads = [CauseWords.Waiting, CauseWords.ForWhom, CauseWords.Meanwhile];
        for (var c = 0; c < columns.Count; c++)
            svg.Text("text", [heads[c].In(_language)], "class", "wm-head", "x", at[c], "y", Margin + 14, "font-size", 14.0);
        // A short column stands in the middle of a long one.
        double Top(Node node) => Margin + Head + (Row * (node.Place + ((rows - node.Of.Nodes.Count) / 2.0)));
        Dictionary<Node, int> labels = [];
        foreach (var (from, to, hours, isInLoop) in lines)
        {
            var (x1, y1, x2, y2) = (at[from.Column] + widths[from.Column], Top(from) + (BoxHeight / 2), at[to.Column],
                Top(to) + (BoxHeight / 2));
            var bend = (x2 - x1) / 2;
            svg.Empty("path", "class", "wm-line", "fill", "none", "stroke-width",
                Math.Max(1, Thickest * hours / _diagram.HoursPerYear.Mean!.Value), "stroke-dasharray", isInLoop ? "7 4" : "",
                "d", $"M{SvgText.Number(x1)} {SvgText.Number(y1)}C{SvgText.Number(x1 + bend)} {SvgText.Number(y1)} {SvgText.Number(x2 - bend)} {SvgText.Number(y2)} {SvgText.Number(x2)} {SvgText.Number(y2)}");
            // Near the end that has fewer lines; where that has several, one beside the other.
            var end = from.Column == 0 ? from : to;
            labels[end] = labels.GetValueOrDefault(end) + 1;
            var inwards = 0.22 + (0.2 * ((labels[end] - 1) % 3));
            var near = from.Column == 0 ? inwards : 1 - inwards;
            svg.Text("text", [UnitText.Of(hours, Unit.Hours, _language)], "class", "wm-label", "x", x1 + (near * (x2 - x1)), "y",
                y1 + (Eased(near) * (y2 - y1)) - 4, "font-size", 11.0, "text-anchor", "middle");
        }

        for (var c = 0; c < columns.Count; c++)
        {
            foreach (var node in columns[c].Nodes)
                Box(svg, node, at[c], Top(node), widths[c]);
        }

        return svg.Close("svg").ToString();
    }

    // How far a line that bends like these has gone up or down after a part of its way.
    private static double Eased(double part) => part * part * (3 - (2 * part));

    private static string Behind(Cause cause) =>
        cause.Work ?? $"{cause.Obstacle}:{(cause.Obstacle == Obstacle.Elsewhere ? "" : cause.Pool)}";

    private void Box(SvgText svg, Node node, double x, double top, double width)
    {
        var look = node.Column == 1 ? "wm-end" : "wm-box";
        svg.Empty("rect", "class", look, "x", x, "y", top, "width", width, "height", BoxHeight, "rx", 5.0, "fill", "none",
            "stroke", "none", "stroke-width", 1.0);
        var loop = _diagram.Loops.ToList().FindIndex(l => l.Steps.Contains(node.Key, StringComparer.Ordinal));
        var title = loop < 0 ? node.Title.In(_language) : string.Create(CultureInfo.InvariantCulture,
            $"↻{loop + 1} {node.Title.In(_language)}");
        var lines = TextMeasure.Lines(title, width < Wide ? Ems * Narrow / Wide : Ems, node.Detail is null ? 2 : 1)
            .Select(l => (Line: l, IsTitle: true)).ToList();
        if (node.Detail is { } detail)
            lines.AddRange(TextMeasure.Lines(detail.In(_language), Ems + 2, 1).Select(l => (l, false)));
        var y = top + (BoxHeight / 2) + 4 - (8 * (lines.Count - 1));
        foreach (var (line, isTitle) in lines)
        {
            svg.Text("text", [line], "class", isTitle ? "wm-title" : "wm-detail", "x", x + 8, "y", y, "font-size", isTitle ? 12.0 : 11.0);
            y += 16;
        }
    }

    private sealed record Line(Node From, Node To, double Hours, bool IsInLoop);

    private sealed class Column(int number)
    {
        private readonly Dictionary<string, Node> _byKey = new(StringComparer.Ordinal);

        public List<Node> Nodes { get; private set; } = [];

        public Node Of(string key, IWording title, IWording? detail = null)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                _byKey.Add(key, node = new Node(this, number, key, title, detail));
                Nodes.Add(node);
            }

            return node;
        }

        // What no line leads to is not drawn; what holds the rest of the steps stands last.
        public void Arrange(IReadOnlyList<Line> drawn, Func<Node, double> order)
        {
            Nodes = [.. Nodes.Where(n => drawn.Any(l => l.From == n || l.To == n)).OrderBy(n => n.Key.Length == 0).ThenBy(order)];
            for (var place = 0; place < Nodes.Count; place++)
                Nodes[place].Place = place;
        }
    }

    private sealed class Node(Column of, int column, string key, IWording title, IWording? detail)
    {
        public Column Of { get; } = of;

        public int Column { get; } = column;

        public string Key { get; } = key;

        public IWording Title { get; } = title;

        public IWording? Detail { get; } = detail;

        public double Hours { get; set; }

        public int Place { get; set; }
    }
}
