using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Calendars;

/// <summary>One opening of a day, from a clock time up to, not including, another: <c>08:30-12:00</c>.</summary>
/// <remarks>
/// An end of 00:00 is the midnight that ends the day (<c>24:00</c>), so the default value is a whole day. An end before the start lies on
/// the next day. What follows a break after midnight still belongs to the day that the night began on: <c>25:00-29:00</c> is 01:00 to 05:00
/// of the next date.
/// </remarks>
public readonly record struct TimeRange
{
    /// <summary>An opening from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="start">The first open instant.</param>
    /// <param name="end">The first closed instant; 00:00 is the midnight that ends the day; before <paramref name="start"/>, it lies on the
    /// next day.</param>
    /// <exception cref="ArgumentException">Both are the same time, and not midnight.</exception>
    public TimeRange(TimeOnly start, TimeOnly end)
    {
        if (start == end && start != TimeOnly.MinValue)
            throw new ArgumentException(CalendarWords.EmptyTimeRange.In(Language.English, Text(start, end)), nameof(end));
        Start = start;
        End = end;
    }

    private TimeRange(TimeOnly start, TimeOnly end, bool startsAfterMidnight)
        : this(start, end) => StartsAfterMidnight = startsAfterMidnight;

    /// <summary>00:00 to 24:00.</summary>
    public static TimeRange WholeDay => default;

    /// <summary>The first open instant.</summary>
    public TimeOnly Start { get; }

    /// <summary>The first closed instant; 00:00 is the midnight that ends the day.</summary>
    public TimeOnly End { get; }

    /// <summary>Whether it begins after the midnight that ends its day, as <c>25:00-29:00</c> does.</summary>
    public bool StartsAfterMidnight { get; }

    /// <summary>Whether it runs past midnight into the next day (an end at midnight does not).</summary>
    public bool IsPastMidnight => EndTicks > TimeSpan.TicksPerDay;

    /// <summary>From start to end on a day without a clock change.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(EndTicks - StartTicks);

    // Since the midnight that begins its day; up to two days.
    internal long StartTicks => Start.Ticks + (StartsAfterMidnight ? TimeSpan.TicksPerDay : 0);

    internal long EndTicks => End.Ticks + (StartsAfterMidnight ? TimeSpan.TicksPerDay : 0)
        + (End == TimeOnly.MinValue || End < Start ? TimeSpan.TicksPerDay : 0);

    /// <summary>Reads <c>08:30-12:00</c>; the end may be <c>24:00</c> or lie past midnight (<c>22:00-06:00</c>), and so may both
    /// (<c>25:00-29:00</c>).</summary>
    /// <exception cref="FormatException">The text is no such range; the message says why.</exception>
    public static TimeRange Parse(string text) => TryParse(text, out var range, out var problem)
        ? range
        : throw new FormatException(problem.In(Language.English, text));

    /// <summary>Reads <c>08:30-12:00</c>; false when the text is no such range.</summary>
    public static bool TryParse(string? text, out TimeRange range) => TryParse(text, out range, out _);

    /// <summary><c>08:30-12:00</c>, with seconds only where there are some.</summary>
    public override string ToString() => StartsAfterMidnight ? $"{AfterMidnight(StartTicks)}-{AfterMidnight(EndTicks)}" : Text(Start, End);

    /// <summary>From one time to another, both since the midnight that begins the day.</summary>
    internal static TimeRange OfTicks(long start, long end)
    {
        Debug.Assert(start < end && end <= 2 * TimeSpan.TicksPerDay
            && (end - start < TimeSpan.TicksPerDay || (end - start == TimeSpan.TicksPerDay && start % TimeSpan.TicksPerDay == 0)));
        return new TimeRange(new TimeOnly(start % TimeSpan.TicksPerDay), new TimeOnly(end % TimeSpan.TicksPerDay),
            start >= TimeSpan.TicksPerDay);
    }

    /// <summary>Whether a range ends in the last second of a day, as software that cannot write 24:00 says it; it is read as
    /// 24:00.</summary>
    internal static bool EndsInLastSecond(string text) => IsLastSecond(text.Split(['-', '–', '~', '〜'])[^1]);

    /// <param name="text">What stands in the file.</param>
    /// <param name="range">The range.</param>
    /// <param name="problem">Takes the text as its place {0}.</param>
    internal static bool TryParse(string? text, out TimeRange range, [NotNullWhen(false)] out Phrase? problem)
    {
        range = default;
        var parts = (text ?? "").Split(['-', '–', '~', '〜']);
        if (parts.Length != 2)
        {
            problem = CalendarWords.NotATimeRange;
            return false;
        }

        if (IsLastSecond(parts[1]))
            parts[1] = "24:00";
        problem = TryReadTime(parts[0], out var start) ?? TryReadTime(parts[1], out var end);
        if (problem is not null)
            return false;
        TryReadTime(parts[1], out end);
        // An hour above 24 belongs to the night that began on the day; then both ends are said so.
        var isAfterMidnight = start >= TimeSpan.TicksPerDay;
        if (isAfterMidnight ? end < start : end > TimeSpan.TicksPerDay)
            problem = CalendarWords.NoSuchTime;
        else if (start == end)
            problem = CalendarWords.EmptyTimeRange;
        else
            range = new TimeRange(new TimeOnly(start % TimeSpan.TicksPerDay), new TimeOnly(end % TimeSpan.TicksPerDay), isAfterMidnight);
        return problem is null;
    }

    private static bool IsLastSecond(string text)
    {
        const string Last = "23:59:59";
        text = text.Trim();
        return text.StartsWith(Last, StringComparison.Ordinal)
            && (text.Length == Last.Length || (text[Last.Length] == '.' && text.Length > Last.Length + 1
                && text.AsSpan(Last.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0));
    }

    private static Phrase? TryReadTime(string text, out long ticks)
    {
        ticks = 0;
        var parts = text.Trim().Split(':');
        if (parts.Length is < 2 or > 3)
            return CalendarWords.NotATimeRange;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 2 || (i > 0 && parts[i].Length != 2)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return CalendarWords.NotATimeRange;
        }

        ticks = (numbers[0] * TimeSpan.TicksPerHour) + (numbers[1] * TimeSpan.TicksPerMinute) + (numbers[2] * TimeSpan.TicksPerSecond);
        return numbers[1] > 59 || numbers[2] > 59 || ticks > 2 * TimeSpan.TicksPerDay ? CalendarWords.NoSuchTime : null;
    }

    private static string Text(TimeOnly start, TimeOnly end) => $"{Text(start)}-{(end == TimeOnly.MinValue ? "24:00" : Text(end))}";

    private static string AfterMidnight(long ticks)
    {
        var time = TimeSpan.FromTicks(ticks);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}");
        return time.Seconds == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{time.Seconds:00}");
    }

    private static string Text(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
