using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Comparisons;

/// <summary>To-be − as-is of every figure, paired replication by replication. The same shape as a result; a state on one side only counts 0 on the other.</summary>
public sealed class ExperimentDifference
{
    internal ExperimentDifference(ExperimentResult asIs, ExperimentResult toBe)
    {
        var pair = new PairedRuns(asIs, toBe);
        Replications = pair.Replications;
        Workflows = [.. Ids(asIs.Workflows.Select(w => w.Id), toBe.Workflows.Select(w => w.Id)).Select(id => Workflow(pair, id))];
        States =
        [
            .. asIs.States.Concat(toBe.States).DistinctBy(s => (s.Workflow, s.Id)).Select(s => State(pair, s.Workflow, s.Id)),
        ];
        Pools = [.. Ids(asIs.Pools.Select(p => p.Id), toBe.Pools.Select(p => p.Id)).Select(id => Pool(pair, id))];
        Bots = [.. Ids(asIs.Bots.Select(b => b.Id), toBe.Bots.Select(b => b.Id)).Select(id => Bot(pair, id))];
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

    private static IEnumerable<string> Ids(IEnumerable<string> asIs, IEnumerable<string> toBe) => asIs.Concat(toBe).Distinct(StringComparer.Ordinal);

    private static WorkflowResult Workflow(PairedRuns pair, string id)
    {
        Estimate PerCase(MeasureKind kind) => pair.RatioChange(kind, MeasureKind.WorkflowEnded, id, Unit.Hours);
        var before = pair.AsIs.Workflows.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal));
        var after = pair.ToBe.Workflows.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal));
        var hasDue = before?.ShareLate is not null && after?.ShareLate is not null;
        return new WorkflowResult
        {
            Id = id,
            Cases = pair.Change(MeasureKind.WorkflowCases, id, Unit.Cases),
            Completed = pair.Change(MeasureKind.WorkflowCompleted, id, Unit.Cases),
            Unfinished = pair.Change(MeasureKind.WorkflowUnfinished, id, Unit.Cases),
            Censored = pair.Change(MeasureKind.WorkflowCensored, id, Unit.Cases),
            CycleTimeHours = PerCase(MeasureKind.WorkflowCycleHours),
            CycleTimeP50Hours = pair.Change(MeasureKind.WorkflowCycleP50Hours, id, Unit.Hours),
            CycleTimeP90Hours = pair.Change(MeasureKind.WorkflowCycleP90Hours, id, Unit.Hours),
            CycleTimeP95Hours = pair.Change(MeasureKind.WorkflowCycleP95Hours, id, Unit.Hours),
            CycleTimeP99Hours = pair.Change(MeasureKind.WorkflowCycleP99Hours, id, Unit.Hours),
            WaitingHours = PerCase(MeasureKind.WorkflowWaitingHours),
            ProcessingHours = PerCase(MeasureKind.WorkflowProcessingHours),
            PausedHours = PerCase(MeasureKind.WorkflowPausedHours),
            ExternalHours = PerCase(MeasureKind.WorkflowExternalHours),
            JoinHours = PerCase(MeasureKind.WorkflowJoinHours),
            WaitingByCauseHours = new WaitingByCause
            {
                Batching = PerCase(MeasureKind.WorkflowBatchingHours),
                Unavailability = PerCase(MeasureKind.WorkflowUnavailabilityHours),
                Closed = PerCase(MeasureKind.WorkflowClosedHours),
                NotStaffed = NotStaffed(pair, id, MeasureKind.WorkflowUnavailabilityHours, MeasureKind.WorkflowClosedHours, MeasureKind.WorkflowAbsentHours, MeasureKind.WorkflowDownHours, MeasureKind.WorkflowEnded),
                Absent = PerCase(MeasureKind.WorkflowAbsentHours),
                Down = PerCase(MeasureKind.WorkflowDownHours),
                Priority = PerCase(MeasureKind.WorkflowPriorityHours),
                Contention = PerCase(MeasureKind.WorkflowContentionHours),
            },
            ShareLate = hasDue ? pair.RatioChange(MeasureKind.WorkflowLate, MeasureKind.WorkflowDue, id, Unit.Share) : null,
            LateCasesPerYear = hasDue ? pair.ChangePerYear(MeasureKind.WorkflowLate, id, Unit.CasesPerYear) : null,
            TardinessHours = hasDue ? pair.RatioChange(MeasureKind.WorkflowTardinessHours, MeasureKind.WorkflowDue, id, Unit.Hours) : null,
            Outcomes =
            [
                .. Ids((before?.Outcomes ?? []).Select(o => o.Key), (after?.Outcomes ?? []).Select(o => o.Key))
                    .Select(o => KeyValuePair.Create(o, Outcome(pair, id, o))),
            ],
        };
    }

    private static Estimate NotStaffed(PairedRuns pair, string owner, MeasureKind unavailable, MeasureKind closed, MeasureKind absent, MeasureKind down, MeasureKind per) => Estimate.RatioDifference(
        WaitingByCause.NotStaffedOf(pair.After(unavailable, owner), pair.After(closed, owner), pair.After(absent, owner), pair.After(down, owner)), pair.After(per, owner),
        WaitingByCause.NotStaffedOf(pair.Before(unavailable, owner), pair.Before(closed, owner), pair.Before(absent, owner), pair.Before(down, owner)), pair.Before(per, owner), Unit.Hours);

    private static Estimate Outcome(PairedRuns pair, string workflow, string outcome)
    {
        var measure = new Measure(MeasureKind.OutcomeCases, workflow, -1, outcome);
        return Estimate.RatioDifference(
            pair.ToBe.Samples.Of(measure).AsSpan(0, pair.Replications), pair.After(MeasureKind.WorkflowEnded, workflow),
            pair.AsIs.Samples.Of(measure).AsSpan(0, pair.Replications), pair.Before(MeasureKind.WorkflowEnded, workflow), Unit.Share, pair.Controls);
    }

    private static StateResult State(PairedRuns pair, string workflow, string id)
    {
        var path = $"{workflow}/{id}";
        Estimate PerVisit(MeasureKind kind, Unit unit = Unit.Hours) => pair.RatioChange(kind, MeasureKind.StateVisits, path, unit);
        return new StateResult
        {
            Workflow = workflow,
            Id = id,
            Visits = pair.Change(MeasureKind.StateVisits, path, Unit.Number),
            WaitingHours = PerVisit(MeasureKind.StateWaitingHours),
            WaitingByCauseHours = new WaitingByCause
            {
                Batching = PerVisit(MeasureKind.StateBatchingHours),
                Unavailability = PerVisit(MeasureKind.StateUnavailabilityHours),
                Closed = PerVisit(MeasureKind.StateClosedHours),
                NotStaffed = NotStaffed(pair, path, MeasureKind.StateUnavailabilityHours, MeasureKind.StateClosedHours, MeasureKind.StateAbsentHours, MeasureKind.StateDownHours, MeasureKind.StateVisits),
                Absent = PerVisit(MeasureKind.StateAbsentHours),
                Down = PerVisit(MeasureKind.StateDownHours),
                Priority = PerVisit(MeasureKind.StatePriorityHours),
                Contention = PerVisit(MeasureKind.StateContentionHours),
            },
            WaitingHoursPerYear = pair.ChangePerYear(MeasureKind.StateWaitingHours, path, Unit.HoursPerYear),
            CohortVisits = pair.Change(MeasureKind.StateCohortVisits, path, Unit.Number),
            ProcessingHours = PerVisit(MeasureKind.StateProcessingHours),
            PausedHours = PerVisit(MeasureKind.StatePausedHours),
            ExternalHours = PerVisit(MeasureKind.StateExternalHours),
            StaffHoursPerYear = pair.ChangePerYear(MeasureKind.StateStaffHours, path, Unit.HoursPerYear),
            BotHoursPerYear = pair.ChangePerYear(MeasureKind.StateBotHours, path, Unit.HoursPerYear),
            ReworkShare = PerVisit(MeasureKind.StateRevisits, Unit.Share),
            QueueLength = pair.LevelChange(MeasureKind.StateQueueHours, path),
        };
    }

    private static PoolResult Pool(PairedRuns pair, string id)
    {
        Estimate PerYear(MeasureKind kind, int month = -1) => pair.ChangePerYear(kind, id, Unit.HoursPerYear, month);
        Estimate Use(int month = -1) => Estimate.RatioDifference(
            pair.BusyRegularAfter(id, month), pair.After(MeasureKind.PoolDutyHours, id, month),
            pair.BusyRegularBefore(id, month), pair.Before(MeasureKind.PoolDutyHours, id, month), Unit.Share, pair.Controls);
        var before = pair.AsIs.Pools.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        var after = pair.ToBe.Pools.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        return new PoolResult
        {
            Id = id,
            Utilization = Use(),
            UtilizationOverSpan = Estimate.RatioDifference(
                EffectsOf.Busy(pair.After(MeasureKind.PoolBusyHours, id), pair.After(MeasureKind.PoolOtherWorkHours, id)), pair.After(MeasureKind.PoolSpanHours, id),
                EffectsOf.Busy(pair.Before(MeasureKind.PoolBusyHours, id), pair.Before(MeasureKind.PoolOtherWorkHours, id)), pair.Before(MeasureKind.PoolSpanHours, id),
                Unit.Share, pair.Controls),
            OvertimeHoursPerYear = PerYear(MeasureKind.PoolOvertimeHours),
            OvertimeHoursByMonth = [.. Enumerable.Range(0, 12).Select(m => PerYear(MeasureKind.PoolOvertimeHours, m))],
            BusyHoursPerYear = PerYear(MeasureKind.PoolBusyHours),
            OtherWorkHoursPerYear = PerYear(MeasureKind.PoolOtherWorkHours),
            DutyHoursPerYear = PerYear(MeasureKind.PoolDutyHours),
            PaidHoursPerYear = PerYear(MeasureKind.PoolPaidHours),
            QueueLength = pair.LevelChange(MeasureKind.PoolQueueHours, id),
            UtilizationByMonth = [.. Enumerable.Range(0, 12).Select(m => before?.UtilizationByMonth[m] is null || after?.UtilizationByMonth[m] is null ? null : Use(m))],
            QueueLengthByMonth = [.. Enumerable.Range(0, 12).Select(m => before?.QueueLengthByMonth[m] is null || after?.QueueLengthByMonth[m] is null ? null : pair.LevelChange(MeasureKind.PoolQueueHours, id, m))],
            BusyByHourOfWeek = Less(after?.BusyByHourOfWeek, before?.BusyByHourOfWeek),
            DutyByHourOfWeek = Less(after?.DutyByHourOfWeek, before?.DutyByHourOfWeek),
            QueueByHourOfWeek = Less(after?.QueueByHourOfWeek, before?.QueueByHourOfWeek),
            CostPerYear = before?.CostPerYear is null && after?.CostPerYear is null ? null : Cost(pair, id),
        };
    }

    private static Estimate Cost(PairedRuns pair, string id)
    {
        var regular = pair.Less(MeasureKind.PoolRegularCost, id);
        var overtime = pair.Less(MeasureKind.PoolOvertimeCost, id);
        return Estimate.FromReplications([.. regular.Select((r, i) => 0 - r - overtime[i])], Unit.MoneyPerYear, pair.Controls);
    }

    private static BotResult Bot(PairedRuns pair, string id) => new()
    {
        Id = id,
        Utilization = pair.RatioChange(MeasureKind.BotBusyHours, MeasureKind.BotAvailableHours, id, Unit.Share),
        BusyHoursPerYear = pair.ChangePerYear(MeasureKind.BotBusyHours, id, Unit.HoursPerYear),
        DownHoursPerYear = pair.ChangePerYear(MeasureKind.BotDownHours, id, Unit.HoursPerYear),
        CasesPerYear = pair.ChangePerYear(MeasureKind.BotCases, id, Unit.CasesPerYear),
        ExceptionsPerYear = pair.ChangePerYear(MeasureKind.BotExceptions, id, Unit.CasesPerYear),
    };

    private static double[] Less(IReadOnlyList<double>? after, IReadOnlyList<double>? before)
    {
        var change = new double[Math.Max(after?.Count ?? 0, before?.Count ?? 0)];
        for (var h = 0; h < change.Length; h++)
            change[h] = (after is null ? 0 : after[h]) - (before is null ? 0 : before[h]);
        return change;
    }
}
