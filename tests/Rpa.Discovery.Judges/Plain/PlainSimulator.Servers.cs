using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Judges;

/// <summary>Who can work: pools, crews and their servers, the shifts of crews, and which crews depend on each other.</summary>
internal sealed partial class PlainSimulator
{
    private enum Mode
    {
        Off,
        Free,
        Busy,
        Held,
        OtherWork,
        Down,
    }

    // Anonymous capacity and named people where their first pool stands; then bots; then machines.
    private void AddServers()
    {
        var persons = new Dictionary<string, PlainCrew>(StringComparer.Ordinal);
        foreach (var pool in _department.Pools)
        {
            var plain = new PlainPool(this, pool.Id, pool.Allocation);
            _pools.Add(plain);
            if (pool.Members.Count == 0)
                _ = new PlainCrew(this, pool, plain);
            foreach (var member in pool.Members)
            {
                if (!persons.TryGetValue(member, out var crew))
                    persons.Add(member, crew = new PlainCrew(this, _department.People.First(p => p.Id == member), pool, plain));
                crew.Join(plain);
            }
        }

        foreach (var bot in _department.Bots)
        {
            var plain = new PlainPool(this, bot.Id, Allocation.LongestIdle) { IsBot = true };
            _pools.Add(plain);
            _ = new PlainCrew(this, bot, plain);
        }

        foreach (var machine in _department.Machines)
        {
            var plain = new PlainPool(this, machine.Id, Allocation.LongestIdle) { IsMachine = true };
            _pools.Add(plain);
            _ = new PlainCrew(this, machine, plain);
        }
    }

    // Lines that share a crew or a system with seats depend on each other.
    private void AddGroups()
    {
        var left = new List<PlainLine>(_lines);
        while (left.Count > 0)
        {
            var group = new PlainGroup();
            _groups.Add(group);
            var open = new Queue<PlainLine>([left[0]]);
            left.RemoveAt(0);
            while (open.TryDequeue(out var line))
            {
                group.Lines.Add(line);
                foreach (var other in left.Where(l => l.DependsOn(line)).ToArray())
                {
                    left.Remove(other);
                    open.Enqueue(other);
                }
            }

            foreach (var server in _servers.Where(s => group.Lines.Exists(l => l.Needs.Exists(n => n.Skilled.Contains(s)))))
                group.Servers.Add(server);
        }
    }

    private sealed class PlainGroup
    {
        public List<PlainLine> Lines { get; } = [];

        public List<PlainServer> Servers { get; } = [];
    }

    /// <summary>A pool of people, a bot, or a machine: what is counted together.</summary>
    private sealed class PlainPool(PlainSimulator simulator, string id, Allocation allocation)
    {
        public string Id { get; } = id;

        public Allocation Allocation { get; } = allocation;

        public bool IsBot { get; init; }

        public bool IsMachine { get; init; }

        public bool IsPeople => !IsBot && !IsMachine;

        public List<PlainServer> Servers { get; } = [];

        public long Taken { get; set; }

        public long Exceptions { get; set; }

        public Meter Busy { get; } = new(simulator);

        public Meter Held { get; } = new(simulator);

        public Meter Other { get; } = new(simulator);

        public Meter Duty { get; } = new(simulator);

        public Meter Paid { get; } = new(simulator);

        public Meter Overtime { get; } = new(simulator);

        public Meter Down { get; } = new(simulator);

        public Meter Waiting { get; } = new(simulator);
    }

    /// <summary>Servers that come and go together: the anonymous people of a pool, one named person, the units of a bot, a
    /// machine.</summary>
    private sealed class PlainCrew
    {
        private readonly PlainSimulator _simulator;
        private readonly IReadOnlyList<CapacityStep> _capacity = [];
        private readonly Absence? _absence;
        private readonly Dictionary<DateOnly, double> _chances = [];
        private readonly double _sick;
        private readonly double _leave;

