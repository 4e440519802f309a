using System.Text;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Lays out days that repeat, over some dates and never further: the recurrence rules of RFC 5545 as the package Ical.Net
/// understands them.</summary>
internal static class RepeatedDays
{
    // A rule that matches nothing so often in a row (30 February) is given up; 29 February needs up to eight years of days.
    private const int MostMisses = 10_000;

    // A rule is followed from its first day on, which takes the longer the longer ago that was.
    private static readonly DateOnly _earliest = new(1900, 1, 1);

    private static readonly string[] _ofDays = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] _withinADay = ["BYHOUR", "BYMINUTE", "BYSECOND"];

    /// <summary>Whether a rule repeats by the day or more seldom; the second and the hour belong to no whole day.</summary>
    public static bool IsOfDays(string rule)
    {
        var parts = rule.Split(';').Select(p => p.Split('=', 2))
            .ToLookup(p => p[0].Trim().ToUpperInvariant(), p => p[^1].Trim().ToUpperInvariant(), StringComparer.Ordinal);
        return parts["FREQ"].ToList() is [var often] && _ofDays.Contains(often, StringComparer.Ordinal) && !_withinADay.Any(parts.Contains);
    }

    /// <summary>The days of one series within the window; null when its rule cannot be followed, or gives more than so many.</summary>
    /// <param name="events">What each event of the series says about when it is; all have a whole day as DTSTART.</param>
    /// <param name="window">Nothing outside is laid out.</param>
    /// <param name="atMost">So many days or spans of days.</param>
    public static IReadOnlyList<DateRule>? Of(IReadOnlyList<string> events, DateRange window, int atMost)
    {
        var days = new List<DateRule>();
        try
        {
            var calendar = Ical.Net.Calendar.Load(Text(events));
            if (calendar is null || calendar.Events.Any(e => e.Start is not { HasTime: false } start || start.Date < _earliest))
                return null;
            foreach (var occurrence in calendar.GetOccurrences(new CalDateTime(window.Start),
                new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostMisses }))
            {
                var (first, after) = (occurrence.Period.StartTime, occurrence.Period.EffectiveEndTime);
                if (first.HasTime || after is { HasTime: true })
                    return null;
                if (first.Date >= window.EndExclusive)
                    break;
                if (days.Count == atMost)
                    return null;
                days.Add(DateRule.Between(first.Date, after is { } end && end.Date > first.Date ? end.Date.AddDays(-1) : first.Date));
            }
        }
        catch (EvaluationOutOfRangeException)
        {
            // The next day would lie beyond the last year of all: there is none further, or there was none at all.
            if (days.Count == 0)
                return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever the package finds fault with, the rule cannot be followed; which line it is says the finding.
            return null;
        }

        return days;
    }

    private static string Text(IReadOnlyList<string> events)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rpa.Discovery//closed days//EN\r\n");
        foreach (var item in events)
            text.Append("BEGIN:VEVENT\r\nUID:closed\r\n").Append(item).Append("END:VEVENT\r\n");
        return text.Append("END:VCALENDAR\r\n").ToString();
    }
}
