using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>How many cases a workflow expects in a year, and how many hours a pool is paid for: from rates and calendars alone.</summary>
internal sealed class YearlyVolume
{
    private readonly Department _department;
    private readonly StudyClock _clock;
    private readonly Dictionary<string, Timeline> _timelines = new(StringComparer.Ordinal);

    /// <param name="department">Without errors.</param>
    /// <param name="year">The dates of the year.</param>
    public YearlyVolume(Department department, DateRange year)
    {
        _department = department;
        Year = year;
        _clock = new StudyClock(year.Start, department.TimeZone);
    }

    public DateRange Year { get; }

    /// <summary>The study's fiscal year, or the year from its first day; without a study the fiscal year 2026, so that a file says the same whenever it is read.</summary>
    public static DateRange YearOf(StudyPlan? study) =>
        study?.Period is { } period && FiscalYear.TryParse(period, out var dates) ? dates
        : study?.Start is { } start && start.Year < 9990 ? new DateRange(start, start.AddYears(1))
        : FiscalYear.Japan(2026);

    /// <summary>Cases of the year: by rate, and counted where they are given one by one.</summary>
    public double Cases(Workflow workflow)
    {
        if (workflow.Arrivals is not { } arrivals)
            return 0;
        var timeline = TimelineOf(arrivals.Calendar ?? _department.Calendar);
        double total = Batches(arrivals) + (arrivals.Trace?.Rows.Count(r => Year.Contains(r.Date)) ?? 0);
        if (arrivals.About is { } about)
            total += Rate(arrivals, about, timeline);
        else if (arrivals.Every is { } every && every.Distribution.Mean > 0)
            total += SeasonMean(arrivals, timeline) * arrivals.Closed switch
            {
                ClosedGaps.Stop => OpenSeconds(timeline) / every.Distribution.Mean,
                ClosedGaps.NextOpening => Year.Days * 86400.0 / every.Distribution.Mean,
                _ => Chained(every.Distribution, timeline),
            };
        return total;
    }

    /// <summary>Dates of the year on which a calendar is open; every date without one.</summary>
    public int OpenDates(string? calendar) => TimelineOf(calendar ?? _department.Calendar).OpenDatesBetween(Year.Start, Year.EndExclusive);

    /// <summary>Hours of the year in which a calendar is open; every hour without one.</summary>
    public double OpenHours(string? calendar) => OpenSeconds(TimelineOf(calendar ?? _department.Calendar)) / 3600;

    /// <summary>Regular paid hours a year of a pool's people.</summary>
    public double PaidHours(Pool pool) => pool.Members.Count == 0
        ? AnonymousHours(pool)
        : pool.Members.Sum(id => PaidHours(_department.People.First(p => string.Equals(p.Id, id, StringComparison.Ordinal)), pool));

    /// <summary>Regular paid hours a year of a named person, whose calendar is the pool's where she has none.</summary>
    public double PaidHours(Person person, Pool pool)
    {
        var calendar = person.Calendar ?? pool.Calendar ?? _department.Calendar;
        if (person.Hours is not { } within)
            return OpenHours(calendar);
        var own = _department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always;
        return OpenSeconds(new Timeline(own.Intersect(within), _clock)) / 3600;
    }

    // Gap after gap through the year, each in turn as short or long as another share of them: the multiples of the golden ratio leave no share out.
    private double Chained(Distribution gap, Timeline timeline)
    {
        const int Most = 20_000;
        const double GoldenRatio = 0.6180339887498949;
        var end = _clock.TickOf(Year.EndExclusive);
        var (tick, cases) = (0L, 0);
        while (cases < Most)
        {
            var seconds = gap.Quantile(((cases + 1) * GoldenRatio) % 1);
            tick = seconds * StudyClock.Second < end - tick ? timeline.OpenAtOrAfter(tick + (long)(seconds * StudyClock.Second)) : end;
            if (tick >= end)
                return cases;
            cases++;
        }

        return cases * (double)end / Math.Max(1, tick);
    }

