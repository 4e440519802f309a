using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>What a state machine of a region is told: one trigger for each transition of the file and for each answer of chance, so that
/// never two targets are permitted for one.</summary>
internal sealed class CaseTrigger
{
    /// <summary>Into the state that the strand is headed for; permitted in the pseudo-states alone.</summary>
    public static readonly CaseTrigger Enter = new(null, "enter");

    private CaseTrigger(WorkflowState? state, string @event) => (State, Event) = (state!, @event);

    /// <summary>A transition of the file.</summary>
    public CaseTrigger(WorkflowState state, Transition transition)
        : this(state, transition.Event) => Transition = transition;

    /// <summary>Chance says whether a region of a parallel state is entered.</summary>
    public CaseTrigger(ParallelState state, Region region, bool enters)
        : this(state, (enters ? "enter " : "skip ") + region.Id) => (Region, Enters) = (region, enters);

    /// <summary>The state that it happens in.</summary>
    public WorkflowState State { get; }

    /// <summary>The event's name.</summary>
    public string Event { get; }

    /// <summary>Null for an answer of chance.</summary>
    public Transition? Transition { get; }

    /// <summary>The region that chance is asked about; null for a transition.</summary>
    public Region? Region { get; }

    /// <summary>Whether chance enters it.</summary>
    public bool Enters { get; }

    /// <summary>Whether it happens because time is up.</summary>
    public bool IsTimer => Transition?.IsTimer == true;

    /// <summary><c>state/event</c>.</summary>
    public override string ToString() => State is null ? Event : $"{State.Id}/{Event}";
}
