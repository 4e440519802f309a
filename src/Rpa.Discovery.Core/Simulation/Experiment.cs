using Microsoft.Extensions.Logging;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Simulation;

/// <summary>Simulates a department: the door of this room.</summary>
public static class Experiment
{
    /// <summary>Runs every replication and returns every figure as an estimate.</summary>
    /// <param name="department">What is simulated.</param>
    /// <param name="options">Which dates, how often, from which seed.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="loggers">Told how much was simulated and how long it took, at Debug each replication (category
    /// <c>Rpa.Discovery.Simulation</c>); null for nobody.</param>
    /// <param name="cancellationToken">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">The department cannot be simulated; carries every reason that was found.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ExperimentResult Run(
        Department department, ExperimentOptions options, IProgress<StudyProgress>? progress = null, ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default) => Run(department, options, SingleCases.None, progress, loggers, cancellationToken);

    /// <summary>The same, hearing single cases.</summary>
    internal static ExperimentResult Run(
        Department department, ExperimentOptions options, SingleCases cases, IProgress<StudyProgress>? progress, ILoggerFactory? loggers,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostOpenCases, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostEvents, 1);
        var request = new ExperimentRequest { Department = department, Options = options, KeepsPartial = true, Cases = cases };
        return RunAll([request], StudyStage.AsIs, progress, loggers, cancellationToken)[0].Result;
    }

    /// <summary>What stands in the way of simulating a department, without running it; empty when nothing does.</summary>
    /// <param name="department">What would be simulated.</param>
    /// <param name="options">Which dates, how often, from which seed.</param>
    public static IReadOnlyList<Diagnostic> Check(Department department, ExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new List<Diagnostic>();
        DepartmentCompiler.Compile(department, options, findings);
        AutomaticWarmUp.Find(department, options, findings);
        return findings;
    }

    /// <summary>Runs many departments on one set of threads; a replication is the unit of work. Results stand in the order of the
    /// requests.</summary>
    /// <exception cref="DepartmentException">One of them cannot be simulated; of several the first.</exception>
    internal static IReadOnlyList<ExperimentRun> RunAll(
        IReadOnlyList<ExperimentRequest> requests, StudyStage stage, IProgress<StudyProgress>? progress = null,
        ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default) =>
        new ReplicationRunner(AutomaticWarmUp.Settle(requests, cancellationToken), stage, progress, StageLog.Of(loggers, "Simulation"),
            cancellationToken).Run();

    /// <summary>The plan of a department.</summary>
    /// <exception cref="DepartmentException">It cannot be simulated.</exception>
    internal static Plan Compile(Department department, ExperimentOptions options) => DepartmentCompiler.Compile(department, options);
}
