using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Calendars;

/// <summary>Dates named by a rule: a day or span of every year (<c>05-01</c>, <c>12-29/01-03</c>), or of one year
/// (<c>2026-06-15/06-19</c>); both ends included.</summary>
public sealed record DateRule
{
    private readonly int _first; // month × 100 + day of an every-year rule, day number of a dated one
    private readonly int _last;

    private DateRule(bool everyYear, int first, int last)
    {
        IsEveryYear = everyYear;
        _first = first;
        _last = last;
    }

    /// <summary>Whether it comes back every year.</summary>
    public bool IsEveryYear { get; }

    /// <summary>One day of every year; 29 February exists only in leap years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static DateRule EveryYear(int month, int day) => EveryYear(month, day, month, day);

    /// <summary>The days of every year from one day to another, both included; when the last comes before the first, over the end of the
    /// year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static DateRule EveryYear(int firstMonth, int firstDay, int lastMonth, int lastDay)
    {
        // 2000 is a leap year, so that 29 February is a day of the year.
        _ = new DateOnly(2000, firstMonth, firstDay);
        _ = new DateOnly(2000, lastMonth, lastDay);
        return new DateRule(everyYear: true, (firstMonth * 100) + firstDay, (lastMonth * 100) + lastDay);
    }

    /// <summary>One date.</summary>
    public static DateRule On(DateOnly date) => Between(date, date);

    /// <summary>The dates from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last lies before the first.</exception>
    public static DateRule Between(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new DateRule(everyYear: false, first.DayNumber, last.DayNumber);
    }

    /// <summary>Whether the rule names <paramref name="date"/>.</summary>
    public bool Contains(DateOnly date)
    {
        var day = IsEveryYear ? (date.Month * 100) + date.Day : date.DayNumber;
        return _first <= _last ? day >= _first && day <= _last : day >= _first || day <= _last;
    }

    /// <summary>Whether a rule of single dates names one between two others, both included.</summary>
    internal bool Overlaps(DateOnly first, DateOnly last) => !IsEveryYear && _first <= last.DayNumber && _last >= first.DayNumber;

    /// <summary>Reads <c>05-01</c>, <c>12-29/01-03</c>, <c>2026-06-15</c>, <c>2026-06-15/06-19</c> or
    /// <c>2026-06-15/2026-07-02</c>.</summary>
    /// <remarks>An end without a year is the first such day after the start: <c>2026-12-29/01-03</c> ends in 2027.</remarks>
    /// <exception cref="FormatException">The text is none of these; the message says why.</exception>
    public static DateRule Parse(string text) => TryParse(text, out var rule, out var problem)
        ? rule
        : throw new FormatException(problem.In(Language.English, text));

    /// <summary>Reads a rule as <see cref="Parse"/> does; false when the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DateRule? rule) => TryParse(text, out rule, out _);

    /// <summary>As the language writes it; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        if (IsEveryYear)
            return _first == _last ? MonthAndDay(_first) : $"{MonthAndDay(_first)}/{MonthAndDay(_last)}";
        var first = DateOnly.FromDayNumber(_first);
        var last = DateOnly.FromDayNumber(_last);
        if (first == last)
            return $"{first:yyyy-MM-dd}";
        return first.Year == last.Year ? $"{first:yyyy-MM-dd}/{last:MM-dd}" : $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}";
    }

    /// <param name="text">What stands in the file.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="problem">Takes the text as its place {0}.</param>
    internal static bool TryParse(string? text, [NotNullWhen(true)] out DateRule? rule, [NotNullWhen(false)] out Phrase? problem)
    {
        rule = null;
        problem = null;
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !TryReadDay(parts[0], out var first) || !TryReadDay(parts[^1], out var last))
            problem = CalendarWords.NotADateRule;
        else if (first.Year is null && last.Year is not null)
            problem = CalendarWords.YearOnlyAtTheEnd;
        else if (!Exists(first.Year ?? 2000, first) || !Exists(last.Year ?? 2000, last))
            problem = CalendarWords.NoSuchDate;
        else if (first.Year is null)
            rule = EveryYear(first.Month, first.Day, last.Month, last.Day);
        else
            rule = Dated(first, last, out problem);
        return rule is not null;
    }

    private static DateRule? Dated((int? Year, int Month, int Day) first, (int? Year, int Month, int Day) last, out Phrase? problem)
    {
        var start = new DateOnly(first.Year!.Value, first.Month, first.Day);
        var comesBefore = (last.Month, last.Day).CompareTo((first.Month, first.Day)) < 0;
        var year = last.Year ?? (comesBefore ? start.Year + 1 : start.Year);
        if (year > 9999 || !Exists(year, last))
        {
            problem = CalendarWords.NoSuchDate;
            return null;
        }

        var end = new DateOnly(year, last.Month, last.Day);
        problem = end < start ? CalendarWords.SpanEndsBeforeItStarts : null;
        return problem is null ? Between(start, end) : null;
    }

    private static bool Exists(int year, (int? Year, int Month, int Day) date) =>
        year is >= 1 and <= 9999 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(year, date.Month);

    private static bool TryReadDay(string text, out (int? Year, int Month, int Day) date)
    {
        date = default;
        var parts = text.Trim().Split('-');
        if (parts.Length is < 2 or > 3 || (parts.Length == 3 && parts[0].Length != 4))
            return false;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            var isYear = parts.Length == 3 && i == 0;
            if (parts[i].Length == 0 || (!isYear && parts[i].Length > 2)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        date = parts.Length == 3 ? (numbers[0], numbers[1], numbers[2]) : (null, numbers[0], numbers[1]);
        return true;
    }

    private static string MonthAndDay(int monthAndDay) => $"{monthAndDay / 100:00}-{monthAndDay % 100:00}";
}
