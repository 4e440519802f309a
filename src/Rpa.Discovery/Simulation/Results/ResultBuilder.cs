using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation;

/// <summary>Turns what the replications gave into estimates: ratios as sum over sum, yearly figures over the window's years.</summary>
internal sealed class ResultBuilder(ExperimentRun run)
{
    private const double HoursPerYear = 365.25 * 24;
    private const double WorthSaying = 0.005; // a share of censored cases below this is not reported
    private readonly Plan _plan = run.Plan;
    private readonly SampleTable _samples = run.Samples;
    private readonly double[] _years = YearsOf(run);
    private readonly ControlVariates? _controls = run.Controls;

    public ExperimentResult Build()
    {
        var workflows = _plan.Workflows.Select(Workflow).ToArray();
        return new ExperimentResult(_samples)
        {
            Department = run.Department,
            Options = run.Options with { Drain = run.Options.Drain ?? (run.Options.DrainAll ? null : new TimeAmount(90, TimeUnit.Day)) },
            WarmUp = run.WarmUp,
            Replications = _samples.Replications,
            IsPartial = run.StoppedBy is not null,
            Years = Years,
            WindowStart = _plan.Clock.DateTimeAt(_plan.WindowStart),
            WindowEnd = _plan.Clock.DateTimeAt(WindowEnd()),
            Workflows = workflows,
            States = [.. _plan.States.Where(s => s.Kind is StateKind.Work or StateKind.Wait).Select(State)],
            Pools = [.. _plan.Pools.Where(p => p.Kind == CrewKind.People).Select(Pool)],
            Bots = [.. _plan.Pools.Where(p => p.IsBot).Select(Bot)],
            Machines = [.. _plan.Pools.Where(p => p.Kind == CrewKind.Machine).Select(p => MachineResult.Of(p, _samples, HoursPerYearOf))],
            People = _plan.ByPerson ? [.. PersonPlan.Of(_plan).Select(p => PersonResult.Of(p, _plan, _samples, HoursPerYearOf))] : [],
            Diagnostics = Findings(),
            Performance = run.Performance,
            Hours = run.Hours,
            Deviations = run.Deviations,
            Cases = run.Cases,
        };
    }

    public ExperimentResult SamplesOnly() => new(_samples)
    {
        Department = run.Department,
        Options = run.Options,
        Replications = _samples.Replications,
        Years = Years,
        Workflows = [],
        States = [],
        Pools = [],
        Bots = [],
        Performance = run.Performance,
        Deviations = run.Deviations,
        Cases = run.Cases,
    };

    private double Years => _plan.Years > 0 ? _plan.Years : _years.Length == 0 ? 0 : _years.Average();

    private MonthFigures Months => new(_plan, _samples, _years);

    // A number of cases ends each replication at another instant.
    private long WindowEnd()
    {
        var hours = _samples.Of(MeasureKind.WindowHours, "");
        return _plan.WindowEnd != Plan.Never || hours.Length == 0 ? Math.Max(_plan.WindowStart, _plan.WindowEnd == Plan.Never ? 0 : _plan.WindowEnd)
            : _plan.WindowStart + (long)(hours.Average() * StudyClock.Hour);
    }

    private Estimate HoursPerYearOf(double[] values) => PerYear(values, Unit.HoursPerYear);

    private static double[] YearsOf(ExperimentRun run)
    {
        var hours = run.Samples.Of(MeasureKind.WindowHours, "");
        double[] years = [.. hours.Select(h => run.Plan.Years > 0 ? run.Plan.Years : Math.Max(h, double.Epsilon) / HoursPerYear)];
        // The last one was stopped within its window.
        if (run.StoppedBy is not null && years.Length > 0)
            years[^1] = Math.Max(hours[^1], double.Epsilon) / HoursPerYear;
        return years;
    }

