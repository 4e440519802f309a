using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Rpa.Discovery.Renderers;

/// <summary>A picture as the page's script draws it: its height in pixels and what Apache ECharts calls its option.</summary>
internal sealed record Drawing(int Height, EChartsOption Option)
{
    // Letters stay letters, but nothing in it can end a script element.
    private static readonly DrawingJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public string Json() => JsonSerializer.Serialize(this, Context.Drawing);
}

[JsonSerializable(typeof(Drawing))]
internal sealed partial class DrawingJson : JsonSerializerContext;

/// <summary>The part of ECharts' options that pictures here use. A colour that begins with <c>--</c> is one of the page's own, so that it
/// follows light, dark and paper.</summary>
internal sealed record EChartsOption
{
    public required IReadOnlyList<ESeries> Series { get; init; }

    public EGrid? Grid { get; init; }

    public EAxis? XAxis { get; init; }

    public EAxis? YAxis { get; init; }

    public ELegend? Legend { get; init; }

    public EVisualMap? VisualMap { get; init; }

    /// <summary>Whether on paper patterns tell the parts apart.</summary>
    public bool? Decals { get; init; }
}

internal sealed record EGrid(int Left, int Right, int Top, int Bottom)
{
    /// <summary>Whether the numbers beside the axes lie within the edges.</summary>
    public bool? ContainLabel { get; init; }
}

internal sealed record EAxis(string Type)
{
    public IReadOnlyList<string>? Data { get; init; }

    public string? Name { get; init; }

    public string? NameLocation { get; init; }

    public int? NameGap { get; init; }

    public bool? Inverse { get; init; }

    public bool? Scale { get; init; }

    /// <summary>How much room there is beyond the first and the last point, in per cent of what lies between.</summary>
    public IReadOnlyList<string>? BoundaryGap { get; init; }

    public ELabel? AxisLabel { get; init; }

    public EShown? AxisLine { get; init; }

    public EShown? AxisTick { get; init; }

    public EShown? SplitLine { get; init; }

    public int? SplitNumber { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public int? Z { get; init; }
}

internal sealed record EShown(bool Show);

internal sealed record ELabel
{
    public bool? Show { get; init; }

    public bool? Inside { get; init; }

    public string? Align { get; init; }

    public string? VerticalAlign { get; init; }

    public string? Position { get; init; }

    public string? Formatter { get; init; }

    public string? Overflow { get; init; }

    public int? Width { get; init; }

    public int? FontSize { get; init; }

    public string? FontWeight { get; init; }

    public string? Color { get; init; }

    public IReadOnlyList<int>? Padding { get; init; }

    public int? Margin { get; init; }

    public int? Rotate { get; init; }
}

internal sealed record ELegend(IReadOnlyList<string> Data);

internal sealed record EVisualMap(double Min, double Max, EColours InRange)
{
    public string Orient => "horizontal";

    public string Left => "center";

    public int Bottom => 0;

    public int ItemHeight => 180;

    public bool Calculable => false;

    public IReadOnlyList<string>? Text { get; init; }
}

internal sealed record EColours(IReadOnlyList<string> Color);

internal sealed record ESeries(string Type)
{
    public string? Name { get; init; }

    public IReadOnlyList<EDatum>? Data { get; init; }

    public IReadOnlyList<ELink>? Links { get; init; }

    public string? Stack { get; init; }

    public string? StackStrategy { get; init; }

    public EEncode? Encode { get; init; }

    public int? BarWidth { get; init; }

    public int? BarMaxWidth { get; init; }

    public EStyle? ItemStyle { get; init; }

    public EStyle? LineStyle { get; init; }

    public EStyle? AreaStyle { get; init; }

    public ELabel? Label { get; init; }

    public string? Symbol { get; init; }

    public int? SymbolSize { get; init; }

    public bool? Silent { get; init; }

    public bool? ConnectNulls { get; init; }

    public EMarkLine? MarkLine { get; init; }

    public int? NodeWidth { get; init; }

    public int? NodeGap { get; init; }

    public string? NodeAlign { get; init; }

    public string? Left { get; init; }

    public string? Right { get; init; }

    public int? Top { get; init; }

    public int? Bottom { get; init; }

    public int? LayoutIterations { get; init; }

    public bool? Draggable { get; init; }

    public string? Color { get; init; }
}

/// <summary>A point, a bar or a node. The tip is what is read over it.</summary>
internal sealed record EDatum
{
    public string? Name { get; init; }

    /// <summary>Null where there is nothing, which ECharts writes as a hyphen.</summary>
    public IReadOnlyList<double?>? Value { get; init; }

    public string? Tip { get; init; }

    public EStyle? ItemStyle { get; init; }

    public int? SymbolSize { get; init; }

    public ELabel? Label { get; init; }
}

internal sealed record ELink(string Source, string Target, double Value, string Tip);

internal sealed record EEncode(IReadOnlyList<int> X, int Y);

internal sealed record EStyle
{
    public string? Color { get; init; }

    public string? BorderColor { get; init; }

    public int? BorderWidth { get; init; }

    public double? Opacity { get; init; }

    public int? Width { get; init; }

    public string? Type { get; init; }
}

internal sealed record EMarkLine(IReadOnlyList<EMark> Data, EStyle LineStyle)
{
    public bool Silent => true;

    public string Symbol => "none";

    public EShown Label => new(false);
}

internal sealed record EMark(double XAxis);
