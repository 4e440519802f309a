using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>Totals of a department over all its workflows and people, by which departments are set side by side.</summary>
internal sealed class DepartmentTotals(FigureValues figures) : IMeasured
{
    public static readonly IReadOnlyList<Figure<DepartmentTotals, TotalsSource>> Figures =
    [
        new("CasesPerYear", Unit.CasesPerYear, (s, unit) => s.PerYear(s.Sum(MeasureKind.WorkflowCases), unit), SweepWords.CasesColumn)
            { Form = FigureForm.BareMean },
        new("ShareLate", Unit.Share, (s, unit) => s.Ratio(MeasureKind.WorkflowLate, MeasureKind.WorkflowDue, unit), SweepWords.LateColumn)
            { Form = FigureForm.InUse, MayBeMissing = true, Compared = SweepWords.LateCases },
        new("WaitingHours", Unit.Hours, (s, unit) => s.Ratio(MeasureKind.WorkflowWaitingHours, MeasureKind.WorkflowEnded, unit),
            SweepWords.WaitingColumn)
            { Form = FigureForm.Interval, Compared = SweepWords.WaitingOfACase },
        new("CycleTimeHours", Unit.Hours, (s, unit) => s.Ratio(MeasureKind.WorkflowCycleHours, MeasureKind.WorkflowEnded, unit))
            { Compared = SweepWords.CycleOfACase },
        new("Utilization", Unit.Share, (s, unit) => s.Ratio(s.BusyRegular(), s.Sum(MeasureKind.PoolDutyHours), unit), SweepWords.UseColumn)
            { Form = FigureForm.InUse, Compared = SweepWords.HoursInUse },
        new("OvertimeHoursPerYear", Unit.HoursPerYear, (s, unit) => s.PerYear(s.Sum(MeasureKind.PoolOvertimeHours), unit),
            RunnerWords.OvertimeColumn)
            { Id = "overtimeHours", Form = FigureForm.Bare, Compared = SweepWords.Overtime },
    ];

    FigureValues IMeasured.Figures => figures;

    public static DepartmentTotals Of(ExperimentResult result) => new(FigureValues.Of(Figures, new TotalsSource(result)));
}

/// <summary>Sums over every workflow or every pool of one run, by replication.</summary>
internal sealed class TotalsSource(ExperimentResult result)
{
    private const double HoursPerYear = 365.25 * 24;
    private readonly SampleTable _samples = result.Samples;

    public double[] Sum(MeasureKind kind) => _samples.Sum(kind);

    public double[] BusyRegular()
    {
        var sum = new double[_samples.Replications];
        foreach (var pool in result.Pools)
        {
            var busy = _samples.BusyRegularHours(pool.Id);
            for (var r = 0; r < sum.Length; r++)
                sum[r] += busy[r];
        }

        return sum;
    }

    /// <summary>A sum over the years of each window.</summary>
    public Estimate PerYear(double[] sum, Unit unit) => Estimate.FromReplications([.. sum.Select((value, r) => value / Years(r))], unit);

    public Estimate Ratio(MeasureKind of, MeasureKind per, Unit unit) => Ratio(Sum(of), Sum(per), unit);

    public Estimate Ratio(double[] of, double[] per, Unit unit) => Estimate.Ratio(of, per, unit);

    // A number of cases, or a limit, ends each replication at another instant.
    private double Years(int replication) => result.Options.Cases is null && !result.IsPartial ? result.Years
        : Math.Max(_samples.Of(MeasureKind.WindowHours, "")[replication], double.Epsilon) / HoursPerYear;
}
