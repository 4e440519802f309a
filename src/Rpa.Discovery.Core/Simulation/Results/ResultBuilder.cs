using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Results;

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
            Bots = [.. _plan.Pools.Where(p => p.IsBot).Select(p => new BotResult(Of(new FigureSubject(p.Id))))],
            Machines = [.. _plan.Pools.Where(p => p.Kind == CrewKind.Machine).Select(p => new MachineResult(Of(new FigureSubject(p.Id))))],
            People = _plan.ByPerson ? [.. PersonPlan.Of(_plan)
                .Select(p => new PersonResult(Of(new FigureSubject(p.Name))) { Pool = _plan.Pools[p.Crew.Home].Id })] : [],
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

    // A number of cases ends each replication at another instant.
    private long WindowEnd()
    {
        var hours = _samples.Of(MeasureKind.WindowHours, "");
        return _plan.WindowEnd != Plan.Never || hours.Length == 0
            ? Math.Max(_plan.WindowStart, _plan.WindowEnd == Plan.Never ? 0 : _plan.WindowEnd)
            : _plan.WindowStart + (long)(hours.Average() * StudyClock.Hour);
    }

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
        var source = Of(new FigureSubject(plan.Id, MeasureKind.WorkflowEnded) { Knows = plan.Due is not null });
        string[] states = [.. _plan.States.Where(s => s.Workflow == plan.Index && s.Kind is StateKind.Work or StateKind.Wait)
            .Select(s => s.Path)];
        return new WorkflowResult(source)
        {
            ByMonth = [.. Months().Select(m => new WorkflowMonth(Of(new FigureSubject(plan.Id) { Month = m, States = states })))],
            Outcomes = [.. plan.Outcomes.Select(o => KeyValuePair.Create(o, source.Share(o)))],
        };
    }

    private StateResult State(StateRow row) => new(Of(new FigureSubject(row.Path, MeasureKind.StateVisits)))
    {
        Workflow = _plan.Workflows[row.Workflow].Id,
        Id = row.Id,
        ByMonth = [.. Months().Select(m => new StateMonth(Of(new FigureSubject(row.Path) { Month = m })))],
    };

    private PoolResult Pool(PoolPlan pool) => new(Of(new FigureSubject(pool.Id) { Knows = pool.HasCost }))
    {
        BusyByHourOfWeek = run.Hours?.Mean(pool.Index, 0) ?? new double[168],
        DutyByHourOfWeek = run.Hours?.Mean(pool.Index, 1) ?? new double[168],
        QueueByHourOfWeek = run.Hours?.Mean(pool.Index, 2) ?? new double[168],
    };

    private RunSource Of(FigureSubject subject) => new(_samples, _years, _controls, subject);

    // Only months that the window has.
    private IEnumerable<int> Months() => Enumerable.Range(0, 12).Where(m => _samples.Of(MeasureKind.WindowHours, "", m).Sum() > 0);

    private List<Diagnostic> Findings()
    {
        var findings = new List<Diagnostic>();
        if (run.StoppedBy is { } stoppedBy)
            findings.Add(stoppedBy);
        if (_samples.Replications < Estimate.FewestReplications)
            findings.Add(SimulationRules.FewReplications.At(default, _samples.Replications));
        if (run.WarmUp is { Weeks: > 0 } warmUp)
            findings.Add(SimulationRules.WarmUpFound.At(default, warmUp.Weeks, Named.Workflow(_plan.Department, warmUp.Workflow),
                warmUp.PilotReplications, warmUp.PilotWeeks));
        for (var w = 0; w < _plan.Workflows.Length; w++)
        {
            var workflow = _plan.Department.Workflows[w];
            var id = workflow.Id;
            var cases = _samples.Of(MeasureKind.WorkflowCases, id).Sum();
            var censored = _samples.Of(MeasureKind.WorkflowCensored, id).Sum();
            if (cases > 0 && censored > 0 && run.Options.DrainAll && run.StoppedBy is null && NobodyIn(workflow) is null)
                findings.Add(SimulationRules.NotFollowedToTheEnd.At(workflow.Place, Named.Of(workflow), Amount.Share(censored / cases),
                    _plan.WindowEnd == Plan.Never ? StudyLimits.YearsByCases : StudyLimits.DrainYears));
            else if (cases > 0 && censored / cases > WorthSaying)
                findings.Add(Censored(workflow, Amount.Share(censored / cases)));
        }

        if (run.Options.Replications.UntilRelativeHalfWidth is { } wanted && run.ImpreciseWorkflow(wanted) is { } imprecise)
            findings.Add(SimulationRules.NotPrecise.At(default, _samples.Replications, Named.Workflow(_plan.Department, imprecise),
                100 * wanted));
        return findings;
    }

    // Following longer helps only where somebody is left to do the work.
    private Diagnostic Censored(Workflow workflow, Amount share) => NobodyIn(workflow) is { } nobody
        ? SimulationRules.CensoredByNobody.At(workflow.Place, Named.Of(workflow), share, Named.Of(nobody.Pool),
            nobody.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : (run.Options.DrainAll ? SimulationRules.CensoredForGood : SimulationRules.CensoredCases)
            .At(workflow.Place, Named.Of(workflow), share);

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
        return steps.Count == 0 ? (pool.Capacity.Count > 0 && pool.Capacity.MinBy(c => c.From ?? DateOnly.MinValue)!.Count == 0
            ? _plan.Clock.Start : null)
            : busy == steps.Count - 1 ? null
            : steps[busy + 1].From is { } from && from > _plan.Clock.Start && busy >= 0 ? from : _plan.Clock.Start;
    }
}
