using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Work done many together.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class BatchDefinitionTests(Engine engine)
{
    private static Work Together(double minutes, WorkBatch batch) => By("clerk", minutes) with { Batch = batch };

    private static Department Of(Work work, params string[] times) => Empty.WithPool("clerk", 1).With(One("case", At(times), work));

    [Test]
    public void Size_ReleasesAtOnce_SetUpAndEveryMembersEffort_ForAll()
    {
        // Released by the third at 08:20: 2 + 3 × 5 minutes, and all leave together. The fourth stays.
        var run = DefinitionRun.Of(engine, Of(Together(5, new WorkBatch { Size = 3, SetUp = Exactly(2) }), "08:00", "08:10",
            "08:20", "08:30"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:37 08:37 08:37 -"));
        run.Holds("case/do", "batching 30, contention 0, processing 51, staff 17, staff of the cohort 17, visits 3");
        run.Holds("case", "batching 30, processing 51, cycle 81");
        // Queues count cases: 20 + 10 + 0 minutes, and the fourth from 08:30 of the first day to the end of the fourteenth.
        run.Holds("clerk", "busy 17, queue 19680");
    }

    [Test]
    public void OrAfter_CountsFromTheOldestMember_AndAnEffortPerBatchIsOne()
    {
        var run = DefinitionRun.Of(engine,
            Of(Together(10, new WorkBatch { OrAfter = new TimeAmount(30, TimeUnit.Minute), EffortPerBatch = true }), "08:00",
                "08:10", "09:00"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:40 08:40 09:40"));
        run.Holds("case/do", "batching 80, processing 30, staff 20");
    }

    [Test]
    public void OrAfter_InWorkingTime_RunsOverTheClosing()
    {
        var run = DefinitionRun.Of(engine, Of(Together(10, new WorkBatch { OrAfter = new TimeAmount(1, TimeUnit.WorkingDay) }), "16:30"));
        Assert.That(run.Ends("case"), Is.EqualTo("Tue 16:40"));
    }

    [Test]
    public void OrAt_ReleasesWhatIsThere_OnOpenDates()
    {
        var run = DefinitionRun.Of(engine, Of(Together(10, new WorkBatch { OrAt = new TimeOnly(9, 30) }), "08:00", "09:30", "09:31"));
        // What arrives at 09:30 comes after the release of that tick.
        Assert.That(run.Ends("case"), Is.EqualTo("09:40 Tue 09:50 Tue 09:50"));
    }

    [Test]
    public void AReleasedBatch_IsOneItemOfTheLine()
    {
        // The clerk is busy until 08:30. The batch came into line at 08:10, the letter before it.
        var run = DefinitionRun.Of(engine, Of(Together(5, new WorkBatch { Size = 2 }), "08:00", "08:10")
            .With(One("long", At("08:00"), By("clerk", 30))).With(One("letter", At("08:05"), By("clerk", 10))));
        Assert.That((run.Ends("long"), run.Ends("letter"), run.Ends("case")), Is.EqualTo(("08:30", "08:40", "08:50 08:50")));
        run.Holds("case/do", "batching 10, contention 60, queue 70");
        run.Holds("clerk", "queue 95");
    }

    [Test]
    public void ATimer_TakesItsMemberOut_AndTheEffortStays()
    {
        // Work from 08:10 to 08:50. The first case's time is up at 08:45, the second one's would be at 08:55.
        var flow = Flow("case", At("08:00", "08:10"), new WorkState
        {
            Id = "do", Work = Together(20, new WorkBatch { Size = 2 }),
            Transitions = [To("end"), new Transition { Event = "tired", Target = "gone", After = Exactly(45) }],
        }, End(), End("gone"));
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(flow));
        Assert.That((run.Story("case", 0), run.Story("case", 1)), Is.EqualTo(("08:45 tired", "08:50 to-end")));
        run.Holds("case/do", "batching 10, processing 75, staff 40, staff of the cohort 40");
    }

    [Test]
    public void ATimer_BeforeTheRelease_LeavesTheOthersTheirOldest()
    {
        // The first leaves at 08:20; of the second, who came at 08:10, half an hour is over at 08:40 instead of 08:30.
        var flow = Flow("case", At("08:00", "08:10"), new WorkState
        {
            Id = "do", Work = Together(5, new WorkBatch { OrAfter = new TimeAmount(30, TimeUnit.Minute) }),
            Transitions = [To("end"), new Transition { Event = "tired", Target = "gone", After = Exactly(20),
                Guard = new Comparison { Left = new AttributeTerm { Attribute = "n" }, Operator = ComparisonOperator.Equal,
                    Right = new NumberTerm { Value = 0 } } }],
        }, End(), End("gone")) with
        { Attributes = [new CaseAttribute { Id = "n", Number = Distribution.Constant(0) }] };
        // A case of another workflow cannot set the attribute, so the second comes from a workflow that starts it with 1.
        var starter = Flow("starter", At("08:10"), new ChoiceState
        {
            Id = "go",
            Transitions = [To("end") with { Starts = "case",
                With = [new AttributeAssignment { Attribute = "n", Value = new NumberTerm { Value = 1 } }] }],
        }, End());
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(flow with { Arrivals = At("08:00") }).With(starter));
        Assert.That((run.Story("case", 0), run.Story("case", 1)), Is.EqualTo(("08:20 tired", "08:45 to-end")));
        run.Holds("case/do", "batching 50, processing 5");
    }

    [Test]
    public void ABatch_IsPausedAndInterruptedLikeOneItem()
    {
        // 8 of 20 minutes are done at 08:08; the visitor takes 10; two members wait out of turn.
        var run = DefinitionRun.Of(engine, Of(Together(10, new WorkBatch { Size = 2 }) with { PickUp = Exactly(3) }, "08:00", "08:00")
            .With(One("visitor", At("08:08"), By("clerk", 10) with { Interrupts = true }, priority: 1)));
        Assert.That((run.Ends("visitor"), run.Ends("case")), Is.EqualTo(("08:18", "08:33 08:33")));
        run.Holds("case/do", "out of turn 20, processing 46, staff 23");
    }

    [Test]
    public void ABatch_MayNeedSeveralPeople()
    {
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 2)
            .With(One("case", At("08:00", "08:00"),
                new Work { By = All(("clerk", 2)), Effort = Exactly(5), Batch = new WorkBatch { Size = 2 } })));
        Assert.That(run.Ends("case"), Is.EqualTo("08:10 08:10"));
        run.Holds("case/do", "processing 20, staff 20");
    }
}
