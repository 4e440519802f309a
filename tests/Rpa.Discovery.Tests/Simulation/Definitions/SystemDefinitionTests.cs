using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Systems with hours and seats: what waits for them, what comes back when they go offline, and who keeps a seat.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class SystemDefinitionTests(Engine engine)
{
    private static Work On(string pool, double minutes) => By(pool, minutes) with { Systems = ["core"] };

    private static Department Online(params string[] hours) =>
        Empty.WithHours("online", hours).With(new InformationSystem { Id = "core", Online = "online" });

    private static Department Seats(int seats) => Empty.With(new InformationSystem { Id = "core", Seats = seats });

    [Test]
    public void WorkRunsOnlyWhileItsSystemIsOnline_AndCompletionBeatsTheClosing()
    {
        // The second one ends exactly when the system goes offline; the third waits for Tuesday.
        var run = DefinitionRun.Of(engine, Online("09:00-10:00").WithPool("clerk", 1)
            .With(One("case", At("08:00", "08:00", "08:00"), On("clerk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("09:30 10:00 Tue 09:30"));
        // 60 each before 09:00, and the third one from 10:00 on Monday to 09:00 on Tuesday; between them 30 and 60 minutes for the clerk.
        run.Holds("case/do", "closed 960, not staffed 600, contention 90, processing 90, paused 0");
    }

    [Test]
    public void GoingOffline_ReturnsTheWorkAndFreesThePerson()
    {
        // 15 of 30 minutes are done when the system goes offline; the clerk turns to a letter.
        var run = DefinitionRun.Of(engine, Online("09:00-10:00").WithPool("clerk", 1).With(One("case", At("09:45"), On("clerk", 30)))
            .With(One("letter", At("09:50"), By("clerk", 20))));
        Assert.That((run.Ends("case"), run.Ends("letter")), Is.EqualTo(("Tue 09:15", "10:20")));
        run.Holds("case/do", "processing 30, paused 0, closed 960, not staffed 420");
        run.Holds("clerk", "busy 50, held 0");
    }

    [Test]
    public void AReturnedItem_StandsBeforeAllOthersOfItsPriority()
    {
        var run = DefinitionRun.Of(engine, Online("08:00-09:00", "10:00-12:00").WithPool("clerk", 1)
            .With(One("case", At("08:50"), On("clerk", 30))).With(One("letter", At("08:40"), By("clerk", 10)))
            .With(One("other", At("09:55"), By("clerk", 10))).With(One("late", At("09:58"), By("clerk", 10))));
        // Back at 09:00 with 20 minutes. At 10:05 the clerk is free again, and it goes before the letter of 09:58.
        Assert.That((run.Ends("letter"), run.Ends("case"), run.Ends("other"), run.Ends("late")),
            Is.EqualTo(("08:50", "10:25", "10:05", "10:35")));
    }

    [Test]
    public void Seats_LimitHowManyWorkAtOnce()
    {
        var run = DefinitionRun.Of(engine, Seats(2).WithPool("clerk", 3).With(One("case", At("08:00", "08:00", "08:00"), On("clerk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 08:30 09:00"));
        run.Holds("case/do", "contention 30, unavailable 0");
    }

    [Test]
    public void APausedItem_KeepsItsSeat()
    {
        // The day clerk pauses at 17:00 with the only seat; the night clerk has to wait for it until 08:10.
        var run = DefinitionRun.Of(engine, Seats(1).WithHours("all", "00:00-24:00").WithPool("day", 1).WithPool("night", 1, "all")
            .With(One("first", At("16:50"), On("day", 20))).With(One("second", At("16:55"), On("night", 10))));
        Assert.That((run.Ends("first"), run.Ends("second")), Is.EqualTo(("Tue 08:10", "Tue 08:20")));
        run.Holds("second/do", "contention 915, unavailable 0");
    }

    [Test]
    public void APausedItem_StaysWhenItsSystemGoesOffline_AndReturnsWhenItShouldBeTakenUpThen()
    {
        // Over noon the system goes off as well, until 14:00. Taken up at 13:00 it goes back to its line; the clerk writes a letter first.
        var run = DefinitionRun.Of(engine, Online("08:00-12:30", "14:00-17:00").WithPool("clerk", 1)
            .With(One("case", At("11:50"), On("clerk", 30))).With(One("letter", At("12:10"), By("clerk", 20))));
        Assert.That((run.Ends("case"), run.Ends("letter")), Is.EqualTo(("14:20", "13:20")));
        run.Holds("case/do", "paused 60, closed 0, not staffed 60, processing 30");
    }
}
