using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>Pictures as data, turned into what the charts' library draws. Here alone is that library known, so that another could take its
/// place.</summary>
internal sealed class ChartOptions(Chart chart, Language language)
{
    private const int LongestName = 90;
    private const int AxisRoom = 48;
    private const int RowHeight = 50;
    private const int SmallestPoint = 20;
    private const int LargestPoint = 54;

    /// <summary>The drawing in a language; null where there is nothing to draw.</summary>
    public static Drawing? Of(Chart chart, Language language)
    {
        var options = new ChartOptions(chart, language);
        return chart switch
        {
            Intervals { Rows.Count: > 0 } intervals => options.IntervalsOf(intervals),
            Tornado { Rows.Count: > 0 } tornado => options.TornadoOf(tornado),
            StackedBars { Bars.Count: > 0 } bars => options.BarsOf(bars),
            Heatmap { Rows.Count: > 0 } heatmap => options.HeatmapOf(heatmap),
            Band { Points.Count: > 0 } band => options.BandOf(band),
            Scatter { Points.Count: > 0 } scatter => options.ScatterOf(scatter),
            Sankey { Flows.Count: > 0 } sankey => options.SankeyOf(sankey),
            _ => null,
        };
    }

    private Drawing IntervalsOf(Intervals intervals) =>
        OnOneScale(intervals.Rows.Select(row => row.Name), intervals.Rows.Select((row, i) => new EDatum
        {
            Value = [i, Shown(row.Low), Shown(row.High), Shown(row.RunsLow), Shown(row.RunsHigh), Shown(row.Value)],
            Tip = Tip(Short(row.Name), row is { Low: { } low, High: { } high }
            ? Ranged(Amount(row.Value), Bare(low), Bare(high)) : Amount(row.Value)),
        }), 0);

    private Drawing TornadoOf(Tornado tornado) =>
        OnOneScale(tornado.Rows.Select(row => row.Name), tornado.Rows.Select((row, i) => new EDatum
        {
            Value = [i, Shown(row.WithLow), Shown(tornado.Base), Shown(tornado.Base), Shown(row.WithHigh), Shown(tornado.Base)],
            Tip = Tip(Short(row.Name), Ranged(Amount(tornado.Base), Bare(row.WithLow), Bare(row.WithHigh))),
        }), tornado.Base);

    // Names stand above their bars, so that they are read in full on a telephone as well.
    private Drawing OnOneScale(IEnumerable<IWording> names, IEnumerable<EDatum> data, double zero)
    {
        List<string> rows = [.. names.Select(Short)];
        return new(RowHeight * rows.Count + AxisRoom, new EChartsOption
        {
            Grid = new(8, 20, 4, AxisRoom),
            XAxis = ValueAxis(chart.Unit),
            YAxis = NameAxis(rows),
            Series =
            [
                new("custom") { Encode = new([1, 2, 3, 4, 5], 0), Data = [.. data] },
                new("scatter") { Data = [], Silent = true,
                    MarkLine = new([new(Shown(zero) ?? 0)], new() { Color = "--soft", Width = 1, Type = "solid" }) },
            ],
        });
    }

    private Drawing BarsOf(StackedBars bars)
    {
        List<string> names = [.. bars.Bars.Select(bar => Short(bar.Name))];
        return new(RowHeight * names.Count + AxisRoom, new EChartsOption
        {
            Decals = true,
            Legend = bars.Parts.Count > 1 ? new([.. bars.Parts.Select(Short)]) : null,
            Grid = new(8, 20, 4, AxisRoom),
            XAxis = ValueAxis(chart.Unit),
            YAxis = NameAxis(names),
            Series = [.. bars.Parts.Select((part, i) => new ESeries("bar")
            {
                Name = Short(part),
                Stack = "all",
                BarWidth = 14,
                Data = [.. bars.Bars.Select((bar, row) =>
                    new EDatum { Value = [Shown(bar.Values[i]), row],
                        Tip = Tip(Place(Short(bar.Name), Short(part)), Amount(bar.Values[i])) })],
            })],
        });
    }

