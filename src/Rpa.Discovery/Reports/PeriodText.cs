using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The simulated period, for people and as the words of a command line.</summary>
internal static class PeriodText
{
    private const double DaysPerYear = 365.25;

    public static string Of(ExperimentOptions options, Language language)
    {
        if (options.Dates is { } dates)
        {
            var year = FiscalYear.Of(dates.Start);
            var span = FigureText.Between($"{dates.Start:yyyy-MM-dd}", $"{dates.EndExclusive.AddDays(-1):yyyy-MM-dd}", language);
            return dates == FiscalYear.Japan(year) ? ReportWords.FiscalYearSpan.In(language, year, span) : span;
        }

        var start = options.Start is { } day ? DateText.Write(day, options.StartTime).Replace('T', ' ') : "";
        return options.Cases is { } cases
            ? ReportWords.FromForCases.In(language, start, cases.ToString("#,##0", CultureInfo.InvariantCulture))
            : ReportWords.FromFor.In(language, start, Spoken(options.Horizon, language));
    }

    /// <summary>What figures "a year" were multiplied with, where the window is no whole number of years, or of weeks over at least a year; null where that goes without saying.</summary>
    public static string? YearlyNote(ExperimentResult result, Language language)
    {
        var days = result.Years * DaysPerYear;
        if (days <= 0 || IsWhole(result.Years) || (days >= 364 && IsWhole(days / 7)))
            return null;
        return ReportWords.YearlyNote.In(language, Numbers.Significant(days), Numbers.Significant(1 / result.Years));
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;

    private static string Spoken(TimeAmount? amount, Language language)
    {
        if (amount is not { } span)
            return "";
        if (language != Language.Japanese)
            return SpanText.Of(amount)!;
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
