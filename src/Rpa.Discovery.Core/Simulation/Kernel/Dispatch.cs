using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Who takes what: lines, free people, and the order of definition 5, where one free person of a list of crews is all that work
/// needs.</summary>
internal sealed partial class EventLoop
{
    private long _sequence;

    private void Queue(int slot, ref CaseRow item, in StateRow row, int line, long now)
    {
        if (_onPaper)
        {
            WorkOnPaper(slot, line, now);
            return;
        }

        item.Line = line;
        item.Server = -1;
        item.Enabled = now;
        item.Sequence = SequenceOf(slot, row.TurnKey, now);
        var waiting = _lines[line];
        item.OrderKey = row.Order switch
        {
            QueueOrder.Fifo => now,
            QueueOrder.Due => item.Due,
            _ => ExpectedEffort(slot, in row, in item),
        };

        if (IsTakenAtOnce(waiting, now))
        {
            TakeAtOnce(slot, ref item, waiting, now);
            return;
        }

        if (!waiting.Plan.IsPlain)
        {
            Narrow(slot, in item, waiting, now);
            SetPatience(slot, waiting, now);
        }

        BeginWatching(waiting);
        ReadClocks(slot, ref item, waiting, now, isNew: true);
        BeginWaiting(slot, ref item, waiting, now);
        waiting.Add(slot, in item, TurnOf(slot));
        MarkDirty(waiting.Group);
    }

    /// <summary>The items of one case that come into line in the same tick inside a fork stand together, where the first of them would, in
    /// the order of their turns.</summary>
    private long SequenceOf(int slot, ulong turnKey, long now)
    {
        if (turnKey == 0)
            return _sequence++;
        ref var item = ref _cases[slot];
        _extras[slot].Turn = Keys.Draw(item.Key, turnKey, (ulong)item.Visit);
        ref var whole = ref _extras[RootOf(slot)];
        if (whole.TurnTick != now)
            (whole.TurnTick, whole.TurnSequence) = (now, _sequence++);
        return whole.TurnSequence;
    }

    private ulong TurnOf(int slot) => _hasTokens ? _extras[slot].Turn : 0;

    private void BeginWaiting(int slot, ref CaseRow item, WaitingLine line, long now)
    {
        item.Phase = CasePhase.Waiting;
        item.Since = now;
        line.Area.Enter(now);
        _observer?.PhaseBegan(item.Token, item.State, CasePhase.Waiting, now);
    }

    private CauseTrack TrackOf(int slot, in CaseRow item, WaitingLine line) => line.HasOneTrack ? line
        : line.Plan.Rule != PersonRule.None && _extras[slot].Track is { } narrowed ? narrowed
        : OwnTrack(_plan.OpenHoursOf[_states[item.State].Workflow], line);

    // The clocks of everybody who serves the line, in the open time of a workflow.
    private static CauseTrack OwnTrack(int hours, WaitingLine line)
    {
        if (line.Hours == hours)
            return line;
        foreach (var track in line.Narrowed)
        {
            if (track.Person < 0 && track.Hours == hours)
                return track;
        }

        return line;
    }

    private void ReadClocks(int slot, ref CaseRow item, WaitingLine line, long now, bool isNew)
    {
        if (!_isInFull)
            return;
        var track = TrackOf(slot, in item, line);
        var at = now;
        if (track.Open is { } open)
            item.OpenAt = at = open.At(now);
        item.UnavailableAt = track.Causes.Unavailable(at);
        item.AbsentAt = track.Causes.WhileAbsent(at);
        if (line.TellsApart)
        {
            item.UnavailableAbsentAt = track.Causes.Absent(at);
            item.UnavailableDownAt = track.Causes.Down(at);
        }

        if (line.WatchesPriority)
            ReadPriorityClocks(ref item, line, now, isNew);
        if (line.Plan.Rule != PersonRule.None)
            (_extras[slot].OutOfTurnAt, _extras[slot].OutOfTurnWhileAbsentAt) = (0, 0);
    }

    private void ReadPriorityClocks(ref CaseRow item, WaitingLine line, long now, bool isNew)
    {
        if (_groupRankTick[line.Group] != now)
        {
            _groupRankTick[line.Group] = now;
            if (++_groupRank[line.Group] > _plan.MostRanks && RestartRanks(line.Group, now))
                item.EnabledIndex = 0; // what comes back was neither in work nor in line when the others' ranks were set back
        }

        // In work it counts with its own enabling, in line from its return on: definition 4 compares a waiting item with those enabled
        // later.
        item.WaitingIndex = _groupRank[line.Group];
        if (isNew)
            item.EnabledIndex = item.WaitingIndex;
    }

