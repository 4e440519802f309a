namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Figures of a run for the states and ways of one graph, worded already; how dark and how thick follows from them by
/// <see cref="MapScale"/>.</summary>
internal sealed class MapFigures
{
    private readonly Dictionary<object, NodeFigures> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, WayFigures> _ways = new(ReferenceEqualityComparer.Instance);

    /// <summary>The scale that all maps of the department share.</summary>
    public required MapScale Scale { get; init; }

    /// <summary>The classes of load in words, from the lightest.</summary>
    public required IReadOnlyList<string> Loads { get; init; }

    /// <summary>The classes of volume in words, from the thinnest.</summary>
    public required IReadOnlyList<string> Volumes { get; init; }

    public NodeFigures? Of(GraphNode node) => _nodes.GetValueOrDefault(node);

    public WayFigures? Of(GraphEdge edge) => _ways.GetValueOrDefault(edge);

    public WayFigures? Of(GraphRegion region) => _ways.GetValueOrDefault(region);

    public void Set(GraphNode node, NodeFigures figures) => _nodes[node] = figures;

    /// <param name="way">A <see cref="GraphEdge"/>, or the <see cref="GraphRegion"/> whose beginning is meant.</param>
    /// <param name="figures">Its figures.</param>
    public void Set(object way, WayFigures figures) => _ways[way] = figures;
}

/// <summary>What a run says about a state.</summary>
/// <param name="HoursPerYear">People's and bots' time; null where nobody works.</param>
/// <param name="Load">The same in words, for the box; null where nobody works.</param>
/// <param name="Figures">Every figure in words, for whoever points at the box.</param>
internal sealed record NodeFigures(double? HoursPerYear, string? Load, IReadOnlyList<string> Figures);

/// <summary>What a run says about a way.</summary>
/// <param name="CasesPerYear">How often it is taken; null where the run does not tell.</param>
/// <param name="Wait">How long a case waits at its end, in words; null where it does not.</param>
/// <param name="Figures">Every figure in words, for whoever points at the arrow.</param>
internal sealed record WayFigures(double? CasesPerYear, string? Wait, IReadOnlyList<string> Figures);

/// <summary>Classes of load and of volume, with limits that are round numbers: each about twice the one before.</summary>
internal sealed class MapScale
{
    public const int Shades = 5;
    public const int Widths = 4;

    private MapScale(IReadOnlyList<double> hours, IReadOnlyList<double> cases) => (Hours, Cases) = (hours, cases);

    /// <summary>Limits between the shades, in hours a year, rising; fewer where little is to be told apart.</summary>
    public IReadOnlyList<double> Hours { get; }

    /// <summary>Limits between the widths, in cases a year, rising.</summary>
    public IReadOnlyList<double> Cases { get; }

    /// <summary>The scale on which the largest of each stands in the uppermost class.</summary>
    public static MapScale Of(IEnumerable<double> hours, IEnumerable<double> cases) => new(Limits(hours, Shades), Limits(cases, Widths));

    public int Shade(double hours) => Class(hours, Hours);

    public int Width(double cases) => Class(cases, Cases);

    private static int Class(double value, IReadOnlyList<double> limits) => limits.Count(l => value >= l);

    private static List<double> Limits(IEnumerable<double> values, int classes)
    {
        var most = values.Where(double.IsFinite).DefaultIfEmpty().Max();
        var limits = new List<double>();
        if (!(most > 0))
            return limits;
        // 1, 2, 5, 10 …: the largest that is below the largest value, and those before it.
        var step = (3 * (int)Math.Floor(Math.Log10(most))) + 2;
        while (Round(step) >= most)
            step--;
        for (var i = classes - 2; i >= 0; i--)
            limits.Add(Round(step - i));
        return limits;
    }

    private static double Round(int step)
    {
        var (tens, digit) = ((int)Math.Floor(step / 3.0), ((step % 3) + 3) % 3);
        return (digit switch { 0 => 1, 1 => 2, _ => 5 }) * Math.Pow(10, tens);
    }
}
