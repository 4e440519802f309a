namespace Rpa.Discovery.Calendars;

/// <summary>Consecutive dates: the first one, and the one after the last.</summary>
public sealed record DateRange
{
    /// <summary>The dates from <paramref name="start"/> up to, not including, <paramref name="endExclusive"/>.</summary>
    /// <param name="start">The first date.</param>
    /// <param name="endExclusive">The date after the last one; may equal <paramref name="start"/> (no dates).</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public DateRange(DateOnly start, DateOnly endExclusive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(endExclusive, start);
        Start = start;
        EndExclusive = endExclusive;
    }

    /// <summary>The first date.</summary>
    public DateOnly Start { get; }

    /// <summary>The date after the last one.</summary>
    public DateOnly EndExclusive { get; }

    /// <summary>The number of dates, 0 or more.</summary>
    public int Days => EndExclusive.DayNumber - Start.DayNumber;

    /// <summary>Whether <paramref name="date"/> is one of them.</summary>
    public bool Contains(DateOnly date) => date >= Start && date < EndExclusive;

    /// <summary>First and last date, both included: <c>2026-04-01..2027-03-31</c>; an empty range says <c>2026-04-01..</c>.</summary>
    public override string ToString() => Days == 0 ? $"{Start:yyyy-MM-dd}.." : $"{Start:yyyy-MM-dd}..{EndExclusive.AddDays(-1):yyyy-MM-dd}";
}
