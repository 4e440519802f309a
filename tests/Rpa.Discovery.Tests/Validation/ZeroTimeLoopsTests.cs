using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>A loop without time is an error where some case can never leave it, and a warning where it is left sooner or later.</summary>
public sealed class ZeroTimeLoopsTests
{
    private static readonly VisitsTerm Visits = new() { State = "a" };
    private static readonly AttributeTerm Kind = new() { Attribute = "kind" };

    private static Guard SameAs(Term left, Term right) =>
        new Comparison { Left = left, Operator = ComparisonOperator.Equal, Right = right };

    private static Transition Guarded(string target, Guard guard) => To(target) with { Event = "if-" + target, Guard = guard };

    private static readonly Guard IsPaper = SameAs(Kind, new TextTerm { Value = "paper" });

    private static ChoiceState A(params Transition[] ways) => new() { Id = "a", Transitions = ways };

    private static string[] Codes(params WorkflowState[] states)
    {
        var findings = new List<Diagnostic>();
        FlowChecks.Run(
            Flow("w", null, [.. states, End()]) with
            {
                Attributes =
                [
                    new CaseAttribute { Id = "kind",
                        Choices = [new() { Value = "paper", Share = 0.5 }, new() { Value = "screen", Share = Share.Rest },
                            new() { Value = "fax", Share = 0.0 }] },
                    new CaseAttribute { Id = "pages",
                        Choices = [new() { Value = "0", Number = 0, Share = 0.5 }, new() { Value = "2", Number = 2, Share = 0.5 }] },
                ],
            },
            findings);
        return [.. findings.Select(f => f.Code).Where(c => c is "RPD2030" or "RPD2039" or "RPD2086")];
    }

    [Test]
    public void Check_LoopLeftByChance_IsAWarning_WhateverTakesNoTime()
    {
        Assert.That(Codes(A(To("a", (Share)0.5), To("end", Share.Rest))), Is.EqualTo(["RPD2086"]));
        Assert.That(Codes(Work("a", "clerk", Exactly(0), To("a", (Share)0.999), To("end", Share.Rest))), Is.EqualTo(["RPD2086"]));
        Assert.That(Codes(Wait("a", Exactly(0), To("b")), A(To("a", (Share)0.1), To("end", Share.Rest)) with { Id = "b" }),
            Is.EqualTo(["RPD2086"]));
        Assert.That(
            Codes(Wait("a", Exactly(5), new Transition
            {
                Event = "at-once", Target = "a", After = Exactly(0),
                Guard = SameAs(Visits, new NumberTerm { Value = 1 })
            }, To("end"))), Is.Empty, "the wait takes time");
        Assert.That(Codes(Wait("a", Exactly(0), To("b")), Work("b", "clerk", Exactly(1), To("a", (Share)0.5), To("end", Share.Rest))),
            Is.Empty);
    }

    [Test]
    public void Check_LoopThatNothingLeaves_IsAnError()
    {
        Assert.That(Codes(A(To("a", (Share)1.0), To("end", (Share)0.0))), Is.EqualTo(["RPD2039"]), "a choice that leads to itself");
        Assert.That(Codes(A(To("b", (Share)1.0), To("end", (Share)0.0)), Work("b", "clerk", Exactly(0), To("a"))), Is.EqualTo(["RPD2030"]));
        Assert.That(Codes(A(To("b", (Share)0.5), To("end", Share.Rest)), A(To("c")) with { Id = "b" }, A(To("b")) with { Id = "c" }),
            Is.EqualTo(["RPD2030"]), "no way back to where it is left");
        Assert.That(Codes(Wait("a", Exactly(60), new Transition { Event = "at-once", Target = "a", After = Exactly(0) }, To("end"))),
            Is.EqualTo(["RPD2030"]), "a timer that is up at once");
        Region round = new()
        {
            Id = "r", Initial = "x",
            States = [A(To("y"), Guarded("done", SameAs(new NumberTerm { Value = 1 }, new NumberTerm { Value = 2 }))) with { Id = "x" },
                A(To("x")) with { Id = "y" }, End("done")]
        };
        Assert.That(Codes(new ParallelState
        {
            Id = "both", Regions = [round],
            Transitions = [new Transition { Event = "joined", Target = "end" }]
        }), Is.EqualTo(["RPD2030"]), "inside a region");
    }

    [Test]
    public void Check_GuardThatSomeCasesNeverPass_IsAnError_OnlyWhereTheyComeThere()
    {
        Assert.That(Codes(A(Guarded("end", IsPaper), To("b")), A(To("a")) with { Id = "b" }), Is.EqualTo(["RPD2030"]),
            "half of the cases are on the screen");
        Assert.That(Codes(A(Guarded("b", IsPaper), To("end")), A(Guarded("end", IsPaper), To("c")) with { Id = "b" },
            A(To("b")) with { Id = "c" }), Is.EqualTo(["RPD2086"]), "only paper comes there");
        Assert.That(Codes(A(Guarded("end", new OneOf { Attribute = "kind", Values = ["paper", "screen"] }), To("b")),
            A(To("a")) with { Id = "b" }), Is.EqualTo(["RPD2086"]), "no case is a fax");
        Assert.That(Codes(A(Guarded("end", SameAs(Visits, new NumberTerm { Value = 3 })), To("b")), A(To("a")) with { Id = "b" }),
            Is.EqualTo(["RPD2086"]), "visits grow");
        var set = To("a") with { Set = [new AttributeAssignment { Attribute = "kind", Value = new TextTerm { Value = "paper" } }] };
        Assert.That(Codes(A(Guarded("end", IsPaper), To("b")), A(set) with { Id = "b" }), Is.EqualTo(["RPD2086"]), "the attribute changes");
        Varying<Share> perKind = new() { Per = "kind", Cases = [new() { Key = "paper", Value = 0.5 }], Else = 0.0 };
        Assert.That(Codes(A(To("end", perKind), To("b", Share.Rest)), A(To("a")) with { Id = "b" }), Is.EqualTo(["RPD2030"]),
            "no chance on the screen");
    }

