using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A finished run: the samples, and the result when it is asked for.</summary>
internal sealed class ExperimentRun(Plan plan, ExperimentRequest request, SampleTable samples, HourSums? hours, Performance performance)
{
    private ExperimentResult? _result;
    private IReadOnlyList<double[]>? _deviations;

    public Plan Plan { get; } = plan;

    public Department Department => request.Department;

    public ExperimentOptions Options => request.Options;

    public WarmUpChoice? WarmUp => request.WarmUp;

    public SampleTable Samples { get; } = samples;

    public HourSums? Hours { get; } = hours;

    public Performance Performance { get; } = performance;

    /// <summary>The limit that stopped the last replication; null when all ran to their end.</summary>
    public Diagnostic? StoppedBy { get; init; }

    // [replication] → single cases, where they were heard
    public IReadOnlyList<CaseEfforts?> Cases { get; init; } = [];

    /// <summary>The same run under options that say what was run in another way.</summary>
    public ExperimentRun With(ExperimentOptions options) =>
        new(Plan, request with { Options = options }, Samples, Hours, Performance) { StoppedBy = StoppedBy, Cases = Cases };

    /// <summary>The result without anything but its samples, for those who compare runs and show none.</summary>
    public ExperimentResult SamplesOnly => new ResultBuilder(this).SamplesOnly();

    public ExperimentResult Result => _result ??= new ResultBuilder(this).Build();

    /// <summary>By how much demand and work happened to be off in each replication; empty unless the options ask for control
    /// variates.</summary>
    public IReadOnlyList<double[]> Deviations => _deviations ??= Options.ControlVariates ? KnownMeans.Deviations(Plan, Samples) : [];

    public ControlVariates? Controls => ControlVariates.Of(Deviations, Samples.Replications);

    /// <summary>The first workflow whose mean cycle time is not yet known as precisely as wanted; null when all are.</summary>
    public string? ImpreciseWorkflow(double wanted)
    {
        var controls = Controls;
        foreach (var workflow in Plan.Workflows)
        {
            var mean = Estimate.Ratio(
                Samples.Of(MeasureKind.WorkflowCycleHours, workflow.Id), Samples.Of(MeasureKind.WorkflowEnded, workflow.Id),
                Unit.Hours, controls);
            if (mean.Mean is { } value && !(mean.HalfWidth <= wanted * value))
                return workflow.Id;
        }

        return null;
    }
}
