using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>The hours of a window by the wall clock, for figures by hour of the week and by month; a night of the department is in the
/// month that it began in.</summary>
internal sealed class HourTable
{
    private static readonly ConditionalWeakTable<Timeline, Kept> Known = [];

    // [hour of the window] → its end, cut at the window's end
    public required long[] End { get; init; }

    // [hour of the window] → 0 for Monday 0:00 – 167
    public required byte[] HourOfWeek { get; init; }

    // [hour of the window] → 0 for January – 11
    public required byte[] Month { get; init; }

    public static HourTable Of(Timeline calendar, long from, long until)
    {
        var kept = Known.GetOrCreateValue(calendar);
        lock (kept.Tables)
        {
            foreach (var (start, end, table) in kept.Tables)
            {
                if (start == from && end == until)
                    return table;
            }

            var made = Make(calendar, from, until);
            kept.Tables.Add((from, until, made));
            return made;
        }
    }

    private static HourTable Make(Timeline calendar, long from, long until)
    {
        var clock = calendar.Clock;
        var ends = new List<long>();
        var hours = new List<byte>();
        var months = new List<byte>();
        for (var tick = from; tick < until;)
        {
            var next = Math.Min(until, clock.NextHour(tick));
            // A night of the last month may open within the first hour of this one.
            if (calendar.NextOpening(tick) is var opens && opens < next && MonthOf(calendar, opens) != MonthOf(calendar, tick))
                next = opens;
            ends.Add(next);
            hours.Add((byte)clock.HourOfWeek(tick));
            months.Add(MonthOf(calendar, tick));
            tick = next;
        }

        return new HourTable { End = [.. ends], HourOfWeek = [.. hours], Month = [.. months] };
    }

    private static byte MonthOf(Timeline calendar, long tick) => (byte)(calendar.Clock.Start.AddDays(calendar.DayOf(tick)).Month - 1);

    private sealed class Kept
    {
        public List<(long From, long Until, HourTable Table)> Tables { get; } = [];
    }
}
