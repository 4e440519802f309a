using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Openings and closings: who is on duty, what is paused and taken up again, who is away for the day.</summary>
internal sealed partial class EventLoop
{
    private readonly ServerTree _shifts = new();    // [crew] → its next opening or closing
    private readonly List<int> _opening = [];

    private void PrepareCrews()
    {
        _nextBoundary = Plan.Never;
        _shifts.Reset(_crews.Length);
        _hasPlainWork = false;
        for (var c = 0; c < _crews.Length; c++)
        {
            PrepareCrew(_crewStates[c] ??= new CrewState(), _crews[c]);
            for (var i = 0; i < _crews[c].Count; i++)
                PreparePerson(_crews[c].First + i, _crews[c], i);
        }

        _systems.Reset(_plan.Systems);
        _nextBoundary = Math.Min(_nextBoundary, _systems.NextBoundary());
        for (var line = 0; line < _plan.Lines.Length; line++)
            PresenceChanged(_lines[line], 0);
        for (var c = 0; c < _crews.Length; c++)
        {
            if (_crews[c].Shifts is not { } shifts)
                OpenShift(c, 0);
            else if (shifts.Open.Length > 0)
                _shifts.Set(c, shifts.Open[0]);
        }

        _nextBoundary = Math.Min(_nextBoundary, _shifts.TopTick);
    }

    private void PreparePerson(int server, Crew plan, int index)
    {
        ref var person = ref _servers[server];
        person = default;
        (person.Crew, person.Case, person.With, person.Interrupted, person.AbsenceDay, person.OvertimeMonth, person.OvertimeYear) =
            (plan.Index, -1, -1, -1, int.MinValue, int.MinValue, int.MinValue);
        person.Person = plan.IsNamed ? plan.First : server;
        person.IsEmployed = plan.CapacityByDay is not { } byDay || index < byDay.On(0);
        person.WithheldAt = -1;
        person.RunLeft = plan.Failures is { ByClock: false } failures
            ? Ticks(failures.Between.Sample(Keys.Draw(_replicationKey, failures.BetweenKeys[index], 0))) : Plan.Never;
        if (plan.Failures is { ByClock: true })
            ExpectFailure(server, 0);
        if (plan.OtherWork is not null)
            person.NextOther = OtherWorkGap(plan, index, 0);
    }

    private void PrepareCrew(CrewState state, Crew plan)
    {
        var group = _plan.Groups[plan.Group];
        state.Reset(plan, AskedGroup(plan.Group));
        if (group.IsSimple && plan.Kind == CrewKind.People && plan.Failures is null
            && _lines[group.Lines[0]] is { IsForOne: true, Plan: { MayTakeNoTime: false, HasFactors: false, HasTurns: false } } own)
            own.OwnCrew = state;
        // Two may be done at the same tick: only where the first of the free is taken it is known, before both are, who takes what is next.
        state.IsPlain = _observer is null && group.IsSimple && plan.OtherWork is null && plan.Failures is null
            && plan.Kind == CrewKind.People && state.TakesTheFirst && _lines[group.Lines[0]].IsPlain;
        if (!state.IsPlain)
            return;
        _hasPlainWork = true;
        state.PlainLine = _lines[group.Lines[0]];
        state.PlainLine.OnlyCrew = state;
        state.PlainLine.IsAlwaysServed = plan.Shifts is null && plan.Count > 0;
    }

    /// <summary>Closings of crews, closings and openings of systems, openings of crews: whoever comes at a tick meets what is there from
    /// then on.</summary>
    private void Boundaries(long now)
    {
        _opening.Clear();
        while (_shifts.TopTick == now)
        {
            var crew = _shifts.Top;
            var (state, shifts) = (_crewStates[crew], _crews[crew].Shifts!);
            if (state.IsOpen)
            {
                CloseShift(crew, now);
                state.Shift++;
            }

            var open = state.Shift < shifts.Open.Length ? shifts.Open[state.Shift] : Plan.Never;
            if (open == now)
                _opening.Add(crew); // when all have closed
            _shifts.Set(crew, open == now ? shifts.Close[state.Shift] : open);
        }

        CloseSystems(now);
        OpenSystems(now);
        foreach (var crew in _opening)
            OpenShift(crew, now);
        _nextBoundary = Math.Min(_shifts.TopTick, _systems.NextBoundary());
    }

