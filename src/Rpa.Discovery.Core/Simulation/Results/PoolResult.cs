using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A pool's figures over the window.</summary>
public sealed class PoolResult : IMeasured
{
    internal static readonly IReadOnlyList<Figure<PoolResult, FigureSource>> Figures =
    [
        new(
            nameof(Utilization), Unit.Share, Ratio(Rows.BusyRegular, Rows.Of(MeasureKind.PoolDutyHours), whyNone: UnitWords.NobodyOnDuty),
            RunnerWords.FullColumn)
            { Form = FigureForm.InUse, Compared = RunnerWords.FullOf },
        new(
            nameof(UtilizationOverSpan), Unit.Share,
            Ratio(
                Rows.Sum(Rows.Of(MeasureKind.PoolBusyHours), Rows.Of(MeasureKind.PoolOtherWorkHours)), Rows.Of(MeasureKind.PoolSpanHours))),
        new(nameof(OvertimeHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PoolOvertimeHours), RunnerWords.OvertimeColumn)
            { Id = "overtimeHours", Form = FigureForm.Bare, Compared = RunnerWords.OvertimeOf, HideWhenZero = true },
        new(nameof(QueueLength), Unit.Number, Level(MeasureKind.PoolQueueHours), RunnerWords.QueueColumn) { Form = FigureForm.BareMean },
        new(nameof(BusyHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PoolBusyHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(OtherWorkHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PoolOtherWorkHours))
            { MayBeMissing = true, IsLater = true },
        new(nameof(DutyHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PoolDutyHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(PaidHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.PoolPaidHours)) { MayBeMissing = true, IsLater = true },
        new(nameof(CostPerYear), Unit.MoneyPerYear, IfKnown(PerYear(MeasureKind.PoolRegularCost, MeasureKind.PoolOvertimeCost)))
            { MayBeMissing = true, IsLater = true },
    ];

    private readonly FigureValues _figures;

    internal PoolResult(FigureSource source)
    {
        Id = source.Subject.Owner;
        _figures = FigureValues.Of(Figures, source);
        OvertimeHoursByMonth = source.ByMonth(m => PerYear(MeasureKind.PoolOvertimeHours)(m, Unit.HoursPerYear)!);
        UtilizationByMonth = source.ByMonth(m =>
            m.Has(Rows.Of(MeasureKind.PoolDutyHours)) ? m.Ratio(Rows.BusyRegular, Rows.Of(MeasureKind.PoolDutyHours), Unit.Share) : null);
        QueueLengthByMonth = source.ByMonth(m => m.Has(Rows.Window) ? Level(MeasureKind.PoolQueueHours)(m, Unit.Number) : null);
    }

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The pool's id.</summary>
    public string Id { get; }

    /// <summary>Busy on this department's cases and other work in regular hours ÷ regular time on duty, in [0, 1]; what is worked after
    /// closing stands beside it, in <see cref="OvertimeHoursPerYear"/>. Nothing where nobody was ever on duty.</summary>
    public Estimate Utilization => _figures.Of();

    /// <summary>Busy ÷ (people × span): only for comparison with tools that know no calendars.</summary>
    public Estimate UtilizationOverSpan => _figures.Of();

    /// <summary>Overtime worked, hours per year.</summary>
    public Estimate OvertimeHoursPerYear => _figures.Of();

    /// <summary>Overtime by calendar month 1–12 (index 0 is January), hours per year in that month.</summary>
    public IReadOnlyList<Estimate> OvertimeHoursByMonth { get; }

    /// <summary>Work on cases, hours per year.</summary>
    public Estimate BusyHoursPerYear => _figures.Of();

    /// <summary>Other work, hours per year.</summary>
    public Estimate OtherWorkHoursPerYear => _figures.Of();

    /// <summary>Regular time on duty (absence excluded), hours per year.</summary>
    public Estimate DutyHoursPerYear => _figures.Of();

    /// <summary>Regular paid time (absence included), hours per year.</summary>
    public Estimate PaidHoursPerYear => _figures.Of();

    /// <summary>Mean number of items waiting for it.</summary>
    public Estimate QueueLength => _figures.Of();

    /// <summary>Utilization by calendar month (index 0 is January); null where nobody was on duty.</summary>
    public IReadOnlyList<Estimate?> UtilizationByMonth { get; }

    /// <summary>Mean queue by calendar month (index 0 is January); null where the window has no such month.</summary>
    public IReadOnlyList<Estimate?> QueueLengthByMonth { get; }

    /// <summary>Mean busy people by hour of the week (index 0 is Monday 0:00–1:00), over the whole window.</summary>
    public required IReadOnlyList<double> BusyByHourOfWeek { get; init; }

    /// <summary>Mean people on duty by hour of the week.</summary>
    public required IReadOnlyList<double> DutyByHourOfWeek { get; init; }

    /// <summary>Mean queue by hour of the week.</summary>
    public required IReadOnlyList<double> QueueByHourOfWeek { get; init; }

    /// <summary>Pay of regular and overtime hours per year; null when no hourly cost is known.</summary>
    public Estimate? CostPerYear => _figures.OrNone();

    /// <summary>The pool, how busy it is and its overtime.</summary>
    public override string ToString() => $"{Id}: {Utilization} busy, {OvertimeHoursPerYear} overtime";
}
