using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Chooses which candidates to carry out together within a budget, and when.</summary>
/// <remarks>
/// A set's value is that of the ranking. Candidates that touch the same people or bots are simulated in pairs; the best sets by singles and
/// pairs are found exactly (branch and bound, ended by counted nodes); the ten best are simulated as wholes, and the best of these is the
/// plan.
/// </remarks>
public static class PortfolioPlanner
{
    /// <summary>The plan for candidates that were compared with today.</summary>
    /// <param name="effects">Today and every candidate; those without effects take no part.</param>
    /// <param name="constraints">Money, building, licences, order.</param>
    /// <param name="aims">With the division's goals; null takes <see cref="Criteria.Standard"/>.</param>
    /// <param name="weights">How much each aim counts; null takes all the same.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="cancellationToken">Stops it between runs; nothing is returned then.</param>
    /// <exception cref="ArgumentException">A number of the constraints is outside its range, or a weight names no aim.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PortfolioPlan Plan(
        WhatIfResult effects, PortfolioConstraints constraints, Criteria? aims = null, Weights? weights = null,
        IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(constraints);
        constraints.Check();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var runs = new List<Performance>();
        return new PortfolioMaker(effects, constraints, aims ?? Criteria.Standard, weights ?? Weights.Equal, Simulate, Told,
            cancellationToken).Make(() => new Performance
            {
                Activities = runs.Sum(r => r.Activities),
                Events = runs.Sum(r => r.Events),
                Seconds = clock.Elapsed.TotalSeconds,
                AllocatedBytes = runs.Sum(r => r.AllocatedBytes),
                Replications = runs.Sum(r => r.Replications),
            });

        IReadOnlyList<ExperimentResult> Simulate(IReadOnlyList<(Model.Department Department, ExperimentOptions Options)> requests,
            AlsoTold also)
        {
            var finished = Experiment.RunAll(
                [.. requests.Select(r =>
                    new ExperimentRequest { Department = r.Department, Options = r.Options, WithHours = false,
                        Cases = SingleCases.LeftOpen })], StudyStage.Candidates, null, null, cancellationToken);
            runs.AddRange(finished.Select(f => f.Performance));
            return [.. finished.Select(f => also.HasFlag(AlsoTold.Result) ? f.Result : f.SamplesOnly)];
        }

        void Told(double share) =>
            progress?.Report(new StudyProgress
            {
                Stage = StudyStage.Candidates, Fraction = share, TimeLeft = share > 0
                ? clock.Elapsed * ((1 - share) / share) : null
            });
    }
}
