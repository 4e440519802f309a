using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Selection;

/// <summary>Compares candidates with today as often as today was run, but stops after 20 years those that are clearly out.</summary>
/// <remarks>
/// Out is a candidate to which so many others have proved better as are looked at closely, by the test of <see cref="SelectionRule"/> on
/// the years that all have, and so much better that the luck of the years which it is spared cannot bring it before them; and one whose
/// preconditions are not met. It keeps what its years gave.
/// </remarks>
internal static class ScreenedComparison
{
    private const double Luck = 3; // standard errors

    /// <summary>Compares every candidate with a run of today.</summary>
    /// <param name="asIs">Today; its options hold for every candidate.</param>
    /// <param name="candidates">Those without a scenario pass through without effects.</param>
    /// <param name="close">How many are looked at closely: at least so many are run as often as today.</param>
    /// <param name="value">What a candidate is worth by replication; null where a precondition is not met.</param>
    /// <param name="inFull">Whether somebody looks at more of a candidate's run than its samples.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="loggers">Told how much was simulated and compared; null for nobody.</param>
    /// <param name="cancellation">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">A candidate's scenario cannot be simulated.</exception>
    public static WhatIfResult Compare(ExperimentResult asIs, IReadOnlyList<Candidate> candidates, int close,
        Func<ComparedCandidate, IReadOnlyList<double>?> value, bool inFull, IProgress<StudyProgress>? progress, ILoggerFactory? loggers,
        CancellationToken cancellation)
    {
        if (asIs.Options.Replications.Fixed is not { } full)
            return WhatIf.Compare(asIs, candidates, progress, loggers, cancellation);
        Candidate[] simulated = [.. candidates.Where(c => c.Scenario is not null)];
        var watch = Stopwatch.StartNew();
        var runner = new ReplicationRunner(
            [.. simulated.Select(c => new ExperimentRequest { Department = c.Scenario!.Apply(asIs.Department).ValueOrThrow(),
                Options = asIs.Options with { TotalsOnly = !inFull }, WithHours = inFull, Cases = SingleCases.LeftOpen })],
            StudyStage.Candidates, progress, StageLog.Of(loggers, "Simulation"), cancellation);
        var compared = new ComparedCandidate[simulated.Length];
        int[] further = [.. Enumerable.Range(0, simulated.Length)];
        if (full > SelectionRule.FirstStage && simulated.Length > close)
        {
            Run(SelectionRule.FirstStage, further);
            further = GoOn([.. compared.Select(value)], close, full);
        }

        Run(full, further);
        runner.Tell();
        StageLog.Of(loggers, "Comparisons").Compared(simulated.Length, watch.ElapsedMilliseconds);
        var next = 0;
        return new WhatIfResult(asIs.Department, asIs.Options, asIs,
            [.. candidates.Select(c => c.Scenario is null ? new ComparedCandidate { Candidate = c } : compared[next++])])
        {
            StoppedEarly = simulated.Length - further.Length,
        };

        void Run(int years, int[] places)
        {
            var targets = new int[simulated.Length];
            foreach (var place in places)
                targets[place] = years;
            if (!runner.Advance(targets))
                return;
            var results = WorkInOrder.Each(places.Length, asIs.Options, i => ResultOf(runner.Finished(places[i]), inFull));
            foreach (var (i, one) in WhatIf.Together(asIs, [.. places.Select(p => simulated[p])], results, cancellation).Candidates.Index())
                compared[places[i]] = one;
        }
    }

    private static int[] GoOn(IReadOnlyList<double>?[] values, int close, int years)
    {
        int[] entrants = [.. Enumerable.Range(0, values.Length).Where(c => values[c] is not null)];
        double[][] all = [.. entrants.Select(c => values[c]!.ToArray())];
        var rule = new SelectionRule(entrants.Length, new SelectionOptions { Top = close, AtMost = years });
        rule.Judge(all);
        if (entrants.Length <= close)
            return entrants;
        var border = all.Select(v => v.Average()).OrderDescending().ElementAt(close - 1);
        return [.. entrants.Where((_, e) => rule.GoesOn(e) || rule.IsSelected(e) || AtBest(all[e], years) >= border)];
    }

    // Its mean had the years that it is spared been kind: they would move the mean of all by so much, three times in a thousand.
    private static double AtBest(double[] values, int years)
    {
        var spread = new MeanVariance();
        foreach (var value in values)
            spread.Add(value);
        return spread.Mean + (Luck * Math.Sqrt(spread.Variance * ((1.0 / values.Length) - (1.0 / years))));
    }

    // With the number of replications that there are, not the most that might have come.
    private static ExperimentResult ResultOf(ExperimentRun run, bool inFull)
    {
        var made = run.With(run.Options with { Replications = ReplicationPlan.Exactly(run.Samples.Replications) });
        return inFull ? made.Result : made.SamplesOnly;
    }
}
