using System.Globalization;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Model;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Maps;

/// <summary>Draws workflows as pictures that a browser shows: an SVG file, or a page that holds one for each workflow. Nothing is loaded
/// from outside and no script runs.</summary>
/// <remarks>The picture is laid out here, in layers; no program has to be installed. With a result, states are shaded by people's hours a
/// year and arrows are as thick as cases a year go along them.</remarks>
internal static class SvgMap
{
    /// <summary>Writes the text of an <c>.svg</c> file.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="workflow">The one workflow to show; null shows all below each other.</param>
    /// <param name="language">Of titles and words.</param>
    /// <param name="result">A run of that department; null draws it without figures.</param>
    /// <exception cref="ArgumentException">There is no such workflow.</exception>
    public static string Write(Department department, string? workflow = null, Language language = Language.English,
        ExperimentResult? result = null)
    {
        var labels = new MapLabels(department, language);
        var maps = Maps(department, workflow, labels, language, result);
        return new MapSheet
        {
            Maps = maps,
            Title = MapWords.MapOf.In(language, labels.Title(department)),
            Description = Description(maps, result, language),
            Language = language,
            Prefix = "map-",
            HasHeads = true,
            HasStyle = true,
        }.ToString();
    }

    /// <summary>Writes the text of an <c>.html</c> file: each workflow with its picture and, behind it, its arrows as a table.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static string WritePage(Department department, string? workflow = null, Language language = Language.English,
        ExperimentResult? result = null)
    {
        var labels = new MapLabels(department, language);
        return MapPage.Of(MapWords.MapOf.In(language, labels.Title(department)), Maps(department, workflow, labels, language, result),
            result, language);
    }

    /// <summary>The svg elements of some workflows, to stand in a page that has <see cref="Style"/>: classes and attributes alone, ids that
    /// begin with the prefix and a number.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="places">Which of its workflows, in the order of the elements.</param>
    /// <param name="result">A run of that department; null draws without figures.</param>
    /// <param name="language">Of titles and words.</param>
    /// <param name="prefix">What every id begins with.</param>
    public static IReadOnlyList<string> Elements(Department department, IReadOnlyList<int> places, ExperimentResult? result,
        Language language, string prefix)
    {
        var maps = Maps(department, null, new MapLabels(department, language), language, result);
        return [.. places.Select(place =>
            Of(maps[place], result, language, string.Create(CultureInfo.InvariantCulture, $"{prefix}{place + 1}-")))];
    }

    public static string Of((WorkflowGraph Graph, MapFigures? Figures) map, ExperimentResult? result, Language language, string prefix) =>
        new MapSheet
        {
            Maps = [map],
            Title = MapWords.MapOf.In(language, map.Graph.Title),
            Description = Description([map], result, language),
            Language = language,
            Prefix = prefix,
        }.ToString();

    /// <summary>The style sheet of every map.</summary>
    public static string Style => SvgStyle.Sheet;

    /// <summary>Where the figures come from, in one sentence.</summary>
    public static string Origin(ExperimentResult? result, Language language) => result is null
        ? MapWords.OfFile.In(language)
        : MapWords.OfRuns.In(language, result.Replications, PeriodText.Of(result.Options));

    private static List<(WorkflowGraph Graph, MapFigures? Figures)> Maps(Department department, string? workflow, MapLabels labels,
        Language language, ExperimentResult? result)
    {
        var shown = WorkflowGraph.Of(department, workflow, labels);
        if (result is null)
            return [.. shown.Select(g => (g, (MapFigures?)null))];
        var all = WorkflowGraph.Of(department, null, labels);
        var figures = MapLoads.Of(all, result, language);
        return [.. all.Select((g, i) => (g, (MapFigures?)figures[i]))
            .Where(m => workflow is null || string.Equals(m.g.Id, workflow, StringComparison.Ordinal))];
    }

    private static string Description(IReadOnlyList<(WorkflowGraph Graph, MapFigures? Figures)> maps, ExperimentResult? result,
        Language language) =>
        string.Join(' ', maps.Select(m => Description(m.Graph, maps.Count > 1, language)).Append(Origin(result, language)));

    private static string Description(WorkflowGraph graph, bool isNamed, Language language)
    {
        var ends = graph.Whole.Nodes.Where(n => n.Kind == GraphNodeKind.Final).Select(n => MapWords.Quoted.In(language, n.Title)).ToList();
        var sentence = MapWords.Describes.In(language, graph.Nodes.Count, graph.Edges.Count, graph.Whole.Initial?.Title ?? "",
            ends.Count == 0 ? MapWords.Nowhere.In(language) : string.Join(language == Language.Japanese ? "" : ", ", ends));
        return isNamed ? MapWords.Named.In(language, graph.Title, sentence) : sentence;
    }
}
