using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A pool has another number of people.</summary>
public sealed record StaffChange : Change
{
    /// <summary>The pool's id.</summary>
    public required string Pool { get; init; }

    /// <summary>How many, by date; at least one step.</summary>
    public required IReadOnlyList<CapacityStep> Capacity { get; init; }

    /// <inheritdoc/>
    public override string Verb => "staff";

    internal override Department Apply(Department department, List<Diagnostic> findings) =>
        PoolNamed(department, Pool, findings) is { } pool ? Replace(department, pool with { Capacity = Capacity, Members = [] })
            : department;
}
