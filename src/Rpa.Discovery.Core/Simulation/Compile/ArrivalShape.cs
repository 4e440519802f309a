using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>The cumulative rate of one case per period over a calendar's open time: arrivals are unit-rate points mapped through its
/// inverse.</summary>
/// <remarks>
/// A factor finer than the period distributes (the period's total stays), an equal or coarser one multiplies; with a yearly rate all of
/// them distribute. The rate is constant between breaks, so the inverse is exact. A demand change stretches <see cref="Cumulative"/> only,
/// so that it moves times and neither keys nor attributes.
/// </remarks>
internal sealed class ArrivalShape
{
    private static readonly ConditionalWeakTable<Timeline, Kept> Known = [];

    // [piece] → its first tick
    public required long[] Start { get; init; }

    // [piece] → the first tick after it
    public required long[] End { get; init; }

    // [piece] → the date that its hours belong to, in days after the study's start
    public required int[] Day { get; init; }

    // [piece] → expected cases before it
    public required double[] Cumulative { get; init; }

    // [piece] → expected cases per tick
    public required double[] Rate { get; init; }

    /// <summary>Expected cases in all.</summary>
    public required double Total { get; init; }

    /// <summary>One case per period, or, for <paramref name="per"/> null, one per open tick, with every factor multiplying.</summary>
    /// <param name="calendar">Which dates count, and when it is open.</param>
    /// <param name="per">The period of the rate.</param>
    /// <param name="seasons">Factors.</param>
    /// <param name="peaks">More factors.</param>
    /// <param name="growth">Change a year.</param>
    /// <param name="until">How far to lay it out.</param>
    /// <param name="allHours">Whether the rate also runs while the calendar is closed.</param>
    public static ArrivalShape Of(
        Timeline calendar, RatePeriod? per, IReadOnlyList<Peak> seasons, IReadOnlyList<Peak> peaks, double growth, long until,
        bool allHours = false)
    {
        var key = Key(per, seasons, peaks, growth, until) + (allHours ? " all hours" : "");
        var kept = Known.GetOrCreateValue(calendar);
        lock (kept.Shapes)
        {
            if (!kept.Shapes.TryGetValue(key, out var shape))
            {
                shape = new Layout(calendar, per, [.. seasons, .. peaks], growth, allHours).Make(until);
                kept.Shapes.Add(key, shape);
            }

            return shape;
        }
    }

    /// <summary>Expected cases (of one per period) from one tick up to another.</summary>
    public double Between(long from, long until) => UpTo(until) - UpTo(from);

    /// <summary>Expected cases (of one per period) up to a tick.</summary>
    public double UpTo(long tick)
    {
        var found = Array.BinarySearch(Start, tick);
        var piece = found >= 0 ? found : ~found - 1;
        return piece < 0 ? 0 : Cumulative[piece] + ((Math.Min(tick, End[piece]) - Start[piece]) * Rate[piece]);
    }

