namespace Rpa.Discovery.Calendars;

/// <summary>The same opening hours every week; each weekday has its openings in order, overlapping and touching ones joined.</summary>
/// <remarks>An opening past midnight is split: <c>mon: 22:00-06:00</c> is Monday 22:00-24:00 and Tuesday 00:00-06:00, and each part follows the closed dates of its own date.</remarks>
public sealed class WeeklyHours
{
    private readonly TimeRange[][] _hours; // [Monday = 0 … Sunday = 6] → openings, sorted, disjoint

    private WeeklyHours(TimeRange[][] hours) => _hours = hours;

    /// <summary>Never open.</summary>
    public static WeeklyHours None { get; } = new([[], [], [], [], [], [], []]);

    /// <summary>Open around the clock, every day.</summary>
    public static WeeklyHours Always { get; } = None.And(DayOfWeek.Monday, DayOfWeek.Sunday, TimeRange.WholeDay);

    /// <summary>Never closed.</summary>
    public bool IsAlways => Array.TrueForAll(_hours, day => day.Length == 1 && day[0] == TimeRange.WholeDay);

    /// <summary>Never open.</summary>
    public bool IsEmpty => Array.TrueForAll(_hours, day => day.Length == 0);

    /// <summary>Open time of a week without a clock change.</summary>
    public TimeSpan PerWeek => TimeSpan.FromTicks(_hours.Sum(day => day.Sum(range => range.Duration.Ticks)));

    /// <summary>The week as rows of neighbouring weekdays with the same hours, from Monday; weekdays that stay closed have no row.</summary>
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

    /// <summary>Adds hours on the weekdays from <paramref name="first"/> to <paramref name="last"/>, both included; a span such as Friday to Monday runs over Sunday.</summary>
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
            var index = Weekdays.Index(day);
            foreach (var range in more)
            {
                week[index].Add(range.IsPastMidnight ? new TimeRange(range.Start, TimeOnly.MinValue) : range);
                if (range.IsPastMidnight)
                    week[(index + 1) % 7].Add(new TimeRange(TimeOnly.MinValue, range.End));
            }
        }

        return new WeeklyHours(Array.ConvertAll(week, Joined));
    }

    /// <summary>The openings of a weekday, in order; none when it stays closed.</summary>
    public IReadOnlyList<TimeRange> HoursOn(DayOfWeek day) => Array.AsReadOnly(_hours[Weekdays.Index(day)]);

    /// <summary>The hours that both have.</summary>
    public WeeklyHours Intersect(WeeklyHours other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var week = new TimeRange[7][];
        for (var day = 0; day < 7; day++)
            week[day] = Common(_hours[day], other._hours[day]);
        return new WeeklyHours(week);
    }

    /// <summary><c>mon-fri 08:30-12:00 13:00-17:15; sat 09:00-12:00</c>.</summary>
    public override string ToString() => string.Join("; ", Rows);

    internal TimeRange[] Openings(DayOfWeek day) => _hours[Weekdays.Index(day)];

    /// <summary>Sorted, with overlapping and touching ranges joined; no range may run past midnight.</summary>
    internal static TimeRange[] Joined(IEnumerable<TimeRange> ranges)
    {
        var joined = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(range => range.Start).ThenBy(range => range.EndTicks))
        {
            if (joined.Count > 0 && range.Start.Ticks <= joined[^1].EndTicks)
                joined[^1] = new TimeRange(joined[^1].Start, range.EndTicks > joined[^1].EndTicks ? range.End : joined[^1].End);
            else
                joined.Add(range);
        }

        return [.. joined];
    }

    internal static TimeRange[] Common(TimeRange[] left, TimeRange[] right)
    {
        if (left.Length == 0 || right.Length == 0)
            return [];
        var common = new List<TimeRange>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var start = Math.Max(left[i].Start.Ticks, right[j].Start.Ticks);
            var end = Math.Min(left[i].EndTicks, right[j].EndTicks);
            if (start < end)
                common.Add(new TimeRange(new TimeOnly(start), new TimeOnly(end % TimeSpan.TicksPerDay)));
            if (left[i].EndTicks < right[j].EndTicks)
                i++;
            else
                j++;
        }

        return [.. common];
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
