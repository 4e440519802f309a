using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What becomes of gaps while an office is closed, gaps of nothing, and lists whose day is closed.</summary>
public sealed class ClosedGapsTests
{
    private static readonly WorkCalendar _nineToFive = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "09:00-17:00");

    // Gaps of one hour from Friday's midnight on.
    [TestCase(ClosedGaps.NextOpening, 9, 65)]
    [TestCase(ClosedGaps.WaitForOpening, 1, 1)]
    [TestCase(ClosedGaps.Stop, 0, 1)]
    public void GapsOfAnHour_OverAWeekend(ClosedGaps closed, int fridayAtNine, int mondayAtNine)
    {
        var friday = Monday.AddDays(4);
        var department = Desk(new Arrivals { Every = Exactly(60), Closed = closed });
        var options = Days(5) with { Start = friday };
        var arrived = CaseRecorder.Record(department, options).Select(c => c.Arrival).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(arrived.Count(t => t == 9 * StudyClock.Hour), Is.EqualTo(fridayAtNine));
            Assert.That(arrived.Count(t => t == (3 * StudyClock.Day) + (9 * StudyClock.Hour)), Is.EqualTo(mondayAtNine));
            if (closed == ClosedGaps.WaitForOpening)
                Assert.That(arrived.Where(t => t >= 3 * StudyClock.Day && t < 4 * StudyClock.Day),
                    Is.EqualTo(Enumerable.Range(9, 8).Select(h => (3 * StudyClock.Day) + (h * StudyClock.Hour))), "one an hour");
            Assert.That(PlainComparison.Differences(department, options), Is.Empty);
        });
    }

    [Test]
    public void WaitForOpening_YearlyVolume_IsWhatIsSimulated([Values(20, 240, 3000)] double minutes)
    {
        var department = Desk(new Arrivals { Every = Exponential(minutes), Closed = ClosedGaps.WaitForOpening });
        var year = new DateRange(Monday, Monday.AddYears(1));
        var simulated =
            Experiment.Run(department, new ExperimentOptions { Dates = year, Replications = ReplicationPlan.Exactly(20) }).Samples.Of(
                MeasureKind.WorkflowCases, "letter").Average();
        Assert.That(new Rpa.Discovery.Validation.YearlyVolume(department, year).Cases(department.Workflows[0]),
            Is.EqualTo(simulated).Within(0.04 * simulated));
    }

    [Test]
    public void WaitForOpening_WithSeasonsAndBusyDates_RestartsAtTheOpening()
    {
        var even = Desk(new Arrivals { Every = Exactly(90), Closed = ClosedGaps.WaitForOpening });
        var uneven =
            Desk(new Arrivals
            {
                Every = Exactly(90), Closed = ClosedGaps.WaitForOpening,
                Seasons = [new Peak { Kind = PeakKind.Month, Number = 1, Factor = 2 }]
            });
        long[] Of(Department department) => [.. CaseRecorder.Record(department, Days(1)).Select(c => c.Arrival / StudyClock.Minute)];
        Assert.That(Of(even), Is.EqualTo(new[] { 540, 630, 720, 810, 900, 990 }));
        Assert.That(Of(uneven), Is.EqualTo(Enumerable.Range(0, 11).Select(n => 540 + (45 * n))));
        var busy = Desk(new Arrivals { Every = Exactly(90), Closed = ClosedGaps.WaitForOpening, BusyDays = new BusyDays { Cv = 0 } });
        Assert.That(Of(busy), Is.EqualTo(Of(even)));
    }

    [Test]
    public void GapOfNothing_AllComeAtOnce([Values] ClosedGaps closed)
    {
        var department = Desk(new Arrivals { Every = Exactly(0), Closed = closed });
        var options = new ExperimentOptions { Start = Monday, Cases = 5, DrainAll = true, Replications = ReplicationPlan.Exactly(2) };
        Assert.That(CaseRecorder.Record(department, options).Select(c => c.Arrival / StudyClock.Hour), Is.EqualTo(new[] { 9, 9, 9, 9, 9 }));
        Assert.That(PlainComparison.Differences(department, options), Is.Empty);
    }

    [Test]
    public void GapOfNothing_WithoutANumberOfCases_IsRefused() =>
        Assert.That(() => Experiment.Run(Desk(new Arrivals { Every = Exactly(0) }), Days(5)),
            Throws.TypeOf<DepartmentException>().With.Property(nameof(DepartmentException.Diagnostics)).One.Property(
                nameof(Diagnostic.Code)).EqualTo("RPD2080"));

    // Sunday 31 March 2024 moves to Monday 1 April, the first day of the fiscal year 2024; 1 April 2023 is a Saturday.
    [TestCase(31, IfClosed.Next, 11, 13)]
    [TestCase(1, IfClosed.Previous, 11, 12)]
    public void Lists_OfConsecutiveYears_SumToThoseOfBoth(int day, IfClosed ifClosed, int first, int second)
    {
        var department =
            Desk(new Arrivals
            {
                Batches = [new ArrivalBatch { DayOfMonth = day, At = new TimeOnly(9, 0), Count = 1,
                IfClosed = ifClosed }]
            });
        int Lists(DateOnly from, DateOnly until) =>
            CaseRecorder.Record(department, new ExperimentOptions
            {
                Dates = new DateRange(from, until),
                Drain = new TimeAmount(0, TimeUnit.Day)
            }).Count;
        var (start, middle, end) = (new DateOnly(2023, 4, 1), new DateOnly(2024, 4, 1), new DateOnly(2025, 4, 1));
        Assert.That((Lists(start, middle), Lists(middle, end)), Is.EqualTo((first, second)));
        Assert.That(Lists(start, end), Is.EqualTo(first + second));
    }

    [Test]
    public void Lists_OfEveryYear_SumToThoseOfTheSpan()
    {
        var closed = _nineToFive.ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");
        var arrivals = new Arrivals
        {
            Batches =
            [
                new ArrivalBatch { DayOfMonth = 31, Count = 1, IfClosed = IfClosed.Next },
                new ArrivalBatch { DayOfMonth = 1, Count = 1, IfClosed = IfClosed.Previous },
                new ArrivalBatch { DayOfMonth = 3, At = new TimeOnly(10, 0), Months = [1], Count = 1 },
                new ArrivalBatch { Dates = [new DateOnly(2021, 12, 31)], Count = 1 },
            ],
        };
        var department = Desk(arrivals, closed);
        int Lists(int from, int until) =>
            CaseRecorder.Record(department,
                new ExperimentOptions
                {
                    Dates = new DateRange(new DateOnly(from, 1, 1), new DateOnly(until, 1, 1)),
                    Drain = new TimeAmount(0, TimeUnit.Day)
                }).Count;
        Assert.That(Enumerable.Range(2019, 8).Sum(y => Lists(y, y + 1)), Is.EqualTo(Lists(2019, 2027)).And.GreaterThan(8 * 24));
    }

    private static Department Desk(Arrivals arrivals, WorkCalendar? hours = null) =>
        (Department.Named("desk") with { Calendar = "office" }).With(new CalendarDefinition { Id = "office", Hours = hours ?? _nineToFive })
            .WithPool("clerk", 100)
            .With(Flow("letter", arrivals, Work("read", "clerk", Exactly(1), To("end")), End()));
}
