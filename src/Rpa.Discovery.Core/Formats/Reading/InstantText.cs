using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.SpokenForms;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads an instant as tables of other programs have it: a date, and a time of day behind a space or 'T'.</summary>
/// <remarks>
/// Beside what a department file takes: <c>2026.4.1</c>, <c>1.4.2026</c> (with points the day always comes first), <c>R8.4.1</c>, a day of
/// the week in brackets, <c>午後1:05</c>, <c>1:05 PM</c>, <c>24:00</c>, seconds with their parts, an offset, and the day number of a
/// spreadsheet, and the seconds or milliseconds since 1970 of a program. <c>4/1/2026</c> is refused, since nobody can tell the day from the
/// month, unless the heading of its column says which comes first.
/// </remarks>
internal static partial class InstantText
{
    private static readonly (string Name, int Hours)[] _zones = [(" UTC", 0), (" GMT", 0), (" JST", 9)];

    /// <summary>A date, its time of day, and the instant where an offset makes it one.</summary>
    public static bool TryRead(string text, out DateOnly date, out TimeOnly? at, out DateTimeOffset? instant,
        DateOrder order = DateOrder.Open)
    {
        (at, instant) = (null, null);
        if (IsDayNumber(text))
            return TryReadDayNumber(text, out date, out at);
        if (SinceEpoch(text) is { } since)
        {
            instant = since;
            (date, at) = (DateOnly.FromDateTime(since.DateTime), TimeOnly.FromDateTime(since.DateTime));
            return true;
        }

        text = Weekday().Replace(text, " ", 1).Trim();
        var split = text.AsSpan().IndexOfAny(' ', 'T');
        var day = text.IndexOf('日', StringComparison.Ordinal);
        var (written, clock) = split >= 0 ? (text[..split], text[(split + 1)..].Trim())
            : day >= 0 && day < text.Length - 1 ? (text[..(day + 1)], text[(day + 1)..]) : (text, "");
        if (!TryReadDate(InOrder(written.Trim(), order), out date))
            return false;
        if (clock.Length == 0)
            return split < 0;
        if (!TryTakeOffset(ref clock, out var offset) || !TryReadClock(clock, out var time, out var isNextDay))
            return false;
        if (isNextDay && date == DateOnly.MaxValue)
            return false;
        date = isNextDay ? date.AddDays(1) : date;
        at = time;
        if (offset is not { } from)
            return true;
        var utc = date.ToDateTime(time).Ticks - from.Ticks;
        if (utc < DateTime.MinValue.Ticks + TimeSpan.TicksPerDay || utc > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
            return false;
        instant = new DateTimeOffset(date.ToDateTime(time), from);
        return true;
    }

    /// <summary>Whether it begins with a day and a month of which nobody can tell which is which.</summary>
    public static bool IsDayOrMonthFirst(string text) => YearLast().IsMatch(text);

    private static string InOrder(string text, DateOrder order)
    {
        var match = order == DateOrder.Open ? Match.Empty : YearLast().Match(text);
        if (!match.Success || match.Length != text.Length)
            return text;
        var (day, month) = order == DateOrder.DayFirst ? ("a", "b") : ("b", "a");
        return $"{match.Groups["y"].Value}-{match.Groups[month].Value}-{match.Groups[day].Value}";
    }

    private static bool TryReadDate(string text, out DateOnly date)
    {
        if (DateText.TryReadDate(text, out date))
            return true;
        var match = Dotted().Match(text);
        if (!match.Success)
            return false;
        var (month, day) = (match.Groups["m"].Value, match.Groups["d"].Value);
        return match.Groups["era"].Value.ToUpperInvariant() switch
        {
            "R" => DateText.TryReadDate($"令和{match.Groups["y"].Value}年{month}月{day}日", out date),
            "H" => DateText.TryReadDate($"平成{match.Groups["y"].Value}年{month}月{day}日", out date),
            _ => DateText.TryReadDate($"{match.Groups["y"].Value}-{month}-{day}", out date),
        };
    }

    // Midnight at the end of a day is that of the next.
    private static bool TryReadClock(string clock, out TimeOnly time, out bool isNextDay)
    {
        (time, isNextDay) = (default, Midnight().IsMatch(clock));
        if (isNextDay)
            return true;
        var half = HalfDay().Match(clock);
        if (half.Success)
            clock = half.Groups["clock"].Value.Trim();
        double seconds = 0;
        if (clock.Count(c => c == ':') == 2)
        {
            var last = clock.LastIndexOf(':');
            if (last + 3 > clock.Length || !char.IsAsciiDigit(clock[last + 1])
                || !double.TryParse(clock.AsSpan(last + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds)
                || seconds >= 60)
                return false;
            clock = clock[..last];
        }

        if (!DateText.TryReadTime(clock, out time))
            return false;
        if (half.Success)
        {
            // 午後0時 and 12 PM are noon, 午前0時 and 12 AM midnight.
            if (time.Hour > 12)
                return false;
            var hour = (time.Hour % 12) + (half.Groups["pm"].Success ? 12 : 0);
            time = new TimeOnly(hour, time.Minute, time.Second);
        }

        // Rounded to ticks, but never over the end of the minute.
        time = time.Add(TimeSpan.FromTicks(Math.Min((long)Math.Round(seconds * TimeSpan.TicksPerSecond), TimeSpan.TicksPerMinute - 1)));
        return true;
    }

    [GeneratedRegex(@"\(([日月火水木金土]|Sun|Mon|Tue|Wed|Thu|Fri|Sat)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(((?<era>[RrHh])(?<y>[0-9]{1,2}|元)(?<sep>[-./])|(?<y>[0-9]{4})(?<sep>\.))(?<m>[0-9]{1,2})\k<sep>(?<d>[0-9]{1,2})"
        + @"|(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex("^24(:00(:00(\\.0+)?)?|時(0{1,2}分)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Midnight();

    [GeneratedRegex("^(((午前|(?<pm>午後))(?<clock>.+))|((?<clock>.+?) ?(a\\.?m\\.?|(?<pm>p\\.?m\\.?))))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HalfDay();

    [GeneratedRegex("^(?<a>[0-9]{1,2})(?<sep>[-/])(?<b>[0-9]{1,2})\\k<sep>(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearLast();

    /// <summary>Seconds or milliseconds since 1970-01-01 UTC, of the years 2001 to 2030; null for anything else.</summary>
    /// <remarks>Ten digits from 1900000000 on may be a year, a month, a day and an hour.</remarks>
    public static DateTimeOffset? SinceEpoch(string text)
    {
        if (text.Length is not (10 or 13) || text[0] != '1' || text[1] == '9' || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        var since = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(since) : DateTimeOffset.FromUnixTimeMilliseconds(since);
    }

    // 'Z', '+09:00', '+0900', '+09' or a name of one of these at the end.
    private static bool TryTakeOffset(ref string clock, out TimeSpan? offset)
    {
        offset = null;
        if (clock.EndsWith('Z') || clock.EndsWith('z'))
        {
            offset = TimeSpan.Zero;
            clock = clock[..^1].TrimEnd();
            return true;
        }

        foreach (var (name, hours) in _zones)
        {
            if (!clock.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            offset = TimeSpan.FromHours(hours);
            clock = clock[..^name.Length].TrimEnd();
            return true;
        }

        var sign = clock.AsSpan().IndexOfAny('+', '-', '−');
        if (sign < 0)
            return true;
        var digits = clock[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (2 or 4) || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var whole = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (minutes > 59 || (whole * 60) + minutes > 14 * 60)
            return false;
        offset = TimeSpan.FromMinutes((clock[sign] == '+' ? 1 : -1) * ((whole * 60) + minutes));
        clock = clock[..sign].TrimEnd();
        return true;
    }

    /// <summary>Days since 1899-12-30, five digits from 1927 to 2173: what a spreadsheet holds where a cell is not formatted as a
    /// date.</summary>
    public static bool IsDayNumber(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text.Length : point;
        return whole == 5 && text[0] != '0' && point != text.Length - 1
            && text.AsSpan(0, whole).IndexOfAnyExceptInRange('0', '9') < 0
            && (point < 0 || text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static bool TryReadDayNumber(string text, out DateOnly date, out TimeOnly? at)
    {
        var days = decimal.Parse(text.AsSpan(0, Math.Min(text.Length, 25)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        // A spreadsheet's fraction of a day is that of a whole second in most files, and never exact.
        var seconds = (long)Math.Round((days - Math.Floor(days)) * 86_400);
        date = new DateOnly(1899, 12, 30).AddDays((int)Math.Floor(days) + (int)(seconds / 86_400));
        at = text.Contains('.', StringComparison.Ordinal) ? TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(seconds % 86_400)) : null;
        return true;
    }
}
