using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.People;

/// <summary>People who can take each other's work: anonymous capacity, or named members.</summary>
public sealed record Pool : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among pools.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>How many anonymous people, by date; empty when <see cref="Members"/> are named.</summary>
    public IReadOnlyList<CapacityStep> Capacity { get; init; } = [];

    /// <summary>Ids of named people; empty when <see cref="Capacity"/> is given.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The calendar's id; null takes the department's default, and without one they are always on duty.</summary>
    public string? Calendar { get; init; }

    /// <summary>Money per paid hour, at least 0; null when not said.</summary>
    public decimal? HourlyCost { get; init; }

    /// <summary>Telephone, meetings: what takes people away between items; null when none.</summary>
    public OtherWork? OtherWork { get; init; }

    /// <summary>Whole days away; null when none.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Work after closing; null when none is done.</summary>
    public Overtime? Overtime { get; init; }

    /// <summary>Who of several free people takes an item.</summary>
    public Allocation Allocation { get; init; }

    /// <summary>How long joint work waits before people are kept for it while all it needs are there; null is one working day.</summary>
    public TimeAmount? Patience { get; init; }

    /// <summary>What its freed hours are for; null when nobody has said.</summary>
    public Text? RedeployTo { get; init; }

    /// <summary>Whether the people are fixed-term staff (会計年度任用職員), whose hours are avoidable pay.</summary>
    public Contract Contract { get; init; }
}

/// <summary>A number of people from a date on.</summary>
public sealed record CapacityStep : ModelPart
{
    /// <summary>The first day; null holds from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How many people, at least 0.</summary>
    public int Count { get; init; }
}

/// <summary>Who of several free people takes an item.</summary>
public enum Allocation
{
    /// <summary>Who has been free longest.</summary>
    LongestIdle,

    /// <summary>Who needs least time for it.</summary>
    Fastest,

    /// <summary>Who has worked least so far.</summary>
    LeastBusy,
}

/// <summary>The kind of employment.</summary>
public enum Contract
{
    /// <summary>Established staff, whose pay goes on.</summary>
    Permanent,

    /// <summary>Fixed-term staff, whose hours can be given back.</summary>
    Temporary,
}

/// <summary>Short interruptions between items that take a share of the time on duty.</summary>
public sealed record OtherWork : ModelPart
{
    /// <summary>Share of duty time in [0, 1).</summary>
    public required Share Share { get; init; }

    /// <summary>How long one interruption lasts; null is about 10 minutes.</summary>
    public Duration? Lasting { get; init; }
}

/// <summary>Whole days away: sick leave, annual leave, given dates.</summary>
public sealed record Absence : ModelPart
{
    /// <summary>Sick days per person and year, on days on duty; at least 0.</summary>
    public Stated<double>? SickDaysPerYear { get; init; }

    /// <summary>Days of leave per person and year, on days on duty; at least 0.</summary>
    public Stated<double>? LeaveDaysPerYear { get; init; }

    /// <summary>How much likelier leave is in a month, by month 1–12; a month not named counts 1.</summary>
    public IReadOnlyDictionary<int, double> LeaveByMonth { get; init; } = new Dictionary<int, double>();

    /// <summary>Given dates, first and last day included, in the file's own words (<c>2026-06-15/06-19</c>).</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];
}

/// <summary>For which work people stay after closing.</summary>
public enum OvertimeFor
{
    /// <summary>Only to finish what is in progress.</summary>
    Finish,

    /// <summary>Also queued work that is due before the next closing.</summary>
    Due,

    /// <summary>Any queued work.</summary>
    Backlog,
}

/// <summary>Work after closing, within its limits.</summary>
public sealed record Overtime : ModelPart
{
    /// <summary>For which work.</summary>
    public OvertimeFor For { get; init; }

    /// <summary>Hours per person and day, above 0; null has no daily limit but midnight.</summary>
    public double? UpToHours { get; init; }

    /// <summary>Hours per person and calendar month; null has no limit.</summary>
    public double? PerMonthHours { get; init; }

    /// <summary>Hours per person and fiscal year; null has no limit.</summary>
    public double? PerYearHours { get; init; }

    /// <summary>Money per hour; not together with <see cref="Rate"/>.</summary>
    public decimal? Pay { get; init; }

    /// <summary>Factor on the hourly cost; not together with <see cref="Pay"/>.</summary>
    public double? Rate { get; init; }
}
