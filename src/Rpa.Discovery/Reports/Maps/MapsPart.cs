using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Maps;

/// <summary>Maps of the workflows that take most of people's time, as a part of a page: states shaded by hours a year, arrows as thick as
/// cases a year go along them.</summary>
internal static class MapsPart
{
    private const int MostDrawn = 4;    // the page is opened on old laptops: a map is some 15 KB in each language
    private const int MostStates = 150; // of one map; with more nobody finds a way on it

    /// <summary>A picture for each, the one with most hours first; the last says how to draw the others.</summary>
    public static Page Of(ExperimentResult asIs)
    {
        var department = asIs.Department;
        var hours = asIs.States.GroupBy(s => s.Workflow, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.StaffHoursPerYear.Mean ?? 0), StringComparer.Ordinal);
        var drawn = department.Workflows.Index().Where(w => w.Item.AllStates.Take(MostStates + 1).Count() <= MostStates)
            .OrderByDescending(w => hours.GetValueOrDefault(w.Item.Id)).Take(MostDrawn).ToList();
        int[] places = [.. drawn.Select(w => w.Index)];
        var isAll = drawn.Count == department.Workflows.Count;
        var (japanese, english) = (Elements(Language.Japanese, "map-ja-"), Elements(Language.English, "map-en-"));
        var page = new Page();
        foreach (var (i, (_, workflow)) in drawn.Index())
        {
            page.Show(new Illustration(MapWords.MapOf.With(workflow.Title ?? (Model.Quantities.Text)workflow.Id),
                language => (language == Language.Japanese ? japanese : english).Value[i])
            {
                Note = isAll || i < drawn.Count - 1 ? null : MapWords.OthersByCommand,
            });
        }

        return page;

        Lazy<IReadOnlyList<string>> Elements(Language language, string prefix) =>
            new(() => SvgMap.Elements(department, places, asIs, language, prefix));
    }
}
