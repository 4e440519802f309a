using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>A workflow as one machine of the Stateless library can hold it: states inside states, and for each the events with the
/// transitions that they mean.</summary>
internal sealed class StatelessShape
{
    private readonly Workflow _workflow;

    /// <exception cref="NotSupportedException">One machine cannot be all of it; the message says what and where.</exception>
    public StatelessShape(Workflow workflow)
    {
        _workflow = workflow;
        States = [.. Around(workflow.States, null)];
        foreach (var state in States)
            Check(state);
    }

    /// <summary>Every state, surrounding ones first.</summary>
    public IReadOnlyList<ShapedState> States { get; }

    /// <summary>The innermost state that a case begins in.</summary>
    public string Initial
    {
        get
        {
            var id = _workflow.Initial;
            while (_workflow.FindState(id) is CompoundState compound)
                id = compound.Initial;
            return id;
        }
    }

    private static IEnumerable<ShapedState> Around(IReadOnlyList<WorkflowState> states, ShapedState? owner)
    {
        foreach (var state in states)
        {
            var shaped = new ShapedState(state, owner);
            yield return shaped;
            foreach (var inner in state is CompoundState compound ? Around(compound.States, shaped) : [])
                yield return inner;
        }
    }

    private void Check(ShapedState shaped)
    {
        var state = shaped.State;
        if (state is ParallelState)
            throw Not($"'{state.Id}' has parallel regions, and a machine stands in one state");
        foreach (var ways in shaped.Events)
        {
            foreach (var target in ways.Select(w => w.Target).OfType<string>())
            {
                if (Surrounds(state.Id, target) || Surrounds(target, state.Id))
                    throw Not($"'{ways.Key}' leads from '{state.Id}' to '{target}', one of which surrounds the other, and a machine does not leave the outer one");
            }

            if (ways.Any(w => w.Set.Count > 0) && shaped.Surroundings.FirstOrDefault(o =>
                o.Events[ways.Key].Any(w => w.Set.Count > 0)) is { } outer)
                throw Not($"'{ways.Key}' changes attributes both of '{state.Id}' and of '{outer.State.Id}' around it; give each an event of its own");
            if (ways.Count() == 1)
                continue;
            if (ways.Count(w => w.Guard is null) > 1)
                throw Not($"'{ways.Key}' of '{state.Id}' leads several ways by chance, and a trigger leads one way; give each an event of its own");
            if (ways.Any(w => w.Target is null || w.Set.Count > 0 || w.Starts is not null))
                throw Not($"'{ways.Key}' of '{state.Id}' means several transitions with effects of their own; give each an event of its own");
        }
    }

    private bool Surrounds(string outer, string inner) =>
        _workflow.FindState(outer) is CompoundState compound
            && compound.SelfAndNested.Any(s => string.Equals(s.Id, inner, StringComparison.Ordinal));

    private NotSupportedException Not(string what) =>
        new($"The workflow '{_workflow.Id}' cannot be one machine of Stateless: {what}. {nameof(CaseMachine)} plays it.");
}

/// <summary>A state and the compound state that it stands in.</summary>
/// <param name="State">The state.</param>
/// <param name="Owner">Null outermost.</param>
internal sealed record ShapedState(WorkflowState State, ShapedState? Owner)
{
    private readonly Lazy<ILookup<string, Transition>> _events = new(() =>
        State.Transitions.ToLookup(t => t.Event, StringComparer.Ordinal));

    /// <summary>The compound states around it, the nearest first.</summary>
    public IEnumerable<ShapedState> Surroundings => Owner is null ? [] : Owner.Surroundings.Prepend(Owner);

    /// <summary>By event, in the order of the file.</summary>
    public ILookup<string, Transition> Events => _events.Value;

    /// <summary>Transitions that are no timers and have a guard, in the order in which they are asked.</summary>
    public IEnumerable<Transition> Guarded => State.Transitions.Where(t => !t.IsTimer && t.Guard is not null);

    /// <summary>Final states of a compound state, in one of which it leads on.</summary>
    public IEnumerable<string> Finals => State is CompoundState compound ? compound.States.OfType<FinalState>().Select(s => s.Id) : [];
}
