using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

/// <summary>The timeline's arithmetic against a walk over every minute of two years, in zones whose clocks change in every known
/// way.</summary>
public class WorkingTimeLawTests
{
    private const int Samples = 60;
    private const int Walked = 2 * 366;
    private const int Asked = 366 + 180; // samples end here, so that the walk can go on to their answers

    private static readonly WorkCalendar _office = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
        .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");

    private static IEnumerable<TestCaseData> Cases()
    {
        var partTime = WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Wednesday, TimeRange.Parse("09:00-15:00"));
        yield return Case("office in Tokyo", "Asia/Tokyo", 2026, _office, IsOffice);
        yield return Case("office in Berlin", "Europe/Berlin", 2026, _office, IsOffice);
        yield return Case("part-time in Tokyo", "Asia/Tokyo", 2026, _office.Intersect(partTime), (date, time) =>
            IsOffice(date, time) && date.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Wednesday && time.Hour is >= 9 and < 15);
        foreach (var (zone, year) in new[] { ("Europe/Berlin", 2026), ("America/New_York", 2026), ("Australia/Lord_Howe", 2026),
            ("America/St_Johns", 2006) })
        {
            // Nights hold every clock change; the short ranges begin and end inside gaps and repeated hours.
            yield return Case($"nights in {zone}", zone, year, WorkCalendar.Weekly(DayOfWeek.Saturday, DayOfWeek.Monday, "22:00-06:00"),
                (date, time) =>
                time.Hour >= 22 ? date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday
                : time.Hour < 6 && date.DayOfWeek is (DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Tuesday), Evening);
            yield return Case($"nights with a break in {zone}", zone, year,
                WorkCalendar.Weekly(DayOfWeek.Saturday, DayOfWeek.Monday, "21:30-24:00", "25:15-29:00").ClosedOn("10-25"), (date, time) =>
                IsNight(time.Hour < 12 ? date.AddDays(-1) : date) && ((time.Hour * 60) + time.Minute) is >= 1290
                    or (>= 75 and < 300), Evening);
            yield return Case($"half hours in {zone}", zone, year,
                WorkCalendar.Weekly(DayOfWeek.Sunday, DayOfWeek.Sunday, "00:00-00:30", "01:15-02:15", "02:30-03:10", "23:00-24:00"),
                (date, time) => date.DayOfWeek == DayOfWeek.Sunday
                    && ((time.Hour * 60) + time.Minute) is < 30 or (>= 75 and < 135) or (>= 150 and < 190) or >= 1380);
        }

