using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Judges;

/// <summary>What the audit has to know of a department, read from the model and not from the kernel's tables; only numbers become names
/// through the plan.</summary>
internal sealed class AuditPlan
{
    private readonly Dictionary<(WorkCalendar Calendar, WeeklyHours? Own), Timeline> _timelines = [];

    private AuditPlan(Department department, StudyClock clock)
    {
        (Department, Clock) = (department, clock);
        Servers = MakeServers();
    }

    public Department Department { get; }

    public StudyClock Clock { get; }

    /// <summary>The date that a server's hours at an instant belong to.</summary>
    public DateOnly DateOf(AuditServer server, long tick) => Clock.Start.AddDays(server.Hours.DayOf(tick));

    public long WindowStart { get; private init; }

    public long WindowEnd { get; private init; } = Plan.Never;

    /// <summary>The key of the replication; 0 when draws cannot be checked.</summary>
    public ulong ReplicationKey { get; private init; }

    // [server] in the order of the kernel: anonymous people and, where their first pool stands, named ones; bots; machines
    public IReadOnlyList<AuditServer> Servers { get; }

    public IReadOnlyList<AuditState> States { get; private init; } = [];

    // [transition] → where it leads; null when it disturbs nothing
    public IReadOnlyList<string?> Targets { get; private init; } = [];

    // [system with hours or seats] → id
    public IReadOnlyList<string> Systems { get; private init; } = [];

    /// <summary>Reads a compiled plan.</summary>
    public static AuditPlan Of(Plan plan, int replication)
    {
        var made = new AuditPlan(plan.Department, plan.Clock)
        {
            WindowStart = plan.WindowStart,
            WindowEnd = plan.WindowEnd,
            ReplicationKey = Keys.Replication(plan.Seed, replication),
            States = [.. plan.States.Select(s => AuditState.Of(plan.Department, plan.Department.Workflows[s.Workflow], s.Id))],
            Targets = [.. plan.Transitions.Select(t => t.Target < 0 ? null : plan.States[t.Target].Id)],
            Systems = LimitedSystems(plan.Department),
        };
        return made.Servers.Count == plan.Servers
            ? made : throw new InvalidOperationException(
                $"{made.Servers.Count} people, units and machines by the model, {plan.Servers} in the plan.");
    }

    /// <summary>Numbers a department's states and transitions in the order of the file, for runs written by hand.</summary>
    public static AuditPlan Of(Department department, DateOnly start)
    {
        var states = department.Workflows.SelectMany(w => w.AllStates.Select(s => AuditState.Of(department, w, s.Id))).ToArray();
        return new AuditPlan(department, new StudyClock(start, department.TimeZone))
        {
            States = states,
            Targets = [.. states.SelectMany(s => s.Model.Transitions).Select(t => t.Target)],
            Systems = LimitedSystems(department),
        };
    }

    public Timeline Working => TimelineOf(Department.Calendar, null);

    public bool IsOnline(string system, long tick) =>
        SystemOf(system) is not { Online: { } online } || TimelineOf(online, null).IsOpen(tick);

    /// <summary>The hours of everybody in a pool of people that a workflow names; empty where it names none.</summary>
    public IReadOnlyList<Timeline> HoursOf(Workflow workflow)
    {
        var named = workflow.AllStates.OfType<WorkState>().SelectMany(s => s.Work.By.Pools)
            .Select(p => Department.Pools.First(d => d.Id == p.Pool)).Distinct();
        return [.. named.SelectMany(pool => pool.Members.Count == 0
            ? [TimelineOf(pool.Calendar ?? Department.Calendar, null)]
            : Servers.Where(s => s.Named is { } person && pool.Members.Contains(person.Id)).Select(s => s.Hours)).Distinct()];
    }

    public InformationSystem? SystemOf(string id) => Department.Systems.FirstOrDefault(s => s.Id == id);

    public Timeline TimelineOf(string? calendar, WeeklyHours? own)
    {
        var hours = Department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always;
        if (!_timelines.TryGetValue((hours, own), out var timeline))
            _timelines.Add((hours, own), timeline = new Timeline(own is null ? hours : hours.Intersect(own), Clock));
        return timeline;
    }

    private static string[] LimitedSystems(Department department) =>
        [.. department.Systems.Where(s => s.Online is not null || s.Seats is not null).Select(s => s.Id)];

    private List<AuditServer> MakeServers()
    {
        var servers = new List<AuditServer>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pool in Department.Pools)
        {
            var count = pool.Members.Count > 0 || pool.Capacity.Count == 0 ? 0 : pool.Capacity.Max(c => c.Count);
            for (var n = 1; n <= count; n++)
                servers.Add(new AuditServer(AuditServerKind.Person, $"{pool.Id}#{n}", $"{pool.Id}#{n}", n, [pool.Id],
                    TimelineOf(pool.Calendar ?? Department.Calendar, null))
                { Home = pool });
            foreach (var id in pool.Members.Where(named.Add))
            {
                var person = Department.People.First(p => p.Id == id);
                var pools = Department.Pools.Where(p => p.Members.Contains(id)).Select(p => p.Id).ToArray();
                for (var place = 1; place <= Math.Max(1, person.AtOnce); place++)
                    servers.Add(new AuditServer(AuditServerKind.Person, id, $"{id}#1", place, pools,
                        TimelineOf(person.Calendar ?? pool.Calendar ?? Department.Calendar, person.Hours))
                    { Home = pool, Named = person });
            }
        }

