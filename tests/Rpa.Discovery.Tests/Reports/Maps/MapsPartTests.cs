using System.Xml.Linq;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports.Maps;

public sealed class MapsPartTests
{
    [Test]
    public void Of_MoreWorkflowsThanAreDrawn_ShowsThoseWithMostHoursAndSaysHowToDrawTheOthers()
    {
        var shown = Pictures([("a", 1), ("b", 9), ("c", 5), ("d", 2), ("e", 7)]);
        Assert.That(shown.Select(p => p.Title.In(Language.English)), Is.EqualTo(["Map of b", "Map of e", "Map of c", "Map of d"]));
        Assert.That(shown.Select(p => p.Note?.In(Language.English)),
            Is.EqualTo([null, null, null, MapWords.OthersByCommand.In(Language.English)]));
    }

    [Test]
    public void Of_EveryWorkflowDrawn_SaysNothingOfOthers() => Assert.That(Pictures([("a", 1), ("b", 9)]).Select(p => p.Note), Is.All.Null);

    [Test]
    public void Of_BothLanguages_HaveNoIdTwice()
    {
        var elements = Pictures([("a", 1), ("b", 9)])
            .SelectMany(p => Enum.GetValues<Language>().Select(language => XElement.Parse(p.Svg(language)))).ToList();
        Assert.That(elements.SelectMany(e => e.DescendantsAndSelf().Attributes("id")).Select(a => a.Value), Is.Unique.And.Not.Empty);
        Assert.That(elements.SelectMany(e => e.DescendantsAndSelf().Attributes("style")), Is.Empty);
    }

    [Test]
    public void Of_AWorkflowWithMoreStatesThanAnybodyLooksAt_IsLeftOut() =>
        Assert.That(Pictures([("a", 1), ("b", 9)], states: 160).Select(p => p.Title.In(Language.English)), Is.EqualTo(["Map of a"]));

    // Workflows of one step each, so many minutes long; the last of them has so many steps more.
    private static List<Illustration> Pictures((string Id, int Minutes)[] workflows, int states = 1)
    {
        var yaml = "department: post\npools: { clerk: { capacity: 3 } }\nworkflows:\n" + string.Concat(workflows.Select((w, i) =>
        {
            var steps = i == workflows.Length - 1 ? states : 1;
            return $"  {w.Id}:\n    arrivals: {{ every: 4 h }}\n    initial: s0\n    states:\n"
                + string.Concat(Enumerable.Range(0, steps).Select(s =>
                $"      s{s}: {{ work: {{ by: clerk, effort: {(s == 0 ? w.Minutes : 0)} min }}, transitions: [ {{ event: next, target: {(s < steps - 1 ? $"s{s + 1}" : "done")} }} ] }}\n"))
                + "      done: { type: final }\n";
        }));
        var department = DepartmentYaml.Parse(yaml).ValueOrThrow();
        var result =
            Experiment.Run(department, new ExperimentOptions
            {
                Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(30, TimeUnit.Day),
                Replications = ReplicationPlan.Exactly(1)
            });
        return [.. MapsPart.Of(result).Blocks.OfType<Illustration>()];
    }
}
