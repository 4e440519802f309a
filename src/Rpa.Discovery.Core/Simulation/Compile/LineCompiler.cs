using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Makes one line of every distinct set of needs, and groups of what has to be looked at together.</summary>
internal sealed class LineCompiler
{
    private readonly Department _department;
    private readonly CrewCompiler _crews;
    private readonly List<Diagnostic> _findings;
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<SystemPlan> _systems = [];
    private readonly Dictionary<string, int> _systemIndex = new(StringComparer.Ordinal);

    public LineCompiler(Department department, CrewCompiler crews, long layoutEnd, List<Diagnostic> findings)
    {
        (_department, _crews, _findings) = (department, crews, findings);
        foreach (var system in department.Systems)
        {
            if (system.Online is null && system.Seats is null)
                continue;
            var online = crews.TimelineOf(system.Online, null, system.Id, system.Place);
            _systemIndex.TryAdd(system.Id, _systems.Count);
            _systems.Add(new SystemPlan(system.Id, online is null ? null : ShiftTable.Of(online, layoutEnd, byDate: false),
                system.Seats ?? int.MaxValue));
        }
    }

    public IReadOnlyList<SystemPlan> Systems => _systems;

    /// <summary>The line of a state's work for people; −1 with a finding when nobody can do it.</summary>
    public int LineOf(Work work, string path, int personSlot, int priority, QueueOrder order)
    {
        var needs = PeopleNeeds(work, path);
        return needs.Length == 0 ? -1 : LineOf(needs, work, personSlot, work.Interrupts, PatienceOf(work, needs), priority, order);
    }

    /// <summary>The line of what a bot does of a state's work.</summary>
    public int LineOf(Automation automation, Work work, string path, int personSlot, int priority, QueueOrder order)
    {
        if (_crews.Find(CrewKind.Bot, automation.Bot) is not { } bot)
        {
            _findings.Add(SimulationRules.UnknownName.At(automation.Place, path, automation.Bot));
            return -1;
        }

        var needs = new List<NeedPlan> { NeedOf(bot, 1, isPeople: false) };
        if (_department.FindBot(automation.Bot)?.Licence is { PerMachine: true, Machines.Count: > 0 } licence)
        {
            var machines = licence.Machines.Select(m => _crews.Find(CrewKind.Machine, m)).ToArray();
            for (var i = 0; i < machines.Length; i++)
            {
                if (machines[i] is null)
                    _findings.Add(SimulationRules.UnknownName.At(licence.Place, automation.Bot, licence.Machines[i]));
            }

            var tiers = machines.OfType<PoolPlan>().Select(m => new NeedTier(m.Index, m.Crews, [1], Allocation.LongestIdle)).ToArray();
            if (tiers.Length > 0)
                needs.Add(new NeedPlan { Count = 1, IsPeople = false, Tiers = tiers });
        }

        if (automation.Attended)
            needs.AddRange(PeopleNeeds(work, path));
        return LineOf([.. needs], work, personSlot, interrupts: false, PatienceOf(work, needs), priority, order);
    }

    private static NeedPlan NeedOf(PoolPlan pool, int count, bool isPeople) => new()
    {
        Count = count,
        IsPeople = isPeople,
        Tiers = [new NeedTier(pool.Index, pool.Crews, [.. pool.Crews.Select(_ => 1.0)], pool.Allocation)],
    };

    private NeedPlan[] PeopleNeeds(Work work, string path)
    {
        var named = new List<(NeedTier Tier, int Count)>();
        foreach (var part in work.By.Pools)
        {
            if (_crews.Find(CrewKind.People, part.Pool) is not { } pool)
                _findings.Add(SimulationRules.UnknownName.At(work.By.Place, path, part.Pool));
            else if (!named.Exists(n => n.Tier.Pool == pool.Index))
                named.Add((TierOf(pool, work.Skill), part.Count));
        }

        if (named.Count == 0)
            return [];
        if (work.By.Kind != AssignmentKind.All)
            return [new NeedPlan { Count = named.Max(n => n.Count), IsPeople = true, Tiers = [.. named.Select(n => n.Tier)] }];
        return [.. named.OrderBy(n => PeopleOf(n.Tier)).Select(n => new NeedPlan { Count = n.Count, IsPeople = true, Tiers = [n.Tier] })];
    }

    private int PeopleOf(NeedTier tier) => tier.Crews.Sum(c => _crews.Crews[c].IsNamed ? 1 : _crews.Crews[c].Count);

