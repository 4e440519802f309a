using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Demand;

/// <summary>Cases as they really came, one row for each; read together with the department, so that a run needs no file.</summary>
/// <remarks>A row's number is the key of its case: other rows may come or go behind it without moving its draws.</remarks>
public sealed record ArrivalTrace : ModelPart
{
    /// <summary>The CSV file, relative to the department file.</summary>
    public required string File { get; init; }

    /// <summary>Attributes that the rows give, in the order of the columns; what no column gives is drawn.</summary>
    public IReadOnlyList<TraceColumn> Columns { get; init; } = [];

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<TraceRow> Rows { get; init; } = [];

    /// <summary>The same trace, with the date and time that the clocks of a zone showed at each row that names an instant.</summary>
    internal ArrivalTrace In(string zone)
    {
        if (!StudyClock.TryFindZone(zone, out var found) || Rows.FirstOrDefault(r => r.Instant is not null) is not { } first)
            return this;
        var clock = new StudyClock(first.Date, found);
        return this with
        {
            Rows = [.. Rows.Select(row => row.Instant is not { } instant ? row : row with
            {
                Date = clock.LocalDate(clock.TickOf(instant)),
                At = clock.LocalTimeOfDay(clock.TickOf(instant)),
            })],
        };
    }
}

/// <summary>A column of a trace that gives an attribute.</summary>
public sealed record TraceColumn : ModelPart
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }
}

/// <summary>One case of a trace.</summary>
public sealed record TraceRow : ModelPart
{
    /// <summary>The date of arrival, in the department's time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The time of day, in the department's time zone; null is the day's opening.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The instant, where the row names one (<c>2026-04-06T00:05Z</c>), whatever clocks show; null where it gives the clock time
    /// of the department.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>A value for each of <see cref="ArrivalTrace.Columns"/>; missing ones at the end are blank.</summary>
    public IReadOnlyList<TraceValue> Values { get; init; } = [];
}

/// <summary>What a row of a trace says of an attribute.</summary>
public sealed record TraceValue : ModelPart
{
    /// <summary>The value as written; empty where nothing was said, and the attribute is drawn.</summary>
    public required string Value { get; init; }

    /// <summary>The value as a number, when it reads as one.</summary>
    public double? Number { get; init; }

    /// <summary>Whether it may be two numbers, such as <c>1,500</c> where a semicolon parts the cells.</summary>
    internal bool HasTwoReadings { get; init; }
}
