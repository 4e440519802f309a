using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Simulation;

/// <summary>A workflow in one calendar month of the window; of a window of several years, all months of that name, per year.</summary>
public sealed class WorkflowMonth
{
    /// <summary>1 for January to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Cases that arrived in it, per year.</summary>
    public required Estimate Cases { get; init; }

    /// <summary>Cases that ended in it, per year.</summary>
    public required Estimate Completed { get; init; }

    /// <summary>People's time in it on all states of the workflow, hours per year.</summary>
    public required Estimate StaffHours { get; init; }

    /// <summary>Waiting that ended in it, of all its states, hours per year.</summary>
    public required Estimate WaitingHours { get; init; }

    /// <summary>That waiting by cause, hours per year.</summary>
    public required WaitingByCause WaitingByCauseHours { get; init; }
}

/// <summary>A state in one calendar month of the window; of a window of several years, all months of that name, per year.</summary>
public sealed class StateMonth
{
    /// <summary>1 for January to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Visits that ended in it, per year.</summary>
    public required Estimate Visits { get; init; }

    /// <summary>People's time in it, hours per year.</summary>
    public required Estimate StaffHours { get; init; }

    /// <summary>Waiting that ended in it, hours per year.</summary>
    public required Estimate WaitingHours { get; init; }

    /// <summary>That waiting by cause, hours per year.</summary>
    public required WaitingByCause WaitingByCauseHours { get; init; }
}

/// <summary>Builds figures by month from the samples.</summary>
internal sealed class MonthFigures(Plan plan, SampleTable samples, double[] years)
{
    private static readonly MeasureKind[] _causes =
    [
        MeasureKind.StateBatchingHours, MeasureKind.StateUnavailabilityHours, MeasureKind.StateClosedHours, MeasureKind.StateAbsentHours, MeasureKind.StateDownHours,
        MeasureKind.StatePriorityHours, MeasureKind.StateContentionHours,
    ];

    public IReadOnlyList<WorkflowMonth> Of(WorkflowPlan workflow)
    {
        var states = plan.States.Where(s => s.Workflow == workflow.Index && s.Kind is StateKind.Work or StateKind.Wait).Select(s => s.Path).ToArray();
        return [.. Months().Select(month =>
        {
            double[] Sum(MeasureKind kind) => Added([.. states.Select(path => samples.Of(kind, path, month))]);
            var causes = _causes.Select(Sum).ToArray();
            return new WorkflowMonth
            {
                Month = month + 1,
                Cases = PerYear(samples.Of(MeasureKind.WorkflowCases, workflow.Id, month), Unit.CasesPerYear),
                Completed = PerYear(samples.Of(MeasureKind.WorkflowCompleted, workflow.Id, month), Unit.CasesPerYear),
                StaffHours = PerYear(Sum(MeasureKind.StateStaffHours), Unit.HoursPerYear),
                WaitingHours = Waiting(causes),
                WaitingByCauseHours = ByCause(causes),
            };
        })];
    }

    public IReadOnlyList<StateMonth> Of(StateRow state) =>
    [
        .. Months().Select(month =>
        {
            var causes = _causes.Select(kind => samples.Of(kind, state.Path, month)).ToArray();
            return new StateMonth
            {
                Month = month + 1,
                Visits = PerYear(samples.Of(MeasureKind.StateVisits, state.Path, month), Unit.CasesPerYear),
                StaffHours = PerYear(samples.Of(MeasureKind.StateStaffHours, state.Path, month), Unit.HoursPerYear),
                WaitingHours = Waiting(causes),
                WaitingByCauseHours = ByCause(causes),
            };
        }),
    ];

    // Only months that the window has.
    private IEnumerable<int> Months() => Enumerable.Range(0, 12).Where(m => samples.Of(MeasureKind.WindowHours, "", m).Sum() > 0);

    private Estimate Waiting(double[][] causes) => PerYear(Added(causes[0], causes[1], causes[5], causes[6]), Unit.HoursPerYear);

    private WaitingByCause ByCause(double[][] causes) => WaitingByCause.Of(
        causes[0], causes[1], causes[2], causes[3], causes[4], causes[5], causes[6], values => PerYear(values, Unit.HoursPerYear));

    private Estimate PerYear(double[] values, Unit unit) => Estimate.FromReplications([.. values.Select((v, i) => v / years[i])], unit);

    private double[] Added(params double[][] rows)
    {
        var sum = new double[samples.Replications];
        foreach (var row in rows)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += row[i];
        }

        return sum;
    }
}
