using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>An estimate in hours, said in the unit that a person would take: minutes, hours or days.</summary>
internal static class TimeSpans
{
    /// <summary>The estimate in minutes below two hours, in hours below two days, else in days of 24 hours.</summary>
    public static Estimate Natural(Estimate hours) => Math.Abs(hours.Mean ?? 0) switch
    {
        < 2 and not 0 => hours.Times(60, Unit.Minutes),
        < 48 => hours.Times(1, Unit.Hours),
        _ => hours.Times(1 / 24.0, Unit.Days),
    };

    public static string WithInterval(Estimate hours, Language language) => FigureText.WithInterval(Natural(hours), language);
}
