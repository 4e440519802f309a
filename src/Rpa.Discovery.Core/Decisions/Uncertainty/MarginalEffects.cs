using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What each of the best still gives when everything ranked above it is already done. People read a ranking as "do in this
/// order".</summary>
internal static class MarginalEffects
{
    /// <summary>Hours released per year on top of those above; null for the first, and for one that excludes one of those above or cannot
    /// be put together with them.</summary>
    public static Estimate?[] Marginal(IReadOnlyList<ComparedCandidate> best, ExperimentResult asIs, SimulateAll simulate,
        CancellationToken cancellation)
    {
        var together = new SimulatedTogether(best, asIs);
        together.Simulate(Sequence(best.Count, together), simulate, cancellation);
        return Marginal(best, together);
    }

    /// <summary>The sets of those ranked down to each place, without whoever does not go with those above.</summary>
    public static IReadOnlyList<ulong> Sequence(int best, SimulatedTogether together)
    {
        List<ulong> sets = [];
        ulong done = 1;
        for (var i = 1; i < best; i++)
        {
            if (together.GoTogether(done | (1UL << i)))
                sets.Add(done |= 1UL << i);
        }

        return sets;
    }

    /// <summary>The same of sets that were simulated before.</summary>
    public static Estimate?[] Marginal(IReadOnlyList<ComparedCandidate> best, SimulatedTogether together)
    {
        var marginal = new Estimate?[best.Count];
        var before = best.Count == 0 ? [] : best[0].Effects!.Samples.HoursReleased;
        foreach (var set in Sequence(best.Count, together))
        {
            var after = together.Of(set)!.HoursReleased;
            marginal[SimulatedTogether.Members(set).Last()] =
                Estimate.Difference(after, before.AsSpan(0, after.Length), Unit.HoursPerYear);
            before = after;
        }

        return marginal;
    }
}
