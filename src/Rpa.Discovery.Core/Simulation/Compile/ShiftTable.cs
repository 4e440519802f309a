using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>When a pool is on duty, as a list of intervals in order; the kernel walks it with a cursor.</summary>
internal sealed class ShiftTable
{
    private static readonly ConditionalWeakTable<Timeline, Kept> Known = [];

    // [shift] → first tick
    public required long[] Open { get; init; }

    // [shift] → first tick after it
    public required long[] Close { get; init; }

    // [shift] → the date it opens on, in days from the study's start; −1 for the night that runs when the study begins
    public required int[] Day { get; init; }

    // [shift] → the date that its end belongs to: another one only where the hours of dates touch
    public required int[] LastDay { get; init; }

    // [shift] → whether the date closes with it
    public required bool[] IsLastOfDay { get; init; }

    // [shift] → the last closing of the next open date
    public required long[] NextDayClose { get; init; }

    // [shift] → how long somebody could stay: until it opens again, and at most a day from the date's first opening
    public required long[] Latest { get; init; }

    /// <summary>The shifts of a calendar from tick 0 on.</summary>
    /// <param name="calendar">When it is open.</param>
    /// <param name="until">At least up to here.</param>
    /// <param name="byDate">Whether a shift must not go on into the hours of the next date, because people differ from date to
    /// date.</param>
    /// <returns>Null when it is always open and dates do not matter.</returns>
    public static ShiftTable? Of(Timeline calendar, long until, bool byDate)
    {
        if (calendar.Calendar.IsAlways && !byDate)
            return null;
        var kept = Known.GetOrCreateValue(calendar);
        lock (kept.Tables)
        {
            foreach (var (keptUntil, keptByDate, table) in kept.Tables)
            {
                if (keptUntil == until && keptByDate == byDate)
                    return table;
            }

            var made = Make(calendar, until, byDate);
            kept.Tables.Add((until, byDate, made));
            return made;
        }
    }

    private static ShiftTable Make(Timeline calendar, long until, bool byDate)
    {
        List<long> open = [], close = [], dayOpens = [];
        List<int> day = [], lastDay = [];
        foreach (var shift in calendar.Until(until).Shifts)
        {
            if (shift.End <= 0)
                continue;
            var from = Math.Max(0, shift.Start);
            if (!byDate && close.Count > 0 && close[^1] == from)
            {
                (close[^1], lastDay[^1], dayOpens[^1]) = (shift.End, shift.Day, shift.DayOpens);
                continue;
            }

            if (from >= until)
                break;
            open.Add(from);
            close.Add(shift.End);
            day.Add(shift.Day);
            lastDay.Add(shift.Day);
            dayOpens.Add(shift.DayOpens);
        }

        var count = open.Count;
        var last = new bool[count];
        var next = new long[count];
        var latest = new long[count];
        var following = count == 0 ? Plan.Never : calendar.DueAfterWorkingDays(close[^1] - 1, 1);
        for (var i = count - 1; i >= 0; i--)
        {
            var touches = i + 1 < count && open[i + 1] == close[i];
            last[i] = !touches && (i + 1 == count || day[i + 1] != lastDay[i]);
            if (last[i])
            {
                next[i] = following;
                following = close[i];
            }
            else
            {
                next[i] = i + 1 < count ? next[i + 1] : Plan.Never;
            }

            latest[i] = Math.Max(close[i], Math.Min(dayOpens[i] + StudyClock.Day, i + 1 < count ? open[i + 1] : Plan.Never));
        }

        return new ShiftTable
        {
            Open = [.. open], Close = [.. close], Day = [.. day], LastDay = [.. lastDay], IsLastOfDay = last, NextDayClose = next,
            Latest = latest,
        };
    }

    private sealed class Kept
    {
        public List<(long Until, bool ByDate, ShiftTable Table)> Tables { get; } = [];
    }
}
