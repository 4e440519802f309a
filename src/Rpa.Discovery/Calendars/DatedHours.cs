namespace Rpa.Discovery.Calendars;

/// <summary>Opening hours of single dates, which replace whatever else holds on them; without any, the dates are closed.</summary>
public sealed class DatedHours
{
    /// <summary>Hours on the dates that a rule names.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="hours">The openings; overlapping and touching ones are joined.</param>
    /// <exception cref="ArgumentException">An opening runs past midnight; give its second part to the next date.</exception>
    public DatedHours(DateRule dates, params IEnumerable<TimeRange> hours)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(hours);
        var all = hours.ToArray();
        if (Array.Exists(all, range => range.IsPastMidnight))
            throw new ArgumentException("An opening on a single date ends at 24:00 at the latest; give the rest to the next date.", nameof(hours));
        Dates = dates;
        Openings = WeeklyHours.Joined(all);
    }

    /// <summary>The dates.</summary>
    public DateRule Dates { get; }

    /// <summary>The openings, in order.</summary>
    public IReadOnlyList<TimeRange> Hours => Array.AsReadOnly(Openings);

    internal TimeRange[] Openings { get; }

    /// <summary><c>2026-03-29 08:30-12:00</c>.</summary>
    public override string ToString() => $"{Dates} {string.Join(' ', Hours)}".TrimEnd();
}
