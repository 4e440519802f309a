using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A state is dropped: its cases go on to its only target, or to the one that the change names.</summary>
public sealed record EliminateChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>Where its cases go; null takes its only target.</summary>
    public string? To { get; init; }

    /// <inheritdoc/>
    public override string Verb => "eliminate";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (StateAt(department, State, findings) is not { } state || department.FindWorkflow(State.Workflow) is not { } workflow)
            return department;
        var targets = state.Transitions.Where(t => t is { IsTimer: false, Target: not null }).Select(t => t.Target!)
            .Distinct(StringComparer.Ordinal).ToList();
        if (To is null && targets.Count != 1)
        {
            findings.Add(ScenarioRules.AmbiguousElimination.At(Place, Named.State(department, State), targets.Count == 0
                ? "-" : string.Join(", ", targets)));
            return department;
        }

        var to = To ?? targets[0];
        if (string.Equals(to, state.Id, StringComparison.Ordinal) || workflow.FindState(to) is null)
        {
            findings.Add(ScenarioRules.EliminationTarget.At(Place, Named.State(department, State), to,
                DidYouMean.For(to, workflow.AllStates.Select(s => s.Id))));
            return department;
        }

        string Moved(string id) => string.Equals(id, state.Id, StringComparison.Ordinal) ? to : id;
        return department.With(workflow with
        {
            Initial = Moved(workflow.Initial),
            States = Without(workflow.States, state.Id, Moved),
            Backlog = [.. workflow.Backlog.Select(b => b with { State = Moved(b.State) })],
        });
    }

    private static IReadOnlyList<WorkflowState> Without(IReadOnlyList<WorkflowState> states, string id, Func<string, string> moved) =>
        [.. states.Where(s => !string.Equals(s.Id, id, StringComparison.Ordinal)).Select(s => Redirect(s, id, moved))];

    private static WorkflowState Redirect(WorkflowState state, string id, Func<string, string> moved)
    {
        state = state with { Transitions = [.. state.Transitions.Select(t => t.Target is null ? t : t with { Target = moved(t.Target) })] };
        return state switch
        {
            ParallelState parallel => parallel with
            {
                Regions = [.. parallel.Regions.Select(r => r with { Initial = moved(r.Initial), States = Without(r.States, id, moved) })],
            },
            CompoundState compound => compound with { Initial = moved(compound.Initial), States = Without(compound.States, id, moved) },
            _ => state,
        };
    }
}
