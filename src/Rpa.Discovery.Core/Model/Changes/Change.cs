using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>One thing that a scenario changes; each kind knows how to apply itself.</summary>
public abstract record Change : ModelPart
{
    private protected Change()
    {
    }

    /// <summary>The word that stands for it in a scenario file.</summary>
    public abstract string Verb { get; }

    internal abstract Department Apply(Department department, List<Diagnostic> findings);

    private protected WorkflowState? StateAt(Department department, StatePath path, List<Diagnostic> findings)
    {
        if (department.FindState(path) is { } state)
            return state;
        findings.Add(ScenarioRules.UnknownState.At(Place, Verb, path.ToString(),
            DidYouMean.For(path.ToString(), department.Workflows.SelectMany(w => w.AllStates.Select(s => $"{w.Id}/{s.Id}")))));
        return null;
    }

    private protected WorkState? WorkAt(Department department, StatePath path, List<Diagnostic> findings)
    {
        var state = StateAt(department, path, findings);
        if (state is WorkState work)
            return work;
        if (state is not null)
            findings.Add(ScenarioRules.NotWork.At(Place, Verb, Named.State(department, path)));
        return null;
    }

    private protected Workflow? WorkflowNamed(Department department, string id, List<Diagnostic> findings)
    {
        if (department.FindWorkflow(id) is { } workflow)
            return workflow;
        findings.Add(ScenarioRules.UnknownWorkflow.At(Place, Verb, id, DidYouMean.For(id, department.Workflows.Select(w => w.Id))));
        return null;
    }

    private protected Pool? PoolNamed(Department department, string id, List<Diagnostic> findings)
    {
        if (department.FindPool(id) is { } pool)
            return pool;
        findings.Add(ScenarioRules.UnknownPool.At(Place, Verb, id, DidYouMean.For(id, department.Pools.Select(p => p.Id))));
        return null;
    }

    private protected static Department Replace(Department department, Pool pool) =>
        department with { Pools = [.. department.Pools.Select(p => string.Equals(p.Id, pool.Id, StringComparison.Ordinal) ? pool : p)] };
}
