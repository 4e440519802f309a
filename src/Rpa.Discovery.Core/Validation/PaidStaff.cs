using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Validation;

/// <summary>Hours of a span of dates that people are paid for, and what absence and other work leave of them; a person of several pools
/// counts once.</summary>
internal sealed class PaidStaff(Department department, YearlyVolume volume)
{
    private readonly Dictionary<string, StaffHours> _known = new(StringComparer.Ordinal);

    public double PaidHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.Paid);

    /// <summary>Regular hours for cases: without absence and other work; who does two things at once has her hours twice.</summary>
    public double AvailableHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.ForCases);

    /// <summary>Hours of other work.</summary>
    public double OtherHours(IReadOnlyList<Pool> pools) => Each(pools).Sum(p => p.Other);

    /// <summary>Everybody once: the anonymous people of each pool together, and each named person by herself.</summary>
    public IEnumerable<StaffHours> Everybody => Each(department.Pools);

    private IEnumerable<StaffHours> Each(IReadOnlyList<Pool> pools)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pool in pools)
        {
            if (pool.Members.Count == 0)
                yield return Known(null, pool);
            foreach (var id in pool.Members.Where(seen.Add))
            {
                // Her first pool is her home: absence, other work and overtime are its where she has no own.
                yield return Known(department.FindPerson(id)!, department.HomeOf(id)!);
            }
        }
    }

    private StaffHours Known(Person? person, Pool home)
    {
        var key = person is null ? $"pool {home.Id}" : $"person {person.Id}";
        if (!_known.TryGetValue(key, out var hours))
            _known.Add(key, hours = Count(person, home));
        return hours;
    }

    private StaffHours Count(Person? person, Pool home)
    {
        var timeline = person is null ? volume.TimelineOf(home) : volume.TimelineOf(person, home);
        var absence = new AbsenceByDate(person?.Absence ?? home.Absence, timeline, volume.FirstDay);
        var steps = home.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToList();
        var overtime = new OvertimeHours(OvertimeOf(home));
        double paid = 0;
        double present = 0;
        foreach (var date in timeline.OpenDates(volume.Year.Start, volume.Year.EndExclusive))
        {
            if (!timeline.TryHoursOf(date, out var opening, out var closing))
                continue;
            var count = person is not null ? 1 : CountOn(steps, date);
            var hours = count * timeline.WorkingTimeBetween(opening, closing) / (double)StudyClock.Hour;
            var there = 1 - absence.On(date);
            paid += hours;
            present += hours * there;
            if (count > 0)
                overtime.Add(date, (Math.Min(opening + StudyClock.Day, timeline.OpenAtOrAfter(closing)) - closing)
                    / (double)StudyClock.Hour, count * there, count);
        }

        var other = home.OtherWork?.Share.Value ?? 0;
        var places = person?.AtOnce ?? 1;
        return new StaffHours(person?.Id, home.Id, paid, present * other, present * (1 - other) * places, overtime.Sum * places);
    }

    /// <summary>How many anonymous people there are on a date; before the first step that many are employed as well.</summary>
    public static int CountOn(List<CapacityStep> steps, DateOnly date)
    {
        var count = steps.Count == 0 ? 0 : steps[0].Count;
        foreach (var step in steps)
        {
            if (step.From is { } from && from > date)
                break;
            count = step.Count;
        }

        return count;
    }

    // What is in progress at closing is finished, but nothing new is begun; work that is due is, where anything is ever due.
    private Overtime? OvertimeOf(Pool pool) => pool.Overtime switch
    {
        { For: OvertimeFor.Backlog } overtime => overtime,
        { For: OvertimeFor.Due } overtime when department.Workflows.Any(w => w.Due is not null) => overtime,
        _ => null,
    };
}

/// <summary>Hours of one person, or of all anonymous people of a pool.</summary>
/// <param name="Person">Her id; null for anonymous people.</param>
/// <param name="Home">The pool, or the first of hers.</param>
/// <param name="Paid">Regular hours, absence included.</param>
/// <param name="Other">Other work.</param>
/// <param name="ForCases">Regular hours that absence and other work leave.</param>
/// <param name="Overtime">What may be worked on cases after closing.</param>
internal sealed record StaffHours(string? Person, string Home, double Paid, double Other, double ForCases, double Overtime);

/// <summary>How likely somebody is away on a date: given dates for certain, sick days and leave as chances that add up to what was said
/// over a year.</summary>
internal sealed class AbsenceByDate
{
    private readonly Absence? _absence;
    private readonly List<DateRule> _rules = [];
    private readonly double _sick;
    private readonly double _leave;

    public AbsenceByDate(Absence? absence, Timeline timeline, DateOnly first)
    {
        var dates = absence is null ? [] : timeline.OpenDates(first, first.AddYears(1)).ToList();
        if (dates.Count == 0)
            return;
        _absence = absence!;
        var weights = dates.Sum(Weight);
        _sick = (_absence.SickDaysPerYear?.Value ?? 0) / dates.Count;
        _leave = weights > 0 ? (_absence.LeaveDaysPerYear?.Value ?? 0) / weights : 0;
        foreach (var text in _absence.Dates)
        {
            if (DateRule.TryParse(text, out var rule))
                _rules.Add(rule);
        }
    }

    public double On(DateOnly date) => _absence is null ? 0 : _rules.Exists(r => r.Contains(date))
        ? 1 : Math.Min(1, _sick + (_leave * Weight(date)));

    private double Weight(DateOnly date) => _absence!.LeaveByMonth.TryGetValue(date.Month, out var factor) ? factor : 1;
}

/// <summary>Adds up what may be worked after closing, within the limits by day, month and fiscal year.</summary>
internal sealed class OvertimeHours(Overtime? overtime)
{
    private int _month;
    private int _year;
    private double _inMonth;
    private double _inYear;
    private int _people;
    private double _sum;

    public double Sum => _sum + YearWith(MonthCapped);

    private double MonthCapped => Math.Min(_inMonth, Limit(overtime?.PerMonthHours));

    /// <param name="date">A day of work.</param>
    /// <param name="atMost">Hours from its closing to the next opening, or to a day after its opening.</param>
    /// <param name="present">How many of them come.</param>
    /// <param name="people">How many there are.</param>
    public void Add(DateOnly date, double atMost, double present, int people)
    {
        if (overtime is null)
            return;
        if ((date.Year * 12) + date.Month is var month && month != _month)
        {
            _inYear += MonthCapped;
            (_month, _inMonth) = (month, 0);
        }

        if (FiscalYear.Of(date) is var year && year != _year)
        {
            _sum += YearWith(0);
            (_year, _inYear, _people) = (year, 0, 0);
        }

        _people = Math.Max(_people, people);
        _inMonth += Math.Clamp(atMost, 0, overtime.UpToHours ?? double.PositiveInfinity) * present;
    }

    private double YearWith(double month) => Math.Min(_inYear + month, Limit(overtime?.PerYearHours));

    private double Limit(double? each) => each is { } hours ? hours * _people : double.PositiveInfinity;
}