    // How many they are may change on dates of the year.
    private double AnonymousHours(Pool pool)
    {
        var timeline = TimelineOf(pool.Calendar ?? _department.Calendar);
        var steps = pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToList();
        double hours = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            // Before the first of them that many are employed as well.
            var from = i == 0 || steps[i].From is not { } said || said < Year.Start ? Year.Start : said;
            var until = i + 1 < steps.Count && steps[i + 1].From is { } next && next < Year.EndExclusive ? next : Year.EndExclusive;
            if (from < until)
                hours += steps[i].Count * timeline.WorkingTimeBetween(_clock.TickOf(from), _clock.TickOf(until)) / (double)StudyClock.Hour;
        }

        return hours;
    }

    private double Rate(Arrivals arrivals, ArrivalRate about, Timeline timeline)
    {
        var days = timeline.OpenDatesBetween(Year.Start, Year.EndExclusive);
        if (about.Per == RatePeriod.Year)
            return about.Count; // Seasons and peaks only distribute it.
        var periods = about.Per switch
        {
            RatePeriod.OpenHour => OpenSeconds(timeline) / 3600,
            RatePeriod.OpenDay => days,
            RatePeriod.Week => Year.Days / 7.0,
            _ => 12.0,
        };
        return about.Count * periods * SeasonMean(arrivals, timeline, onlyMonths: about.Per is RatePeriod.Week or RatePeriod.Month);
    }

    /// <summary>The mean over open dates of the factors that multiply: as coarse as a day or coarser, for a week or month those of months; finer ones distribute.</summary>
    private double SeasonMean(Arrivals arrivals, Timeline timeline, bool onlyMonths = false)
    {
        double sum = 0;
        var count = 0;
        foreach (var date in timeline.OpenDates(Year.Start, Year.EndExclusive))
        {
            double factor = 1;
            foreach (var peak in arrivals.Seasons.Concat(arrivals.Peaks))
            {
                if ((!onlyMonths || peak.Kind == PeakKind.Month) && Applies(peak, date, timeline))
                    factor *= peak.Factor;
            }

            sum += factor;
            count++;
        }

        return count == 0 ? 1 : sum / count;
    }

    private static bool Applies(Peak peak, DateOnly date, Timeline timeline) => peak.Kind switch
    {
        PeakKind.Month => date.Month == peak.Number,
        PeakKind.Weekday => (((int)date.DayOfWeek + 6) % 7) + 1 == peak.Number,
        PeakKind.DayOfMonth => date.Day == Math.Min(peak.Number, DateTime.DaysInMonth(date.Year, date.Month)),
        PeakKind.FirstDays => timeline.OpenDatesBetween(new DateOnly(date.Year, date.Month, 1), date) < peak.Number,
        PeakKind.LastDays => timeline.OpenDatesBetween(date, new DateOnly(date.Year, date.Month, 1).AddMonths(1)) <= peak.Number,
        PeakKind.AfterClosed => !timeline.IsOpenDate(date.AddDays(-1)),
        _ => false,
    };

    private double Batches(Arrivals arrivals) => arrivals.Batches.Sum(b =>
        (double)b.Count * (b.Dates.Count > 0
            ? b.Dates.Count(Year.Contains)
            : Months().Count(m => b.Months.Count == 0 || b.Months.Contains(m))));

    private IEnumerable<int> Months()
    {
        for (var date = new DateOnly(Year.Start.Year, Year.Start.Month, 1); date < Year.EndExclusive; date = date.AddMonths(1))
            yield return date.Month;
    }

    private double OpenSeconds(Timeline timeline) =>
        timeline.WorkingTimeBetween(_clock.TickOf(Year.Start), _clock.TickOf(Year.EndExclusive)) / (double)StudyClock.Second;

    private Timeline TimelineOf(string? calendar)
    {
        var id = calendar ?? "";
        if (!_timelines.TryGetValue(id, out var timeline))
        {
            timeline = new Timeline(_department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always, _clock);
            _timelines.Add(id, timeline);
        }

        return timeline;
    }
}
