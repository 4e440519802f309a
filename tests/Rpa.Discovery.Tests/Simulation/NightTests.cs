using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.Simulation.Definitions;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Nights from 22:00 to 06:00, Monday to Friday, whose answers are arithmetic: each is one working day, that of the evening it
/// begins on.</summary>
public sealed class NightTests
{
    private static readonly DateOnly _monday = new(2026, 1, 5);

    [Test]
    public void DueAfterWorkingDays_CountsNights()
    {
        var nights = new Timeline(Nights("22:00-06:00"), new StudyClock(_monday, "Asia/Tokyo"));
        Assert.Multiple(() =>
        {
            Assert.That(Due(4, 23), Is.EqualTo(At(8, 6)), "Friday 23:00: Monday's night, up to Tuesday 06:00");
            Assert.That(Due(5, 1), Is.EqualTo(At(8, 6)), "Saturday 01:00 is still Friday's");
            Assert.That(Due(1, 1), Is.EqualTo(At(2, 6)), "Tuesday 01:00 is Monday's");
            Assert.That(Due(1, 6), Is.EqualTo(At(2, 6)), "so is its closing");
            Assert.That(Due(1, 7.5), Is.EqualTo(At(2, 6)), "and the morning after");
            Assert.That(Due(1, 12), Is.EqualTo(At(3, 6)), "Tuesday noon is Tuesday's");
            Assert.That(nights.AddWorkingDays(At(5, 1), 1), Is.EqualTo(At(8, 1)));
            Assert.That(nights.AddWorkingDays(At(1, 6), 1), Is.EqualTo(At(2, 6)));
            Assert.That(nights.OpenDatesBetween(_monday, _monday.AddDays(7)), Is.EqualTo(5));
        });

        long Due(int day, double hour) => nights.DueAfterWorkingDays(At(day, hour), 1);
        long At(int day, double hour) => (day * StudyClock.Day) + (long)(hour * StudyClock.Hour);
    }

    [TestCase(Engine.Plain)]
    [TestCase(Engine.Kernel)]
    public void ClosedDate_DropsTheNightThatWouldBeginOnIt(Engine engine)
    {
        var run = DefinitionRun.Of(engine, Guarded(Nights("22:00-06:00").ClosedOn("2026-01-07"), Single(_monday.AddDays(1), "20:00"),
            7 * 60).With(One("later", Single(_monday.AddDays(2), "20:00"), By(Any("guard"), 60))));
        Assert.That(run.Ends("round"), Is.EqualTo("Wed 05:00"));
        Assert.That(run.Ends("later"), Is.EqualTo("Thu 23:00"));
    }

    [TestCase(Engine.Plain)]
    [TestCase(Engine.Kernel)]
    public void BreakAfterMidnight_BelongsToTheNight(Engine engine)
    {
        var run = DefinitionRun.Of(engine, Guarded(Nights("22:00-02:00", "27:00-30:00").ClosedOn("2026-01-06"),
            Single(_monday, "20:00"), 6 * 60));
        Assert.That(run.Ends("round"), Is.EqualTo("Tue 05:00"), "closed on Tuesday, and still open after the break");
    }

    [TestCase("14:00-22:00", "20:00", 300, "Tue 01:00", Engine.Plain)]
    [TestCase("14:00-22:00", "20:00", 300, "Tue 01:00", Engine.Kernel)]
    [TestCase("09:00-24:00", "23:00", 120, "Tue 01:00", Engine.Plain)]
    [TestCase("09:00-24:00", "23:00", 120, "Tue 01:00", Engine.Kernel)]
    [TestCase("14:00-22:00", "20:00", 500, "Tue 16:20", Engine.Plain)] // four hours of it in overtime, up to 02:00
    [TestCase("14:00-22:00", "20:00", 500, "Tue 16:20", Engine.Kernel)]
    public void Overtime_GoesOverMidnight(string hours, string arrives, double minutes, string ends, Engine engine)
    {
        var department = Guarded(Nights(hours), Single(_monday, arrives), minutes);
        department =
            department with { Pools = [department.Pools[0] with { Overtime = new Overtime { For = OvertimeFor.Finish, UpToHours = 4 } }] };
        Assert.That(DefinitionRun.Of(engine, department).Ends("round"), Is.EqualTo(ends));
    }

