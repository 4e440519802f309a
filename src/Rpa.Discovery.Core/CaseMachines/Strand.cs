using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>Where a case stands in one machine: in its workflow, or in a region of a parallel state.</summary>
internal sealed class Strand(RegionMachine machine, ICaseActions actions, ActiveState? owner, Region? region)
{
    /// <summary>Its machine.</summary>
    public RegionMachine Machine { get; } = machine;

    /// <summary>The parallel state whose region it is; null for the workflow.</summary>
    public ActiveState? Owner { get; } = owner;

    /// <summary>The region; null for the workflow.</summary>
    public Region? Region { get; } = region;

    /// <summary>The machine's state: the innermost one, or a pseudo-state.</summary>
    public string Position { get; set; } = RegionMachine.Outside;

    /// <summary>The state that it is on the way to, inside a region of a parallel state perhaps.</summary>
    public string? HeadedFor { get; set; }

    /// <summary>What is being fired; null else.</summary>
    public CaseTrigger? Fired { get; set; }

    /// <summary>The states that it stands in, the outermost first; more than one inside compound states.</summary>
    public List<ActiveState> Active { get; } = [];

    /// <summary>Whether it stands in a final state of its own.</summary>
    public bool IsDone => Active is [{ State: FinalState }];

    /// <summary>Every state that it stands in, with those inside a parallel one: the outermost first.</summary>
    public IEnumerable<ActiveState> All => Active.SelectMany(a => a.Inside.SelectMany(s => s.All).Prepend(a));

    /// <summary>Whether a compound state's inside has ended, so that it leads on itself.</summary>
    public bool HasEndedInside(ActiveState compound) => Active is [.., var last, { State: FinalState }] && ReferenceEquals(last, compound);

    public bool Permits(CaseTrigger trigger) => actions.Permits(Of(trigger.State), trigger);

    public void Enter(WorkflowState state) => actions.Enter(this, state);

    public void Leave(WorkflowState state) => Active.Remove(Of(state));

    /// <summary>Does what the fired transition does to the case, once: when states are left, before others are entered.</summary>
    public void Carry() => actions.Carry();

    private ActiveState Of(WorkflowState state) => Active.Find(a => ReferenceEquals(a.State, state))!;
}

/// <summary>What the machines leave to the case: its attributes, its clock and chance.</summary>
internal interface ICaseActions
{
    /// <summary>Whether something may happen now to a case in a state.</summary>
    bool Permits(ActiveState active, CaseTrigger trigger);

    /// <summary>A state was entered: its timers start.</summary>
    void Enter(Strand strand, WorkflowState state);

    /// <summary>Attributes change and other cases start, as the transition says that is on its way.</summary>
    void Carry();
}
