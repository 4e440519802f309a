using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Definition 5: what becomes ready in the same instant inside a fork is served in a random order, and the order of the file means
/// nothing.</summary>
public sealed class SiblingTurnLawTests
{
    private static Region Of(string id, params WorkflowState[] states) => new() { Id = id, Initial = states[0].Id, States = states };

    private static WorkState Do(string id, string pool = "clerk", double minutes = 5, Assignment? by = null, WorkBatch? batch = null) =>
        new()
        {
            Id = "do-" + id, Work = new Work { By = by ?? pool, Effort = Exactly(minutes), Batch = batch }, Transitions = [To("end-" + id)],
        };

    // Three siblings that are ready together: at once; behind a choice; after equal waits; after equal work of others; in batches of one;
    // joint.
    private static readonly Dictionary<string, Func<string, Region>> Kinds = new(StringComparer.Ordinal)
    {
        ["work"] = id => Of(id, Do(id), End("end-" + id)),
        ["one behind a choice"] = id =>
            id == "b" ? Of(id, new ChoiceState { Id = "which-b", Transitions = [To("do-b")] }, Do(id), End("end-" + id))
            : Of(id, Do(id), End("end-" + id)),
        ["after waits of one length in one and two parts"] = id => id == "b"
            ? Of(id, Wait("first-b", Exactly(10), To("wait-b")), Wait("wait-b", Exactly(10), To("do-b")), Do(id), End("end-" + id))
            : Of(id, Wait("wait-" + id, Exactly(20), To("do-" + id)), Do(id), End("end-" + id)),
        ["after work of three pools"] = id =>
            Of(id, Work("before-" + id, "pool-" + id, Exactly(1), To("do-" + id)), Do(id), End("end-" + id)),
        ["in batches of one"] = id => Of(id, Do(id, batch: new WorkBatch { Size = 1 }), End("end-" + id)),
        ["joint"] = id =>
            Of(id, Do(id, minutes: 3, by: new Assignment
            {
                Kind = AssignmentKind.All,
                Pools = [new PoolCount { Pool = "clerk", Count = 1 }, new PoolCount { Pool = "chief", Count = 1 }]
            }), End("end-" + id)),
    };

    private static IEnumerable<string> Names => Kinds.Keys;

    private static Department Fork(string kind, params string[] order) => Department.Named("fork").WithPool("clerk", 1).WithPool("chief", 1)
        .WithPool("pool-a", 50).WithPool("pool-b", 50).WithPool("pool-c", 50)
        .With(Flow("case", Every(Exponential(30)),
            new ParallelState
            {
                Id = "fork", Regions = [.. order.Select(Kinds[kind])],
                Transitions = [new Transition { Event = "joined", Target = "end" }]
            }, End()));

    private static double[] Waits(Department department, ulong seed = 1)
    {
        var result = Experiment.Run(department, Days(400, replications: 1, seed: seed));
        return [.. new[] { "a", "b", "c" }.Select(id => result.States.Single(s => s.Id == "do-" + id).WaitingHours.Mean!.Value)];
    }

    [TestCaseSource(nameof(Names))]
    public void Siblings_WaitEquallyLong_AndTheOrderOfTheFileChangesNothing(string kind)
    {
        var waits = Waits(Fork(kind, "a", "b", "c"));
        // some 19,000 forks; by the file's order it was 1.9
        Assert.That(waits.Max() / waits.Min(), Is.LessThan(1.06), string.Join(" ", waits));
        Assert.That(Waits(Fork(kind, "c", "b", "a")), Is.EqualTo(waits).Within(1e-9), "the regions the other way round");
    }

    [TestCaseSource(nameof(Names))]
    public void Siblings_TheKernelAndThePlainSimulator_AgreeTickForTick(string kind) =>
        Assert.That(PlainComparison.Differences(Fork(kind, "b", "c", "a"), Days(20)), Is.Empty);
}
