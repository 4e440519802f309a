using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Judges;

/// <summary>Duty is exactly what calendars, employment and absence say; a bot stops only while it runs, for as long as drawn; overtime
/// keeps to its terms.</summary>
internal sealed class AuditDuty
{
    private readonly AuditHistory _history;
    private readonly List<AuditViolation> _violations;
    private readonly ILookup<int, AuditHold> _holds;

    private AuditDuty(AuditHistory history, List<AuditViolation> violations) =>
        (_history, _violations, _holds) = (history, violations, history.Holds.ToLookup(h => h.Server));

    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        var duty = new AuditDuty(history, violations);
        for (var s = 0; s < history.Plan.Servers.Count; s++)
        {
            var told = AuditSpans.Merged(history.OnDuty[s].Spans);
            var scheduled = duty.Scheduled(s, told);
            foreach (var (from, to) in told.SelectMany(t => AuditSpans.Outside(t, scheduled)))
                duty.Object(AuditRule.Duty, from, $"{history.Name(s)} is on duty until {to} although closed, not employed or absent");
            var missing = scheduled.SelectMany(t => AuditSpans.Outside(t, told)).ToList();
            if (history.Plan.Servers[s].Bot?.Uptime is { } uptime)
                duty.JudgeStops(s, uptime, history.Plan.Servers[s].Bot!.FailsByClock, missing);
            else
                missing.ForEach(m =>
                    duty.Object(AuditRule.Duty, m.From,
                        $"{history.Name(s)} is not on duty until {m.To} although open, employed and not absent"));
            duty.JudgeOvertime(s);
            foreach (var (from, to) in history.InOtherWork[s].Spans.SelectMany(o => AuditSpans.Outside(o, told)))
                duty.Object(AuditRule.OnDuty, from, $"{history.Name(s)} is in other work until {to} off duty");
        }

