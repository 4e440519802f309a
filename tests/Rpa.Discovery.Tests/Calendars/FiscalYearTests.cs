using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class FiscalYearTests
{
    [Test]
    public void Japan_RunsFromAprilToMarch()
    {
        var year = FiscalYear.Japan(2026);
        Assert.That(year, Is.EqualTo(new DateRange(new DateOnly(2026, 4, 1), new DateOnly(2027, 4, 1))));
        Assert.That(year.ToString(), Is.EqualTo("2026-04-01..2027-03-31"));
        Assert.That(year.Days, Is.EqualTo(365));
        Assert.That(FiscalYear.Japan(2027).Days, Is.EqualTo(366), "it holds 29 February 2028");
    }

    [TestCase("FY2026")]
    [TestCase("fy2026")]
    [TestCase(" FY2026 ")]
    [TestCase("2026年度")]
    [TestCase("令和8年度")]
    public void Parse_EveryForm_IsTheSameYear(string text) => Assert.That(FiscalYear.Parse(text), Is.EqualTo(FiscalYear.Japan(2026)));

    [Test]
    public void Parse_FirstYearOfAnEra_IsReadByItsName() => Assert.That(FiscalYear.Parse("令和元年度"), Is.EqualTo(FiscalYear.Japan(2019)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2026")]
    [TestCase("FY")]
    [TestCase("FY26x")]
    [TestCase("FY-2026")]
    [TestCase("FY0")]
    [TestCase("FY9999")]
    [TestCase("FY20260")]
    [TestCase("8年度")]
    [TestCase("平成30年度")]
    [TestCase("年度")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.That(FiscalYear.TryParse(text, out var dates), Is.False);
        Assert.That(dates, Is.Null);
    }

    [Test]
    public void Parse_NoFiscalYear_SaysWhatWasFound() =>
        Assert.That(() => FiscalYear.Parse("next year"), Throws.TypeOf<FormatException>().With.Message.Contains("'next year'"));

    [Test]
    public void Of_ChangesOnTheFirstOfApril()
    {
        Assert.That(FiscalYear.Of(new DateOnly(2027, 3, 31)), Is.EqualTo(2026));
        Assert.That(FiscalYear.Of(new DateOnly(2027, 4, 1)), Is.EqualTo(2027));
    }

    [Test]
    public void DateRange_EndBeforeStart_IsRefused() =>
        Assert.That(() => new DateRange(new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void DateRange_Contains_ExcludesTheEnd()
    {
        var year = FiscalYear.Japan(2026);
        Assert.That(year.Contains(year.Start), Is.True);
        Assert.That(year.Contains(year.EndExclusive.AddDays(-1)), Is.True);
        Assert.That(year.Contains(year.EndExclusive), Is.False);
    }
}