    private WorkflowResult Workflow(WorkflowPlan plan)
    {
        var id = plan.Id;
        double[] Of(MeasureKind kind) => _samples.Of(kind, id);
        var ended = Of(MeasureKind.WorkflowEnded);
        Estimate PerCase(MeasureKind kind) => Estimate.Ratio(Of(kind), ended, Unit.Hours, _controls);
        var due = Of(MeasureKind.WorkflowDue);
        var hasDue = plan.Due is not null;
        return new WorkflowResult
        {
            Id = id,
            Cases = Estimate.FromReplications(Of(MeasureKind.WorkflowCases), Unit.Cases, _controls),
            Completed = Estimate.FromReplications(Of(MeasureKind.WorkflowCompleted), Unit.Cases, _controls),
            Unfinished = Estimate.FromReplications(Of(MeasureKind.WorkflowUnfinished), Unit.Cases, _controls),
            Censored = Estimate.FromReplications(Of(MeasureKind.WorkflowCensored), Unit.Cases, _controls),
            CycleTimeHours = PerCase(MeasureKind.WorkflowCycleHours),
            CycleTimeP50Hours = Estimate.FromReplications(Of(MeasureKind.WorkflowCycleP50Hours), Unit.Hours, _controls),
            CycleTimeP90Hours = Estimate.FromReplications(Of(MeasureKind.WorkflowCycleP90Hours), Unit.Hours, _controls),
            CycleTimeP95Hours = Estimate.FromReplications(Of(MeasureKind.WorkflowCycleP95Hours), Unit.Hours, _controls),
            CycleTimeP99Hours = Estimate.FromReplications(Of(MeasureKind.WorkflowCycleP99Hours), Unit.Hours, _controls),
            WaitingHours = PerCase(MeasureKind.WorkflowWaitingHours),
            ProcessingHours = PerCase(MeasureKind.WorkflowProcessingHours),
            PausedHours = PerCase(MeasureKind.WorkflowPausedHours),
            ExternalHours = PerCase(MeasureKind.WorkflowExternalHours),
            JoinHours = PerCase(MeasureKind.WorkflowJoinHours),
            WaitingByCauseHours = WaitingByCause.Of(
                Of(MeasureKind.WorkflowBatchingHours), Of(MeasureKind.WorkflowUnavailabilityHours), Of(MeasureKind.WorkflowClosedHours), Of(MeasureKind.WorkflowAbsentHours), Of(MeasureKind.WorkflowDownHours),
                Of(MeasureKind.WorkflowPriorityHours), Of(MeasureKind.WorkflowContentionHours), hours => Estimate.Ratio(hours, ended, Unit.Hours)),
            ByMonth = Months.Of(plan),
            ShareLate = hasDue ? Estimate.Ratio(Of(MeasureKind.WorkflowLate), due, Unit.Share, _controls) : null,
            LateCasesPerYear = hasDue ? PerYear(Of(MeasureKind.WorkflowLate), Unit.CasesPerYear) : null,
            TardinessHours = hasDue ? Estimate.Ratio(Of(MeasureKind.WorkflowTardinessHours), due, Unit.Hours, _controls) : null,
            Outcomes = [.. plan.Outcomes.Select(o => new KeyValuePair<string, Estimate>(
                o, Estimate.Ratio(_samples.Of(new Measure(MeasureKind.OutcomeCases, id, -1, o)), ended, Unit.Share, _controls)))],
        };
    }

    private StateResult State(StateRow row)
    {
        double[] Of(MeasureKind kind) => _samples.Of(kind, row.Path);
        var visits = Of(MeasureKind.StateVisits);
        Estimate PerVisit(MeasureKind kind) => Estimate.Ratio(Of(kind), visits, Unit.Hours, _controls);
        return new StateResult
        {
            Workflow = _plan.Workflows[row.Workflow].Id,
            Id = row.Id,
            Visits = Estimate.FromReplications(visits, Unit.Number, _controls),
            CohortVisits = Estimate.FromReplications(Of(MeasureKind.StateCohortVisits), Unit.Number, _controls),
            WaitingHours = PerVisit(MeasureKind.StateWaitingHours),
            WaitingByCauseHours = WaitingByCause.Of(
                Of(MeasureKind.StateBatchingHours), Of(MeasureKind.StateUnavailabilityHours), Of(MeasureKind.StateClosedHours), Of(MeasureKind.StateAbsentHours), Of(MeasureKind.StateDownHours),
                Of(MeasureKind.StatePriorityHours), Of(MeasureKind.StateContentionHours), hours => Estimate.Ratio(hours, visits, Unit.Hours)),
            ByMonth = Months.Of(row),
            WaitingHoursPerYear = PerYear(Of(MeasureKind.StateWaitingHours), Unit.HoursPerYear),
            ProcessingHours = PerVisit(MeasureKind.StateProcessingHours),
            PausedHours = PerVisit(MeasureKind.StatePausedHours),
            ExternalHours = PerVisit(MeasureKind.StateExternalHours),
            StaffHoursPerYear = PerYear(Of(MeasureKind.StateStaffHours), Unit.HoursPerYear),
            BotHoursPerYear = PerYear(Of(MeasureKind.StateBotHours), Unit.HoursPerYear),
            ReworkShare = Estimate.Ratio(Of(MeasureKind.StateRevisits), visits, Unit.Share, _controls),
            QueueLength = Estimate.Ratio(Of(MeasureKind.StateQueueHours), _samples.Of(MeasureKind.WindowHours, ""), Unit.Number, _controls),
        };
    }