    // Anonymous people have every skill at 1; a named person without it cannot do the work.
    private NeedTier TierOf(PoolPlan pool, string? skill)
    {
        if (skill is null)
            return new NeedTier(pool.Index, pool.Crews, [.. pool.Crews.Select(_ => 1.0)], pool.Allocation);
        var able = new List<(int Crew, double Factor)>();
        foreach (var crew in pool.Crews)
        {
            if (_crews.PersonOf(_crews.Crews[crew]) is not { } person)
                able.Add((crew, 1));
            else if (person.Skills.TryGetValue(skill, out var factor))
                able.Add((crew, factor));
        }

        return new NeedTier(pool.Index, [.. able.Select(a => a.Crew)], [.. able.Select(a => a.Factor)], pool.Allocation);
    }

    // One working day where nothing is said: for work that needs more than one person.
    private CompiledDuration? PatienceOf(Work work, IReadOnlyList<NeedPlan> needs)
    {
        if (needs.Where(n => n.IsPeople).Sum(n => n.Count) < 2)
            return null;
        var said = work.Patience ?? work.By.Pools.Select(p => _department.FindPool(p.Pool)?.Patience).FirstOrDefault(p => p is not null);
        return LawCompiler.Compile(said ?? new TimeAmount(1, TimeUnit.WorkingDay));
    }

    private int LineOf(NeedPlan[] needs, Work work, int personSlot, bool interrupts, CompiledDuration? patience, int priority,
        QueueOrder order)
    {
        var systems = work.Systems.Where(_systemIndex.ContainsKey).Select(s => _systemIndex[s]).Distinct().Order().ToArray();
        var rule = personSlot < 0 ? PersonRule.None : work.NotBy is not null ? PersonRule.NotBy : PersonRule.SameAs;
        var isJoint = needs.Sum(n => n.Count) > 1;
        // Joint work neither interrupts nor is interrupted.
        var draft = new Draft(needs, systems, rule, rule == PersonRule.None ? -1 : personSlot, interrupts && !isJoint,
            work.Batch is not null, patience);
        var key = draft.Key;
        if (!_index.TryGetValue(key, out var line))
        {
            line = _drafts.Count;
            _index.Add(key, line);
            _drafts.Add(draft);
        }

        _drafts[line].Priorities.Add(priority);
        _drafts[line].IsSorted |= order != QueueOrder.Fifo;
        return line;
    }

    /// <summary>Says that a line takes work that may be done at once.</summary>
    public void MayTakeNoTime(int line)
    {
        if (line >= 0)
            _drafts[line].MayTakeNoTime = true;
    }

    /// <summary>Says that the effort of some work of a line is known only once somebody takes it.</summary>
    public void DependsOnServer(int line)
    {
        if (line >= 0)
            _drafts[line].DependsOnServer = true;
    }

    /// <summary>Says that a line takes work from inside a fork.</summary>
    public void HasTurns(int line)
    {
        if (line >= 0)
            _drafts[line].HasTurns = true;
    }

