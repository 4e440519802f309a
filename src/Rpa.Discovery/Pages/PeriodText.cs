using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>The simulated period, for people and as the words of a command line.</summary>
internal static class PeriodText
{
    private const double DaysPerYear = 365.25;

    public static IWording Of(ExperimentOptions options)
    {
        if (options.Dates is { } dates)
        {
            var year = FiscalYear.Of(dates.Start);
            var span = Series.FromTo($"{dates.Start:yyyy-MM-dd}", $"{dates.EndExclusive.AddDays(-1):yyyy-MM-dd}");
            return dates == FiscalYear.Japan(year) ? ReportWords.FiscalYearSpan.With(year, span) : span;
        }

        var start = options.Start is { } day ? DateText.Write(day, options.StartTime).Replace('T', ' ') : "";
        return options.Cases is { } cases
            ? ReportWords.FromForCases.With(start, cases.ToString("#,##0", CultureInfo.InvariantCulture))
            : ReportWords.FromFor.With(start, new Spoken(options.Horizon));
    }

    /// <summary>What figures "a year" were multiplied with, where the window is no whole number of years, or of weeks over at least a year;
    /// null where that goes without saying.</summary>
    public static Message? YearlyNote(ExperimentResult result)
    {
        var days = result.Years * DaysPerYear;
        if (days <= 0 || IsWhole(result.Years) || (days >= 364 && IsWhole(days / 7)))
            return null;
        var factor = Estimates.Amount.Number(1 / result.Years);
        return string.Equals(factor.In(Language.English), "1", StringComparison.Ordinal) ? null
            : ReportWords.YearlyNote.With(Estimates.Amount.Number(days), factor);
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;

    private sealed record Spoken(TimeAmount? Horizon) : IWording
    {
        public string In(Language language)
        {
            if (Horizon is not { } span)
                return "";
            if (language != Language.Japanese)
                return SpanText.Of(Horizon)!;
            return (span.Unit switch
            {
                TimeUnit.Second => ReportWords.Seconds,
                TimeUnit.Minute => UnitWords.Minutes,
                TimeUnit.Hour => UnitWords.Hours,
                TimeUnit.Day => UnitWords.Days,
                TimeUnit.WorkingHour => ReportWords.WorkingHours,
                TimeUnit.WorkingDay => UnitWords.WorkingDays,
                TimeUnit.Month => ReportWords.Months,
                _ => UnitWords.Years,
            }).In(language, Numbers.Significant(span.Value));
        }
    }
}
