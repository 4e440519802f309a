using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Work that takes a person from less urgent work.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class InterruptionDefinitionTests(Engine engine)
{
    private static Workflow Letter(params string[] times) => One("letter", At(times), By("clerk", 60) with { PickUp = Exactly(5) });

    private static Workflow Visitor(int priority, params string[] times) =>
        One("visitor", At(times), By("clerk", 10) with { Interrupts = true, PickUp = Exactly(1) }, priority);

    [Test]
    public void TheInterrupted_ResumesWithTheSamePerson_AndItsPickUp()
    {
        // 20 of 60 minutes are done; 10 for the visitor; 40 + 5 are left.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Letter("08:00")).With(Visitor(1, "08:20")));
        Assert.That((run.Ends("letter"), run.Ends("visitor")), Is.EqualTo(("09:15", "08:30")));
        run.Holds("letter/do", "out of turn 10, contention 0, processing 65, paused 0, staff 65, queue 10");
        run.Holds("visitor/do", "processing 10, contention 0");
        run.Holds("clerk", "busy 75, held 0, queue 10");
    }

    [Test]
    public void OnlyStrictlyLessUrgentWork_IsInterrupted()
    {
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Letter("08:00")).With(Visitor(5, "08:20")));
        Assert.That((run.Ends("letter"), run.Ends("visitor")), Is.EqualTo(("09:00", "09:10")));
    }

    [Test]
    public void NobodyIsInterrupted_WhileSomebodyIsFree()
    {
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 2).With(Letter("08:00")).With(Visitor(1, "08:20")));
        Assert.That((run.Ends("letter"), run.Ends("visitor")), Is.EqualTo(("09:00", "08:30")));
    }

    [Test]
    public void HerOwnInterruptedWork_ComesBeforeWhatWaits_TheLatestFirst()
    {
        // 08:20 visitor (3) for 10; at 08:25 a call (1) for 10 interrupts the visitor: 08:35; the visitor has 5 + 1 left: 08:41; the letter
        // 40 + 5: 09:26. The note that came at 08:01 has the letter's priority and waits until then.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Letter("08:00")).With(One("note", At("08:01"), By("clerk", 10)))
            .With(Visitor(3, "08:20")).With(One("call", At("08:25"), By("clerk", 10) with { Interrupts = true }, priority: 1)));
        Assert.That((run.Ends("call"), run.Ends("visitor"), run.Ends("letter"), run.Ends("note")),
            Is.EqualTo(("08:35", "08:41", "09:26", "09:36")));
        run.Holds("letter/do", "out of turn 21, processing 65");
        run.Holds("visitor/do", "out of turn 10, processing 11");
    }

    [Test]
    public void BetweenHerInterruptedWork_OnlyMoreUrgentInterruptingWork_MayTakeHer()
    {
        // The second visitor comes while the first is served; it is more urgent than the letter, and goes before it.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(Letter("08:00")).With(Visitor(1, "08:20", "08:25"))
            .With(One("urgent", At("08:21"), By("clerk", 10), priority: 1)));
        // The urgent letter does not interrupt: it waits for the end of the letter, 40 + 5 minutes after 08:40.
        Assert.That((run.Ends("visitor"), run.Ends("letter"), run.Ends("urgent")), Is.EqualTo(("08:30 08:40", "09:25", "09:35")));
    }

    [Test]
    public void TheLeastUrgent_ThenTheLatestStarted_GivesUpItsPerson()
    {
        // Two letters (5), begun at 08:00 and 08:05, and a form (4): the letter of 08:05 is interrupted.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 3).With(Letter("08:00", "08:05"))
            .With(One("form", At("08:10"), By("clerk", 60), priority: 4)).With(Visitor(1, "08:20")));
        Assert.That((run.Ends("letter"), run.Ends("form"), run.Ends("visitor")), Is.EqualTo(("09:00 09:20", "09:10", "08:30")));
    }

    [Test]
    public void InterruptedWork_StaysOvernight_AndComesBackAtAnAbsence()
    {
        // The visitor of 16:55 takes Anna from her letter (25 of 60 minutes done) and pauses at 17:00 with 5 minutes left.
        Department With(params string[] away) =>
            Empty.With(Person("anna") with { Absence = away.Length == 0 ? null : new Absence { Dates = away } })
            .With(Person("ben") with { Calendar = "late" })
            .WithHours("late", "09:00-16:00").WithMembers("clerk", "anna", "ben").With(Letter("16:30")).With(Visitor(1, "16:55"));
        var stays = DefinitionRun.Of(engine, With());
        Assert.That((stays.Ends("visitor"), stays.Ends("letter")), Is.EqualTo(("Tue 08:05", "Tue 08:45")));
        stays.Holds("letter/do", "out of turn 10, closed 900, processing 65");
        // On Tuesday Anna is away: Ben serves the visitor at 09:00, then the letter's 35 + 5 minutes.
        var comes = DefinitionRun.Of(engine, With("2026-01-06"));
        Assert.That((comes.Ends("visitor"), comes.Ends("letter")), Is.EqualTo(("Tue 09:05", "Tue 09:45")));
    }

    [Test]
    public void JointWork_IsNotInterrupted()
    {
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 2).With(One("pair", At("08:00"), By(All(("clerk", 2)), 60)))
            .With(Visitor(1, "08:20")));
        Assert.That((run.Ends("pair"), run.Ends("visitor")), Is.EqualTo(("09:00", "09:10")));
    }

    [Test]
    public void ATimer_TakesTheInterruptedItemAway()
    {
        // Interrupted from 08:20 to 08:30; at 08:25 the letter leaves, and the note is next.
        var letter = Flow("letter", At("08:00"), new WorkState
        {
            Id = "do", Work = By("clerk", 60),
            Transitions = [To("end"), new Transition { Event = "tired", Target = "gone", After = Exactly(25) }],
        }, End(), End("gone"));
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(letter).With(One("note", At("08:01"), By("clerk", 10)))
            .With(Visitor(1, "08:20")));
        Assert.That((run.Story("letter", 0), run.Ends("visitor"), run.Ends("note")), Is.EqualTo(("08:25 tired", "08:30", "08:40")));
        run.Holds("letter/do", "processing 20, out of turn 5");
    }
}