    /// <summary>The lines and groups, with every crew and system told which it belongs to.</summary>
    public (LinePlan[] Lines, GroupPlan[] Groups) Finish()
    {
        var lines = new LinePlan[_drafts.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = _drafts[i].Line(i);
        var crews = _crews.Crews;
        // Crews first, then systems: whatever shares a line is one group.
        var root = new int[crews.Count + _systems.Count];
        for (var i = 0; i < root.Length; i++)
            root[i] = i;
        foreach (var line in lines)
        {
            foreach (var member in line.Crews.Concat(line.Systems.Where(s => _systems[s].Seats < int.MaxValue)
                .Select(s => crews.Count + s)))
                Join(root, member, line.Crews[0]);
        }

        // Two places of a person are one crew; a crew without a line is a group of its own.
        var ids = root.Take(crews.Count).Distinct().Order().ToArray();
        var groups = new GroupPlan[ids.Length];
        for (var g = 0; g < ids.Length; g++)
        {
            var members = Enumerable.Range(0, crews.Count).Where(i => root[i] == ids[g]).ToArray();
            var own = lines.Where(l => root[l.Crews[0]] == ids[g]).ToArray();
            // Where people of several crews stay on, who takes what has to be said item by item.
            var isGeneral = own.Any(l => !l.IsPlain)
                || (members.Length > 1 && own.Length > 0 && members.Any(c => crews[c].Overtime is not null));
            var watches = isGeneral || own.SelectMany(l => l.Priorities).Distinct().Count() > 1 || own.Any(l => l.IsSorted)
                || members.Any(c => crews[c].Overtime?.For == OvertimeFor.Due);
            var mayInterrupt = own.Any(l => l.Interrupts);
            var isSimple = !isGeneral && members.Length == 1 && own.Length == 1;
            for (var place = 0; place < own.Length; place++)
            {
                var line = own[place];
                (line.Group, line.Place) = (g, place);
                line.IsForOne = line.IsPlain && !mayInterrupt && Array.TrueForAll(line.Crews, c => crews[c].Kind == CrewKind.People);
                line.WatchesPriority = watches;
                line.IsWalked = isGeneral;
                line.TellsApart = line.Crews.Any(c => crews[c].Absence is not null || crews[c].Failures is not null);
            }

            for (var place = 0; place < members.Length; place++)
            {
                var crew = members[place];
                (crews[crew].Group, crews[crew].Place) = (g, place);
                var served = own.Where(l => l.Crews.Contains(crew)).ToArray();
                crews[crew].Lines = [.. served.Select(l => l.Index)];
                crews[crew].LinePlaces = PlaceBits.Of(served.Select(l => l.Place), own.Length);
                crews[crew].InterruptingLines = PlaceBits.Of(served.Where(l => l.Interrupts).Select(l => l.Place), own.Length);
            }

            foreach (var need in own.SelectMany(l => l.Needs))
                SetPlaces(need, members.Length);
            groups[g] = new GroupPlan
            {
                Crews = members,
                Lines = [.. own.Select(l => l.Index)],
                PatientLines = PlaceBits.Of(own.Where(l => l.Patience is not null).Select(l => l.Place), own.Length),
                HasPatience = own.Any(l => l.Patience is not null),
                IsGeneral = isGeneral,
                IsSimple = isSimple,
            };
        }

        for (var s = 0; s < _systems.Count; s++)
        {
            _systems[s].Lines = [.. lines.Where(l => l.Systems.Contains(s)).Select(l => l.Index)];
            _systems[s].Crews = [.. _systems[s].Lines.SelectMany(l => lines[l].Crews).Distinct().Order()];
        }

        foreach (var pool in _crews.Pools)
            pool.Lines = [.. lines.Where(l => l.Needs.Any(n => n.Tiers.Any(t => t.Pool == pool.Index))).Select(l => l.Index)];
        return (lines, groups);
    }

    private void SetPlaces(NeedPlan need, int crews)
    {
        foreach (var tier in need.Tiers)
        {
            tier.Places = PlaceBits.Of(tier.Crews.Select(PlaceOf), crews);
            if (Array.TrueForAll(tier.Factors, f => f == 1))
                continue;
            tier.FactorAt = new double[crews];
            for (var c = 0; c < tier.Crews.Length; c++)
                tier.FactorAt[PlaceOf(tier.Crews[c])] = tier.Factors[c];
        }

        need.Places = PlaceBits.Of(need.Tiers.SelectMany(t => t.Crews).Select(PlaceOf), crews);

        int PlaceOf(int crew) => _crews.Crews[crew].Place;
    }

    private static void Join(int[] root, int first, int second)
    {
        var (from, to) = (Math.Max(root[first], root[second]), Math.Min(root[first], root[second]));
        for (var i = 0; i < root.Length; i++)
        {
            if (root[i] == from)
                root[i] = to;
        }
    }

    private sealed class Draft(NeedPlan[] needs, int[] systems, PersonRule rule, int personSlot, bool interrupts, bool hasBatches,
        CompiledDuration? patience)
    {
        public SortedSet<int> Priorities { get; } = [];

        public bool IsSorted { get; set; }

        public bool HasTurns { get; set; }

        public bool MayTakeNoTime { get; set; }

        public bool DependsOnServer { get; set; }

        public string Key => string.Create(CultureInfo.InvariantCulture,
            $"{string.Join('+', needs.Select(n => $"{n.Count}×{string.Join('/', n.Tiers.Select(t => $"{t.Pool}:{string.Join(',', t.Crews.Zip(t.Factors))}"))}"))}|{string.Join(',', systems)}|{rule} {personSlot}|{interrupts}|{hasBatches}|{patience?.Clock} {patience?.Constant}");

        public LinePlan Line(int index) => new()
        {
            Index = index,
            Needs = needs,
            Systems = systems,
            Rule = rule,
            PersonSlot = personSlot,
            Interrupts = interrupts,
            HasBatches = hasBatches,
            Patience = patience,
            Crews = [.. needs.SelectMany(n => n.Tiers).SelectMany(t => t.Crews).Distinct()],
            Priorities = [.. Priorities],
            IsSorted = IsSorted,
            HasTurns = HasTurns,
            MayTakeNoTime = MayTakeNoTime,
            DependsOnServer = DependsOnServer,
            HasFactors = needs.SelectMany(n => n.Tiers).SelectMany(t => t.Factors).Any(f => f != 1),
            IsPlain = needs is [{ Count: 1 }] && systems.Length == 0 && rule == PersonRule.None && !interrupts && !hasBatches,
            IsJoint = needs.Sum(n => n.Count) > 1,
        };
    }
}
