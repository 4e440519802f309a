using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Judges;

/// <summary>Openings and closings, absence, overtime, other work, and bots that fail.</summary>
internal sealed partial class PlainSimulator
{
    private void Open(PlainCrew crew)
    {
        foreach (var server in crew.Servers)
        {
            if (crew is { Uptime: not null, FailsByClock: true })
                ExpectFailure(server);
            server.RunLeft = crew is { Uptime: { } uptime, FailsByClock: false }
                ? Ticks(Drawn(uptime.BetweenFailures, Keys.Draw(_replicationKey, server.FailureKey, 0))) : Never;
            if (crew.OtherWork is not null)
                server.NextOther = OtherGap(server);
        }

        if (crew.Shifts is null)
            OpenShift(crew, null);
        else
            ExpectShift(crew, 0);
    }

    private void ExpectShift(PlainCrew crew, int shift)
    {
        if (shift >= crew.Shifts!.Count)
            return;
        At(crew.Shifts[shift].Open, CrewOpens, crew.Index, () =>
        {
            OpenShift(crew, crew.Shifts[shift]);
            At(crew.Shifts[shift].Close, CrewCloses, crew.Index, () =>
            {
                CloseShift(crew, crew.Shifts[shift]);
                ExpectShift(crew, shift + 1);
            });
        });
    }

    private void OpenShift(PlainCrew crew, Shift? shift)
    {
        foreach (var server in crew.Servers.Where(s => s.IsInOvertime && s.Mode == Mode.Free))
            EndOvertime(server);
        crew.IsOpen = true;
        var date = _clock.Start.AddDays(shift?.Day ?? 0);
        var employed = crew.EmployedOn(date);
        foreach (var server in crew.Servers)
        {
            server.IsEmployed = server.Number <= employed;
            server.IsPaid = server.IsEmployed && (crew.Person is null || server.Number == 1);
            if (server.IsPaid)
                crew.Home.Paid.Enter();
            server.IsAway = server.IsEmployed && shift is not null && crew.IsAway(server, date);
        }

        foreach (var server in crew.Servers)
        {
            if (!server.IsEmployed || server.IsAway)
            {
                // Definition 7: at an absence the item goes back to the head of its queue, what was interrupted too.
                if (server.Item is { } item)
                    ReturnToLine(item);
                foreach (var interrupted in server.Interrupted.ToArray())
                    ReturnToLine(interrupted);
                continue;
            }

            server.Close = shift?.Close ?? Never;
            if (server.IsDown)
                crew.Home.Down.Enter();
            else
                ComeOnDuty(server);
        }
    }

    private void ComeOnDuty(PlainServer server)
    {
        server.IsPresent = true;
        server.DutySince = _now;
        DispatchSoon(); // for whom people are kept
        foreach (var pool in server.Crew.Pools)
            pool.Duty.Enter();
        if (server.Item is { } item)
        {
            if (item.Seized.TrueForAll(s => s.Server.IsOnDuty))
                TakeUp(item);
            else
                Become(server, Mode.Held);
        }
        else if (server.OtherLeft > 0)
        {
            ResumeOtherWork(server);
        }
        else
        {
            BecomeFree(server);
        }
    }

    private void LeaveDuty(PlainServer server)
    {
        server.IsPresent = false;
        server.DutyTicks += _now - server.DutySince;
        DispatchSoon();
        foreach (var pool in server.Crew.Pools)
            pool.Duty.Leave();
    }

