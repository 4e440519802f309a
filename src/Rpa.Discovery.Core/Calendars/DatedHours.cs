namespace Rpa.Discovery.Calendars;

/// <summary>Opening hours of single dates, which replace whatever else holds on them; without any, the dates are closed.</summary>
public sealed class DatedHours
{
    /// <summary>Hours on the dates that a rule names.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="hours">The openings; overlapping and touching ones are joined.</param>
    public DatedHours(DateRule dates, params IEnumerable<TimeRange> hours)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(hours);
        Dates = dates;
        Openings = WeeklyHours.Joined(hours);
    }

    /// <summary>The dates.</summary>
    public DateRule Dates { get; }

    /// <summary>The openings, in order.</summary>
    public IReadOnlyList<TimeRange> Hours => Array.AsReadOnly(Openings);

    internal TimeRange[] Openings { get; }

    /// <summary><c>2026-03-29 08:30-12:00</c>.</summary>
    public override string ToString() => $"{Dates} {string.Join(' ', Hours)}".TrimEnd();
}
