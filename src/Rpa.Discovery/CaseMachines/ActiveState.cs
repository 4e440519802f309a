using Rpa.Discovery.Model;

namespace Rpa.Discovery.CaseMachines;

/// <summary>A state that a case stands in, with what stands inside it.</summary>
internal sealed class ActiveState(WorkflowState state, Scope scope, long entered)
{
    public WorkflowState State { get; } = state;

    /// <summary>What it stands in.</summary>
    public Scope Scope { get; } = scope;

    public long Entered { get; } = entered;

    public List<ActiveTimer> Timers { get; } = [];

    public bool WorkStarted { get; set; }

    /// <summary>The inside of a compound state, or the entered regions of a parallel one.</summary>
    public List<Scope> Inside { get; } = [];

    /// <summary>Regions of which chance has yet to say whether they are entered, in the order of the file.</summary>
    public Queue<Region> Questions { get; } = new();

    /// <summary>Regions of which chance has said whether they are entered.</summary>
    public List<Region> Asked { get; } = [];

    /// <summary>Regions of which chance has yet to say which one is entered; empty when it has nothing to say.</summary>
    public List<Region> Candidates { get; } = [];

    /// <summary>Where a transition leads that aims at a state inside a region, from that region's state inwards; empty when it aims at none.</summary>
    public IReadOnlyList<WorkflowState> Heading { get; set; } = [];

    /// <summary>Regions that are entered once every question is answered.</summary>
    public List<Region> Chosen { get; } = [];

    public bool IsJoined { get; set; }

    /// <summary>Whether it is this state, rather than one inside it, that now leads on.</summary>
    public bool Decides => State switch
    {
        CompoundState => Inside[0].IsDone,
        ParallelState => IsJoined,
        FinalState => false,
        _ => true,
    };

    /// <summary>Whether the next event happens in no time.</summary>
    public bool IsInstant => State is ChoiceState || Questions.Count > 0 || Candidates.Count > 0 || (State is CompoundState or ParallelState && Decides);

    /// <summary>This state and the ones inside it, outermost first.</summary>
    public IEnumerable<ActiveState> SelfAndInside => [this, .. Inside.SelectMany(s => s.Active.SelfAndInside)];
}

/// <summary>Something that a case is in exactly one state of: its workflow, a compound state, a region.</summary>
internal sealed class Scope(ActiveState? owner, Region? region)
{
    /// <summary>The compound or parallel state around it; null for the workflow.</summary>
    public ActiveState? Owner { get; } = owner;

    public Region? Region { get; } = region;

    public ActiveState Active { get; set; } = null!; // set by whoever enters it

    public bool IsDone => Active.State is FinalState;
}

/// <summary>A timer of a state that a case stands in.</summary>
internal sealed class ActiveTimer(Transition transition, long? due)
{
    public Transition Transition { get; } = transition;

    /// <summary>Null while the instant of a random one was not given.</summary>
    public long? Due { get; set; } = due;

    /// <summary>Whether it has fired or was ended by the start of work.</summary>
    public bool IsOver { get; set; }
}
