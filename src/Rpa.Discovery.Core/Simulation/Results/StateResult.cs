using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A state's figures. Times are hours per visit in the window unless the name says otherwise.</summary>
public sealed class StateResult : IMeasured
{
    internal static readonly IReadOnlyList<Figure<StateResult, FigureSource>> Figures =
    [
        new(nameof(Visits), Unit.Number, Total(MeasureKind.StateVisits), RunnerWords.VisitsColumn) { Form = FigureForm.BareMean },
        new(nameof(CohortVisits), Unit.Number, Total(MeasureKind.StateCohortVisits)) { MayBeMissing = true, IsLater = true },
        new(nameof(WaitingHours), Unit.Hours, PerPiece(MeasureKind.StateWaitingHours), RunnerWords.WaitEachColumn)
            { Form = FigureForm.Span, StandsLater = true },
        new(nameof(ProcessingHours), Unit.Hours, PerPiece(MeasureKind.StateProcessingHours), RunnerWords.WorkColumn)
            { Form = FigureForm.Span },
        new(nameof(StaffHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.StateStaffHours), RunnerWords.HoursAYearColumn)
            { Form = FigureForm.Bare, StandsLater = true },
        new(nameof(WaitingHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.StateWaitingHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(ExternalHours), Unit.Hours, PerPiece(MeasureKind.StateExternalHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(PausedHours), Unit.Hours, PerPiece(MeasureKind.StatePausedHours)) { IsLater = true },
        new(nameof(BotHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.StateBotHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(ReworkShare), Unit.Share, PerPiece(MeasureKind.StateRevisits)) { MayBeMissing = true, IsLater = true },
        new(nameof(QueueLength), Unit.Number, Level(MeasureKind.StateQueueHours)) { MayBeMissing = true, IsLater = true },
    ];

    private readonly FigureValues _figures;

    internal StateResult(FigureSource source)
    {
        _figures = FigureValues.Of(Figures, source);
        WaitingByCauseHours = new WaitingByCause(source);
    }

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The state's id.</summary>
    public required string Id { get; init; }

    /// <summary>Visits that ended in the window.</summary>
    public Estimate Visits => _figures.Of();

    /// <summary>Visits of the cases that arrived in the window, until they ended or were no longer followed: with
    /// <see cref="ExperimentOptions.DrainAll"/> every one, as in the cycle times. Null for a result that was not simulated.</summary>
    public Estimate? CohortVisits => _figures.OrNone();

    /// <summary>Waiting per visit.</summary>
    public Estimate WaitingHours => _figures.Of();

    /// <summary>Waiting by cause, per visit.</summary>
    public WaitingByCause WaitingByCauseHours { get; }

    /// <summary>Waiting of all visits, per year.</summary>
    public Estimate WaitingHoursPerYear => _figures.Of();

    /// <summary>Work in progress per visit (people or bot).</summary>
    public Estimate ProcessingHours => _figures.Of();

    /// <summary>Work started but not in progress, per visit.</summary>
    public Estimate PausedHours => _figures.Of();

    /// <summary>Waiting for the other side, per visit.</summary>
    public Estimate ExternalHours => _figures.Of();

    /// <summary>The months that the window has, in the order of the calendar; empty for a difference between two runs.</summary>
    public IReadOnlyList<StateMonth> ByMonth { get; init; } = [];

    /// <summary>People's time per year: work, exceptions, review and attending.</summary>
    public Estimate StaffHoursPerYear => _figures.Of();

    /// <summary>Bots' time per year.</summary>
    public Estimate BotHoursPerYear => _figures.Of();

    /// <summary>Share of the visits that are not a case's first.</summary>
    public Estimate ReworkShare => _figures.Of();

    /// <summary>Mean number of items waiting.</summary>
    public Estimate QueueLength => _figures.Of();

    /// <summary>The state, its visits and people's hours.</summary>
    public override string ToString() =>
        $"{Workflow}/{Id}: {Visits} visits, {StaffHoursPerYear} of people's time, {WaitingHours} waiting each";
}
