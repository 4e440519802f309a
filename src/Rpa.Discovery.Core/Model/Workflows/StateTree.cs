namespace Rpa.Discovery.Model.Workflows;

/// <summary>Replaces a state wherever it stands in nested states and regions.</summary>
internal static class StateTree
{
    public static IReadOnlyList<WorkflowState> Replace(IReadOnlyList<WorkflowState> states, string id,
        Func<WorkflowState, WorkflowState> change) =>
        [.. states.Select(s => Replace(s, id, change))];

    private static WorkflowState Replace(WorkflowState state, string id, Func<WorkflowState, WorkflowState> change) =>
        string.Equals(state.Id, id, StringComparison.Ordinal) ? change(state) : state switch
        {
            ParallelState parallel => parallel with
            {
                Regions = [.. parallel.Regions.Select(r => r with { States = Replace(r.States, id, change) })],
            },
            CompoundState compound => compound with { States = Replace(compound.States, id, change) },
            _ => state,
        };
}
