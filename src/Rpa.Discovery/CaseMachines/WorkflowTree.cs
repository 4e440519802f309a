using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.CaseMachines;

/// <summary>Where every state of a workflow stands: inside which compound state or region.</summary>
internal sealed class WorkflowTree
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public WorkflowTree(Department department, string workflow)
    {
        Workflow = department.FindWorkflow(workflow) ?? throw new ArgumentException(
            $"There is no workflow '{workflow}'.{DidYouMean.For(workflow, department.Workflows.Select(w => w.Id))}", nameof(workflow));
        Place(Workflow.States, null, null);
        CheckReferences(Workflow.Initial, Workflow.States, $"workflow '{workflow}'");
    }

    public Workflow Workflow { get; }

    public bool Contains(string state) => _seats.ContainsKey(state);

    public WorkflowState State(string id) => _seats[id].State;

    /// <summary>The states from just inside an owner down to a state; null when the state does not stand inside that owner (and region).</summary>
    /// <param name="state">A state's id.</param>
    /// <param name="owner">A compound or parallel state, or null for the workflow.</param>
    /// <param name="region">The region of a parallel owner.</param>
    public IReadOnlyList<WorkflowState>? PathInside(string state, WorkflowState? owner, Region? region)
    {
        var path = new List<WorkflowState>();
        for (var seat = _seats[state]; ; seat = _seats[seat.Owner!.Id])
        {
            path.Insert(0, seat.State);
            if (ReferenceEquals(seat.Owner, owner) && ReferenceEquals(seat.Region, region))
                return path;
            if (seat.Owner is null)
                return null;
        }
    }

    /// <summary>The region of a parallel state that a state stands in.</summary>
    public Region? RegionOf(string state) => _seats[state].Region;

    private void Place(IReadOnlyList<WorkflowState> states, WorkflowState? owner, Region? region)
    {
        foreach (var state in states)
        {
            if (!_seats.TryAdd(state.Id, new Seat(state, owner, region)))
                throw Broken($"state '{state.Id}' stands twice");
            if (state is CompoundState compound)
            {
                Place(compound.States, compound, null);
                CheckReferences(compound.Initial, compound.States, $"state '{compound.Id}'");
            }
            else if (state is ParallelState parallel)
            {
                foreach (var inner in parallel.Regions)
                {
                    Place(inner.States, parallel, inner);
                    CheckReferences(inner.Initial, inner.States, $"region '{inner.Id}'");
                }
            }
        }

        if (owner is null)
        {
            foreach (var (id, seat) in _seats)
            {
                foreach (var transition in seat.State.Transitions)
                {
                    if (transition.Target is { } target ? !_seats.ContainsKey(target) : !transition.IsTimer)
                        throw Broken($"'{transition.Event}' of state '{id}' leads to {(transition.Target is null ? "nowhere" : $"'{transition.Target}', which does not exist")}");
                }
            }
        }
    }

    private void CheckReferences(string initial, IReadOnlyList<WorkflowState> states, string what)
    {
        if (!states.Any(s => string.Equals(s.Id, initial, StringComparison.Ordinal)))
            throw Broken($"the first state '{initial}' of {what} does not stand in it");
    }

    private ArgumentException Broken(string what) =>
        new($"The workflow '{Workflow.Id}' cannot be played: {what}. Validate the department to see every finding.", nameof(Workflow).ToLowerInvariant());

    private sealed record Seat(WorkflowState State, WorkflowState? Owner, Region? Region);
}
