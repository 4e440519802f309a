using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Reports;

/// <summary>Estimates in hours, said in the unit that a person would take: minutes, hours or days.</summary>
internal static class TimeSpans
{
    private const double MostInAUnit = 1000; // beyond three digits nobody pictures minutes or hours

    /// <summary>Figures of one row in the unit of the largest: minutes below two hours, hours below two days, else days of 24
    /// hours.</summary>
    public static IReadOnlyList<Estimate?> InOneUnit(params IReadOnlyList<Estimate?> hours)
    {
        var (times, unit) = UnitOf(hours.Max(h => Math.Abs(h?.Mean ?? 0)));
        return [.. hours.Select(h => h?.Times(times, unit))];
    }

    /// <summary>A figure and its range in the unit of the figure, or in a longer one where the range would not be read in it; what is no
    /// span of time stays as it is.</summary>
    public static (Estimate? Figure, PossibleAmount? Range) InItsUnit(Estimate? figure, PossibleAmount? range = null)
    {
        if (figure is not { Unit: Unit.Hours, Mean: { } hours })
            return (figure, range);
        var (times, unit) = UnitOf(Math.Abs(hours));
        if (range is not null && times * Math.Max(Math.Abs(range.P10), Math.Abs(range.P90)) >= MostInAUnit)
            (times, unit) = unit == Unit.Minutes ? (1, Unit.Hours) : (1 / 24.0, Unit.Days);
        return (figure.Times(times, unit), range?.Times(times));
    }

    private static (double Times, Unit Unit) UnitOf(double hours) => hours switch
    {
        < 2 and not 0 => (60, Unit.Minutes),
        < 48 => (1, Unit.Hours),
        _ => (1 / 24.0, Unit.Days),
    };
}
