using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Comparisons;

/// <summary>Makes a candidate's effects from today's run and its own.</summary>
internal static class EffectsOf
{
    public static CandidateEffects Comparing(ExperimentResult asIs, ExperimentResult toBe, Scenario? scenario, HeardCases? heard = null, CancellationToken cancellation = default) =>
        Between(new PairedRuns(asIs, toBe, heard, cancellation), scenario, isInFull: true);

    /// <summary>The totals, by workflow and pool too, for many small runs: nothing by state or month, and no word of what they rest on.</summary>
    public static CandidateEffects Totals(ExperimentResult asIs, ExperimentResult toBe, HeardCases? heard = null, CancellationToken cancellation = default) =>
        Between(new PairedRuns(asIs, toBe, heard, cancellation), null, isInFull: false);

    private static CandidateEffects Between(PairedRuns pair, Scenario? scenario, bool isInFull)
    {
        var (asIs, toBe) = (pair.AsIs, pair.ToBe);
        var samples = EffectSamples.Of(pair);
        var department = asIs.Department;
        var knowsCost = !Pay.Of(department, toBe.Department).IsInHours;
        var knowsDue = pair.Sum(asIs, MeasureKind.WorkflowDue).Sum() + pair.Sum(toBe, MeasureKind.WorkflowDue).Sum() > 0;
        return new CandidateEffects(samples)
        {
            HoursReleasedPerYear = Estimate.FromReplications(samples.HoursReleased, Unit.HoursPerYear, pair.Controls),
            HoursLeftUndonePerYear = Estimate.FromReplications(samples.LeftUndone, Unit.HoursPerYear),
            OpenCasesAddedPerYear = Estimate.FromReplications(samples.OpenAdded, Unit.CasesPerYear),
            CasesPerYear = Estimate.FromReplications(pair.PerYearBefore(MeasureKind.WorkflowCases), Unit.CasesPerYear),
            ByState = isInFull ? ByState(pair) : [],
            OvertimeHoursAvoidedPerYear = Estimate.FromReplications(samples.OvertimeAvoided, Unit.HoursPerYear, pair.Controls),
            OvertimeHoursAvoidedByMonth = !isInFull ? [] : [.. Enumerable.Range(0, 12).Select(m => Estimate.FromReplications(pair.Less(MeasureKind.PoolOvertimeHours, m), Unit.HoursPerYear, pair.Controls))],
            TemporaryHoursAvoidedPerYear = Estimate.FromReplications(samples.TemporaryAvoided, Unit.HoursPerYear, pair.Controls),
            FreedHoursPerYear = Estimate.FromReplications(samples.Freed, Unit.HoursPerYear, pair.Controls),
            LateCasesAvoidedPerYear = knowsDue ? Estimate.FromReplications(samples.LateAvoided, Unit.CasesPerYear, pair.Controls) : null,
            CycleTimeHours = pair.RatioChange(MeasureKind.WorkflowCycleHours, MeasureKind.WorkflowEnded, Unit.Hours),
            WaitingHoursRemovedPerYear = Estimate.FromReplications(samples.WaitingRemoved, Unit.HoursPerYear, pair.Controls),
            ByWorkflow = [.. department.Workflows.Select(w => ByWorkflow(pair, w.Id))],
            ByPool = [.. department.Pools.Select((p, place) => ByPool(pair, p.Id, samples.FreedOfPools[place]))],
            QueueLengthByMonth = !isInFull ? [] : [.. department.Pools.Select(p => (IReadOnlyList<Estimate>)[.. Enumerable.Range(0, 12).Select(m => pair.LevelChange(MeasureKind.PoolQueueHours, p.Id, m))])],
            CashedPerYear = knowsCost ? Estimate.FromReplications(samples.Cashed, Unit.MoneyPerYear, pair.Controls) : null,
            PermanentStaffCostAddedPerYear = knowsCost ? Estimate.FromReplications(samples.PermanentCostAdded, Unit.MoneyPerYear, pair.Controls) : null,
            BurdenShareRemoved = EffectSamples.Stickers(department).Any() ? Estimate.FromReplications(samples.BurdenRemoved, Unit.Share, pair.Controls) : null,
            QueueMovesTo = isInFull ? QueueMovesTo(pair) : null,
            Evidence = isInFull ? Evidence(department, scenario) : EvidenceClass.Guess,
        };
    }