    private PoolResult Pool(PoolPlan pool)
    {
        double[] Of(MeasureKind kind, int month = -1) => _samples.Of(kind, pool.Id, month);
        double[] Regular(int month) => _samples.BusyRegularHours(pool.Id, month);
        var months = Enumerable.Range(0, 12).ToArray();
        Estimate? Measured(double[] numerators, double[] denominators, Unit unit) =>
            denominators.Sum() > 0 ? Estimate.Ratio(numerators, denominators, unit, _controls) : null;
        return new PoolResult
        {
            Id = pool.Id,
            Utilization = Measured(Regular(-1), Of(MeasureKind.PoolDutyHours), Unit.Share) ?? Estimate.Nothing(Unit.Share, UnitWords.NobodyOnDuty),
            UtilizationOverSpan = Estimate.Ratio(Sum(Of(MeasureKind.PoolBusyHours), Of(MeasureKind.PoolOtherWorkHours)), Of(MeasureKind.PoolSpanHours), Unit.Share, _controls),
            OvertimeHoursPerYear = PerYear(Of(MeasureKind.PoolOvertimeHours), Unit.HoursPerYear),
            OvertimeHoursByMonth = [.. months.Select(m => PerYear(Of(MeasureKind.PoolOvertimeHours, m), Unit.HoursPerYear))],
            BusyHoursPerYear = PerYear(Of(MeasureKind.PoolBusyHours), Unit.HoursPerYear),
            OtherWorkHoursPerYear = PerYear(Of(MeasureKind.PoolOtherWorkHours), Unit.HoursPerYear),
            DutyHoursPerYear = PerYear(Of(MeasureKind.PoolDutyHours), Unit.HoursPerYear),
            PaidHoursPerYear = PerYear(Of(MeasureKind.PoolPaidHours), Unit.HoursPerYear),
            QueueLength = Estimate.Ratio(Of(MeasureKind.PoolQueueHours), _samples.Of(MeasureKind.WindowHours, ""), Unit.Number, _controls),
            UtilizationByMonth = [.. months.Select(m => Measured(Regular(m), Of(MeasureKind.PoolDutyHours, m), Unit.Share))],
            QueueLengthByMonth = [.. months.Select(m => Measured(Of(MeasureKind.PoolQueueHours, m), _samples.Of(MeasureKind.WindowHours, "", m), Unit.Number))],
            BusyByHourOfWeek = run.Hours?.Mean(pool.Index, 0) ?? new double[168],
            DutyByHourOfWeek = run.Hours?.Mean(pool.Index, 1) ?? new double[168],
            QueueByHourOfWeek = run.Hours?.Mean(pool.Index, 2) ?? new double[168],
            CostPerYear = !pool.HasCost ? null
                : PerYear(Sum(Of(MeasureKind.PoolRegularCost), Of(MeasureKind.PoolOvertimeCost)), Unit.MoneyPerYear),
        };
    }

    private BotResult Bot(PoolPlan bot)
    {
        double[] Of(MeasureKind kind) => _samples.Of(kind, bot.Id);
        return new BotResult
        {
            Id = bot.Id,
            Utilization = Estimate.Ratio(Of(MeasureKind.BotBusyHours), Of(MeasureKind.BotAvailableHours), Unit.Share, _controls),
            BusyHoursPerYear = PerYear(Of(MeasureKind.BotBusyHours), Unit.HoursPerYear),
            DownHoursPerYear = PerYear(Of(MeasureKind.BotDownHours), Unit.HoursPerYear),
            CasesPerYear = PerYear(Of(MeasureKind.BotCases), Unit.CasesPerYear),
            ExceptionsPerYear = PerYear(Of(MeasureKind.BotExceptions), Unit.CasesPerYear),
        };
    }

