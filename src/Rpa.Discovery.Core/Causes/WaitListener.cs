using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Causes;

/// <summary>Hears how long cases wait in open time, state by state, whether or not the wait ends in the window: the area under the
/// number of those who wait.</summary>
/// <remarks>Closed time (nobody of the workflow has regular hours) does not count. Cases in a batch that is not released wait too, apart
/// from the others.</remarks>
internal class WaitListener : RunObserver
{
    private readonly Dictionary<long, int> _batched = []; // [token] → the state in whose released batch it is
    private OpenClock[] _clocks = [];
    private long[] _openAt = [];    // [state] → its workflow's open time when it was looked at last
    private long[] _waited = [];
    private long[] _filled = [];

    protected Plan Plan { get; private set; } = null!;

    // [state] → how many wait for somebody, and how many in a batch that is not released
    protected int[] InLine { get; private set; } = [];

    private int[] Filling { get; set; } = [];

    /// <summary>The last tick that was heard.</summary>
    public long End { get; private set; }

    /// <summary>Hours of waiting in open time at a state, batches included.</summary>
    public double HoursAt(int state) => (_waited[state] + _filled[state]) / (double)Calendars.StudyClock.Hour;

    /// <summary>The part of it in batches that were not released.</summary>
    public double BatchHoursAt(int state) => _filled[state] / (double)Calendars.StudyClock.Hour;

    public override void Begins(Plan plan, int replication)
    {
        Plan = plan;
        var states = plan.States.Length;
        (_openAt, _waited, _filled, InLine, Filling) = (new long[states], new long[states], new long[states], new int[states],
            new int[states]);
        _clocks = [.. plan.OpenHours.Select(h =>
        {
            var clock = new OpenClock();
            clock.Reset(h);
            return clock;
        })];
    }

    public override void PhaseBegan(long token, int state, CasePhase phase, long tick)
    {
        if (phase != CasePhase.Waiting)
            return;
        Settle(state, tick);
        if (IsFilling(token, state))
            Filling[state]++;
        else
            InLine[state]++;
    }

    public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
    {
        if (phase != CasePhase.Waiting)
            return;
        Settle(state, tick);
        if (IsFilling(token, state))
            Filling[state]--;
        else
            InLine[state]--;
    }

    public override void BatchReleased(int state, ReadOnlySpan<long> tokens, long tick)
    {
        // They were told to wait before anybody said that it is no longer for the batch.
        foreach (var token in tokens)
            _batched[token] = state;
        Filling[state] -= tokens.Length;
        InLine[state] += tokens.Length;
    }

    public override void Fired(long token, int state, int transition, long tick) => _batched.Remove(token);

    public override void TokenEnded(long token, long tick) => _batched.Remove(token);

    public override void CaseEnded(long token, int outcome, long tick) => _batched.Remove(token);

    public override void Ends(long tick)
    {
        End = tick;
        for (var state = 0; state < InLine.Length; state++)
            Settle(state, tick);
    }

    /// <summary>What one state has waited since it was looked at last, in ticks of open time within the window.</summary>
    protected virtual void Waited(int state, long ticks, long now)
    {
    }

    /// <summary>Brings a state up to now, before anything changes.</summary>
    protected void Settle(int state, long now)
    {
        var open = OpenAt(state, now);
        var passed = open - _openAt[state];
        _openAt[state] = open;
        if (passed <= 0)
            return;
        _filled[state] += passed * Filling[state];
        _waited[state] += passed * InLine[state];
        if (InLine[state] > 0)
            Waited(state, passed * InLine[state], now);
    }

    private long OpenAt(int state, long now)
    {
        var within = Math.Clamp(now, Plan.WindowStart, Plan.WindowEnd);
        var hours = Plan.OpenHoursOf[Plan.States[state].Workflow];
        return hours < 0 ? within : _clocks[hours].At(within);
    }

    private bool IsFilling(long token, int state) => Plan.States[state].Batch is not null
        && !(_batched.TryGetValue(token, out var at) && at == state);
}