        public PlainCrew(PlainSimulator simulator, Pool pool, PlainPool plain)
            : this(simulator, pool.Id, plain, pool.Capacity.Count == 0 ? 0 : pool.Capacity.Max(c => c.Count))
        {
            _capacity = pool.Capacity;
            _absence = pool.Absence;
            (OtherWork, Overtime) = (pool.OtherWork is { Share.Value: > 0 } ? pool.OtherWork : null, pool.Overtime);
            var calendar = simulator.TimelineOf(pool.Calendar ?? simulator._department.Calendar);
            var byDate = pool.Absence is not null || pool.Capacity.Count > 1 || pool.Capacity.Any(c => c.From is not null);
            Shifts = calendar.Calendar.IsAlways && !byDate ? null : simulator.ShiftsOf(calendar, byDate);
            (_sick, _leave) = simulator.ChancesPerDate(_absence, calendar);
            Join(plain);
        }

        public PlainCrew(PlainSimulator simulator, Person person, Pool home, PlainPool plain)
            : this(simulator, person.Id, plain, person.AtOnce)
        {
            Person = person;
            _absence = person.Absence ?? home.Absence;
            (OtherWork, Overtime) = (home.OtherWork is { Share.Value: > 0 } ? home.OtherWork : null, home.Overtime);
            var calendar = simulator.TimelineOf(person.Calendar ?? home.Calendar ?? simulator._department.Calendar);
            if (person.Hours is { } hours)
                calendar = simulator.TimelineOf(calendar.Calendar.Intersect(hours));
            Shifts = calendar.Calendar.IsAlways && _absence is null ? null : simulator.ShiftsOf(calendar, _absence is not null);
            (_sick, _leave) = simulator.ChancesPerDate(_absence, calendar);
        }

        public PlainCrew(PlainSimulator simulator, Bot bot, PlainPool plain)
            : this(simulator, bot.Id, plain, bot.Units)
        {
            Uptime = bot.Uptime;
            FailsByClock = bot.FailsByClock;
            Shifts = bot.Calendar is null ? null : simulator.ShiftsOf(simulator.TimelineOf(bot.Calendar), byDate: false);
            Join(plain);
        }

        public PlainCrew(PlainSimulator simulator, Machine machine, PlainPool plain)
            : this(simulator, machine.Id, plain, 1)
        {
            Shifts = machine.Calendar is null ? null : simulator.ShiftsOf(simulator.TimelineOf(machine.Calendar), byDate: false);
            Join(plain);
        }

        private PlainCrew(PlainSimulator simulator, string id, PlainPool home, int count)
        {
            (_simulator, Id, Home, Index) = (simulator, id, home, simulator._crews.Count);
            simulator._crews.Add(this);
            for (var i = 1; i <= count; i++)
            {
                var server = new PlainServer(this, i, simulator._servers.Count);
                simulator._servers.Add(server);
                Servers.Add(server);
            }
        }

        public string Id { get; }

        public int Index { get; }

        /// <summary>Null for anonymous people, bots and machines.</summary>
        public Person? Person { get; }

        /// <summary>Where pay and overtime count.</summary>
        public PlainPool Home { get; }

        public List<PlainPool> Pools { get; } = [];

        public List<PlainServer> Servers { get; } = [];

        public List<Shift>? Shifts { get; }

        public OtherWork? OtherWork { get; }

        public Duration Lasting => OtherWork!.Lasting ?? DefaultLasting;

        public Overtime? Overtime { get; }

        public Uptime? Uptime { get; }

        public bool FailsByClock { get; }

        public bool IsOpen { get; set; }

        public long NextDayClose { get; set; }

        // Over noon only what is in progress is finished.
        public bool IsOverForToday { get; set; }

        private Duration DefaultLasting { get; } = Duration.About(TimeSpan.FromMinutes(10));

        public void Join(PlainPool pool)
        {
            if (!Pools.Contains(pool))
                Pools.Add(pool);
            pool.Servers.AddRange(Servers.Where(s => !pool.Servers.Contains(s)));
        }

