using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Parallel regions, states inside states, repetitions, cases that others start.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class TokenDefinitionTests(Engine engine)
{
    private static Region Of(string id, params WorkflowState[] states) => new() { Id = id, Initial = states[0].Id, States = states };

    private static Region Side(string id, string pool, double minutes, params Transition[] more) =>
        Of(id, Work("do-" + id, pool, Exactly(minutes), [.. more, To("done-" + id)]), End("done-" + id));

    private static ParallelState Both(params Region[] regions) =>
        new() { Id = "both", Regions = regions, Transitions = [new Transition { Event = "joined", Target = "end" }] };

    private static Department Clerks(params WorkflowState[] states) =>
        Empty.WithPool("clerk", 1).WithPool("chief", 1).With(Flow("case", At("08:00"), [.. states, End()]));

    private static Transition Timer(string target, double minutes, string @event = "late") =>
        new() { Event = @event, Target = target, After = Exactly(minutes) };

    [Test]
    public void All_JoinsWhenTheLastIsFinal_AndThePathIsItsOwn()
    {
        var run = DefinitionRun.Of(engine, Clerks(Both(Side("a", "clerk", 30), Side("b", "chief", 10))));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:10 to-done-b, 08:30 to-done-a, 08:30 joined"));
        run.Holds("case/both", "join 20, visits 1, processing 0");
        run.Holds("case/do-a", "processing 30, visits 1");
        run.Holds("case/do-b", "processing 10");
        run.Holds("case", "cycle 30, processing 30, join 20");
    }

    [Test]
    public void First_WithdrawsTheOthers_AndGivesTheirPeopleBack()
    {
        var run = DefinitionRun.Of(engine, Clerks(Both(Side("a", "clerk", 30), Side("b", "chief", 10)) with { JoinCount = 1 })
            .With(One("letter", At("08:05"), By("clerk", 5))));
        Assert.That((run.Story("case", 0), run.Ends("letter")), Is.EqualTo(("08:10 to-done-b, 08:10 joined", "08:15")));
        run.Holds("case/do-a", "processing 10, visits 1");
        run.Holds("case", "cycle 10, processing 10, join 0");
    }

    [Test]
    public void ANumber_OfThree()
    {
        var run = DefinitionRun.Of(engine,
            Clerks(Both(Side("a", "clerk", 30), Side("b", "chief", 10),
                Of("c", Wait("away", Exactly(20), To("done-c")), End("done-c"))) with
            { JoinCount = 2 }));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:10 to-done-b, 08:20 to-done-c, 08:20 joined"));
        run.Holds("case/both", "join 10");
        run.Holds("case", "cycle 20, external 20, processing 0, join 10");
    }

    [Test]
    public void GuardsAndOtherwise_SayWhichRegionsAreEntered()
    {
        Comparison Visits(int n) =>
            new() { Left = new VisitsTerm { State = "both" }, Operator = ComparisonOperator.Greater, Right = new NumberTerm { Value = n } };
        var never = Clerks(Both(Side("a", "clerk", 30) with { Guard = Visits(1) }, Side("b", "chief", 10) with { Probability = 0.0 },
            Side("c", "chief", 7) with { Otherwise = true }));
        Assert.That(DefinitionRun.Of(engine, never).Ends("case"), Is.EqualTo("08:07"));
        var some = Clerks(Both(Side("a", "clerk", 30) with { Guard = Visits(0) }, Side("b", "chief", 10) with { Probability = 1.0 },
            Side("c", "chief", 7) with { Otherwise = true }));
        Assert.That(DefinitionRun.Of(engine, some).Ends("case"), Is.EqualTo("08:30"));
        var none = Clerks(Both(Side("a", "clerk", 30) with { Guard = Visits(1) }, Side("b", "chief", 10) with { Guard = Visits(1) }));
        Assert.That(DefinitionRun.Of(engine, none).Story("case", 0), Is.EqualTo("08:00 joined"));
    }

    // Whoever begins the entry at 08:00 must not check it, although the check waited before anybody had begun the entry.
    [Test]
    public void NotByASibling_HoldsFromWhenTheSiblingBegins()
    {
        var check = new WorkState
        {
            Id = "check", Work = new Work { By = "desk", Effort = Exactly(10), NotBy = "entry", Priority = 6 },
            Transitions = [To("checked")]
        };
        var run = DefinitionRun.Of(engine, Empty.WithMembers("desk", "anna", "ben").With(Flow("case", At("08:05"),
            Both(Of("a", Work("entry", "desk", Exactly(10), To("entered")), End("entered")), Of("b", check, End("checked"))), End()))
            .With(One("long", At("08:00"), By("desk", 60), priority: 1)) with
        { People = [Person("anna"), Person("ben")] });
        Assert.That(run.Story("case", 0), Is.EqualTo("08:15 to-entered, 09:10 to-checked, 09:10 joined"));
    }

    [Test]
    public void AWayOutOfARegion_WithdrawsTheSiblings()
    {
        var out1 = Side("b", "chief", 10) with { States = [Work("do-b", "chief", Exactly(10), To("refused")), End("done-b")] };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).WithPool("chief", 1)
            .With(Flow("case", At("08:00"), Both(Side("a", "clerk", 30), out1), End(), End("refused"))));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:10 to-refused"));
        run.Holds("case", "cycle 10, processing 10, join 0");
        run.Holds("case/do-a", "processing 10, visits 1");
        run.Holds("case/both", "visits 1");
        run.Holds("clerk", "busy 10");
    }

    [Test]
    public void ATimerOfTheOuterState_TakesThePathOfTheFirstUnderWay()
    {
        // B is final at 08:10 and waits 10 minutes; at 08:20 A has worked 20 minutes, C has been away for as long.
        var both = Both(Side("b", "chief", 10), Side("a", "clerk", 30),
            Of("c", Wait("away", Exactly(90), To("done-c")), End("done-c"))) with
        {
            Transitions = [new Transition { Event = "joined", Target = "end" }, Timer("gone", 20)],
        };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).WithPool("chief", 1)
            .With(Flow("case", At("08:00"), both, End(), End("gone"))));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:10 to-done-b, 08:20 late"));
        run.Holds("case", "cycle 20, processing 20, external 0, join 10");
        run.Holds("case/away", "external 20");
    }

    [Test]
    public void ATransition_IntoARegion_EntersTheOthersAtTheirBeginning()
    {
        // Straight to the second step of A; B begins as usual.
        var a = Of("a", Work("a-1", "clerk", Exactly(30), To("a-2")), Work("a-2", "clerk", Exactly(5), To("done-a")), End("done-a"));
        var run = DefinitionRun.Of(engine, Clerks(Work("read", "clerk", Exactly(10), To("a-2")), Both(a, Side("b", "chief", 10))));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:10 to-a-2, 08:15 to-done-a, 08:20 to-done-b, 08:20 joined"));
        run.Holds("case/a-1", "visits 0");
        run.Holds("case/both", "visits 1, join 5");
    }

    [Test]
    public void ACompoundState_GoesOnWhenItsInsideIsFinal_AndItsTimerRunsFromItsEntry()
    {
        CompoundState Inner(double timer) => new()
        {
            Id = "outer", Initial = "in-1", States = [Work("in-1", "clerk", Exactly(10), To("in-2")),
                Work("in-2", "clerk", Exactly(10), To("in-end")), End("in-end")],
            Transitions = [To("end"), Timer("gone", timer)],
        };
        Department With(double timer) => Empty.WithPool("clerk", 1).With(Flow("case", At("08:00"), Inner(timer), End(), End("gone")));
        var whole = DefinitionRun.Of(engine, With(60));
        Assert.That(whole.Story("case", 0), Is.EqualTo("08:10 to-in-2, 08:20 to-in-end, 08:20 to-end"));
        whole.Holds("case", "processing 20, join 0");
        var cut = DefinitionRun.Of(engine, With(15));
        Assert.That(cut.Story("case", 0), Is.EqualTo("08:10 to-in-2, 08:15 late"));
        cut.Holds("case", "processing 15");
        cut.Holds("case/in-2", "processing 5, visits 1");
        cut.Holds("case/outer", "visits 1");
    }

    [Test]
    public void Repetitions_InSequence_QueueAnew()
    {
        // Between two repetitions the letter has its turn.
        var repeated = new WorkState { Id = "do", Work = By("clerk", 10), Repeat = new Repeat { Times = 3 }, Transitions = [To("end")] };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Flow("case", At("08:00"), repeated, End()))
            .With(One("letter", At("08:05"), By("clerk", 5))));
        Assert.That((run.Story("case", 0), run.Ends("letter")), Is.EqualTo(("08:35 to-end", "08:15")));
        run.Holds("case/do", "visits 1, processing 30, contention 5, out of turn 0, join 0, staff 30");
        run.Holds("case", "cycle 35, processing 30, contention 5, join 0");
    }

    [Test]
    public void Repetitions_AtOnce_AreOfferedTogether_AndJoin()
    {
        // Two clerks: 08:00–08:10 two of them, then the third until 08:20; the two wait 10 minutes each.
        var repeated = new WorkState
        {
            Id = "do", Work = By("clerk", 10), Repeat = new Repeat { Times = 3, AtOnce = true },
            Transitions = [To("end")]
        };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 2).With(Flow("case", At("08:00"), repeated, End())));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:20 to-end"));
        run.Holds("case/do", "visits 1, processing 30, contention 10, join 20, staff 30");
        run.Holds("case", "cycle 20, processing 10, contention 10, join 20");
    }

    [TestCase(0, "08:00", TestName = "Repetitions_Nought_PassOn")]
    [TestCase(0.4, "08:00", TestName = "Repetitions_LessThanHalf_PassOn")]
    [TestCase(0.5, "08:10", TestName = "Repetitions_Half_AreOne")]
    [TestCase(2.49, "08:20", TestName = "Repetitions_ByAttribute_AreRounded")]
    public void Repetitions_ByAttribute(double lines, string ends)
    {
        var repeated = new WorkState
        {
            Id = "do", Work = By("clerk", 10), Repeat = new Repeat { Attribute = "lines" },
            Transitions = [To("end")]
        };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Flow("case", At("08:00"), repeated, End()) with
        {
            Attributes = [new CaseAttribute { Id = "lines", Number = Distribution.Constant(lines) }],
        }));
        Assert.That(run.Story("case", 0), Is.EqualTo(ends + " to-end"));
    }

    [Test]
    public void ATimerWhileWaiting_OfRepeatedWork_EndsWithTheFirstStart()
    {
        var repeated = new WorkState
        {
            Id = "do", Work = By("clerk", 10), Repeat = new Repeat { Times = 3 },
            Transitions = [To("end"), Timer("gone", 15) with { WhileWaiting = true }],
        };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Flow("case", At("08:00"), repeated, End(), End("gone"))));
        Assert.That(run.Story("case", 0), Is.EqualTo("08:30 to-end"));
    }

    [Test]
    public void AStartedCase_ArrivesAtThatTick_WithWhatItWasGiven()
    {
        // The reminder is written while the case waits; its effort is the number it was given, in minutes.
        var waits = new WaitState
        {
            Id = "ask", Wait = Exactly(60),
            Transitions = [To("end"), new Transition
            {
                Event = "remind", After = Exactly(20), Starts = "reminder",
                With = [new AttributeAssignment { Attribute = "minutes", Value = new NumberTerm { Value = 7 } }],
            }],
        };
        var reminder = One("reminder", At(), By("clerk", 1)) with
        {
            Arrivals = null,
            States = [Work("do", "clerk", Exactly(1) with { ScaledBy = "minutes" }, To("end")), End()],
            Attributes = [new CaseAttribute { Id = "minutes", Number = Distribution.Constant(1) }],
        };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Flow("case", At("08:00"), waits, End())).With(reminder));
        Assert.That((run.Story("case", 0), run.Ends("reminder")), Is.EqualTo(("08:20 remind, 09:00 to-end", "08:27")));
        run.Holds("reminder", "cases 1, ended 1, cycle 7");
    }

    [Test]
    public void FourEyes_HoldsAcrossRegions()
    {
        // Whoever did A (until 08:10) must not do B, which comes up in its own region at 08:15; the fast one has done A.
        var b = Of("b", Wait("away", Exactly(15), To("do-b")),
            new WorkState { Id = "do-b", Work = By("desk", 10) with { Skill = "s", NotBy = "do-a" }, Transitions = [To("done-b")] },
            End("done-b"));
        var run = DefinitionRun.Of(engine, Empty.With(Person("anna", ("s", 1))).With(Person("ben", ("s", 3)))
            .WithMembers("desk", "anna", "ben")
            .With(Flow("case", At("08:00"), Both(Side("a", "desk", 10), b), End())));
        Assert.That(run.Ends("case"), Is.EqualTo("08:45"));
    }
}
