using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Selection;

/// <summary>Simulates each candidate only as often as it takes to tell the best few from the rest, or to see that they are level.</summary>
/// <remarks>
/// 20 replications of every candidate, then rounds of 10 of those that are still undecided, on the same keyed numbers as today. Who goes on
/// is decided between rounds from what has been run by then, so that the number of threads changes nothing. What is simulated in vain
/// otherwise: candidates that are far from the border.
/// </remarks>
public static class CandidateSelection
{
    /// <summary>Finds the best candidates on a value.</summary>
    /// <param name="asIs">Today; its dates, seed and other options hold for every candidate. It is run further when a candidate needs more
    /// replications than it has.</param>
    /// <param name="candidates">Those without a scenario pass through without effects.</param>
    /// <param name="value">What a candidate is worth, one finite number for each of its replications, in their order; more is better. Null
    /// leaves it out after the first stage (a precondition is not met). It is asked after every round and must not depend on the other
    /// candidates.</param>
    /// <param name="options">How many, and what counts as level; null takes the defaults.</param>
    /// <param name="progress">Told how far it is, as a share of the most replications.</param>
    /// <param name="cancellationToken">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">A candidate's scenario cannot be simulated.</exception>
    /// <exception cref="ArgumentException">A value is missing or not finite.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SelectionResult Find(
        ExperimentResult asIs, IReadOnlyList<Candidate> candidates, Func<ComparedCandidate, IReadOnlyList<double>?> value,
        SelectionOptions? options = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(value);
        options ??= new SelectionOptions();
        options.Check();
        return new Contest(asIs, candidates, value, options, progress, cancellationToken).Run();
    }

    private sealed class Contest
    {
        private readonly ExperimentResult _first;
        private readonly IReadOnlyList<Candidate> _candidates;
        private readonly Func<ComparedCandidate, IReadOnlyList<double>?> _value;
        private readonly SelectionOptions _options;
        private readonly int[] _simulated;          // place in the runner, less one → candidate
        private readonly ReplicationRunner _runner; // what today lacks, then every candidate
        private readonly ComparedCandidate[] _compared;
        private readonly CancellationToken _cancellation;
        private ExperimentResult _asIs;

        public Contest(
            ExperimentResult asIs, IReadOnlyList<Candidate> candidates, Func<ComparedCandidate, IReadOnlyList<double>?> value,
            SelectionOptions options,
            IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
        {
            (_first, _asIs, _candidates, _value, _options, _cancellation) = (asIs, asIs, candidates, value, options, cancellationToken);
            _simulated = [.. Enumerable.Range(0, candidates.Count).Where(c => candidates[c].Scenario is not null)];
            _compared = [.. candidates.Select(c => new ComparedCandidate { Candidate = c })];
            var most = asIs.Options with { Replications = ReplicationPlan.Exactly(options.AtMost) };
            var lacking = most with { FirstReplication = asIs.Options.FirstReplication + asIs.Replications };
            _runner = new ReplicationRunner(
                [
                    new ExperimentRequest { Department = asIs.Department, Options = lacking },
                    .. _simulated.Select(c =>
                        new ExperimentRequest { Department = candidates[c].Scenario!.Apply(asIs.Department).ValueOrThrow(), Options = most,
                            Cases = SingleCases.LeftOpen }),
                ],
                StudyStage.Candidates, progress, null, cancellationToken);
        }

        public SelectionResult Run()
        {
            Simulate(SelectionRule.FirstStage, _ => true);
            var first = _simulated.Select(c => Valued(_compared[c])).ToArray();
            int[] entrants = [.. Enumerable.Range(0, _simulated.Length).Where(p => first[p] is not null)];
            double[][] values = [.. entrants.Select(p => first[p]!)];
            var rule = new SelectionRule(entrants.Length, _options);
            while (!rule.IsOver)
            {
                rule.Judge(values);
                if (rule.IsOver)
                    break;
                Simulate(rule.Target, place => Array.IndexOf(entrants, place) is >= 0 and var e && rule.GoesOn(e));
                for (var e = 0; e < entrants.Length; e++)
                {
                    if (rule.GoesOn(e))
                        values[e] = Valued(_compared[_simulated[entrants[e]]])
                            ?? throw new ArgumentException("A candidate that took part has lost its value.", nameof(_value));
                }
            }

            var order = rule.Order();
            var levels = rule.Levels(order);
            return new SelectionResult
            {
                Options = _options,
                Candidates = [.. order.Select((e, place) =>
                    Selected(_simulated[entrants[e]], values[e], rule.IsSelected(e), levels[place]))],
                ProbabilityOfGoodSelection = rule.IsDecided ? _options.Confidence : null,
                IsSeparated = !order.Select((e, place) => (IsSelected: rule.IsSelected(e), Level: levels[place])).GroupBy(c => c.Level)
                    .Any(g => g.Select(c => c.IsSelected).Distinct().Count() > 1),
                Effects = new WhatIfResult(_asIs.Department, _asIs.Options, _asIs, _compared),
            };
        }

        private SelectedCandidate Selected(int candidate, double[] values, bool isSelected, int level) => new()
        {
            Candidate = _candidates[candidate],
            Value = Estimate.FromReplications(values, _options.Unit),
            Replications = values.Length,
            IsSelected = isSelected,
            Level = level,
        };

        private double[]? Valued(ComparedCandidate compared) => _value(compared) is { } values ? [.. values] : null;

        private void Simulate(int target, Func<int, bool> goesOn)
        {
            var targets = new int[1 + _simulated.Length];
            targets[0] = Math.Max(0, target - _first.Replications);
            for (var place = 0; place < _simulated.Length; place++)
                targets[1 + place] = goesOn(place) ? target : 0;
            _runner.Advance(targets);
            if (targets[0] > 0)
                _asIs = ExperimentResult.Merge(_first, Result(0));
            var run = Enumerable.Range(0, _simulated.Length).Where(place => targets[1 + place] > 0)
                .Select(place => (Place: _simulated[place], ToBe: Result(1 + place))).ToList();
            var heard = new HeardCases(_asIs, run.ConvertAll(r => r.ToBe), _cancellation);
            foreach (var (place, toBe) in run)
            {
                var candidate = _candidates[place];
                _compared[place] = new ComparedCandidate
                {
                    Candidate = candidate, ToBe = toBe,
                    Effects = EffectEstimator.Comparing(_asIs, toBe, candidate.Scenario, heard, _cancellation)
                };
            }
        }

        // With the number of replications that there are, not the most that might have come.
        private ExperimentResult Result(int place)
        {
            var run = _runner.Finished(place);
            return run.With(run.Options with { Replications = ReplicationPlan.Exactly(run.Samples.Replications) }).Result;
        }
    }
}
