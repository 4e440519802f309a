using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation;

/// <summary>The hours of a window by the wall clock, for figures by hour of the week and by month.</summary>
internal sealed class HourTable
{
    private static readonly ConditionalWeakTable<StudyClock, Kept> Known = [];

    // [hour of the window] → its end, cut at the window's end
    public required long[] End { get; init; }

    // [hour of the window] → 0 for Monday 0:00 – 167
    public required byte[] HourOfWeek { get; init; }

    // [hour of the window] → 0 for January – 11
    public required byte[] Month { get; init; }

    public static HourTable Of(StudyClock clock, long from, long until)
    {
        var kept = Known.GetOrCreateValue(clock);
        lock (kept.Tables)
        {
            foreach (var (start, end, table) in kept.Tables)
            {
                if (start == from && end == until)
                    return table;
            }

            var made = Make(clock, from, until);
            kept.Tables.Add((from, until, made));
            return made;
        }
    }

    private static HourTable Make(StudyClock clock, long from, long until)
    {
        var ends = new List<long>();
        var hours = new List<byte>();
        var months = new List<byte>();
        for (var tick = from; tick < until;)
        {
            var next = Math.Min(until, clock.NextHour(tick));
            ends.Add(next);
            hours.Add((byte)clock.HourOfWeek(tick));
            months.Add((byte)(clock.LocalDate(tick).Month - 1));
            tick = next;
        }

        return new HourTable { End = [.. ends], HourOfWeek = [.. hours], Month = [.. months] };
    }

    private sealed class Kept
    {
        public List<(long From, long Until, HourTable Table)> Tables { get; } = [];
    }
}
