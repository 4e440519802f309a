using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>To-be − as-is of every figure, paired replication by replication. The same shape as a result; a state on one side only counts
/// 0 on the other.</summary>
public sealed class ExperimentDifference
{
    internal ExperimentDifference(ExperimentResult asIs, ExperimentResult toBe)
    {
        var pair = new PairedReplications(asIs, toBe);
        Replications = pair.Replications;
        Workflows = [.. Ids(asIs.Workflows.Select(w => w.Id), toBe.Workflows.Select(w => w.Id)).Select(id => Workflow(pair, id))];
        States =
        [
            .. asIs.States.Concat(toBe.States).DistinctBy(s => (s.Workflow, s.Id)).Select(s =>
                new StateResult(new PairSource(pair, new FigureSubject($"{s.Workflow}/{s.Id}", MeasureKind.StateVisits)))
                {
                    Workflow = s.Workflow,
                    Id = s.Id,
                }),
        ];
        Pools = [.. Ids(asIs.Pools.Select(p => p.Id), toBe.Pools.Select(p => p.Id)).Select(id => Pool(pair, id))];
        Bots =
        [
            .. Ids(asIs.Bots.Select(b => b.Id), toBe.Bots.Select(b => b.Id))
            .Select(id => new BotResult(new PairSource(pair, new FigureSubject(id)))),
        ];
    }

    /// <summary>How many pairs of replications there are.</summary>
    public int Replications { get; }

    /// <summary>One per workflow of either side.</summary>
    public IReadOnlyList<WorkflowResult> Workflows { get; }

    /// <summary>One per state of either side.</summary>
    public IReadOnlyList<StateResult> States { get; }

    /// <summary>One per pool of either side.</summary>
    public IReadOnlyList<PoolResult> Pools { get; }

    /// <summary>One per bot of either side.</summary>
    public IReadOnlyList<BotResult> Bots { get; }

    /// <summary>What changes for each workflow.</summary>
    public override string ToString() => string.Join("; ", Workflows);

    private static IEnumerable<string> Ids(IEnumerable<string> asIs, IEnumerable<string> toBe) =>
        asIs.Concat(toBe).Distinct(StringComparer.Ordinal);

    private static WorkflowResult Workflow(PairedReplications pair, string id)
    {
        var before = pair.AsIs.Workflows.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal));
        var after = pair.ToBe.Workflows.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal));
        var hasDue = before?.ShareLate is not null && after?.ShareLate is not null;
        var source = new PairSource(pair, new FigureSubject(id, MeasureKind.WorkflowEnded) { Knows = hasDue });
        return new WorkflowResult(source)
        {
            Outcomes =
            [
                .. Ids((before?.Outcomes ?? []).Select(o => o.Key), (after?.Outcomes ?? []).Select(o => o.Key))
                    .Select(o => KeyValuePair.Create(o, source.Share(o))),
            ],
        };
    }

    private static PoolResult Pool(PairedReplications pair, string id)
    {
        var before = pair.AsIs.Pools.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        var after = pair.ToBe.Pools.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        var hasCost = before?.CostPerYear is not null || after?.CostPerYear is not null;
        var source = new PairSource(pair, new FigureSubject(id) { Knows = hasCost }, isOnBoth: before is not null && after is not null);
        return new PoolResult(source)
        {
            BusyByHourOfWeek = Less(after?.BusyByHourOfWeek, before?.BusyByHourOfWeek),
            DutyByHourOfWeek = Less(after?.DutyByHourOfWeek, before?.DutyByHourOfWeek),
            QueueByHourOfWeek = Less(after?.QueueByHourOfWeek, before?.QueueByHourOfWeek),
        };
    }

    private static double[] Less(IReadOnlyList<double>? after, IReadOnlyList<double>? before)
    {
        var change = new double[Math.Max(after?.Count ?? 0, before?.Count ?? 0)];
        for (var h = 0; h < change.Length; h++)
            change[h] = (after is null ? 0 : after[h]) - (before is null ? 0 : before[h]);
        return change;
    }
}
