using System.Collections.Concurrent;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Single cases of a run's replications: as the run heard them, else from running a replication once more.</summary>
/// <param name="run">What was run.</param>
/// <param name="changed">Runs beside it that ask for the cases which they leave open: what they ask for is heard once for all of
/// them.</param>
/// <param name="cancellation">Ends replications that are run once more.</param>
internal sealed class HeardCases(ExperimentResult run, IReadOnlyList<ExperimentResult> changed, CancellationToken cancellation)
{
    private static readonly HashSet<ulong> NoneThatEnds = [];
    private readonly Lazy<Plan> _plan = new(() => Experiment.Compile(run.Department, run.Options));
    private readonly ConcurrentDictionary<int, Lazy<(IReadOnlySet<ulong> Keys, CaseEfforts Cases)>> _together = [];

    /// <summary>Those that the end of a replication left open.</summary>
    public CaseEfforts LeftOpen(int replication) => InRun(run, replication) ?? Heard(replication, NoneThatEnds);

    /// <summary>Some cases of a replication at least, whether they ended or not.</summary>
    public CaseEfforts Of(int replication, IReadOnlyCollection<ulong> keys)
    {
        if (InRun(run, replication) is { } inRun && inRun.Covers(keys))
            return inRun;
        var (wanted, cases) = _together.GetOrAdd(replication, r => new(() => Together(r))).Value;
        return wanted.IsSupersetOf(keys) ? cases : Heard(replication, keys.ToHashSet());
    }

    private (IReadOnlySet<ulong> Keys, CaseEfforts Cases) Together(int replication)
    {
        var wanted = changed.SelectMany(c => InRun(c, replication)?.Open ?? []).ToHashSet();
        return (wanted, Heard(replication, wanted));
    }

    private static CaseEfforts? InRun(ExperimentResult run, int replication) =>
        replication < run.Cases.Count && run.Cases[replication] is { IsFull: false } heard ? heard : null;

    private CaseEfforts Heard(int replication, IReadOnlySet<ulong> keys)
    {
        var efforts = new CaseEfforts(keys);
        var loop = EventLoops.Take();
        loop.RunHearing(_plan.Value, run.Options.FirstReplication + replication, new double[_plan.Value.Layout.Measures.Length], null,
            efforts, cancellation);
        EventLoops.Return(loop);
        return efforts;
    }
}