        foreach (var bot in Department.Bots)
        {
            for (var n = 1; n <= bot.Units; n++)
                servers.Add(new AuditServer(AuditServerKind.Bot, $"{bot.Id}#{n}", $"{bot.Id}#{n}", n, [bot.Id],
                    TimelineOf(bot.Calendar, null))
                { Bot = bot });
        }

        foreach (var machine in Department.Machines)
            servers.Add(new AuditServer(AuditServerKind.Machine, machine.Id, machine.Id, 1, [machine.Id],
                TimelineOf(machine.Calendar, null)));
        return servers;
    }
}

internal enum AuditServerKind
{
    Person,
    Bot,
    Machine,
}

/// <summary>A place of a person, a bot's unit, a machine.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Person">Who; the places of a person share it.</param>
/// <param name="Owner">The name that keys its absence and failures.</param>
/// <param name="Number">Of the pool, bot or person, from 1.</param>
/// <param name="Pools">Ids of its pools, or of its bot or machine.</param>
/// <param name="Hours">Its calendar with its own hours.</param>
internal sealed record AuditServer(AuditServerKind Kind, string Person, string Owner, int Number, IReadOnlyList<string> Pools,
    Timeline Hours)
{
    /// <summary>The pool that pays her.</summary>
    public Pool? Home { get; init; }

    public Person? Named { get; init; }

    public Bot? Bot { get; init; }

    public Absence? Absence => Named?.Absence ?? Home?.Absence;

    public Overtime? Overtime => Home?.Overtime;

    public bool IsEmployed(DateOnly date) => Named is not null || Home is null
        || Number <= (Home.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).LastOrDefault(c => (c.From ?? DateOnly.MinValue) <= date)
            ?? Home.Capacity.MinBy(c => c.From))!.Count;

    public bool HasSkill(string? skill) => skill is null || Named is null || Named.Skills.ContainsKey(skill);
}

/// <summary>A state as the model says it.</summary>
internal sealed record AuditState(Workflow Workflow, WorkflowState Model)
{
    private bool? _isInFork;

    public string Path => $"{Workflow.Id}/{Model.Id}";

    public string Id => Model.Id;

    public Work? Work => (Model as WorkState)?.Work;

    public bool IsFinal => Model is FinalState;

    /// <summary>Whether it stands somewhere inside a state of several regions.</summary>
    public bool IsInFork => _isInFork ??= Workflow.AllStates.OfType<ParallelState>()
        .Any(p => p.Regions.Count > 1 && p.SelfAndNested.Skip(1).Contains(Model));

    public int Priority => Work?.Priority ?? Workflow.Priority;

    public QueueOrder Order => Work?.Order ?? Workflow.Order;

    public OffHours OffHours => Work?.OffHours ?? Workflow.OffHours ?? default;

    /// <summary>Ids of the systems with hours or seats that it uses.</summary>
    public required IReadOnlyList<string> Systems { get; init; }

    public static AuditState Of(Department department, Workflow workflow, string id)
    {
        var model = workflow.AllStates.First(s => s.Id == id);
        var systems = (model as WorkState)?.Work.Systems ?? [];
        return new AuditState(workflow, model)
        {
            Systems = [.. systems.Where(s =>
                department.Systems.FirstOrDefault(d => d.Id == s) is { } known && (known.Online is not null || known.Seats is not null))],
        };
    }

    /// <summary>Whom the work needs: a number out of some ids of pools, bots or machines, in order.</summary>
    public IReadOnlyList<AuditNeed> Needs(Department department, bool byBot)
    {
        var work = Work!;
        AuditNeed[] people = work.By.Kind == AssignmentKind.All
            ? [.. work.By.Pools.Select(p => new AuditNeed(p.Count, [p.Pool], true))]
            : [new AuditNeed(work.By.Pools[0].Count, [.. work.By.Pools.Select(p => p.Pool)], true)];
        if (!byBot)
            return people;
        var bot = department.Bots.First(b => b.Id == work.Automation!.Bot);
        var needs = new List<AuditNeed> { new(1, [bot.Id], false) };
        if (bot.Licence is { PerMachine: true, Machines.Count: > 0 } licence)
            needs.Add(new(1, [.. licence.Machines], false));
        if (work.Automation!.Attended)
            needs.AddRange(people);
        return needs;
    }
}

/// <summary>A number of people, units or machines out of some pools.</summary>
internal sealed record AuditNeed(int Count, IReadOnlyList<string> From, bool IsPeople);
