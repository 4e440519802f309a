using System.Diagnostics;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>Finds which candidates to carry out together within a budget, and when. It computes on every core and blocks until it is
    /// done.</summary>
    /// <param name="constraints">Money, building, licences, order.</param>
    /// <param name="options">Null takes the defaults and the file's own plan; possible files and levels are not looked at here.</param>
    /// <param name="progress">Told the stage and how far it is.</param>
    /// <param name="cancellationToken">Ends it between runs; nothing is returned then.</param>
    /// <exception cref="DepartmentException">The department, or one of the scenarios, cannot be simulated; or it has more work than hours,
    /// and <see cref="StudyOptions.EvenIfOverloaded"/> was not asked for.</exception>
    /// <exception cref="ArgumentException">A number of the constraints is outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PortfolioResult Plan(PortfolioConstraints constraints, StudyOptions? options = null, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        options ??= new StudyOptions();
        options.Check();
        constraints.Check();
        var watch = Stopwatch.StartNew();
        // before the files can be edited
        var origin = OriginOf(options, constraints);
        var (asIs, _, candidates) = Begin(options, progress, cancellationToken);
        var load = LoadOf(asIs);
        if (load.Verdict == LoadVerdict.Overloaded && !options.EvenIfOverloaded)
            throw new DepartmentException([.. _findings, SimulationRules.Overloaded.At(File.Department.Place, load.Sentence)]);
        if (asIs.IsPartial)
            throw new DepartmentException(asIs.Diagnostics); // a limit of the simulation was met, so there is nothing to compare with
        var effects = WhatIf.Compare(asIs, candidates, progress, _loggers, cancellationToken);
        var plan = PortfolioPlanner.Plan(effects, constraints, Decisions.Aims.Criteria.For(File), options.Weights, progress,
            cancellationToken);
        StageLog.Of(_loggers, "Decisions").Planned(plan.Chosen.Count, plan.Rejected.Count, (long)(plan.Performance.Seconds * 1000));
        List<Performance> runs = [asIs.Performance, .. effects.Candidates.Select(c => c.ToBe?.Performance).OfType<Performance>(),
            plan.Performance];
        return new PortfolioResult
        {
            File = File,
            Plan = plan,
            AsIs = asIs,
            Load = load,
            Diagnostics = [.. _findings, .. asIs.Diagnostics, .. plan.Diagnostics],
            Origin = origin,
            Performance = ResultDocuments.Together(runs) with { Seconds = watch.Elapsed.TotalSeconds },
        };
    }
}
