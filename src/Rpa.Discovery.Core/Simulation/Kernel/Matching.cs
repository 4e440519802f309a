using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Who takes what where one free person is not enough to say: joint work, systems, persons who must or must not, work that
/// interrupts.</summary>
internal sealed partial class EventLoop
{
    private readonly List<(int Server, int Pool)> _picked = [];
    private int[] _lookedAt = [];           // lines that are looked at in this pass
    private int _looked;
    private int[] _cursors = [];            // [line looked at] → place of the walk
    private int _dispatches;                // number of this dispatch, so that nothing need be cleared

    /// <summary>One dispatch of a group: passes over what waits; then people go on with what they left; then who stays for nothing goes
    /// home.</summary>
    private void Match(GroupPlan group, GroupState state, long now)
    {
        // What started may have taken a seat without which nobody is kept any longer: nothing is left undone that could be begun.
        while (Pass(group, state, now))
        {
        }

        foreach (var crew in state.Interrupted > 0 ? state.AllFree : state.FreeLate)
        {
            TakeUpInterrupted(crew, now);
            var people = _crewStates[crew];
            while (people.InOvertime && people.Free.Count > 0)
                EndOvertime(people.Free.TakeFirst(), now);
        }
    }

    /// <summary>Looks at each waiting item once, in its order; whether something started while people were kept for an item that could
    /// not.</summary>
    private bool Pass(GroupPlan group, GroupState state, long now)
    {
        _dispatches++;
        var impatient = group.HasPatience ? OldestImpatient(group, state, now) : -1;
        if (impatient >= 0 && !TryStart(impatient, isImpatient: true, now))
            Withhold();
        else
            _picked.Clear();
        var areKept = _picked.Count > 0;
        var isStarted = false;
        LookAtLines(group, state);
        while (NextInOrder(out var at) is var slot && slot >= 0)
        {
            _cursors[at]++;
            if (slot == impatient)
                continue;
            if (TryStart(slot, isImpatient: false, now))
                isStarted = true;
            // Those behind it in the same line need the same, unless a person or a due date makes them differ.
            else if (_lines[_lookedAt[at]].Plan is { Rule: PersonRule.None } line && !IsAnybodyChoosy(line, state))
                _cursors[at] = int.MaxValue;
        }

        // Whoever was kept from them may be theirs next time.
        if (areKept)
            state.UnsettleAll();
        return areKept && isStarted;
    }

    // Who stays on for what is due may take some items of a line and not others.
    private bool IsAnybodyChoosy(LinePlan line, GroupState state)
    {
        foreach (var need in line.Needs)
        {
            var free = state.FreeOf(need.Places, withLate: true);
            while (free.MoveNext())
            {
                var crew = _crewStates[free.Current];
                if (crew.InOvertime && StaysForWhat(crew, out _) == OvertimeFor.Due)
                    return true;
            }
        }

        return false;
    }

    // Nobody becomes free in a pass: a line that nobody who is free now could serve has nothing to say in it, nor one to which nothing has
    // happened since the last.
    private void LookAtLines(GroupPlan group, GroupState state)
    {
        Grow(ref _cursors, group.Lines.Length);
        Grow(ref _lookedAt, group.Lines.Length);
        _looked = 0;
        foreach (var index in state.Unsettled)
        {
            var line = _lines[index];
            // The first of several needs may take the only one who could fill the next: with fewer free people it takes another.
            if (line.Plan.Needs.Length == 1)
                state.Settle(line.Plan.Place);
            if (!MayStart(line.Plan, state) || line.First(_cases) < 0)
                continue;
            _lookedAt[_looked] = index;
            _cursors[_looked++] = line.Begin;
        }
    }

    private static bool MayStart(LinePlan line, GroupState state)
    {
        if (line.Interrupts)
            return true;
        foreach (var need in line.Needs)
        {
            if (!state.IsAnybodyFree(need.Places))
                return false;
        }

        return true;
    }

