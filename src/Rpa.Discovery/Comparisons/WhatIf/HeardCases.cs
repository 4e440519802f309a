using System.Collections.Concurrent;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Comparisons;

/// <summary>Replications of a run that are made once more to hear single cases.</summary>
/// <param name="run">What was run.</param>
/// <param name="cancellation">Ends them.</param>
internal sealed class HeardCases(ExperimentResult run, CancellationToken cancellation)
{
    private const double MostCases = 100_000;
    private readonly Lazy<Plan> _plan = new(() => Experiment.Compile(run.Department, run.Options));
    private readonly ConcurrentDictionary<int, Lazy<CaseEfforts>> _all = [];

    /// <summary>Whether every case of a replication is heard once for all who ask; else each asks for its own.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>The compiled department.</summary>
    public Plan Plan => _plan.Value;

    /// <summary>Whether a run has few enough cases to keep them all.</summary>
    public static bool HasFew(ExperimentResult result) => result.Samples.Sum(MeasureKind.WorkflowCases).DefaultIfEmpty(0).Max() <= MostCases;

    /// <summary>A replication's cases, those of some keys at least.</summary>
    public CaseEfforts Of(int replication, IReadOnlySet<ulong>? keys) =>
        KeepsAll ? _all.GetOrAdd(replication, r => new Lazy<CaseEfforts>(() => Heard(r, null))).Value : Heard(replication, keys);

    private CaseEfforts Heard(int replication, IReadOnlySet<ulong>? keys)
    {
        var efforts = new CaseEfforts(keys);
        var loop = EventLoops.Take();
        loop.Run(Plan, run.Options.FirstReplication + replication, efforts, cancellation);
        EventLoops.Return(loop);
        return efforts;
    }
}
