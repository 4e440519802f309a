using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>The kinds of states that a file knows.</summary>
internal enum StateKind
{
    Work,
    Wait,
    Choice,
    Parallel,
    Compound,
    Final,
}

/// <summary>All that a state of any kind may say: what stands in the file before its kind is known.</summary>
internal sealed record AnyState : ModelPart
{
    public required string Id { get; init; }

    /// <summary>The kind, where what else is written does not tell it.</summary>
    public StateKind? Type { get; init; }

    public Text? Title { get; init; }

    public Text? Note { get; init; }

    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    public Work? Work { get; init; }

    public Traits? Traits { get; init; }

    public Repeat? Repeat { get; init; }

    public Varying<Duration>? Wait { get; init; }

    public IReadOnlyList<Region> Regions { get; init; } = [];

    public int? JoinCount { get; init; }

    public int? AtLeast { get; init; }

    public string? Initial { get; init; }

    public IReadOnlyList<WorkflowState>? States { get; init; }

    public string? Outcome { get; init; }

    public static AnyState Of(WorkflowState state)
    {
        var said = new AnyState
        {
            Id = state.Id, Title = state.Title, Note = state.Note, Evidence = state.Evidence,
            Transitions = state.Transitions
        };
        return state switch
        {
            WorkState s => said with { Work = s.Work, Traits = s.Traits, Repeat = s.Repeat },
            WaitState { Wait: { } wait } => said with { Wait = wait },
            WaitState => said with { Type = StateKind.Wait },
            ParallelState s => said with { Type = StateKind.Parallel, Regions = s.Regions, JoinCount = s.JoinCount, AtLeast = s.AtLeast },
            CompoundState s => said with { Initial = s.Initial, States = s.States },
            FinalState s => said with { Type = StateKind.Final, Outcome = s.Outcome },
            _ => said with { Type = StateKind.Choice },
        };
    }

    public WorkflowState As(StateKind kind)
    {
        WorkflowState state = kind switch
        {
            StateKind.Work => new WorkState { Id = Id, Work = Work ?? WorkBlocks.Placeholder(Place), Traits = Traits, Repeat = Repeat },
            StateKind.Wait => new WaitState { Id = Id, Wait = Wait },
            StateKind.Parallel => new ParallelState { Id = Id, Regions = Regions, JoinCount = JoinCount, AtLeast = AtLeast },
            StateKind.Compound =>
                new CompoundState { Id = Id, Initial = Initial ?? WorkflowBlocks.FirstOf(States ?? []), States = States ?? [] },
            StateKind.Final => new FinalState { Id = Id, Outcome = Outcome },
            _ => new ChoiceState { Id = Id },
        };
        return state with { Title = Title, Note = Note, Evidence = Evidence, Place = Place, Transitions = Transitions };
    }
}
