using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>One person as the results name her, with her servers.</summary>
/// <param name="Name">Her id, or the pool and a number.</param>
/// <param name="Crew">Her crew.</param>
/// <param name="First">Her first server.</param>
/// <param name="Places">How many things she does at once.</param>
internal sealed record PersonPlan(string Name, Crew Crew, int First, int Places)
{
    /// <summary>Everybody, in the order of servers.</summary>
    public static IReadOnlyList<PersonPlan> Of(Plan plan)
    {
        var names = new ServerNames(plan);
        var people = new List<PersonPlan>();
        foreach (var crew in plan.Crews.Where(c => c.Kind == CrewKind.People && c.Count > 0))
        {
            if (crew.IsNamed)
                people.Add(new PersonPlan(crew.Id, crew, crew.First, crew.Count));
            else
                people.AddRange(Enumerable.Range(crew.First, crew.Count).Select(server => new PersonPlan(names[server], crew, server, 1)));
        }

        return people;
    }
}

/// <summary>Hears for each person how long she worked, was on duty and stayed after closing, within the window.</summary>
internal sealed class PersonHours : RunObserver
{
    private readonly List<(int Server, long Work)> _seized = [];
    private readonly Dictionary<long, long> _batches = [];   // token of a batch → the token that it was released under
    private readonly Dictionary<long, int> _progressing = []; // work → tokens of it that progress
    private Plan _plan = null!;
    private Level[] _busy = []; // [server]
    private Level[] _other = [];
    private Level[] _duty = [];
    private Level[] _overtime = [];
    private long _end;

    // Ticks in the window; of somebody who does several things at once, an hour of one of them is a share of an hour.

    public long Busy(PersonPlan person) => Shared(_busy, person);

    public long Other(PersonPlan person) => Shared(_other, person);

    public long Duty(PersonPlan person) => Shared(_duty, person);

    public long Overtime(PersonPlan person) => Shared(_overtime, person);

    /// <summary>Regular time that is paid, whether she came or not: her shifts as long as she is employed.</summary>
    public long Paid(PersonPlan person)
    {
        if (person.Crew.Shifts is not { } shifts)
            return _end - _plan.WindowStart;
        long paid = 0;
        for (var s = 0; s < shifts.Open.Length; s++)
        {
            var employed = person.Crew.CapacityByDay is not { } byDay || person.First - person.Crew.First < byDay.On(shifts.Day[s]);
            if (employed)
                paid += Math.Max(0, Math.Min(shifts.Close[s], _end) - Math.Max(shifts.Open[s], _plan.WindowStart));
        }

        return paid;
    }

    public override void Begins(Plan plan, int replication)
    {
        _plan = plan;
        _busy = new Level[plan.Servers];
        _other = new Level[plan.Servers];
        _duty = new Level[plan.Servers];
        _overtime = new Level[plan.Servers];
    }

    public override void BatchReleased(int state, ReadOnlySpan<long> tokens, long tick)
    {
        foreach (var token in tokens)
            _batches[token] = tokens[0];
    }

    public override void Fired(long token, int state, int transition, long tick)
    {
        if (_plan.Transitions[transition].Target >= 0)
            _batches.Remove(token);
    }

    public override void TokenEnded(long token, long tick) => _batches.Remove(token);

    public override void Seized(int server, long token, int state, long tick) => _seized.Add((server, WorkOf(token)));

    public override void Released(int server, long token, int state, long tick)
    {
        Turn(_busy, server, false, tick);
        _seized.Remove((server, WorkOf(token)));
    }

    public override void PhaseBegan(long token, int state, CasePhase phase, long tick)
    {
        if (phase != CasePhase.Processing)
            return;
        var work = WorkOf(token);
        var progressing = _progressing.GetValueOrDefault(work);
        _progressing[work] = progressing + 1;
        if (progressing == 0)
            Work(work, true, tick);
    }

    public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
    {
        if (phase != CasePhase.Processing)
            return;
        // Of a batch somebody works on as long as one of its members is in work.
        var work = WorkOf(token);
        if (--_progressing[work] > 0)
            return;
        _progressing.Remove(work);
        Work(work, false, tick);
    }

    public override void DutyChanged(int server, bool isOnDuty, long tick) => Turn(_duty, server, isOnDuty, tick);

    public override void OvertimeChanged(int server, bool isOn, long tick) => Turn(_overtime, server, isOn, tick);

    public override void OtherWorkChanged(int server, bool isOn, long tick) => Turn(_other, server, isOn, tick);

    public override void Ends(long tick)
    {
        _end = Math.Min(tick, _plan.WindowEnd);
        foreach (var levels in (Level[][])[_busy, _other, _duty, _overtime])
        {
            for (var server = 0; server < levels.Length; server++)
                Turn(levels, server, false, tick);
        }
    }

    private long WorkOf(long token) => _batches.GetValueOrDefault(token, token);

    private void Work(long work, bool isOn, long tick)
    {
        foreach (var (server, of) in _seized)
        {
            if (of == work)
                Turn(_busy, server, isOn, tick);
        }
    }

    private void Turn(Level[] levels, int server, bool isOn, long tick)
    {
        ref var level = ref levels[server];
        if (level.IsOn == isOn)
            return;
        if (!isOn)
            level.Ticks += Math.Max(0, Math.Min(tick, _plan.WindowEnd) - Math.Max(level.Since, _plan.WindowStart));
        (level.IsOn, level.Since) = (isOn, tick);
    }

    private static long Shared(Level[] levels, PersonPlan person)
    {
        Int128 sum = 0;
        for (var place = 0; place < person.Places; place++)
            sum += levels[person.First + place].Ticks;
        return (long)(sum / person.Places);
    }

    private struct Level
    {
        public bool IsOn;
        public long Since;
        public long Ticks;
    }
}
