using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A workflow's cases come more or less often.</summary>
public sealed record DemandChange : Change
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>Factor on the number of cases, above 0.</summary>
    public required double Factor { get; init; }

    /// <inheritdoc/>
    public override string Verb => "demand";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (WorkflowNamed(department, Workflow, findings) is not { } workflow || workflow.Arrivals is not { } arrivals)
            return department;
        if (arrivals.Trace is not null)
        {
            findings.Add(ScenarioRules.TraceCannotScale.At(Place, Named.Of(workflow)));
            return department;
        }

        return department.With(workflow with
        {
            Arrivals = arrivals with
            {
                About = arrivals.About is null ? null : arrivals.About with { Count = arrivals.About.Count * Factor, Said = null },
                Every = arrivals.Every is null ? null : arrivals.Every with
                {
                    Distribution = arrivals.Every.Distribution.Scaled(1 / Factor),
                    Said = null
                },
                Batches = [.. arrivals.Batches.Select(b =>
                    b with { Count = (int)Math.Round(b.Count * Factor, MidpointRounding.AwayFromZero) })],
            },
        });
    }
}
