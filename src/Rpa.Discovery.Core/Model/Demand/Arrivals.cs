using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Model.Demand;

/// <summary>How many and when cases come: a rate on open time, an interarrival time, dated batches, or a trace.</summary>
public sealed record Arrivals : ModelPart
{
    /// <summary><c>about: 40 per open-day</c>: Poisson on open time; null when the demand is given otherwise.</summary>
    public ArrivalRate? About { get; init; }

    /// <summary><c>every:</c> a distribution of the time between arrivals; null when given otherwise.</summary>
    public Duration? Every { get; init; }

    /// <summary>With <see cref="Every"/>: what becomes of the gaps while the calendar is closed.</summary>
    public ClosedGaps Closed { get; init; }

    /// <summary>Dated batches; empty when none.</summary>
    public IReadOnlyList<ArrivalBatch> Batches { get; init; } = [];

    /// <summary>Cases as they came, one by one; null when none.</summary>
    public ArrivalTrace? Trace { get; init; }

    /// <summary>The calendar's id; null takes the department's default, and without one it is always open.</summary>
    public string? Calendar { get; init; }

    /// <summary>Factors by month (<c>seasons</c>), in the order of the file.</summary>
    public IReadOnlyList<Peak> Seasons { get; init; } = [];

    /// <summary>Factors by hour, weekday or day of the month (<c>peaks</c>), in the order of the file.</summary>
    public IReadOnlyList<Peak> Peaks { get; init; } = [];

    /// <summary>Change per year, −0.02 for two per cent fewer; 0 when not said.</summary>
    public double GrowthPerYear { get; init; }

    /// <summary>One random factor per date with this coefficient of variation, shared by the workflows listed; null when none.</summary>
    public BusyDays? BusyDays { get; init; }
}

/// <summary>What becomes of the gaps between arrivals while the calendar is closed. Of gaps of one hour and an office open 9 to 17, a
/// Monday has 8, 65 or 8 cases.</summary>
public enum ClosedGaps
{
    /// <summary>They run on open time alone; nothing comes out of hours, and a gap goes on where it stopped at closing.</summary>
    Stop,

    /// <summary><c>closed: next-opening</c>: they run through the night, and all that would have come out of hours comes together at the
    /// next opening.</summary>
    NextOpening,

    /// <summary><c>closed: wait-for-opening</c>: the one arrival that falls out of hours comes at the next opening, and the next gap begins
    /// there.</summary>
    WaitForOpening,
}

/// <summary>The period that a rate counts in.</summary>
public enum RatePeriod
{
    /// <summary>An hour in which the calendar is open.</summary>
    OpenHour,

    /// <summary>A date on which the calendar is open.</summary>
    OpenDay,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A year, from the study's first day.</summary>
    Year,
}

/// <summary>A number of cases per period.</summary>
public sealed record ArrivalRate : ModelPart
{
    /// <summary>Cases per <see cref="Per"/>, at least 0.</summary>
    public required double Count { get; init; }

    /// <summary>The period.</summary>
    public required RatePeriod Per { get; init; }

    /// <summary>Whether <c>unknown</c> was said: 10 per open day as a placeholder.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The words as written (<c>40 per open-day</c>, <c>月1,200件</c>); null when built in code.</summary>
    public string? Said { get; init; }
}

/// <summary>What a <see cref="Peak"/> is about.</summary>
public enum PeakKind
{
    /// <summary>A month, <see cref="Peak.Number"/> 1–12.</summary>
    Month,

    /// <summary>A weekday, <see cref="Peak.Number"/> 1 (Monday) – 7.</summary>
    Weekday,

    /// <summary>An hour of the day, <see cref="Peak.Number"/> 0–23.</summary>
    Hour,

    /// <summary>A day of the month, <see cref="Peak.Number"/> 1–31.</summary>
    DayOfMonth,

    /// <summary>The last <see cref="Peak.Number"/> open days of a month.</summary>
    LastDays,

    /// <summary>The first <see cref="Peak.Number"/> open days of a month.</summary>
    FirstDays,

    /// <summary>The open day after a closed one.</summary>
    AfterClosed,
}

/// <summary>A factor on the rate at certain times.</summary>
public sealed record Peak : ModelPart
{
    /// <summary>What it is about.</summary>
    public required PeakKind Kind { get; init; }

    /// <summary>Which month, weekday, hour or how many days, as <see cref="Kind"/> says.</summary>
    public int Number { get; init; }

    /// <summary>At least 0; 1.5 for half as many again.</summary>
    public required double Factor { get; init; }

    /// <summary>The factor as written (<c>x1.8</c>, <c>2倍</c>); null when built in code.</summary>
    public string? Said { get; init; }
}

/// <summary>A number of cases that come at once on certain days.</summary>
public sealed record ArrivalBatch : ModelPart
{
    /// <summary>Day of every month, 1–31 (31 is the last day); null when <see cref="Dates"/> are given.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>Months 1–12 to which <see cref="DayOfMonth"/> is limited; empty is every month.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Given dates; empty when <see cref="DayOfMonth"/> is given.</summary>
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    /// <summary>Time of day; null is the day's opening.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>How many cases, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>What happens on a closed day.</summary>
    public IfClosed IfClosed { get; init; }
}

/// <summary>What happens to a dated batch on a closed day.</summary>
public enum IfClosed
{
    /// <summary>It comes on the next open day.</summary>
    Next,

    /// <summary>It comes on the open day before.</summary>
    Previous,

    /// <summary>It comes all the same.</summary>
    Same,
}

/// <summary>One random factor per date.</summary>
public sealed record BusyDays : ModelPart
{
    /// <summary>Coefficient of variation: 0, or from 0.001 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is another number.</exception>
    public required double Cv
    {
        get;
        init => field = FaultOf(value) is { } fault ? throw fault.ToException() : value;
    }

    /// <summary>Workflows that share the factor; empty is this one alone.</summary>
    public IReadOnlyList<string> Workflows { get; init; } = [];

    internal static ParameterFault? FaultOf(double cv) => cv is 0 ? null : ParameterChecks.MeanAndVariation(1, cv);
}
