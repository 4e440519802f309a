using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What each of the best still gives when everything ranked above it is already done. People read a ranking as "do in this
/// order".</summary>
internal static class MarginalEffects
{
    private const int Replications = 10;

    /// <summary>Hours released per year on top of those above; null for the first, and for one that excludes one of those above or cannot
    /// be put together with them.</summary>
    public static Estimate?[] Marginal(IReadOnlyList<ComparedCandidate> best, ExperimentResult asIs, SimulateAll simulate,
        CancellationToken cancellation)
    {
        var marginal = new Estimate?[best.Count];
        if (best.Count < 2)
            return marginal;
        var options = asIs.Options with
        {
            Replications = ReplicationPlan.Exactly(Math.Min(Replications, asIs.Replications)),
            TotalsOnly = true,
        };
        List<Candidate> done = [best[0].Candidate];
        List<(int Place, Department Department)> steps = [];
        for (var i = 1; i < best.Count; i++)
        {
            var next = best[i].Candidate;
            if (done.Exists(next.Excludes) || !CombinedScenario.Of([.. done, next]).Apply(asIs.Department).TryGetValue(out var department))
                continue;
            steps.Add((i, department));
            done.Add(next);
        }

        var before = best[0].Effects!.Samples.HoursReleased;
        var runs = simulate([.. steps.Select(s => (s.Department, options))]);
        var heard = new HeardCases(asIs, runs, cancellation);
        foreach (var ((place, _), run) in steps.Zip(runs))
        {
            var after = EffectSamples.Between(asIs, run, heard, cancellation).HoursReleased;
            marginal[place] = Estimate.Difference(after, before.AsSpan(0, after.Length), Unit.HoursPerYear);
            before = after;
        }

        return marginal;
    }
}
