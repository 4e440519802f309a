using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.ComingYears;

/// <summary>A goal that one fiscal year meets or misses: how many cases are on time, or how much overtime there is. The others say what a
/// change is to bring.</summary>
internal sealed class YearGoal
{
    private readonly Func<YearFigures, (double Of, double In)> _read;

    private YearGoal(Goal goal, Message title, Unit unit, double limit, bool isAtMost, Func<YearFigures, (double Of, double In)> read) =>
        (Goal, Title, Unit, Limit, IsAtMost, _read) = (goal, title, unit, limit, isAtMost, read);

    public Goal Goal { get; }

    /// <summary>The aim, and what it is about: <c>overtime</c>, <c>on-time/reclassification</c>.</summary>
    public string Id => (Goal.Workflow ?? Goal.Pool) is { } owner ? $"{Goal.Aim}/{owner}" : Goal.Aim;

    /// <summary>What is wanted, in words.</summary>
    public Message Title { get; }

    public Unit Unit { get; }

    public double Limit { get; }

    public bool IsAtMost { get; }

    /// <summary>Those of a file, in its order.</summary>
    public static IReadOnlyList<YearGoal> Of(DepartmentFile file) => [.. file.Goals.Select(g => Of(g, file.Department)).OfType<YearGoal>()];

    /// <summary>Whether a figure meets it.</summary>
    public bool IsMet(double value) => IsAtMost ? value <= Limit : value >= Limit;

    /// <summary>How far a figure is from it; 0 where it is met.</summary>
    public double Gap(double value) => Math.Max(0, IsAtMost ? value - Limit : Limit - value);

    /// <summary>The figure of several runs of one year.</summary>
    public Estimate Figure(IReadOnlyList<YearFigures> runs)
    {
        var read = runs.Select(_read).ToList();
        return Unit == Unit.Share
            ? Estimate.Ratio([.. read.Select(r => r.Of)], [.. read.Select(r => r.In)], Unit)
            : Estimate.FromReplications([.. read.Select(r => r.Of)], Unit);
    }

    /// <summary>The figure of one run; NaN where nothing is due.</summary>
    public double Figure(YearFigures run)
    {
        var (of, all) = _read(run);
        return Unit == Unit.Share ? of / all : of;
    }

    /// <summary>Null for a goal that says what a change is to bring.</summary>
    public static YearGoal? Of(Goal goal, Department department) =>
        CriterionScales.Is(goal, CriterionScales.OnTime) ? OnTime(goal, department) : CriterionScales.Is(goal, CriterionScales.Overtime)
            && goal.AtMost is { } hours
            ? Overtime(goal, hours, department) : null;

    private static YearGoal? OnTime(Goal goal, Department department)
    {
        var places = Places(department.Workflows.Select(w => w.Id), goal.Workflow);
        Message of = goal.Workflow is { } id ? department.FindWorkflow(id)?.Title ?? (Text)id : OutlookWords.AllCases;
        double Due(YearFigures run) => places.Sum(i => run.Due[i]);
        double Late(YearFigures run) => places.Sum(i => run.Late[i]);
        if (goal is { AtLeast: null, AtMost: > 1 and var cases })
            return new YearGoal(goal, OutlookWords.GoalLate.With(of, Amount.Number(cases)), Unit.CasesPerYear, cases, true, run =>
                (Late(run), 1));
        return (goal.AtLeast ?? 1 - goal.AtMost) is not { } share ? null
            : new YearGoal(goal, OutlookWords.GoalOnTime.With(of, Amount.Share(share)), Unit.Share, share, false, run =>
                (Due(run) - Late(run), Due(run)));
    }

