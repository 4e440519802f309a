using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Reports;

/// <summary>Estimates in hours, said in the unit that a person would take: minutes, hours or days.</summary>
internal static class TimeSpans
{
    /// <summary>Figures of one row in the unit of the largest: minutes below two hours, hours below two days, else days of 24
    /// hours.</summary>
    public static IReadOnlyList<Estimate?> InOneUnit(params IReadOnlyList<Estimate?> hours)
    {
        (double times, Unit unit) = hours.Max(h => Math.Abs(h?.Mean ?? 0)) switch
        {
            < 2 and not 0 => (60, Unit.Minutes),
            < 48 => (1, Unit.Hours),
            _ => (1 / 24.0, Unit.Days),
        };
        return [.. hours.Select(h => h?.Times(times, unit))];
    }
}
