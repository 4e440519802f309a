using NodaTime;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class StudyClockTests
{
    private const long Hour = StudyClock.Hour;

    [Test]
    public void TickOf_ASkippedClockTime_IsTheEndOfTheGap()
    {
        var berlin = new StudyClock(new DateOnly(2026, 3, 29), "Europe/Berlin"); // 02:00 becomes 03:00
        Assert.That(berlin.TickOf(berlin.Start, new TimeOnly(1, 59)), Is.EqualTo((2 * Hour) - StudyClock.Minute));
        Assert.That(berlin.TickOf(berlin.Start, new TimeOnly(2, 0)), Is.EqualTo(2 * Hour));
        Assert.That(berlin.TickOf(berlin.Start, new TimeOnly(2, 30)), Is.EqualTo(2 * Hour));
        Assert.That(berlin.TickOf(berlin.Start, new TimeOnly(3, 0)), Is.EqualTo(2 * Hour));
        Assert.That(berlin.TickOf(berlin.Start, new TimeOnly(3, 30)), Is.EqualTo(2.5 * Hour));
        Assert.That(berlin.TickOf(berlin.Start.AddDays(1)), Is.EqualTo(23 * Hour));
        Assert.That(berlin.LocalTimeOfDay(2 * Hour), Is.EqualTo(new TimeOnly(3, 0)));
    }

    [Test]
    public void TickOf_AClockTimeShownTwice_IsTheFirst()
    {
        var newYork = new StudyClock(new DateOnly(2026, 11, 1), "America/New_York"); // 02:00 becomes 01:00
        Assert.That(newYork.TickOf(newYork.Start, new TimeOnly(1, 30)), Is.EqualTo(1.5 * Hour));
        Assert.That(newYork.LocalTimeOfDay((long)(2.5 * Hour)), Is.EqualTo(new TimeOnly(1, 30)));
        Assert.That(newYork.TickOf(newYork.Start, new TimeOnly(2, 0)), Is.EqualTo(3 * Hour));
        Assert.That(newYork.TickOf(newYork.Start.AddDays(1)), Is.EqualTo(25 * Hour));
        Assert.That(newYork.HourOfWeek((long)(1.5 * Hour)), Is.EqualTo(newYork.HourOfWeek((long)(2.5 * Hour))),
            "the repeated hour is the same hour of the week");
    }

    [Test]
    public void Start_ADayWithoutMidnight_BeginsAtItsFirstInstant()
    {
        var saoPaulo = new StudyClock(new DateOnly(2018, 11, 4), "America/Sao_Paulo"); // 00:00 becomes 01:00
        Assert.That(saoPaulo.LocalDate(0), Is.EqualTo(saoPaulo.Start));
        Assert.That(saoPaulo.LocalTimeOfDay(0), Is.EqualTo(new TimeOnly(1, 0)));
        Assert.That(saoPaulo.TickOf(saoPaulo.Start), Is.Zero);
        Assert.That(saoPaulo.LocalDate(-1), Is.EqualTo(saoPaulo.Start.AddDays(-1)));
    }

    [Test]
    public void TickOf_ADateThatTheZoneSkipped_IsTheNextOne()
    {
        var apia = new StudyClock(new DateOnly(2011, 12, 29), "Pacific/Apia"); // crossed the date line: no 30 December
        Assert.That(apia.TickOf(new DateOnly(2011, 12, 30)), Is.EqualTo(24 * Hour));
        Assert.That(apia.TickOf(new DateOnly(2011, 12, 31)), Is.EqualTo(24 * Hour));
        Assert.That(apia.LocalDate(24 * Hour), Is.EqualTo(new DateOnly(2011, 12, 31)));
    }

    [TestCase("Asia/Tokyo", 2026)]
    [TestCase("Europe/Berlin", 2026)]
    [TestCase("America/New_York", 2026)]
    [TestCase("Australia/Lord_Howe", 2026)] // half an hour of summer time
    [TestCase("America/St_Johns", 2006)] // its clocks changed at 00:01
    [TestCase("Pacific/Apia", 2011)]
    [TestCase("Asia/Kathmandu", 2026)]
    public void EveryQuarterHour_AgreesWithTheTimeZoneDatabase(string zoneId, int year)
    {
        var clock = new StudyClock(new DateOnly(year, 4, 1), zoneId);
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var origin = zone.AtStartOfDay(new NodaTime.LocalDate(year, 4, 1)).ToInstant();
        for (var tick = -400 * StudyClock.Day; tick < 800 * StudyClock.Day; tick += 15 * StudyClock.Minute)
        {
            var expected = (origin + Duration.FromTicks(tick * TimeSpan.TicksPerMicrosecond)).InZone(zone);
            var date = expected.Date.ToDateOnly();
            var time = expected.TimeOfDay.ToTimeOnly();
            if (clock.LocalDate(tick) != date || clock.LocalTimeOfDay(tick) != time || clock.DateTimeAt(tick) != expected.ToDateTimeOffset()
                || clock.DateTimeAt(tick).Offset != expected.ToDateTimeOffset().Offset || clock.TickOf(expected.ToDateTimeOffset()) != tick
                || clock.HourOfWeek(tick) != (((int)expected.DayOfWeek - 1) * 24) + expected.Hour
                || clock.MonthIndex(tick) != ((date.Year - year) * 12) + date.Month - 4)
                Assert.Fail(
                    $"{expected} at tick {tick}: the clock says {clock.LocalDate(tick)} {clock.LocalTimeOfDay(tick)} {clock.DateTimeAt(tick)}");
            var first = zone.ResolveLocal(expected.LocalDateTime, mapping => mapping.Count == 2 ? mapping.First() : mapping.Single())
                .ToInstant();
            if (clock.TickOf(date, time) != (first - origin).BclCompatibleTicks / TimeSpan.TicksPerMicrosecond)
                Assert.Fail($"{expected}: the wall time is at {clock.TickOf(date, time)}, expected {first - origin}");
        }
    }

    [TestCase("Asia/Tokyo")]
    [TestCase("Europe/Berlin")]
    [TestCase("Australia/Lord_Howe")]
    public void NextHour_NoHourIsMissed(string zoneId)
    {
        var clock = new StudyClock(new DateOnly(2026, 4, 1), zoneId);
        var at = 0L;
        for (var tick = 0L; tick < 370 * StudyClock.Day; tick += 10 * StudyClock.Minute)
        {
            while (clock.NextHour(at) <= tick)
                at = clock.NextHour(at);
            if (clock.HourOfWeek(at) != clock.HourOfWeek(tick))
                Assert.Fail($"the hour that begins at {clock.DateTimeAt(at)} does not hold {clock.DateTimeAt(tick)}");
        }
    }

    [Test]
    public void DateTimeAt_AnOldOffsetWithSeconds_KeepsTheInstant()
    {
        var amsterdam = new StudyClock(new DateOnly(1910, 1, 1), "Europe/Amsterdam");
        Assert.That(amsterdam.TickOf(amsterdam.DateTimeAt(Hour)), Is.EqualTo(Hour));
    }

    [TestCase("Asia/Tokyo", "Asia/Tokyo")]
    [TestCase("asia/tokyo", "Asia/Tokyo")]
    [TestCase("UTC", "UTC")]
    public void TryFindZone_AKnownId_IsFound(string id, string found)
    {
        Assert.That(StudyClock.TryFindZone(id, out var zone), Is.True);
        Assert.That(zone, Is.EqualTo(found));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Tokyo")]
    [TestCase("JST")]
    public void TryFindZone_AnythingElse_IsNotFound(string? id) => Assert.That(StudyClock.TryFindZone(id, out _), Is.False);

    [Test]
    public void New_AnUnknownZone_IsRefused() =>
        Assert.That(() => new StudyClock(new DateOnly(2026, 4, 1), "Mars/Base"),
            Throws.ArgumentException.With.Message.Contains("'Mars/Base'"));

    [TestCase(1)]
    [TestCase(9999)]
    public void New_AtTheEndsOfTime_Works(int year)
    {
        var clock = new StudyClock(new DateOnly(year, 1, 1), "Europe/Berlin");
        Assert.That(clock.LocalDate(0), Is.EqualTo(clock.Start));
        Assert.That(new Timeline(WorkCalendar.Always, clock).NextOpening(long.MaxValue / 2), Is.EqualTo(Timeline.Never));
    }
}
