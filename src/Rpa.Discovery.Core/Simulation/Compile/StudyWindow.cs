using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>The dates of a study in ticks: where it begins, from and until when it counts, and how long cases are followed.</summary>
internal sealed record StudyWindow
{
    private const double DefaultDrainDays = 90;
    private const long Year = 365 * StudyClock.Day;

    public required DateOnly FirstDay { get; init; }

    public required StudyClock Clock { get; init; }

    public required long Start { get; init; }

    public required long End { get; init; }

    /// <summary>Where following cases stops at the latest; calendars and rates are laid out up to here.</summary>
    public required long RunEnd { get; init; }

    public required long MostCases { get; init; }

    public required double Years { get; init; }

    /// <summary>The study's window; null with a finding when the options do not say one.</summary>
    public static StudyWindow? Of(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        var first = options.Dates?.Start ?? options.Start;
        if (first is not { } day || (options.Dates is null && options.Horizon is null && options.Cases is null))
        {
            findings.Add(SimulationRules.NoWindow.At(default));
            return null;
        }

        if (!IsWithinLimits(day, options, findings))
            return null;
        if (!StudyClock.TryFindZone(department.TimeZone, out var zone))
        {
            findings.Add(SimulationRules.UnknownZone.At(department.Place, department.TimeZone));
            return null;
        }

        var clock = Timelines.Clock(day, zone, options.Dates is null ? options.StartTime : default);
        var end = Plan.Never;
        if (options.Dates is { } dates)
            end = clock.TickOf(dates.EndExclusive);
        else if (options.Horizon is { } horizon)
            end = After(clock, 0, horizon, "horizon", findings);
        var start = options.WarmUp is { } warmUp ? After(clock, 0, warmUp, "warm-up", findings) : 0;
        if (start >= end)
        {
            findings.Add(SimulationRules.WarmUpTooLong.At(default));
            return null;
        }

        long follow;
        if (end == Plan.Never)
            follow = StudyLimits.YearsByCases * Year;
        else if (options.DrainAll)
            follow = end + (StudyLimits.DrainYears * Year);
        else
            follow = options.Drain is { } drain ? After(clock, end, drain, "drain", findings)
                : end + (long)(DefaultDrainDays * StudyClock.Day);
        return new StudyWindow
        {
            FirstDay = day,
            Clock = clock,
            Start = start,
            End = end,
            RunEnd = end == Plan.Never ? follow : Math.Max(end, follow),
            MostCases = options.Cases ?? long.MaxValue,
            Years = end == Plan.Never ? 0 : YearsOf(options, end - start),
        };
    }

    private static bool IsWithinLimits(DateOnly start, ExperimentOptions options, List<Diagnostic> findings)
    {
        var before = findings.Count;
        if (start.Year is < StudyLimits.FirstYear or > StudyLimits.LastYear)
            findings.Add(SimulationRules.StartOutside.At(default, start.Year, StudyLimits.FirstYear, StudyLimits.LastYear));
        else if (options.Dates is { } dates && dates.EndExclusive > dates.Start.AddYears(StudyLimits.Years))
            findings.Add(SimulationRules.StudyTooLong.At(default, "period", StudyLimits.Years));
        foreach (var (span, name, years) in ((TimeAmount?, string, int)[])
            [(options.Horizon, "horizon", StudyLimits.Years), (options.WarmUp, "warm-up", StudyLimits.Years),
                (options.DrainAll ? null : options.Drain, "drain", StudyLimits.DrainYears)])
        {
            if (span is { } said && !StudyLimits.IsWithin(said, years))
                findings.Add(SimulationRules.StudyTooLong.At(default, name, years));
        }

        if (options.Cases > StudyLimits.Cases)
            findings.Add(SimulationRules.StudyTooMuch.At(default, "cases", options.Cases, StudyLimits.Cases));
        if (options.Replications.AtMost > StudyLimits.Replications)
            findings.Add(SimulationRules.StudyTooMuch.At(default, "replications", options.Replications.AtMost, StudyLimits.Replications));
        return findings.Count == before;
    }

    // A whole number of years by the calendar counts as such, leap day or not.
    private static double YearsOf(ExperimentOptions options, long ticks)
    {
        if (options.Dates is { } dates && options.WarmUp is null)
        {
            for (var years = 1; years <= 100 && dates.Start.AddYears(years) <= dates.EndExclusive; years++)
            {
                if (dates.Start.AddYears(years) == dates.EndExclusive)
                    return years;
            }
        }

        return ticks / (365.25 * StudyClock.Day);
    }

    private static long After(StudyClock clock, long from, TimeAmount amount, string what, List<Diagnostic> findings)
    {
        switch (amount.Unit)
        {
            case TimeUnit.Month or TimeUnit.Year:
                var months = amount.Value * (amount.Unit == TimeUnit.Year ? 12 : 1);
                var whole = clock.LocalDate(from).AddMonths((int)Math.Floor(months));
                return clock.TickOf(whole, clock.LocalTimeOfDay(from)) + (long)((months - Math.Floor(months)) * 30.4375 * StudyClock.Day);
            case TimeUnit.WorkingDay or TimeUnit.WorkingHour:
                findings.Add(SimulationRules.NoFixedLength.At(default, what));
                return from + StudyClock.Day;
            default:
                return from + (long)(amount.Seconds * StudyClock.Second);
        }
    }
}
