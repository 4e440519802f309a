using System.ComponentModel;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A picture as data.</summary>
[Description(
    "A picture as data. 'names' is what the rows are called, 'labels' what stands along the other way: parts, columns or points of time.")]
[Closed]
internal sealed record ChartJson
{
    private const string Intervals = "intervals", Tornado = "tornado", StackedBars = "stacked-bars", Heatmap = "heatmap", Band = "band",
        Scatter = "scatter", Sankey = "sankey";

    [OneOf(Intervals, Tornado, StackedBars, Heatmap, Band, Scatter, Sankey)]
    public required string Kind { get; init; }
    public required WordingJson Title { get; init; }
    public required WordingJson Description { get; init; }
    [CodeOf<Unit>]
    public required string Unit { get; init; }
    public string? Currency { get; init; }
    public WordingJson? Names { get; init; }
    public IReadOnlyList<WordingJson>? Labels { get; init; }
    public double? Base { get; init; }
    public WordingJson? Up { get; init; }
    public WordingJson? Across { get; init; }
    [CodeOf<Unit>]
    public string? AcrossUnit { get; init; }
    public WordingJson? Size { get; init; }
    [CodeOf<Unit>]
    public string? SizeUnit { get; init; }
    public required IReadOnlyList<ChartRowJson> Rows { get; init; }