    private int NextInOrder(out int at)
    {
        var best = -1;
        at = -1;
        for (var i = 0; i < _looked; i++)
        {
            var line = _lines[_lookedAt[i]];
            var slot = -1;
            while (_cursors[i] < line.Last && (slot = line.At(_cursors[i], _cases)) < 0)
                _cursors[i]++;
            if (slot < 0 || (best >= 0 && !ComesBefore(slot, best)))
                continue;
            (best, at) = (slot, i);
        }

        return best;
    }

    private bool TryStart(int slot, bool isImpatient, long now)
    {
        var line = _lines[_cases[slot].Line];
        if (!_systems.AreOnline(line.Plan) || !_systems.HaveSeats(line.Plan))
        {
            _picked.Clear();
            return false;
        }

        if (!line.Plan.IsJoint)
            return TryStartAlone(slot, line, now);
        var isEnough = Pick(slot, line, isImpatient, withOvertime: false, now)
            || (_groups[line.Group].IsAnybodyFreeLate && Pick(slot, line, isImpatient, withOvertime: true, now));
        if (!isEnough)
            return false;
        _picked.Sort(); // the lowest one leads
        for (var i = 0; i < _picked.Count; i++)
        {
            var (picked, pool) = _picked[i];
            ref var person = ref _servers[picked];
            _crewStates[person.Crew].Free.Remove(picked);
            (person.With, person.Through) = (i + 1 < _picked.Count ? _picked[i + 1].Server : -1, pool);
        }

        StartTogether(slot, _picked[0].Server, now);
        return true;
    }

    /// <summary>Starts an item for one person: one on regular duty, else one who stays late, else, if it interrupts, one from less urgent
    /// work.</summary>
    private bool TryStartAlone(int slot, WaitingLine line, long now)
    {
        _picked.Clear();
        var (server, pool) = Taken(slot, line, withOvertime: false, now);
        if (server < 0 && _groups[line.Group].IsAnybodyFreeLate)
            (server, pool) = Taken(slot, line, withOvertime: true, now);
        if (server >= 0)
        {
            Start(server, slot, line, now, pool);
            return true;
        }

        if (!line.Plan.Interrupts || Interrupted(slot, line) is not (>= 0 and var other))
            return false;
        Interrupt(other, now);
        Start(other, slot, line, now);
        return true;
    }

    private (int Server, int Pool) Taken(int slot, WaitingLine line, bool withOvertime, long now)
    {
        var (need, state) = (line.Plan.Needs[0], _groups[line.Group]);
        if (!withOvertime && state.MayTakeAnything && line.Plan.Rule == PersonRule.None)
        {
            if (!state.IsAnybodyFreeInTime(need.Places))
                return (-1, -1);
            var tier = FirstFreeTier(need, state);
            return (TakenByRule(tier, state), tier.Pool);
        }

        var (server, pool) = FreeFor(slot, line, need, isImpatient: false, withOvertime, now);
        if (server >= 0)
            _crewStates[_servers[server].Crew].Free.Remove(server);
        return (server, pool);
    }

    /// <summary>Picks free people for every need of an item, as many as there are; whether they are enough.</summary>
    private bool Pick(int slot, WaitingLine line, bool isImpatient, bool withOvertime, long now)
    {
        _picked.Clear();
        var isEnough = true;
        foreach (var need in line.Plan.Needs)
        {
            for (var n = 0; n < need.Count; n++)
            {
                var (server, pool) = FreeFor(slot, line, need, isImpatient, withOvertime: false, now);
                if (server < 0 && withOvertime)
                    (server, pool) = FreeFor(slot, line, need, isImpatient, withOvertime: true, now);
                isEnough &= server >= 0;
                if (server >= 0)
                    _picked.Add((server, pool));
            }
        }

        return isEnough;
    }

