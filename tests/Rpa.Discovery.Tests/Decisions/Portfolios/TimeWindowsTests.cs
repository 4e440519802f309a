using Rpa.Discovery.Calendars;
using Rpa.Discovery.Decisions.Portfolios;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

public sealed class TimeWindowsTests
{
    private static WorkCalendar On(DayOfWeek first, DayOfWeek last, params string[] hours) => WorkCalendar.Weekly(first, last, hours);

    [Test]
    public void Of_HoursThatTouch_DoNotRunTogether() =>
        Assert.That(TimeWindows.Of([(1, On(DayOfWeek.Monday, DayOfWeek.Friday, "08:00-12:00")),
            (2, On(DayOfWeek.Monday, DayOfWeek.Friday, "12:00-20:00"))]), Is.EqualTo(new ulong[] { 1, 2 }));

    [Test]
    public void Of_HoursThatOverlap_RunTogether() =>
        Assert.That(TimeWindows.Of([(1, On(DayOfWeek.Monday, DayOfWeek.Friday, "08:00-12:01")),
            (2, On(DayOfWeek.Friday, DayOfWeek.Friday, "12:00-20:00")), (4, On(DayOfWeek.Sunday, DayOfWeek.Sunday, "00:00-24:00"))]),
            Is.EqualTo(new ulong[] { 3, 4 }));

    [Test]
    public void Of_Always_RunsWithEverything() =>
        Assert.That(TimeWindows.Of([(1, WorkCalendar.Always), (2, On(DayOfWeek.Monday, DayOfWeek.Monday, "22:00-24:00"))]),
            Is.EqualTo(new ulong[] { 3 }));

    [Test]
    public void Of_OneInsideAnother_StartingLater_IsSeen() =>
        Assert.That(TimeWindows.Of([(1, On(DayOfWeek.Monday, DayOfWeek.Monday, "09:00-17:00")),
            (2, On(DayOfWeek.Monday, DayOfWeek.Monday, "10:00-11:00")), (4, On(DayOfWeek.Monday, DayOfWeek.Monday, "12:00-13:00"))]),
            Is.EqualTo(new ulong[] { 3, 5 }));
}
