using System.Diagnostics;

namespace Rpa.Discovery.Calendars;

/// <summary>A calendar laid out in ticks over a span of dates: sorted arrays that a binary search or a moving cursor can read.
/// Immutable.</summary>
internal sealed class OpenTime
{
    private SortedTicks _openings = null!;
    private SortedTicks _openBefore = null!;
    private int[] _datesBefore = [];    // [day after the first open date] → open dates before it

    /// <summary>The first tick that is laid out.</summary>
    public required long Begin { get; init; }

    /// <summary>The first tick that is no longer laid out; an interval that ends here or later may go on.</summary>
    public required long End { get; init; }

    // [interval] → its first open tick; touching intervals are one, also over midnight
    public required long[] Openings { get; init; }

    // [interval] → its first closed tick
    public required long[] Closings { get; init; }

    // [interval] → open ticks of all earlier intervals; length intervals + 1
    public required long[] OpenBefore { get; init; }

    // [shift] → what one opening of one date holds alone; where two dates' openings overlap, the one that began first has it
    public required Shift[] Shifts { get; init; }

    // [open date] → days after the study's start, ascending
    public required int[] OpenDays { get; init; }

    // [open date] → its first open tick
    public required long[] DayOpenings { get; init; }

    // [open date] → its last closing, after midnight when its hours go on until then
    public required long[] DayClosings { get; init; }

    /// <summary>Whether some date is still open at the midnight that ends it.</summary>
    public required bool ReachesMidnight { get; init; }

    public static OpenTime LayOut(WorkCalendar calendar, StudyClock clock, int firstDay, int lastDay)
    {
        Debug.Assert(firstDay <= lastDay);
        // The night before the first day reaches into it.
        var earliest = clock.Start.DayNumber + firstDay > 0 ? firstDay - 1 : firstDay;
        var found = new List<(long Start, int Day, long End)>();
        var intervals = new List<(long Start, long End)>();
        for (var day = earliest; day <= lastDay; day++)
        {
            var midnight = day * StudyClock.Day;
            foreach (var range in calendar.Openings(clock.Start.AddDays(day)))
            {
                intervals.Clear();
                clock.AddIntervals(midnight + (range.StartTicks / TimeSpan.TicksPerMicrosecond),
                    midnight + (range.EndTicks / TimeSpan.TicksPerMicrosecond), intervals);
                foreach (var (start, end) in intervals)
                    found.Add((start, day, end));
            }
        }

        // Where an hour is shown twice, intervals of one wall time come out of order; everywhere else this finds them sorted.
        found.Sort();
        return Of(found, clock, firstDay, lastDay, earliest);
    }

    /// <summary>The shifts that belong to a day, in order.</summary>
    public IEnumerable<Shift> ShiftsOf(int day)
    {
        var index = Array.BinarySearch(OpenDays, day);
        if (index < 0)
            yield break;
        for (var i = ShiftsBegun(DayOpenings[index]) - 1; i < Shifts.Length && Shifts[i].Start < DayClosings[index]; i++)
        {
            if (Shifts[i].Day == day)
                yield return Shifts[i];
        }
    }

    /// <summary>The number of shifts that begin at or before a tick.</summary>
    public int ShiftsBegun(long tick)
    {
        var (low, high) = (0, Shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Shifts[middle].Start <= tick)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The number of intervals that open at or before a tick; the last of them is the only one that may hold it.</summary>
    public int Opened(long tick) => _openings.UpTo(tick);

    /// <summary>The first tick by which so many ticks have been open from the beginning; at least one, and no more than there
    /// are.</summary>
    public long WhenOpenFor(long ticks)
    {
        var interval = _openBefore.UpTo(ticks - 1) - 1;
        return Openings[interval] + ticks - OpenBefore[interval];
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
        if (OpenDays.Length == 0 || day < OpenDays[0])
            return 0;
        var next = day - OpenDays[0] + 1;
        return next < _datesBefore.Length ? _datesBefore[next] : OpenDays.Length;
    }

    private static OpenTime Of(List<(long Start, int Day, long End)> found, StudyClock clock, int firstDay, int lastDay, int earliest)
    {
        var opens = new long[lastDay - earliest + 1];
        var closes = new long[opens.Length];
        Array.Fill(opens, long.MaxValue);
        Array.Fill(closes, long.MinValue);
        var pieces = new List<(long Start, int Day, long End)>(found.Count);
        var openings = new List<long>(found.Count);
        var closings = new List<long>(found.Count);
        foreach (var (begins, day, end) in found)
        {
            var start = closings.Count > 0 ? Math.Max(begins, closings[^1]) : begins;
            if (start >= end)
                continue; // all of it is an earlier shift's
            pieces.Add((start, day, end));
            opens[day - earliest] = Math.Min(opens[day - earliest], start);
            closes[day - earliest] = Math.Max(closes[day - earliest], end);
            if (closings.Count > 0 && start == closings[^1])
            {
                closings[^1] = end;
            }
            else
            {
                openings.Add(start);
                closings.Add(end);
            }
        }

        int[] openDays = [.. Enumerable.Range(firstDay, lastDay - firstDay + 1).Where(day => opens[day - earliest] != long.MaxValue)];
        var before = new long[openings.Count + 1];
        for (var i = 0; i < openings.Count; i++)
            before[i + 1] = before[i] + closings[i] - openings[i];
        var laidOut = new OpenTime
        {
            Begin = clock.TickOf(clock.Start.AddDays(firstDay)),
            End = clock.TickOf(clock.Start.AddDays(lastDay + 1)),
            Openings = [.. openings],
            Closings = [.. closings],
            OpenBefore = before,
            Shifts = [.. pieces.Select(p => new Shift(p.Start, p.End, p.Day, opens[p.Day - earliest], closes[p.Day - earliest]))],
            OpenDays = openDays,
            DayOpenings = [.. openDays.Select(day => opens[day - earliest])],
            DayClosings = [.. openDays.Select(day => closes[day - earliest])],
            ReachesMidnight = pieces.Exists(p => clock.DayIndex(p.End) > p.Day),
        };
        (laidOut._openings, laidOut._openBefore, laidOut._datesBefore) =
            (new SortedTicks(laidOut.Openings), new SortedTicks(before), DatesBefore(openDays));
        return laidOut;
    }

    private static int[] DatesBefore(int[] openDays)
    {
        if (openDays.Length == 0)
            return [];
        var before = new int[openDays[^1] - openDays[0] + 1];
        var count = 0;
        for (var day = 0; day < before.Length; day++)
        {
            before[day] = count;
            if (openDays[count] - openDays[0] == day)
                count++;
        }

        return before;
    }

    /// <param name="Start">The first open tick.</param>
    /// <param name="End">The first tick after it.</param>
    /// <param name="Day">The date it belongs to, in days after the study's start.</param>
    /// <param name="DayOpens">When that date opens first.</param>
    /// <param name="DayCloses">When that date closes last.</param>
    internal readonly record struct Shift(long Start, long End, int Day, long DayOpens, long DayCloses);
}
