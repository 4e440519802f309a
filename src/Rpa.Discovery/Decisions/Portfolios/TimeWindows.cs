using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Decisions;

/// <summary>Which of several weekly calendars are open at the same time.</summary>
internal static class TimeWindows
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>Every greatest set of calendars that are open at the same minute of some weekday; holidays and single dates are left out of account.</summary>
    /// <param name="calendars">With the bit that stands for each.</param>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<(ulong Bit, WorkCalendar Calendar)> calendars)
    {
        var together = new HashSet<ulong>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var openings = calendars.SelectMany(c => Openings(c.Calendar, day).Select(o => (c.Bit, o.From, o.To))).ToList();
            foreach (var from in openings.Select(o => o.From).Distinct())
                together.Add(openings.Where(o => o.From <= from && from < o.To).Aggregate(0UL, (set, o) => set | o.Bit));
        }

        return [.. together.Where(set => !together.Any(other => other != set && (set & ~other) == 0)).Order()];
    }

    private static IEnumerable<(int From, int To)> Openings(WorkCalendar calendar, DayOfWeek day)
    {
        var hours = calendar.Within is { } within ? calendar.Open.Intersect(within) : calendar.Open;
        return hours.HoursOn(day).Select(h => (Minute(h.Start), h.End == TimeOnly.MinValue ? MinutesPerDay : Minute(h.End)));
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
