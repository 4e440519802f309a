using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>One random factor per date on a rate: gamma with mean 1, the same for every workflow with the same list.</summary>
/// <remarks>
/// The factor belongs to the calendar date, so that a study that begins earlier keeps it. Within a replication it stretches the cumulative
/// rate, whose inverse still takes the same unit-rate points: demand that grows moves times, neither keys nor attributes.
/// </remarks>
internal sealed class BusyDates
{
    private readonly QuantileTable? _factor;
    private readonly ulong _key;

    // [piece of the shape] → its date
    private readonly int[] _dates;

    private BusyDates(QuantileTable? factor, ulong key, int[] dates) => (_factor, _key, _dates) = (factor, key, dates);

    public static BusyDates Of(BusyDays busy, string workflow, ArrivalShape shape, StudyClock clock) => new(
        busy.Cv > 0 ? QuantileTable.For(Distribution.Gamma(1, busy.Cv)) : null,
        Keys.Name(string.Join(' ', busy.Workflows.Count > 0 ? busy.Workflows : [workflow]), DrawPurpose.BusyDay),
        [.. shape.Day.Select(day => clock.Start.DayNumber + day)]);

    /// <summary>The factor of a date in one replication.</summary>
    public double Factor(ulong replicationKey, int dayNumber) =>
        _factor is null ? 1 : _factor.Sample(Keys.Draw(replicationKey, _key, (ulong)(uint)dayNumber));

    /// <summary>Lays one replication's cumulative rate out into a buffer of the shape's pieces and one more, the total.</summary>
    public void Stretch(ArrivalShape shape, ulong replicationKey, Span<double> cumulative)
    {
        double total = 0, factor = 1;
        var date = int.MinValue;
        for (var piece = 0; piece < _dates.Length; piece++)
        {
            if (_dates[piece] != date)
            {
                date = _dates[piece];
                factor = Factor(replicationKey, date);
            }

            cumulative[piece] = total;
            total += (shape.End[piece] - shape.Start[piece]) * shape.Rate[piece] * factor;
        }

        cumulative[_dates.Length] = total;
    }
}
