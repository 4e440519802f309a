using System.Diagnostics;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Calendars;

/// <summary>The weekday names of the language, <c>mon</c> to <c>sun</c>, and their spans such as <c>mon-fri</c>.</summary>
internal static class Weekdays
{
    private static readonly string[] _names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] _longNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private const string JapaneseNames = "月火水木金土日";

    /// <summary>Monday is 0, Sunday is 6: the order in which a week is printed and counted.</summary>
    public static int Index(DayOfWeek day) => ((int)day + 6) % 7;

    public static DayOfWeek At(int index) => (DayOfWeek)((index + 1) % 7);

    public static string Name(DayOfWeek day) => _names[Index(day)];

    public static string Name(DayOfWeek first, DayOfWeek last) => first == last ? Name(first) : $"{Name(first)}-{Name(last)}";

    /// <summary>Reads <c>mon</c>, <c>mon-fri</c>, <c>fri-mon</c>, <c>月</c>, <c>月-金</c>, <c>平日</c>, <c>毎日</c>.</summary>
    /// <param name="text">What stands in the file.</param>
    /// <param name="first">The first weekday.</param>
    /// <param name="last">The last weekday, included; before <paramref name="first"/> in the week, the span runs over Sunday.</param>
    /// <param name="problem">Takes the text as its place {0}.</param>
    public static bool TryParse(string? text, out DayOfWeek first, out DayOfWeek last, out Phrase? problem)
    {
        first = last = DayOfWeek.Monday;
        problem = null;
        text = (text ?? "").Trim();
        if (text is "平日")
        {
            last = DayOfWeek.Friday;
            return true;
        }

        if (text is "毎日")
        {
            last = DayOfWeek.Sunday;
            return true;
        }

        var parts = text.Split(['-', '–', '~', '〜']);
        if (parts.Length <= 2 && TryRead(parts[0], out first) && TryRead(parts[^1], out last))
            return true;
        problem = CalendarWords.NotWeekdays;
        return false;
    }

    /// <summary>The weekdays from <paramref name="first"/> to <paramref name="last"/>, over Sunday when the last comes before the
    /// first.</summary>
    public static IEnumerable<DayOfWeek> Between(DayOfWeek first, DayOfWeek last)
    {
        Debug.Assert(first is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday && last is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday);
        var day = first;
        yield return day;
        while (day != last)
        {
            day = At((Index(day) + 1) % 7);
            yield return day;
        }
    }

    private static bool TryRead(string text, out DayOfWeek day)
    {
        text = text.Trim();
        var index = Array.FindIndex(_names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            index = Array.FindIndex(_longNames, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && text.Length > 0 && text[1..] is "" or "曜" or "曜日")
            index = JapaneseNames.IndexOf(text[0], StringComparison.Ordinal);
        day = At(Math.Max(index, 0));
        return index >= 0;
    }
}