    // Ranks begin again when nobody waits, so that the clocks stay small.
    private bool RestartRanks(int group, long now)
    {
        var plan = _plan.Groups[group];
        foreach (var line in plan.Lines)
        {
            if (_lines[line].Count > 0)
                return false;
        }

        foreach (var line in plan.Lines)
        {
            _lines[line].Restart(now);
            foreach (var track in _lines[line].Narrowed)
                track.Restart(now);
        }

        foreach (var crew in plan.Crews)
        {
            for (var i = _crews[crew].First; i < _crews[crew].First + _crews[crew].Count; i++)
            {
                if (_servers[i].Case >= 0)
                    _cases[_servers[i].Case].EnabledIndex = 0;
                if (_rankInWork[i] > 0)
                    _rankInWork[i] = 0;
                for (var left = _servers[i].Interrupted; left >= 0; left = _extras[left].NextInterrupted)
                    _cases[left].EnabledIndex = 0;
            }
        }

        _groupRank[group] = 1;
        return true;
    }

    private void Dispatch(int group, long now)
    {
        var (plan, state) = (_plan.Groups[group], _groups[group]);
        if (plan.IsSimple)
        {
            DispatchSimple(plan, now);
            return;
        }

        if (plan.IsGeneral)
            Match(plan, state, now);
        else
            DispatchPlain(state, now);
        foreach (var line in state.Unwatched)
            WatchWhoStays(_lines[line], now);
        foreach (var line in state.WorkChanged)
            FollowLatest(_lines[line], now);
        state.WorkIsKnown();
    }

    private void DispatchPlain(GroupState state, long now)
    {
        while (FirstToStart(state) is var slot && slot >= 0)
        {
            var line = _lines[_cases[slot].Line];
            Start(TakenFrom(FirstFreeTier(line.Plan.Needs[0], state), state), slot, line, now);
        }

        foreach (var crew in state.FreeLate)
            DispatchOvertime(crew, now);
    }

    /// <summary>Of the items that stand first in their lines and have somebody free, the first; −1 when there is none.</summary>
    private int FirstToStart(GroupState state)
    {
        var best = -1;
        foreach (var index in state.Unsettled)
        {
            var line = _lines[index];
            if (!state.IsAnybodyFreeInTime(line.Plan.Needs[0].Places))
            {
                state.Settle(line.Plan.Place);
                continue;
            }

            var slot = line.First(_cases);
            if (best < 0 || ComesBefore(slot, best))
                best = slot;
        }

        return best;
    }

    private void DispatchSimple(GroupPlan plan, long now)
    {
        var crew = _crewStates[plan.Crews[0]];
        var line = _lines[plan.Lines[0]];
        if (crew.InOvertime)
            DispatchOvertime(plan.Crews[0], now);
        while (line.Count > 0 && crew.Free.Count > 0)
            Start(Chosen(crew), line.First(_cases), line, now);
        if (line.Count > 0)
            WatchWhoStays(line, now);
    }

    private static NeedTier FirstFreeTier(NeedPlan need, GroupState state)
    {
        var at = 0;
        while (!state.IsAnybodyFreeInTime(need.Tiers[at].Places))
            at++;
        return need.Tiers[at];
    }

    private bool ComesBefore(int slot, int other)
    {
        ref var a = ref _cases[slot];
        ref var b = ref _cases[other];
        if (a.Priority != b.Priority)
            return a.Priority < b.Priority;
        if (a.OrderKey != b.OrderKey)
            return a.OrderKey < b.OrderKey;
        if (a.Enabled != b.Enabled)
            return a.Enabled < b.Enabled;
        return a.Sequence != b.Sequence ? a.Sequence < b.Sequence : TurnOf(slot) < TurnOf(other);
    }

    private int Chosen(CrewState crew)
    {
        if (crew.TakesTheFirst || crew.Free.Count == 1)
            return crew.Free.TakeFirst();
        var best = -1;
        for (var i = 0; i < crew.Free.Count; i++)
        {
            if (best < 0 || IsRatherTaken(crew.Plan.Allocation, crew.Free[i], 1, best, 1))
                best = crew.Free[i];
        }

        crew.Free.Remove(best);
        return best;
    }

    private int TakenFrom(NeedTier tier, GroupState state) =>
        tier.Crews.Length == 1 ? Chosen(_crewStates[tier.Crews[0]]) : TakenByRule(tier, state);

    /// <summary>Takes of the free people of a pool who are not in overtime the one whom its rule means.</summary>
    private int TakenByRule(NeedTier tier, GroupState state)
    {
        if (tier.Allocation != Allocation.LeastBusy)
        {
            var factors = tier.Allocation == Allocation.Fastest ? tier.FactorAt : null;
            return _crewStates[state.LongestIdle(tier.Places, factors)].Free.TakeFirst();
        }

        var best = -1;
        foreach (var crew in state.FreeOf(tier.Places, withLate: false))
        {
            var people = _crewStates[crew].Free;
            for (var i = 0; i < people.Count; i++)
            {
                if (best < 0 || IsRatherTaken(tier.Allocation, people[i], 1, best, 1))
                    best = people[i];
            }
        }

        _crewStates[_servers[best].Crew].Free.Remove(best);
        return best;
    }

