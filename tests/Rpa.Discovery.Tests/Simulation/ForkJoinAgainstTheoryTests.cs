using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Two things at once that have to come together again.</summary>
[Category("Long")]
public sealed class ForkJoinAgainstTheoryTests
{
    [Test]
    public void TwoWaits_Exponential_TakeTheLongerOfTwo() => Holds(
        s => ((3 * s) + (5 * s) - (1 / ((1 / (3 * s)) + (1 / (5 * s))))) / 60,
        s => Both(0.5, Wait("a", Exponential(3 * s), To("a-end")), Wait("b", Exponential(5 * s), To("b-end"))),
        days: 1.5e6 / 0.3 / 1440 / Replications,
        CycleHours());

    // Flatto & Hahn (1984): two equal M/M/1 with one stream of arrivals: (12 − ρ) / 8 times the time in one of them.
    [Test]
    public void TwoQueues_OneStream_GiveFlattoHahn() => Holds(
        s => (12 - (0.3 * s)) / 8 * MMc(1, 0.3, s) / 60,
        s => Both(0.3, Work("a", "clerk", Exponential(s), To("a-end")), Work("b", "expert", Exponential(s), To("b-end"))),
        days: 5e6 / 0.3 / 1440 / Replications,
        CycleHours());

    // None of 0.4, 0.3 and a guard that fails in 42 %: then one of the two in proportion to its probability.
    [Test]
    public void AtLeastOne_EachRegionRunsAsOftenAsComputed()
    {
        Region Chance(string id, double share) => Part(Wait(id, Exactly(1), To(id + "-end"))) with { Probability = share };
        var never = new Comparison
        {
            Left = new NumberTerm { Value = 1 }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 2 }
        };
        var department = Department.Named("some").WithPool("clerk", 1).With(Flow("case", Every(Exactly(1)), new ParallelState
        {
            Id = "some", AtLeast = 1, Transitions = [new Transition { Event = "joined", Target = "end" }],
            Regions = [Chance("a", 0.4), Chance("b", 0.3), Part(Wait("c", Exactly(1), To("c-end"))) with { Guard = never }],
        }, End()));
        var result = Experiment.Run(department, Days(140));
        double Share(string id) => result.States.Single(s => s.Id == id).Visits.Mean!.Value / result.Workflows[0].Completed.Mean!.Value;
        Assert.That(Share("a"), Is.EqualTo(0.64).Within(0.005));  // 201,600 cases: four standard errors
        Assert.That(Share("b"), Is.EqualTo(0.48).Within(0.005));
        Assert.That(result.States.Single(s => s.Id == "c").Visits.Mean, Is.Zero);
    }

    private static Department Both(double lambda, WorkflowState first, WorkflowState second) =>
        Department.Named("fork").WithPool("clerk", 1).WithPool("expert", 1).With(Flow(
        "case", Every(Exponential(1 / lambda)),
        new ParallelState
        {
            Id = "both",
            Regions = [Part(first), Part(second)],
            Transitions = [new Transition { Event = "joined", Target = "end" }],
        },
        End()));

    private static Region Part(WorkflowState state) =>
        new() { Id = "region-" + state.Id, Initial = state.Id, States = [state, End(state.Id + "-end")] };
}
