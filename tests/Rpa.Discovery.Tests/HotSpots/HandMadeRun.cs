using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.HotSpots;

/// <summary>A result written by hand: what each replication would have given, without any simulation.</summary>
internal sealed class HandMadeRun(Department department, int replications)
{
    private readonly List<KeyValuePair<Measure, double[]>> _rows = [];
    private readonly Dictionary<string, double[]> _queueByHour = new(StringComparer.Ordinal);

    public HandMadeRun With(MeasureKind kind, string owner, params double[] values) => WithMonth(kind, owner, -1, values);

    /// <summary>One value holds for every replication.</summary>
    public HandMadeRun WithMonth(MeasureKind kind, string owner, int month, params double[] values)
    {
        double[] row = values.Length == 1 ? [.. Enumerable.Repeat(values[0], replications)] : values;
        _rows.Add(KeyValuePair.Create(new Measure(kind, owner, month), row));
        // Nothing is left undone.
        if (kind is MeasureKind.StateCohortStaffHours or MeasureKind.WorkflowWaitingHours)
            _rows.Add(KeyValuePair.Create(new Measure(kind == MeasureKind.StateCohortStaffHours ? MeasureKind.StateCohortEffortHours : MeasureKind.WorkflowCohortWaitingHours, owner, month), row));
        return this;
    }

    public HandMadeRun WithQueueByHour(string pool, int hour, double queue)
    {
        if (!_queueByHour.TryGetValue(pool, out var hours))
            _queueByHour[pool] = hours = new double[168];
        hours[hour] = queue;
        return this;
    }

    public ExperimentResult Build()
    {
        var samples = new SampleTable(_rows, replications);
        return new ExperimentResult(samples)
        {
            Department = department,
            Options = new ExperimentOptions(),
            Replications = replications,
            Years = 1,
            Workflows = [.. department.Workflows.Select(w => Workflow(samples, w))],
            States = [.. department.Workflows.SelectMany(w => w.AllStates.OfType<WorkState>().Select(s => State(samples, w.Id, s.Id)))],
            Pools = [.. department.Pools.Select(p => Pool(samples, p.Id))],
            Bots = [],
            Performance = new Performance { Activities = 0, Events = 0, Seconds = 0, AllocatedBytes = 0 },
        };
    }

    private static WorkflowResult Workflow(SampleTable samples, Workflow workflow)
    {
        double[] Of(MeasureKind kind) => samples.Of(kind, workflow.Id);
        Estimate PerCase(MeasureKind kind) => Estimate.Ratio(Of(kind), Of(MeasureKind.WorkflowEnded), Unit.Hours);
        var hasDue = Of(MeasureKind.WorkflowDue).Sum() > 0;
        return new WorkflowResult
        {
            Id = workflow.Id,
            Cases = Estimate.FromReplications(Of(MeasureKind.WorkflowCases), Unit.Cases),
            Completed = Estimate.FromReplications(Of(MeasureKind.WorkflowCompleted), Unit.Cases),
            Unfinished = Estimate.FromReplications(Of(MeasureKind.WorkflowUnfinished), Unit.Cases),
            Censored = Estimate.FromReplications(Of(MeasureKind.WorkflowCensored), Unit.Cases),
            CycleTimeHours = PerCase(MeasureKind.WorkflowCycleHours),
            CycleTimeP50Hours = PerCase(MeasureKind.WorkflowCycleP50Hours),
            CycleTimeP90Hours = PerCase(MeasureKind.WorkflowCycleP90Hours),
            CycleTimeP95Hours = PerCase(MeasureKind.WorkflowCycleP95Hours),
            CycleTimeP99Hours = PerCase(MeasureKind.WorkflowCycleP99Hours),
            WaitingHours = PerCase(MeasureKind.WorkflowWaitingHours),
            ProcessingHours = PerCase(MeasureKind.WorkflowProcessingHours),
            PausedHours = PerCase(MeasureKind.WorkflowPausedHours),
            ExternalHours = PerCase(MeasureKind.WorkflowExternalHours),
            JoinHours = PerCase(MeasureKind.WorkflowJoinHours),
            WaitingByCauseHours = Causes(PerCase, MeasureKind.WorkflowBatchingHours, MeasureKind.WorkflowUnavailabilityHours, MeasureKind.WorkflowPriorityHours, MeasureKind.WorkflowContentionHours),
            ShareLate = hasDue ? Estimate.Ratio(Of(MeasureKind.WorkflowLate), Of(MeasureKind.WorkflowDue), Unit.Share) : null,
            Outcomes = [],
        };
    }

