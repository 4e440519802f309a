using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

public class DateRuleTests
{
    [TestCase("05-01", "2026-05-01 2030-05-01", "2026-05-02 2026-04-30")]
    [TestCase("12-29/01-03", "2026-12-29 2026-12-31 2027-01-01 2027-01-03 1999-12-30", "2026-12-28 2027-01-04 2026-06-15")]
    [TestCase("08-13/08-16", "2026-08-13 2026-08-16", "2026-08-12 2026-08-17")]
    [TestCase("2026-06-15", "2026-06-15", "2027-06-15 2026-06-16")]
    [TestCase("2026-06-15/06-19", "2026-06-15 2026-06-19", "2026-06-14 2026-06-20 2027-06-16")]
    [TestCase("2026-06-15/2026-07-02", "2026-06-15 2026-06-30 2026-07-02", "2026-07-03 2025-06-20")]
    [TestCase("2026-12-29/01-03", "2026-12-29 2027-01-03", "2027-01-04 2025-12-30 2027-12-30")]
    [TestCase("02-29", "2028-02-29", "2027-02-28 2027-03-01")]
    [TestCase("02-20/02-29", "2027-02-28 2028-02-29", "2027-03-01")]
    public void Contains_BothEndsAndNothingElse(string text, string inside, string outside)
    {
        var rule = DateRule.Parse(text);
        foreach (var date in inside.Split(' '))
            Assert.That(rule.Contains(DateOnly.ParseExact(date, "yyyy-MM-dd")), Is.True, date);
        foreach (var date in outside.Split(' '))
            Assert.That(rule.Contains(DateOnly.ParseExact(date, "yyyy-MM-dd")), Is.False, date);
    }

    [TestCase("05-01", "05-01")]
    [TestCase("5-1", "05-01")]
    [TestCase("12-29/01-03", "12-29/01-03")]
    [TestCase("2026-06-15/2026-06-19", "2026-06-15/06-19")]
    [TestCase("2026-06-15/2026-06-15", "2026-06-15")]
    [TestCase("2026-12-29/01-03", "2026-12-29/2027-01-03")]
    public void ToString_IsReadBackAsTheSameRule(string text, string written)
    {
        var rule = DateRule.Parse(text);
        Assert.That(rule.ToString(), Is.EqualTo(written));
        Assert.That(DateRule.Parse(written), Is.EqualTo(rule));
    }

    [TestCase("", "is not a date such as")]
    [TestCase("12-29/", "is not a date such as")]
    [TestCase("1/3", "is not a date such as")]
    [TestCase("26-06-15", "is not a date such as")]
    [TestCase("12-29/01-03/01-04", "is not a date such as")]
    [TestCase("02-30", "is not a day")]
    [TestCase("13-01", "is not a day")]
    [TestCase("2026-02-29", "is not a day")]
    [TestCase("0000-01-01", "is not a day")]
    [TestCase("2027-01-05/02-29", "is not a day")]
    [TestCase("9999-12-30/01-02", "is not a day")]
    [TestCase("01-05/2026-01-07", "has a year at its end but none at its start")]
    [TestCase("2026-06-15/2026-06-14", "ends before it starts")]
    public void Parse_NoRule_SaysWhy(string text, string why) =>
        Assert.That(() =>
            DateRule.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(why).And.Message.Contains($"'{text}'"));

    [Test]
    public void EveryYear_NoSuchDay_IsRefused() =>
        Assert.That(() => DateRule.EveryYear(2, 30), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