    private static IReadOnlyList<StateEffect> ByState(PairedRuns pair)
    {
        var effects = new List<StateEffect>();
        foreach (var owner in pair.Owners(MeasureKind.StateCohortEffortHours))
        {
            var released = pair.Released(owner);
            if (StatePath.TryParse(owner) is { } path && Array.Exists(released, h => h != 0))
                effects.Add(new StateEffect { State = path, HoursReleasedPerYear = Estimate.FromReplications(released, Unit.HoursPerYear, pair.Controls) });
        }

        return effects;
    }

    private static WorkflowEffect ByWorkflow(PairedRuns pair, string id)
    {
        var due = pair.Before(MeasureKind.WorkflowDue, id);
        var hasDue = false;
        foreach (var cases in due)
            hasDue |= cases > 0;
        return new WorkflowEffect
        {
            Workflow = id,
            CycleTimeHours = pair.RatioChange(MeasureKind.WorkflowCycleHours, MeasureKind.WorkflowEnded, id, Unit.Hours),
            WaitingHoursRemovedPerYear = Estimate.FromReplications(pair.Less(MeasureKind.WorkflowCohortWaitingHours, id), Unit.HoursPerYear, pair.Controls),
            LateCasesAvoidedPerYear = hasDue ? Estimate.FromReplications(pair.Less(MeasureKind.WorkflowLate, id), Unit.CasesPerYear, pair.Controls) : null,
            ShareLate = hasDue ? pair.RatioChange(MeasureKind.WorkflowLate, MeasureKind.WorkflowDue, id, Unit.Share) : null,
        };
    }

    private static PoolEffect ByPool(PairedRuns pair, string id, double[] freed) => new()
    {
        Pool = id,
        FreedHoursPerYear = Estimate.FromReplications(freed, Unit.HoursPerYear, pair.Controls),
        OvertimeHoursAvoidedPerYear = Estimate.FromReplications(pair.Less(MeasureKind.PoolOvertimeHours, id), Unit.HoursPerYear, pair.Controls),
        Utilization = Estimate.RatioDifference(
            pair.BusyRegularAfter(id), pair.After(MeasureKind.PoolDutyHours, id), pair.BusyRegularBefore(id), pair.Before(MeasureKind.PoolDutyHours, id), Unit.Share, pair.Controls),
        QueueLength = pair.LevelChange(MeasureKind.PoolQueueHours, id),
    };

    /// <summary>Work on cases and other work, by replication.</summary>
    public static double[] Busy(ReadOnlySpan<double> work, ReadOnlySpan<double> otherWork)
    {
        var busy = work.ToArray();
        for (var r = 0; r < busy.Length; r++)
            busy[r] += otherWork[r];
        return busy;
    }

    private static QueueMove? QueueMovesTo(PairedRuns pair)
    {
        QueueMove? most = null;
        foreach (var owner in pair.Owners(MeasureKind.StateWaitingHours))
        {
            var added = pair.ChangePerYear(MeasureKind.StateWaitingHours, owner, Unit.HoursPerYear);
            if (!(added.Low > 0) || added.Mean <= most?.WaitingHoursAddedPerYear.Mean || StatePath.TryParse(owner) is not { } path)
                continue;
            var work = (pair.ToBe.Department.FindState(path) as WorkState)?.Work;
            most = new QueueMove { State = path, Pool = work?.By.Pools is [var first, ..] ? first.Pool : null, WaitingHoursAddedPerYear = added };
        }

        return most;
    }

    // What the changes themselves say, and the states that they are about; a change to a pool or a workflow rests on everything there.
    private static EvidenceClass Evidence(Department department, Scenario? scenario)
    {
        if (scenario is null || scenario.Changes.Count == 0)
            return RestsOn.All(department);
        var states = Candidate.From(scenario).States;
        return RestsOn.Weakest(
        [
            .. scenario.Changes.Select(c => (c.Evidence ?? scenario.Evidence)?.Class ?? EvidenceClass.Guess),
            .. states.Count > 0 ? states.Select(s => RestsOn.State(department, s)) : [RestsOn.All(department)],
        ]);
    }
}