    private Drawing HeatmapOf(Heatmap heatmap)
    {
        List<string> rows = [.. heatmap.Rows.Select(row => Short(row.Name))];
        var most = heatmap.Rows.SelectMany(row => row.Values).Max() ?? 0;
        return new(28 * rows.Count + 84, new EChartsOption
        {
            Grid = new(4, 12, 4, 46) { ContainLabel = true },
            XAxis = new("category") { Data = [.. heatmap.Across.Select(Short)], AxisTick = new(false), SplitLine = new(false) },
            YAxis = new("category")
            {
                Data = rows, Inverse = true, AxisTick = new(false), SplitLine = new(false),
                AxisLabel = new() { Overflow = "truncate", Width = 260 }
            },
            VisualMap = new(0, Shown(most) is > 0 and { } top ? top : 1,
                new(["--h0", "--h1", "--h2", "--h3", "--h4"]))
            { Text = [Text(Amount(most)), "0"] },
            Series =
            [
                new("heatmap")
                {
                    ItemStyle = new() { BorderColor = "--paper", BorderWidth = 1 },
                    Data = [.. heatmap.Rows.SelectMany((row, y) => row.Values.Select((value, x) => (Row: row, Value: value, X: x, Y: y)))
                        .Where(cell => cell.Value is not null).Select(cell => new EDatum
                    {
                        Value = [cell.X, cell.Y, Shown(cell.Value)],
                        Tip = Tip(Place(Short(cell.Row.Name), Short(heatmap.Across[cell.X])), Amount(cell.Value!.Value)),
                    })],
                },
            ],
        });
    }

    private Drawing BandOf(Band band)
    {
        var series = new List<ESeries>();
        foreach (var (line, i) in band.Lines.Select((line, i) => (line, i)))
        {
            var colour = $"--c{i % 8 + 1}";
            if (line is { Low: { } low, High: { } high })
            {
                series.Add(Edge(line, $"band-{i}", low) with { LineStyle = new() { Opacity = 0 } });
                series.Add(Edge(line, $"band-{i}", [.. low.Zip(high, (a, b) => b - a)]) with
                {
                    LineStyle = new() { Opacity = 0 },
                    AreaStyle = new() { Color = colour, Opacity = 0.22 }
                });
            }

            series.Add(new("line")
            {
                Name = Short(line.Name),
                Symbol = "circle",
                SymbolSize = 8,
                ItemStyle = new() { Color = colour },
                LineStyle = new() { Color = colour, Width = 2, Type = i % 2 == 0 ? "solid" : "dashed" },
                Data = [.. line.Values.Select((value, x) => new EDatum { Value = [x, Shown(value)], Tip = TipOf(band, line, x) })],
            });
        }

        return new(320, new EChartsOption
        {
            Legend = new([.. band.Lines.Select(line => Short(line.Name))]),
            Grid = new(4, 20, 34, 8) { ContainLabel = true },
            XAxis = new("category") { Data = [.. band.Points.Select(Short)], AxisTick = new(false) },
            YAxis = ValueAxis(chart.Unit) with { NameLocation = "end", NameGap = 12 },
            Series = series,
        });
    }

    private ESeries Edge(BandLine line, string stack, IReadOnlyList<double?> values) => new("line")
    {
        Name = Short(line.Name) + " ", // not the name in the legend
        Stack = stack,
        StackStrategy = "all",
        Symbol = "none",
        Silent = true,
        Data = [.. values.Select((value, x) => new EDatum { Value = [x, Shown(value)] })],
    };

    private string? TipOf(Band band, BandLine line, int x) => line.Values[x] is { } value
        ? Tip(Place(Short(line.Name), Short(band.Points[x])), line is { Low: { } low, High: { } high } && low[x] is { } least
            && high[x] is { } most
            ? Ranged(Amount(value), Bare(least), Bare(most)) : Amount(value))
        : null;

