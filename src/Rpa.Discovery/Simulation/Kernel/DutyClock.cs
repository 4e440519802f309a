using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation;

/// <summary>Openings and closings: who is on duty, what is paused and taken up again, who is away for the day, who stays on.</summary>
internal sealed partial class EventLoop
{
    private bool _comesOnDuty;      // who comes on duty has been free since her last work, for `LongestIdleAny`

    private void PreparePools()
    {
        _nextBoundary = Plan.Never;
        for (var p = 0; p < _pools.Length; p++)
            PreparePool(_poolStates[p] ??= new PoolState(), _pools[p]);
        for (var p = 0; p < _pools.Length; p++)
        {
            var plan = _pools[p];
            for (var i = 0; i < plan.Count; i++)
            {
                ref var person = ref _servers[plan.First + i];
                person = default;
                (person.Pool, person.Case, person.AbsenceDay, person.OvertimeMonth, person.OvertimeYear) = (p, -1, int.MinValue, int.MinValue, int.MinValue);
                person.RunLeft = plan.Failures is { } failures ? Ticks(failures.Between.Sample(Keys.Draw(_replicationKey, failures.BetweenKeys[i], 0))) : Plan.Never;
                if (plan.OtherWork is not null)
                    person.NextOther = OtherWorkGap(plan, i, 0);
            }

            DutyChanged(p, 0);
            if (plan.Shifts is { } shifts)
            {
                if (shifts.Open.Length > 0)
                    _nextBoundary = Math.Min(_nextBoundary, shifts.Open[0]);
            }
            else
            {
                OpenShift(p, 0);
            }
        }
    }

    private void PreparePool(PoolState state, ServerPool plan)
    {
        state.Reset(plan);
        var group = _plan.Groups[plan.Group];
        state.IsPlain = group.IsSimple && plan.OtherWork is null && plan.Failures is null && !plan.IsBot && _lines[group.Lines[0]].IsPlain;
        if (state.IsPlain)
            state.PlainLine = _lines[group.Lines[0]];
    }

    private void Boundaries(long now)
    {
        var next = Plan.Never;
        for (var p = 0; p < _pools.Length; p++)
        {
            if (_pools[p].Shifts is not { } shifts)
                continue;
            var state = _poolStates[p];
            while (true)
            {
                if (state.IsOpen)
                {
                    if (shifts.Close[state.Shift] > now)
                    {
                        next = Math.Min(next, shifts.Close[state.Shift]);
                        break;
                    }

                    CloseShift(p, now);
                    state.Shift++;
                }
                else
                {
                    if (state.Shift >= shifts.Open.Length)
                        break;
                    if (shifts.Open[state.Shift] > now)
                    {
                        next = Math.Min(next, shifts.Open[state.Shift]);
                        break;
                    }

                    OpenShift(p, now);
                }
            }
        }

        _nextBoundary = next;
    }

    private void OpenShift(int pool, long now)
    {
        var plan = _pools[pool];
        var state = _poolStates[pool];
        var day = plan.Shifts?.Day[state.Shift] ?? 0;
        var close = plan.Shifts?.Close[state.Shift] ?? Plan.Never;
        var employed = plan.CapacityByDay is { } byDay ? byDay[Math.Min(day, byDay.Length - 1)] : plan.Count;
        state.IsOpen = true;
        state.Absent = 0;
        for (var i = 0; i < plan.Count; i++)
        {
            var server = plan.First + i;
            ref var person = ref _servers[server];
            var isEmployed = i < employed;
            if (isEmployed)
                state.Paid.Enter(now);
            var isAway = isEmployed && plan.Absence is { } absence && IsAbsent(ref person, absence, i, day);
            if (!isEmployed || isAway)
            {
                if (isAway)
                    state.Absent++;
                if (person.Case >= 0)
                {
                    // The item goes back before all others, so that another person can finish it.
                    var slot = person.Case;
                    person.Case = -1;
                    ReturnToLine(slot, now);
                }

                continue;
            }

            person.Close = close;
            if (person.Mode == ServerMode.Down)
            {
                state.Down.Enter(now);
                continue;
            }

            ComeOnDuty(server, ref person, state, now);
        }

        DutyChanged(pool, now);
    }

