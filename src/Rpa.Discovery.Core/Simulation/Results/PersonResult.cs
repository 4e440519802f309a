using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>One person's figures over the window, when <see cref="ExperimentOptions.ByPerson"/> asked for them. Of somebody who does
/// several things at once, each counts for its share of an hour.</summary>
public sealed class PersonResult : IMeasured
{
    internal static readonly IReadOnlyList<Figure<PersonResult, FigureSource>> Figures =
    [
        new(
            nameof(Utilization), Unit.Share,
            Ratio(BusyRegular, Rows.Of(MeasureKind.PersonDutyHours), Adjusted.Never, UnitWords.NobodyOnDuty), RunnerWords.FullColumn)
            { Form = FigureForm.InUse },
        new(nameof(BusyHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PersonBusyHours)),
        new(nameof(OtherWorkHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PersonOtherWorkHours)),
        new(nameof(DutyHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PersonDutyHours), RunnerWords.DutyColumn)
            { Form = FigureForm.Bare },
        new(nameof(PaidHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PersonPaidHours)),
        new(nameof(OvertimeHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PersonOvertimeHours), RunnerWords.OvertimeColumn)
            { Form = FigureForm.Bare },
    ];

    private readonly FigureValues _figures;

    internal PersonResult(FigureSource source) => (Id, _figures) = (source.Subject.Owner, FigureValues.Of(Figures, source));

    FigureValues IMeasured.Figures => _figures;

    /// <summary>Her id; of a person without one, the pool's id and a number, as <c>clerk-2</c>.</summary>
    public string Id { get; }

    /// <summary>The pool that she belongs to: of several the first.</summary>
    public required string Pool { get; init; }

    /// <summary>Busy on this department's cases and other work in regular hours ÷ regular time on duty, in [0, 1]; time after closing
    /// stands beside it. Nothing where she was never on duty.</summary>
    public Estimate Utilization => _figures.Of();

    /// <summary>Work on cases, hours per year.</summary>
    public Estimate BusyHoursPerYear => _figures.Of();

    /// <summary>Other work, hours per year.</summary>
    public Estimate OtherWorkHoursPerYear => _figures.Of();

    /// <summary>Regular time on duty (absence excluded), hours per year.</summary>
    public Estimate DutyHoursPerYear => _figures.Of();

    /// <summary>Regular paid time (absence included), hours per year.</summary>
    public Estimate PaidHoursPerYear => _figures.Of();

    /// <summary>Time after closing, hours per year.</summary>
    public Estimate OvertimeHoursPerYear => _figures.Of();

    private static double[] BusyRegular(SampleTable samples, FigureSubject person) => SampleTable.BusyRegular(
        samples.Of(MeasureKind.PersonBusyHours, person.Owner), samples.Of(MeasureKind.PersonOtherWorkHours, person.Owner),
        samples.Of(MeasureKind.PersonOvertimeHours, person.Owner));
}

/// <summary>A machine's figures over the window.</summary>
public sealed class MachineResult : IMeasured
{
    internal static readonly IReadOnlyList<Figure<MachineResult, FigureSource>> Figures =
    [
        new(
            nameof(Utilization), Unit.Share,
            Ratio(Rows.Of(MeasureKind.MachineOccupiedHours), Rows.Of(MeasureKind.MachineAvailableHours), Adjusted.Never),
            RunnerWords.MachineInUseColumn)
            { Form = FigureForm.InUse },
        new(nameof(OccupiedHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.MachineOccupiedHours), RunnerWords.BotBusyColumn)
            { Form = FigureForm.Bare },
    ];

    private readonly FigureValues _figures;

    internal MachineResult(FigureSource source) => (Id, _figures) = (source.Subject.Owner, FigureValues.Of(Figures, source));

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The machine's id.</summary>
    public string Id { get; }

    /// <summary>Occupied ÷ calendar: it is held from the start of a bot's work to its end, stoppages included.</summary>
    public Estimate Utilization => _figures.Of();

    /// <summary>Occupied, hours per year.</summary>
    public Estimate OccupiedHoursPerYear => _figures.Of();
}