        for (var i = 0; i < history.Plan.Systems.Count; i++)
            duty.JudgeOnline(i);
    }

    private void Object(AuditRule rule, long tick, string what) => _violations.Add(new(rule, tick, what));

    /// <summary>When a server should be on duty, up to the end.</summary>
    private IReadOnlyList<(long From, long To)> Scheduled(int index, IReadOnlyList<(long From, long To)> told)
    {
        var server = _history.Plan.Servers[index];
        var clock = _history.Plan.Clock;
        var spans = new List<(long From, long To)>();
        foreach (var shift in server.Hours.Until(_history.End).Shifts)
        {
            var (from, to) = (Math.Max(0, shift.Start), Math.Min(_history.End, shift.End));
            var date = clock.Start.AddDays(shift.Day);
            if (from < to && server.IsEmployed(date) && !IsAway(server, date, (shift.DayOpens, shift.DayCloses), told))
                spans.Add((from, to));
        }

        return AuditSpans.Merged(spans);
    }

    private IEnumerable<(long From, long To)> Openings(Timeline hours)
    {
        if (hours.Calendar.IsAlways)
            return [(0, _history.End)];
        var open = hours.Until(_history.End);
        return open.Openings.Zip(open.Closings).Select(s => (Math.Max(0, s.First), Math.Min(_history.End, s.Second)))
            .Where(s => s.Item2 > s.Item1);
    }

    // Absence is drawn for a person and date; where draws are not known, whoever comes at all that date is there.
    private bool IsAway(AuditServer server, DateOnly date, (long From, long To) day, IReadOnlyList<(long From, long To)> told)
    {
        if (server.Absence is not { } absence)
            return false;
        var clock = _history.Plan.Clock;
        var dates = server.Hours.OpenDates(clock.Start, clock.Start.AddYears(1)).ToArray();
        var weight = dates.Sum(d => absence.LeaveByMonth.GetValueOrDefault(d.Month, 1));
        var chance = absence.Dates.Any(d => DateRule.Parse(d).Contains(date)) ? 1
            : ((absence.SickDaysPerYear?.Value ?? 0) / dates.Length)
            + (weight > 0 ? (absence.LeaveDaysPerYear?.Value ?? 0) / weight * absence.LeaveByMonth.GetValueOrDefault(date.Month, 1) : 0);
        if (chance is <= 0 or >= 1)
            return chance >= 1;
        if (_history.Plan.ReplicationKey != 0)
            return Keys.Uniform(Keys.Draw(_history.Plan.ReplicationKey, Keys.Name(server.Owner, DrawPurpose.Absence),
                (ulong)date.DayNumber)) < chance;
        return !told.Any(t => AuditSpans.Overlap(t, day.From, day.To) > 0);
    }

    private void JudgeStops(int index, Uptime uptime, bool byClock, List<(long From, long To)> down)
    {
        var server = _history.Plan.Servers[index];
        if (byClock)
        {
            JudgeStopsByTheClock(server, index, uptime, down);
            return;
        }

        var holds = _holds[index].ToList();
        var runs = AuditSpans.Merged(holds.SelectMany(h => h.Progress));
        var stops = 0;
        var since = 0L;
        var until = 0L;
        foreach (var (from, to) in down)
        {
            // A stop goes on over a closing: only the first part of it began in work.
            if (from < until || (stops > 0 && !_history.Plan.Servers[index].Hours.IsOpen(from - 1)))
                continue;
            var hold = holds.Find(h => h.From < from && h.To >= from);
            if (hold is null || !runs.Any(r => r.To == from))
            {
                Object(AuditRule.Duty, from, $"{_history.Name(index)} stops although it does not run");
                continue;
            }

            if (hold.To < to && !hold.Token.Steps.Exists(s => s.Tick == hold.To && s.Target is not null) && hold.Token.End != hold.To)
                Object(AuditRule.Duty, hold.To, $"{_history.Name(index)} gives {_history.Name(hold.Token)} back while it is down");
            if (_history.Plan.ReplicationKey != 0)
            {
                var ran = runs.Sum(r => AuditSpans.Overlap(r, since, from));
                var drawn = Drawn(uptime.BetweenFailures, server, DrawPurpose.Failure, stops);
                if (ran != (stops == 0 ? drawn : Math.Max(1, drawn)))
                    Object(AuditRule.Duty, from, $"{_history.Name(index)} ran {ran} before stop {stops}, not {drawn} as drawn");
                var repair = Drawn(uptime.Repair, server, DrawPurpose.Repair, stops);
                until = from + repair;
                if (server.Hours.Calendar.IsAlways && to < _history.End && to - from != repair)
                    Object(AuditRule.Duty, to, $"{_history.Name(index)} is down for {to - from}, not {repair} as drawn");
            }

            (stops, since) = (stops + 1, from);
        }
    }

    // Where it is always open each stop is seen; its draws then say when it begins and ends, whatever the unit did meanwhile.
    private void JudgeStopsByTheClock(AuditServer server, int index, Uptime uptime, List<(long From, long To)> down)
    {
        if (!server.Hours.Calendar.IsAlways || _history.Plan.ReplicationKey == 0)
            return;
        var up = 0L;
        for (var stop = 0; stop < down.Count; stop++)
        {
            var fails = up + Math.Max(1, Drawn(uptime.BetweenFailures, server, DrawPurpose.Failure, stop));
            up = fails + Drawn(uptime.Repair, server, DrawPurpose.Repair, stop);
            if (down[stop].From != fails || (down[stop].To != up && down[stop].To < _history.End))
                Object(AuditRule.Duty, down[stop].From,
                    $"{_history.Name(index)} is down until {down[stop].To}, not from {fails} to {up} as drawn");
        }
    }

    private long Drawn(Duration law, AuditServer server, DrawPurpose purpose, int number)
    {
        var distribution = law.Distribution.Scaled(StudyClock.Second);
        var drawn = distribution.StandardDeviation == 0 ? distribution.Mean
            : QuantileTable.For(distribution)
                .Sample(Keys.Draw(_history.Plan.ReplicationKey, Keys.Name(server.Owner, purpose), (ulong)number));
        return drawn > 0 ? (long)(drawn + 0.5) : 0;
    }

    private void JudgeOvertime(int index)
    {
        var server = _history.Plan.Servers[index];
        var clock = _history.Plan.Clock;
        var months = new Dictionary<(int, int), long>();
        var years = new Dictionary<int, long>();
        foreach (var (from, to) in _history.InOvertime[index].Spans)
        {
            var day = server.Hours.DayOf(from - 1);
            var date = clock.Start.AddDays(day);
            var opens = server.Hours.Until(from).Shifts.Last(s => s.Day == day).DayOpens;
            if (!server.Hours.IsOpen(from - 1) || server.Hours.IsOpen(from))
                Object(AuditRule.Overtime, from, $"{_history.Name(index)} begins overtime, but nothing closes");
            if (to > opens + StudyClock.Day || server.Hours.NextOpening(from) < to)
                Object(AuditRule.Overtime, to, $"{_history.Name(index)} stays for more than a day or beyond the next opening");
            var holds = _holds[index].Where(h => h.From < to && h.To > from).ToList();
            var finishes = holds.Exists(h => h.From < from && _history.State(h.State).OffHours == OffHours.Finish);
            var isLast = server.Hours.NextOpening(from) is var next && (next == Timeline.Never || server.Hours.DayOf(next) != day);
            if ((server.Overtime is null || !isLast) && !finishes)
                Object(AuditRule.Overtime, from, $"{_history.Name(index)} stays without being allowed to");
            JudgeLimits(index, server.Overtime, (from, to), date, months, years);
            foreach (var hold in holds.Where(h => h.From >= from))
                JudgeTaken(hold, server, from, date);
        }
    }

    private void JudgeLimits(int index, Overtime? overtime, (long From, long To) span, DateOnly date, Dictionary<(int, int), long> months,
        Dictionary<int, long> years)
    {
        var fiscal = FiscalYear.Of(date);
        var length = span.To - span.From;
        months[(date.Year, date.Month)] = months.GetValueOrDefault((date.Year, date.Month)) + length;
        years[fiscal] = years.GetValueOrDefault(fiscal) + length;
        if (length > Limit(overtime?.UpToHours) || months[(date.Year, date.Month)] > Limit(overtime?.PerMonthHours)
            || years[fiscal] > Limit(overtime?.PerYearHours))
            Object(AuditRule.Overtime, span.To, $"{_history.Name(index)} stays beyond the limit of the day, month or year");

        static long Limit(double? hours) => hours is { } h ? (long)Math.Ceiling(h * StudyClock.Hour) : long.MaxValue;
    }

    private void JudgeTaken(AuditHold hold, AuditServer server, long closing, DateOnly date)
    {
        var by = server.Hours.DueAfterWorkingDays(closing - 1, 1);
        var due = (hold.Batch?.Members ?? [hold.Token]).Min(m => m.Due);
        var allowed = server.Overtime?.For switch
        {
            OvertimeFor.Backlog => true,
            OvertimeFor.Due => due <= by,
            _ => false,
        };
        // What she herself put down for more urgent work is work in progress.
        if (!allowed && !_holds[hold.Server]
            .Any(h => h.To < hold.From && h.Token == hold.Token && h.State == hold.State && h.Visit == hold.Visit))
            Object(AuditRule.Overtime, hold.From,
                $"{_history.Name(hold.Server)} takes {_history.Name(hold.Token)} in overtime of {date}, due {due}, which overtime is not for");
    }

    private void JudgeOnline(int index)
    {
        var system = _history.Plan.Systems[index];
        var told = AuditSpans.Merged(_history.Online[index].Spans);
        if (_history.Plan.SystemOf(system)!.Online is not { } online)
            return;
        var hours = AuditSpans.Merged(Openings(_history.Plan.TimelineOf(online, null)));
        if (!told.SequenceEqual(hours))
            Object(AuditRule.Systems, told.Except(hours).Concat(hours.Except(told)).Min().From,
                $"'{system}' is not online as its calendar says");
    }
}
