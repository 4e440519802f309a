using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.HotSpots;

/// <summary>The weakest evidence among the figures that a simulated figure depends on first of all. A block without evidence takes the
/// enclosing block's.</summary>
internal static class WeakestEvidence
{
    /// <summary>A state: its efforts and how many cases come.</summary>
    public static EvidenceClass State(Department department, StatePath path)
    {
        if (department.FindWorkflow(path.Workflow) is not { } workflow)
            return EvidenceClass.Guess;
        var arrivals = (workflow.Arrivals?.Evidence ?? workflow.Evidence ?? department.Evidence)?.Class ?? EvidenceClass.Guess;
        if (workflow.FindState(path.State) is not WorkState state)
            return arrivals;
        var enclosing = state.Work.Effort.Evidence ?? state.Work.Evidence ?? state.Evidence ?? workflow.Evidence ?? department.Evidence;
        return Weakest(state.Work.Effort.Values.Select(law => (law.Evidence ?? enclosing)?.Class ?? EvidenceClass.Guess).Append(arrivals));
    }

    /// <summary>A pool: every state that it works.</summary>
    public static EvidenceClass Pool(Department department, string pool) =>
        Weakest(StatesOf(department, pool).Select(p => State(department, p)));

    /// <summary>Everything.</summary>
    public static EvidenceClass All(Department department) =>
        Weakest(department.Workflows.SelectMany(w => w.AllStates.Select(s => State(department, new StatePath(w.Id, s.Id)))));

    /// <summary>The work states of a pool, in the department's order.</summary>
    public static IEnumerable<StatePath> StatesOf(Department department, string pool) =>
        from workflow in department.Workflows
        from state in workflow.AllStates.OfType<WorkState>()
        where state.Work.By.Pools.Any(p => string.Equals(p.Pool, pool, StringComparison.Ordinal))
        select new StatePath(workflow.Id, state.Id);

    public static EvidenceClass Weakest(IEnumerable<EvidenceClass> classes) => classes.Append(EvidenceClass.Measured).Min();
}
