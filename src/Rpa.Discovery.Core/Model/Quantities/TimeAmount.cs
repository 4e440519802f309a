namespace Rpa.Discovery.Model.Quantities;

/// <summary>The unit of a <see cref="TimeAmount"/>.</summary>
public enum TimeUnit
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>24 hours.</summary>
    Day,

    /// <summary>An hour in which the calendar is open.</summary>
    WorkingHour,

    /// <summary>A date on which the calendar opens.</summary>
    WorkingDay,

    /// <summary>A calendar month; in <c>study</c> only.</summary>
    Month,

    /// <summary>A calendar year; in <c>study</c> only.</summary>
    Year,
}

/// <summary>A fixed span of time in the unit it was said in.</summary>
public readonly record struct TimeAmount
{
    /// <summary>Creates a span.</summary>
    /// <param name="value">At least 0, finite.</param>
    /// <param name="unit">The unit.</param>
    public TimeAmount(double value, TimeUnit unit)
    {
        if (!double.IsFinite(value) || value < 0)
            throw new ArgumentOutOfRangeException(nameof(value), value, "A span of time is a finite number of at least 0.");
        Value = value;
        Unit = unit;
    }

    /// <summary>How many units.</summary>
    public double Value { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Whether the span has the same length whenever it begins: seconds, minutes, hours and days of 24 hours.</summary>
    public bool IsWallTime => Unit <= TimeUnit.Day;

    /// <summary>Seconds of wall time.</summary>
    /// <exception cref="InvalidOperationException">The span is in working time or calendar units.</exception>
    public double Seconds => Unit switch
    {
        TimeUnit.Second => Value,
        TimeUnit.Minute => Value * 60,
        TimeUnit.Hour => Value * 3600,
        TimeUnit.Day => Value * 86400,
        _ => throw new InvalidOperationException($"A span in {Unit} has no fixed length."),
    };

    /// <summary>Wall time.</summary>
    public static TimeAmount From(TimeSpan span) => new(span.TotalSeconds, TimeUnit.Second);
}
