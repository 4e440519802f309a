using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Writes a run by hand, in hours from Monday midnight: what a kernel without fault would tell.</summary>
internal sealed class AuditScript(Department department)
{
    private readonly List<AuditEvent> _events = [];
    private double _end;

    public AuditPlan Plan { get; } = AuditPlan.Of(department, SmallDepartments.Monday);

    /// <summary>In the order of time; at one tick as written.</summary>
    public IReadOnlyList<AuditEvent> Events => [.. _events.Append(new AuditEvent(AuditEventKind.Ends, At(_end))).OrderBy(e => e.Tick)];

    public static long At(double hour) => (long)Math.Round(hour * StudyClock.Hour);

    /// <summary>Everybody is on duty in office hours of a day, counted from 0, or the hours given.</summary>
    public AuditScript Duty(int server, int day = 0, params (double From, double To)[] hours)
    {
        foreach (var (from, to) in hours.Length > 0 ? hours : [(8, 12), (13, 17)])
            Span(AuditEventKind.DutyChanged, server, (24 * day) + from, (24 * day) + to);
        return this;
    }

    public AuditScript Span(AuditEventKind kind, int server, double from, double to)
    {
        Add(new(kind, At(from)) { Server = server, IsOn = true });
        Add(new(kind, At(to)) { Server = server, IsOn = false });
        return this;
    }

    public AuditScript Online(int system, double from, double to)
    {
        Add(new(AuditEventKind.SystemChanged, At(from)) { System = system, IsOn = true });
        Add(new(AuditEventKind.SystemChanged, At(to)) { System = system, IsOn = false });
        return this;
    }

    public AuditScript Arrives(long token, double hour, string path, long ordinal, double? due = null, string source = "about")
    {
        var workflow = department.Workflows.Select((w, i) => (w.Id, i)).First(w => path.StartsWith(w.Id + "/", StringComparison.Ordinal)).i;
        Add(new(AuditEventKind.CaseArrived, At(hour))
        {
            Token = token, Source = source, Ordinal = ordinal, State = State(path), Workflow = workflow, Arrival = At(hour),
            Due = due is { } d ? At(d) : Rpa.Discovery.Simulation.Compile.Plan.Never,
        });
        return this;
    }

    public AuditScript Waits(long token, string path, double from, double to, string cause = "contention")
    {
        var length = At(to) - At(from);
        Phase(token, path, CasePhase.Waiting, from, to, cause switch
        {
            "batching" => new WaitByCause(length, 0, 0, 0, 0, 0),
            "closed" => new(0, length, 0, 0, 0, 0),
            "not staffed" => new(0, 0, 0, 0, 0, 0, length),
            "absent" => new(0, 0, length, 0, 0, 0),
            "down" => new(0, 0, 0, length, 0, 0),
            "priority" => new(0, 0, 0, 0, length, 0),
            _ => new(0, 0, 0, 0, 0, length),
        });
        return this;
    }

    public AuditScript Seizes(long token, string path, double hour, params int[] servers) =>
        Servers(AuditEventKind.Seized, token, path, hour, servers);

    public AuditScript Interrupts(long token, string path, double hour, int server) =>
        Servers(AuditEventKind.Interrupted, token, path, hour, [server]);

    public AuditScript Releases(long token, string path, double hour, params int[] servers) =>
        Servers(AuditEventKind.Released, token, path, hour, servers);

    /// <summary>Seized, worked on, released.</summary>
    public AuditScript Works(long token, string path, double from, double to, params int[] servers) =>
        Seizes(token, path, from, servers).Phase(token, path, CasePhase.Processing, from, to).Releases(token, path, to, servers);

    public AuditScript Phase(long token, string path, CasePhase phase, double from, double to, WaitByCause wait = default)
    {
        Add(new(AuditEventKind.PhaseBegan, At(from)) { Token = token, State = State(path), Phase = phase });
        Add(new(AuditEventKind.PhaseEnded, At(to)) { Token = token, State = State(path), Phase = phase, Wait = wait });
        return this;
    }

    public AuditScript Goes(long token, string path, string target, double hour)
    {
        var transitions = Plan.States.SelectMany(s => s.Model.Transitions.Select(t => (s.Path, t.Target))).ToList();
        Add(new(AuditEventKind.Fired, At(hour)) { Token = token, State = State(path), Transition = transitions.IndexOf((path, target)) });
        return this;
    }

    public AuditScript Ends(long token, double hour)
    {
        Add(new(AuditEventKind.CaseEnded, At(hour)) { Token = token });
        return this;
    }

    public AuditScript Begins(long token, long parent, string path, int part, double hour)
    {
        Add(new(AuditEventKind.TokenBegan, At(hour)) { Token = token, Parent = parent, State = State(path), Part = part });
        return this;
    }

    public AuditScript EndsInside(long token, double hour)
    {
        Add(new(AuditEventKind.TokenEnded, At(hour)) { Token = token });
        return this;
    }

    public AuditScript Batch(string path, double hour, params long[] tokens)
    {
        Add(new(AuditEventKind.BatchReleased, At(hour)) { State = State(path), Tokens = tokens });
        return this;
    }

    private AuditScript Servers(AuditEventKind kind, long token, string path, double hour, int[] servers)
    {
        foreach (var server in servers)
            Add(new(kind, At(hour)) { Server = server, Token = token, State = State(path) });
        return this;
    }

    private void Add(AuditEvent told)
    {
        _end = Math.Max(_end, told.Tick / (double)StudyClock.Hour);
        _events.Add(told);
    }

    private int State(string path) => Plan.States.Select((s, i) => (s.Path, i)).First(s => s.Path == path).i;
}
