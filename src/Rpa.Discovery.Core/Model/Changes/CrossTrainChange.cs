using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>People of more pools may do the work of a state; the first pools stay preferred.</summary>
public sealed record CrossTrainChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>Ids of the pools that are added, at least one.</summary>
    public required IReadOnlyList<string> Add { get; init; }

    /// <inheritdoc/>
    public override string Verb => "cross-train";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (WorkAt(department, State, findings) is null || Add.Any(id => PoolNamed(department, id, findings) is null))
            return department;
        return department.Replace(State, s => s is WorkState work
            ? work with
            {
                Work = work.Work with
                {
                    By = work.Work.By with
                    {
                        Kind = AssignmentKind.Any,
                        Pools = [.. work.Work.By.Pools, .. Add.Select(id => new PoolCount { Pool = id, Place = Place })],
                    },
                },
            }
            : s);
    }
}
