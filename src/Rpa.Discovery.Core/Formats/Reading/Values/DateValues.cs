using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Dates of a file, months, times of day and fiscal years.</summary>
internal static class DateValues
{
    public static DateOnly? Date(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadDate(text, out var date))
            return date;
        values.Report(node, ValueRules.NotADate, text, "2026-04-01");
        return null;
    }

    /// <summary>A date, or a date and a time of day.</summary>
    public static (DateOnly Date, TimeOnly Time)? DateAndTime(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadDateAndTime(text, out var date, out var time))
            return (date, time);
        values.Report(node, ValueRules.NotADate, text, "2026-04-01', '2026-04-01T09:00");
        return null;
    }

    /// <summary>A month, as its first day, or a date.</summary>
    public static DateOnly? Month(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadMonth(text, out var date))
            return date;
        values.Report(node, ValueRules.NotADate, text, "2027-10");
        return null;
    }

    public static TimeOnly? TimeOfDay(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadTime(text, out var time))
            return time;
        values.Report(node, ValueRules.NotATimeOfDay, text);
        return null;
    }

    /// <summary>A fiscal year by its first calendar year.</summary>
    public static int? FiscalYearOf(this ValueReader values, YamlNode node, string text)
    {
        if (FiscalYear.TryParse(text, out var dates))
            return dates.Start.Year;
        values.Report(node, ValueRules.NotAPeriod, text);
        return null;
    }
}
