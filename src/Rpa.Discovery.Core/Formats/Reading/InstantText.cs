using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.SpokenForms;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads an instant as tables of other programs have it: a date, and a time of day behind a space or 'T'.</summary>
/// <remarks>
/// Beside what a department file takes: <c>2026.4.1</c>, <c>1.4.2026</c> (with points the day always comes first), <c>R8.4.1</c>, a day of
/// the week in brackets, <c>午後1:05</c>, <c>1:05 PM</c>, <c>24:00</c>, seconds with their parts, an offset, and the day number of a
/// spreadsheet. <c>4/1/2026</c> is refused: nobody can tell the day from the month.
/// </remarks>
internal static partial class InstantText
{
    /// <summary>A date, its time of day, and the instant where an offset makes it one.</summary>
    public static bool TryRead(string text, out DateOnly date, out TimeOnly? at, out DateTimeOffset? instant)
    {
        (at, instant) = (null, null);
        if (IsDayNumber(text))
            return TryReadDayNumber(text, out date, out at);
        text = Weekday().Replace(text, " ", 1).Trim();
        var split = text.AsSpan().IndexOfAny(' ', 'T');
        var day = text.IndexOf('日', StringComparison.Ordinal);
        var (written, clock) = split >= 0 ? (text[..split], text[(split + 1)..].Trim())
            : day >= 0 && day < text.Length - 1 ? (text[..(day + 1)], text[(day + 1)..]) : (text, "");
        if (!TryReadDate(written.Trim(), out date))
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

    // 'Z', '+09:00', '+0900' or '+09' at the end.
    private static bool TryTakeOffset(ref string clock, out TimeSpan? offset)
    {
        offset = null;
        if (clock.EndsWith('Z') || clock.EndsWith('z'))
        {
            offset = TimeSpan.Zero;
            clock = clock[..^1].TrimEnd();
            return true;
        }

        var sign = clock.AsSpan().IndexOfAny('+', '-', '−');
        if (sign < 0)
            return true;
        var digits = clock[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (2 or 4) || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return false;
        offset = TimeSpan.FromMinutes((clock[sign] == '+' ? 1 : -1) * ((hours * 60) + minutes));
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
