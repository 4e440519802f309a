using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace Rpa.Discovery.Calendars;

/// <summary>Turns ticks of a study into dates and clock times of its zone, and back.</summary>
/// <remarks>
/// A tick is a microsecond; tick 0 is the start of the first date in the zone, or a clock time of it. Ticks never jump: a day on which the
/// clocks change has 23 or 25 hours of them. Clock changes are known for 110 years on both sides of the start; beyond it the last offset
/// stays. Immutable.
/// </remarks>
internal sealed class StudyClock
{
    public const long Second = 1_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;
    private const int Years = 111;

    // [piece of constant offset] → its first tick (the first piece begins at long.MinValue)
    private readonly long[] _from;

    // [piece] → what to add to a tick to get wall microseconds: those that a clock which never changes would have shown since 00:00 of the
    // start date
    private readonly long[] _shift;
    private readonly long _originUtcTicks; // of 100 ns, as DateTime counts them

    /// <param name="start">The date that the wall shows at tick 0.</param>
    /// <param name="zoneId">An IANA id, such as <c>Asia/Tokyo</c>.</param>
    /// <param name="at">The clock time at tick 0; the first instant of the date when not said.</param>
    /// <exception cref="ArgumentException">There is no such zone; <see cref="TryFindZone"/> tells beforehand.</exception>
    public StudyClock(DateOnly start, string zoneId, TimeOnly at = default)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId)
            ?? throw new ArgumentException($"There is no time zone '{zoneId}'.", nameof(zoneId));
        Start = start;
        ZoneId = zoneId;
        var firstMidnight = new LocalDate(start.Year, start.Month, start.Day).AtMidnight();
        var origin = at == TimeOnly.MinValue ? zone.AtStartOfDay(firstMidnight.Date).ToInstant()
            : zone.ResolveLocal(firstMidnight.PlusTicks(at.Ticks),
                Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant();
        _originUtcTicks = DateTime.UnixEpoch.Ticks + origin.ToUnixTimeTicks(); // slightly negative on the first day of year 1 in the east

        var wallOrigin = Instant.FromUtc(start.Year, start.Month, start.Day, 0, 0); // what UTC would have to be for offset 0
        var earliest = Instant.FromUtc(Math.Max(start.Year - Years, 1), 1, 1, 0, 0);
        var latest = Instant.FromUtc(Math.Min(start.Year + Years, 9999), 12, 31, 0, 0);
        var from = new List<long>();
        var shift = new List<long>();
        foreach (var piece in zone.GetZoneIntervals(new Interval(earliest, latest), ZoneEqualityComparer.Options.OnlyMatchWallOffset))
        {
            from.Add(from.Count == 0 ? long.MinValue : Micros(piece.Start - origin));
            shift.Add(Micros(origin - wallOrigin) + (piece.WallOffset.Ticks / TimeSpan.TicksPerMicrosecond));
        }

        _from = [.. from];
        _shift = [.. shift];
    }

    public DateOnly Start { get; }

    public string ZoneId { get; }

    /// <summary>Every zone id that is known, for suggesting the nearest.</summary>
    public static IReadOnlyCollection<string> ZoneIds => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The id of a zone as the time zone database spells it, whatever its letter case; false when there is none.</summary>
    public static bool TryFindZone(string? id, [NotNullWhen(true)] out string? found)
    {
        found = null;
        if (string.IsNullOrWhiteSpace(id))
            return false;
        found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null
            ? DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase))
            : id;
        return found is not null;
    }

    public static long Ticks(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    public static TimeSpan Span(long ticks) => TimeSpan.FromTicks(checked(ticks * TimeSpan.TicksPerMicrosecond));

    /// <summary>The date that the wall shows.</summary>
    public DateOnly LocalDate(long tick) => Start.AddDays(DayIndex(tick));

    /// <summary>The date that the wall shows, in days after <see cref="Start"/>; negative before it.</summary>
    public int DayIndex(long tick) => (int)FloorDivide(Wall(tick), Day);

    /// <summary>The clock time that the wall shows.</summary>
    public TimeOnly LocalTimeOfDay(long tick) => new(Modulo(Wall(tick), Day) * TimeSpan.TicksPerMicrosecond);

    /// <summary>Monday 00:00–01:00 is 0, Sunday 23:00–24:00 is 167, by the wall.</summary>
    public int HourOfWeek(long tick)
    {
        var wall = Wall(tick);
        var day = FloorDivide(wall, Day);
        var weekday = Modulo(day + Weekdays.Index(Start.DayOfWeek), 7);
        return (int)((weekday * 24) + ((wall - (day * Day)) / Hour));
    }

    /// <summary>Months since the month of <see cref="Start"/>, which is 0.</summary>
    public int MonthIndex(long tick) => MonthIndex(LocalDate(tick));

    /// <summary>Months since the month of <see cref="Start"/>, which is 0.</summary>
    public int MonthIndex(DateOnly date) => ((date.Year - Start.Year) * 12) + date.Month - Start.Month;

    /// <summary>The first later tick at which the wall may show another hour: an hour's end or a clock change.</summary>
    public long NextHour(long tick)
    {
        var piece = Piece(tick);
        var next = tick + Hour - Modulo(tick + _shift[piece], Hour);
        return piece + 1 < _from.Length ? Math.Min(next, _from[piece + 1]) : next;
    }

    /// <summary>How much the wall shows at a tick since the midnight that begins a day after <see cref="Start"/>; more than a day after the
    /// next midnight.</summary>
    public long SinceMidnightOf(int day, long tick) => Wall(tick) - (day * Day);

    /// <summary>The instant at which the wall shows so much since the midnight that begins a day after <see cref="Start"/>.</summary>
    public long TickAt(int day, long sinceMidnight) => TickOfWall((day * Day) + sinceMidnight);

    /// <summary>The first instant of a date.</summary>
    public long TickOf(DateOnly date) => TickOfWall((long)(date.DayNumber - Start.DayNumber) * Day);

    /// <summary>The instant at which the wall shows a date and time: a time skipped by a clock change is the end of the gap, a time shown
    /// twice the first one.</summary>
    public long TickOf(DateOnly date, TimeOnly time) =>
        TickOfWall(((long)(date.DayNumber - Start.DayNumber) * Day) + (time.Ticks / TimeSpan.TicksPerMicrosecond));

    public long TickOf(DateTimeOffset instant) => FloorDivide(instant.UtcTicks - _originUtcTicks, TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant with the zone's offset, cut to whole minutes as <see cref="DateTimeOffset"/> wants it (offsets before 1930 may
    /// have seconds).</summary>
    public DateTimeOffset DateTimeAt(long tick)
    {
        var utc = new DateTimeOffset(_originUtcTicks + checked(tick * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var offset = TimeSpan.FromTicks((Wall(tick) * TimeSpan.TicksPerMicrosecond) + (Start.DayNumber * TimeSpan.TicksPerDay) - utc.Ticks);
        return utc.ToOffset(TimeSpan.FromMinutes(Math.Truncate(offset.TotalMinutes)));
    }

    /// <summary>Adds the ticks at which the wall shows a time from <paramref name="start"/> up to <paramref name="end"/> (wall
    /// microseconds): one interval, more or none where clocks change.</summary>
    public void AddIntervals(long start, long end, List<(long Start, long End)> intervals)
    {
        Debug.Assert(start < end);
        for (var piece = PieceOfWall(start); piece < _from.Length; piece++)
        {
            var first = start - _shift[piece];
            var last = end - _shift[piece];
            if (piece > 0)
                first = Math.Max(first, _from[piece]);
            if (piece + 1 < _from.Length)
                last = Math.Min(last, _from[piece + 1]);
            if (first < last)
                intervals.Add((first, last));
            else if (piece > 0 && _from[piece] >= end - _shift[piece])
                break;
        }
    }

    private static long Micros(Duration duration) => duration.BclCompatibleTicks / TimeSpan.TicksPerMicrosecond;

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : ((value + 1) / by) - 1;

    private static long Modulo(long value, long by) => value - (FloorDivide(value, by) * by);

    private long Wall(long tick) => tick + _shift[Piece(tick)];

    private int Piece(long tick)
    {
        if (_from.Length == 1)
            return 0;
        var found = Array.BinarySearch(_from, tick);
        return found >= 0 ? found : ~found - 1;
    }

    // The first piece at whose end the wall shows more than the given time.
    private int PieceOfWall(long wall)
    {
        var low = 0;
        for (var high = _from.Length - 1; low < high;)
        {
            var middle = (low + high) / 2;
            if (_from[middle + 1] + _shift[middle] > wall)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private long TickOfWall(long wall)
    {
        var piece = PieceOfWall(wall);
        return piece == 0 ? wall - _shift[0] : Math.Max(wall - _shift[piece], _from[piece]);
    }
}