    private (int Server, int Pool) FreeFor(int slot, WaitingLine line, NeedPlan need, bool isImpatient, bool withOvertime, long now)
    {
        foreach (var tier in need.Tiers)
        {
            var (best, bestFactor) = (-1, 1.0);
            var free = _groups[line.Group].FreeOf(tier.Places, withOvertime);
            while (free.MoveNext())
            {
                var crew = _crewStates[free.Current];
                if (crew.InOvertime && !StaysFor(crew, slot))
                    continue;
                var factor = tier.FactorAt is { } factors ? factors[free.Place] : 1;
                for (var i = 0; i < crew.Free.Count; i++)
                {
                    var server = crew.Free[i];
                    if (!CanTake(server, slot, line, isImpatient, now))
                        continue;
                    if (best < 0 || IsRatherTaken(tier.Allocation, server, factor, best, bestFactor))
                        (best, bestFactor) = (server, factor);
                }
            }

            if (best >= 0)
                return (best, tier.Pool);
        }

        return (-1, -1);
    }

    private bool CanTake(int server, int slot, WaitingLine line, bool isImpatient, long now)
    {
        ref var person = ref _servers[server];
        if (person.WithheldAt == _dispatches && !isImpatient)
            return false;
        if (person.InOvertime && person.Close <= now)
            return false;
        if (person.Interrupted >= 0 && !(line.Plan.Interrupts && _cases[slot].Priority < _cases[person.Interrupted].Priority))
            return false;
        if (line.Plan.Rule != PersonRule.None && !Allows(TrackOf(slot, in _cases[slot], line), server))
            return false;
        foreach (var (other, _) in _picked)
        {
            if (_servers[other].Person == person.Person)
                return false;
        }

        return true;
    }

    private void Withhold()
    {
        foreach (var (server, _) in _picked)
            _servers[server].WithheldAt = _dispatches;
    }

    /// <summary>The oldest joint item whose patience is over; −1 when there is none. Nobody is kept for what somebody is missing for who is
    /// not on duty: that may take days.</summary>
    private int OldestImpatient(GroupPlan group, GroupState state, long now)
    {
        var best = -1;
        foreach (var index in state.WaitingOf(group.PatientLines))
        {
            var line = _lines[index];
            if (line.Plan.Rule == PersonRule.None && !CanBeFilled(line.Plan, line, withAbsent: false, withDown: false))
                continue;
            for (var at = line.Begin; at < line.Last; at++)
            {
                var slot = line.At(at, _cases);
                if (slot < 0 || _extras[slot].PatienceEnds > now || (line.Plan.Rule != PersonRule.None
                    && !CanBeFilled(line.Plan, TrackOf(slot, in _cases[slot], line), withAbsent: false, withDown: false)))
                    continue;
                if (best < 0 || (_cases[slot].Enabled, _cases[slot].Sequence, TurnOf(slot))
                    .CompareTo((_cases[best].Enabled, _cases[best].Sequence, TurnOf(best))) < 0)
                    best = slot;
            }
        }

        return best;
    }

    /// <summary>An item that waits is withdrawn; whom it kept from others is theirs at once.</summary>
    private void LeaveLine(int slot, ref CaseRow item, long now)
    {
        var line = _lines[item.Line];
        line.Remove(slot, ref item);
        if (line.Plan.Patience is not null && _extras[slot].PatienceEnds <= now)
            MarkDirty(line.Group);
    }

    private void SetPatience(int slot, WaitingLine line, long now)
    {
        if (line.Plan.Patience is { } patience)
            SetPatienceEnd(slot, After(patience, slot, 0, now), now);
    }

    private void SetPatienceEnd(int slot, long end, long now)
    {
        _extras[slot].PatienceEnds = end;
        if (end > now && end != Plan.Never)
            _heap.Add(end, EventClass.Patience, slot, _cases[slot].LineStamp, 0);
    }

