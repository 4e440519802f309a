using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

internal enum AuditEventKind
{
    CaseArrived,
    TokenBegan,
    TokenEnded,
    Fired,
    PhaseBegan,
    PhaseEnded,
    BatchReleased,
    Seized,
    Interrupted,
    Released,
    DutyChanged,
    OvertimeChanged,
    OtherWorkChanged,
    SystemChanged,
    CaseEnded,
    Ends,
}

/// <summary>One thing that a replication told; a record, so that a test can tell it otherwise.</summary>
internal sealed record AuditEvent(AuditEventKind Kind, long Tick)
{
    public long Token { get; init; } = -1;

    public int State { get; init; } = -1;

    public int Server { get; init; } = -1;

    public CasePhase Phase { get; init; }

    public WaitByCause Wait { get; init; }

    /// <summary>On duty, in overtime, in other work, online.</summary>
    public bool IsOn { get; init; }

    /// <summary>A batch's members, the first of which stands for it.</summary>
    public IReadOnlyList<long> Tokens { get; init; } = [];

    public int Transition { get; init; } = -1;

    public int System { get; init; } = -1;

    /// <summary>The token around a token inside a state.</summary>
    public long Parent { get; init; } = -1;

    /// <summary>Region or repetition.</summary>
    public int Part { get; init; }

    public string Source { get; init; } = "";

    public long Ordinal { get; init; }

    public int Workflow { get; init; } = -1;

    public long Arrival { get; init; }

    public long Due { get; init; } = Plan.Never;
}

/// <summary>What the audit objects to.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Tick">When.</param>
/// <param name="What">Who and what.</param>
internal sealed record AuditViolation(AuditRule Rule, long Tick, string What)
{
    public override string ToString() => $"{Rule} at {Tick}: {What}";
}

internal enum AuditRule
{
    /// <summary>Every case arrives once, and is finished, censored or counted unfinished.</summary>
    Cases,

    /// <summary>The phases of a token abut and are its life; those on the path that ended last are its case's.</summary>
    Life,

    /// <summary>The causes sum to the waiting and are the right ones.</summary>
    Causes,

    /// <summary>Whoever is seized is released, by whom she was seized for.</summary>
    Seizing,

    /// <summary>Nobody works on two things at once, or in other work.</summary>
    OneThing,

    /// <summary>Nobody works off duty.</summary>
    OnDuty,

    /// <summary>Duty is as calendars, employment and absence say; bots stop only while they run.</summary>
    Duty,

    /// <summary>Overtime begins at a closing, for what it is for, within its limits.</summary>
    Overtime,

    /// <summary>Work uses a system only while it is online and has a seat.</summary>
    Systems,

    /// <summary>Who works can do the work, and all whom it needs are there.</summary>
    People,

    /// <summary><c>not-by</c> and <c>same-as</c>.</summary>
    SamePerson,

    /// <summary>Batches are released by size, age or clock.</summary>
    Batches,

    /// <summary>Nothing more urgent is passed over.</summary>
    Priority,

    /// <summary>What the result says is what happened.</summary>
    Figures,
}
