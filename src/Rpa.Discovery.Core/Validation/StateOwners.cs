using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Which states stand inside which.</summary>
internal sealed class StateOwners
{
    private readonly Dictionary<string, (WorkflowState State, WorkflowState? Owner, int Region)> _byId = new(StringComparer.Ordinal);

    public StateOwners(Workflow workflow) => Add(workflow.States, null, 0);

    /// <summary>The state that one stands in; null for one of the workflow itself.</summary>
    public WorkflowState? Of(WorkflowState state) => _byId[state.Id].Owner;

    /// <summary>The states around one, innermost first.</summary>
    public IEnumerable<WorkflowState> Around(WorkflowState state) => Places(state.Id).Select(p => p.Owner);

    /// <summary>What a case enters on its way to a target: the target and those around it that it was not in.</summary>
    public IEnumerable<WorkflowState> Entered(WorkflowState from, string target)
    {
        if (!_byId.TryGetValue(target, out var found))
            return [];
        var held = Places(from.Id).Select(p => (p.Owner.Id, p.Region)).ToHashSet();
        return Places(target).TakeWhile(p => !held.Contains((p.Owner.Id, p.Region))).Select(p => p.Owner).Prepend(found.State);
    }

    private IEnumerable<(WorkflowState Owner, int Region)> Places(string id)
    {
        while (_byId.TryGetValue(id, out var at) && at.Owner is { } owner)
        {
            yield return (owner, at.Region);
            id = owner.Id;
        }
    }

    private void Add(IReadOnlyList<WorkflowState> states, WorkflowState? owner, int region)
    {
        foreach (var state in states)
        {
            _byId.TryAdd(state.Id, (state, owner, region));
            if (state is CompoundState compound)
                Add(compound.States, state, 0);
            foreach (var (index, inner) in ((state as ParallelState)?.Regions ?? []).Index())
                Add(inner.States, state, index);
        }
    }
}
