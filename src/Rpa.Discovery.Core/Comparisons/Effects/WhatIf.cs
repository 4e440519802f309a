using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Runs today and what it could be on the same keyed random numbers, and reports paired differences.</summary>
public static class WhatIf
{
    /// <summary>Compares every candidate with today.</summary>
    /// <param name="department">The department as it is.</param>
    /// <param name="candidates">Those without a scenario pass through without effects.</param>
    /// <param name="options">Which dates, how often, from which seed; the same for all.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="loggers">Told how much was simulated and compared (categories <c>Rpa.Discovery.Simulation</c> and <c>.Comparisons</c>);
    /// null for nobody.</param>
    /// <param name="cancellationToken">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">The department, or a candidate's scenario, cannot be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WhatIfResult Compare(
        Department department, IReadOnlyList<Candidate> candidates, ExperimentOptions options, IProgress<StudyProgress>? progress = null,
        ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(options);
        var scenarios = candidates.Select(c => c.Scenario).OfType<Scenario>().ToList();
        var results = Run(department, [.. scenarios.Select(s => Applied(department, s))], options, progress, loggers, cancellationToken);
        return Together(results[0], candidates, [.. results.Skip(1)], cancellationToken);
    }

    /// <summary>Compares every candidate with a run of today that was already made, with its options.</summary>
    /// <param name="asIs">Today.</param>
    /// <param name="candidates">Those without a scenario pass through without effects.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="loggers">Told how much was simulated and compared (categories <c>Rpa.Discovery.Simulation</c> and <c>.Comparisons</c>);
    /// null for nobody.</param>
    /// <param name="cancellationToken">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">A candidate's scenario cannot be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WhatIfResult Compare(ExperimentResult asIs, IReadOnlyList<Candidate> candidates,
        IProgress<StudyProgress>? progress = null, ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(candidates);
        var scenarios = candidates.Select(c => c.Scenario).OfType<Scenario>().ToList();
        var results = Run(null, [.. scenarios.Select(s => Applied(asIs.Department, s))], asIs.Options, progress, loggers,
            cancellationToken);
        return Together(asIs, candidates, results, cancellationToken);
    }

    /// <summary>Compares one scenario with today, figure by figure.</summary>
    /// <param name="department">The department as it is.</param>
    /// <param name="scenario">What changes.</param>
    /// <param name="options">Which dates, how often, from which seed.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="loggers">Told how much was simulated and compared (categories <c>Rpa.Discovery.Simulation</c> and <c>.Comparisons</c>);
    /// null for nobody.</param>
    /// <param name="cancellationToken">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">The department or the scenario cannot be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WhatIfComparison Compare(
        Department department, Scenario scenario, ExperimentOptions options, IProgress<StudyProgress>? progress = null,
        ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        var results = Run(department, [ScenarioCheck.Applied(department, scenario).ValueOrThrow()], options, progress, loggers,
            cancellationToken);
        return new WhatIfComparison
        {
            Scenario = scenario,
            AsIs = results[0],
            ToBe = results[1],
            Difference = new ExperimentDifference(results[0], results[1]),
            Effects = EffectEstimator.Comparing(results[0], results[1], scenario, cancellation: cancellationToken),
        };
    }

    internal static WhatIfResult Together(ExperimentResult asIs, IReadOnlyList<Candidate> candidates, IReadOnlyList<ExperimentResult> toBe,
        CancellationToken cancellationToken)
    {
        var heard = new HeardCases(asIs, toBe, cancellationToken);
        Candidate[] simulated = [.. candidates.Where(c => c.Scenario is not null)];
        var effects = WorkInOrder.Each(simulated.Length, asIs.Options,
            i => EffectEstimator.Comparing(asIs, toBe[i], simulated[i].Scenario, heard, cancellationToken));
        var next = 0;
        return new WhatIfResult(asIs.Department, asIs.Options, asIs,
        [
            .. candidates.Select(c => c.Scenario is null
                ? new ComparedCandidate { Candidate = c }
                : new ComparedCandidate { Candidate = c, ToBe = toBe[next], Effects = effects[next++] }),
        ]);
    }

    private static Department Applied(Department department, Scenario scenario) => scenario.Apply(department).ValueOrThrow();

    // Today first, where it is run too.
    internal static IReadOnlyList<ExperimentResult> Run(
        Department? today, IReadOnlyList<Department> changed, ExperimentOptions options, IProgress<StudyProgress>? progress,
        ILoggerFactory? loggers, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        ExperimentRequest[] first = today is null
            ? [] : [new ExperimentRequest { Department = today, Options = options, Cases = SingleCases.Late }];
        ExperimentRequest[] requests = [.. first, .. changed.Select(d =>
            new ExperimentRequest { Department = d, Options = options, Cases = SingleCases.LeftOpen })];
        var runs = Experiment.RunAll(requests, StudyStage.Candidates, progress, loggers, cancellationToken);
        var results = WorkInOrder.Each(runs.Count, options, i => runs[i].Result);
        StageLog.Of(loggers, "Comparisons").Compared(results.Count, watch.ElapsedMilliseconds);
        return results;
    }
}

/// <summary>One scenario against today.</summary>
public sealed class WhatIfComparison
{
    internal WhatIfComparison()
    {
    }

    /// <summary>What changes.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Today.</summary>
    public required ExperimentResult AsIs { get; init; }

    /// <summary>With the scenario in place.</summary>
    public required ExperimentResult ToBe { get; init; }

    /// <summary>To-be − as-is, paired.</summary>
    public required ExperimentDifference Difference { get; init; }

    /// <summary>What the scenario gives.</summary>
    public required CandidateEffects Effects { get; init; }

    /// <summary>The scenario and what it gives.</summary>
    public override string ToString() => $"{Scenario.Id}: {Effects}";
}
