using System.Numerics;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What several of the best give at once: sets of them, each simulated as a whole, all in one go. Sets are bit masks over the
/// best, the first of them the lowest bit.</summary>
internal sealed class SimulatedTogether(IReadOnlyList<ComparedCandidate> best, ExperimentResult asIs)
{
    /// <summary>A mask has so many bits.</summary>
    public const int MostCandidates = 64;

    private const int MostReplications = 10;

    private readonly Dictionary<ulong, Department?> _departments = [];
    private readonly Dictionary<ulong, EffectSamples> _samples = [];

    /// <summary>How many replications each set has: fewer than one alone, since what tells a set from another is paired.</summary>
    public int Replications { get; } = Math.Min(MostReplications, asIs.Replications);

    /// <summary>How many sets were simulated.</summary>
    public int Sets => _samples.Count;

    /// <summary>Whether two or more can stand side by side in one department.</summary>
    public bool GoTogether(ulong set)
    {
        if (!_departments.TryGetValue(set, out var department))
            _departments.Add(set, department = Of([.. Members(set).Select(i => best[i].Candidate)]));
        return department is not null;
    }

    /// <summary>Simulates sets that go together, each once.</summary>
    public void Simulate(IEnumerable<ulong> sets, SimulateAll simulate, CancellationToken cancellation)
    {
        var options = asIs.Options with { Replications = ReplicationPlan.Exactly(Replications), TotalsOnly = true };
        List<ulong> asked = [.. sets.Distinct().Where(set => !_samples.ContainsKey(set) && GoTogether(set))];
        if (asked.Count == 0)
            return;
        var runs = simulate([.. asked.Select(set => (_departments[set]!, options))]);
        var heard = new HeardCases(asIs, runs, cancellation);
        foreach (var (set, run) in asked.Zip(runs))
            _samples.Add(set, EffectSamples.Between(asIs, run, heard, cancellation));
    }

    /// <summary>What a set of two or more gave; null where it was not simulated.</summary>
    public EffectSamples? Of(ulong set) => _samples.GetValueOrDefault(set);

    /// <summary>The members of a set, the best first.</summary>
    public static IEnumerable<int> Members(ulong set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }

    private Department? Of(IReadOnlyList<Candidate> candidates) =>
        !candidates.Index().Any(one => candidates.Take(one.Index).Any(one.Item.Excludes))
            ? CombinedScenario.In(asIs, candidates)
            : null;
}
