using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>A set with its value by pairs and from one run of all of it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Values">Points by replication; empty when it cannot be put together.</param>
/// <param name="Samples">What it gave; null for the empty set and when it cannot be put together.</param>
internal sealed record SimulatedSet(PortfolioSet Set, double[] Values, EffectSamples? Samples)
{
    public ulong Items => Set.Items;

    /// <summary>Points by singles and pairs.</summary>
    public double ByPairs => Set.Value;

    /// <summary>Null when it cannot be put together.</summary>
    public Estimate? Value => Values.Length == 0 ? null : Estimate.FromReplications(Values, Unit.Points);

    public double Mean => Values.Length == 0 ? double.NegativeInfinity : Values.Sum() / Values.Length;
}

/// <summary>Simulates sets as wholes and puts the best first.</summary>
internal sealed class SimulatedSets(
    IReadOnlyList<PortfolioSet> best, IReadOnlyList<CandidateScore> scores, PortfolioProblem problem, PortfolioValue values,
    ExperimentResult asIs, int replications, CriterionScales meter, SimulateAll simulate, Action<double>? progress,
    CancellationToken cancellation)
{
    /// <summary>From the best simulated value down; of equal ones the better by pairs first. Doing nothing stands among them.</summary>
    public IReadOnlyList<SimulatedSet> All
    {
        get
        {
            var options = asIs.Options with { Replications = ReplicationPlan.Exactly(replications) };
            List<SimulatedSet> sets = [];
            foreach (var set in best.Concat(best.All(b => b.Items != 0) ? [new PortfolioSet(0, 0, [])] : []))
            {
                cancellation.ThrowIfCancellationRequested();
                sets.Add(Simulated(set, options));
                progress?.Invoke(sets.Count / (double)best.Count);
            }

            return [.. sets.OrderByDescending(s => s.Mean).ThenByDescending(s => s.ByPairs)];
        }
    }

    private SimulatedSet Simulated(PortfolioSet set, ExperimentOptions options)
    {
        List<int> members = [.. PortfolioProblem.Members(set.Items)];
        if (members.Count == 0)
            return new SimulatedSet(set, new double[replications], null);
        if (members is [var one])
            return With(scores[one].Compared.Effects!.Samples);
        return CombinedScenario.In(asIs, members.ConvertAll(i => scores[i].Compared.Candidate)) is { } department
            ? With(EffectSamples.Between(asIs, simulate([(department, options)])[0], cancellation: cancellation))
            : new SimulatedSet(set, [], null);

        SimulatedSet With(EffectSamples samples) =>
            new(set, values.Of(members, meter.Benefits(samples), values.Costs(set.Items, problem)), samples);
    }
}
