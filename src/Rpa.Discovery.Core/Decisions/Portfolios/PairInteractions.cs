using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>What two candidates give together beyond the sum of each, from runs of both at once.</summary>
internal sealed class PairInteractions
{
    public const int Replications = 10;
    private const int AtOnce = 16;

    private readonly double[,][] _points; // [i, j] → by aim, before chance; null where none was simulated

    /// <summary>Before anything was simulated.</summary>
    public static readonly PairInteractions None = new(PortfolioProblem.MostItems);

    private PairInteractions(int items) => _points = new double[items, items][];

    /// <summary>How many pairs were simulated.</summary>
    public int Simulated { get; private set; }

    /// <summary>Pairs that cannot be put into one department.</summary>
    public List<(int One, int Other)> Impossible { get; } = [];

    /// <summary>Points by aim, before chance; null when they do not touch.</summary>
    public double[]? Of(int one, int other) => _points[Math.Min(one, other), Math.Max(one, other)];

    /// <summary>Of pairs that were simulated already.</summary>
    /// <param name="scores">Of each alone.</param>
    /// <param name="both">Points by aim and replication of two at once; null where they were not simulated.</param>
    public static PairInteractions Of(IReadOnlyList<CandidateScore> scores, Func<int, int, double[][]?> both)
    {
        var result = new PairInteractions(scores.Count);
        for (var i = 0; i < scores.Count; i++)
        {
            for (var j = i + 1; j < scores.Count; j++)
            {
                if (both(i, j) is { } points)
                    result.Add(scores, i, j, points);
            }
        }

        return result;
    }

    /// <summary>Simulates every pair that touches the same people or bots, except those that cannot stand side by side.</summary>
    public static PairInteractions Simulate(
        IReadOnlyList<CandidateScore> scores, Func<int, int, bool> isOpen, ExperimentResult asIs, int replications, CriterionScales meter,
        SimulateAll simulate, Action<int, int>? progress, CancellationToken cancellation)
    {
        var result = new PairInteractions(scores.Count);
        var options = asIs.Options with { Replications = ReplicationPlan.Exactly(Math.Min(Replications, replications)) };
        List<(int One, int Other, Department Department)> pairs = [];
        for (var i = 0; i < scores.Count; i++)
        {
            for (var j = i + 1; j < scores.Count; j++)
            {
                if (!isOpen(i, j) || !Touch(scores[i].Compared, scores[j].Compared))
                    continue;
                if (CombinedScenario.In(asIs, [scores[i].Compared.Candidate, scores[j].Compared.Candidate]) is { } department)
                    pairs.Add((i, j, department));
                else
                    result.Impossible.Add((i, j));
            }
        }

        for (var from = 0; from < pairs.Count; from += AtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = pairs.Skip(from).Take(AtOnce).ToList();
            var runs = simulate([.. some.Select(p => (p.Department, options))]);
            var heard = new HeardCases(asIs, runs, cancellation);
            foreach (var ((i, j, _), run) in some.Zip(runs))
            {
                result.Add(scores, i, j, meter.Benefits(EffectSamples.Between(asIs, run, heard, cancellation)));
            }

            progress?.Invoke(from + some.Count, pairs.Count);
        }

        result.Simulated = pairs.Count;
        return result;
    }

    /// <summary>Whether two candidates change anything for the same people, or use the same bot or machine. On common random numbers what
    /// is not touched does not change at all.</summary>
    internal static bool Touch(ComparedCandidate one, ComparedCandidate other) =>
        Pools(one).Intersect(Pools(other), StringComparer.Ordinal).Any()
            || Devices(one).Intersect(Devices(other), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Pools(ComparedCandidate compared) =>
        compared.Effects!.ByPool.Where(p => p.Utilization.Mean is not (null or 0) || p.QueueLength.Mean is not (null or 0))
            .Select(p => p.Pool);

    private static IEnumerable<string> Devices(ComparedCandidate compared) =>
        compared.Candidate.Scenario!.Changes.OfType<AutomateChange>().Select(a => a.Automation.Bot)
            .Concat(compared.Candidate.Scenario.Bots.SelectMany(b => b.Licence?.Machines ?? []));

    private void Add(IReadOnlyList<CandidateScore> scores, int i, int j, double[][] both) =>
        _points[i, j] = [.. both.Select((points, a) => MeanBeyond(points, scores[i].Benefits[a], scores[j].Benefits[a]))];

    private static double MeanBeyond(double[] both, double[] one, double[] other)
    {
        double sum = 0;
        for (var r = 0; r < both.Length; r++)
            sum += both[r] - one[r] - other[r];
        return both.Length == 0 ? 0 : sum / both.Length;
    }
}