    private Estimate PerYear(double[] values, Unit unit)
    {
        var yearly = new double[values.Length];
        for (var i = 0; i < yearly.Length; i++)
            yearly[i] = values[i] / _years[i];
        return Estimate.FromReplications(yearly, unit, _controls);
    }

    private static double[] Sum(double[] left, double[] right)
    {
        var sum = new double[left.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = left[i] + right[i];
        return sum;
    }

    private List<Diagnostic> Findings()
    {
        var findings = new List<Diagnostic>();
        if (run.StoppedBy is { } stoppedBy)
            findings.Add(stoppedBy);
        if (_samples.Replications < Estimate.FewestReplications)
            findings.Add(SimulationRules.FewReplications.At(default, _samples.Replications));
        if (run.WarmUp is { Weeks: > 0 } warmUp)
            findings.Add(SimulationRules.WarmUpFound.At(default, warmUp.Weeks, Named.Workflow(_plan.Department, warmUp.Workflow), warmUp.PilotReplications, warmUp.PilotWeeks));
        for (var w = 0; w < _plan.Workflows.Length; w++)
        {
            var workflow = _plan.Department.Workflows[w];
            var id = workflow.Id;
            var cases = _samples.Of(MeasureKind.WorkflowCases, id).Sum();
            var censored = _samples.Of(MeasureKind.WorkflowCensored, id).Sum();
            if (cases > 0 && censored > 0 && run.Options.DrainAll && run.StoppedBy is null && NobodyIn(workflow) is null)
                findings.Add(SimulationRules.NotFollowedToTheEnd.At(workflow.Place, Named.Of(workflow), Amount.Share(censored / cases), _plan.WindowEnd == Plan.Never ? StudyLimits.YearsByCases : StudyLimits.DrainYears));
            else if (cases > 0 && censored / cases > WorthSaying)
                findings.Add(Censored(workflow, Amount.Share(censored / cases)));
        }

        if (run.Options.Replications.UntilRelativeHalfWidth is { } wanted && run.ImpreciseWorkflow(wanted) is { } imprecise)
            findings.Add(SimulationRules.NotPrecise.At(default, _samples.Replications, Named.Workflow(_plan.Department, imprecise), 100 * wanted));
        return findings;
    }

    // Following longer helps only where somebody is left to do the work.
    private Diagnostic Censored(Workflow workflow, Amount share) => NobodyIn(workflow) is { } nobody
        ? SimulationRules.CensoredByNobody.At(workflow.Place, Named.Of(workflow), share, Named.Of(nobody.Pool), nobody.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : (run.Options.DrainAll ? SimulationRules.CensoredForGood : SimulationRules.CensoredCases).At(workflow.Place, Named.Of(workflow), share);

    // A pool that some work of the workflow waits for in vain, and since when.
    private (Pool Pool, DateOnly Since)? NobodyIn(Workflow workflow)
    {
        foreach (var state in workflow.AllStates.OfType<WorkState>())
        {
            var pools = state.Work.By.Pools.Select(p => _plan.Department.FindPool(p.Pool)).OfType<Pool>().ToList();
            var empty = pools.Select(p => (Pool: p, Since: NobodySince(p))).Where(p => p.Since is not null).ToList();
            if (empty.Count > 0 && (state.Work.By.Kind != AssignmentKind.Any || empty.Count == pools.Count))
                return (empty[^1].Pool, empty[^1].Since!.Value);
        }

        return null;
    }

    // The first date of the run from which the pool has nobody up to its end.
    private DateOnly? NobodySince(Pool pool)
    {
        if (pool.Members.Count > 0)
            return null;
        var last = _plan.RunEnd == Plan.Never ? DateOnly.MaxValue : _plan.Clock.LocalDate(_plan.RunEnd);
        var steps = pool.Capacity.Where(c => (c.From ?? DateOnly.MinValue) <= last).OrderBy(c => c.From ?? DateOnly.MinValue).ToList();
        var busy = steps.FindLastIndex(c => c.Count > 0);
        // Before the first step that many are employed as well.
        return steps.Count == 0 ? (pool.Capacity.Count > 0 && pool.Capacity.MinBy(c => c.From ?? DateOnly.MinValue)!.Count == 0 ? _plan.Clock.Start : null)
            : busy == steps.Count - 1 ? null
            : steps[busy + 1].From is { } from && from > _plan.Clock.Start && busy >= 0 ? from : _plan.Clock.Start;
    }
}
