using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Lays out who there is: people's pools, named people, bots and machines, each with its hours.</summary>
internal sealed class CrewCompiler
{
    private static readonly ConditionalWeakTable<WeeklyHours, ConcurrentDictionary<WorkCalendar, WorkCalendar>> OwnHours = [];
    private static readonly Dictionary<string, AttributeRow> NoAttributes = [];
    private readonly Department _department;
    private readonly StudyWindow _window;
    private readonly List<Diagnostic> _findings;
    private readonly long _layoutEnd;
    private readonly List<Crew> _crews = [];
    private readonly List<PoolPlan> _pools = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private int _servers;

    public CrewCompiler(Department department, StudyWindow window, long layoutEnd, List<Diagnostic> findings)
    {
        (_department, _window, _layoutEnd, _findings) = (department, window, layoutEnd, findings);
        foreach (var pool in department.Pools)
            AddPool(pool);
        foreach (var bot in department.Bots)
            AddBot(bot);
        foreach (var machine in department.Machines)
            AddMachine(machine);
    }

    public IReadOnlyList<Crew> Crews => _crews;

    public IReadOnlyList<PoolPlan> Pools => _pools;

    public int Servers => _servers;

    /// <summary>A pool, bot or machine by its id; null when there is none.</summary>
    public PoolPlan? Find(CrewKind kind, string id) =>
        _pools.Find(p => p.Kind == kind && string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The model of a named person; null for every other crew.</summary>
    public Person? PersonOf(Crew crew) =>
        crew.IsNamed ? _department.People.First(p => string.Equals(p.Id, crew.Id, StringComparison.Ordinal)) : null;

    public Timeline? TimelineOf(string? id, string? fallback, string owner, SourceSpan place = default)
    {
        var name = id ?? fallback;
        if (name is null)
            return null;
        if (_department.FindCalendar(name) is { } calendar)
            return Timelines.Of(calendar.Hours, _window.Clock);
        _findings.Add(SimulationRules.UnknownName.At(place, owner, name));
        return null;
    }

    private Timeline Always => Timelines.Of(WorkCalendar.Always, _window.Clock);

    private void AddPool(Pool pool)
    {
        var index = _pools.Count;
        var members = new List<int>();
        if (pool.Members.Count == 0)
        {
            members.Add(_crews.Count);
            Add(Anonymous(pool, index));
        }

        foreach (var member in pool.Members)
        {
            if (!_named.TryGetValue(member, out var crew))
            {
                var person = _department.People.FirstOrDefault(p => string.Equals(p.Id, member, StringComparison.Ordinal));
                if (person is null)
                {
                    _findings.Add(SimulationRules.UnknownName.At(pool.Place, pool.Id, member));
                    continue;
                }

                crew = _crews.Count;
                _named.Add(member, crew);
                Add(Named(person, pool, index));
            }

            members.Add(crew);
        }

        _pools.Add(new PoolPlan(pool.Id, index, CrewKind.People, [.. members], members.Sum(c => _crews[c].Count), pool.Allocation)
        {
            HasCost = members.Exists(c => _crews[c].Home == index && _crews[c].HourlyCost is not null),
        });
    }

    private void Add(Crew crew)
    {
        _crews.Add(crew);
        _servers += crew.Count;
    }

    private Crew Anonymous(Pool pool, int index)
    {
        var calendar = TimelineOf(pool.Calendar, _department.Calendar, pool.Id, pool.Place) ?? Always;
        var count = pool.Capacity.Count == 0 ? 0 : pool.Capacity.Max(c => c.Count);
        var changes = pool.Capacity.Count > 1 || pool.Capacity.Any(c => c.From is not null);
        var keys = KeysOf(pool.Id, count, DrawPurpose.Absence);
        return new Crew
        {
            Id = pool.Id,
            Index = _crews.Count,
            Home = index,
            First = _servers,
            Count = count,
            Shifts = ShiftTable.Of(calendar, _layoutEnd, pool.Absence is not null || changes),
            Allocation = pool.Allocation,
            Overtime = pool.Overtime is null ? null : OvertimeOf(pool.Overtime, pool.HourlyCost),
            OtherWork = OtherWorkOf(pool, pool.Id, count),
            Absence = AbsenceOf(pool.Absence, calendar, keys),
            CapacityByDay = changes ? CapacityByDay(pool) : null,
            HourlyCost = (double?)pool.HourlyCost,
            IsTemporary = pool.Contract == Contract.Temporary,
        };
    }

    private Crew Named(Person person, Pool home, int index)
    {
        var calendar = TimelineOf(person.Calendar ?? home.Calendar, _department.Calendar, person.Id, person.Place) ?? Always;
        if (person.Hours is { } hours)
        {
            var own = OwnHours.GetOrCreateValue(hours).GetOrAdd(calendar.Calendar, static (all, weekly) => all.Intersect(weekly), hours);
            calendar = Timelines.Of(own, _window.Clock);
        }

        var places = Math.Max(1, person.AtOnce);
        var absence = person.Absence ?? home.Absence;
        var cost = person.HourlyCost ?? home.HourlyCost;
        // Both places of a person are away on the same dates.
        var keys = new ulong[places];
        Array.Fill(keys, Keys.Name($"{person.Id}#1", DrawPurpose.Absence));
        return new Crew
        {
            Id = person.Id,
            Index = _crews.Count,
            IsNamed = true,
            Home = index,
            First = _servers,
            Count = places,
            Shifts = ShiftTable.Of(calendar, _layoutEnd, absence is not null),
            Allocation = home.Allocation,
            Overtime = home.Overtime is null ? null : OvertimeOf(home.Overtime, cost),
            OtherWork = OtherWorkOf(home, person.Id, places),
            Absence = AbsenceOf(absence, calendar, keys),
            HourlyCost = (double?)cost,
            IsTemporary = person.Contract == Contract.Temporary || home.Contract == Contract.Temporary,
        };
    }

    private void AddBot(Bot bot)
    {
        var calendar = TimelineOf(bot.Calendar, null, bot.Id, bot.Place) ?? Always;
        var index = _pools.Count;
        Add(new Crew
        {
            Id = bot.Id,
            Index = _crews.Count,
            Kind = CrewKind.Bot,
            Home = index,
            First = _servers,
            Count = bot.Units,
            Shifts = ShiftTable.Of(calendar, _layoutEnd, byDate: false),
            Failures = bot.Uptime is not { } uptime ? null : new FailurePlan(
                LawCompiler.Compile(uptime.BetweenFailures, NoAttributes), LawCompiler.Compile(uptime.Repair, NoAttributes),
                uptime.PeopleWhileDown, bot.FailsByClock, _layoutEnd,
                KeysOf(bot.Id, bot.Units, DrawPurpose.Failure), KeysOf(bot.Id, bot.Units, DrawPurpose.Repair)),
        });
        _pools.Add(new PoolPlan(bot.Id, index, CrewKind.Bot, [_crews.Count - 1], bot.Units, Allocation.LongestIdle));
    }

    private void AddMachine(Machine machine)
    {
        var calendar = TimelineOf(machine.Calendar, null, machine.Id, machine.Place) ?? Always;
        var index = _pools.Count;
        Add(new Crew
        {
            Id = machine.Id,
            Index = _crews.Count,
            Kind = CrewKind.Machine,
            Home = index,
            First = _servers,
            Count = 1,
            Shifts = ShiftTable.Of(calendar, _layoutEnd, byDate: false),
        });
        _pools.Add(new PoolPlan(machine.Id, index, CrewKind.Machine, [_crews.Count - 1], 1, Allocation.LongestIdle));
    }

    private static OvertimePlan OvertimeOf(Overtime overtime, decimal? hourlyCost)
    {
        var pay = overtime.Pay is { } money ? (double?)money : hourlyCost is { } cost ? (double)cost * (overtime.Rate ?? 1) : null;
        return new OvertimePlan(overtime.For, Ticks(overtime.UpToHours), Ticks(overtime.PerMonthHours), Ticks(overtime.PerYearHours), pay);

        static long Ticks(double? hours) => hours is { } h ? (long)(h * StudyClock.Hour) : Plan.Never;
    }

    private static OtherWorkPlan? OtherWorkOf(Pool pool, string owner, int count)
    {
        if (pool.OtherWork is not { } other || other.Share.Value <= 0 || count == 0)
            return null;
        var lasting = LawCompiler.Compile(other.Lasting ?? Duration.About(TimeSpan.FromMinutes(10)), NoAttributes);
        if (lasting.Mean <= 0)
            return null;
        return new OtherWorkPlan(lasting.Mean / Math.Min(other.Share.Value, 0.999), lasting, KeysOf(owner, count, DrawPurpose.OtherWork));
    }

    // A date is a whole day away; sick days and leave are chances per date that add up to what was said over a year of this calendar.
    private AbsencePlan? AbsenceOf(Absence? absence, Timeline calendar, ulong[] keys)
    {
        if (absence is null || keys.Length == 0)
            return null;
        var first = _window.FirstDay;
        var dates = calendar.OpenDates(first, first.AddYears(1)).ToArray();
        if (dates.Length == 0)
            return null;
        double Weight(DateOnly date) => absence.LeaveByMonth.TryGetValue(date.Month, out var factor) ? factor : 1;
        var weights = dates.Sum(Weight);
        var sick = (absence.SickDaysPerYear?.Value ?? 0) / dates.Length;
        var leave = weights > 0 ? (absence.LeaveDaysPerYear?.Value ?? 0) / weights : 0;
        var rules = new List<DateRule>();
        foreach (var text in absence.Dates)
        {
            if (DateRule.TryParse(text, out var rule))
                rules.Add(rule);
        }

        return new AbsencePlan(ByDay(date => rules.Exists(r => r.Contains(date)) ? 1 : Math.Min(1, sick + (leave * Weight(date)))), keys);
    }

    private DayTable<int> CapacityByDay(Pool pool)
    {
        var steps = pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToArray();
        return ByDay(date => steps.LastOrDefault(s => (s.From ?? DateOnly.MinValue) <= date)?.Count ?? steps[0].Count);
    }

    private DayTable<TValue> ByDay<TValue>(Func<DateOnly, TValue> of) =>
        DayTable<TValue>.Of(_window.FirstDay, _window.Clock.DayIndex(_layoutEnd) + 1, of);

    private static ulong[] KeysOf(string owner, int count, DrawPurpose purpose)
    {
        var keys = new ulong[count];
        for (var i = 0; i < count; i++)
            keys[i] = Keys.Name($"{owner}#{i + 1}", purpose);
        return keys;
    }
}
