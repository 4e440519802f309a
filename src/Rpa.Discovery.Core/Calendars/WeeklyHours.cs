namespace Rpa.Discovery.Calendars;

/// <summary>The same opening hours every week; each weekday has its openings in order, overlapping and touching ones joined.</summary>
/// <remarks>An opening past midnight belongs as a whole to the day it begins on: <c>mon: 22:00-06:00</c> is Monday's, up to Tuesday
/// 06:00.</remarks>
public sealed class WeeklyHours
{
    private readonly TimeRange[][] _hours; // [Monday = 0 … Sunday = 6] → openings, sorted, disjoint

    private WeeklyHours(TimeRange[][] hours) => _hours = hours;

    /// <summary>Never open.</summary>
    public static WeeklyHours None { get; } = new([[], [], [], [], [], [], []]);

    /// <summary>Open around the clock, every day.</summary>
    public static WeeklyHours Always { get; } = None.And(DayOfWeek.Monday, DayOfWeek.Sunday, TimeRange.WholeDay);

    /// <summary>Never closed.</summary>
    public bool IsAlways => PerWeek == TimeSpan.FromDays(7);

    /// <summary>Never open.</summary>
    public bool IsEmpty => Array.TrueForAll(_hours, day => day.Length == 0);

    /// <summary>Open time of a week without a clock change.</summary>
    public TimeSpan PerWeek
    {
        get
        {
            // What Sunday's night and Monday's morning share counts once: the week is laid out twice, and the second counts.
            const long Week = 7 * TimeSpan.TicksPerDay;
            long sum = 0, reached = Week;
            var twice = Enumerable.Range(0, 14).SelectMany(day => _hours[day % 7].Select(range =>
                (From: (day * TimeSpan.TicksPerDay) + range.StartTicks,
                    Until: Math.Min((day * TimeSpan.TicksPerDay) + range.EndTicks, 2 * Week))));
            foreach (var (from, until) in twice.Order())
            {
                sum += Math.Max(0, until - Math.Max(reached, from));
                reached = Math.Max(reached, until);
            }

            return TimeSpan.FromTicks(sum);
        }
    }

    /// <summary>The week as rows of neighbouring weekdays with the same hours, from Monday; weekdays that stay closed have no
    /// row.</summary>
    public IReadOnlyList<WeekdayHours> Rows
    {
        get
        {
            var rows = new List<WeekdayHours>();
            for (var first = 0; first < 7;)
            {
                var last = first;
                while (last + 1 < 7 && _hours[last + 1].AsSpan().SequenceEqual(_hours[first]))
                    last++;
                if (_hours[first].Length > 0)
                    rows.Add(new WeekdayHours(Weekdays.At(first), Weekdays.At(last), _hours[first]));
                first = last + 1;
            }

            return rows;
        }
    }

    /// <summary>The same hours on the weekdays from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static WeeklyHours On(DayOfWeek first, DayOfWeek last, params IEnumerable<TimeRange> hours) => None.And(first, last, hours);

    /// <summary>Adds hours on the weekdays from <paramref name="first"/> to <paramref name="last"/>, both included; a span such as Friday
    /// to Monday runs over Sunday.</summary>
    public WeeklyHours And(DayOfWeek first, DayOfWeek last, params IEnumerable<TimeRange> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (first is < DayOfWeek.Sunday or > DayOfWeek.Saturday)
            throw new ArgumentOutOfRangeException(nameof(first));
        if (last is < DayOfWeek.Sunday or > DayOfWeek.Saturday)
            throw new ArgumentOutOfRangeException(nameof(last));

        var more = hours.ToArray();
        var week = Array.ConvertAll(_hours, day => day.ToList());
        foreach (var day in Weekdays.Between(first, last))
        {
            week[Weekdays.Index(day)].AddRange(more);
        }

        return new WeeklyHours(Array.ConvertAll(week, Joined));
    }

    /// <summary>The openings of a weekday, in order; none when it stays closed.</summary>
    public IReadOnlyList<TimeRange> HoursOn(DayOfWeek day) => Array.AsReadOnly(_hours[Weekdays.Index(day)]);

    /// <summary>The hours that both have, each on the day it has here.</summary>
    public WeeklyHours Intersect(WeeklyHours other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var week = new TimeRange[7][];
        for (var day = 0; day < 7; day++)
            week[day] = other.Within(_hours[day], Weekdays.At(day));
        return new WeeklyHours(week);
    }

    /// <summary><c>mon-fri 08:30-12:00 13:00-17:15; sat 09:00-12:00</c>.</summary>
    public override string ToString() => string.Join("; ", Rows);

    internal TimeRange[] Openings(DayOfWeek day) => _hours[Weekdays.Index(day)];

    /// <summary>The parts of a weekday's openings that lie within these hours, those of the neighbouring nights too.</summary>
    internal TimeRange[] Within(TimeRange[] openings, DayOfWeek day)
    {
        if (openings.Length == 0)
            return [];
        var common = new List<TimeRange>();
        foreach (var range in openings)
        {
            for (var before = 1; before >= -1; before--)
            {
                var shift = before * TimeSpan.TicksPerDay;
                foreach (var own in _hours[(Weekdays.Index(day) - before + 7) % 7])
                {
                    var start = Math.Max(range.StartTicks, own.StartTicks - shift);
                    var end = Math.Min(range.EndTicks, own.EndTicks - shift);
                    if (start < end)
                        common.Add(TimeRange.OfTicks(start, end));
                }
            }
        }

        return Joined(common);
    }

    /// <summary>Sorted, with overlapping and touching ranges joined, as far as less than a whole day comes of it; else they only
    /// touch.</summary>
    internal static TimeRange[] Joined(IEnumerable<TimeRange> ranges)
    {
        var joined = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(range => range.StartTicks).ThenBy(range => range.EndTicks))
        {
            if (joined.Count == 0 || range.StartTicks > joined[^1].EndTicks)
            {
                joined.Add(range);
                continue;
            }

            var (start, end) = (joined[^1].StartTicks, Math.Max(joined[^1].EndTicks, range.EndTicks));
            if (end - start < TimeSpan.TicksPerDay || (end - start == TimeSpan.TicksPerDay && start % TimeSpan.TicksPerDay == 0))
            {
                joined[^1] = TimeRange.OfTicks(start, end);
            }
            else
            {
                joined[^1] = TimeRange.OfTicks(start, range.StartTicks);
                joined.Add(range);
            }
        }

        return [.. joined];
    }
}

/// <summary>One row of a week: neighbouring weekdays with the same openings.</summary>
public sealed class WeekdayHours
{
    internal WeekdayHours(DayOfWeek first, DayOfWeek last, TimeRange[] hours)
    {
        First = first;
        Last = last;
        Hours = Array.AsReadOnly(hours);
    }

    /// <summary>The first weekday.</summary>
    public DayOfWeek First { get; }

    /// <summary>The last weekday, included; the same as <see cref="First"/> for a single one.</summary>
    public DayOfWeek Last { get; }

    /// <summary>The openings, in order; at least one.</summary>
    public IReadOnlyList<TimeRange> Hours { get; }

    /// <summary>The weekdays as the language writes them: <c>mon</c> or <c>mon-fri</c>.</summary>
    public string Days => Weekdays.Name(First, Last);

    /// <summary><c>mon-fri 08:30-12:00 13:00-17:15</c>.</summary>
    public override string ToString() => $"{Days} {string.Join(' ', Hours)}";
}
