using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>The dates of a study in ticks: where it begins, from and until when it counts, and how long cases are followed.</summary>
internal sealed record StudyWindow
{
    private const double DefaultDrainDays = 90;

    public required DateOnly FirstDay { get; init; }

    public required StudyClock Clock { get; init; }

    public required long Start { get; init; }

    public required long End { get; init; }

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

        var follow = Plan.Never;
        if (!options.DrainAll && end != Plan.Never)
            follow = options.Drain is { } drain ? After(clock, end, drain, "drain", findings) : end + (long)(DefaultDrainDays * StudyClock.Day);
        return new StudyWindow
        {
            FirstDay = day,
            Clock = clock,
            Start = start,
            End = end,
            RunEnd = Math.Max(end, follow),
            MostCases = options.Cases ?? long.MaxValue,
            Years = end == Plan.Never ? 0 : YearsOf(options, end - start),
        };
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
                var whole = clock.LocalDate(from).AddMonths((int)Math.Floor(Math.Min(months, 12_000)));
                return clock.TickOf(whole, clock.LocalTimeOfDay(from)) + (long)((months - Math.Floor(months)) * 30.4375 * StudyClock.Day);
            case TimeUnit.WorkingDay or TimeUnit.WorkingHour:
                findings.Add(SimulationRules.NoFixedLength.At(default, what));
                return from + StudyClock.Day;
            default:
                return from + (long)(Math.Min(amount.Seconds, 3e9) * StudyClock.Second);
        }
    }
}
