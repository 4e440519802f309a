using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A workflow's figures. Times are hours per case that arrived in the window and ended.</summary>
public sealed class WorkflowResult : IMeasured
{
    /// <summary>The member of JSON that holds the cycle times.</summary>
    internal const string CycleTime = "cycleTimeHours";

    internal static readonly IReadOnlyList<Figure<WorkflowResult, FigureSource>> Figures =
    [
        new(nameof(Cases), Unit.Cases, Total(MeasureKind.WorkflowCases), RunnerWords.CasesColumn) { Form = FigureForm.BareMean },
        new(nameof(Completed), Unit.Cases, Total(MeasureKind.WorkflowCompleted)),
        new(nameof(Unfinished), Unit.Cases, Total(MeasureKind.WorkflowUnfinished)),
        new(nameof(Censored), Unit.Cases, Total(MeasureKind.WorkflowCensored)),
        new(nameof(CycleTimeHours), Unit.Hours, PerPiece(MeasureKind.WorkflowCycleHours), RunnerWords.CycleColumn)
            { Id = "mean", Group = CycleTime, Form = FigureForm.Interval, Compared = RunnerWords.CycleOf },
        new(nameof(CycleTimeP50Hours), Unit.Hours, Total(MeasureKind.WorkflowCycleP50Hours)) { Id = "p50", Group = CycleTime },
        new(nameof(CycleTimeP90Hours), Unit.Hours, Total(MeasureKind.WorkflowCycleP90Hours), RunnerWords.NineInTenColumn)
            { Id = "p90", Group = CycleTime },
        new(nameof(CycleTimeP95Hours), Unit.Hours, Total(MeasureKind.WorkflowCycleP95Hours)) { Id = "p95", Group = CycleTime },
        new(nameof(CycleTimeP99Hours), Unit.Hours, Total(MeasureKind.WorkflowCycleP99Hours))
            { Id = "p99", Group = CycleTime, IsLater = true },
        new(nameof(WaitingHours), Unit.Hours, PerPiece(MeasureKind.WorkflowWaitingHours), RunnerWords.WaitingColumn),
        new(nameof(ProcessingHours), Unit.Hours, PerPiece(MeasureKind.WorkflowProcessingHours)),
        new(nameof(PausedHours), Unit.Hours, PerPiece(MeasureKind.WorkflowPausedHours)),
        new(nameof(ExternalHours), Unit.Hours, PerPiece(MeasureKind.WorkflowExternalHours)),
        new(nameof(JoinHours), Unit.Hours, PerPiece(MeasureKind.WorkflowJoinHours)),
        new(nameof(ShareLate), Unit.Share, IfKnown(Ratio(MeasureKind.WorkflowLate, MeasureKind.WorkflowDue)), RunnerWords.LateColumn)
            { MayBeMissing = true, Compared = RunnerWords.LateOf },
        new(nameof(TardinessHours), Unit.Hours, IfKnown(Ratio(MeasureKind.WorkflowTardinessHours, MeasureKind.WorkflowDue)))
            { MayBeMissing = true },
        new(nameof(LateCasesPerYear), Unit.CasesPerYear, IfKnown(PerYear(MeasureKind.WorkflowLate)))
            { MayBeMissing = true, IsLater = true },
    ];

    private readonly FigureValues _figures;

    internal WorkflowResult(FigureSource source)
    {
        Id = source.Subject.Owner;
        _figures = FigureValues.Of(Figures, source);
        WaitingByCauseHours = new WaitingByCause(source);
    }

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The workflow's id.</summary>
    public string Id { get; }

    /// <summary>Cases that arrived in the window (backlog included).</summary>
    public Estimate Cases => _figures.Of();

    /// <summary>Cases that ended in the window.</summary>
    public Estimate Completed => _figures.Of();

    /// <summary>Cases open at the end of the window.</summary>
    public Estimate Unfinished => _figures.Of();

    /// <summary>Cases of the window that had not ended when it was no longer followed.</summary>
    public Estimate Censored => _figures.Of();

    /// <summary>From arrival to the end.</summary>
    public Estimate CycleTimeHours => _figures.Of();

    /// <summary>Half of the cases take at most this.</summary>
    public Estimate CycleTimeP50Hours => _figures.Of();

    /// <summary>Nine in ten take at most this.</summary>
    public Estimate CycleTimeP90Hours => _figures.Of();

    /// <summary>19 in 20 take at most this.</summary>
    public Estimate CycleTimeP95Hours => _figures.Of();

    /// <summary>99 in 100 take at most this.</summary>
    public Estimate CycleTimeP99Hours => _figures.Of();

    /// <summary>Waiting on the path that ends last.</summary>
    public Estimate WaitingHours => _figures.Of();

    /// <summary>Work in progress.</summary>
    public Estimate ProcessingHours => _figures.Of();

    /// <summary>Work started but not in progress, as over night.</summary>
    public Estimate PausedHours => _figures.Of();

    /// <summary>Waiting for the other side.</summary>
    public Estimate ExternalHours => _figures.Of();

    /// <summary>Waiting for the case's own other regions.</summary>
    public Estimate JoinHours => _figures.Of();

    /// <summary>Waiting by cause.</summary>
    public WaitingByCause WaitingByCauseHours { get; }

    /// <summary>Of the cases due in the window, the share not finished by then; null when nothing is due.</summary>
    public Estimate? ShareLate => _figures.OrNone();

    /// <summary>Cases late per year; null when nothing is due.</summary>
    public Estimate? LateCasesPerYear => _figures.OrNone();

    /// <summary>Hours past the due instant per case due in the window; null when nothing is due.</summary>
    public Estimate? TardinessHours => _figures.OrNone();

    /// <summary>The months that the window has, in the order of the calendar; empty for a difference between two runs.</summary>
    public IReadOnlyList<WorkflowMonth> ByMonth { get; init; } = [];

    /// <summary>Outcome → share of the ended cases, in the department's order.</summary>
    public required IReadOnlyList<KeyValuePair<string, Estimate>> Outcomes { get; init; }

    /// <summary>The workflow, its cases and its cycle time.</summary>
    public override string ToString() => $"{Id}: {Cases} cases, {CycleTimeHours} from arrival to end";
}
