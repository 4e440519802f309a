using NodaTime;
using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

/// <summary>The slow, obvious judge of the timeline: every minute of some years, asked one by one what the wall shows and whether that is
/// open.</summary>
internal sealed class MinuteWalk
{
    private readonly DateOnly[] _date; // [minute] → what the wall shows
    private readonly TimeOnly[] _time;
    private readonly bool[] _open;
    private readonly DateOnly[] _day; // [minute] → the date that its hours belong to, or where it is closed the wall's

    /// <param name="zoneId">The zone.</param>
    /// <param name="start">Tick 0 is its first instant.</param>
    /// <param name="days">How long to walk.</param>
    /// <param name="isOpen">The calendar, said once more in plain code; it must change at whole minutes only.</param>
    /// <param name="dayOf">The date that an open instant belongs to; the wall's where nothing is said.</param>
    public MinuteWalk(string zoneId, DateOnly start, int days, Func<DateOnly, TimeOnly, bool> isOpen,
        Func<DateOnly, TimeOnly, DateOnly>? dayOf = null)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var origin = zone.AtStartOfDay(new NodaTime.LocalDate(start.Year, start.Month, start.Day)).ToInstant();
        var minutes = days * 24 * 60;
        _date = new DateOnly[minutes];
        _time = new TimeOnly[minutes];
        _open = new bool[minutes];
        _day = new DateOnly[minutes];
        for (var i = 0; i < minutes; i++)
        {
            var wall = (origin + Duration.FromMinutes(i)).InZone(zone);
            _date[i] = wall.Date.ToDateOnly();
            _time[i] = wall.TimeOfDay.ToTimeOnly();
            _open[i] = isOpen(_date[i], _time[i]);
            _day[i] = _open[i] && dayOf is not null ? dayOf(_date[i], _time[i]) : _date[i];
        }

        GiveClosedMinutesADay();
    }

    public int Minutes => _open.Length;

    public bool IsOpen(long tick) => _open[Minute(tick)];

    public long NextOpening(long tick)
    {
        for (var i = Minute(tick) + 1; ; i++)
        {
            if (_open[i] && !_open[i - 1])
                return i * StudyClock.Minute;
        }
    }

    public long NextClosing(long tick)
    {
        for (var i = Minute(tick) + 1; ; i++)
        {
            if (!_open[i] && _open[i - 1])
                return i * StudyClock.Minute;
        }
    }

    public long WorkingTimeBetween(long from, long until)
    {
        var sum = 0L;
        for (var at = from; at < until;)
        {
            var next = Math.Min((Minute(at) + 1) * StudyClock.Minute, until);
            sum += IsOpen(at) ? next - at : 0;
            at = next;
        }

        return sum;
    }

    public long AddWorkingTime(long from, long span)
    {
        for (var at = from; ;)
        {
            var next = (Minute(at) + 1) * StudyClock.Minute;
            if (IsOpen(at))
            {
                if (span <= next - at)
                    return at + span;
                span -= next - at;
            }

            at = next;
        }
    }

    /// <summary>The n-th date after that of <paramref name="from"/> (a whole minute) with an open minute; there the first open instant not
    /// before its clock time, else the last closing.</summary>
    public long AddWorkingDays(long from, int n)
    {
        var date = OpenDateAfter(_day[Minute(from)], n);
        var clock = SinceMidnightOf(_day[Minute(from)], Minute(from));
        var reached = false;
        var closing = -1L;
        for (var i = Minute(from); i < _open.Length && _date[i] <= date.AddDays(2); i++)
        {
            reached |= _date[i] >= date && SinceMidnightOf(date, i) >= clock;
            if (!_open[i] || _day[i] != date)
                continue;
            if (reached)
                return i * StudyClock.Minute;
            closing = (i + 1) * StudyClock.Minute;
        }

        return closing;
    }

    public long DueAfterWorkingDays(long arrival, int n) => Closing(OpenDateAfter(_day[Minute(arrival)], n));

    public long DueAfterDays(long arrival, int n) => Closing(OpenDateAfter(_day[Minute(arrival)].AddDays(n - 1), 1));

    // A closing, and a break, are of the day around them; and a night that ran into this date keeps it until noon, or until it opens again.
    private void GiveClosedMinutesADay()
    {
        var ends = new Dictionary<DateOnly, int>();
        for (var i = 0; i < _open.Length; i++)
        {
            if (_open[i])
                ends[_day[i]] = i;
        }

        var last = -1;
        for (var i = 0; i < _open.Length; i++)
        {
            if (_open[i])
                last = i;
            else if (last >= 0 && (last == i - 1 || i < ends[_day[last]] || (_date[last] == _date[i] && _time[i].Hour < 12)))
                _day[i] = _day[last];
        }
    }

    private long SinceMidnightOf(DateOnly date, int minute) =>
        ((_date[minute].DayNumber - date.DayNumber) * 24L * 60) + (_time[minute].Hour * 60) + _time[minute].Minute;

    // Near enough to save walking, and far enough for any clock change.
    private int TwoDaysBefore(DateOnly date) => Math.Max(0, (date.DayNumber - _date[0].DayNumber - 2) * 24 * 60);

    private static int Minute(long tick) => (int)(tick / StudyClock.Minute);

    private DateOnly OpenDateAfter(DateOnly date, int n)
    {
        for (var i = TwoDaysBefore(date); ; i++)
        {
            if (_open[i] && _day[i] > date)
            {
                date = _day[i];
                if (--n == 0)
                    return date;
            }
        }
    }

    private long Closing(DateOnly date)
    {
        var last = -1;
        for (var i = TwoDaysBefore(date); i < _open.Length && _date[i] <= date.AddDays(2); i++)
        {
            if (_day[i] == date && _open[i])
                last = i;
        }

        return (last + 1) * StudyClock.Minute;
    }
}