    private void ComeOnDuty(int server, ref ServerRow person, PoolState state, long now)
    {
        person.IsPresent = true;
        person.DutySince = now;
        state.OnDuty++;
        state.Duty.Enter(now);
        if (person.Case >= 0)
            Resume(server, now);
        else if (person.OtherLeft > 0)
            ResumeOtherWork(server, now);
        else
            BecomeFreeOnArrival(server, now);
    }

    private void BecomeFreeOnArrival(int server, long now)
    {
        _comesOnDuty = true;
        BecomeFree(server, now);
        _comesOnDuty = false;
    }

    private bool IsAbsent(ref ServerRow person, AbsencePlan absence, int index, int day)
    {
        if (person.AbsenceDay != day)
        {
            person.AbsenceDay = day;
            var chance = absence.ByDay[Math.Clamp(day, 0, absence.ByDay.Length - 1)];
            // The date, not the day of this study, so that the same person is away on the same date whenever the study begins.
            var date = (ulong)_plan.Clock.Start.DayNumber + (ulong)day;
            person.IsAbsent = Keys.Uniform(Keys.Draw(_replicationKey, absence.Keys[index], date)) < chance;
        }

        return person.IsAbsent;
    }

    private void CloseShift(int pool, long now)
    {
        var plan = _pools[pool];
        var state = _poolStates[pool];
        var shift = state.Shift;
        state.IsOpen = false;
        state.Absent = 0;
        while (state.Paid.Level > 0)
            state.Paid.Leave(now);
        state.Free.Clear();
        for (var i = 0; i < plan.Count; i++)
        {
            var server = plan.First + i;
            ref var person = ref _servers[server];
            if (person.Mode == ServerMode.Down)
            {
                if (state.Down.Level > 0)
                    state.Down.Leave(now);
                continue;
            }

            if (!person.IsPresent)
                continue;
            person.IsPresent = false;
            person.DutyTicks += now - person.DutySince;
            state.OnDuty--;
            state.Duty.Leave(now);
            if (person.Mode == ServerMode.OtherWork)
                PauseOtherWork(server, now);
            else if (OvertimeLimit(plan, shift, in person, now) is var limit && limit > now)
                BeginOvertime(server, limit, now);
            else if (person.Mode == ServerMode.Busy)
                Pause(server, now);
            else
                GoOff(server);
        }

        DutyChanged(pool, now);
    }

    private void GoOff(int server)
    {
        _servers[server].Mode = ServerMode.Off;
        _tree.Set(server, Plan.Never);
    }

    /// <summary>Stops the work at a closing; what is left stays with the person.</summary>
    private void Pause(int server, long now)
    {
        ref var person = ref _servers[server];
        ref var item = ref _cases[person.Case];
        item.Left = person.End - now;
        StopWork(ref person, now);
        item.Phase = CasePhase.Paused;
        item.Since = now;
        GoOff(server);
    }

    private void Resume(int server, long now)
    {
        ref var person = ref _servers[server];
        var slot = person.Case;
        EndPhase(slot, now);
        ref var item = ref _cases[slot];
        item.Phase = CasePhase.Processing;
        person.Mode = ServerMode.Busy;
        person.End = now + item.Left;
        _poolStates[person.Pool].Busy.Enter(now);
        SetBusyEvent(server, ref person, now);
        if (_lines[item.Line].WatchesPriority)
            WorkBegins(person.Pool, item.EnabledIndex, now);
    }

    /// <summary>Tells the lines that wait for a pool how many are on duty now.</summary>
    private void DutyChanged(int pool, long now)
    {
        foreach (var line in _pools[pool].Lines)
        {
            int onDuty = 0, absent = 0;
            foreach (var eligible in _plan.Lines[line].Pools)
            {
                onDuty += _poolStates[eligible].OnDuty;
                absent += _poolStates[eligible].Absent;
            }

            _lines[line].Causes.Change(now, onDuty, absent);
            if (_lines[line].WatchesPriority)
                SetLatest(line, _lines[line].OutOfTurn.Latest, now);
        }
    }

    // Overtime: definition 9.