    /// <summary>What waits in a line may begin now, though it could not before.</summary>
    private void Unsettle(LinePlan line)
    {
        _groups[line.Group].Unsettle(line.Place);
        MarkDirty(line.Group);
    }

    private void TakeUpInterrupted(int crew, long now)
    {
        var state = _crewStates[crew];
        for (var i = 0; i < state.Free.Count;)
        {
            var server = state.Free[i];
            var slot = _servers[server].Interrupted;
            if (slot < 0 || (state.InOvertime && (_servers[server].Close <= now || !StaysFor(state, slot))))
            {
                i++;
                continue;
            }

            state.Free.Remove(server);
            ResumeInterrupted(server, now);
        }
    }

    /// <summary>Narrows an item to those who may take it: by who did what <c>not-by</c> or <c>same-as</c> names.</summary>
    private void Narrow(int slot, in CaseRow item, WaitingLine line, long now)
    {
        if (line.Plan.Rule == PersonRule.None)
            return;
        var person = _persons[(RootOf(slot) * _plan.PersonSlots) + line.Plan.PersonSlot];
        _extras[slot].Track = null;
        if (person < 0 || !_servers[person].IsEmployed)
            return;
        var hours = _plan.OpenHoursOf[_states[item.State].Workflow];
        var track = line.TrackFor(person, line.Plan.Rule == PersonRule.SameAs, hours, hours < 0 ? null : _open[hours], out var isNew);
        _extras[slot].Track = track;
        if (!isNew)
            return;
        track.Causes.Change(track.At(now), PresenceOf(line, track));
        track.SetLatest(now, LatestInWork(line.Plan, track), anybodyWaits: false);
    }

    /// <summary>What of the same case waits beside a state that was just begun, and asks who did it, is narrowed from now on.</summary>
    private void NarrowSiblings(int root, int personSlot, long now)
    {
        var person = _persons[(root * _plan.PersonSlots) + personSlot];
        if (person >= 0 && !_servers[person].IsEmployed)
            person = -1;
        for (var l = 0; l < _plan.Lines.Length; l++)
        {
            var line = _lines[l];
            if (line.Plan.Rule == PersonRule.None || line.Plan.PersonSlot != personSlot || line.Count == 0)
                continue;
            for (var at = line.Begin; at < line.Last; at++)
            {
                var slot = line.At(at, _cases);
                if (slot >= 0 && RootOf(slot) == root && _cases[slot].Phase == CasePhase.Waiting
                    && (_extras[slot].Track?.Person ?? -1) != person)
                    NarrowWaiting(slot, line, now);
            }
        }
    }

    // The wait so far is told by the clocks of those who could take it so far; when it came into line does not change.
    private void NarrowWaiting(int first, WaitingLine line, long now)
    {
        EndPhase(first, now);
        Narrow(first, in _cases[first], line, now);
        for (var member = first; member >= 0; member = NextMember(member))
        {
            ref var item = ref _cases[member];
            _extras[member].Track = _extras[first].Track;
            var rank = item.WaitingIndex;
            ReadClocks(member, ref item, line, now, isNew: false);
            item.WaitingIndex = rank;
            var track = TrackOf(member, in item, line);
            var at = track.At(now);
            _extras[member].OutOfTurnAt = track.OutOfTurn.Read(at, rank);
            _extras[member].OutOfTurnWhileAbsentAt = track.OutOfTurnWhileAbsent.Read(at, rank);
            BeginWaiting(member, ref item, line, now);
        }

        Unsettle(line.Plan);
    }

    // Who is there: definition 4's unavailability.

