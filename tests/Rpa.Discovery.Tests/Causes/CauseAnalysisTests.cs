using Rpa.Discovery.Causes;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Causes;

/// <summary>Days so short that who waits behind what can be counted by hand.</summary>
public sealed class CauseAnalysisTests
{
    private const double HoursInAYear = 365.25 / 7; // of one week

    // One clerk: a long letter at nine, two short ones ten minutes later. They wait 50 minutes each for the long one, and the second half
    // an hour for the first.
    private static readonly Department Letters = Department.Named("letters").WithOffice().WithPool("clerk", 1, "office")
        .With(Flow("long", On("09:00", 1, Monday), Work("write", "clerk", Exactly(60), To("end")), End()))
        .With(Flow("short", On("09:10", 2, Monday), Work("stamp", "clerk", Exactly(30), To("end")), End()));

    [Test]
    public void Waiting_IsSharedAmongWhatThePeopleHaveInHand()
    {
        var found = CauseAnalysis.Find(Letters, Days(7));
        Assert.That(found.HoursPerYear.Mean, Is.EqualTo(130.0 / 60 * HoursInAYear).Within(1e-6));
        Assert.That(found.Causes.Select(c => (c.Waits, c.Pool, c.Obstacle, c.Work)),
            Is.EqualTo((IEnumerable<(string, string?, Obstacle, string?)>)[
            ("short/stamp", "clerk", Obstacle.Work, "long/write"), ("short/stamp", "clerk", Obstacle.Work, "short/stamp")]));
        Assert.That(found.Causes.Select(c => c.HoursPerYear.Mean), Is.EqualTo([100.0 / 60 * HoursInAYear, 0.5 * HoursInAYear])
            .Within(1e-6));
        Assert.That(found.Loops, Is.Empty);
    }

    [Test]
    public void Reliefs_TakeAwayWhatTheyTakeAwayByHand()
    {
        var reliefs = CauseAnalysis.Find(Letters, Days(7)).Reliefs.ToDictionary(r => r.Relief);
        // With a second clerk only the second short letter waits, half an hour; without the work of the long one too; without that of the
        // short ones 50 minutes each are left.
        Assert.That(reliefs[new Relief(ReliefKind.OneMorePerson, "clerk")].Removed.Mean, Is.EqualTo(100.0 / 60 * HoursInAYear)
            .Within(1e-6));
        Assert.That(reliefs[new Relief(ReliefKind.NoWork, "long/write")].Removed.Mean, Is.EqualTo(100.0 / 60 * HoursInAYear).Within(1e-6));
        Assert.That(reliefs[new Relief(ReliefKind.NoWork, "short/stamp")].Removed.Mean, Is.EqualTo(0.5 * HoursInAYear).Within(1e-6));
        Assert.That(reliefs[new Relief(ReliefKind.NoWork, "short/stamp")].Elsewhere.Mean, Is.Zero.Within(1e-6));
    }

    [Test]
    public void ApproverWhoComesOnThursdays_IsNobodyThere_AndHerHoursAreTheRelief()
    {
        var thursdays = new CalendarDefinition
        {
            Id = "thursday",
            Hours = Rpa.Discovery.Calendars.WorkCalendar.Weekly(DayOfWeek.Thursday, DayOfWeek.Thursday, "10:00-12:00")
        };
        var department = Department.Named("desk").WithOffice().With(thursdays).WithPool("clerk", 1, "office")
            .WithPool("chief", 1, "thursday")
            .With(Flow("letter", On("09:00", 1, Monday), Work("write", "clerk", Exactly(6), To("sign")),
                Work("sign", "chief", Exactly(6), To("end")), End()));
        var found = CauseAnalysis.Find(department, Days(7));
        // From six past nine on Monday to ten on Thursday: 6.9, 8, 8 and 2 hours are open.
        Assert.That(found.Causes.Select(c => (c.Waits, c.Pool, c.Obstacle)),
            Is.EqualTo((IEnumerable<(string, string?, Obstacle)>)[("letter/sign", "chief", Obstacle.NobodyThere)]));
        Assert.That(found.HoursPerYear.Mean, Is.EqualTo(24.9 * HoursInAYear).Within(1e-6));
        Assert.That(found.Best?.Relief, Is.EqualTo(new Relief(ReliefKind.UsualHours, "chief")));
    }

    [Test]
    public void Batch_IsWaitedFor_AndCanBeDropped()
    {
        var work = Work("post", "clerk", Exactly(6), To("end"));
        var department = Department.Named("desk").WithOffice().WithPool("clerk", 1, "office")
            .With(Flow("letter", On("09:00", 1, Monday),
                work with { Work = work.Work with { Batch = new WorkBatch { OrAt = new TimeOnly(11, 0) } } }, End()));
        var found = CauseAnalysis.Find(department, Days(7));
        Assert.That(found.Causes.Single(c => c.HoursPerYear.Mean > 0), Has.Property("Obstacle")
            .EqualTo(Obstacle.Batch).And.Property("Waits").EqualTo("letter/post"));
        Assert.That(found.Best?.Relief, Is.EqualTo(new Relief(ReliefKind.NoBatch, "letter/post")));
        Assert.That(found.Best?.Removed.Mean, Is.EqualTo(2 * HoursInAYear).Within(1e-6));
    }

    [Test]
    public void TwoStepsOfOnePerson_WaitForEachOther()
    {
        var department = Department.Named("desk").WithOffice().WithPool("clerk", 1, "office")
            .With(Flow("a", Every(Exponential(25)), Work("write", "clerk", Exponential(10), To("end")), End()))
            .With(Flow("b", Every(Exponential(25)), Work("stamp", "clerk", Exponential(10), To("end")), End()));
        var found = CauseAnalysis.Find(department, Days(28, replications: 10));
        Assert.That(found.Loops.Single().Steps, Is.EqualTo(["a/write", "b/stamp"]));
        Assert.That(found.Causes.Where(c => c.Loop == 0).Select(c => c.Waits), Is.EquivalentTo(["a/write", "b/stamp"]));
        Assert.That(found.Best?.Relief.Kind, Is.EqualTo(ReliefKind.OneMorePerson));
    }

    [Test]
    public void Threads_ChangeNothing()
    {
        var one = CauseAnalysis.Find(Tandem(), Days(3, replications: 4) with { Threads = 1 });
        var three = CauseAnalysis.Find(Tandem(), Days(3, replications: 4) with { Threads = 3 });
        Assert.That(three.Causes, Is.EqualTo(one.Causes));
        Assert.That(three.Reliefs.Select(r => (r.Relief, r.Removed, r.Elsewhere)),
            Is.EqualTo(one.Reliefs.Select(r => (r.Relief, r.Removed, r.Elsewhere))));
    }

    [Test]
    public void NothingThatWaits_HasNoBest()
    {
        var idle = Department.Named("idle").WithOffice().WithPool("clerk", 1, "office")
            .With(Flow("a", On("09:00", 1, Monday), Work("write", "clerk", Exactly(5), To("end")), End()));
        var found = CauseAnalysis.Find(idle, Days(7));
        Assert.That((found.HoursPerYear.Mean, found.Best, found.Loops.Count), Is.EqualTo(((double?)0, (SimulatedRelief?)null, 0)));
    }
}