        yield return Case("every day in Apia", "Pacific/Apia", 2011, WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Sunday, "00:00-24:00")
            .ClosedOn("01-01"),
            (date, _) => date is not { Month: 1, Day: 1 });
    }

    [TestCaseSource(nameof(Cases))]
    public void Timeline_EverySample_EqualsTheMinuteWalk(string zone, int year, WorkCalendar calendar,
        Func<DateOnly, TimeOnly, bool> isOpen, Func<DateOnly, TimeOnly, DateOnly>? dayOf)
    {
        var start = new DateOnly(year, 4, 1);
        var walk = new MinuteWalk(zone, start, Walked, isOpen, dayOf);
        var timeline = new Timeline(calendar, new StudyClock(start, zone));
        Assert.That(Mismatches(walk, timeline, timeline.AddWorkingTime), Is.Empty);

        for (var minute = 0; minute < walk.Minutes; minute++)
        {
            if (timeline.IsOpen(minute * StudyClock.Minute) != walk.IsOpen(minute * StudyClock.Minute))
                Assert.Fail($"minute {minute}, {timeline.Clock.DateTimeAt(minute * StudyClock.Minute)}");
        }
    }

    [Test]
    public void Timeline_ArithmeticWrongByOnePercent_DiffersFromTheMinuteWalk()
    {
        var start = new DateOnly(2026, 4, 1);
        var walk = new MinuteWalk("Asia/Tokyo", start, Walked, IsOffice);
        var timeline = new Timeline(_office, new StudyClock(start, "Asia/Tokyo"));
        var mismatches = Mismatches(walk, timeline, (tick, span) => timeline.AddWorkingTime(tick, span + (span / 100)));
        Assert.That(mismatches, Has.Count.EqualTo(Samples));
    }

    [Test]
    public void Timeline_BlindToTheClockChange_DiffersFromTheMinuteWalk()
    {
        var start = new DateOnly(2026, 4, 1);
        var walk = new MinuteWalk("Europe/Berlin", start, Walked, IsOffice);
        var timeline = new Timeline(_office, new StudyClock(start, "Etc/GMT-2")); // Berlin's summer offset all year
        Assert.That(Mismatches(walk, timeline, timeline.AddWorkingTime), Is.Not.Empty);
    }

    [Test]
    public void WorkingTime_AddingThenMeasuring_GivesTheSameSpan()
    {
        var timeline = new Timeline(_office, new StudyClock(new DateOnly(2026, 4, 1), "Asia/Tokyo"));
        foreach (var (tick, span) in Sample(2_000, 300 * StudyClock.Day, 900 * StudyClock.Hour))
        {
            var later = timeline.AddWorkingTime(tick, span);
            Assert.That(timeline.WorkingTimeBetween(tick, later), Is.EqualTo(span));
            Assert.That(timeline.WorkingTimeBetween(later, tick), Is.EqualTo(-span));
            Assert.That(timeline.WorkingTimeBetween(tick, later - 1), Is.EqualTo(span - 1), "the first such instant");
            Assert.That(timeline.AddWorkingTime(timeline.AddWorkingTime(tick, span / 3), span - (span / 3)), Is.EqualTo(later));
        }
    }

    [Test]
    public void WorkingDays_OneByOne_EqualAllAtOnce_FromInsideTheHours()
    {
        var timeline = new Timeline(_office, new StudyClock(new DateOnly(2026, 4, 1), "Asia/Tokyo"));
        foreach (var (sample, _) in Sample(500, 300 * StudyClock.Day, 1))
        {
            var tick = timeline.OpenAtOrAfter(sample);
            var step = tick;
            for (var n = 1; n <= 12; n++)
            {
                var before = step;
                step = timeline.AddWorkingDays(step, 1);
                Assert.That(timeline.AddWorkingDays(tick, n), Is.EqualTo(step));
                Assert.That(timeline.WorkingTimeBetween(before, step), Is.EqualTo((long)(7.75 * StudyClock.Hour)), "one office day");
                var half = timeline.AddWorkingDays(tick, n - 0.5);
                Assert.That(half, Is.GreaterThan(before).And.LessThan(step));
            }
        }
    }

    private static List<string> Mismatches(MinuteWalk walk, Timeline timeline, Func<long, long, long> add)
    {
        var mismatches = new List<string>();
        foreach (var (tick, span) in Sample(Samples, Asked * StudyClock.Day, 60 * StudyClock.Hour))
        {
            var whole = tick - (tick % StudyClock.Minute);
            var days = 1 + (int)(span % 15);
            var until = tick + (span * 5);
            (string What, long Expected, long Found)[] answers =
            [
                ("next opening", walk.NextOpening(tick), timeline.NextOpening(tick)),
                ("next closing", walk.NextClosing(tick), timeline.NextClosing(tick)),
                ("working time between", walk.WorkingTimeBetween(tick, until), timeline.WorkingTimeBetween(tick, until)),
                ("add working time", walk.AddWorkingTime(tick, span), add(tick, span)),
                ("add working days", walk.AddWorkingDays(whole, days), timeline.AddWorkingDays(whole, days)),
                ("due after working days", walk.DueAfterWorkingDays(tick, days), timeline.DueAfterWorkingDays(tick, days)),
                ("due after days", walk.DueAfterDays(tick, days), timeline.DueAfterDays(tick, days)),
            ];
            var wrong = answers.Where(answer => answer.Expected != answer.Found)
                .Select(answer =>
                    $"{answer.What}: {timeline.Clock.DateTimeAt(answer.Found)} for {timeline.Clock.DateTimeAt(answer.Expected)}").ToList();
            if (wrong.Count > 0)
                mismatches.Add($"{timeline.Clock.DateTimeAt(tick)}, {StudyClock.Span(span)}, {days} days: {string.Join("; ", wrong)}");
        }

        return mismatches;
    }

    private static bool IsOffice(DateOnly date, TimeOnly time)
    {
        var minute = (time.Hour * 60) + time.Minute;
        return date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && minute is (>= 510 and < 720) or (>= 780 and < 1035)
            && date is not ({ Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 })
            && !JapaneseHolidays.IsHoliday(date);
    }

    // A fixed sample of (tick, span): the splitmix64 sequence of Steele, Lea & Flood (2014) from seed 1.
    private static IEnumerable<(long Tick, long Span)> Sample(int count, long ticks, long spans)
    {
        var state = 1UL;
        for (var i = 0; i < count; i++)
            yield return ((long)(Next() % (ulong)ticks), 1 + (long)(Next() % (ulong)spans));

        ulong Next()
        {
            var z = state += 0x9e3779b97f4a7c15;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return z ^ (z >> 31);
        }
    }

    // The date on which a night began.
    private static DateOnly Evening(DateOnly date, TimeOnly time) => time.Hour < 12 ? date.AddDays(-1) : date;

    private static bool IsNight(DateOnly date) =>
        date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday && date is not { Month: 10, Day: 25 };

    private static TestCaseData Case(
        string name, string zone, int year, WorkCalendar calendar, Func<DateOnly, TimeOnly, bool> isOpen,
        Func<DateOnly, TimeOnly, DateOnly>? dayOf = null) =>
        new TestCaseData(zone, year, calendar, isOpen, dayOf).SetArgDisplayNames(name);
}
