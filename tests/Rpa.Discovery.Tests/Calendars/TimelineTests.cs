using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class TimelineTests
{
    private static readonly WorkCalendar _office = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
        .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");

    private static readonly Timeline _tokyo = Office("2026-04-01");

    [TestCase("2026-04-01 07:00", false)]
    [TestCase("2026-04-01 08:30", true)]
    [TestCase("2026-04-01 12:00", false)]
    [TestCase("2026-04-01 12:59", false)]
    [TestCase("2026-04-01 13:00", true)]
    [TestCase("2026-04-01 17:15", false)]
    [TestCase("2026-12-30 10:00", false)]
    [TestCase("2027-01-04 10:00", true)]
    public void IsOpen_HoldsTheOpeningAndNotTheClosing(string at, bool open) => Assert.That(_tokyo.IsOpen(Tick(at)), Is.EqualTo(open));

    [TestCase("2026-04-01 08:29", "2026-04-01 08:30", "2026-04-01 12:00")]
    [TestCase("2026-04-01 08:30", "2026-04-01 13:00", "2026-04-01 12:00")]
    [TestCase("2026-04-01 12:00", "2026-04-01 13:00", "2026-04-01 17:15")]
    [TestCase("2026-12-28 17:15", "2027-01-04 08:30", "2027-01-04 12:00")]
    [TestCase("2026-05-01 17:14", "2026-05-07 08:30", "2026-05-01 17:15")]
    public void NextOpening_And_NextClosing_ComeAfter(string at, string opening, string closing)
    {
        Assert.That(Text(_tokyo.NextOpening(Tick(at))), Is.EqualTo(opening));
        Assert.That(Text(_tokyo.NextClosing(Tick(at))), Is.EqualTo(closing));
    }

    [TestCase("2026-04-01 08:30", 210, "2026-04-01 12:00")] // a closing, not the opening after it
    [TestCase("2026-04-01 08:30", 211, "2026-04-01 13:01")]
    [TestCase("2026-04-01 12:30", 1, "2026-04-01 13:01")]
    [TestCase("2026-04-01 12:30", 0, "2026-04-01 12:30")]
    [TestCase("2026-12-28 17:00", 30, "2027-01-04 08:45")]
    public void AddWorkingTime_CountsOpenMinutes(string at, int minutes, string expected) =>
        Assert.That(Text(_tokyo.AddWorkingTime(Tick(at), minutes * StudyClock.Minute)), Is.EqualTo(expected));

    [TestCase("2026-04-03 10:00", 1, "2026-04-06 10:00")] // over a weekend
    [TestCase("2026-04-01 07:00", 1, "2026-04-02 08:30")] // before the opening
    [TestCase("2026-04-01 20:00", 1, "2026-04-02 17:15")] // after the closing
    [TestCase("2026-04-01 12:20", 1, "2026-04-02 13:00")] // in the break
    [TestCase("2026-04-04 10:00", 1, "2026-04-06 10:00")] // from a Saturday
    [TestCase("2026-04-28 10:00", 3, "2026-05-07 10:00")] // over the holidays of May
    [TestCase("2026-12-28 10:00", 1, "2027-01-04 10:00")] // over the end of the year
    [TestCase("2026-04-01 12:20", 0, "2026-04-01 12:20")]
    public void AddWorkingDays_KeepsTheClockTimeWithinTheHours(string at, int days, string expected) =>
        Assert.That(Text(_tokyo.AddWorkingDays(Tick(at), days)), Is.EqualTo(expected));

    [TestCase("2026-04-01 10:00", 5, "2026-04-08 17:15")]
    [TestCase("2026-04-01 00:00", 1, "2026-04-02 17:15")] // the day of arrival never counts
    [TestCase("2026-04-01 23:00", 1, "2026-04-02 17:15")]
    [TestCase("2026-04-04 10:00", 1, "2026-04-06 17:15")]
    [TestCase("2026-04-01 10:00", 0, "2026-04-01 17:15")]
    [TestCase("2026-04-01 18:00", 0, "2026-04-02 17:15")]
    [TestCase("2026-04-04 10:00", 0, "2026-04-06 17:15")]
    public void DueAfterWorkingDays_EndsAtClosing(string at, int days, string expected) =>
        Assert.That(Text(_tokyo.DueAfterWorkingDays(Tick(at), days)), Is.EqualTo(expected));

    [TestCase("2026-04-01 10:00", 30, "2026-05-01 17:15")]
    [TestCase("2026-04-02 10:00", 30, "2026-05-07 17:15")] // 2 May is a Saturday, then come the holidays
    [TestCase("2026-11-30 10:00", 30, "2027-01-04 17:15")] // 30 December is closed
    [TestCase("2026-04-01 18:00", 0, "2026-04-02 17:15")]
    public void DueAfterDays_AClosedLastDay_EndsOnTheNextOpenOne(string at, int days, string expected) =>
        Assert.That(Text(_tokyo.DueAfterDays(Tick(at), days)), Is.EqualTo(expected));

    [TestCase("2026-04-01 10:00", 30, "2026-04-30 17:15")]
    [TestCase("2026-04-30 10:00", 30, "2026-04-30 17:15")]
    [TestCase("2026-04-30 17:16", 30, "2026-06-01 17:15")] // over; 30 May is a Saturday
    [TestCase("2027-02-01 10:00", 30, "2027-03-01 17:15")] // 28 February is a Sunday
    [TestCase("2028-02-01 10:00", 30, "2028-02-29 17:15")]
    [TestCase("2026-05-31 10:00", 30, "2026-06-30 17:15")] // 30 May, a Saturday, has passed
    [TestCase("2026-04-01 10:00", 31, "2026-04-30 17:15")]
    public void DueOnDayOfMonth_IsTheFirstNotPassed(string at, int day, string expected) =>
        Assert.That(Text(_tokyo.DueOnDayOfMonth(Tick(at), day)), Is.EqualTo(expected));

    [Test]
    public void Due_WithoutACalendar_IsTheEndOfTheDay()
    {
        var always = new Timeline(WorkCalendar.Always, _tokyo.Clock);
        Assert.That(Text(always.DueAfterDays(Tick("2026-04-01 10:00"), 30)), Is.EqualTo("2026-05-02 00:00"));
        Assert.That(Text(always.DueOnDayOfMonth(Tick("2026-04-01 10:00"), 30)), Is.EqualTo("2026-05-01 00:00"));
    }

    [Test]
    public void Always_NeverCloses()
    {
        var always = new Timeline(WorkCalendar.Always, _tokyo.Clock);
        Assert.That(always.IsOpen(-1), Is.True);
        Assert.That(always.NextClosing(0), Is.EqualTo(Timeline.Never));
        Assert.That(always.AddWorkingTime(5, 7), Is.EqualTo(12));
        Assert.That(always.WorkingTimeBetween(5, 12), Is.EqualTo(7));
        Assert.That(always.Until(10 * 366 * StudyClock.Day).Openings, Has.Length.EqualTo(1), "midnight is no boundary");
    }

    [Test]
    public void NeverOpens_ACalendarWithoutAnOpenDate_IsFound()
    {
        var never = new Timeline(_office.Intersect(WeeklyHours.On(DayOfWeek.Sunday, DayOfWeek.Sunday, TimeRange.Parse("09:00-12:00"))),
            _tokyo.Clock);
        Assert.That(never.NeverOpens(0, 366 * StudyClock.Day), Is.True);
        Assert.That(never.NextOpening(0), Is.EqualTo(Timeline.Never));
        Assert.That(never.NextClosing(0), Is.EqualTo(Timeline.Never));
        Assert.That(never.AddWorkingTime(0, 1), Is.EqualTo(Timeline.Never));
        Assert.That(never.AddWorkingDays(0, 1), Is.EqualTo(Timeline.Never));
        Assert.That(never.DueAfterWorkingDays(0, 1), Is.EqualTo(Timeline.Never));
        Assert.That(never.DueAfterDays(0, 30), Is.EqualTo(Timeline.Never));
        Assert.That(never.DueOnDayOfMonth(0, 30), Is.EqualTo(Timeline.Never));
        Assert.That(never.OpenDateAtOrAfter(_tokyo.Clock.Start), Is.Null);
        Assert.That(never.OpenDateAtOrBefore(_tokyo.Clock.Start), Is.Null);

        var once = new Timeline(new WorkCalendar(WeeklyHours.None).OpenOn("2040-04-01", "09:00-10:00"), _tokyo.Clock);
        Assert.That(once.NeverOpens(0, 366 * StudyClock.Day), Is.True);
        Assert.That(Text(once.NextOpening(0)), Is.EqualTo("2040-04-01 09:00"));
        Assert.That(once.AddWorkingTime(0, 2 * StudyClock.Hour), Is.EqualTo(Timeline.Never), "it opens for one hour only");
        Assert.That(_tokyo.NeverOpens(Tick("2026-12-29 00:00"), Tick("2027-01-04 08:30")), Is.True);
        Assert.That(_tokyo.NeverOpens(Tick("2026-12-29 00:00"), Tick("2027-01-04 08:31")), Is.False);
    }

    [Test]
    public void AbsurdSpans_HaveNoEnd()
    {
        foreach (var timeline in new[] { Office("2026-04-01"), new Timeline(WorkCalendar.Always, _tokyo.Clock) })
        {
            Assert.That(timeline.AddWorkingTime(0, long.MaxValue), Is.EqualTo(Timeline.Never));
            Assert.That(timeline.AddWorkingDays(0, int.MaxValue), Is.EqualTo(Timeline.Never));
            Assert.That(timeline.AddWorkingDays(0, double.PositiveInfinity), Is.EqualTo(Timeline.Never));
            Assert.That(timeline.DueAfterWorkingDays(0, int.MaxValue), Is.EqualTo(Timeline.Never));
            Assert.That(timeline.DueAfterDays(0, int.MaxValue), Is.EqualTo(Timeline.Never));
        }
    }

    [TestCase("2026-04-01 10:00", 0.5, "2026-04-01 14:52")] // half of the 7.75 h to tomorrow's 10:00, over the lunch break
    [TestCase("2026-04-01 10:00", 1.5, "2026-04-02 14:52")]
    [TestCase("2026-04-04 10:00", 0.5, "2026-04-06 09:15")]
    public void AddWorkingDays_AFraction_IsThatShareOfTheOpenTime(string at, double days, string expected) =>
        Assert.That(Text(_tokyo.AddWorkingDays(Tick(at), days)), Is.EqualTo(expected));

    [TestCase("2060-07-01 10:00")] // long after the dates laid out at once
    [TestCase("2019-07-01 10:00")] // a case that waits since long before the start
    public void FarFromTheStart_TheAnswersAreTheSame(string at)
    {
        var near = Office(at[..10]);
        var shift = _tokyo.Clock.TickOf(near.Clock.Start);
        var fresh = Office("2026-04-01");
        var tick = Tick(at);
        Assert.That(fresh.NextClosing(tick), Is.EqualTo(near.NextClosing(tick - shift) + shift));
        Assert.That(fresh.AddWorkingTime(tick, 500 * StudyClock.Hour),
            Is.EqualTo(near.AddWorkingTime(tick - shift, 500 * StudyClock.Hour) + shift));
        Assert.That(fresh.DueAfterWorkingDays(tick, 40), Is.EqualTo(near.DueAfterWorkingDays(tick - shift, 40) + shift));
        Assert.That(Office("2026-04-01").WorkingTimeBetween(tick, 0), Is.EqualTo(-fresh.WorkingTimeBetween(0, tick)));
        Assert.That(Office("2026-04-01").OpenDatesBetween(new DateOnly(2019, 4, 1), new DateOnly(2061, 4, 1)),
            Is.EqualTo(Enumerable.Range(0, new DateOnly(2061, 4, 1).DayNumber - new DateOnly(2019, 4, 1).DayNumber)
                .Count(day => _office.IsOpenOn(new DateOnly(2019, 4, 1).AddDays(day)))));
    }

    [Test]
    public void OneTimelineForManyThreads_AnswersAsOneThreadWould()
    {
        var shared = new Timeline(_office, _tokyo.Clock, days: 1);
        var found = new long[16];
        Parallel.For(0, found.Length, i => found[i] = shared.NextOpening((i - 5) * 1600 * StudyClock.Day));
        for (var i = 0; i < found.Length; i++)
            Assert.That(found[i], Is.EqualTo(Office("2026-04-01").NextOpening((i - 5) * 1600 * StudyClock.Day)));
    }

    [Test]
    public void OpenDates_OfAMonth_AreItsOfficeDays()
    {
        var may = _tokyo.OpenDates(new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)).ToList();
        Assert.That(may, Has.Count.EqualTo(18));
        Assert.That(may, Has.Count.EqualTo(_tokyo.OpenDatesBetween(new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1))));
        Assert.That(may[1], Is.EqualTo(new DateOnly(2026, 5, 7)));
        Assert.That(_tokyo.IsOpenDate(may[1]), Is.True);
        Assert.That(_tokyo.IsOpenDate(new DateOnly(2026, 5, 6)), Is.False);
        Assert.That(_tokyo.OpenDateAtOrAfter(new DateOnly(2026, 5, 2)), Is.EqualTo(may[1]));
        Assert.That(_tokyo.OpenDateAtOrBefore(new DateOnly(2026, 5, 6)), Is.EqualTo(may[0]));
        Assert.That(_tokyo.TryHoursOf(may[1], out var opening, out var closing), Is.True);
        Assert.That((Text(opening), Text(closing)), Is.EqualTo(("2026-05-07 08:30", "2026-05-07 17:15")));
        Assert.That(_tokyo.TryHoursOf(new DateOnly(2026, 5, 6), out _, out _), Is.False);
    }

    [Test]
    public void Until_TheArrays_AreSortedAndAlternate()
    {
        var open = _tokyo.Until(1000 * StudyClock.Day);
        Assert.That(open.End, Is.GreaterThan(1000 * StudyClock.Day));
        for (var i = 0; i < open.Openings.Length; i++)
        {
            Assert.That(open.Openings[i], Is.LessThan(open.Closings[i]));
            if (i > 0)
                Assert.That(open.Openings[i], Is.GreaterThan(open.Closings[i - 1]));
        }
    }

    private static Timeline Office(string start) => new(_office, new StudyClock(DateOnly.ParseExact(start, "yyyy-MM-dd"), "Asia/Tokyo"));

    private static long Tick(string at) =>
        _tokyo.Clock.TickOf(DateOnly.ParseExact(at[..10], "yyyy-MM-dd"), TimeOnly.ParseExact(at[11..], "HH:mm"));

    private static string Text(long tick) =>
        tick == Timeline.Never ? "never" : $"{_tokyo.Clock.LocalDate(tick):yyyy-MM-dd} {_tokyo.Clock.LocalTimeOfDay(tick):HH:mm}";
}
