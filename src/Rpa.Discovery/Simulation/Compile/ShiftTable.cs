using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation;

/// <summary>When a pool is on duty, as a list of intervals in order; the kernel walks it with a cursor.</summary>
internal sealed class ShiftTable
{
    private static readonly ConditionalWeakTable<Timeline, Kept> Known = [];

    // [shift] → first tick
    public required long[] Open { get; init; }

    // [shift] → first tick after it
    public required long[] Close { get; init; }

    // [shift] → days from the study's start
    public required int[] Day { get; init; }

    // [shift] → whether the date closes with it
    public required bool[] IsLastOfDay { get; init; }

    // [shift] → the last closing of the next open date
    public required long[] NextDayClose { get; init; }

    // [shift] → the end of the date, up to which overtime may go
    public required long[] Midnight { get; init; }

    /// <summary>The shifts of a calendar from tick 0 on.</summary>
    /// <param name="calendar">When it is open.</param>
    /// <param name="until">At least up to here.</param>
    /// <param name="byDate">Whether a shift must not go over midnight, because people differ from date to date.</param>
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
        var layout = calendar.Until(until);
        var clock = calendar.Clock;
        var open = new List<long>();
        var close = new List<long>();
        var day = new List<int>();
        for (var i = 0; i < layout.Openings.Length && layout.Openings[i] < until; i++)
        {
            if (layout.Closings[i] <= 0)
                continue;
            var from = Math.Max(0, layout.Openings[i]);
            var end = layout.Closings[i];
            while (from < end && from < until)
            {
                var date = clock.DayIndex(from);
                var part = byDate ? Math.Min(end, clock.TickOf(clock.Start.AddDays(date + 1))) : end;
                open.Add(from);
                close.Add(part);
                day.Add(date);
                from = part;
            }
        }

        var count = open.Count;
        var last = new bool[count];
        var next = new long[count];
        var midnight = new long[count];
        var following = count == 0 ? Plan.Never : calendar.DueAfterWorkingDays(close[^1] - 1, 1);
        for (var i = count - 1; i >= 0; i--)
        {
            var touches = i + 1 < count && open[i + 1] == close[i];
            last[i] = !touches && (i + 1 == count || day[i + 1] != day[i]);
            if (last[i])
            {
                next[i] = following;
                following = close[i];
            }
            else
            {
                next[i] = i + 1 < count ? next[i + 1] : Plan.Never;
            }

            midnight[i] = Math.Max(close[i], clock.TickOf(clock.Start.AddDays(clock.DayIndex(close[i] - 1) + 1)));
            if (i + 1 < count)
                midnight[i] = Math.Min(midnight[i], open[i + 1]);
        }

        return new ShiftTable { Open = [.. open], Close = [.. close], Day = [.. day], IsLastOfDay = last, NextDayClose = next, Midnight = midnight };
    }

    private sealed class Kept
    {
        public List<(long Until, bool ByDate, ShiftTable Table)> Tables { get; } = [];
    }
}
