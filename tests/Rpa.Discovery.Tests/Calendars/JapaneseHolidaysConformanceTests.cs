using System.Globalization;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

/// <summary>The rules of the law against the list that the Cabinet Office publishes.</summary>
public class JapaneseHolidaysConformanceTests
{
    [Test]
    public void Of_EveryPublishedYear_EqualsTheCabinetOfficesList()
    {
        var published = Published();
        Assert.That(published.Keys.Min().Year, Is.EqualTo(1955));
        Assert.That(published.Keys.Max().Year, Is.EqualTo(JapaneseHolidays.LastPublishedYear),
            "the list has grown; move LastPublishedYear");

        var computed = new List<string>();
        for (var year = 1955; year <= JapaneseHolidays.LastPublishedYear; year++)
            computed.AddRange(JapaneseHolidays.Of(year)
                .Select(holiday => $"{holiday.Key:yyyy-MM-dd} {InTheListsWords(holiday.Key, holiday.Value.Japanese)}"));

        Assert.That(computed, Is.EqualTo(published.OrderBy(row => row.Key).Select(row => $"{row.Key:yyyy-MM-dd} {row.Value}")));
    }

    [Test]
    public void Of_ARuleLeftOut_DiffersFromTheList()
    {
        // The comparison above must notice one missing substitute holiday.
        var published = Published();
        var withoutSubstitutes = JapaneseHolidays.Of(2026).Where(holiday => holiday.Value.Japanese is not "休日")
            .Select(holiday => holiday.Key);
        Assert.That(withoutSubstitutes, Is.Not.EqualTo(published.Keys.Where(date => date.Year == 2026).Order()));
    }

    // In 2019 the list names the two one-off days and the Sports Day differently from every other year.
    private static string InTheListsWords(DateOnly date, string name) => date switch
    {
        { Year: 2019, Month: 5, Day: 1 } or { Year: 2019, Month: 10, Day: 22 } => "休日（祝日扱い）",
        { Year: 2019, Month: 10, Day: 14 } => "体育の日（スポーツの日）",
        _ => name,
    };

    private static Dictionary<DateOnly, string> Published()
    {
        var path = SharedData.File("holidays/japan-cabinet-office.csv");
        return File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))
            .ToDictionary(row => DateOnly.ParseExact(row[0], "yyyy/M/d", CultureInfo.InvariantCulture), row => row[1]);
    }
}
