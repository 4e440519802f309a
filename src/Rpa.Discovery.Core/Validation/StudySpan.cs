using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>The dates over which work is set beside people: those that the study counts, so that the check speaks of what the run will
/// meet.</summary>
internal sealed record StudySpan
{
    /// <summary>A horizon longer than this is judged by its beginning: rates and calendars repeat.</summary>
    private const int MostYears = 20;

    private StudySpan(DateOnly start, DateRange dates) => (Start, Dates) = (start, dates);

    /// <summary>The study's first day, from which growth and years are counted.</summary>
    public DateOnly Start { get; }

    /// <summary>What counts, without the warm-up.</summary>
    public DateRange Dates { get; }

    /// <summary>How many whole years by the calendar it is; 0 when it is none.</summary>
    public int WholeYears
    {
        get
        {
            for (var years = 1; years <= MostYears && Dates.Start.AddYears(years) <= Dates.EndExclusive; years++)
            {
                if (Dates.Start.AddYears(years) == Dates.EndExclusive)
                    return years;
            }

            return 0;
        }
    }

    /// <summary>Whether it is shorter than a year.</summary>
    public bool IsShort => Dates.EndExclusive < Dates.Start.AddYears(1);

    public double Years => WholeYears > 0 ? WholeYears : Dates.Days / 365.25;

    /// <summary>How it is said beside a number of hours: "a year", or from when to when.</summary>
    public Message Words => WholeYears == 1 ? ValidationWords.InAYear
        : ValidationWords.FromTo.With(Written(Dates.Start), Written(Dates.EndExclusive.AddDays(-1)));

    /// <summary>The span of a file's study; without one the fiscal year 2026, so that a file says the same whenever it is read.</summary>
    public static StudySpan Of(StudyPlan? study) => study switch
    {
        { Period: { } period } when FiscalYear.TryParse(period, out var dates) => Of(dates, null, null, study.WarmUp)!,
        not null when Of(null, study.Start, study.Horizon, study.WarmUp) is { } span => span,
        _ => OfYear(FiscalYear.Japan(2026)),
    };

    /// <summary>One year, or other dates that begin a study.</summary>
    public static StudySpan OfYear(DateRange dates) => new(dates.Start, dates);

    /// <summary>The span of what is simulated; a study that a number of cases ends is judged by a year. Null without a first day.</summary>
    public static StudySpan? Of(DateRange? dates, DateOnly? start, TimeAmount? horizon, TimeAmount? warmUp)
    {
        if ((dates?.Start ?? start) is not { } first || first.Year > 9900)
            return null;
        var latest = first.AddYears(MostYears);
        var from = warmUp is { } left ? After(first, left, Math.Floor) : first;
        var until = dates?.EndExclusive ?? (horizon is { } length ? After(first, length, Math.Ceiling) : from.AddYears(1));
        until = until > latest ? latest : until;
        from = from >= until ? first : from;
        return new StudySpan(first, new DateRange(from, until > from ? until : from.AddDays(1)));
    }

    /// <summary>Some of its dates.</summary>
    public StudySpan Within(DateRange dates) => new(Start, dates);

    // Working time has no fixed length here and is a finding of its own.
    private static DateOnly After(DateOnly day, TimeAmount amount, Func<double, double> round) => amount.Unit switch
    {
        TimeUnit.Year => After(day, 12 * amount.Value, round),
        TimeUnit.Month => After(day, amount.Value, round),
        TimeUnit.WorkingDay or TimeUnit.WorkingHour => day,
        _ => day.AddDays((int)Math.Clamp(round(amount.Seconds / 86400), 0, 366 * (MostYears + 1))),
    };

    private static DateOnly After(DateOnly day, double months, Func<double, double> round)
    {
        var whole = Math.Clamp(Math.Floor(months), 0, 12 * (MostYears + 1));
        return day.AddMonths((int)whole).AddDays((int)round(Math.Clamp(months - whole, 0, 1) * 30.4375));
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
