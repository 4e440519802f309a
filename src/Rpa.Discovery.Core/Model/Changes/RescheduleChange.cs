using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A workflow's cases come at other times.</summary>
public sealed record RescheduleChange : Change
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The new demand.</summary>
    public required Arrivals Arrivals { get; init; }

    /// <inheritdoc/>
    public override string Verb => "reschedule";

    internal override Department Apply(Department department, List<Diagnostic> findings) =>
        WorkflowNamed(department, Workflow, findings) is { } workflow
            ? department.With(workflow with { Arrivals = Arrivals with { Trace = Arrivals.Trace?.In(department.TimeZone) } }) : department;
}
