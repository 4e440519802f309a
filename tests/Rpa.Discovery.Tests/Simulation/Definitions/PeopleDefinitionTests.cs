using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Named people: skills, own hours, absences, places, several pools, who takes what.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class PeopleDefinitionTests(Engine engine)
{
    private static readonly Work Keying = By("desk", 20) with { Skill = "key" };

    private static Department Desk(params Person[] people) =>
        people.Aggregate(Empty, (d, p) => d.With(p)).WithMembers("desk", [.. people.Select(p => p.Id)]);

    [Test]
    public void Skill_ScalesTheEffort_AndWhoHasItNotTakesNothing()
    {
        // Anna needs half of 20 minutes, Ben twice as long; Carl cannot do it at all, although he is free.
        var run = DefinitionRun.Of(engine, Desk(Person("carl"), Person("anna", ("key", 0.5)), Person("ben", ("key", 2)))
            .With(One("case", At("08:00", "08:00", "08:00"), Keying)));
        Assert.That(run.Ends("case"), Is.EqualTo("08:10 08:40 08:20"));
        run.Holds("case/do", "contention 10, processing 60, unavailable 0");
        run.Holds("desk", "busy 60");
    }

    [Test]
    public void OwnHours_AreTheCommonOnesOfWeekAndCalendar()
    {
        // 07:00-11:00 of her own within the office: from 08:00. The second case pauses from 11:00 until Tuesday.
        var anna = Person("anna") with { Hours = WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Friday, TimeRange.Parse("07:00-11:00")) };
        var run = DefinitionRun.Of(engine, Desk(anna).With(One("case", At("07:30", "10:50"), By("desk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 Tue 08:20"));
        run.Holds("case/do", "closed 30, processing 60, paused 1260");
        run.Holds("desk", "duty 1800, paid 1800");
    }

    [Test]
    public void OwnCalendar_BeatsThePools()
    {
        var run = DefinitionRun.Of(engine, Desk(Person("anna") with { Calendar = "early" }).WithHours("early", "06:00-10:00")
            .With(One("case", At("06:00"), By("desk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("06:30"));
    }

    [Test]
    public void Places_WorkSideBySide_AndArePaidOnce()
    {
        // Two at once; the third waits for a place. Office hours make 480 minutes a day, on ten days.
        var run = DefinitionRun.Of(engine, Desk(Person("anna") with { AtOnce = 2 })
            .With(One("case", At("08:00", "08:00", "08:00"), By("desk", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 08:30 09:00"));
        run.Holds("desk", "busy 90, duty 9600, paid 4800");
    }

    [Test]
    public void APersonOfTwoPools_IsBusyInBoth_AndPaidAtHome()
    {
        // Both queues are hers: first come, first served over both.
        var run = DefinitionRun.Of(engine, Desk(Person("anna")).WithMembers("window", "anna")
            .With(One("letter", At("08:00"), By("desk", 30))).With(One("visitor", At("08:05"), By("window", 10))));
        Assert.That((run.Ends("letter"), run.Ends("visitor")), Is.EqualTo(("08:30", "08:40")));
        run.Holds("desk", "busy 40, duty 4800, paid 4800, queue 0");
        run.Holds("window", "busy 40, duty 4800, paid 0, queue 25");
    }

    [Test]
    public void Allocation_FastestFirst_ThenLongestIdle()
    {
        var pool = new Pool { Id = "desk", Members = ["anna", "ben"], Allocation = Allocation.Fastest };
        var department = Empty.With(Person("anna", ("key", 1))).With(Person("ben", ("key", 0.5))).With(pool)
            .With(One("case", At("08:00", "08:00"), Keying));
        Assert.That(DefinitionRun.Of(engine, department).Ends("case"), Is.EqualTo("08:10 08:20"));
        var idle = department with { Pools = [pool with { Allocation = Allocation.LongestIdle }] };
        Assert.That(DefinitionRun.Of(engine, idle).Ends("case"), Is.EqualTo("08:20 08:10"));
    }

    [Test]
    public void AnyOfTwoPools_TakesThePreferredOne_AndTheOtherWhenItIsBusy()
    {
        var run = DefinitionRun.Of(engine, Empty.With(Person("anna")).With(Person("ben")).WithMembers("desk", "anna")
            .WithMembers("window", "ben")
            .With(One("case", At("08:00", "08:01", "08:02"), By(Any("window", "desk"), 10))));
        Assert.That(run.Ends("case"), Is.EqualTo("08:10 08:11 08:20"));
        run.Holds("window", "busy 20");
        run.Holds("desk", "busy 10");
    }

    [Test]
    public void EffortPerPerson_IsThatOfWhoStarts()
    {
        var effort = new Varying<Duration> { Per = "person", Cases = [new() { Key = "anna", Value = Exactly(5) }], Else = Exactly(40) };
        var run = DefinitionRun.Of(engine, Desk(Person("anna"), Person("ben"))
            .With(One("case", At("08:00", "08:00"), new Work { By = "desk", Effort = effort })));
        Assert.That(run.Ends("case"), Is.EqualTo("08:05 08:40"));
    }

    [Test]
    public void Absence_ReturnsWhatWasBegun_ToBeScaledByTheNextPerson()
    {
        // Anna begins at 16:50; Tuesday she is away. Ben takes the 10 minutes that are left and needs three times as long.
        var away = new Absence { Dates = ["2026-01-06"] };
        var run = DefinitionRun.Of(engine, Desk(Person("anna", ("key", 1)) with { Absence = away }, Person("ben", ("key", 3)))
            .With(One("case", At("16:50"), Keying)));
        Assert.That(run.Ends("case"), Is.EqualTo("Tue 08:30"));
        run.Holds("case/do", "processing 40, paused 900, contention 0, unavailable 0");
        run.Holds("desk", "duty 9120, paid 9600");
    }

    [Test]
    public void NotBy_ExcludesThePersonOfTheOtherState_AndSameAsDemandsHer()
    {
        // Anna is as good as Ben is slow at checking; whoever read is known after 08:10.
        Department With(string? notBy, string? sameAs) => Desk(Person("anna", ("check", 1)), Person("ben", ("check", 2))).With(Flow(
            "case", At("08:00"), Work("read", "desk", Exactly(10), To("check")),
            new WorkState
            {
                Id = "check", Work = By("desk", 10) with { Skill = "check", NotBy = notBy, SameAs = sameAs },
                Transitions = [To("end")]
            }, End()));
        Assert.That(DefinitionRun.Of(engine, With("read", null)).Ends("case"), Is.EqualTo("08:30"));
        Assert.That(DefinitionRun.Of(engine, With(null, "read")).Ends("case"), Is.EqualTo("08:20"));
    }

    [Test]
    public void SameAs_WaitsForThePerson_ThoughOthersAreFree()
    {
        // Anna reads until 08:10, then a letter of another kind until 08:40; the check waits for her.
        var run = DefinitionRun.Of(engine, Desk(Person("anna"), Person("ben") with { Calendar = "late" }).WithHours("late", "08:11-17:00")
            .With(Flow("case", At("08:00"), Work("read", "desk", Exactly(10), To("check")),
                new WorkState { Id = "check", Work = By("desk", 10) with { SameAs = "read", Priority = 5 }, Transitions = [To("end")] },
                End()))
            .With(One("urgent", At("08:05"), By("desk", 30), priority: 1)));
        Assert.That((run.Ends("case"), run.Ends("urgent")), Is.EqualTo(("08:50", "08:40")));
        // Ben is no help; what Anna works on came earlier, so that it is contention.
        run.Holds("case/check", "contention 30, unavailable 0, out of turn 0");
    }

    [Test]
    public void Overtime_OfANamedPerson_IsThatOfHerHome()
    {
        var pool = new Pool { Id = "desk", Members = ["anna"], Overtime = new Overtime { For = OvertimeFor.Finish, UpToHours = 1 } };
        var run = DefinitionRun.Of(engine, Empty.With(Person("anna")).With(pool).WithMembers("window", "anna")
            .With(One("case", At("16:50"), By("window", 30))));
        Assert.That(run.Ends("case"), Is.EqualTo("17:20"));
        run.Holds("desk", "overtime 20, busy 30");
        run.Holds("window", "overtime 0, busy 30");
    }
}