    private static StateResult State(SampleTable samples, string workflow, string id)
    {
        double[] Of(MeasureKind kind) => samples.Of(kind, $"{workflow}/{id}");
        Estimate PerVisit(MeasureKind kind) => Estimate.Ratio(Of(kind), Of(MeasureKind.StateVisits), Unit.Hours);
        return new StateResult
        {
            Workflow = workflow,
            Id = id,
            Visits = Estimate.FromReplications(Of(MeasureKind.StateVisits), Unit.Number),
            WaitingHours = PerVisit(MeasureKind.StateWaitingHours),
            WaitingByCauseHours = Causes(PerVisit, MeasureKind.StateBatchingHours, MeasureKind.StateUnavailabilityHours, MeasureKind.StatePriorityHours, MeasureKind.StateContentionHours),
            WaitingHoursPerYear = Estimate.FromReplications(Of(MeasureKind.StateWaitingHours), Unit.HoursPerYear),
            ProcessingHours = PerVisit(MeasureKind.StateProcessingHours),
            PausedHours = PerVisit(MeasureKind.StatePausedHours),
            ExternalHours = PerVisit(MeasureKind.StateExternalHours),
            StaffHoursPerYear = Estimate.FromReplications(Of(MeasureKind.StateStaffHours), Unit.HoursPerYear),
            BotHoursPerYear = Estimate.FromReplications(Of(MeasureKind.StateBotHours), Unit.HoursPerYear),
            ReworkShare = Estimate.Ratio(Of(MeasureKind.StateRevisits), Of(MeasureKind.StateVisits), Unit.Share),
            QueueLength = Estimate.FromReplications(Of(MeasureKind.StateQueueHours), Unit.Number),
            ByMonth = [.. Enumerable.Range(0, 12).Where(m => samples.Of(MeasureKind.StateVisits, $"{workflow}/{id}", m).Sum() > 0).Select(m => Month(samples, $"{workflow}/{id}", m))],
        };
    }

    private static StateMonth Month(SampleTable samples, string path, int month)
    {
        Estimate PerYear(MeasureKind kind) => Estimate.FromReplications(samples.Of(kind, path, month), Unit.HoursPerYear);
        return new StateMonth
        {
            Month = month + 1,
            Visits = PerYear(MeasureKind.StateVisits),
            StaffHours = PerYear(MeasureKind.StateStaffHours),
            WaitingHours = PerYear(MeasureKind.StateContentionHours),
            WaitingByCauseHours = Causes(PerYear, MeasureKind.StateBatchingHours, MeasureKind.StateUnavailabilityHours, MeasureKind.StatePriorityHours, MeasureKind.StateContentionHours),
        };
    }

    private PoolResult Pool(SampleTable samples, string id)
    {
        double[] Of(MeasureKind kind, int month = -1) => samples.Of(kind, id, month);
        double[] window = samples.Of(MeasureKind.WindowHours, "");
        Estimate PerYear(MeasureKind kind, int month = -1) => Estimate.FromReplications(Of(kind, month), Unit.HoursPerYear);
        double[] busy = [.. Of(MeasureKind.PoolBusyHours).Select((b, r) => b + Of(MeasureKind.PoolOtherWorkHours)[r])];
        return new PoolResult
        {
            Id = id,
            Utilization = Estimate.Ratio(samples.BusyRegularHours(id), Of(MeasureKind.PoolDutyHours), Unit.Share),
            UtilizationOverSpan = Estimate.Ratio(busy, Of(MeasureKind.PoolSpanHours), Unit.Share),
            OvertimeHoursPerYear = PerYear(MeasureKind.PoolOvertimeHours),
            OvertimeHoursByMonth = [.. Enumerable.Range(0, 12).Select(m => PerYear(MeasureKind.PoolOvertimeHours, m))],
            BusyHoursPerYear = PerYear(MeasureKind.PoolBusyHours),
            OtherWorkHoursPerYear = PerYear(MeasureKind.PoolOtherWorkHours),
            DutyHoursPerYear = PerYear(MeasureKind.PoolDutyHours),
            PaidHoursPerYear = PerYear(MeasureKind.PoolPaidHours),
            QueueLength = Estimate.Ratio(Of(MeasureKind.PoolQueueHours), window, Unit.Number),
            UtilizationByMonth = [.. Enumerable.Repeat<Estimate?>(null, 12)],
            QueueLengthByMonth =
            [
                .. Enumerable.Range(0, 12).Select(m => samples.Of(MeasureKind.WindowHours, "", m).Sum() > 0
                    ? Estimate.Ratio(Of(MeasureKind.PoolQueueHours, m), samples.Of(MeasureKind.WindowHours, "", m), Unit.Number)
                    : null),
            ],
            BusyByHourOfWeek = [.. Enumerable.Repeat(1.0, 168)],
            DutyByHourOfWeek = [.. Enumerable.Repeat(2.0, 168)],
            QueueByHourOfWeek = _queueByHour.TryGetValue(id, out var hours) ? hours : new double[168],
        };
    }

    private static WaitingByCause Causes(Func<MeasureKind, Estimate> of, MeasureKind batching, MeasureKind unavailability, MeasureKind priority, MeasureKind contention) => new()
    {
        Batching = of(batching),
        Unavailability = of(unavailability),
        Closed = of(MeasureKind.StateClosedHours),
        NotStaffed = Estimate.Exact((of(unavailability).Mean ?? 0) - (of(MeasureKind.StateClosedHours).Mean ?? 0) - (of(MeasureKind.StateAbsentHours).Mean ?? 0) - (of(MeasureKind.StateDownHours).Mean ?? 0), Unit.Hours),
        Absent = of(MeasureKind.StateAbsentHours),
        Down = of(MeasureKind.StateDownHours),
        Priority = of(priority),
        Contention = of(contention),
    };
}