        public int EmployedOn(DateOnly date) => _capacity.Count == 0 ? Servers.Count
            : _capacity.OrderBy(c => c.From ?? DateOnly.MinValue).LastOrDefault(c => (c.From ?? DateOnly.MinValue) <= date)?.Count
            ?? _capacity.MinBy(c => c.From)?.Count ?? 0;

        // A named person is away as a whole, by the draw of her first place.
        public bool IsAway(PlainServer server, DateOnly date)
        {
            var chance = ChanceAway(date);
            return chance > 0
                && Keys.Uniform(Keys.Draw(_simulator._replicationKey, Person is null ? server.AbsenceKey : Servers[0].AbsenceKey,
                    (ulong)date.DayNumber)) < chance;
        }

        private double ChanceAway(DateOnly date)
        {
            if (_absence is null)
                return 0;
            if (!_chances.TryGetValue(date, out var chance))
            {
                chance = _absence.Dates.Any(d => DateRule.Parse(d).Contains(date)) ? 1
                    : Math.Min(1, _sick + (_leave * _absence.LeaveByMonth.GetValueOrDefault(date.Month, 1)));
                _chances.Add(date, chance);
            }

            return chance;
        }
    }

    // Sick days and leave are chances per open date that add up to what was said over a year.
    private (double Sick, double Leave) ChancesPerDate(Absence? absence, Timeline calendar)
    {
        if (absence is null)
            return (0, 0);
        var dates = calendar.OpenDates(_clock.Start, _clock.Start.AddYears(1)).ToArray();
        if (dates.Length == 0)
            return (0, 0);
        var weights = dates.Sum(d => absence.LeaveByMonth.GetValueOrDefault(d.Month, 1));
        return ((absence.SickDaysPerYear?.Value ?? 0) / dates.Length, weights > 0 ? (absence.LeaveDaysPerYear?.Value ?? 0) / weights : 0);
    }

    /// <summary>One person, one place of a named person, one unit of a bot, a machine.</summary>
    private sealed class PlainServer(PlainCrew crew, int number, int index)
    {
        public PlainCrew Crew { get; } = crew;

        // 1 is the first of the crew.
        public int Number { get; } = number;

        public int Index { get; } = index;

        public ulong AbsenceKey { get; } = Keys.Name($"{crew.Id}#{number}", DrawPurpose.Absence);

        public ulong OtherKey { get; } = Keys.Name($"{crew.Id}#{number}", DrawPurpose.OtherWork);

        public ulong FailureKey { get; } = Keys.Name($"{crew.Id}#{number}", DrawPurpose.Failure);

        public ulong RepairKey { get; } = Keys.Name($"{crew.Id}#{number}", DrawPurpose.Repair);

        /// <summary>The places of a named person are one person.</summary>
        public object Person => Crew.Person is null ? this : Crew;

        public bool IsPerson => Crew.Home.IsPeople;

        public bool IsBot => Crew.Home.IsBot;

        public Mode Mode { get; set; }

        /// <summary>What it works on, is paused with or held for.</summary>
        public PlainItem? Item { get; set; }

        /// <summary>Work that was interrupted and stayed, the latest last.</summary>
        public List<PlainItem> Interrupted { get; } = [];

        // Changes whenever what was expected of a free person no longer holds.
        public int Version { get; set; }

        public bool IsEmployed { get; set; }

        public bool IsAway { get; set; }

        /// <summary>On regular duty.</summary>
        public bool IsPresent { get; set; }

        public bool IsPaid { get; set; }

        public bool IsInOvertime { get; set; }

        public bool IsOnDuty => IsPresent || IsInOvertime;

        public bool IsDown => Mode == Mode.Down;

        public long OvertimeSince { get; set; }

        public DateOnly OvertimeDate { get; set; }

        public List<(DateOnly Date, long Ticks)> Overtime { get; } = [];

        public long Close { get; set; }

        public long FreeSince { get; set; }

        public long BusyTicks { get; set; }

        public long DutyTicks { get; set; }

        public long DutySince { get; set; }

