using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Simulation.Compile;

internal enum CrewKind : byte
{
    People,
    Bot,
    Machine,
}

/// <summary>Servers that are alike: the anonymous people of a pool, one named person, the units of a bot, a machine.</summary>
internal sealed class Crew
{
    public required string Id { get; init; }

    public required int Index { get; init; }

    public CrewKind Kind { get; init; }

    /// <summary>Whether it is one person, with as many places as she does things at once.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The pool that pays it, by index.</summary>
    public required int Home { get; init; }

    public required int First { get; init; }

    public required int Count { get; init; }

    public int Group { get; set; } = -1;

    /// <summary>Which crew of its group it is.</summary>
    public int Place { get; set; }

    /// <summary>When it is on duty; null is always.</summary>
    public required ShiftTable? Shifts { get; init; }

    public Allocation Allocation { get; init; }

    /// <summary>Whether work in progress is not left at closing.</summary>
    public OvertimePlan? Overtime { get; init; }

    public OtherWorkPlan? OtherWork { get; init; }

    public AbsencePlan? Absence { get; init; }

    /// <summary>People employed on a day; null when it never changes.</summary>
    public DayTable<int>? CapacityByDay { get; init; }

    public FailurePlan? Failures { get; init; }

    public double? HourlyCost { get; init; }

    /// <summary>Whether it is fixed-term staff.</summary>
    public bool IsTemporary { get; init; }

    // Lines that it serves, in the order of their ids.
    public int[] Lines { get; set; } = [];

    /// <summary>The same, by their places in the group.</summary>
    public ulong[] LinePlaces { get; set; } = [];

    /// <summary>Those of them whose work interrupts, by their places.</summary>
    public ulong[] InterruptingLines { get; set; } = [];
}

/// <summary>A pool of people, a bot or a machine as the results name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Index">Its place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Crews">Its members' crews.</param>
/// <param name="Count">Places at most.</param>
/// <param name="Allocation">Who of several free people takes an item.</param>
internal sealed record PoolPlan(string Id, int Index, CrewKind Kind, int[] Crews, int Count, Allocation Allocation)
{
    public bool IsBot => Kind == CrewKind.Bot;

    /// <summary>Lines of work that names it, in the order of their ids.</summary>
    public int[] Lines { get; set; } = [];

    /// <summary>Whether an hour of anybody in it costs money that is known.</summary>
    public bool HasCost { get; init; }
}

/// <summary>A system with hours or seats.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Online">When it is online; null is always.</param>
/// <param name="Seats">How many can use it at once.</param>
internal sealed record SystemPlan(string Id, ShiftTable? Online, int Seats)
{
    // Lines whose work uses it.
    public int[] Lines { get; set; } = [];

    // Who works on those lines.
    public int[] Crews { get; set; } = [];
}

/// <summary>Work after closing.</summary>
internal sealed record OvertimePlan(OvertimeFor For, long PerDay, long PerMonth, long PerYear, double? PayPerHour);

/// <summary>Interruptions of people on duty.</summary>
/// <param name="MeanGap">Ticks on duty from the beginning of one to the next, in the mean.</param>
/// <param name="Lasting">How long one lasts.</param>
/// <param name="Keys">[person of the pool] → key.</param>
internal sealed record OtherWorkPlan(double MeanGap, CompiledDuration Lasting, ulong[] Keys);

/// <summary>Whole days away.</summary>
/// <param name="ByDay">The probability of being away on a day.</param>
/// <param name="Keys">[person of the pool] → key.</param>
internal sealed record AbsencePlan(DayTable<double> ByDay, ulong[] Keys);

/// <summary>Stops of a bot.</summary>
/// <param name="Between">From one repair to the next failure: of running time, or by the clock.</param>
/// <param name="Repair">How long one takes.</param>
/// <param name="PeopleWhileDown">Whether people take over while every unit is down.</param>
/// <param name="ByClock">Whether a unit also ages while it is idle or off duty.</param>
/// <param name="Until">By the clock no unit fails from here on: calendars are laid out no further, and a run that follows every case has to
/// come to an end.</param>
/// <param name="BetweenKeys">[unit] → key.</param>
/// <param name="RepairKeys">[unit] → key.</param>
internal sealed record FailurePlan(CompiledDuration Between, CompiledDuration Repair, bool PeopleWhileDown, bool ByClock, long Until,
    ulong[] BetweenKeys, ulong[] RepairKeys);
