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

    private static string Spoken(TimeAmount? amount, Language language)
    {
        if (amount is not { } span)
            return "";
        if (language != Language.Japanese)
            return Amount(amount)!;
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

    /// <summary><c>60 d</c>, <c>6 years</c>: as it is written in a file; null for null.</summary>
    public static string? Amount(TimeAmount? amount) => amount is not { } span ? null : span.Value.ToString("R", CultureInfo.InvariantCulture) + " " + span.Unit switch
    {
        TimeUnit.Second => "s",
        TimeUnit.Minute => "min",
        TimeUnit.Hour => "h",
        TimeUnit.Day => "d",
        TimeUnit.WorkingHour => "working-hours",
        TimeUnit.WorkingDay => "working-days",
        TimeUnit.Month => span.Value == 1 ? "month" : "months",
        _ => span.Value == 1 ? "year" : "years",
    };
}