    private void CloseShift(PlainCrew crew, Shift shift)
    {
        crew.IsOpen = false;
        crew.NextDayClose = shift.NextDayClose;
        crew.IsOverForToday = shift.IsLastOfDay;
        foreach (var server in crew.Servers)
        {
            server.IsAway = false;
            if (server.IsPaid)
                crew.Home.Paid.Leave();
            server.IsPaid = false;
        }

        foreach (var server in crew.Servers)
        {
            if (server.IsDown)
                crew.Home.Down.Leave();
            if (!server.IsPresent)
                continue;
            LeaveDuty(server);
            if (server.Mode == Mode.OtherWork)
            {
                server.OtherLeft = server.OtherEnd - _now;
                GoOff(server);
            }
            else if (server.Mode == Mode.Held)
            {
                // Nothing of hers is in progress that she could finish.
                GoOff(server);
            }
            else if (StaysUntil(server, shift) is var limit && limit > _now)
            {
                BeginOvertime(server, limit, _clock.Start.AddDays(shift.LastDay));
            }
            else
            {
                if (server.Mode == Mode.Busy)
                    Pause(server.Item!, server);
                GoOff(server);
            }
        }
    }

    private void GoOff(PlainServer server)
    {
        Become(server, Mode.Off);
        server.Version++;
    }

    // Every mode has its meter; that of a failed unit follows its hours.
    private static void Become(PlainServer server, Mode mode)
    {
        foreach (var pool in server.Crew.Pools)
        {
            MeterOf(pool, server.Mode)?.Leave();
            MeterOf(pool, mode)?.Enter();
        }

        server.Mode = mode;

        static Meter? MeterOf(PlainPool pool, Mode mode) => mode switch
        {
            Mode.Busy => pool.Busy,
            Mode.Held => pool.Held,
            Mode.OtherWork => pool.Other,
            _ => null,
        };
    }

    private void BecomeFree(PlainServer server)
    {
        server.FreeSince = _now;
        server.Item = null;
        Become(server, Mode.Free);
        server.Version++;
        if (server.Crew.OtherWork is not null && !server.IsInOvertime)
        {
            var until = server.NextOther - (server.DutyTicks + _now - server.DutySince);
            if (until <= 0)
            {
                BeginOtherWork(server);
                return;
            }

            // Duty ends at closing, so what would come then comes at the next opening.
            var next = until < Never - _now ? _now + (long)Math.Ceiling(until) : Never;
            if (next < server.Close)
                Next(server, next, () => BeginOtherWork(server));
        }

        DispatchSoon();
    }

    private void Next(PlainServer server, long tick, Action happens)
    {
        var version = ++server.Version;
        At(tick, Completion, server.Index, () =>
        {
            if (server.Version == version)
                happens();
        });
    }

    // Definition 8: it comes on the person's own clock of regular duty, and waits for the end of an item.
    private void BeginOtherWork(PlainServer server)
    {
        var lasting = Drawn(server.Crew.Lasting, Keys.Draw(_replicationKey, server.OtherKey, ((ulong)server.OtherOrdinal * 2) + 1));
        server.OtherOrdinal++;
        server.NextOther += OtherGap(server);
        server.OtherLeft = Math.Max(1, Ticks(lasting));
        ResumeOtherWork(server);
    }

    private double OtherGap(PlainServer server)
    {
        var mean = server.Crew.Lasting.Drawn.Mean * StudyClock.Second / Math.Min(server.Crew.OtherWork!.Share.Value, 0.999);
        return mean * Keys.UnitExponential(Keys.Draw(_replicationKey, server.OtherKey, (ulong)server.OtherOrdinal * 2));
    }

    private void ResumeOtherWork(PlainServer server)
    {
        Become(server, Mode.OtherWork);
        server.OtherEnd = _now + server.OtherLeft;
        Next(server, server.OtherEnd, () =>
        {
            server.OtherLeft = 0;
            BecomeFree(server);
        });
    }