        public double NextOther { get; set; }

        public int OtherOrdinal { get; set; }

        public long OtherEnd { get; set; }

        public long OtherLeft { get; set; }

        public long RunLeft { get; set; }

        public long RunSince { get; set; }

        public int Failures { get; set; }

        // Named people differ by skill; anonymous ones have every skill at 1.
        public bool Has(string? skill) => skill is null || Crew.Person is null || Crew.Person.Skills.ContainsKey(skill);

        public double FactorOf(string? skill) => skill is null || Crew.Person is null ? 1 : Crew.Person.Skills.GetValueOrDefault(skill, 1);
    }

    /// <param name="Open">The first tick.</param>
    /// <param name="Close">The first tick after it.</param>
    /// <param name="Day">The date it opens on, in days from the study's start.</param>
    /// <param name="LastDay">The date its end belongs to.</param>
    /// <param name="IsLastOfDay">Whether the date closes with it.</param>
    /// <param name="NextDayClose">The last closing of the next open date.</param>
    /// <param name="Limit">How long somebody could stay: until the next opening, or a day after the date's first.</param>
    private sealed record Shift(long Open, long Close, int Day, int LastDay, bool IsLastOfDay, long NextDayClose, long Limit);

    private List<Shift> ShiftsOf(Timeline calendar, bool byDate)
    {
        var pieces = Pieces(calendar.Calendar);
        var opened = pieces.GroupBy(p => p.Day).ToDictionary(g => g.Key, g => g.Min(p => p.Open));
        var spans = new List<(long Open, long Close, int Day, int LastDay)>();
        foreach (var (begins, ends, day) in pieces.Where(p => p.Close > 0))
        {
            var from = Math.Max(0, begins);
            if (!byDate && spans.Count > 0 && spans[^1].Close == from)
                spans[^1] = spans[^1] with { Close = ends, LastDay = day };
            else if (from < _layoutEnd)
                spans.Add((from, ends, day, day));
        }

        var isLast = spans.Select((p, i) => i + 1 == spans.Count || (spans[i + 1].Day != p.LastDay && spans[i + 1].Open != p.Close))
            .ToArray();
        var shifts = new List<Shift>();
        var nextDayClose = Never;
        var following = spans.Count == 0 ? Never : calendar.DueAfterWorkingDays(spans[^1].Close - 1, 1);
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            var (from, to, day, lastDay) = spans[i];
            if (isLast[i])
                (nextDayClose, following) = (following, to);
            var nextOpen = i + 1 < spans.Count ? spans[i + 1].Open : Never;
            shifts.Add(new Shift(from, to, day, lastDay, isLast[i], nextDayClose,
                Math.Max(to, Math.Min(opened[lastDay] + StudyClock.Day, nextOpen))));
        }

        shifts.Reverse();
        return shifts;
    }

    // Date after date, what each opens, less what an earlier one has opened already.
    private List<(long Open, long Close, int Day)> Pieces(WorkCalendar calendar)
    {
        var found = new List<(long Open, int Day, long Close)>();
        var last = _clock.DayIndex(_layoutEnd) + 2;
        for (var day = -2; day <= last; day++)
        {
            foreach (var range in calendar.HoursOn(_clock.Start.AddDays(day)))
            {
                var start = (day * StudyClock.Day) + StudyClock.Ticks(range.Start.ToTimeSpan())
                    + (range.StartsAfterMidnight ? StudyClock.Day : 0);
                var intervals = new List<(long Start, long End)>();
                _clock.AddIntervals(start, start + StudyClock.Ticks(range.Duration), intervals);
                found.AddRange(intervals.Select(i => (i.Start, day, i.End)));
            }
        }

        var pieces = new List<(long Open, long Close, int Day)>();
        foreach (var (open, day, close) in found.Order())
        {
            var from = pieces.Count > 0 ? Math.Max(open, pieces[^1].Close) : open;
            if (from < close)
                pieces.Add((from, close, day));
        }

        return pieces;
    }
}