    /// <summary>Tells the lines of a crew who is there now; those in which nobody waits ask when somebody comes.</summary>
    private void DutyChanged(int crew, long now)
    {
        var (plan, state) = (_crews[crew], _crewStates[crew]);
        var group = _groups[plan.Group];
        group.SetStaff(plan.Place, state.OnDuty > 0, state.Absent > 0, state.Down.Level > 0);
        if (_plan.Groups[plan.Group].HasPatience)
            MarkDirty(plan.Group); // for whom people are kept
        if (!_isInFull)
            return;
        if (state.Asked is null)
        {
            foreach (var line in plan.Lines)
                PresenceChanged(_lines[line], now);
            return;
        }

        foreach (var line in group.WaitingOf(plan.LinePlaces))
            PresenceChanged(_lines[line], now);
        foreach (var line in group.HeldUpOf(plan.LinePlaces))
            PresenceChanged(_lines[line], now);
    }

    private void PresenceChanged(WaitingLine line, long now)
    {
        if (!_isInFull)
            return;
        var presence = PresenceOf(line, line);
        // Where anybody will do, the next of many who comes or goes changes nothing.
        if (line.NeedsAnyone && presence == line.Causes.Presence)
            return;
        line.Causes.Change(line.At(now), presence);
        foreach (var track in line.Narrowed)
            track.Causes.Change(track.At(now), track.Person < 0 ? presence : PresenceOf(line, track));
        if (!line.WatchesPriority)
            return;
        line.SetLatest(now, line.Latest, line.Count > 0);
        foreach (var track in line.Narrowed)
            track.SetLatest(now, LatestInWork(line.Plan, track), line.Count > 0); // who narrows may be employed no longer
    }

    private Presence PresenceOf(WaitingLine line, CauseTrack track)
    {
        var plan = line.Plan;
        if (!_systems.AreOnline(plan))
            return Presence.NotStaffed;
        if (line.NeedsAnyone)
            return _groups[line.Group].PresenceOf(plan.Needs[0].Places);
        if (CanBeFilled(plan, track, withAbsent: false, withDown: false))
            return IsAnybodyAway(plan, track) ? Presence.ThereWhileAbsent : Presence.There;
        if (CanBeFilled(plan, track, withAbsent: true, withDown: false))
            return Presence.Absent;
        return CanBeFilled(plan, track, withAbsent: true, withDown: true) ? Presence.Down : Presence.NotStaffed;
    }

    private readonly List<int> _filling = [];

    private bool CanBeFilled(LinePlan plan, CauseTrack track, bool withAbsent, bool withDown)
    {
        _filling.Clear();
        foreach (var need in plan.Needs)
        {
            var open = need.Count;
            foreach (var tier in need.Tiers)
            {
                foreach (var index in tier.Crews)
                {
                    var crew = _crews[index];
                    for (var s = crew.First; s < crew.First + crew.Count && open > 0; s++)
                    {
                        if (!IsThere(s, withAbsent, withDown) || !Allows(track, s) || _filling.Contains(_servers[s].Person))
                            continue;
                        _filling.Add(_servers[s].Person);
                        open--;
                    }
                }
            }

            if (open > 0)
                return false;
        }

        return true;
    }

    // A rule about a person speaks of people, not of bots; one about somebody who is no longer employed says nothing.
    private bool Allows(CauseTrack track, int server) => track.Person < 0 || track.Includes(_servers[server].Person)
        || _crews[_servers[server].Crew].Kind != CrewKind.People || !_servers[track.Person].IsEmployed;

    private bool IsThere(int server, bool withAbsent, bool withDown)
    {
        ref var person = ref _servers[server];
        return person.IsPresent || person.InOvertime || (withAbsent && person.IsAway)
            || (withDown && person.Mode == ServerMode.Down && _crewStates[person.Crew].IsOpen);
    }

    private bool IsAnybodyAway(LinePlan plan, CauseTrack track)
    {
        foreach (var index in plan.Crews)
        {
            if (_crewStates[index].Absent == 0)
                continue;
            var crew = _crews[index];
            for (var s = crew.First; s < crew.First + crew.Count; s++)
            {
                if (_servers[s].IsAway && Allows(track, s))
                    return true;
            }
        }

        return false;
    }
}
