using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports.Maps;

public sealed class WayVolumesTests
{
    // 100 cases a year come to a; 1 in 4 goes to b, which sends 1 in 5 back; c is guarded, so that only its visits tell.
    [Test]
    public void Of_DrawnAndGuardedWays_AreWhatGoesInAndOut()
    {
        var graph = Graph(
            Step("a", To("b") with { Probability = (Share)0.25 }, To("c") with { Probability = Share.Rest }),
            Step("b", To("a") with { Probability = (Share)0.2 }, To("end")),
            Step("c", To("d") with { Guard = new OverdueGuard() }, To("end")),
            Step("d", To("end")),
            new FinalState { Id = "end" });
        var visits = new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 105.26, ["b"] = 26.32, ["c"] = 78.95, ["d"] = 8 };
        var volumes = WayVolumes.Of(graph, 100, n => visits.TryGetValue(n.Id, out var seen) ? seen : null);
        Assert.That(graph.Edges.Select(e => Math.Round(volumes.On(e)!.Value, 1)), Is.EqualTo([26.3, 78.9, 5.3, 21.1, 8, 71, 8])
            .Within(0.11));
        Assert.That(volumes.On(graph.Whole), Is.EqualTo(100));
    }

    [Test]
    public void Of_TwoGuardedWaysToOneState_HaveNoFigure()
    {
        var graph = Graph(Step("a", To("b") with { Guard = new OverdueGuard() }, To("b"), To("end") with { Guard = new OverdueGuard() }),
            Step("b", To("end")), new FinalState { Id = "end" });
        var volumes = WayVolumes.Of(graph, 10, n => n.Id switch { "a" => 10, "b" => 7, _ => null });
        Assert.That(graph.Edges.Take(3).Select(volumes.On), Has.All.Null);
        Assert.That(volumes.On(graph.Edges[3]), Is.EqualTo(7));
    }

    [Test]
    public void Of_NobodyKnowsHowManyCome_KnowsNothing()
    {
        var graph = Graph(Step("a", To("end")), new FinalState { Id = "end" });
        Assert.That(WayVolumes.Of(graph, null, _ => null).On(graph.Edges[0]), Is.Null);
    }

    // What is left from within does not leave by the state's own ways.
    [Test]
    public void Of_AFrameThatIsAlsoLeftFromWithin_HasOnlyWhatIsSure()
    {
        var graph = Graph(
            new CompoundState
            {
                Id = "f", Initial = "a", States = [Step("a", To("in") with { Probability = (Share)0.9 }, To("end")),
                new FinalState { Id = "in" }], Transitions = [To("b"), To("end")]
            },
            Step("b", To("end")),
            new FinalState { Id = "end" });
        var volumes = WayVolumes.Of(graph, 10, n => n.Id switch { "a" => 10, "b" => 9, _ => null });
        Assert.That(graph.Edges.Select(e => (e.From.Id, e.To.Id, volumes.On(e) is { } cases ? (double?)Math.Round(cases, 6) : null)),
            Does.Contain(("f", "b", (double?)9)).And.Contain(("a", "end", (double?)1)).And.Contain(("f", "end", (double?)null)));
    }

    private static WorkflowGraph Graph(params WorkflowState[] states) => WorkflowGraph.Of(
        Department.Named("d").WithPool("clerk", 1).With(new Workflow { Id = "w", Initial = states[0].Id, States = states }), null,
        new MapLabels(Department.Named("d"), Language.English))[0];

    private static WorkState Step(string id, params Transition[] transitions) =>
        new() { Id = id, Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) }, Transitions = transitions };

    private static Transition To(string target) => new() { Event = "on", Target = target };
}
