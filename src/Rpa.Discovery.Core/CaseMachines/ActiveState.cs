using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>A state that a case stands in, with what stands inside it.</summary>
internal sealed class ActiveState(WorkflowState state, Strand strand, long entered)
{
    public WorkflowState State { get; } = state;

    /// <summary>What it stands in.</summary>
    public Strand Strand { get; } = strand;

    public long Entered { get; } = entered;

    public List<ActiveTimer> Timers { get; } = [];

    public bool WorkStarted { get; set; }

    /// <summary>The entered regions of a parallel state.</summary>
    public List<Strand> Inside { get; } = [];

    /// <summary>Regions of which chance has yet to say whether they are entered, in the order of the file.</summary>
    public Queue<Region> Questions { get; } = new();

    /// <summary>Regions of which chance has said whether they are entered.</summary>
    public List<Region> Asked { get; } = [];

    /// <summary>Regions of which chance has yet to say which one is entered; empty when it has nothing to say.</summary>
    public List<Region> Candidates { get; } = [];

    /// <summary>A state inside one of its regions that the transition into it leads to; null when it leads to none.</summary>
    public string? HeadedFor { get; set; }

    /// <summary>Regions that are entered once every question is answered.</summary>
    public List<Region> Chosen { get; } = [];

    public bool IsJoined { get; set; }

    /// <summary>Whether chance is asked about its regions.</summary>
    public bool IsAsking => Questions.Count > 0 || Candidates.Count > 0;

    /// <summary>Whether it is this state, rather than one inside it, that now leads on.</summary>
    public bool Decides => State switch
    {
        CompoundState => Strand.HasEndedInside(this),
        ParallelState => IsJoined,
        FinalState => false,
        _ => true,
    };

    /// <summary>Whether the next event happens in no time.</summary>
    public bool IsInstant => State is ChoiceState || IsAsking || (State is CompoundState or ParallelState && Decides);
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