    public static ChartJson Of(Chart chart)
    {
        var frame = new ChartJson
        {
            Kind = "", Title = SavedWording.Of(chart.Title), Description = SavedWording.Of(chart.Description),
            Unit = UnitText.Code(chart.Unit), Currency = chart.Currency, Rows = [],
        };
        return chart switch
        {
            Intervals of => frame with
            {
                Kind = Intervals,
                Names = SavedWording.Of(of.Names),
                Rows = [.. of.Rows.Select(r =>
                    new ChartRowJson { Name = SavedWording.Of(r.Name), Value = Told(r.Value), Low = Told(r.Low), High = Told(r.High),
                        RunsLow = Told(r.RunsLow), RunsHigh = Told(r.RunsHigh) })],
            },
            Tornado of => frame with
            {
                Kind = Tornado,
                Names = SavedWording.Of(of.Names),
                Base = Told(of.Base),
                Rows = [.. of.Rows.Select(r =>
                    new ChartRowJson { Name = SavedWording.Of(r.Name), Low = Told(r.WithLow), High = Told(r.WithHigh) })],
            },
            StackedBars of => frame with
            {
                Kind = StackedBars,
                Names = SavedWording.Of(of.Names),
                Labels = [.. of.Parts.Select(SavedWording.Of)],
                Rows = [.. of.Bars.Select(b =>
                    new ChartRowJson { Name = SavedWording.Of(b.Name), Values = [.. b.Values.Select(v => Told(v))] })],
            },
            Heatmap of => frame with
            {
                Kind = Heatmap,
                Names = SavedWording.Of(of.Down),
                Labels = [.. of.Across.Select(SavedWording.Of)],
                Rows = [.. of.Rows.Select(r => new ChartRowJson { Name = SavedWording.Of(r.Name), Values = Told(r.Values) })],
            },
            Band of => frame with
            {
                Kind = Band,
                Names = SavedWording.Of(of.Along),
                Labels = [.. of.Points.Select(SavedWording.Of)],
                Rows = [.. of.Lines.Select(l =>
                    new ChartRowJson { Name = SavedWording.Of(l.Name), Values = Told(l.Values), Lows = Told(l.Low),
                        Highs = Told(l.High) })],
            },
            Scatter of => frame with
            {
                Kind = Scatter,
                Names = SavedWording.Of(of.Names),
                Up = SavedWording.Of(of.Up),
                Across = SavedWording.Of(of.Across),
                AcrossUnit = UnitText.Code(of.AcrossUnit),
                Size = of.Size is { } size ? SavedWording.Of(size) : null,
                SizeUnit = UnitText.Code(of.SizeUnit),
                Rows = [.. of.Points.Select(p =>
                    new ChartRowJson { Name = SavedWording.Of(p.Name), Value = Told(p.Up), Across = Told(p.Across), Size = Told(p.Size) })],
            },
            Sankey of => frame with
            {
                Kind = Sankey,
                Rows = [.. of.Flows.Select(f =>
                    new ChartRowJson { Name = SavedWording.Of(f.From), To = SavedWording.Of(f.To), Value = Told(f.Value) })],
            },
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "Not a picture that a result keeps."),
        };
    }

    public Chart ToChart()
    {
        var (title, description, unit) = (SavedWording.From(Title), SavedWording.From(Description), SavedWording.UnitOf(Unit));
        IWording names = SavedWording.From(Names);
        IReadOnlyList<IWording> labels = [.. (Labels ?? []).Select(label => SavedWording.From(label))];
        Chart chart = Kind switch
        {
            Intervals => new Intervals(title, description, unit, names,
                [.. Rows.Select(r =>
                    new IntervalRow(SavedWording.From(r.Name), r.Value ?? 0, r.Low, r.High) { RunsLow = r.RunsLow,
                        RunsHigh = r.RunsHigh })]),
            Tornado => new Tornado(title, description, unit, names, Base ?? 0,
                [.. Rows.Select(r => new TornadoRow(SavedWording.From(r.Name), r.Low ?? 0, r.High ?? 0))]),
            StackedBars => new StackedBars(title, description, unit, names, labels,
                [.. Rows.Select(r => new StackedBar(SavedWording.From(r.Name), [.. Whole(r.Values, labels.Count).Select(v => v ?? 0)]))]),
            Heatmap => new Heatmap(title, description, unit, names, labels,
                [.. Rows.Select(r => new HeatmapRow(SavedWording.From(r.Name), Whole(r.Values, labels.Count)))]),
            Band => new Band(title, description, unit, names, labels,
                [.. Rows.Select(r => new BandLine(SavedWording.From(r.Name), Whole(r.Values, labels.Count))
            {
                Low = r.Lows is { } low ? Whole(low, labels.Count) : null, High = r.Highs is { } high ? Whole(high, labels.Count) : null,
            })]),
            Scatter => new Scatter(title, description, unit, names, SavedWording.From(Up), SavedWording.From(Across),
                SavedWording.UnitOf(AcrossUnit),
                [.. Rows.Select(r => new ScatterPoint(SavedWording.From(r.Name), r.Across ?? 0, r.Value ?? 0) { Size = r.Size })])
            {
                Size = Size is null ? null : SavedWording.From(Size), SizeUnit = SavedWording.UnitOf(SizeUnit),
            },
            _ => new Sankey(title, description, unit,
                [.. Rows.Select(r => new SankeyFlow(SavedWording.From(r.Name), SavedWording.From(r.To), r.Value ?? 0))]),
        };
        return chart with { Currency = Currency };
    }

    /// <summary>A number as JSON can say it, which has neither an infinity nor a −0.</summary>
    public static double? Told(double? number) => number is { } value && double.IsFinite(value) ? value == 0 ? 0 : value : null;

    private static IReadOnlyList<double?>? Told(IReadOnlyList<double?>? numbers) => numbers is null ? null : [.. numbers.Select(Told)];

    // Somebody may have taken numbers out of a saved result.
    private static IReadOnlyList<double?> Whole(IReadOnlyList<double?>? numbers, int count) =>
        [.. Enumerable.Range(0, count).Select(i => numbers is not null && i < numbers.Count ? numbers[i] : null)];
}

/// <summary>A row, line, point or flow of a picture.</summary>
[Closed]
internal sealed record ChartRowJson
{
    public required WordingJson Name { get; init; }
    public WordingJson? To { get; init; }
    public double? Value { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public double? RunsLow { get; init; }
    public double? RunsHigh { get; init; }
    public double? Across { get; init; }
    public double? Size { get; init; }
    [ItemsMayBeNull]
    public IReadOnlyList<double?>? Values { get; init; }
    [ItemsMayBeNull]
    public IReadOnlyList<double?>? Lows { get; init; }
    [ItemsMayBeNull]
    public IReadOnlyList<double?>? Highs { get; init; }
}
