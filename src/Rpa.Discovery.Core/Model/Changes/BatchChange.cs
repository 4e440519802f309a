using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>The work of a state is done many together, or no longer so.</summary>
public sealed record BatchChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>The new batch; null does one by one.</summary>
    public WorkBatch? Batch { get; init; }

    /// <inheritdoc/>
    public override string Verb => "batch";

    internal override Department Apply(Department department, List<Diagnostic> findings) =>
        WorkAt(department, State, findings) is null
            ? department
            : department.Replace(State, s => s is WorkState work ? work with { Work = work.Work with { Batch = Batch } } : s);
}
