namespace Rpa.Discovery.Calendars;

/// <summary>Working-time arithmetic of one calendar in the ticks of a study.</summary>
/// <remarks>
/// An interval holds its opening and not its closing. The layout grows by itself when a question reaches beyond it, up to 110 years on both
/// sides of the start; what would lie beyond that is <see cref="Never"/>. Its content depends on the dates alone, so any number of threads
/// may share one.
/// </remarks>
internal sealed class Timeline
{
    /// <summary>The answer when there is no such instant.</summary>
    public const long Never = long.MaxValue;

    private const int MostDays = 40_178; // 110 years: the longest study and its drain
    private readonly WorkCalendar _calendar;
    private readonly bool _isAlways;
    private readonly int _firstDay; // the earliest and latest days that can be laid out
    private readonly int _lastDay;
    private readonly Lock _growing = new();
    private volatile Layout _layout;

    /// <param name="calendar">When it is open.</param>
    /// <param name="clock">The study's start and zone.</param>
    /// <param name="days">How many days from the start to lay out at once; later ones cost time when they are first asked for.</param>
    public Timeline(WorkCalendar calendar, StudyClock clock, int days = 3 * 366)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        _calendar = calendar;
        _isAlways = calendar.IsAlways;
        Clock = clock;
        _firstDay = Math.Max(-MostDays, DateOnly.MinValue.DayNumber - clock.Start.DayNumber);
        _lastDay = Math.Min(MostDays, DateOnly.MaxValue.DayNumber - clock.Start.DayNumber - 1);
        _layout = LayOut(Math.Max(-31, _firstDay), Math.Min(days, _lastDay));
    }

    public StudyClock Clock { get; }

    public WorkCalendar Calendar => _calendar;

    /// <summary>The arrays, laid out at least until a tick (or as far as they can be); for a kernel that keeps a cursor in them.</summary>
    public OpenTime Until(long tick)
    {
        var layout = _layout;
        while (layout.Open.End <= tick && layout.LastDay < _lastDay)
            layout = Later(layout);
        return layout.Open;
    }

    /// <summary>Whether it stays closed from one tick up to another.</summary>
    public bool NeverOpens(long from, long until) => OpenAtOrAfter(from) >= until;

    public bool IsOpen(long tick)
    {
        var open = Around(tick).Open;
        var opened = open.Opened(tick);
        return opened > 0 && tick < open.Closings[opened - 1];
    }

    /// <summary>The tick itself when it is open, else the next opening.</summary>
    public long OpenAtOrAfter(long tick) => IsOpen(tick) ? tick : NextOpening(tick);

    /// <summary>The first opening after a tick.</summary>
    public long NextOpening(long tick)
    {
        for (var layout = Around(tick); ; layout = Later(layout))
        {
            var next = layout.Open.Opened(tick);
            if (next < layout.Open.Openings.Length)
                return layout.Open.Openings[next];
            if (layout.LastDay == _lastDay)
                return Never;
        }
    }

    /// <summary>The first closing after a tick.</summary>
    public long NextClosing(long tick)
    {
        if (_isAlways)
            return Never;
        for (var layout = Around(tick); ; layout = Later(layout))
        {
            var open = layout.Open;
            var next = open.Opened(tick);
            if (next > 0 && tick < open.Closings[next - 1])
                next--;
            if (next < open.Closings.Length && open.Closings[next] < open.End)
                return open.Closings[next];
            if (layout.LastDay == _lastDay)
                return Never;
        }
    }

    /// <summary>The first tick by which <paramref name="span"/> open ticks have passed: a closing rather than the opening after it, and the
    /// tick itself for 0.</summary>
    public long AddWorkingTime(long tick, long span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span);
        if (span == 0 || tick == Never)
            return tick;
        if (span > 2 * MostDays * StudyClock.Day)
            return Never;
        if (_isAlways)
            return tick + span;
        for (var layout = Around(tick); ; layout = Later(layout))
        {
            var open = layout.Open;
            var target = open.OpenUntil(tick) + span;
            if (target <= open.OpenBefore[^1])
                return open.WhenOpenFor(target);

            if (layout.LastDay == _lastDay)
                return Never;
        }
    }

    /// <summary>The open ticks between two ticks; negative when <paramref name="until"/> is the earlier one.</summary>
    public long WorkingTimeBetween(long from, long until)
    {
        if (_isAlways)
            return until - from;
        Around(Math.Min(from, until));
        var open = Around(Math.Max(from, until)).Open;
        return open.OpenUntil(until) - open.OpenUntil(from);
    }

    /// <summary>The date that an instant belongs to, in days after the study's start: that of the hours it lies in, of which a closing is
    /// the end; else what the wall shows.</summary>
    /// <remarks>A night keeps its date until noon or the next opening: what is finished late is still of that night.</remarks>
    public int DayOf(long tick)
    {
        var date = Clock.DayIndex(tick);
        var open = Around(tick).Open;
        if (!open.ReachesMidnight)
            return date;
        var begun = open.ShiftsBegun(tick);
        if (begun == 0)
            return date;
        var shift = open.Shifts[begun - 1];
        if (tick <= shift.DayCloses)
            return shift.Day;
        var isNight = shift.Day == date - 1 && Clock.DayIndex(shift.DayCloses - 1) == date;
        return isNight && Clock.SinceMidnightOf(date, tick) < StudyClock.Day / 2 ? shift.Day : date;
    }

    /// <summary>The same clock time on the <paramref name="days"/>-th open date after, moved into that day's hours: to its opening, its
    /// closing, or the end of a break.</summary>
    /// <param name="tick">Where to count from; it may be closed.</param>
    /// <param name="days">0 gives the tick itself.</param>
    public long AddWorkingDays(long tick, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0 || tick == Never)
            return tick;
        var day = DayOf(tick);
        if (!TryOpenDateAfter(day, days, out var open, out var index))
            return Never;
        var moved = Clock.TickAt(open.OpenDays[index], Clock.SinceMidnightOf(day, tick));
        return Math.Min(OpenAtOrAfter(Math.Max(moved, open.DayOpenings[index])), open.DayClosings[index]);
    }

    /// <summary>As the whole-numbered form; a fraction is that share of the open time up to the following day's instant, so that the sum
    /// grows evenly.</summary>
    public long AddWorkingDays(long tick, double days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (!(days < MostDays))
            return Never;
        var whole = (int)days;
        var from = AddWorkingDays(tick, whole);
        var share = days - whole;
        if (share == 0 || from == Never)
            return from;
        var until = AddWorkingDays(tick, whole + 1);
        return until == Never ? Never : AddWorkingTime(from, (long)Math.Round(share * WorkingTimeBetween(from, until)));
    }

    /// <summary>The closing of the <paramref name="days"/>-th open date after the date of arrival, which is not counted (初日不算入, Civil Code
    /// art. 140).</summary>
    /// <param name="arrival">The arrival.</param>
    /// <param name="days">0 is the arrival's own date, or the next open one when it is closed or over.</param>
    public long DueAfterWorkingDays(long arrival, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (arrival == Never)
            return Never;
        return days == 0
            ? ClosingFrom(DayOf(arrival), arrival)
            : TryOpenDateAfter(DayOf(arrival), days, out var open, out var index) ? open.DayClosings[index] : Never;
    }

    /// <summary>The closing of the <paramref name="days"/>-th date after the date of arrival, which is not counted; when it is closed, of
    /// the next open date.</summary>
    /// <remarks>Civil Code art. 140 (初日不算入) and art. 142; Local Autonomy Act art. 4-2 (4): a period that ends on a day off ends on the next
    /// day of business.</remarks>
    public long DueAfterDays(long arrival, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (arrival == Never || days > MostDays)
            return Never;
        return ClosingFrom(DayOf(arrival) + days, arrival);
    }

    /// <summary>The closing of a day of the month (its last day in shorter months), moved to the next open date when closed: the first that
    /// has not passed at the arrival.</summary>
    /// <param name="arrival">The arrival.</param>
    /// <param name="dayOfMonth">1 to 31.</param>
    public long DueOnDayOfMonth(long arrival, int dayOfMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dayOfMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayOfMonth, 31);
        if (arrival == Never)
            return Never;
        var arrivalDate = Clock.Start.AddDays(DayOf(arrival));
        for (var month = new DateOnly(arrivalDate.Year, arrivalDate.Month, 1); ; month = month.AddMonths(1))
        {
            var date = month.AddDays(Math.Min(dayOfMonth, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            if (date < arrivalDate)
                continue;
            var due = DueOn(date);
            if (due >= arrival)
                return due;
        }
    }

    /// <summary>The closing of a date, or of the next open date when it is closed.</summary>
    public long DueOn(DateOnly date) => ClosingFrom(date.DayNumber - Clock.Start.DayNumber, long.MinValue);

    public bool IsOpenDate(DateOnly date) => _calendar.IsOpenOn(date) && TryOpenDateFrom(DayIndexOf(date), out var open, out var index)
        && open.OpenDays[index] == DayIndexOf(date);

    /// <summary>The date itself when it is open, else the next open one; null when there is none within a century.</summary>
    public DateOnly? OpenDateAtOrAfter(DateOnly date) =>
        TryOpenDateFrom(DayIndexOf(date), out var open, out var index) ? Clock.Start.AddDays(open.OpenDays[index]) : null;

    /// <summary>The date itself when it is open, else the latest open one before; null when there is none within a century.</summary>
    public DateOnly? OpenDateAtOrBefore(DateOnly date)
    {
        var day = DayIndexOf(date);
        for (var layout = AroundDay(day); ; layout = Earlier(layout))
        {
            var count = layout.Open.OpenDatesUntil(day);
            if (count > 0)
                return Clock.Start.AddDays(layout.Open.OpenDays[count - 1]);
            if (layout.FirstDay == _firstDay)
                return null;
        }
    }

    /// <summary>The number of open dates from one date up to, not including, another; 0 or more.</summary>
    public int OpenDatesBetween(DateOnly from, DateOnly until)
    {
        if (until <= from)
            return 0;
        AroundDay(DayIndexOf(from));
        var open = AroundDay(DayIndexOf(until)).Open;
        return open.OpenDatesUntil(DayIndexOf(until) - 1) - open.OpenDatesUntil(DayIndexOf(from) - 1);
    }

    /// <summary>Open dates in order, from one date up to, not including, another.</summary>
    public IEnumerable<DateOnly> OpenDates(DateOnly from, DateOnly until)
    {
        AroundDay(DayIndexOf(from));
        var open = AroundDay(DayIndexOf(until)).Open;
        for (var i = open.OpenDatesUntil(DayIndexOf(from) - 1); i < open.OpenDays.Length && open.OpenDays[i] < DayIndexOf(until); i++)
            yield return Clock.Start.AddDays(open.OpenDays[i]);
    }

    /// <summary>The first opening and last closing of a date; false when it is closed.</summary>
    public bool TryHoursOf(DateOnly date, out long opening, out long closing)
    {
        opening = closing = Never;
        if (!IsOpenDate(date))
            return false;
        TryOpenDateFrom(DayIndexOf(date), out var open, out var index);
        opening = open.DayOpenings[index];
        closing = open.DayClosings[index];
        return true;
    }

    /// <summary>The instant of a clock time on an open date, after midnight where its hours reach it only then; null when the date is
    /// closed.</summary>
    public long? OnOpenDate(DateOnly date, TimeOnly at)
    {
        if (!TryHoursOf(date, out var opening, out var closing))
            return null;
        var tick = Clock.TickOf(date, at);
        return tick < opening && Clock.TickAt(DayIndexOf(date) + 1, StudyClock.Ticks(at.ToTimeSpan())) is var after && after <= closing
            ? after : tick;
    }

    private int DayIndexOf(DateOnly date) => date.DayNumber - Clock.Start.DayNumber;

    // The closing of the first open date at or after a day that is not over at an instant.
    private long ClosingFrom(int day, long notBefore)
    {
        while (TryOpenDateFrom(day, out var open, out var index))
        {
            if (open.DayClosings[index] >= notBefore)
                return open.DayClosings[index];
            day = open.OpenDays[index] + 1;
        }

        return Never;
    }

    private bool TryOpenDateFrom(int day, out OpenTime open, out int index) => TryOpenDateAfter(day - 1, 1, out open, out index);

    // The n-th open date after a day, n ≥ 1.
    private bool TryOpenDateAfter(int day, int n, out OpenTime open, out int index)
    {
        for (var layout = AroundDay(day); ; layout = Later(layout))
        {
            open = layout.Open;
            index = open.OpenDatesUntil(day) - 1;
            if (n < open.OpenDays.Length - index)
            {
                index += n;
                return true;
            }

            if (layout.LastDay == _lastDay)
                return false;
        }
    }

    private Layout Around(long tick)
    {
        var layout = _layout;
        while (layout.Open.Begin > tick && layout.FirstDay > _firstDay)
            layout = Earlier(layout);
        while (layout.Open.End <= tick && layout.LastDay < _lastDay)
            layout = Later(layout);
        return layout;
    }

    private Layout AroundDay(int day)
    {
        var layout = _layout;
        while (layout.FirstDay > day && layout.FirstDay > _firstDay)
            layout = Earlier(layout);
        while (layout.LastDay < day && layout.LastDay < _lastDay)
            layout = Later(layout);
        return layout;
    }

    private Layout Later(Layout known) =>
        Grow(known, known.FirstDay, (int)Math.Min(_lastDay, known.LastDay + (2L * (known.LastDay - known.FirstDay + 1))));

    private Layout Earlier(Layout known) =>
        Grow(known, (int)Math.Max(_firstDay, known.FirstDay - (2L * (known.LastDay - known.FirstDay + 1))), known.LastDay);

    private Layout Grow(Layout known, int firstDay, int lastDay)
    {
        lock (_growing)
        {
            if (ReferenceEquals(_layout, known))
                _layout = LayOut(firstDay, lastDay);
            return _layout;
        }
    }

    private Layout LayOut(int firstDay, int lastDay) => new(firstDay, lastDay, OpenTime.LayOut(_calendar, Clock, firstDay, lastDay));

    private sealed record Layout(int FirstDay, int LastDay, OpenTime Open);
}