    private Drawing ScatterOf(Scatter scatter)
    {
        var largest = scatter.Points.Max(p => p.Size ?? 0);
        return new(420, new EChartsOption
        {
            Grid = new(4, 28, 40, AxisRoom) { ContainLabel = true },
            XAxis = ValueAxis(scatter.AcrossUnit, scatter.Across) with { Scale = true, BoundaryGap = ["12%", "12%"] },
            YAxis = ValueAxis(chart.Unit, scatter.Up) with { NameLocation = "end", NameGap = 14, BoundaryGap = ["12%", "15%"] },
            Series =
            [
                new("scatter")
                {
                    ItemStyle = new() { Color = "--range", BorderColor = "--noise", BorderWidth = 2, Opacity = 0.85 },
                    Label = new() { Show = true, Formatter = "{b}", Position = "inside", Color = "--dot", FontSize = 12,
                        FontWeight = "bold" },
                    Data = [.. scatter.Points.Select((point, i) => new EDatum
                    {
                        Name = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Value = [Drawn(UnitText.Shown(point.Across, scatter.AcrossUnit)), Shown(point.Up)],
                        SymbolSize = point.Size is { } size && largest > 0
                            ? (int)Math.Round(SmallestPoint + (LargestPoint - SmallestPoint) * Math.Sqrt(Math.Max(0, size) / largest))
                            : LargestPoint / 2,
                        Tip = string.Join('\n', ((string?[])
                        [
                            Short(scatter.Numbered(point)),
                            Text(HtmlWords.Named.With(scatter.Across, new Amount(point.Across, scatter.AcrossUnit, chart.Currency))),
                            Text(HtmlWords.Named.With(scatter.Up, Amount(point.Up))),
                            scatter.Size is { } what && point.Size is { } much
                                ? Text(HtmlWords.Named.With(what, new Amount(much, scatter.SizeUnit, chart.Currency))) : null,
                        ]).OfType<string>()),
                    })],
                },
            ],
        });
    }

