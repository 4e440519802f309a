using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
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
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(10.0 * (OpenDates() + (12 * 5))).Within(1e-9));
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
        var may = Dates().Count(d => d.Month == 5);
        Assert.That(new YearlyVolume(department, Year).Cases(department.Workflows[0]), Is.EqualTo(1200.0 * (OpenDates() + (2 * may)) / OpenDates()).Within(1e-9));
    }

    [Test]
    public void Cases_OfATrace_AreTheYearsRows()
    {
        TraceRow Row(int year) => new() { Date = new DateOnly(year, 5, 1) };
        var department = With(new Arrivals { Trace = new ArrivalTrace { File = "t.csv", Rows = [Row(2025), Row(2026), Row(2026), Row(2027)] } });
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

    private static IEnumerable<DateOnly> Dates() =>
        Enumerable.Range(0, Year.Days).Select(Year.Start.AddDays).Where(Office.Hours.IsOpenOn);

    private static int OpenDates() => Dates().Count();

    private static Department With(Arrivals arrivals) => Letters.With(Letters.Workflows[0] with { Arrivals = arrivals });
}