    [Test]
    public void Check_EffortOrRepetitionsThatAreNone_CountForTheCasesThatHaveNone()
    {
        Varying<Duration> perKind = new() { Per = "kind", Cases = [new() { Key = "paper", Value = Exactly(5) }], Else = Exactly(0) };
        Assert.That(Codes(Work("a", "clerk", perKind, To("a", (Share)1.0), To("end", (Share)0.0))), Is.EqualTo(["RPD2030"]));
        Assert.That(Codes(Work("a", "clerk", Exactly(0), To("a", (Share)1.0),
            To("end", (Share)0.0)) with
        { Repeat = new Repeat { Attribute = "pages" } }), Is.EqualTo(["RPD2030"]));
    }

    [Test]
    public void MayLoop_CountsWhatMayTakeNoTime_AndLeavesOrdinaryReworkAlone()
    {
        Assert.That(ZeroTimeLoops.MayLoop(Flow("w", null, Work("a", "clerk", Exponential(5), To("a", (Share)0.5), To("end", Share.Rest)),
            End())), Is.Empty);
        var scaled = Work("a", "clerk", Duration.Exactly(Minutes(5)) with { ScaledBy = "pages" }, To("b"));
        Assert.That(ZeroTimeLoops.MayLoop(Flow("w", null, scaled, A(To("a", (Share)0.5), To("end", Share.Rest)) with { Id = "b" }, End())),
            Is.EquivalentTo(["a", "b"]));
        CompoundState around = new()
        {
            Id = "a", Initial = "in",
            States = [Work("in", "clerk", Exactly(5), To("inner-end")), End("inner-end")],
            Transitions = [Guarded("end", IsPaper), To("inner-end")]
        };
        Assert.That(ZeroTimeLoops.MayLoop(Flow("w", null, around, End())), Is.EquivalentTo(["a", "inner-end"]));
    }

    // What a case enters from outside may be the end of what stands inside, and then the state around it leads on at once.
    [Test]
    public void Check_LoopThroughTheInsideOfAState_IsSeen()
    {
        static CompoundState Around(string target, params Transition[] others) => new()
        {
            Id = "a", Initial = "in", States = [Work("in", "clerk", Exactly(5), To("inner-end")), End("inner-end")],
            Transitions = [.. others, To(target)],
        };
        Assert.That(Codes(Around("inner-end", Guarded("end", IsPaper))), Is.EqualTo(["RPD2030"]),
            "a case on the screen is done inside as soon as it is there");
        Assert.That(Codes(Around("b", Guarded("end", IsPaper)), A(To("inner-end")) with { Id = "b" }), Is.EqualTo(["RPD2030"]));
        Assert.That(Codes(Around("inner-end", Guarded("end", SameAs(Visits, new NumberTerm { Value = 3 })))), Is.EqualTo(["RPD2086"]),
            "visits grow");
        Assert.That(Codes(Around("in", Guarded("end", IsPaper))), Is.Empty, "the work takes time");
        Assert.That(Codes(Around("end")), Is.Empty);
        Assert.That(Codes(Around("inner-end", new Transition { Event = "at-once", Target = "end", After = Exactly(0) })),
            Is.EqualTo(["RPD2086"]), "a timer around it that is up at once may lead out");
        var choosing = new CompoundState
        {
            Id = "a", Initial = "in", States = [A(Guarded("slow", IsPaper), To("inner-end")) with { Id = "in" },
                Work("slow", "clerk", Exactly(5), To("inner-end")), End("inner-end")],
            Transitions = [Guarded("end", IsPaper), To("a")],
        };
        Assert.That(Codes(choosing), Is.EqualTo(["RPD2030"]), "only some cases meet the work inside");
    }

    [Test]
    public void Check_LoopThroughOneRegion_IsSeen_WhereItsSiblingsTakeNoTime()
    {
        static ParallelState Both(int minutes) => new()
        {
            Id = "a",
            Regions =
            [
                new() { Id = "one", Initial = "work", States = [Work("work", "clerk", Exactly(5), To("one-end")), End("one-end")] },
                new() { Id = "other", Initial = "quick",
                    States = [Work("quick", "clerk", Exactly(minutes), To("other-end")), End("other-end")] },
            ],
            Transitions = [Guarded("end", IsPaper), To("one-end")],
        };
        Assert.That(Codes(Both(0)), Is.EqualTo(["RPD2030"]));
        Assert.That(Codes(Both(1)), Is.Empty);
    }
}