    /// <summary>Whether the rule takes one free person rather than another.</summary>
    private bool IsRatherTaken(Allocation rule, int server, double factor, int other, double otherFactor)
    {
        ref var mine = ref _servers[server];
        ref var theirs = ref _servers[other];
        if (rule == Allocation.Fastest && factor != otherFactor)
            return factor < otherFactor;
        var (first, second) = rule == Allocation.LeastBusy ? (mine.BusyTicks, theirs.BusyTicks) : (mine.FreeSince, theirs.FreeSince);
        return first < second || (first == second && server < other);
    }

    private void BecomeFree(int server, long now)
    {
        ref var person = ref _servers[server];
        var crew = _crewStates[person.Crew];
        person.FreeSince = now;
        person.Case = -1;
        person.Mode = ServerMode.Free;
        if (crew.HasOtherWork && !person.InOvertime)
        {
            if (StartsOtherWork(server, ref person, now))
                return;
        }
        else
        {
            _tree.Set(server, Plan.Never);
        }

        crew.Free.Add(server, now);
        crew.Asked?.Unsettle(crew.Plan.LinePlaces);
        MarkDirty(crew.Group);
    }

    // The latest rank in work, for every line that the person serves: definition 4's "works on an item enabled later". Who works within a
    // tick makes no wait longer, so where several lines are dispatched together it is looked up once, when the tick is over.
    private void WorkBegins(int server, int rank, long now)
    {
        _rankInWork[server] = rank;
        var crew = _crewStates[_servers[server].Crew];
        if (crew.Asked is { } group)
        {
            group.WorkChanges(crew.Plan.LinePlaces);
            return;
        }

        var line = _lines[crew.Plan.Lines[0]];
        if (line.Count == 0 || line.IsUnwatched)
            return; // looked up again when somebody comes to wait
        if (rank > line.Latest)
            line.SetLatest(now, rank, anybodyWaits: true);
        foreach (var track in line.Narrowed)
        {
            if (rank > track.Latest)
                track.SetLatest(now, rank, anybodyWaits: true);
        }
    }

    private void WorkStops(int server, int rank, long now)
    {
        _rankInWork[server] = -1;
        var crew = _crewStates[_servers[server].Crew];
        if (crew.Asked is { } group)
        {
            group.WorkChanges(crew.Plan.LinePlaces);
            MarkDirty(crew.Group);
            return;
        }

        var line = _lines[crew.Plan.Lines[0]];
        if (line.Count == 0 || line.IsUnwatched)
            return;
        if (rank == line.Latest)
            line.SetLatest(now, LatestInWork(line.Plan, line), anybodyWaits: true);
        foreach (var track in line.Narrowed)
        {
            if (rank == track.Latest)
                track.SetLatest(now, LatestInWork(line.Plan, track), anybodyWaits: true);
        }
    }

    private void FollowLatest(WaitingLine line, long now)
    {
        FollowLatest(line, line, now);
        foreach (var track in line.Narrowed)
            FollowLatest(line, track, now);
    }

    private void FollowLatest(WaitingLine line, CauseTrack track, long now)
    {
        var latest = LatestInWork(line.Plan, track);
        if (latest != track.Latest)
            track.SetLatest(now, latest, anybodyWaits: true);
    }

    // While nobody waits in a line, who is there and who works on what came later is of no interest to it,
    // nor is it to what is taken in the tick in which it comes.
    private void BeginWatching(WaitingLine line)
    {
        if (line.Count == 0)
            line.IsUnwatched = _isInFull;
    }

    /// <summary>What came into line in this tick and was not taken waits from now on.</summary>
    private void WatchWhoStays(WaitingLine line, long now)
    {
        if (!line.IsUnwatched)
            return;
        line.IsUnwatched = false;
        if (line.IsToldWhileWaiting)
            PresenceChanged(line, now);
        if (!line.WatchesPriority)
            return;
        BeginWatching(line, line, now);
        foreach (var track in line.Narrowed)
            BeginWatching(line, track, now);
    }

    private void BeginWatching(WaitingLine line, CauseTrack track, long now)
    {
        track.WatchFrom(_groupRank[line.Group]);
        track.SetLatest(now, LatestInWork(line.Plan, track), anybodyWaits: false);
    }

    private int LatestInWork(LinePlan line, CauseTrack track)
    {
        var (latest, ranks) = (-1, _rankInWork);
        foreach (var eligible in line.Crews)
        {
            var crew = _crews[eligible];
            for (var i = crew.First; i < crew.First + crew.Count; i++)
            {
                if (ranks[i] > latest && Allows(track, i))
                    latest = ranks[i];
            }
        }

        return latest;
    }
}
