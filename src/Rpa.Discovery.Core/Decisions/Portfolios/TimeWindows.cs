using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Which of several weekly calendars are open at the same time.</summary>
internal static class TimeWindows
{
    private const int MinutesPerDay = 24 * 60;
    private const int MinutesPerWeek = 7 * MinutesPerDay;

    /// <summary>Every greatest set of calendars that are open at the same minute of the week; holidays and single dates are left out of
    /// account.</summary>
    /// <param name="calendars">With the bit that stands for each.</param>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<(ulong Bit, WorkCalendar Calendar)> calendars)
    {
        var together = new HashSet<ulong>();
        var openings = calendars.SelectMany(c => Openings(c.Calendar).Select(o => (c.Bit, o.From, o.To))).ToList();
        foreach (var from in openings.Select(o => o.From).Distinct())
            together.Add(openings.Where(o => o.From <= from && from < o.To).Aggregate(0UL, (set, o) => set | o.Bit));

        return [.. together.Where(set => !together.Any(other => other != set && (set & ~other) == 0)).Order()];
    }

    // In minutes from Monday's midnight; what runs on over Sunday's is there at both ends of the week.
    private static IEnumerable<(long From, long To)> Openings(WorkCalendar calendar)
    {
        var hours = calendar.Within is { } within ? calendar.Open.Intersect(within) : calendar.Open;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            foreach (var range in hours.Openings(day))
            {
                var midnight = Weekdays.Index(day) * MinutesPerDay;
                var (from, to) = (midnight + (range.StartTicks / TimeSpan.TicksPerMinute),
                    midnight + (range.EndTicks / TimeSpan.TicksPerMinute));
                yield return (from, to);
                if (to > MinutesPerWeek)
                    yield return (Math.Max(0, from - MinutesPerWeek), to - MinutesPerWeek);
            }
        }
    }
}
