using System.Collections.Concurrent;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>How many cases a workflow expects over a span of dates, a year or the study's own, and how many hours a pool is paid for: from
/// rates and calendars alone.</summary>
internal sealed class YearlyVolume
{
    private readonly Department _department;
    private readonly StudySpan _span;
    private readonly StudyClock _clock;
    private readonly ConcurrentDictionary<string, Timeline> _timelines; // [calendar] → shared by all spans of one study
    private readonly Dictionary<Timeline, Dictionary<DateOnly, double>> _seconds = []; // [timeline, date] → open seconds, once asked for
    private readonly Dictionary<Pool, double> _paid = [];

    /// <param name="department">Without errors.</param>
    /// <param name="year">The dates of the year.</param>
    public YearlyVolume(Department department, DateRange year)
        : this(department, StudySpan.OfYear(year))
    {
    }

    /// <param name="department">Without errors.</param>
    /// <param name="span">The dates to look at.</param>
    public YearlyVolume(Department department, StudySpan span)
        : this(department, span, new StudyClock(span.Start, department.TimeZone), new(StringComparer.Ordinal))
    {
    }

    private YearlyVolume(Department department, StudySpan span, StudyClock clock, ConcurrentDictionary<string, Timeline> timelines)
    {
        _department = department;
        _span = span;
        Year = span.Dates;
        _clock = clock;
        _timelines = timelines;
    }

    /// <summary>The same of other dates of the study: calendars are laid out once for all of them.</summary>
    public YearlyVolume Within(DateRange dates) => new(_department, _span.Within(dates), _clock, _timelines);

    /// <summary>The dates that are looked at.</summary>
    public DateRange Year { get; }

    /// <summary>How many years that is.</summary>
    public double Years => _span.Years;

    /// <summary>The study's first day, from which years are counted.</summary>
    public DateOnly FirstDay => _span.Start;

    /// <summary>Cases of the span: by rate, and counted where they are given one by one.</summary>
    public double Cases(Workflow workflow)
    {
        if (workflow.Arrivals is not { } arrivals)
            return 0;
        double total = Batches(arrivals) + (arrivals.Trace?.Rows.Count(r => Year.Contains(r.Date)) ?? 0);
        if (arrivals.About is { } about)
            total += about.Count * Periods(arrivals, about.Per);
        else if (arrivals.Every is { } every && every.Drawn.Mean > 0)
            total += arrivals.Closed == ClosedGaps.WaitForOpening
                ? Chained(every.Drawn, arrivals) : Periods(arrivals, null) / every.Drawn.Mean;
        return total;
    }

    /// <summary>Dates of the span on which a calendar is open; every date without one.</summary>
    public int OpenDates(string? calendar) => TimelineOf(calendar ?? _department.Calendar).OpenDatesBetween(Year.Start, Year.EndExclusive);

    /// <summary>Hours of the span in which a calendar is open; every hour without one.</summary>
    public double OpenHours(string? calendar) => OpenSeconds(TimelineOf(calendar ?? _department.Calendar)) / 3600;

    /// <summary>Regular paid hours of a pool's people.</summary>
    public double PaidHours(Pool pool)
    {
        if (!_paid.TryGetValue(pool, out var hours))
            _paid.Add(pool, hours = pool.Members.Count == 0
                ? AnonymousHours(pool) : pool.Members.Sum(id => PaidHours(_department.FindPerson(id)!, pool)));
        return hours;
    }

    /// <summary>Regular paid hours of a named person over the span, whose calendar is the pool's where she has none.</summary>
    public double PaidHours(Person person, Pool pool) => OpenSeconds(TimelineOf(person, pool)) / 3600;

    /// <summary>When a pool's anonymous people work.</summary>
    public Timeline TimelineOf(Pool pool) => TimelineOf(pool.Calendar ?? _department.Calendar);

    /// <summary>When a named person works.</summary>
    public Timeline TimelineOf(Person person, Pool pool)
    {
        var calendar = person.Calendar ?? pool.Calendar ?? _department.Calendar;
        return person.Hours is not { } within ? TimelineOf(calendar)
            : new Timeline((_department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always).Intersect(within), _clock);
    }

