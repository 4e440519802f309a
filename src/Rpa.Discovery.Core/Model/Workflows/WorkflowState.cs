using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>A state of a workflow: one of <see cref="WorkState"/>, <see cref="WaitState"/>, <see cref="ChoiceState"/>,
/// <see cref="ParallelState"/>, <see cref="CompoundState"/>, <see cref="FinalState"/>.</summary>
public abstract record WorkflowState : ModelPart
{
    private protected WorkflowState()
    {
    }

    /// <summary>Kebab-case ASCII, unique in its workflow, regions included.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>Where it leads, in the order of the file.</summary>
    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>A remark for readers; null when none.</summary>
    public Text? Note { get; init; }

    /// <summary>This state and, after it, the states inside it.</summary>
    public virtual IEnumerable<WorkflowState> SelfAndNested => [this];
}

/// <summary>Somebody works on the case.</summary>
public sealed record WorkState : WorkflowState
{
    /// <summary>By whom, how long, with what.</summary>
    public required Work Work { get; init; }

    /// <summary>Answers to questions about the step; null when none were given.</summary>
    public Traits? Traits { get; init; }

    /// <summary>Several times per visit; null is once.</summary>
    public Repeat? Repeat { get; init; }
}

/// <summary>The case waits for the other side; nobody of the department works.</summary>
public sealed record WaitState : WorkflowState
{
    /// <summary>How long; null waits for a timer.</summary>
    public Varying<Duration>? Wait { get; init; }
}

/// <summary>The case is only directed on, in no time.</summary>
public sealed record ChoiceState : WorkflowState;

/// <summary>Several things happen to the case at once.</summary>
public sealed record ParallelState : WorkflowState
{
    /// <summary>The regions, in the order of the file.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>After how many final regions the event <c>joined</c> fires; null is all, 1 is the first.</summary>
    public int? JoinCount { get; init; }

    /// <summary>1: where no region was drawn, one of those that could have been runs, by its probability as weight. 0: that none runs is
    /// meant. Null: not said, none runs.</summary>
    public int? AtLeast { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<WorkflowState> SelfAndNested =>
        [this, .. Regions.SelectMany(r => r.States).SelectMany(s => s.SelfAndNested)];
}

/// <summary>States inside a state.</summary>
public sealed record CompoundState : WorkflowState
{
    /// <summary>The id of the first inner state.</summary>
    public required string Initial { get; init; }

    /// <summary>The inner states, in the order of the file.</summary>
    public IReadOnlyList<WorkflowState> States { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<WorkflowState> SelfAndNested => [this, .. States.SelectMany(s => s.SelfAndNested)];
}

/// <summary>The case, or the region that it stands in, has ended.</summary>
public sealed record FinalState : WorkflowState
{
    /// <summary>The result's name; null takes the id.</summary>
    public string? Outcome { get; init; }
}

/// <summary>One of the things that happen at once.</summary>
public sealed record Region : ModelPart
{
    /// <summary>Kebab-case ASCII, unique in its parallel state.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>Entered only when it holds; null is no condition.</summary>
    public Guard? Guard { get; init; }

    /// <summary>Entered with this probability; null is always.</summary>
    public Share? Probability { get; init; }

    /// <summary>Entered only when no other region is.</summary>
    public bool Otherwise { get; init; }

    /// <summary>The id of the first state.</summary>
    public required string Initial { get; init; }

    /// <summary>The states, in the order of the file.</summary>
    public IReadOnlyList<WorkflowState> States { get; init; } = [];
}

/// <summary>The work of a state several times per visit.</summary>
public sealed record Repeat : ModelPart
{
    /// <summary>A number, at least 1; null when <see cref="Attribute"/> says it.</summary>
    public int? Times { get; init; }

    /// <summary>The numeric attribute that says how often; null when <see cref="Times"/> is given.</summary>
    public string? Attribute { get; init; }

    /// <summary>Whether all are offered at once; false is one after the other.</summary>
    public bool AtOnce { get; init; }
}
