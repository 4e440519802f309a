using System.Globalization;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>Reads dates, months and times of day: <c>2026-04-01</c>, <c>令和8年4月1日</c>, <c>2027-10</c>, <c>09:00</c>,
/// <c>16時30分</c>.</summary>
internal static partial class DateText
{
    /// <summary>A date; with full-width signs mapped.</summary>
    public static bool TryReadDate(string text, out DateOnly date) => TryRead(text, needsDay: true, out date);

    /// <summary>A month as its first day, or a date.</summary>
    public static bool TryReadMonth(string text, out DateOnly first) => TryRead(text, needsDay: false, out first);

    public static bool TryReadTime(string text, out TimeOnly time)
    {
        time = default;
        var match = Clock().Match(text.Trim());
        if (!match.Success)
            return false;
        var hour = Number(match, "h");
        var minute = match.Groups["half"].Success ? 30 : match.Groups["m"].Success ? Number(match, "m") : 0;
        var second = Number(match, "s");
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        time = new TimeOnly(hour, minute, second);
        return true;
    }

    /// <summary>A date, and behind a space or 'T' a time of day; midnight when there is none.</summary>
    public static bool TryReadDateAndTime(string text, out DateOnly date, out TimeOnly time)
    {
        time = default;
        text = text.Trim();
        var split = text.AsSpan().IndexOfAny(' ', 'T');
        return TryReadDate(split < 0 ? text : text[..split], out date) && (split < 0 || TryReadTime(text[(split + 1)..], out time));
    }

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string WriteMonth(DateOnly date) => date.ToString(date.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The date alone when the time is midnight.</summary>
    public static string Write(DateOnly date, TimeOnly time) => time == TimeOnly.MinValue ? Write(date) : $"{Write(date)}T{Write(time)}";

    private static bool TryRead(string text, bool needsDay, out DateOnly date)
    {
        date = default;
        text = text.Trim();
        var match = Western().Match(text);
        if (!match.Success)
            match = Japanese().Match(text);
        if (!match.Success || (needsDay && !match.Groups["d"].Success))
            return false;
        var year = Number(match, "y");
        if (match.Groups["era"].Success)
        {
            // 令和 1 is 2019, 平成 1 is 1989.
            year = (match.Groups["first"].Success ? 1 : year) + (match.Groups["era"].Value == "令和" ? 2018 : 1988);
        }

        var month = Number(match, "m");
        var day = match.Groups["d"].Success ? Number(match, "d") : 1;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<sep>[-/])(?<m>[0-9]{1,2})(\k<sep>(?<d>[0-9]{1,2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Western();

    [GeneratedRegex(@"^((?<era>令和|平成)((?<first>元)|(?<y>[0-9]{1,2}))|(?<y>[0-9]{4}))年(?<m>[0-9]{1,2})月((?<d>[0-9]{1,2})日)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(:(?<m>[0-9]{2})(:(?<s>[0-9]{2}))?|時((?<half>半)|(?<m>[0-9]{1,2})分((?<s>[0-9]{1,2})秒)?)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();
}
