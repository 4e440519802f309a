namespace Rpa.Discovery.Simulation.Compile;

/// <summary>A value for every date of a study, from the day before it on: the night that runs when it begins belongs to that one.</summary>
/// <typeparam name="TValue">What holds on a date.</typeparam>
internal sealed class DayTable<TValue>
{
    private readonly TValue[] _values; // [day + 1]

    private DayTable(TValue[] values) => _values = values;

    /// <param name="start">The study's first day.</param>
    /// <param name="lastDay">The last day that is asked for apart; later ones are like it.</param>
    /// <param name="of">The value of a date.</param>
    public static DayTable<TValue> Of(DateOnly start, int lastDay, Func<DateOnly, TValue> of)
    {
        var values = new TValue[Math.Max(0, lastDay) + 2];
        for (var i = 0; i < values.Length; i++)
            values[i] = of(start.DayNumber + i > 0 ? start.AddDays(i - 1) : start);
        return new DayTable<TValue>(values);
    }

    /// <param name="day">Days after the study's start; −1 or more.</param>
    public TValue On(int day) => _values[Math.Min(day + 1, _values.Length - 1)];
}
