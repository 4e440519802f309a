using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class WorkCalendarTests
{
    private static readonly WorkCalendar _office = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
        .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");

    [TestCase("2026-12-28", true)]
    [TestCase("2026-12-29", false)]
    [TestCase("2026-12-31", false)]
    [TestCase("2027-01-01", false)]
    [TestCase("2027-01-03", false)]
    [TestCase("2027-01-04", true)]
    [TestCase("2026-05-06", false)] // a substitute holiday
    [TestCase("2026-05-07", true)]
    [TestCase("2026-05-09", false)] // a Saturday
    public void IsOpenOn_OfficeDays(string date, bool open) => Assert.That(_office.IsOpenOn(Date(date)), Is.EqualTo(open));

    [Test]
    public void HoursOn_AnOpenDate_HasItsLunchBreak() =>
        Assert.That(_office.HoursOn(Date("2026-05-07")).Select(range => range.ToString()),
            Is.EqualTo(new[] { "08:30-12:00", "13:00-17:15" }));

    [Test]
    public void OpenOn_BeatsWeekdayHolidayAndClosedDate()
    {
        var calendar = _office.OpenOn("2026-05-10", "09:00-12:00").OpenOn("12-30", "08:30-12:00")
            .OpenOn("2026-05-05", "10:00-11:00", "11:00-12:00");
        Assert.That(calendar.HoursOn(Date("2026-05-10")).Single().ToString(), Is.EqualTo("09:00-12:00"));
        Assert.That(calendar.HoursOn(Date("2030-12-30")).Single().ToString(), Is.EqualTo("08:30-12:00"));
        Assert.That(calendar.HoursOn(Date("2026-05-05")).Single().ToString(), Is.EqualTo("10:00-12:00"));
        Assert.That(calendar.OpenDates.Select(open => open.ToString()), Does.Contain("12-30 08:30-12:00"));
    }

    [Test]
    public void OpenOn_WithoutHours_ClosesTheDate() => Assert.That(_office.OpenOn("2026-05-07").IsOpenOn(Date("2026-05-07")), Is.False);

    [Test]
    public void OpenOn_PastMidnight_IsOfTheDateItBeginsOn()
    {
        var open = _office.OpenOn("2026-05-10", "22:00-02:00");
        Assert.That(open.HoursOn(Date("2026-05-10")).Select(range => range.ToString()), Is.EqualTo(new[] { "22:00-02:00" }));
        Assert.That(open.HoursOn(Date("2026-05-11")).Select(range => range.ToString()), Is.EqualTo(new[] { "08:30-12:00", "13:00-17:15" }));
    }

    [Test]
    public void Intersect_APartTimersHours_HoldOnEveryDate()
    {
        var partTime = _office.OpenOn("2026-05-10", "09:00-12:00")
            .Intersect(WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Wednesday, TimeRange.Parse("09:00-15:00")));
        Assert.That(partTime.HoursOn(Date("2026-05-11")).Select(range => range.ToString()),
            Is.EqualTo(new[] { "09:00-12:00", "13:00-15:00" }));
        Assert.That(partTime.IsOpenOn(Date("2026-05-07")), Is.False, "a Thursday");
        Assert.That(partTime.IsOpenOn(Date("2026-05-10")), Is.False, "an opened Sunday that is not hers");
        Assert.That(partTime.Intersect(WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Sunday, TimeRange.Parse("14:00-20:00")))
            .HoursOn(Date("2026-05-11")).Single().ToString(),
            Is.EqualTo("14:00-15:00"));
    }

    [Test]
    public void IsAlways_OnlyWithoutAnyRule()
    {
        Assert.That(WorkCalendar.Always.IsAlways, Is.True);
        Assert.That(WorkCalendar.Always.ClosedOn("01-01").IsAlways, Is.False);
        Assert.That(WorkCalendar.Always.ClosedOnHolidaysOf("JP").IsAlways, Is.False);
        Assert.That(WorkCalendar.Always.Intersect(WeeklyHours.Always).IsAlways, Is.True);
        Assert.That(WorkCalendar.Always.Intersect(WeeklyHours.None).IsAlways, Is.False);
    }

    [Test]
    public void ClosedOnHolidaysOf_AnUnknownCountry_IsRefused() =>
        Assert.That(() => _office.ClosedOnHolidaysOf("FR"), Throws.ArgumentException.With.Message.Contains("'FR'"));

    [Test]
    public void Parts_AreExposedForAWriter()
    {
        Assert.That(_office.Open.ToString(), Is.EqualTo("mon-fri 08:30-12:00 13:00-17:15"));
        Assert.That(_office.ClosedHolidays, Is.EqualTo("JP"));
        Assert.That(_office.ClosedDates.Select(rule => rule.ToString()), Is.EqualTo(new[] { "12-29/01-03" }));
        Assert.That(_office.OpenDates, Is.Empty);
        Assert.That(_office.Within, Is.Null);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
