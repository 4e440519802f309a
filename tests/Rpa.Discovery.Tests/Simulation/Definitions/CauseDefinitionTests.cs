using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Why something waits, instant by instant.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class CauseDefinitionTests(Engine engine)
{
    [Test]
    public void ClosedAndAbsent_AreToldApart()
    {
        // The only clerk is away on Monday: 480 minutes of hours in which she would be there; noon and the night are closed.
        var pool = new Pool { Id = "clerk", Capacity = [new() { Count = 1 }], Absence = new Absence { Dates = ["2026-01-05"] } };
        var run = DefinitionRun.Of(engine, Empty.With(pool).With(One("case", At("08:00"), By("clerk", 10))));
        Assert.That(run.Ends("case"), Is.EqualTo("Tue 08:10"));
        run.Holds("case/do", "absent 480, closed 960, down 0, unavailable 1440");
        run.Holds("clerk", "duty 4320, paid 4800");
    }

    [Test]
    public void AnApproverOfTwoHoursAWeek_IsNotStaffedInOpenTime_AndClosedWhenNobodyIsThere()
    {
        // Signed together on Thursday at ten: the clerk is there for 480 minutes on each of three days, and from eight to ten on Thursday.
        var thursday = new CalendarDefinition
        {
            Id = "thursday",
            Hours = Rpa.Discovery.Calendars.WorkCalendar.Weekly(DayOfWeek.Thursday, DayOfWeek.Thursday, "10:00-12:00")
        };
        var run = DefinitionRun.Of(engine, Empty.With(thursday).WithPool("clerk", 1).WithPool("chief", 1, "thursday")
            .With(One("case", At("08:00"), By(All(("clerk", 1), ("chief", 1)), 10))));
        Assert.That(run.Ends("case"), Is.EqualTo("Thu 10:10"));
        run.Holds("case/do", "not staffed 1560, closed 2880, unavailable 4440, absent 0, contention 0");
        run.Holds("case", "not staffed 1560, closed 2880, unavailable 4440");
    }

    [Test]
    public void OneLineOfTwoWorkflows_IsClosedForEachByItsOwnHours()
    {
        // Both wait over night for the only clerk. Somebody of the second is there until 20:00, and waits for nobody.
        var evening = Empty.WithHours("evening", "17:00-20:00").WithPool("clerk", 1).WithPool("late", 1, "evening");
        var second = Flow("second", At("17:00"), Work("do", "clerk", Exactly(10), To("file")),
            Work("file", "late", Exactly(10), To("end")), End());
        var run = DefinitionRun.Of(engine, evening.With(One("first", At("17:00"), By("clerk", 10))).With(second));
        Assert.That(run.Ends("first"), Is.EqualTo("Tue 08:10"));
        run.Holds("first/do", "closed 900, not staffed 0, contention 0");
        run.Holds("second/do", "closed 720, not staffed 180, contention 10");
    }

    [Test]
    public void Overtime_IsClosed_AndSoIsABatchThatFillsOverNight()
    {
        // In overtime until 17:20 the second waits for the clerk, who has the first in hand; the batch is whole on Tuesday at 08:30.
        var pool = new Pool
        {
            Id = "clerk", Capacity = [new() { Count = 1 }],
            Overtime = new Overtime { For = OvertimeFor.Backlog, UpToHours = 1 }
        };
        var late = DefinitionRun.Of(engine, Empty.With(pool).With(One("case", At("16:50", "16:55"), By("clerk", 30))));
        Assert.That(late.Ends("case"), Is.EqualTo("17:20 17:50"));
        late.Holds("case/do", "closed 20, contention 5, unavailable 20, not staffed 0");
        var batch = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1)
            .With(One("case", At("16:30"), By("clerk", 10) with { Batch = new WorkBatch { Size = 9, OrAt = new TimeOnly(8, 30) } })));
        Assert.That(batch.Ends("case"), Is.EqualTo("Tue 08:40"));
        batch.Holds("case/do", "batching 60, closed 900, contention 0");
        batch.Holds("case", "batching 60, closed 900");
    }

    [Test]
    public void Contention_WhileSomebodyIsAway_CountsBeside()
    {
        var away = Person("anna") with { Absence = new Absence { Dates = ["2026-01-05"] } };
        var run = DefinitionRun.Of(engine, Empty.With(away).With(Person("ben")).WithMembers("desk", "anna", "ben")
            .With(One("case", At("08:00", "08:00"), By("desk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 09:00"));
        run.Holds("case/do", "contention 30, while absent 30, unavailable 0");
    }

    [Test]
    public void Priority_IsWorkOnWhatCameLater()
    {
        // The urgent letter of 08:05 goes first when the clerk is free at 08:10: from then on the form of 08:01 waits out of turn.
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(One("first", At("08:00"), By("clerk", 10)))
            .With(One("form", At("08:01"), By("clerk", 10)))
            .With(One("urgent", At("08:05"), By("clerk", 15), priority: 1)));
        Assert.That(run.Ends("form"), Is.EqualTo("08:35"));
        run.Holds("form/do", "contention 9, out of turn 15");
    }

    [Test]
    public void AMissingChiefAndASystemOffline_AreNotStaffed_WhoeverIsAway()
    {
        // Until 09:00 the system is offline; the clerk's absence would not end that.
        var pool = new Pool { Id = "clerk", Capacity = [new() { Count = 1 }], Absence = new Absence { Dates = ["2026-01-05"] } };
        var run = DefinitionRun.Of(engine, Empty.WithHours("online", "09:00-17:00")
            .With(new InformationSystem { Id = "core", Online = "online" }).With(pool)
            .With(One("case", At("08:00"), By("clerk", 10) with { Systems = ["core"] })));
        // Monday: 09:00–12:00 and 13:00–17:00 absent; Tuesday until 09:00 the system.
        Assert.That(run.Ends("case"), Is.EqualTo("Tue 09:10"));
        run.Holds("case/do", "absent 420, closed 960, not staffed 120");
    }

    [Test]
    public void AReturnedItem_CameIntoLineWhenItReturned()
    {
        // Returned at 09:00 by the system; the clerk works on a letter that came before that.
        var run = DefinitionRun.Of(engine, Empty.WithHours("online", "08:00-09:00", "09:10-17:00")
            .With(new InformationSystem { Id = "core", Online = "online" }).WithPool("clerk", 1)
            .With(One("case", At("08:50"), By("clerk", 20) with { Systems = ["core"] })).With(One("letter", At("08:55"), By("clerk", 30))));
        Assert.That((run.Ends("case"), run.Ends("letter")), Is.EqualTo(("09:40", "09:30")));
        run.Holds("case/do", "closed 0, not staffed 10, contention 20, out of turn 0");
    }
}
