using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class JapaneseHolidaysTests
{
    [Test]
    public void IsProvisional_OnlyYearsAfterTheLastPublishedOne()
    {
        Assert.That(JapaneseHolidays.IsProvisional(2027), Is.False);
        Assert.That(JapaneseHolidays.IsProvisional(2028), Is.True);
    }

    [TestCase(1955, 3, 21)]
    [TestCase(1979, 3, 21)]
    [TestCase(2028, 3, 20)]
    [TestCase(2092, 3, 19)]
    [TestCase(2100, 3, 20)]
    [TestCase(2150, 3, 21)]
    public void VernalEquinox_AsComputedAstronomically(int year, int month, int day) =>
        Assert.That(JapaneseHolidays.NameOf(new DateOnly(year, month, day))?.English, Is.EqualTo("Vernal Equinox Day"));

    [TestCase(2012, 9, 22)]
    [TestCase(2028, 9, 22)]
    [TestCase(2031, 9, 23)]
    [TestCase(2100, 9, 23)]
    public void AutumnalEquinox_AsComputedAstronomically(int year, int month, int day) =>
        Assert.That(JapaneseHolidays.NameOf(new DateOnly(year, month, day))?.Japanese, Is.EqualTo("秋分の日"));

    [Test]
    public void IsHoliday_ADayBetweenTwoHolidaysOfALaterYear_IsOne() =>
        Assert.That(JapaneseHolidays.NameOf(new DateOnly(2032, 9, 21))?.Japanese, Is.EqualTo("休日"));

    [Test]
    public void IsHoliday_ASundayHolidayBeforeTwoMore_MovesBehindThem() =>
        Assert.That(JapaneseHolidays.NameOf(new DateOnly(2026, 5, 6))?.Japanese, Is.EqualTo("休日"));

    [Test]
    public void Of_BeforeTheAct_IsEmpty()
    {
        Assert.That(JapaneseHolidays.Of(1947), Is.Empty);
        Assert.That(JapaneseHolidays.Of(1948).Keys, Is.EqualTo(new DateOnly[] { new(1948, 9, 23), new(1948, 11, 3), new(1948, 11, 23) }));
    }

    [Test]
    public void Of_TheComingCentury_HasSixteenNamedDaysEveryYear()
    {
        for (var year = 2028; year <= 2127; year++)
            Assert.That(JapaneseHolidays.Of(year).Values.Count(name => name.Japanese is not "休日"), Is.EqualTo(16), $"{year}");
    }
}
