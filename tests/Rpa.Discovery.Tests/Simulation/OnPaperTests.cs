using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What a case that the run leaves open would still take, where its way goes round: to the end where it has one, nothing where it
/// has none.</summary>
public sealed class OnPaperTests
{
    private const int Minute = 60;

    private static Guard VisitsAbove(string state, int visits) =>
        new Comparison
        {
            Left = new VisitsTerm { State = state }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = visits }
        };

    // One case on Monday at eight; the run ends at midnight, and it works on for a minute at a time.
    private static double MinutesLeft(string state, params WorkflowState[] states)
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 1, Monday), [.. states, End()]));
        var plan = Experiment.Compile(department, Days(1) with { Drain = new TimeAmount(0, TimeUnit.Day) });
        var loop = new EventLoop();
        loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, null, CancellationToken.None);
        return Enumerable.Range(0, plan.States.Length).Where(s => plan.States[s].Id == state).Sum(s => (double)loop.Window.CohortRest(s))
            / (StudyClock.Second * Minute);
    }

    private static WorkState Calling(int until, params Transition[] before) =>
        Work("call", "clerk", Exactly(1), [.. before, To("end") with { Event = "enough", Guard = VisitsAbove("call", until) }, To("call")]);

    [Test]
    public void Round_ThatIsLeftOnPaper_IsWalkedToItsEnd()
    {
        const int DoneByMidnight = 16 * 60;
        Assert.That(MinutesLeft("call", Calling(4999)), Is.EqualTo(5000 - DoneByMidnight).Within(1e-9));
        Assert.That(MinutesLeft("call", Calling(10_000)), Is.EqualTo(10_001 - DoneByMidnight).Within(1e-9));
    }

    [Test]
    public void Round_NotLeftInTenThousandStates_CountsNothingBeyondWhatIsUnderWay() =>
        Assert.That(MinutesLeft("call", Calling(1_000_000)), Is.LessThanOrEqualTo(1));

    [Test]
    public void Repetitions_AreOneStep() =>
        Assert.That(MinutesLeft("call", Calling(999) with { Repeat = new Repeat { Times = 40 } }), Is.EqualTo((1000 * 40) - (16 * 60))
            .Within(1e-9));

    [Test]
    public void Round_ThatOnlyATimerLeadsOutOf_CountsNothing()
    {
        var trying = new CompoundState
        {
            Id = "trying", Initial = "call", States = [Work("call", "clerk", Exactly(1), To("pause")),
                Wait("pause", Exactly(60), To("call"))],
            Transitions = [new Transition { Event = "given-up", Target = "sum-up", After = Exactly(30 * 24 * 60) }],
        };
        var sumUp = Work("sum-up", "clerk", Exactly(7), To("end"));
        Assert.That(MinutesLeft("call", trying, sumUp), Is.Zero);
        Assert.That(MinutesLeft("sum-up", trying, sumUp), Is.Zero, "no timer fires");
        // What comes before such a round is counted, and so is the way past it.
        Assert.That(MinutesLeft("read", Wait("post", Exactly(3 * 24 * 60), To("read")), Work("read", "clerk", Exactly(4), To("trying")),
            trying, sumUp), Is.EqualTo(4).Within(1e-9));
    }

    [Test]
    public void EndlessRounds_AreThoseWithoutAnyWayOut()
    {
        static IReadOnlySet<string> Of(params WorkflowState[] states) => EndlessRounds.Of(Flow("w", null, [.. states, End()]));
        var timer = new Transition { Event = "late", Target = "end", After = Exactly(5) };
        Assert.That(Of(Work("a", "clerk", Exactly(5), To("b")), Work("b", "clerk", Exactly(5), To("a"), timer)),
            Is.EquivalentTo(["a", "b"]));
        Assert.That(Of(Work("a", "clerk", Exactly(5), To("b")), Work("b", "clerk", Exactly(5), To("a", (Share)0.9), To("end", Share.Rest))),
            Is.Empty);
        Assert.That(Of(Work("a", "clerk", Exactly(5), To("b")), new WaitState { Id = "b", Transitions = [timer] }), Is.Empty,
            "it stops there, but does not go round");
        CompoundState around = new()
        {
            Id = "around", Initial = "x", States = [Work("x", "clerk", Exactly(5), To("done")), End("done")],
            Transitions = [timer, To("around")]
        };
        Assert.That(Of(around), Is.SupersetOf(new[] { "around", "x" }));
        Assert.That(Of(around with { Transitions = [timer, To("around", (Share)0.5), To("end", Share.Rest)] }), Is.Empty);
    }
}