    [TestCase(Engine.Plain)]
    [TestCase(Engine.Kernel)]
    public void Finish_LastsUntilTheHoursBeginAgain(Engine engine)
    {
        // Eleven hours from 22:00 on, three of them late; 25 hours meet the next night, and end in it.
        var department = Guarded(Nights("22:00-06:00"), Single(_monday, "20:00"), 11 * 60);
        department = department with { Workflows = [department.Workflows[0] with { OffHours = OffHours.Finish }] };
        Assert.That(DefinitionRun.Of(engine, department).Ends("round"), Is.EqualTo("Tue 09:00"));
        department =
            department with
            {
                Workflows = [One("round", Single(_monday, "20:00"),
                By(Any("guard"), 25 * 60)) with { OffHours = OffHours.Finish }]
            };
        Assert.That(DefinitionRun.Of(engine, department).Ends("round"), Is.EqualTo("Tue 23:00"));
    }

    [Test]
    public void Absence_MissesWholeNights()
    {
        var department = Guarded(Nights("22:00-06:00"), new Arrivals { Every = Exactly(60) }, 1);
        department = department with { Pools = [department.Pools[0] with { Absence = new Absence { SickDaysPerYear = 52.0 } }] };
        var options = Days(364, replications: 20); // from a Monday's midnight, when no night runs
        var duty = Experiment.Run(department, options).Samples.Of(MeasureKind.PoolDutyHours, "guard");
        Assert.That(duty.Select(h => h % 8), Is.All.Zero, "no night is half missed");
        Assert.That(duty.Average(), Is.EqualTo((260 - 52) * 8).Within(40));
    }

    [Test]
    public void PerOpenDay_CountsNights()
    {
        var department = Guarded(Nights("22:00-06:00"), new Arrivals { About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay } },
            1);
        var plan = Experiment.Compile(department, new ExperimentOptions { Dates = FiscalYear.Japan(2026) });
        Assert.That(plan.Sources[0].Shape!.Between(plan.WindowStart, plan.WindowEnd) * plan.Sources[0].Count,
            Is.EqualTo(2610).Within(1e-6));
        Assert.That(new Rpa.Discovery.Validation.YearlyVolume(department, FiscalYear.Japan(2026)).Cases(department.Workflows[0]),
            Is.EqualTo(2610));
    }

    [Test]
    public void StudyThatBeginsInANight_HasItsRest()
    {
        var nights = new WorkCalendar(WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Sunday, TimeRange.Parse("22:00-06:00")));
        var department = Guarded(nights, new Arrivals { About = new ArrivalRate { Count = 8, Per = RatePeriod.OpenDay } }, 1);
        var options = Days(14);
        var plan = Experiment.Compile(department, options);
        Assert.That(plan.Sources[0].Shape!.Between(0, StudyClock.Day), Is.EqualTo(1).Within(1e-9),
            "six hours of Sunday's night and two of Monday's");
        Assert.That(PlainComparison.Differences(department, options), Is.Empty);
    }

    // Work that ends exactly when the hours begin again, over a break and over the night.
    [TestCase(Engine.Plain)]
    [TestCase(Engine.Kernel)]
    public void OvertimeUpToTheOpening_DoesNotCostTheShift(Engine engine)
    {
        var department = Guarded(Nights("09:00-12:00", "13:00-17:00"), Single(_monday, "11:40"), 80);
        department =
            department with
            {
                Workflows = [department.Workflows[0] with { OffHours = OffHours.Finish },
                One("next", Single(_monday, "12:30"), By(Any("guard"), 30))]
            };
        var run = DefinitionRun.Of(engine, department);
        Assert.That(run.Ends("round"), Is.EqualTo("13:00"));
        Assert.That(run.Ends("next"), Is.EqualTo("13:30"));
    }

    private static WorkCalendar Nights(params string[] hours) => WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, hours);

    private static Arrivals Single(DateOnly date, string at) => new()
    {
        Batches = [new ArrivalBatch { Dates = [date], At = TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Count = 1,
            IfClosed = IfClosed.Same }],
    };

    private static Department Guarded(WorkCalendar hours, Arrivals arrivals, double minutes) =>
        (Department.Named("post") with { Calendar = "night" }).With(new CalendarDefinition { Id = "night", Hours = hours })
            .WithPool("guard", 1).With(One("round", arrivals, By(Any("guard"), minutes)));
}