    // Gap after gap through the span, each in turn as short or long as another share of them: the multiples of the golden ratio leave no
    // share out.
    private double Chained(Distribution gap, Arrivals arrivals)
    {
        const int Most = 20_000;
        const double GoldenRatio = 0.6180339887498949;
        var timeline = TimelineOf(arrivals.Calendar ?? _department.Calendar);
        var (start, end) = (_clock.TickOf(Year.Start), _clock.TickOf(Year.EndExclusive));
        var open = OpenSeconds(timeline);
        var seasons = open > 0 ? Periods(arrivals, null) / open : 0;
        var (tick, cases) = (start, 0);
        while (cases < Most)
        {
            var seconds = gap.Quantile(((cases + 1) * GoldenRatio) % 1);
            tick = seconds * StudyClock.Second < end - tick ? timeline.OpenAtOrAfter(tick + (long)(seconds * StudyClock.Second)) : end;
            if (tick >= end)
                return cases * seasons;
            cases++;
        }

        return cases * seasons * (double)(end - start) / Math.Max(1, tick - start);
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

    /// <summary>How many periods of a rate the span has, factors and growth counted; seconds for <paramref name="per"/> null. A period that
    /// the span cuts counts by its weighted open time.</summary>
    /// <remarks>As cases are drawn: a factor finer than the period distributes, an equal or coarser one multiplies, and a year begins on
    /// the study's first day.</remarks>
    private double Periods(Arrivals arrivals, RatePeriod? per)
    {
        var timeline = TimelineOf(arrivals.Calendar ?? _department.Calendar);
        var allHours = per is null && arrivals.Closed == ClosedGaps.NextOpening;
        Peak[] peaks = [.. arrivals.Seasons, .. arrivals.Peaks];
        var hours = Array.FindAll(peaks, p => p.Kind == PeakKind.Hour);
        var known = hours.Length == 0 || per == RatePeriod.OpenDay ? SecondsOf(timeline) : null;
        double sum = 0;
        double inSpan = 0;  // of the period that is going on
        double whole = 0;
        var start = PeriodStart(Year.Start, per); // one that had begun counts from its own beginning
        var end = start;
        for (var date = start; date < Year.EndExclusive || date < end; date = date.AddDays(1))
        {
            if (date >= end)
            {
                sum += whole > 0 ? inSpan / whole : 0;
                (inSpan, whole, end) = (0, 0, PeriodEnd(date, per));
            }

            var seconds = allHours ? 86400 : known is null ? Seconds(timeline, date, hours) : OpenOn(timeline, known, date);
            if (seconds <= 0)
                continue;
            var (weight, level) = Factors(arrivals.GrowthPerYear, peaks, date, timeline, per);
            if (per is null or RatePeriod.OpenHour)
            {
                sum += Year.Contains(date) ? seconds * weight * level / (per is null ? 1 : 3600) : 0;
                continue;
            }

            whole += seconds * weight;
            inSpan += Year.Contains(date) ? seconds * weight * level : 0;
        }

        return sum + (whole > 0 ? inSpan / whole : 0);
    }

    private (double Weight, double Level) Factors(double growth, Peak[] peaks, DateOnly date, Timeline timeline,
        RatePeriod? per)
    {
        var weight = 1.0;
        var level = growth == 0
            ? 1 : Math.Pow(1 + growth, Math.Max(0, date.DayNumber - _span.Start.DayNumber) / 365.25);
        foreach (var peak in peaks)
        {
            if (peak.Kind == PeakKind.Hour || !Applies(peak, date, timeline))
                continue;
            if (per == RatePeriod.Year || (per is RatePeriod.Week or RatePeriod.Month && peak.Kind != PeakKind.Month))
                weight *= peak.Factor;
            else
                level *= peak.Factor;
        }

        return (weight, level);
    }

    private Dictionary<DateOnly, double> SecondsOf(Timeline timeline)
    {
        if (!_seconds.TryGetValue(timeline, out var known))
            _seconds.Add(timeline, known = []);
        return known;
    }

    // Open seconds of what opens on a date, over midnight too. Every workflow with that calendar asks for them.
    private static double OpenOn(Timeline timeline, Dictionary<DateOnly, double> known, DateOnly date)
    {
        if (!known.TryGetValue(date, out var seconds))
            known.Add(date, seconds = timeline.TryHoursOf(date, out var opening, out var closing)
                ? timeline.WorkingTimeBetween(opening, closing) / (double)StudyClock.Second : 0);
        return seconds;
    }

    // The same by each hour's factor, where it is not only that day's cases that are distributed.
    private double Seconds(Timeline timeline, DateOnly date, Peak[] hours)
    {
        if (!timeline.TryHoursOf(date, out var opening, out var closing))
            return 0;
        double seconds = 0;
        for (var tick = opening; tick < closing;)
        {
            var next = Math.Min(closing, _clock.NextHour(tick));
            var hour = _clock.LocalTimeOfDay(tick).Hour;
            seconds += timeline.WorkingTimeBetween(tick, next) / (double)StudyClock.Second * hours.Where(p => p.Number == hour)
                .Aggregate(1.0, (f, p) => f * p.Factor);
            tick = next;
        }

        return seconds;
    }

    private DateOnly PeriodStart(DateOnly date, RatePeriod? per) => per switch
    {
        RatePeriod.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        RatePeriod.Month => new DateOnly(date.Year, date.Month, 1),
        RatePeriod.Year => Anniversary(date, 0),
        _ => date,
    };

    private DateOnly PeriodEnd(DateOnly date, RatePeriod? per) => per switch
    {
        RatePeriod.Week => date.AddDays(7),
        RatePeriod.Month => date.AddMonths(1),
        RatePeriod.Year => Anniversary(date, 1),
        _ => date.AddDays(1),
    };

    // The latest anniversary of the study's first day, or so many years after it.
    private DateOnly Anniversary(DateOnly date, int more)
    {
        var years = 0;
        while (_span.Start.AddYears(years + 1) <= date)
            years++;
        return _span.Start.AddYears(years + more);
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
            : Dates().Count(d => d.Day == Math.Min(b.DayOfMonth ?? 1, DateTime.DaysInMonth(d.Year, d.Month))
                && (b.Months.Count == 0 || b.Months.Contains(d.Month)))));

    private IEnumerable<DateOnly> Dates() => Enumerable.Range(0, Year.Days).Select(Year.Start.AddDays);

    private double OpenSeconds(Timeline timeline) =>
        timeline.WorkingTimeBetween(_clock.TickOf(Year.Start), _clock.TickOf(Year.EndExclusive)) / (double)StudyClock.Second;

    private Timeline TimelineOf(string? calendar)
    {
        var id = calendar ?? "";
        return _timelines.TryGetValue(id, out var timeline) ? timeline
            : _timelines.GetOrAdd(id, new Timeline(_department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always, _clock));
    }
}
