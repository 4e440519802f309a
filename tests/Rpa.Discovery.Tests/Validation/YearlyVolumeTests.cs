using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

public class YearlyVolumeTests
{
    private static readonly DateRange Year = FiscalYear.Japan(2026);

    [Test]
    public void Cases_PerOpenDay_CountsOpenDates()
    {
        var open = OpenDates();
        Assert.That(new YearlyVolume(Letters, Year).Cases(Letters.Workflows[0]), Is.EqualTo(37.0 * open).Within(1e-9));
    }

    [Test]
    public void Cases_SeasonMultipliesAPerDayRate_AndOnlyDistributesAYearlyOne()
    {
        var season = new Peak { Kind = PeakKind.Month, Number = 5, Factor = 3 };
        var daily = With(new Arrivals { About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay }, Seasons = [season] });
        var yearly = With(new Arrivals { About = new ArrivalRate { Count = 1200, Per = RatePeriod.Year }, Seasons = [season] });
        var may = Dates().Count(d => d.Month == 5);
        Assert.That(new YearlyVolume(daily, Year).Cases(daily.Workflows[0]), Is.EqualTo(10.0 * (OpenDates() + (2 * may))).Within(1e-9));
        Assert.That(new YearlyVolume(yearly, Year).Cases(yearly.Workflows[0]), Is.EqualTo(1200).Within(1e-9));
    }

    [Test]
    public void Cases_LastOpenDaysOfTheMonth_AreCountedOnOpenDates()
    {
        var department = With(new Arrivals
        {
            About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay },
            Peaks = [new Peak { Kind = PeakKind.LastDays, Number = 5, Factor = 2 }],
        });
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(10.0 * (OpenDates() + (12 * 5)))
            .Within(1e-9));
    }

    [Test]
    public void Cases_BatchOnADayOfTheMonth_ComesTwelveTimes()
    {
        var department = With(new Arrivals { Batches = [new ArrivalBatch { DayOfMonth = 20, Count = 1200 }] });
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(14400));
    }

    [Test]
    public void PaidHours_AreCapacityTimesOpenHours() =>
        Assert.That(new YearlyVolume(Letters, Year).PaidHours(Letters.Pools[0]), Is.EqualTo(7.75 * OpenDates()).Within(1e-9));

    [Test]
    public void Cases_PerMonth_OnlyMonthsMultiply()
    {
        var department = With(new Arrivals
        {
            About = new ArrivalRate { Count = 100, Per = RatePeriod.Month },
            Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = 3 }],
            Peaks = [new Peak { Kind = PeakKind.Weekday, Number = 1, Factor = 5 }],
        });
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(100.0 * (11 + 3)).Within(1e-9));
    }

    [TestCase(RatePeriod.Year)]
    [TestCase(RatePeriod.Month)]
    [TestCase(RatePeriod.Week)]
    [TestCase(RatePeriod.OpenDay)]
    [TestCase(RatePeriod.OpenHour)]
    public void Cases_OfEachMonth_AddUpToThoseOfTheYear(RatePeriod per)
    {
        var department = Letters.With(Letters.Workflows[0] with
        {
            Arrivals = new Arrivals
            {
                About = new ArrivalRate { Count = 1200, Per = per }, GrowthPerYear = 0.1,
                Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = 3 }],
                Peaks = [new Peak { Kind = PeakKind.Weekday, Number = 1, Factor = 2 }],
                Batches = [new ArrivalBatch { DayOfMonth = 31, Count = 7 }],
            },
        });
        double Cases(DateRange dates) => new YearlyVolume(department, StudySpan.OfYear(Year).Within(dates)).Cases(department.Workflows[0]);
        var months = Enumerable.Range(0, 12).Sum(m => Cases(new DateRange(Year.Start.AddMonths(m), Year.Start.AddMonths(m + 1))));
        Assert.That(months, Is.EqualTo(Cases(Year)).Within(1e-6));
    }

    [Test]
    public void Cases_OfATrace_AreTheYearsRows()
    {
        TraceRow Row(int year) => new() { Date = new DateOnly(year, 5, 1) };
        var department =
            With(new Arrivals { Trace = new ArrivalTrace { File = "t.csv", Rows = [Row(2025), Row(2026), Row(2026), Row(2027)] } });
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(2));
    }

    [Test]
    public void PaidHours_WithFewerPeopleFromADateOn_CountsBothTimes()
    {
        var october = new DateOnly(2026, 10, 1);
        var pool = Letters.Pools[0] with { Capacity = [new CapacityStep { Count = 6 }, new CapacityStep { From = october, Count = 5 }] };
        var expected = 7.75 * ((6 * Dates().Count(d => d < october)) + (5 * Dates().Count(d => d >= october)));
        Assert.That(new YearlyVolume(Letters, Year).PaidHours(pool), Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Cases_OfAFewDays_AreTheirShareOfAYearMonthAndWeek()
    {
        // Ten of the open days from 1 June on; May counts twice in a year, and June has 22 open days.
        var span = StudySpan.Of(new StudyPlan { Start = new DateOnly(2026, 6, 1), Horizon = new TimeAmount(14, TimeUnit.Day) });
        double Of(RatePeriod per, params Peak[] seasons)
        {
            var department = With(new Arrivals { About = new ArrivalRate { Count = 1000, Per = per }, Seasons = seasons });
            return new YearlyVolume(department, span).Cases(department.Workflows[0]);
        }

        DateOnly[] year = [.. Enumerable.Range(0, 365).Select(new DateOnly(2026, 6, 1).AddDays).Where(Office.Hours.IsOpenOn)];
        Assert.Multiple(() =>
        {
            Assert.That(Of(RatePeriod.OpenDay), Is.EqualTo(10_000).Within(1e-6));
            Assert.That(Of(RatePeriod.OpenHour), Is.EqualTo(77_500).Within(1e-6));
            Assert.That(Of(RatePeriod.Week), Is.EqualTo(2_000).Within(1e-6));
            Assert.That(Of(RatePeriod.Month), Is.EqualTo(1000 * 10 / 22.0).Within(1e-6));
            Assert.That(Of(RatePeriod.Year, new Peak { Kind = PeakKind.Month, Number = 5, Factor = 2 }),
                Is.EqualTo(1000.0 * 10 / (year.Length + year.Count(d => d.Month == 5))).Within(1e-6));
        });
    }

    [Test]
    public void Cases_OfTheNextMonths_GrowFromTheStudysFirstDay()
    {
        var department = With(new Arrivals { About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay }, GrowthPerYear = 0.1 });
        var warm = StudySpan.Of(new StudyPlan
        {
            Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(24, TimeUnit.Month),
            WarmUp = new TimeAmount(12, TimeUnit.Month)
        });
        Assert.That(new YearlyVolume(department, warm).Cases(department.Workflows[0])
            / (10.0 * Enumerable.Range(365, 366).Select(Year.Start.AddDays).Count(Office.Hours.IsOpenOn)), Is.EqualTo(Math.Pow(1.1, 1.5))
            .Within(0.001));
    }

    private static IEnumerable<DateOnly> Dates() =>
        Enumerable.Range(0, Year.Days).Select(Year.Start.AddDays).Where(Office.Hours.IsOpenOn);

    private static int OpenDates() => Dates().Count();

    private static Department With(Arrivals arrivals) => Letters.With(Letters.Workflows[0] with { Arrivals = arrivals });
}
