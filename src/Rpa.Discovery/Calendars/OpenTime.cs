using System.Diagnostics;

namespace Rpa.Discovery.Calendars;

/// <summary>A calendar laid out in ticks over a span of dates: sorted arrays that a binary search or a moving cursor can read. Immutable.</summary>
internal sealed class OpenTime
{
    private OpenTime(long begin, long end, long[] openings, long[] closings, int[] openDays, long[] dayOpenings, long[] dayClosings)
    {
        Begin = begin;
        End = end;
        Openings = openings;
        Closings = closings;
        OpenDays = openDays;
        DayOpenings = dayOpenings;
        DayClosings = dayClosings;
        OpenBefore = new long[openings.Length + 1];
        for (var i = 0; i < openings.Length; i++)
            OpenBefore[i + 1] = OpenBefore[i] + closings[i] - openings[i];
    }

    /// <summary>The first tick that is laid out.</summary>
    public long Begin { get; }

    /// <summary>The first tick that is no longer laid out; an interval that ends here may go on.</summary>
    public long End { get; }

    // [interval] → its first open tick; touching intervals are one, also over midnight
    public long[] Openings { get; }

    // [interval] → its first closed tick
    public long[] Closings { get; }

    // [interval] → open ticks of all earlier intervals; length intervals + 1
    public long[] OpenBefore { get; }

    // [open date] → days after the study's start, ascending
    public int[] OpenDays { get; }

    // [open date] → its first open tick
    public long[] DayOpenings { get; }

    // [open date] → its last closing; where the date stays open until midnight, the next date's first tick
    public long[] DayClosings { get; }

    public static OpenTime LayOut(WorkCalendar calendar, StudyClock clock, int firstDay, int lastDay)
    {
        Debug.Assert(firstDay <= lastDay);
        var intervals = new List<(long Start, long End)>();
        var openDays = new List<int>();
        var dayOpenings = new List<long>();
        var dayClosings = new List<long>();
        for (var day = firstDay; day <= lastDay; day++)
        {
            var first = intervals.Count;
            var midnight = day * StudyClock.Day;
            foreach (var range in calendar.Openings(clock.Start.AddDays(day)))
                clock.AddIntervals(midnight + (range.Start.Ticks / TimeSpan.TicksPerMicrosecond), midnight + (range.EndTicks / TimeSpan.TicksPerMicrosecond), intervals);
            if (intervals.Count == first)
                continue;
            var (opening, closing) = intervals[first];
            for (var i = first + 1; i < intervals.Count; i++)
            {
                opening = Math.Min(opening, intervals[i].Start);
                closing = Math.Max(closing, intervals[i].End);
            }

            openDays.Add(day);
            dayOpenings.Add(opening);
            dayClosings.Add(closing);
        }

        // Where an hour is shown twice, intervals of one wall time come out of order; everywhere else this finds them sorted.
        intervals.Sort();
        var openings = new List<long>(intervals.Count);
        var closings = new List<long>(intervals.Count);
        foreach (var (start, end) in intervals)
        {
            if (closings.Count > 0 && start <= closings[^1])
            {
                closings[^1] = Math.Max(closings[^1], end);
            }
            else
            {
                openings.Add(start);
                closings.Add(end);
            }
        }

        return new OpenTime(
            clock.TickOf(clock.Start.AddDays(firstDay)), clock.TickOf(clock.Start.AddDays(lastDay + 1)),
            [.. openings], [.. closings], [.. openDays], [.. dayOpenings], [.. dayClosings]);
    }

    /// <summary>The number of intervals that open at or before a tick; the last of them is the only one that may hold it.</summary>
    public int Opened(long tick)
    {
        var found = Array.BinarySearch(Openings, tick);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Open ticks from the beginning up to a tick.</summary>
    public long OpenUntil(long tick)
    {
        var opened = Opened(tick);
        return opened == 0 ? 0 : OpenBefore[opened - 1] + Math.Min(tick, Closings[opened - 1]) - Openings[opened - 1];
    }

    /// <summary>The number of open dates up to a day, that day included.</summary>
    public int OpenDatesUntil(int day)
    {
        var found = Array.BinarySearch(OpenDays, day);
        return found >= 0 ? found + 1 : ~found;
    }
}
