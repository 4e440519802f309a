namespace Rpa.Discovery.Calendars;

/// <summary>When something is open: weekly hours, less holidays and closed dates, and with other hours on single dates.</summary>
/// <remarks>
/// On a date, the hours of <see cref="OpenDates"/> count if one names it; else none if it is a closed date or holiday; else those of its
/// weekday. A night belongs to the date it begins on: a closed date drops the night that would begin on it, and lets the night before run
/// to its end.
/// </remarks>
public sealed class WorkCalendar
{
    private readonly DateRule[] _closedDates;
    private readonly DatedHours[] _openDates;
    private readonly WeeklyHours? _within; // a person's own hours, which also hold on the dates of OpenDates

    /// <summary>A calendar.</summary>
    /// <param name="open">The weekly opening hours.</param>
    /// <param name="closedHolidays">The country whose holidays are closed, or null; only <c>JP</c> is known.</param>
    /// <param name="closedDates">Further closed dates.</param>
    /// <param name="openDates">Dates with hours of their own, whatever else holds on them.</param>
    /// <exception cref="ArgumentException">The holidays of the country are not known.</exception>
    public WorkCalendar(
        WeeklyHours open, string? closedHolidays = null, IEnumerable<DateRule>? closedDates = null,
        IEnumerable<DatedHours>? openDates = null)
        : this(open, closedHolidays, closedDates?.ToArray() ?? [], openDates?.ToArray() ?? [], within: null)
    {
    }

    private WorkCalendar(WeeklyHours open, string? closedHolidays, DateRule[] closedDates, DatedHours[] openDates, WeeklyHours? within)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (closedHolidays is not null && !KnowsHolidaysOf(closedHolidays))
            throw new ArgumentException($"The holidays of '{closedHolidays}' are not known; 'JP' is.", nameof(closedHolidays));
        Open = open;
        ClosedHolidays = closedHolidays;
        _closedDates = closedDates;
        _openDates = openDates;
        _within = within;
    }

    /// <summary>Open around the clock, every day: what holds without a calendar.</summary>
    public static WorkCalendar Always { get; } = new(WeeklyHours.Always);

    /// <summary>The weekly opening hours.</summary>
    public WeeklyHours Open { get; }

    /// <summary>The country whose holidays are closed (<c>JP</c>), or null.</summary>
    public string? ClosedHolidays { get; }

    /// <summary>Further closed dates, as given.</summary>
    public IReadOnlyList<DateRule> ClosedDates => Array.AsReadOnly(_closedDates);

    /// <summary>Dates with hours of their own, as given.</summary>
    public IReadOnlyList<DatedHours> OpenDates => Array.AsReadOnly(_openDates);

    /// <summary>A person's own hours, within which alone the calendar is open; null without any.</summary>
    public WeeklyHours? Within => _within;

    /// <summary>Whether it is never closed.</summary>
    public bool IsAlways => Open.IsAlways && ClosedHolidays is null && _closedDates.Length == 0 && _openDates.Length == 0
        && (_within?.IsAlways ?? true);

    /// <summary>Whether the holidays of a country are known: so far those of <c>JP</c>.</summary>
    public static bool KnowsHolidaysOf(string country) => string.Equals(country, "JP", StringComparison.Ordinal);

    /// <summary>The same weekly hours without further rules, on the weekdays from <paramref name="first"/> to
    /// <paramref name="last"/>.</summary>
    /// <param name="first">The first weekday.</param>
    /// <param name="last">The last weekday, included.</param>
    /// <param name="hours">Openings such as <c>08:30-12:00</c>.</param>
    /// <exception cref="FormatException">An opening cannot be read.</exception>
    public static WorkCalendar Weekly(DayOfWeek first, DayOfWeek last, params IEnumerable<string> hours) =>
        new(WeeklyHours.On(first, last, hours.Select(TimeRange.Parse)));

    /// <summary>The same calendar, closed on the holidays of a country too.</summary>
    /// <exception cref="ArgumentException">The holidays of the country are not known.</exception>
    public WorkCalendar ClosedOnHolidaysOf(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new(Open, country, _closedDates, _openDates, _within);
    }

    /// <summary>The same calendar, closed on further dates such as <c>12-29/01-03</c>.</summary>
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public WorkCalendar ClosedOn(params IEnumerable<string> rules) =>
        new(Open, ClosedHolidays, [.. _closedDates, .. rules.Select(DateRule.Parse)], _openDates, _within);

    /// <summary>The same calendar with other hours on the dates of a rule, whatever else holds on them: a counter that opens one
    /// Sunday.</summary>
    /// <exception cref="FormatException">The rule or an opening cannot be read.</exception>
    public WorkCalendar OpenOn(string rule, params IEnumerable<string> hours) =>
        new(Open, ClosedHolidays, _closedDates, [.. _openDates, new DatedHours(DateRule.Parse(rule), hours.Select(TimeRange.Parse))],
            _within);

    /// <summary>The part of this calendar that lies within a person's own weekly hours; they hold on single open dates too.</summary>
    public WorkCalendar Intersect(WeeklyHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new(Open, ClosedHolidays, _closedDates, _openDates, _within?.Intersect(hours) ?? hours);
    }

    /// <summary>The openings that belong to a date, in order, nights as a whole; none when it is closed.</summary>
    public IReadOnlyList<TimeRange> HoursOn(DateOnly date) => Array.AsReadOnly(Openings(date));

    /// <summary>Whether the calendar opens on a date.</summary>
    public bool IsOpenOn(DateOnly date) => Openings(date).Length > 0;

    internal TimeRange[] Openings(DateOnly date)
    {
        var hours = OfDate(date);
        return _within is null ? hours : _within.Within(hours, date.DayOfWeek);
    }

    // Asked for every date of every layout of every file: predicates and lists for each were 4 % of what a study allocated.
    private TimeRange[] OfDate(DateOnly date)
    {
        TimeRange[]? special = null;
        var isJoined = false;
        foreach (var open in _openDates)
        {
            if (!open.Dates.Contains(date))
                continue;
            isJoined = special is not null;
            special = special is null ? open.Openings : [.. special, .. open.Openings];
        }

        if (special is not null)
            return isJoined ? WeeklyHours.Joined(special) : special;
        var weekly = Open.Openings(date.DayOfWeek);
        if (weekly.Length == 0 || IsClosed(date))
            return [];
        return ClosedHolidays is not null && JapaneseHolidays.IsHoliday(date) ? [] : weekly;
    }

    private bool IsClosed(DateOnly date)
    {
        foreach (var rule in _closedDates)
        {
            if (rule.Contains(date))
                return true;
        }

        return false;
    }
}