    private void OpenShift(int crew, long now)
    {
        var plan = _crews[crew];
        var state = _crewStates[crew];
        var day = plan.Shifts?.Day[state.Shift] ?? 0;
        var close = plan.Shifts?.Close[state.Shift] ?? Plan.Never;
        var employed = plan.CapacityByDay is { } byDay ? byDay.On(day) : plan.Count;
        // Who stayed up to this very tick is through with it, and comes on regular duty like the others.
        while (state.InOvertime && state.Free.Count > 0)
            EndOvertime(state.Free.TakeFirst(), now);
        state.IsOpen = true;
        state.Absent = 0;
        for (var i = 0; i < plan.Count; i++)
        {
            var server = plan.First + i;
            ref var person = ref _servers[server];
            var wasEmployed = person.IsEmployed;
            person.IsEmployed = i < employed;
            if (person.IsEmployed != wasEmployed)
                EmploymentChanged();
            if (person.IsEmployed && (i == 0 || !plan.IsNamed))
                state.Paid.Enter(now);
            person.IsAway = person.IsEmployed && plan.Absence is { } absence && IsAbsent(ref person, absence, i, day);
            if (!person.IsEmployed || person.IsAway)
            {
                if (person.IsAway)
                    state.Absent++;
                HandOver(server, now);
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

        DutyChanged(crew, now);
    }

    // Whoever is no longer employed narrows nothing, wherever it waits.
    private void EmploymentChanged()
    {
        if (_plan.PersonSlots == 0)
            return;
        for (var g = 0; g < _plan.Groups.Length; g++)
            _groups[g].UnsettleAll();
    }

    /// <summary>What somebody holds who does not come goes back before all others, so that another person can finish it.</summary>
    private void HandOver(int server, long now)
    {
        if (_servers[server].Case >= 0)
            ReturnToLine(_servers[server].Case, now);
        while (_servers[server].Interrupted >= 0)
            ReturnInterrupted(_servers[server].Interrupted, now);
    }

    private void ComeOnDuty(int server, ref ServerRow person, CrewState state, long now)
    {
        person.IsPresent = true;
        person.DutySince = now;
        state.OnDuty++;
        _window.Staff.Enter(now);
        state.Duty.Enter(now);
        _observer?.DutyChanged(server, true, now);
        if (person.Case >= 0)
            TakeUp(server, now);
        else if (person.OtherLeft > 0)
            ResumeOtherWork(server, now);
        else
            BecomeFree(server, now);
    }

    private bool IsAbsent(ref ServerRow person, AbsencePlan absence, int index, int day)
    {
        if (person.AbsenceDay != day)
        {
            person.AbsenceDay = day;
            var chance = absence.ByDay.On(day);
            // The date, not the day of this study, so that the same person is away on the same date whenever the study begins.
            var date = (ulong)(_plan.Clock.Start.DayNumber + day);
            person.IsAbsent = Keys.Uniform(Keys.Draw(_replicationKey, absence.Keys[index], date)) < chance;
        }

        return person.IsAbsent;
    }

    private void CloseShift(int crew, long now)
    {
        var plan = _crews[crew];
        var state = _crewStates[crew];
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
            person.IsAway = false;
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
            _window.Staff.Leave(now);
            state.Duty.Leave(now);
            _observer?.DutyChanged(server, false, now);
            if (person.Mode == ServerMode.OtherWork)
                PauseOtherWork(server, now);
            else if (OvertimeLimit(plan, shift, in person, now) is var limit && limit > now)
                BeginOvertime(server, limit, now);
            else if (person.Mode is ServerMode.Busy or ServerMode.Held)
                Pause(server, now);
            else
                GoOff(server);
        }

        DutyChanged(crew, now);
    }

    private void GoOff(int server)
    {
        _servers[server].Mode = ServerMode.Off;
        _tree.Set(server, Plan.Never);
    }
}