    // Definitions 7 and 9; of joint work everyone asks as if alone.
    private long StaysUntil(PlainServer server, Shift shift)
    {
        if (!server.IsPerson)
            return _now;
        var isBusy = server.Mode == Mode.Busy;
        var finishes = isBusy && server.Item!.State.MayFinishLate;
        if (server.Crew.Overtime is not { } overtime)
            return finishes ? shift.Limit : _now;
        if (!finishes && (!shift.IsLastOfDay || (!isBusy && overtime.For == OvertimeFor.Finish)))
            return _now;
        var date = _clock.Start.AddDays(shift.LastDay);
        var left = Hours(overtime.UpToHours ?? double.PositiveInfinity);
        if (overtime.PerMonthHours is { } perMonth)
            left = Math.Min(left, Hours(perMonth) - server.Overtime.Where(o => (o.Date.Year, o.Date.Month) == (date.Year, date.Month))
                .Sum(o => o.Ticks));
        if (overtime.PerYearHours is { } perYear)
            left = Math.Min(left, Hours(perYear) - server.Overtime.Where(o => FiscalYear.Of(o.Date) == FiscalYear.Of(date))
                .Sum(o => o.Ticks));
        return left <= 0 ? _now : Math.Min(shift.Limit, left == Never ? Never : _now + left);

        static long Hours(double hours) => double.IsInfinity(hours) ? Never : (long)(hours * StudyClock.Hour);
    }

    private void BeginOvertime(PlainServer server, long limit, DateOnly date)
    {
        server.IsInOvertime = true;
        server.OvertimeSince = _now;
        server.OvertimeDate = date;
        server.Close = limit;
        server.Crew.Home.Overtime.Enter();
        if (server.Mode == Mode.Busy)
        {
            Expect(server.Item!);
        }
        else
        {
            server.Version++;
            DispatchSoon();
        }
    }

    // Work that she has begun stays with her.
    private void EndOvertime(PlainServer server)
    {
        server.IsInOvertime = false;
        server.Overtime.Add((server.OvertimeDate, _now - server.OvertimeSince));
        server.Crew.Home.Overtime.Leave();
        DispatchSoon();
        GoOff(server);
    }

    // Definition 9: what somebody who stays may take.
    private bool MayTakeLate(PlainServer server, PlainItem item) =>
        server.Crew is { IsOverForToday: true, Overtime: { For: not OvertimeFor.Finish } overtime } && server.Close > _now
        && (overtime.For == OvertimeFor.Backlog || item.Due <= server.Crew.NextDayClose);

    // Definition 17: what a bot has begun stays with the unit until it is repaired.
    private void Fail(PlainServer unit)
    {
        var (crew, bot) = (unit.Crew, unit.Crew.Home);
        if (unit.Mode == Mode.Busy)
            Pause(unit.Item!, unit);
        if (unit.IsPresent)
        {
            LeaveDuty(unit);
            bot.Down.Enter();
        }

        unit.Version++;
        Become(unit, Mode.Down);
        var repair = Ticks(Drawn(crew.Uptime!.Repair, Keys.Draw(_replicationKey, unit.RepairKey, (ulong)unit.Failures)));
        unit.Failures++;
        if (!crew.FailsByClock)
            unit.RunLeft = Math.Max(1, Between(unit));
        At(_now + repair, Repair, () =>
        {
            if (crew.FailsByClock)
                ExpectFailure(unit);
            Become(unit, Mode.Off);
            if (!crew.IsOpen)
                return;
            bot.Down.Leave();
            ComeOnDuty(unit);
        });
        if (!crew.Uptime.PeopleWhileDown || !crew.Servers.TrueForAll(u => u.IsDown))
            return;
        foreach (var item in _lines.Where(l => l.Bot == bot).SelectMany(l => l.Items).Order(PlainItem.Order).ToArray())
        {
            EndWaiting(item);
            RequestPeople(item.First);
        }
    }

    private long Between(PlainServer unit) =>
        Ticks(Drawn(unit.Crew.Uptime!.BetweenFailures, Keys.Draw(_replicationKey, unit.FailureKey, (ulong)unit.Failures)));

    // By the clock a unit ages whatever it does, as far as calendars are looked at.
    private void ExpectFailure(PlainServer unit)
    {
        var after = Math.Max(1, Between(unit));
        if (after < _layoutEnd - _now)
            At(_now + after, Repair, () => Fail(unit));
    }
}
