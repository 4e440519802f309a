using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Hears what happens in one replication, in the order in which it happens: for recorded cases, event logs, and the auditor in the
/// tests.</summary>
/// <remarks>
/// A case is a token; inside a parallel, compound or repeated state there are tokens of its own, each with a number that is never used
/// again in the replication. Ticks are microseconds from the study's start. Nothing is heard by default.
/// </remarks>
internal abstract class RunObserver
{
    /// <summary>A replication begins.</summary>
    public virtual void Begins(Plan plan, int replication)
    {
    }

    /// <summary>A case arrives; it enters <paramref name="state"/> at <paramref name="tick"/>, which is later than its arrival only for a
    /// backlog.</summary>
    /// <param name="token">Its number.</param>
    /// <param name="source"><c>about</c>, <c>every</c>, <c>batch</c>, <c>trace</c>, <c>backlog</c> or <c>started</c>.</param>
    /// <param name="ordinal">Its number in its source, from 0.</param>
    /// <param name="item">Workflow, key, arrival and due instant.</param>
    /// <param name="state">Index of the state that it enters.</param>
    /// <param name="tick">Now.</param>
    /// <param name="attributes">[slot] → value.</param>
    public virtual void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
        ReadOnlySpan<double> attributes)
    {
    }

    /// <summary>A token begins inside the state that another one stands in; <paramref name="part"/> is its region or repetition, from
    /// 0.</summary>
    public virtual void TokenBegan(long token, long parent, int outerState, int part, long tick)
    {
    }

    /// <summary>A token ends: joined, withdrawn, or gone on as its parent.</summary>
    public virtual void TokenEnded(long token, long tick)
    {
    }

    /// <summary>A transition is taken.</summary>
    public virtual void Fired(long token, int state, int transition, long tick)
    {
    }

    /// <summary>Chance says whether a region of a parallel state is entered.</summary>
    public virtual void RegionDrawn(long token, int state, int region, bool enters, long tick)
    {
    }

    /// <summary>A token begins to wait, to be worked on, to be paused, to be away, or to wait for its siblings in a state.</summary>
    public virtual void PhaseBegan(long token, int state, CasePhase phase, long tick)
    {
    }

    /// <summary>A phase ends; its length is the difference to when it began.</summary>
    /// <param name="token">Whose.</param>
    /// <param name="state">The state.</param>
    /// <param name="phase">Which.</param>
    /// <param name="tick">Now.</param>
    /// <param name="wait">The causes, when it was waiting.</param>
    public virtual void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
    {
    }

    /// <summary>Many cases become one piece of work, the first of which stands for it.</summary>
    public virtual void BatchReleased(int state, ReadOnlySpan<long> tokens, long tick)
    {
    }

    /// <summary>A person, bot unit or machine is taken for the work of a token (of a batch: its first).</summary>
    public virtual void Seized(int server, long token, int state, long tick)
    {
    }

    /// <summary>A person is taken away from work that stays with her; she is released next.</summary>
    public virtual void Interrupted(int server, long token, int state, long tick)
    {
    }

    /// <summary>It is given back.</summary>
    public virtual void Released(int server, long token, int state, long tick)
    {
    }

    /// <summary>A person or unit comes on duty or goes off; overtime begins and ends with its own calls.</summary>
    public virtual void DutyChanged(int server, bool isOnDuty, long tick)
    {
    }

    /// <summary>A person stays after closing, or goes home then.</summary>
    public virtual void OvertimeChanged(int server, bool isOn, long tick)
    {
    }

    /// <summary>Other work (a call, a meeting) takes a person, or is over or put off.</summary>
    public virtual void OtherWorkChanged(int server, bool isOn, long tick)
    {
    }

    /// <summary>A system goes online or offline.</summary>
    public virtual void SystemChanged(int system, bool isOnline, long tick)
    {
    }

    /// <summary>A case ends.</summary>
    public virtual void CaseEnded(long token, int outcome, long tick)
    {
    }

    /// <summary>The replication ends; whatever has not ended is left as it is.</summary>
    public virtual void Ends(long tick)
    {
    }
}

/// <summary>A wait by its causes: they sum to its length.</summary>
internal readonly record struct WaitByCause(long Batching, long Closed, long Absent, long Down, long Priority, long Contention,
    long NotStaffed = 0)
{
    public long Unavailable => Closed + NotStaffed + Absent + Down;

    public long Total => Batching + Unavailable + Priority + Contention;
}
