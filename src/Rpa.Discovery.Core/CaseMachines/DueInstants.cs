using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.CaseMachines;

/// <summary>The instants that a case's due date and timers mean, on the department's calendar and in its zone.</summary>
internal sealed class DueInstants
{
    private readonly Lazy<Timeline> _timeline;

    /// <param name="department">Gives the calendar and the zone.</param>
    /// <param name="start">A date before which nothing happens; ticks count from it.</param>
    public DueInstants(Department department, DateOnly start)
    {
        Clock = new StudyClock(start, department.TimeZone);
        var hours = department.FindCalendar(department.Calendar)?.Hours ?? WorkCalendar.Always;
        _timeline = new Lazy<Timeline>(() => new Timeline(hours, Clock, 400));
    }

    public StudyClock Clock { get; }

    /// <summary>When a case that arrives at an instant must be finished; day counts end at closing, the day of arrival not
    /// counted.</summary>
    public long DueInstant(Due due, long arrival)
    {
        if (due.DayOfMonth is { } day)
            return _timeline.Value.DueOnDayOfMonth(arrival, day);
        if (due.After is not { } after)
            return Timeline.Never;
        var whole = after.Value == Math.Floor(after.Value) && after.Value < 100_000;
        return after.Unit switch
        {
            TimeUnit.WorkingDay when whole => _timeline.Value.DueAfterWorkingDays(arrival, (int)after.Value),
            TimeUnit.WorkingDay => _timeline.Value.AddWorkingDays(arrival, after.Value),
            TimeUnit.Day when whole => _timeline.Value.DueAfterDays(arrival, (int)after.Value),
            TimeUnit.WorkingHour => AddWorking(arrival, after.Value),
            _ => Add(arrival, after.Seconds),
        };
    }

    /// <summary>When a timer is up that was started at an instant; null when its length is random.</summary>
    /// <param name="law">How long it runs.</param>
    /// <param name="started">When it started.</param>
    /// <param name="scale">The value of the attribute that its length is multiplied by; 1 without one.</param>
    public long? TimerInstant(Duration law, long started, double scale)
    {
        if (law.Distribution is not ConstantDistribution constant)
            return null;
        var value = Math.Max(0, constant.Value * scale);
        return law.Clock switch
        {
            DurationClock.WorkingHours => AddWorking(started, value),
            DurationClock.WorkingDays => _timeline.Value.AddWorkingDays(started, value),
            _ => Add(started, value),
        };
    }

    private static long Add(long instant, double seconds) =>
        seconds < 1e12 ? instant + (long)Math.Round(seconds * StudyClock.Second) : Timeline.Never;

    private long AddWorking(long instant, double hours) =>
        hours < 1e8 ? _timeline.Value.AddWorkingTime(instant, (long)Math.Round(hours * StudyClock.Hour)) : Timeline.Never;
}
