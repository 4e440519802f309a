using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Makes a candidate's effects from today's run and its own.</summary>
internal static class EffectEstimator
{
    public static CandidateEffects Comparing(ExperimentResult asIs, ExperimentResult toBe, Scenario? scenario, HeardCases? heard = null,
        CancellationToken cancellation = default) =>
        Between(new PairedReplications(asIs, toBe, heard, cancellation), scenario, isInFull: true);

    /// <summary>The totals, by workflow and pool too, for many small runs: nothing by state or month, and no word of what they rest
    /// on.</summary>
    public static CandidateEffects Totals(ExperimentResult asIs, ExperimentResult toBe, HeardCases? heard = null,
        CancellationToken cancellation = default) =>
        Between(new PairedReplications(asIs, toBe, heard, cancellation), null, isInFull: false);

    private static CandidateEffects Between(PairedReplications pair, Scenario? scenario, bool isInFull)
    {
        var (source, department) = (new EffectSource(pair), pair.AsIs.Department);
        return new CandidateEffects(source.Samples, FigureValues.Of(EffectFigures.All, source))
        {
            OpenCasesAddedPerYear = Estimate.FromReplications(source.Samples.OpenAdded, Unit.CasesPerYear),
            CasesPerYear = Estimate.FromReplications(pair.PerYearBefore(MeasureKind.WorkflowCases), Unit.CasesPerYear),
            ByState = isInFull ? ByState(pair) : [],
            OvertimeHoursAvoidedByMonth = !isInFull ? []
                : [.. Enumerable.Range(0, 12).Select(m => source.Of(pair.Less(MeasureKind.PoolOvertimeHours, m), Unit.HoursPerYear))],
            ByWorkflow = [.. department.Workflows.Select(w => new WorkflowEffect(new PartSource(pair, w.Id)))],
            ByPool =
            [
                .. department.Pools.Select((p, place) =>
                    new PoolEffect(new PartSource(pair, p.Id) { Freed = source.Samples.FreedOfPools[place] })),
            ],
            QueueLengthByMonth = !isInFull ? []
                :
                [
                    .. department.Pools.Select(p => new PairSource(pair, new FigureSubject(p.Id))
                        .ByMonth(m => Computed.Level(MeasureKind.PoolQueueHours)(m, Unit.Number)!)),
                ],
            QueueMovesTo = isInFull ? QueueMovesTo(pair) : null,
            Evidence = isInFull ? Evidence(department, scenario) : EvidenceClass.Guess,
        };
    }

    private static IReadOnlyList<StateEffect> ByState(PairedReplications pair)
    {
        var effects = new List<StateEffect>();
        foreach (var owner in pair.Owners(MeasureKind.StateCohortEffortHours))
        {
            var released = pair.Released(owner);
            if (StatePath.TryParse(owner) is { } path && Array.Exists(released, h => h != 0))
                effects.Add(new StateEffect
                {
                    State = path,
                    HoursReleasedPerYear = Estimate.FromReplications(released, Unit.HoursPerYear, pair.Controls)
                });
        }

        return effects;
    }

    private static QueueMove? QueueMovesTo(PairedReplications pair)
    {
        QueueMove? most = null;
        foreach (var owner in pair.Owners(MeasureKind.StateWaitingHours))
        {
            var added = pair.ChangePerYear(MeasureKind.StateWaitingHours, owner, Unit.HoursPerYear);
            if (!(added.Low > 0) || added.Mean <= most?.WaitingHoursAddedPerYear.Mean || StatePath.TryParse(owner) is not { } path)
                continue;
            var work = (pair.ToBe.Department.FindState(path) as WorkState)?.Work;
            most = new QueueMove
            {
                State = path, Pool = work?.By.Pools is [var first, ..] ? first.Pool : null,
                WaitingHoursAddedPerYear = added
            };
        }

        return most;
    }

    // What the changes themselves say, and the states that they are about; a change to a pool or a workflow rests on everything there.
    private static EvidenceClass Evidence(Department department, Scenario? scenario)
    {
        if (scenario is null || scenario.Changes.Count == 0)
            return WeakestEvidence.All(department);
        var states = Candidate.From(scenario).States;
        return WeakestEvidence.Weakest(
        [
            .. scenario.Changes.Select(c => (c.Evidence ?? scenario.Evidence)?.Class ?? EvidenceClass.Guess),
            .. states.Count > 0 ? states.Select(s => WeakestEvidence.State(department, s)) : [WeakestEvidence.All(department)],
        ]);
    }
}

/// <summary>What a change's effects are computed from: two runs, paired, and what the change gave in each replication.</summary>
internal sealed class EffectSource(PairedReplications pair)
{
    public PairedReplications Pair => pair;

    public EffectSamples Samples { get; } = EffectSamples.Of(pair);

    public bool KnowsCost { get; } = !Pay.Of(pair.AsIs.Department, pair.ToBe.Department).IsInHours;

    public bool KnowsDue { get; } =
        pair.Sum(pair.AsIs, MeasureKind.WorkflowDue).Sum() + pair.Sum(pair.ToBe, MeasureKind.WorkflowDue).Sum() > 0;

    public bool HasStickers { get; } = EffectSamples.Stickers(pair.AsIs.Department).Any();

    public Estimate Of(double[] values, Unit unit) => Estimate.FromReplications(values, unit, pair.Controls);
}

/// <summary>The same of one workflow or pool.</summary>
internal sealed record PartSource(PairedReplications Pair, string Id)
{
    /// <summary>Hours for other work, by replication: of a pool.</summary>
    public double[] Freed { get; init; } = [];

    /// <summary>Whether cases of a workflow are due, today.</summary>
    public bool KnowsDue => Pair.Before(MeasureKind.WorkflowDue, Id).ContainsAnyExcept(0);

    /// <summary>To-be − as-is.</summary>
    public FigureSource Difference => new PairSource(Pair, new FigureSubject(Id));

    /// <summary>As-is − to-be, per year.</summary>
    public Estimate Less(MeasureKind kind, Unit unit) => Estimate.FromReplications(Pair.Less(kind, Id), unit, Pair.Controls);
}