    /// <summary>Until when a person may stay at a closing; the closing itself when not at all.</summary>
    private long OvertimeLimit(ServerPool plan, int shift, in ServerRow person, long now)
    {
        if (plan.IsBot)
            return now;
        var shifts = plan.Shifts!;
        var finishes = person.Mode == ServerMode.Busy && _states[_cases[person.Case].State].MayFinishLate;
        if (plan.Overtime is not { } overtime)
            return finishes ? shifts.Midnight[shift] : now;
        if (!finishes && (!shifts.IsLastOfDay[shift] || (person.Mode != ServerMode.Busy && overtime.For == OvertimeFor.Finish)))
            return now;
        var date = _plan.Clock.Start.AddDays(shifts.Day[shift]);
        var left = overtime.PerDay;
        if (overtime.PerMonth != Plan.Never)
            left = Math.Min(left, overtime.PerMonth - (person.OvertimeMonth == (date.Year * 12) + date.Month ? person.OvertimeMonthTicks : 0));
        if (overtime.PerYear != Plan.Never)
            left = Math.Min(left, overtime.PerYear - (person.OvertimeYear == FiscalYear.Of(date) ? person.OvertimeYearTicks : 0));
        return left <= 0 ? now : Math.Min(shifts.Midnight[shift], left > Plan.Never - now ? Plan.Never : now + left);
    }

    private void BeginOvertime(int server, long limit, long now)
    {
        ref var person = ref _servers[server];
        var state = _poolStates[person.Pool];
        person.InOvertime = true;
        person.OvertimeSince = now;
        person.Close = limit;
        state.InOvertime = true;
        state.InOvertimeCount++;
        state.OnDuty++;
        state.Overtime.Enter(now);
        if (person.Mode == ServerMode.Busy)
        {
            SetBusyEvent(server, ref person, now);
        }
        else
        {
            // Whether there is anything to stay for is decided in this tick's dispatch.
            _tree.Set(server, Plan.Never);
            state.Free.Add(server, _servers);
            MarkDirty(_pools[person.Pool].Group);
        }
    }

    private void EndOvertime(int server, long now)
    {
        ref var person = ref _servers[server];
        var state = _poolStates[person.Pool];
        var passed = now - person.OvertimeSince;
        person.InOvertime = false;
        var date = _plan.Clock.LocalDate(person.OvertimeSince - 1);
        var month = (date.Year * 12) + date.Month;
        var year = FiscalYear.Of(date);
        person.OvertimeMonthTicks = passed + (person.OvertimeMonth == month ? person.OvertimeMonthTicks : 0);
        person.OvertimeYearTicks = passed + (person.OvertimeYear == year ? person.OvertimeYearTicks : 0);
        (person.OvertimeMonth, person.OvertimeYear) = (month, year);
        state.OnDuty--;
        state.Overtime.Leave(now);
        if (--state.InOvertimeCount == 0)
            state.InOvertime = false;
        GoOff(server);
        DutyChanged(person.Pool, now);
    }

    /// <summary>Gives people who stay on what they may do, and sends home whoever has nothing.</summary>
    private void DispatchOvertime(int pool, long now)
    {
        var state = _poolStates[pool];
        var plan = _pools[pool];
        // The shift's number was already moved on at the closing; over noon only what is in progress is finished.
        var shift = state.Shift - 1;
        var kind = plan.Shifts!.IsLastOfDay[shift] ? plan.Overtime?.For ?? OvertimeFor.Finish : OvertimeFor.Finish;
        while (state.Free.Count > 0)
        {
            var server = state.Free.TakeFirst();
            var best = -1;
            if (kind != OvertimeFor.Finish && _servers[server].Close > now)
            {
                var by = plan.Shifts.NextDayClose[shift];
                foreach (var line in plan.Lines)
                {
                    var slot = kind == OvertimeFor.Backlog ? _lines[line].First(_cases) : _lines[line].FirstDue(_cases, by);
                    if (slot >= 0 && (best < 0 || ComesBefore(in _cases[slot], in _cases[best])))
                        best = slot;
                }
            }

            if (best < 0)
                EndOvertime(server, now);
            else
                Start(server, best, now);
        }
    }
}