    private static string Key(RatePeriod? per, IReadOnlyList<Peak> seasons, IReadOnlyList<Peak> peaks, double growth, long until)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{per} {growth:R} {until}");
        foreach (var peak in seasons.Concat(peaks))
            text.Append(CultureInfo.InvariantCulture, $" {peak.Kind}{peak.Number}x{peak.Factor:R}");
        return text.ToString();
    }

    private sealed class Kept
    {
        public Dictionary<string, ArrivalShape> Shapes { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Lays out one shape, period by period.</summary>
    private sealed class Layout(Timeline calendar, RatePeriod? per, Peak[] factors, double growth, bool allHours)
    {
        private readonly StudyClock _clock = calendar.Clock;
        private readonly bool _byHour = Array.Exists(factors, p => p.Kind == PeakKind.Hour);
        private readonly List<(long Start, long End, int Day, double Weight, double Level)> _pieces = [];
        private readonly List<double> _rates = [];

        public ArrivalShape Make(long until)
        {
            var lastDay = _clock.DayIndex(until) + 1;
            // A period that the study cuts is laid out whole, so that its total is shared over all of its open time.
            var first = FirstDay();
            for (var day = first; day <= lastDay;)
            {
                var end = PeriodEnd(day);
                LayOutPeriod(day, end);
                day = end;
            }

            return Cut(until);
        }

        private ArrivalShape Cut(long until)
        {
            List<long> start = [], end = [];
            List<int> days = [];
            List<double> cumulative = [], rate = [];
            double total = 0;
            for (var i = 0; i < _pieces.Count; i++)
            {
                var from = Math.Max(0, _pieces[i].Start);
                var to = Math.Min(until, _pieces[i].End);
                if (from >= to || _rates[i] <= 0)
                    continue;
                start.Add(from);
                end.Add(to);
                days.Add(_pieces[i].Day);
                cumulative.Add(total);
                rate.Add(_rates[i]);
                total += (to - from) * _rates[i];
            }

            return new ArrivalShape
            {
                Start = [.. start], End = [.. end], Day = [.. days], Cumulative = [.. cumulative], Rate = [.. rate],
                Total = total
            };
        }

        private void LayOutPeriod(int fromDay, int endDay)
        {
            var first = _pieces.Count;
            for (var day = fromDay; day < endDay; day++)
                LayOutDay(day);
            double weighted = 0;
            for (var i = first; i < _pieces.Count; i++)
                weighted += (_pieces[i].End - _pieces[i].Start) * _pieces[i].Weight;
            for (var i = first; i < _pieces.Count; i++)
            {
                var unit = per switch { null => 1.0, RatePeriod.OpenHour => 1.0 / StudyClock.Hour, _ => weighted > 0 ? 1 / weighted : 0 };
                _rates.Add(unit * _pieces[i].Weight * _pieces[i].Level);
            }
        }

        private void LayOutDay(int day)
        {
            var date = _clock.Start.AddDays(day);
            var midnight = _clock.TickOf(date);
            var nextMidnight = _clock.TickOf(date.AddDays(1));
            double weight = 1, level = growth == 0 ? 1 : Math.Pow(1 + growth, Math.Max(0, day) / 365.25);
            foreach (var factor in factors)
            {
                if (factor.Kind == PeakKind.Hour || !Applies(factor, date))
                    continue;
                if (Distributes(factor.Kind))
                    weight *= factor.Factor;
                else
                    level *= factor.Factor;
            }

            if (allHours)
            {
                AddOpen(midnight, nextMidnight, day, weight, level);
                return;
            }

            // A night counts as a whole on the date it begins on.
            foreach (var shift in calendar.Until(nextMidnight).ShiftsOf(day))
                AddOpen(shift.Start, shift.End, day, weight, level);
        }

        private void AddOpen(long from, long to, int day, double weight, double level)
        {
            while (from < to)
            {
                var part = _byHour ? Math.Min(to, _clock.NextHour(from)) : to;
                var (w, l) = (weight, level);
                if (_byHour)
                {
                    var hour = _clock.LocalTimeOfDay(from).Hour;
                    foreach (var factor in factors)
                    {
                        if (factor.Kind != PeakKind.Hour || factor.Number != hour)
                            continue;
                        if (Distributes(PeakKind.Hour))
                            w *= factor.Factor;
                        else
                            l *= factor.Factor;
                    }
                }

                _pieces.Add((from, part, day, w, l));
                from = part;
            }
        }

        // Finer than the stated period: it says when, not how many.
        private bool Distributes(PeakKind kind) => per switch
        {
            null or RatePeriod.OpenHour => false,
            RatePeriod.OpenDay => kind == PeakKind.Hour,
            RatePeriod.Week or RatePeriod.Month => kind != PeakKind.Month,
            _ => true,
        };

        private bool Applies(Peak peak, DateOnly date) => peak.Kind switch
        {
            PeakKind.Month => date.Month == peak.Number,
            PeakKind.Weekday => ((int)date.DayOfWeek + 6) % 7 == peak.Number - 1,
            PeakKind.DayOfMonth => date.Day == Math.Min(peak.Number, DateTime.DaysInMonth(date.Year, date.Month)),
            PeakKind.FirstDays => calendar.OpenDatesBetween(FirstOfMonth(date), date) < peak.Number,
            PeakKind.LastDays => calendar.OpenDatesBetween(date, FirstOfMonth(date).AddMonths(1)) <= peak.Number,
            PeakKind.AfterClosed => !calendar.IsOpenDate(date.AddDays(-1)),
            _ => false,
        };

        private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

        private int FirstDay()
        {
            // The night that runs when the study begins is part of the period before.
            var runs = !allHours && calendar.IsOpen(0) && calendar.DayOf(0) < 0;
            var date = runs ? _clock.Start.AddDays(-1) : _clock.Start;
            var from = per switch
            {
                RatePeriod.Year => runs ? _clock.Start.AddYears(-1) : date,
                RatePeriod.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
                RatePeriod.Month => FirstOfMonth(date),
                _ => date,
            };
            return from.DayNumber - _clock.Start.DayNumber;
        }

        private int PeriodEnd(int day)
        {
            var date = _clock.Start.AddDays(day);
            var end = per switch
            {
                RatePeriod.Week => date.AddDays(7),
                RatePeriod.Month => date.AddMonths(1),
                RatePeriod.Year => YearEnd(date),
                _ => date.AddDays(1),
            };
            return end.DayNumber - _clock.Start.DayNumber;
        }

        // A year begins on the study's first day and on each of its anniversaries.
        private DateOnly YearEnd(DateOnly date)
        {
            var years = 0;
            while (_clock.Start.AddYears(years) <= date)
                years++;
            return _clock.Start.AddYears(years);
        }
    }
}
