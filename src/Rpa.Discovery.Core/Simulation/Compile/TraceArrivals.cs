using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>The rows of a trace as ticks, in the order of time, with what they say of attributes.</summary>
internal sealed class TraceArrivals
{
    // [arrival] → tick, ascending
    public required long[] Ticks { get; init; }

    // [arrival] → row of the file, from 0: the case's key
    public required int[] Rows { get; init; }

    public required GivenAttribute[] Given { get; init; }

    /// <summary>Rows from the study's start up to a tick; a date alone comes at the day's opening.</summary>
    public static TraceArrivals Of(ArrivalTrace trace, IReadOnlyDictionary<string, AttributeRow> attributes, Timeline? calendar,
        StudyClock clock, long until)
    {
        var found = new List<(long Tick, int Row)>();
        for (var row = 0; row < trace.Rows.Count; row++)
        {
            var (date, at) = (trace.Rows[row].Date, trace.Rows[row].At);
            // Far outside the study a tick need not exist.
            if (date < clock.Start.AddDays(clock.Start.DayNumber > 0 ? -1 : 0)
                || date.DayNumber - clock.Start.DayNumber > (until / StudyClock.Day) + 1)
                continue;
            var tick = trace.Rows[row].Instant is { } instant ? clock.TickOf(instant)
                : at is { } time ? clock.TickOf(date, time)
                : calendar is not null && calendar.TryHoursOf(date, out var opening, out _) ? opening : clock.TickOf(date);
            if (tick >= 0 && tick < until)
                found.Add((tick, row));
        }

        var inOrder = found.OrderBy(f => f.Tick).ToArray(); // stable: of one tick, in the order of the file
        return new TraceArrivals
        {
            Ticks = [.. inOrder.Select(f => f.Tick)],
            Rows = [.. inOrder.Select(f => f.Row)],
            Given = [.. GivenBy(trace, attributes)],
        };
    }

    private static IEnumerable<GivenAttribute> GivenBy(ArrivalTrace trace, IReadOnlyDictionary<string, AttributeRow> attributes)
    {
        for (var column = 0; column < trace.Columns.Count; column++)
        {
            if (!attributes.TryGetValue(trace.Columns[column].Attribute, out var attribute))
                continue;
            var held = new double[trace.Rows.Count];
            for (var row = 0; row < held.Length; row++)
            {
                var values = trace.Rows[row].Values;
                held[row] = column < values.Count ? Held(attribute, values[column]) : double.NaN;
            }

            yield return new GivenAttribute(attribute.Slot, held);
        }
    }

    private static double Held(AttributeRow attribute, TraceValue value)
    {
        if (value.Value.Length == 0)
            return double.NaN;
        if (attribute.HoldsNumber)
            return value.Number ?? double.NaN;
        var index = Array.IndexOf(attribute.Values, value.Value);
        if (index < 0 && value.Number is { } number)
            index = Array.IndexOf(attribute.Numbers, number);
        return index < 0 ? double.NaN : index;
    }
}

/// <summary>An attribute that a trace gives.</summary>
/// <param name="Slot">Where a case keeps it.</param>
/// <param name="ByRow">[row of the file] → what the slot holds; NaN where the row says nothing and it is drawn.</param>
internal sealed record GivenAttribute(int Slot, double[] ByRow);
