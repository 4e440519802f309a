using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A workflow in one calendar month of the window; of a window of several years, all months of that name, per year.</summary>
public sealed class WorkflowMonth : IMeasured
{
    internal static readonly IReadOnlyList<Figure<WorkflowMonth, FigureSource>> Figures =
    [
        new(nameof(Cases), Unit.CasesPerYear, InMonth(Rows.Of(MeasureKind.WorkflowCases))),
        new(nameof(Completed), Unit.CasesPerYear, InMonth(Rows.Of(MeasureKind.WorkflowCompleted))),
        new(nameof(StaffHours), Unit.HoursPerYear, InMonth(Rows.OfStates(MeasureKind.StateStaffHours))),
        new(nameof(WaitingHours), Unit.HoursPerYear, InMonth(WaitingByCause.Waiting)),
    ];

    private readonly FigureValues _figures;

    internal WorkflowMonth(FigureSource source)
    {
        Month = source.Subject.Month + 1;
        _figures = FigureValues.Of(Figures, source);
        WaitingByCauseHours = new WaitingByCause(source);
    }

    FigureValues IMeasured.Figures => _figures;

    /// <summary>1 for January to 12.</summary>
    public int Month { get; }

    /// <summary>Cases that arrived in it, per year.</summary>
    public Estimate Cases => _figures.Of();

    /// <summary>Cases that ended in it, per year.</summary>
    public Estimate Completed => _figures.Of();

    /// <summary>People's time in it on all states of the workflow, hours per year.</summary>
    public Estimate StaffHours => _figures.Of();

    /// <summary>Waiting that ended in it, of all its states, hours per year.</summary>
    public Estimate WaitingHours => _figures.Of();

    /// <summary>That waiting by cause, hours per year.</summary>
    public WaitingByCause WaitingByCauseHours { get; }
}

/// <summary>A state in one calendar month of the window; of a window of several years, all months of that name, per year.</summary>
public sealed class StateMonth : IMeasured
{
    internal static readonly IReadOnlyList<Figure<StateMonth, FigureSource>> Figures =
    [
        new(nameof(Visits), Unit.CasesPerYear, InMonth(Rows.Of(MeasureKind.StateVisits))),
        new(nameof(StaffHours), Unit.HoursPerYear, InMonth(Rows.OfStates(MeasureKind.StateStaffHours))),
        new(nameof(WaitingHours), Unit.HoursPerYear, InMonth(WaitingByCause.Waiting)),
    ];

    private readonly FigureValues _figures;

    internal StateMonth(FigureSource source)
    {
        Month = source.Subject.Month + 1;
        _figures = FigureValues.Of(Figures, source);
        WaitingByCauseHours = new WaitingByCause(source);
    }

    FigureValues IMeasured.Figures => _figures;

    /// <summary>1 for January to 12.</summary>
    public int Month { get; }

    /// <summary>Visits that ended in it, per year.</summary>
    public Estimate Visits => _figures.Of();

    /// <summary>People's time in it, hours per year.</summary>
    public Estimate StaffHours => _figures.Of();

    /// <summary>Waiting that ended in it, hours per year.</summary>
    public Estimate WaitingHours => _figures.Of();

    /// <summary>That waiting by cause, hours per year.</summary>
    public WaitingByCause WaitingByCauseHours { get; }
}