    // A flow that leads back cannot be drawn; its table can be read.
    private Drawing? SankeyOf(Sankey sankey)
    {
        var goesOn = sankey.Flows.Select(f => Text(f.From)).ToHashSet(StringComparer.Ordinal);
        // Where flows end, two things of one name are two things: a step of this workflow and one of that.
        List<(string From, string To, double Value)> flows = [.. sankey.Flows.Where(f => f.Value > 0)
            .Select(f => (From: Text(f.From), To: Text(f.To), f.Value))
            .GroupBy(f => (f.From, To: goesOn.Contains(f.To) ? f.To : $"{f.From}\n{f.To}"))
            .Select(g => (g.Key.From, g.Key.To, g.Sum(f => f.Value)))];
        var depths = Depths(flows);
        if (depths is null || flows.Count == 0)
            return null;
        List<string> nodes = [.. depths.Keys];
        var last = depths.Values.Max();
        var colours = Colours(depths, flows);
        string NameOf(string node) => Shortened(node[(node.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        string IdOf(string node) => nodes.IndexOf(node).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(Math.Max(240, 26 * depths.GroupBy(d => d.Value).Max(g => g.Count()) + 20), new EChartsOption
        {
            Series =
            [
                new("sankey")
                {
                    Left = "1%",
                    Right = "1%",
                    Top = 8,
                    Bottom = 8,
                    NodeWidth = 10,
                    NodeGap = 12,
                    Label = new() { Color = "--ink", Overflow = "truncate" },
                    Draggable = false,
                    Data = [.. nodes.Select(node => new EDatum
                    {
                        Name = IdOf(node),
                        Tip = Tip(NameOf(node),
                            Amount(Math.Max(flows.Where(f => f.From == node).Sum(f => f.Value), flows.Where(f => f.To == node)
                                .Sum(f => f.Value)))),
                        ItemStyle = new() { Color = colours[node] },
                        Label = new() { Position = depths[node] == last ? "left" : "right", Formatter = NameOf(node) },
                    })],
                    LineStyle = new() { Color = "target", Opacity = 0.32 },
                    Links = [.. flows.Select(f =>
                        new ELink(IdOf(f.From), IdOf(f.To), Drawn(f.Value),
                            Text(HtmlWords.FromTo.With(NameOf(f.From), NameOf(f.To), Amount(f.Value)))))],
                },
            ],
        });
    }

    // What lies behind a thing in the middle has its colour; where all comes from is grey.
    private static Dictionary<string, string> Colours(Dictionary<string, int> depths, List<(string From, string To, double Value)> flows)
    {
        var colours = depths.ToDictionary(d => d.Key, _ => "--c8", StringComparer.Ordinal);
        foreach (var (node, i) in depths.Where(d => d.Value == 1).Select((d, i) => (d.Key, i)))
            colours[node] = $"--c{i % 7 + 1}";
        foreach (var (from, to, _) in flows.Where(f => depths[f.From] > 0).OrderBy(f => depths[f.From]))
            colours[to] = colours[from];
        return colours;
    }

    // How many flows lead to each; null where one leads back to where it came from.
    private static Dictionary<string, int>? Depths(List<(string From, string To, double Value)> flows)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (from, to, _) in flows)
        {
            depths[from] = 0;
            depths[to] = 0;
        }

        for (var round = 0; round <= depths.Count; round++)
        {
            var moved = false;
            foreach (var (from, to, _) in flows)
            {
                if (depths[to] > depths[from])
                    continue;
                depths[to] = depths[from] + 1;
                moved = true;
            }

            if (!moved)
                return depths;
        }

        return null;
    }

    private EAxis ValueAxis(Unit unit, IWording? what = null) => new("value")
    {
        Name = what is null ? NameOf(unit) : Text(HtmlWords.Of.With(what, NameOf(unit))),
        NameLocation = "middle",
        NameGap = 28,
        SplitNumber = 4,
        AxisLine = new(false),
        AxisTick = new(false),
    };

    private static EAxis NameAxis(List<string> names) => new("category")
    {
        Data = names,
        Inverse = true,
        AxisLine = new(false),
        AxisTick = new(false),
        SplitLine = new(false),
        AxisLabel = new()
        {
            Inside = true, Align = "left", VerticalAlign = "bottom", Padding = [0, 0, 10, 0], Margin = 0,
            Overflow = "truncate"
        },
        Z = 10,
    };

    private string NameOf(Unit unit)
    {
        var money = chart.Currency is null or "JPY"
            ? UnitWords.Yen.In(language) : string.Equals(chart.Currency, UnitText.HoursOfPay, StringComparison.Ordinal)
            ? UnitWords.HoursOfPay.In(language) : chart.Currency;
        return unit switch
        {
            Unit.Number => HtmlWords.Number,
            Unit.Minutes => HtmlWords.Minutes,
            Unit.Hours => HtmlWords.Hours,
            Unit.HoursPerYear => HtmlWords.HoursPerYear,
            Unit.HoursPerMonth => HtmlWords.HoursPerMonth,
            Unit.Days => HtmlWords.Days,
            Unit.WorkingDays => HtmlWords.WorkingDays,
            Unit.Cases => HtmlWords.Cases,
            Unit.CasesPerYear => HtmlWords.CasesPerYear,
            Unit.CasesPerDay => HtmlWords.CasesPerDay,
            Unit.Share => HtmlWords.Share,
            Unit.Money => HtmlWords.Money,
            Unit.MoneyPerYear => HtmlWords.MoneyPerYear,
            Unit.MoneyPerCase => HtmlWords.MoneyPerCase,
            Unit.Points => HtmlWords.Points,
            Unit.People => HtmlWords.People,
            Unit.Years => HtmlWords.Years,
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit."),
        } is var name ? name.In(language, money) : "";
    }

    private double? Shown(double? value) =>
        value is { } number && double.IsFinite(number) ? Drawn(UnitText.Shown(number, chart.Unit)) : null;

    // What a pixel can show; the digits beyond would be half of what a picture weighs.
    private static double Drawn(double value) =>
        double.Parse(value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);

    private Amount Amount(double value) => new(value, chart.Unit, chart.Currency);

    private Amount Bare(double value) => new(UnitText.Shown(value, chart.Unit), Unit.Number);

    private static Message Ranged(Amount figure, Amount low, Amount high) =>
        ReportWords.FigureAndLimits.With(figure, Series.FromTo(low, high));

    private string Tip(string what, IWording amount) => Text(HtmlWords.Named.With(what, amount));

    private string Place(string row, string column) => Text(HtmlWords.At.With(row, column));

    private string Text(IWording wording) => HtmlText.Harmless(wording.In(language));

    private string Short(IWording name) => Shortened(Text(name));

    private static string Shortened(string text) => text.Length <= LongestName
        ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestName - 2]) ? LongestName - 2 : LongestName - 1), "…");
}
