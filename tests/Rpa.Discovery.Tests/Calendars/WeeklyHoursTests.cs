using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class WeeklyHoursTests
{
    [TestCase("08:30-12:00", "08:30-12:00", 3.5)]
    [TestCase("8:30-12:00", "08:30-12:00", 3.5)]
    [TestCase("08:30 - 12:00", "08:30-12:00", 3.5)]
    [TestCase("08:30〜12:00", "08:30-12:00", 3.5)]
    [TestCase("00:00-24:00", "00:00-24:00", 24)]
    [TestCase("13:00-24:00", "13:00-24:00", 11)]
    [TestCase("22:00-06:00", "22:00-06:00", 8)]
    [TestCase("25:00-29:15", "25:00-29:15", 4.25)]
    [TestCase("24:00-24:30", "24:00-24:30", 0.5)]
    [TestCase("47:00-48:00", "47:00-48:00", 1)]
    [TestCase("09:00:30-09:01:00", "09:00:30-09:01", 0.5 / 60)]
    public void TimeRange_IsReadAndWrittenBack(string text, string written, double hours)
    {
        var range = TimeRange.Parse(text);
        Assert.That(range.Duration.TotalHours, Is.EqualTo(hours).Within(1e-12));
        Assert.That(TimeRange.Parse(range.ToString()), Is.EqualTo(range));
        Assert.That(range.ToString(), Does.StartWith(written));
    }

    [TestCase("08:30", "is not a range of clock times")]
    [TestCase("", "is not a range of clock times")]
    [TestCase("8-12", "is not a range of clock times")]
    [TestCase("08:30-12:0", "is not a range of clock times")]
    [TestCase("08:30-12:00-13:00", "is not a range of clock times")]
    [TestCase("08:60-12:00", "is not a clock time")]
    [TestCase("08:30-24:01", "is not a clock time")]
    [TestCase("24:00-06:00", "is not a clock time")]
    [TestCase("22:00-30:00", "is not a clock time")]
    [TestCase("25:00-25:00", "a whole day is")]
    [TestCase("47:00-48:01", "is not a clock time")]
    [TestCase("09:00-09:00", "a whole day is")]
    [TestCase("00:00-00:00", "a whole day is")]
    public void TimeRange_NoRange_SaysWhy(string text, string why) =>
        Assert.That(() =>
            TimeRange.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(why).And.Message.Contains($"'{text}'"));

    [Test]
    public void TimeRange_TheDefault_IsAWholeDay() => Assert.That(default(TimeRange).ToString(), Is.EqualTo("00:00-24:00"));

    [Test]
    public void On_OverlappingAndTouchingHours_AreJoined()
    {
        var hours = Week(DayOfWeek.Monday, DayOfWeek.Monday, "13:00-17:00", "08:00-10:00", "09:00-12:00", "12:00-12:30", "09:30-09:45");
        Assert.That(hours.ToString(), Is.EqualTo("mon 08:00-12:30 13:00-17:00"));
    }

    [Test]
    public void On_HoursPastMidnight_AreOfTheDayTheyBeginOn()
    {
        Assert.That(Week(DayOfWeek.Friday, DayOfWeek.Friday, "22:00-06:00").ToString(), Is.EqualTo("fri 22:00-06:00"));
        Assert.That(Week(DayOfWeek.Sunday, DayOfWeek.Sunday, "22:00-24:00", "25:00-29:15").ToString(),
            Is.EqualTo("sun 22:00-24:00 25:00-29:15"));
        Assert.That(Week(DayOfWeek.Sunday, DayOfWeek.Sunday, "22:00-02:00", "24:30-29:15").ToString(), Is.EqualTo("sun 22:00-05:15"),
            "they overlap");
        Assert.That(Week(DayOfWeek.Monday, DayOfWeek.Monday, "06:00-24:00", "22:00-10:00").ToString(),
            Is.EqualTo("mon 06:00-22:00 22:00-10:00"), "no range holds more than a day");
        Assert.That(Week(DayOfWeek.Sunday, DayOfWeek.Monday, "22:00-06:00", "00:00-02:00").PerWeek, Is.EqualTo(TimeSpan.FromHours(18)),
            "what two days share counts once");
        Assert.That(Week(DayOfWeek.Monday, DayOfWeek.Sunday, "22:00-21:00", "21:00-22:00").IsAlways, Is.True, "the parts meet");
    }

    [Test]
    public void On_ASpanOverSunday_HoldsBothEnds() =>
        Assert.That(Week(DayOfWeek.Saturday, DayOfWeek.Monday, "09:00-10:00").ToString(),
            Is.EqualTo("mon 09:00-10:00; sat-sun 09:00-10:00"));

    [Test]
    public void Rows_NeighboursWithTheSameHours_AreOneRow()
    {
        var hours = Week(DayOfWeek.Monday, DayOfWeek.Wednesday, "09:00-15:00")
            .And(DayOfWeek.Thursday, DayOfWeek.Thursday, TimeRange.Parse("09:00-12:00"))
            .And(DayOfWeek.Friday, DayOfWeek.Friday, TimeRange.Parse("09:00-15:00"));
        Assert.That(hours.Rows.Select(row => row.Days), Is.EqualTo(new[] { "mon-wed", "thu", "fri" }));
        Assert.That(hours.Rows[0].Hours, Is.EqualTo(new[] { TimeRange.Parse("09:00-15:00") }));
    }

    [Test]
    public void Intersect_KeepsWhatBothHave()
    {
        var office = Week(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15");
        var partTime = Week(DayOfWeek.Wednesday, DayOfWeek.Saturday, "09:00-15:00");
        Assert.That(office.Intersect(partTime).ToString(), Is.EqualTo("wed-fri 09:00-12:00 13:00-15:00"));
        Assert.That(partTime.Intersect(office).ToString(), Is.EqualTo(office.Intersect(partTime).ToString()));
        Assert.That(office.Intersect(WeeklyHours.Always).ToString(), Is.EqualTo(office.ToString()));
        Assert.That(office.Intersect(WeeklyHours.None).IsEmpty, Is.True);
        var nights = Week(DayOfWeek.Monday, DayOfWeek.Tuesday, "22:00-06:00");
        Assert.That(nights.Intersect(WeeklyHours.Always).ToString(), Is.EqualTo("mon-tue 22:00-06:00"));
        Assert.That(nights.Intersect(Week(DayOfWeek.Tuesday, DayOfWeek.Tuesday, "00:00-02:00", "05:00-23:00")).ToString(),
            Is.EqualTo("mon 24:00-26:00 29:00-30:00; tue 22:00-23:00"));
    }

    [Test]
    public void Always_IsNeverClosed()
    {
        Assert.That(WeeklyHours.Always.IsAlways, Is.True);
        Assert.That(WeeklyHours.Always.PerWeek, Is.EqualTo(TimeSpan.FromDays(7)));
        Assert.That(WeeklyHours.Always.ToString(), Is.EqualTo("mon-sun 00:00-24:00"));
        Assert.That(Week(DayOfWeek.Monday, DayOfWeek.Sunday, "00:00-23:59").IsAlways, Is.False);
    }

    [TestCase("mon", DayOfWeek.Monday, DayOfWeek.Monday)]
    [TestCase("mon-fri", DayOfWeek.Monday, DayOfWeek.Friday)]
    [TestCase("Fri-Mon", DayOfWeek.Friday, DayOfWeek.Monday)]
    [TestCase("sunday", DayOfWeek.Sunday, DayOfWeek.Sunday)]
    [TestCase("月-金", DayOfWeek.Monday, DayOfWeek.Friday)]
    [TestCase("土曜〜日曜日", DayOfWeek.Saturday, DayOfWeek.Sunday)]
    [TestCase("平日", DayOfWeek.Monday, DayOfWeek.Friday)]
    [TestCase("毎日", DayOfWeek.Monday, DayOfWeek.Sunday)]
    public void Weekdays_AreRead(string text, DayOfWeek first, DayOfWeek last)
    {
        Assert.That(Weekdays.TryParse(text, out var from, out var until, out _), Is.True);
        Assert.That((from, until), Is.EqualTo((first, last)));
    }

    [TestCase("")]
    [TestCase("mo")]
    [TestCase("mon-")]
    [TestCase("mon-tue-wed")]
    [TestCase("祝")]
    public void Weekdays_AnythingElse_IsRefused(string text)
    {
        Assert.That(Weekdays.TryParse(text, out _, out _, out var problem), Is.False);
        Assert.That(problem, Is.Not.Null);
    }

    private static WeeklyHours Week(DayOfWeek first, DayOfWeek last, params string[] hours) =>
        WeeklyHours.On(first, last, hours.Select(TimeRange.Parse));
}
