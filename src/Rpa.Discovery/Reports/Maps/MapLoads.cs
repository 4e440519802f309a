using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Maps;

/// <summary>Figures of a run as a map shows them: the load of each state, the volume of each arrow, the waiting where it leads
/// to.</summary>
internal static class MapLoads
{
    private const double LeastWaitHours = 0.5 / 60; // less than half a minute is not worth a line

    /// <summary>The figures of all workflows on one scale, in the order of the graphs.</summary>
    /// <param name="graphs">The graphs of every workflow that the run had.</param>
    /// <param name="result">The run.</param>
    /// <param name="language">Of the words.</param>
    public static IReadOnlyList<MapFigures> Of(IReadOnlyList<WorkflowGraph> graphs, ExperimentResult result, Language language)
    {
        var volumes = graphs.Select(g => Volumes(g, result)).ToList();
        var ways = graphs.SelectMany((g, i) => g.Edges.Select(e => volumes[i].On(e)).Append(volumes[i].On(g.Whole))).OfType<double>();
        var scale = MapScale.Of(result.States.Select(s => s.StaffHoursPerYear.Mean ?? 0), ways);
        var (loads, widths) = (Classes(scale.Hours, Unit.HoursPerYear, language), Classes(scale.Cases, Unit.CasesPerYear, language));
        return [.. graphs.Select((g, i) =>
            Of(g, volumes[i], result, new MapFigures { Scale = scale, Loads = loads, Volumes = widths }, language))];
    }

    private static WayVolumes Volumes(WorkflowGraph graph, ExperimentResult result)
    {
        var visits = result.States.Where(s => string.Equals(s.Workflow, graph.Id, StringComparison.Ordinal))
            .ToDictionary(s => s.Id, s => s.Visits.Mean / result.Years, StringComparer.Ordinal);
        var cases = result.Workflows.FirstOrDefault(w => string.Equals(w.Id, graph.Id, StringComparison.Ordinal))?.Cases.Mean;
        return WayVolumes.Of(graph, cases / result.Years, n => visits.GetValueOrDefault(n.Id));
    }

    private static MapFigures Of(WorkflowGraph graph, WayVolumes volumes, ExperimentResult result, MapFigures figures, Language language)
    {
        var states = result.States.Where(s => string.Equals(s.Workflow, graph.Id, StringComparison.Ordinal))
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (states.GetValueOrDefault(node.Id) is { } state)
                figures.Set(node, Of(node, state, result.Years, language));
        }

        foreach (var edge in graph.Edges)
            figures.Set(edge, Of(volumes.On(edge), edge.Stays ? null : states.GetValueOrDefault(edge.To.Id), language));
        foreach (var region in graph.Nodes.SelectMany(n => n.Regions).Prepend(graph.Whole))
            figures.Set(region, Of(volumes.On(region), region.Initial is { } first ? states.GetValueOrDefault(first.Id) : null, language));
        return figures;
    }

    private static NodeFigures Of(GraphNode node, StateResult state, double years, Language language)
    {
        var isWork = node.Kind == GraphNodeKind.Work;
        var people = FigureText.Mean(state.StaffHoursPerYear).In(language);
        var hasBot = state.BotHoursPerYear.Mean > 0;
        var said = new List<string>();
        if (state.Visits.Mean is { } visits)
            said.Add(Named(MapWords.Visits, UnitText.Of(visits / years, Unit.CasesPerYear, language), language));
        if (isWork)
        {
            said.Add(Named(MapWords.PeoplesTime, FigureText.WithInterval(state.StaffHoursPerYear).In(language), language));
            if (hasBot)
                said.Add(Named(MapWords.BotsTime, FigureText.WithInterval(state.BotHoursPerYear).In(language), language));
            if (state.WaitingHours.Mean is { } waiting)
                said.Add(Named(MapWords.WaitEach, Figure.Span(waiting, language), language));
            if (state.ProcessingHours.Mean is { } working)
                said.Add(Named(MapWords.WorkEach, Figure.HoursOfWork(working, language), language));
        }

        var load = hasBot ? MapWords.PeopleAndBot.In(language, people, FigureText.Mean(state.BotHoursPerYear).In(language)) : people;
        return new NodeFigures(isWork ? state.StaffHoursPerYear.Mean : null, isWork && state.StaffHoursPerYear.Mean is not null
            ? load : null, said);
    }

    private static WayFigures Of(double? volume, StateResult? next, Language language)
    {
        var wait = next?.WaitingHours.Mean is >= LeastWaitHours and { } hours
            ? MapWords.ThenWaits.In(language, Figure.Span(hours, language)) : null;
        var said = volume is { } cases ? Named(MapWords.WayVolume, UnitText.Of(cases, Unit.CasesPerYear, language), language)
            : MapWords.VolumeUnknown.In(language);
        return new WayFigures(volume, wait, wait is null ? [said] : [said, wait]);
    }

    private static string Named(Phrase name, string figure, Language language) => MapWords.Named.In(language, name, figure);

    private static List<string> Classes(IReadOnlyList<double> limits, Unit unit, Language language)
    {
        var words = new List<string>();
        for (var i = 0; i <= limits.Count; i++)
        {
            words.Add((i, limits.Count - i) switch
            {
                (_, 0) when i > 0 => MapWords.AtLeast.In(language, UnitText.Of(limits[i - 1], unit, language)),
                (0, > 0) => MapWords.LessThan.In(language, UnitText.Of(limits[0], unit, language)),
                (0, _) => "",
                _ => UnitText.Around(Series.FromTo(Numbers.Significant(limits[i - 1]), Numbers.Significant(limits[i])).In(language),
                    unit, language),
            });
        }

        return words;
    }
}
