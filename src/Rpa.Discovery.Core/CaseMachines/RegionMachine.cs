using Rpa.Discovery.Model.Workflows;
using Stateless;

namespace Rpa.Discovery.CaseMachines;

/// <summary>The states that a case is in exactly one of, a workflow's or a region's, as one machine of the Stateless library. It is
/// configured once; where each case stands is kept in its strands.</summary>
/// <remarks>
/// A compound state is a superstate with an initial transition. Parallel regions have a machine each and are joined by their parallel
/// state, a leaf of the machine around them. A pseudo-state beside the states of every surrounding is where a case stands before it enters,
/// and between leaving and entering anew: Stateless does not leave a state for one inside or around it.
/// </remarks>
internal sealed class RegionMachine
{
    private readonly WorkflowTree _tree;
    private readonly Region? _region;
    private readonly StateMachine<string, CaseTrigger> _machine;
    private Strand? _at; // whoever is being asked or moved; nobody while it is configured

    /// <param name="tree">Where every state stands; it is also what cases on several threads take turns by.</param>
    /// <param name="region">Whose machine it is; null for the workflow itself.</param>
    /// <param name="states">The outermost states of it.</param>
    public RegionMachine(WorkflowTree tree, Region? region, IReadOnlyList<WorkflowState> states)
    {
        (_tree, _region) = (tree, region);
        // Queued: a machine that fires at once goes round for ever on an initial transition.
        _machine = new StateMachine<string, CaseTrigger>(() => _at is null ? Outside : _at.Position, position => _at!.Position = position,
            FiringMode.Queued);
        _machine.OnTransitioned(_ => _at!.Carry());
        Configure(states, null);
    }

    /// <summary>Where a case stands that is in none of the machine's states.</summary>
    public static string Outside => Beside(null);

    /// <summary>Whether something may happen now to a strand.</summary>
    public bool CanFire(Strand strand, CaseTrigger trigger) => As(strand, () => _machine.CanFire(trigger));

    /// <summary>Puts a strand that stands outside into a state.</summary>
    public void Begin(Strand strand, string target) => As(strand, () =>
    {
        strand.HeadedFor = target;
        _machine.Fire(CaseTrigger.Enter);
        return true;
    });

    /// <summary>Moves a strand by what it permits, or by a transition that leads out of a region of the parallel state where it
    /// stands.</summary>
    public void Fire(Strand strand, CaseTrigger trigger) => As(strand, () =>
    {
        strand.HeadedFor = trigger.Transition?.Target;
        strand.Fired = trigger;
        try
        {
            _machine.Fire(trigger);
            if (IsBeside(strand.Position))
                _machine.Fire(CaseTrigger.Enter);
        }
        finally
        {
            strand.Fired = null;
        }

        return true;
    });

    /// <summary>Whether a transition of this machine's states ends in it rather than outside of its region.</summary>
    public bool Contains(string target) => _tree.StateTowards(target, _region) is not null;

    // One after the other, and the one before again afterwards: a case may not see another's state, whatever is thrown.
    private T As<T>(Strand strand, Func<T> ask)
    {
        lock (_tree)
        {
            var before = _at;
            _at = strand;
            try
            {
                return ask();
            }
            finally
            {
                _at = before;
            }
        }
    }

    private void Configure(IReadOnlyList<WorkflowState> states, CompoundState? around)
    {
        var beside = _machine.Configure(Beside(around))
            .PermitDynamic(CaseTrigger.Enter, () => _tree.StateTowards(_at!.HeadedFor!, _region)!.Id);
        if (around is not null)
            beside.SubstateOf(around.Id);
        foreach (var state in states)
        {
            var configured = _machine.Configure(state.Id).OnEntry(() => _at!.Enter(state)).OnExit(() => _at!.Leave(state));
            if (around is not null)
                configured.SubstateOf(around.Id);
            if (state is CompoundState compound)
            {
                Configure(compound.States, compound);
                configured.InitialTransition(compound.Initial);
            }

            foreach (var trigger in _tree.TriggersOf(state.Id))
                Permit(configured, state, trigger, _ => _at!.Permits(trigger), Contains);
            if (state is ParallelState parallel)
            {
                // What leads out of a region is permitted there, and ends here.
                foreach (var trigger in _tree.TriggersOutOf(parallel).Where(t => Contains(t.Transition!.Target!)))
                    Permit(configured, state, trigger, _ => ReferenceEquals(_at!.Fired, trigger), _ => true);
            }
        }
    }

    private void Permit(StateMachine<string, CaseTrigger>.StateConfiguration from, WorkflowState state, CaseTrigger trigger,
        Func<object[], bool> isPermitted, Func<string, bool> endsHere)
    {
        if (trigger.Transition?.Target is not { } target || !endsHere(target))
            from.InternalTransitionIf(trigger, isPermitted, _ => _at!.Carry());
        else if (_tree.StateTowards(target, _region) is var next && ReferenceEquals(next, state) && state is not CompoundState)
            from.PermitReentryIf(trigger, () => isPermitted([]));
        else
            from.PermitIf(trigger, _tree.OuterOf(state, next!) is { } outer ? Beside(_tree.CompoundAround(outer)) : next!.Id,
                () => isPermitted([]));
    }

    // No state of a file begins with a blank.
    private static string Beside(CompoundState? around) => around is null ? " outside" : $" inside {around.Id}";

    private static bool IsBeside(string position) => position[0] == ' ';
}
