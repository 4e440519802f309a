using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation;

/// <summary>One person's figures over the window, when <see cref="ExperimentOptions.ByPerson"/> asked for them. Of somebody who does several things at once, each counts for its share of an hour.</summary>
public sealed class PersonResult
{
    /// <summary>Her id; of a person without one, the pool's id and a number, as <c>clerk-2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The pool that she belongs to: of several the first.</summary>
    public required string Pool { get; init; }

    /// <summary>Busy on this department's cases and other work in regular hours ÷ regular time on duty, in [0, 1]; time after closing stands beside it. Nothing where she was never on duty.</summary>
    public required Estimate Utilization { get; init; }

    /// <summary>Work on cases, hours per year.</summary>
    public required Estimate BusyHoursPerYear { get; init; }

    /// <summary>Other work, hours per year.</summary>
    public required Estimate OtherWorkHoursPerYear { get; init; }

    /// <summary>Regular time on duty (absence excluded), hours per year.</summary>
    public required Estimate DutyHoursPerYear { get; init; }

    /// <summary>Regular paid time (absence included), hours per year.</summary>
    public required Estimate PaidHoursPerYear { get; init; }

    /// <summary>Time after closing, hours per year.</summary>
    public required Estimate OvertimeHoursPerYear { get; init; }

    internal static PersonResult Of(PersonPlan person, Plan plan, SampleTable samples, Func<double[], Estimate> perYear)
    {
        double[] Hours(MeasureKind kind) => samples.Of(kind, person.Name);
        var busy = Hours(MeasureKind.PersonBusyHours);
        var other = Hours(MeasureKind.PersonOtherWorkHours);
        var overtime = Hours(MeasureKind.PersonOvertimeHours);
        var duty = Hours(MeasureKind.PersonDutyHours);
        return new PersonResult
        {
            Id = person.Name,
            Pool = plan.Pools[person.Crew.Home].Id,
            Utilization = duty.Sum() > 0 ? Estimate.Ratio(SampleTable.BusyRegular(busy, other, overtime), duty, Unit.Share) : Estimate.Nothing(Unit.Share, UnitWords.NobodyOnDuty),
            BusyHoursPerYear = perYear(busy),
            OtherWorkHoursPerYear = perYear(other),
            DutyHoursPerYear = perYear(duty),
            PaidHoursPerYear = perYear(Hours(MeasureKind.PersonPaidHours)),
            OvertimeHoursPerYear = perYear(overtime),
        };
    }
}

/// <summary>A machine's figures over the window.</summary>
public sealed class MachineResult
{
    /// <summary>The machine's id.</summary>
    public required string Id { get; init; }

    /// <summary>Occupied ÷ calendar: it is held from the start of a bot's work to its end, stoppages included.</summary>
    public required Estimate Utilization { get; init; }

    /// <summary>Occupied, hours per year.</summary>
    public required Estimate OccupiedHoursPerYear { get; init; }

    internal static MachineResult Of(PoolPlan machine, SampleTable samples, Func<double[], Estimate> perYear)
    {
        var occupied = samples.Of(MeasureKind.MachineOccupiedHours, machine.Id);
        return new MachineResult
        {
            Id = machine.Id,
            Utilization = Estimate.Ratio(occupied, samples.Of(MeasureKind.MachineAvailableHours, machine.Id), Unit.Share),
            OccupiedHoursPerYear = perYear(occupied),
        };
    }
}
