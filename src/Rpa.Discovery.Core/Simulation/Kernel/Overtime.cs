using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Work after closing, within its limits: definition 9.</summary>
internal sealed partial class EventLoop
{
    /// <summary>Until when a person may stay at a closing; the closing itself when not at all.</summary>
    private long OvertimeLimit(Crew plan, int shift, in ServerRow person, long now)
    {
        if (plan.Kind != CrewKind.People || person.Mode == ServerMode.Held)
            return now;
        var shifts = plan.Shifts!;
        var finishes = person.Mode == ServerMode.Busy && _states[_cases[person.Case].State].MayFinishLate;
        if (plan.Overtime is not { } overtime)
            return finishes ? shifts.Latest[shift] : now;
        if (!finishes && (!shifts.IsLastOfDay[shift] || (person.Mode != ServerMode.Busy && overtime.For == OvertimeFor.Finish)))
            return now;
        var date = _plan.Clock.Start.AddDays(shifts.LastDay[shift]);
        var left = overtime.PerDay;
        if (overtime.PerMonth != Plan.Never)
            left = Math.Min(left, overtime.PerMonth
                - (person.OvertimeMonth == (date.Year * 12) + date.Month ? person.OvertimeMonthTicks : 0));
        if (overtime.PerYear != Plan.Never)
            left = Math.Min(left, overtime.PerYear - (person.OvertimeYear == FiscalYear.Of(date) ? person.OvertimeYearTicks : 0));
        return left <= 0 ? now : Math.Min(shifts.Latest[shift], left > Plan.Never - now ? Plan.Never : now + left);
    }

    private void BeginOvertime(int server, long limit, long now)
    {
        ref var person = ref _servers[server];
        var state = _crewStates[person.Crew];
        person.InOvertime = true;
        person.OvertimeSince = now;
        person.Close = limit;
        state.InOvertime = true;
        _groups[state.Group].SetLate(state.Plan.Place, true);
        state.InOvertimeCount++;
        state.OnDuty++;
        _window.Staff.Enter(now);
        state.Overtime.Enter(now);
        _observer?.OvertimeChanged(server, true, now);
        if (person.Mode == ServerMode.Busy)
        {
            SetBusyEvent(server, ref person, _cases[person.Case].Server == server, now);
        }
        else
        {
            // Whether there is anything to stay for is decided in this tick's dispatch.
            _tree.Set(server, Plan.Never);
            state.Free.Add(server, person.FreeSince);
            state.Asked?.Unsettle(state.Plan.LinePlaces);
            MarkDirty(_crews[person.Crew].Group);
        }
    }

    private void EndOvertime(int server, long now)
    {
        ref var person = ref _servers[server];
        var state = _crewStates[person.Crew];
        var passed = now - person.OvertimeSince;
        person.InOvertime = false;
        var date = _plan.Clock.Start.AddDays(_crews[person.Crew].Shifts!.LastDay[state.Shift - 1]);
        var month = (date.Year * 12) + date.Month;
        var year = FiscalYear.Of(date);
        person.OvertimeMonthTicks = passed + (person.OvertimeMonth == month ? person.OvertimeMonthTicks : 0);
        person.OvertimeYearTicks = passed + (person.OvertimeYear == year ? person.OvertimeYearTicks : 0);
        (person.OvertimeMonth, person.OvertimeYear) = (month, year);
        state.OnDuty--;
        _window.Staff.Leave(now);
        state.Overtime.Leave(now);
        _observer?.OvertimeChanged(server, false, now);
        if (--state.InOvertimeCount == 0)
        {
            state.InOvertime = false;
            _groups[state.Group].SetLate(state.Plan.Place, false);
        }

        GoOff(server);
        DutyChanged(person.Crew, now);
    }

    /// <summary>Gives people who stay on what they may do, and sends home whoever has nothing.</summary>
    private void DispatchOvertime(int crew, long now)
    {
        var state = _crewStates[crew];
        var plan = _crews[crew];
        while (state.Free.Count > 0)
        {
            var server = state.Free.TakeFirst();
            var best = -1;
            if (_servers[server].Close > now)
            {
                var kind = StaysForWhat(state, out var by);
                foreach (var line in plan.Lines)
                {
                    var slot = kind switch
                    {
                        OvertimeFor.Backlog => _lines[line].First(_cases),
                        OvertimeFor.Due => _lines[line].FirstDue(_cases, by),
                        _ => -1,
                    };
                    if (slot >= 0 && (best < 0 || ComesBefore(slot, best)))
                        best = slot;
                }
            }

            if (best < 0)
                EndOvertime(server, now);
            else
                Start(server, best, _lines[_cases[best].Line], now);
        }
    }

    // The shift's number was already moved on at the closing; over noon only what is in progress is finished.
    private static OvertimeFor StaysForWhat(CrewState crew, out long dueBy)
    {
        var shifts = crew.Plan.Shifts!;
        var shift = crew.Shift - 1;
        dueBy = shifts.NextDayClose[shift];
        return shifts.IsLastOfDay[shift] ? crew.Plan.Overtime?.For ?? OvertimeFor.Finish : OvertimeFor.Finish;
    }

    private long EarliestDue(int slot)
    {
        var due = Plan.Never;
        for (var member = slot; member >= 0; member = NextMember(member))
            due = Math.Min(due, _cases[member].Due);
        return due;
    }

    /// <summary>Whether those of a crew who stay on may take an item.</summary>
    private bool StaysFor(CrewState crew, int slot) => StaysForWhat(crew, out var by) switch
    {
        OvertimeFor.Backlog => true,
        OvertimeFor.Due => EarliestDue(slot) <= by,
        _ => false,
    };
}
