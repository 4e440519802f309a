using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>A limit that a figure of the department is to keep.</summary>
/// <param name="Figure"><c>late</c>, <c>time</c>, <c>overtime</c> or <c>use</c>.</param>
/// <param name="Scope">A workflow for the first two, a pool for the others; null for all workflows, or for the only pool.</param>
/// <param name="IsAtMost">Whether it is to lie below the limit rather than above.</param>
/// <param name="Limit">A share, or hours; overtime per year.</param>
internal sealed record FigureGoal(string Figure, string? Scope, bool IsAtMost, double Limit)
{
    public static readonly IReadOnlyList<string> Figures = ["late", "time", "overtime", "use"];

    public bool IsOfPool => Figure is "overtime" or "use";

    public Unit Unit => Figure switch { "late" or "use" => Unit.Share, "time" => Unit.Hours, _ => Unit.HoursPerYear };

    /// <summary>Whether a mean keeps the limit.</summary>
    public bool IsMetBy(Estimate figure) => figure.Mean is { } mean && (IsAtMost ? mean <= Limit : mean >= Limit);

    /// <summary>Whether the interval leaves open on which side of the limit the figure lies.</summary>
    public bool IsUnsure(Estimate figure) => figure is { Low: { } low, High: { } high } && low < Limit && high > Limit;

    /// <summary>What the goal cannot be asked of this department for; null when it can.</summary>
    public Diagnostic? Fault(Department department, SourceSpan place)
    {
        IReadOnlyList<string> names = IsOfPool ? [.. department.Pools.Select(p => p.Id)] : [.. department.Workflows.Select(w => w.Id)];
        var kind = IsOfPool ? ComparisonWords.APool : ComparisonWords.AWorkflow;
        if (Scope is { } scope && !names.Contains(scope, StringComparer.Ordinal))
            return SweepRules.NoSuchScope.At(place, scope, kind, FindingWords.Quoted(names), DidYouMean.For(scope, names));
        if (Scope is null && IsOfPool && names.Count != 1)
            return SweepRules.NoSuchScope.At(place, Figure, kind, FindingWords.Quoted(names.Select(n => $"{Figure} of {n}")), null);
        return Figure == "late" && department.Workflows.Where(w => Scope is null || string.Equals(w.Id, Scope, StringComparison.Ordinal))
            .All(w => w.Due is null) ? SweepRules.NothingDue.At(place) : null;
    }

    /// <summary>The figure of one run.</summary>
    public Estimate Of(ExperimentResult run) => IsOfPool
        ? Pool(run.Pools)
        : Estimate.Ratio(Sum(run, Numerator), Sum(run, Denominator), Unit);

    /// <summary>By how much it is higher in one run than in another, on common random numbers.</summary>
    public Estimate Change(ExperimentResult from, ExperimentResult to) => IsOfPool
        ? Pool(new ExperimentDifference(from, to).Pools)
        : Paired(from, to);

    /// <summary>What it is called.</summary>
    public Message Name(Department department)
    {
        if (IsOfPool)
        {
            var pool = Scope is null ? department.Pools[0] : department.FindPool(Scope)!;
            return (Figure == "use" ? RunnerWords.FullOf : RunnerWords.OvertimeOf).With(pool.Title ?? (Text)pool.Id);
        }

        if (Scope is null)
            return Figure == "late" ? ComparisonWords.AllLate : ComparisonWords.AllTime;
        var workflow = department.FindWorkflow(Scope)!;
        return (Figure == "late" ? RunnerWords.LateOf : RunnerWords.CycleOf).With(workflow.Title ?? (Text)workflow.Id);
    }

    /// <summary>The goal as a sentence.</summary>
    public Message Words(Department department) => (IsAtMost ? ComparisonWords.AtMostGoal : ComparisonWords.AtLeastGoal)
        .With(Name(department), Figure == "time" ? new SpanOfTime(Limit) : new Amount(Limit, Unit));

    private MeasureKind Numerator => Figure == "late" ? MeasureKind.WorkflowLate : MeasureKind.WorkflowCycleHours;

    private MeasureKind Denominator => Figure == "late" ? MeasureKind.WorkflowDue : MeasureKind.WorkflowEnded;

    private Estimate Pool(IReadOnlyList<PoolResult> pools)
    {
        var pool = pools.First(p => Scope is null || string.Equals(p.Id, Scope, StringComparison.Ordinal));
        return Figure == "use" ? pool.Utilization : pool.OvertimeHoursPerYear;
    }

    private Estimate Paired(ExperimentResult from, ExperimentResult to)
    {
        var pair = new PairedReplications(from, to);
        return pair.RatioChange(Numerator, Denominator, Unit,
            Scope is null ? null : o => string.Equals(o, Scope, StringComparison.Ordinal));
    }

    private double[] Sum(ExperimentResult run, MeasureKind kind)
    {
        var sum = new double[run.Samples.Replications];
        foreach (var (measure, row) in run.Samples.Rows)
        {
            if (measure.Kind != kind || measure.Month >= 0
                || (Scope is not null && !string.Equals(measure.Owner, Scope, StringComparison.Ordinal)))
                continue;
            for (var r = 0; r < sum.Length; r++)
                sum[r] += row[r];
        }

        return sum;
    }
}