    private static YearGoal Overtime(Goal goal, double hours, Department department)
    {
        var places = Places(department.Pools.Select(p => p.Id), goal.Pool);
        var amount = new Amount(hours, Unit.HoursPerYear);
        return new YearGoal(goal, goal.Pool is { } id ? OutlookWords.GoalOvertimeOf.With(department.FindPool(id)?.Title ?? (Text)id,
            amount) : OutlookWords.GoalOvertime.With(amount),
            Unit.HoursPerYear, hours, true, run => (places.Sum(i => run.Overtime[i]), 1));
    }

    private static int[] Places(IEnumerable<string> ids, string? wanted) =>
        [.. ids.Index().Where(i => wanted is null || string.Equals(i.Item, wanted, StringComparison.Ordinal)).Select(i => i.Index)];
}

/// <summary>What one run of one fiscal year gave.</summary>
/// <param name="Cases">Cases that came, by workflow of the file; what was left over from the year before counts in neither.</param>
/// <param name="Due">Cases due in the year, by workflow.</param>
/// <param name="Late">Of them those not finished by then.</param>
/// <param name="Overtime">Hours of overtime, by pool of the file.</param>
/// <param name="LeftOpen">Cases open at the end of the year, of all workflows.</param>
internal sealed record YearFigures(double[] Cases, double[] Due, double[] Late, double[] Overtime, double LeftOpen)
{
    /// <summary>Every run of a year that was simulated by itself.</summary>
    public static IReadOnlyList<YearFigures> Of(ExperimentResult run)
    {
        var (workflows, pools) = (run.Department.Workflows, run.Department.Pools);
        double[] Row(MeasureKind kind, IEnumerable<string> owners, int replication) =>
            [.. owners.Select(id => run.Samples.Of(kind, id)[replication] / run.Years)];
        return
        [
            .. Enumerable.Range(0, run.Samples.Replications).Select(r => new YearFigures(
                Row(MeasureKind.WorkflowCases, workflows.Select(w => w.Id), r), Row(MeasureKind.WorkflowDue, workflows.Select(w => w.Id),
                    r),
                Row(MeasureKind.WorkflowLate, workflows.Select(w => w.Id), r), Row(MeasureKind.PoolOvertimeHours, pools.Select(p => p.Id),
                    r),
                run.Samples.Sum(MeasureKind.WorkflowUnfinished)[r])),
        ];
    }

    /// <summary>A run in a chain of years.</summary>
    /// <param name="file">Whose workflows and pools are told, in its order.</param>
    /// <param name="year">The department of the year, with what was left over.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="values">[measure of the plan] → value.</param>
    public static YearFigures Of(Department file, Department year, Plan plan, ReadOnlySpan<double> values)
    {
        var workflows = file.Workflows.Index().ToDictionary(w => w.Item.Id, w => w.Index, StringComparer.Ordinal);
        var pools = file.Pools.Index().ToDictionary(p => p.Item.Id, p => p.Index, StringComparer.Ordinal);
        var figures = new YearFigures(new double[workflows.Count], new double[workflows.Count], new double[workflows.Count],
            new double[pools.Count], 0);
        var open = 0.0;
        foreach (var (place, measure) in plan.Layout.Measures.Index())
        {
            if (measure.Month != -1)
                continue;
            var (row, owners) = measure.Kind switch
            {
                MeasureKind.WorkflowCases => (figures.Cases, workflows),
                MeasureKind.WorkflowDue => (figures.Due, workflows),
                MeasureKind.WorkflowLate => (figures.Late, workflows),
                MeasureKind.PoolOvertimeHours => (figures.Overtime, pools),
                _ => (null, null),
            };
            if (row is not null && owners!.TryGetValue(measure.Owner, out var i))
                row[i] = values[place];
            else if (measure.Kind == MeasureKind.WorkflowUnfinished)
                open += values[place];
        }

        foreach (var workflow in year.Workflows.Where(w => workflows.ContainsKey(w.Id)))
            figures.Cases[workflows[workflow.Id]] -= workflow.Backlog.Sum(b => b.Count);
        return figures with { LeftOpen = open };
    }
}
