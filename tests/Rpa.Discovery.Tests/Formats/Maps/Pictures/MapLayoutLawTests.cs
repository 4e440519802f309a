using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.Maps.Pictures;

[Category("Long")]
public sealed class MapLayoutLawTests
{
    [Test]
    public void Layout_AnyWorkflow_PutsNothingOnTopOfAnother() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        Assert.That(Faults(Made(seed, 1 + (seed % 14), depth: 3, ways: 1.3)), Is.Empty, () => $"seed {seed}")).Check(Law.Fixed);

    [Test]
    public void Layout_FlatWorkflowOfSixtyStates_PutsNoLabelOnAnything([Range(1, 12)] int seed) =>
        Assert.That(Faults(Made(seed, 60, depth: 0, ways: 1.6)), Is.Empty);

    [Test]
    public void Layout_StatesRenamed_IsTheSame() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var one = Drawn(Made(seed, 20, depth: 2, ways: 1.5, i => $"a{i:000}"), isTitled: true);
        var other = Drawn(Made(seed, 20, depth: 2, ways: 1.5, i => $"z{(i * 7919) % 1000:000}x"), isTitled: true);
        Assert.That(Corners(other.Picture), Is.EqualTo(Corners(one.Picture)), () => $"seed {seed}");
    }).Check(Law.Fixed);

    [Test]
    public void Layout_TwiceTheSameWorkflow_IsTheSame()
    {
        var workflow = Made(5, 50, 3, 2);
        var first = Corners(Drawn(workflow).Picture);
        Assert.That(Corners(Drawn(workflow).Picture), Is.EqualTo(first));
    }

    [TestCase(0, 1.3)]
    [TestCase(3, 1.3)]
    [TestCase(0, 2.5)]
    public void Layout_TwiceTheStates_TakesNotMuchMoreThanFourTimesTheWork(int depth, double ways)
    {
        _ = Work(20); // whatever is made only once
        var (small, large) = (Work(100), Work(200));
        TestContext.Out.WriteLine($"{small:N0} bytes, {large:N0} bytes, {large / (double)small:0.00} times as much");
        // Long arrows bend in every layer that they pass, so twice the states have up to four times the bends.
        Assert.That(large / (double)small, Is.LessThan(4.5));

        // Bends, orders that are kept and exchanges of the network simplex all allocate: the count of bytes counts them.
        long Work(int states) => Enumerable.Range(4, 4).Sum(seed =>
        {
            var workflow = Made(seed, states, depth, ways);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (graph, picture) = Drawn(workflow);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(PictureFaults.Of(graph, picture), Is.Empty);
            return bytes;
        });
    }

    [Test]
    public void Layout_FramesInFrames_EachHoldsTheNext()
    {
        WorkflowState inner = Step("core", new Transition { Event = "out", Target = "end" },
            new Transition { Event = "again", Target = "f0" });
        for (var depth = 39; depth >= 0; depth--)
            inner = new CompoundState
            {
                Id = $"f{depth}", Initial = inner.Id, States = [inner], Transitions = depth % 10 == 0
                ? [new Transition { Event = "stay", Target = $"f{depth}" }] : []
            };
        Assert.That(Faults(Of(inner, new FinalState { Id = "end" })), Is.Empty);
    }

    [Test]
    public void Layout_OneStateAlone_IsDrawn() => Assert.That(Faults(Of(new FinalState { Id = "end" })), Is.Empty);

    [Test]
    public void Layout_StatesThatNothingJoins_StandSideBySide()
    {
        var (graph, picture) = Drawn(Of([.. Enumerable.Range(0, 40).Select(i => Step($"s{i}"))]));
        Assert.That(PictureFaults.Of(graph, picture), Is.Empty);
        Assert.That(picture.Width, Is.LessThan(4 * picture.Height), "in rows, not in one line");
    }

    [Test]
    public void Layout_ManyArrowsBetweenTwo_EachHasItsLabel()
    {
        var ways = Enumerable.Range(0, 12).Select(i => new Transition { Event = $"way-{i}", Target = i % 3 == 0 ? "a" : "b" }).ToArray();
        Assert.That(Faults(Of(Step("a", ways), Step("b", ways))), Is.Empty);
    }

    [Test]
    public void Layout_Ring_RunsDownAndOnceBack()
    {
        var (_, picture) =
            Drawn(Of([.. Enumerable.Range(0, 9).Select(i => Step($"s{i}", new Transition { Event = "on", Target = $"s{(i + 1) % 9}" }))]));
        Assert.That(picture.Boxes.Select(b => b.Y), Is.Ordered);
        Assert.That(picture.Routes.Count(r => r.Turns[^1].Y < r.Turns[0].Y), Is.EqualTo(1));
    }

    [Test]
    public void Faults_ABoxThatIsMoved_IsSeen()
    {
        var (graph, picture) = Drawn(Made(3, 12, 1, 1.5));
        Assert.That(PictureFaults.Of(graph, picture), Is.Empty);
        var (one, other) = (picture.Boxes[0], picture.Boxes[^1]);
        one.Move(other.X - one.X + 3, other.Y - one.Y + 3);
        Assert.That(PictureFaults.Of(graph, picture), Has.Some.StartsWith("boxes").And.Some.Contains("does not"));
    }

    private static Workflow Made(int seed, int states, int depth, double ways, Func<int, string>? name = null) =>
        GeneratedDepartments.Make((ulong)seed, DepartmentKind.Drawn(states, depth, ways, name)).Workflows[0];

    private static IEnumerable<string> Faults(Workflow workflow)
    {
        var (graph, picture) = Drawn(workflow);
        return PictureFaults.Of(graph, picture);
    }

    private static (WorkflowGraph Graph, MapPicture Picture) Drawn(Workflow workflow, bool isTitled = false)
    {
        if (isTitled)
            workflow = workflow with { States = [.. workflow.States.Select(Titled)] };
        var department = Department.Named("d").WithPool("clerk", 1).With(workflow);
        var graph = WorkflowGraph.Of(department, null, new MapLabels(department, Language.English))[0];
        return (graph, MapLayout.Of(graph, new MapContents(null)));
    }

    // A state without a title shows its id, which may be longer.
    private static WorkflowState Titled(WorkflowState state) => state switch
    {
        CompoundState compound => compound with { Title = "frame", States = [.. compound.States.Select(Titled)] },
        ParallelState parallel =>
            parallel with
            {
                Title = "frame",
                Regions = [.. parallel.Regions.Select(r => r with { States = [.. r.States.Select(Titled)] })]
            },
        _ => state with { Title = state.Title ?? "title" },
    };

    private static List<(double, double, double)> Corners(MapPicture picture) =>
        [.. picture.Boxes.Select(b => (b.X, b.Y, b.Width)), .. picture.Labels.Select(l => (l.X, l.Y, l.Text.Width)),
            .. picture.Routes.SelectMany(r => r.Turns).Select(t => (t.X, t.Y, 0.0))];

    private static Workflow Of(params WorkflowState[] states) => new() { Id = "w", Initial = states[0].Id, States = states };

    private static WorkState Step(string id, params Transition[] transitions) =>
        new() { Id = id, Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) }, Transitions = transitions };
}
