using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Work of several people together: who is needed, held, reserved, and what a missing one means.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class JointWorkDefinitionTests(Engine engine)
{
    private static readonly Assignment Both = All(("clerk", 1), ("chief", 1));

    // The chief is there from 09:00 to 11:00.
    private static Department ClerkAndChief => Empty.WithHours("short", "09:00-11:00").WithPool("clerk", 1).WithPool("chief", 1, "short");

    [Test]
    public void All_WaitsUntilEverybodyIsThere()
    {
        var run = DefinitionRun.Of(engine, ClerkAndChief.With(One("case", At("08:00"), By(Both, 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("09:30"));
        run.Holds("case/do", "closed 0, not staffed 60, contention 0, processing 30, staff 60, staff of the cohort 60, queue 60");
        run.Holds("clerk", "busy 30, held 0, queue 60");
        run.Holds("chief", "busy 30, queue 60");
    }

    [Test]
    public void OneLeaves_TheOthersAreHeld_UntilTheReturn()
    {
        // 10:40–11:00 together; then the clerk is held for 60 + 240 minutes, and 60 more on Tuesday until the chief is back.
        var run = DefinitionRun.Of(engine, ClerkAndChief.With(One("case", At("10:40"), By(Both, 30)))
            .With(One("other", At("10:41"), By("clerk", 5))));
        Assert.That(run.Ends("case"), Is.EqualTo("Tue 09:10"));
        Assert.That(run.Ends("other"), Is.EqualTo("Tue 09:15"));
        run.Holds("case/do", "processing 30, paused 1320, staff 60");
        run.Holds("clerk", "held 360, busy 35");
        run.Holds("chief", "held 0, busy 30");
    }

    [Test]
    public void ANumberOfPeople_AreTakenTogether_OrNotAtAll()
    {
        // Two of three begin at 08:00; the third one does both letters while the second pair is not complete.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 3)
            .With(One("pair", At("08:00", "08:01"), By(All(("clerk", 2)), 30))).With(One("letter", At("08:02", "08:03"), By("clerk", 20))));
        Assert.That((run.Ends("pair"), run.Ends("letter")), Is.EqualTo(("08:30 09:00", "08:22 08:42")));
    }

    [Test]
    public void Reservation_KeepsAFreedPersonForWhatHasWaitedItsPatience()
    {
        // First clerk: letter until 08:30. Second clerk: letter of 08:02 until 09:02. The pair has waited its ten minutes when the first is
        // freed, so that the letter of 08:05 has to wait for it.
        Department With(double patience) => Empty.WithPool("clerk", 2)
            .With(One("first", At("08:00"), By("clerk", 30)))
            .With(One("pair", At("08:01"), By(All(("clerk", 2)), 10) with { Patience = new TimeAmount(patience, TimeUnit.Minute) }))
            .With(One("long", At("08:02", "08:05"), By("clerk", 60)));
        var run = DefinitionRun.Of(engine, With(10));
        Assert.That((run.Ends("first"), run.Ends("pair"), run.Ends("long")), Is.EqualTo(("08:30", "09:12", "09:02 10:12")));
        // With more patience the second long letter takes the first clerk: 08:30–09:30, and the pair begins then.
        var patient = DefinitionRun.Of(engine, With(300));
        Assert.That((patient.Ends("pair"), patient.Ends("long")), Is.EqualTo(("09:40", "09:02 09:30")));
    }

    [Test]
    public void Nobody_IsKept_ForWhomIsOutOfHours()
    {
        // The case has waited its ten minutes at 11:11, when the chief has gone; the clerk does the letters until she is back.
        var run = DefinitionRun.Of(engine, ClerkAndChief
            .With(One("case", At("11:01"), By(Both, 30) with { Patience = new TimeAmount(10, TimeUnit.Minute) }))
            .With(One("letter", At("11:30", "14:00"), By("clerk", 5))));
        Assert.That((run.Ends("letter"), run.Ends("case")), Is.EqualTo(("11:35 14:05", "Tue 09:30")));
    }

    [Test]
    public void WhoIsKept_IsFree_AsSoonAsWhoIsMissingGoesHome()
    {
        // Kept from 10:40 for a case that the chief, who is with another clerk until 11:00, then goes home from.
        var run = DefinitionRun.Of(engine, Empty.WithHours("short", "09:00-11:00").WithPool("clerk", 2).WithPool("chief", 1, "short")
            .With(One("long", At("09:00"), By(Both, 120)))
            .With(One("case", At("09:01"), By(Both, 30) with { Patience = new TimeAmount(10, TimeUnit.Minute) }))
            .With(One("letter", At("10:40"), By("clerk", 5))));
        Assert.That((run.Ends("long"), run.Ends("letter"), run.Ends("case")), Is.EqualTo(("11:00", "11:05", "Tue 09:30")));
    }

    [Test]
    public void TheScarcestNeed_IsFilledFirst()
    {
        // Xenia is in both pools, Yves in one: the file's order would take Xenia for the wide need and find nobody for the narrow one.
        var run = DefinitionRun.Of(engine, Empty.With(Person("xenia")).With(Person("yves")).WithMembers("wide", "xenia", "yves")
            .WithMembers("narrow", "xenia")
            .With(One("case", At("08:00"), By(All(("wide", 1), ("narrow", 1)), 10))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:10"));
    }

    [Test]
    public void TwoPlacesOfAPerson_AreNotTwoPeople()
    {
        var run = DefinitionRun.Of(engine, Empty.With(Person("anna") with { AtOnce = 2 }).With(Person("ben") with { Calendar = "late" })
            .WithHours("late", "09:00-12:00")
            .WithMembers("desk", "anna", "ben").With(One("case", At("08:00"), By(All(("desk", 2)), 10))));
        Assert.That(run.Ends("case"), Is.EqualTo("09:10"));
        run.Holds("case/do", "closed 0, not staffed 60");
    }

    [Test]
    public void TheLargestFactor_OfTheNamedPeopleWithTheSkill_Counts()
    {
        var run = DefinitionRun.Of(engine, Empty.With(Person("anna", ("s", 0.5))).With(Person("ben", ("s", 0.75)))
            .WithMembers("desk", "anna", "ben")
            .With(One("case", At("08:00"), By(All(("desk", 2)), 20) with { Skill = "s" })));
        Assert.That(run.Ends("case"), Is.EqualTo("08:15"));
    }

    [Test]
    public void AbsenceOfOne_ReturnsTheWorkAndGivesEverybodyBack()
    {
        // Begun at 16:50; on Tuesday Anna is away. Dora stands in for her at 09:00; Ben is free until then.
        var away = new Absence { Dates = ["2026-01-06"] };
        var run = DefinitionRun.Of(engine, Empty.WithHours("late", "09:00-12:00").With(Person("anna") with { Absence = away })
            .With(Person("ben")).With(Person("dora") with { Calendar = "late" })
            .WithMembers("keys", "anna", "dora").WithMembers("desk", "ben")
            .With(One("case", At("16:50"), By(All(("keys", 1), ("desk", 1)), 30))).With(One("letter", At("16:55"), By("desk", 5))));
        Assert.That((run.Ends("case"), run.Ends("letter")), Is.EqualTo(("Tue 09:20", "Tue 08:05")));
        // An hour of Tuesday would not be if Anna were there.
        run.Holds("case/do", "processing 30, paused 900, absent 60, closed 0");
    }

    [Test]
    public void AtClosing_EachAsksForOvertimeAlone_AndNobodyIsHeldInOvertime()
    {
        Pool With(string id, bool stays) =>
            new() { Id = id, Capacity = [new() { Count = 1 }], Overtime = stays ? new Overtime { For = OvertimeFor.Finish } : null };
        Department Of(bool clerk, bool chief) =>
            Empty.With(With("clerk", clerk)).With(With("chief", chief)).With(One("case", At("16:50"), By(Both, 20)));
        Assert.That(DefinitionRun.Of(engine, Of(true, true)).Ends("case"), Is.EqualTo("17:10"));
        foreach (var one in new[] { true, false })
        {
            var run = DefinitionRun.Of(engine, Of(one, !one));
            Assert.That(run.Ends("case"), Is.EqualTo("Tue 08:10"));
            run.Holds("clerk", "overtime 0, busy 20, held 0");
            run.Holds("chief", "overtime 0, busy 20, held 0");
        }
    }
}
