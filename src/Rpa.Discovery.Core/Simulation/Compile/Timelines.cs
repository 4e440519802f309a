using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Laid-out calendars, kept for as long as the calendars themselves: hundreds of variants of a department share them.</summary>
internal static class Timelines
{
    private const int MostClocks = 64;
    private static readonly ConcurrentDictionary<(DateOnly, string, TimeOnly), StudyClock> Clocks = new();
    private static readonly ConditionalWeakTable<WorkCalendar, ConcurrentDictionary<StudyClock, Timeline>> Known = [];

    public static StudyClock Clock(DateOnly start, string zone, TimeOnly at = default)
    {
        if (Clocks.Count > MostClocks)
            Clocks.Clear();
        return Clocks.GetOrAdd((start, zone, at), static key => new StudyClock(key.Item1, key.Item2, key.Item3));
    }

    public static Timeline Of(WorkCalendar calendar, StudyClock clock) =>
        Known.GetOrCreateValue(calendar).GetOrAdd(clock, static (key, hours) => new Timeline(hours, key), calendar);
}
