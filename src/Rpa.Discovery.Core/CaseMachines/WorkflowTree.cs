using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>Where every state of a workflow stands: inside which compound state or region.</summary>
internal sealed class WorkflowTree
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<Region, RegionMachine> _machines = new(ReferenceEqualityComparer.Instance);
    private readonly RegionMachine _machine;

    public WorkflowTree(Department department, string workflow)
    {
        Workflow = department.FindWorkflow(workflow) ?? throw new ArgumentException(
            $"There is no workflow '{workflow}'.{DidYouMean.For(workflow, department.Workflows.Select(w => w.Id))}", nameof(workflow));
        Place(Workflow.States, null, null);
        CheckReferences(Workflow.Initial, Workflow.States, $"workflow '{workflow}'");
        AddMachines(Workflow.States);
        _machine = new RegionMachine(this, null, Workflow.States);
    }

    public Workflow Workflow { get; }

    public bool Contains(string state) => _seats.ContainsKey(state);

    public WorkflowState State(string id) => _seats[id].State;

    /// <summary>The machine of a region; null is the workflow itself.</summary>
    public RegionMachine MachineOf(Region? region) => region is null ? _machine : _machines[region];

    /// <summary>What may happen in a state: answers of chance, transitions in the order of the file, timers.</summary>
    public IReadOnlyList<CaseTrigger> TriggersOf(string state) => _seats[state].Triggers;

    /// <summary>Transitions of the states inside a parallel state, however deep.</summary>
    public IEnumerable<CaseTrigger> TriggersOutOf(ParallelState parallel) =>
        parallel.SelfAndNested.Skip(1).SelectMany(s => TriggersOf(s.Id))
        .Where(t => t.Transition?.Target is { } target
            && !parallel.Regions.Any(r => StateTowards(t.State.Id, r) is not null && StateTowards(target, r) is not null));

    /// <summary>The state of one machine that is a target or a parallel state around it; null when the target stands outside of the
    /// machine's region.</summary>
    /// <param name="target">A state's id.</param>
    /// <param name="region">Whose machine; null is the workflow itself.</param>
    public WorkflowState? StateTowards(string target, Region? region)
    {
        for (var seat = _seats[target]; ; seat = _seats[ParallelAround(seat)!.Id])
        {
            if (ReferenceEquals(RegionAround(seat), region))
                return seat.State;
            if (RegionAround(seat) is null)
                return null;
        }
    }

    /// <summary>The one of two states that surrounds the other or is the same; null when they stand beside each other.</summary>
    public WorkflowState? OuterOf(WorkflowState one, WorkflowState other) =>
        Surrounds(one, other) ? one : Surrounds(other, one) ? other : null;

    /// <summary>The compound state that a state stands in directly; null when it stands in a workflow or a region.</summary>
    public CompoundState? CompoundAround(WorkflowState state) => _seats[state.Id].Owner as CompoundState;

    private static bool Surrounds(WorkflowState outer, WorkflowState inner) => outer.SelfAndNested.Any(s => ReferenceEquals(s, inner));

    private Region? RegionAround(Seat seat) => Outermost(seat).Region;

    private ParallelState? ParallelAround(Seat seat) => Outermost(seat).Owner as ParallelState;

    private Seat Outermost(Seat seat)
    {
        while (seat.Owner is CompoundState compound)
            seat = _seats[compound.Id];
        return seat;
    }

    private static IEnumerable<CaseTrigger> TriggersIn(WorkflowState state) =>
    [
        .. state is ParallelState parallel ? parallel.Regions.SelectMany(r =>
            new[] { new CaseTrigger(parallel, r, true), new CaseTrigger(parallel, r, false) }) : [],
        .. state.Transitions.OrderBy(t => t.IsTimer).Select(t => new CaseTrigger(state, t)),
    ];

    private void AddMachines(IReadOnlyList<WorkflowState> states)
    {
        foreach (var region in states.SelectMany(s => s.SelfAndNested).OfType<ParallelState>().SelectMany(p => p.Regions))
            _machines.Add(region, new RegionMachine(this, region, region.States));
    }

    private void Place(IReadOnlyList<WorkflowState> states, WorkflowState? owner, Region? region)
    {
        foreach (var state in states)
        {
            if (!_seats.TryAdd(state.Id, new Seat(state, owner, region, [.. TriggersIn(state)])))
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
                        throw Broken(
                            $"'{transition.Event}' of state '{id}' leads to {(transition.Target is null ? "nowhere" : $"'{transition.Target}', which does not exist")}");
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
        new($"The workflow '{Workflow.Id}' cannot be played: {what}. Validate the department to see every finding.",
            nameof(Workflow).ToLowerInvariant());

    private sealed record Seat(WorkflowState State, WorkflowState? Owner, Region? Region, IReadOnlyList<CaseTrigger> Triggers);
}
