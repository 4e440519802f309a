using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>Who takes what: lines, free people, and the order of definition 5.</summary>
internal sealed partial class EventLoop
{
    private const int MostRanks = 1000;
    private long _sequence;

    private void Queue(int slot, ref CaseRow item, in StateRow row, int line, long now)
    {
        item.Line = line;
        item.Phase = CasePhase.Waiting;
        item.Since = now;
        item.Enabled = now;
        item.Sequence = _sequence++;
        item.Server = -1;
        var waiting = _lines[line];
        item.OrderKey = row.Order switch
        {
            QueueOrder.Fifo => now,
            QueueOrder.Due => item.Due,
            _ => ExpectedEffort(slot, in row, in item),
        };

        ReadClocks(ref item, waiting, now, isNew: true);
        waiting.Add(slot, in item);
        waiting.Area.Enter(now);
        MarkDirty(waiting.Group);
    }

    private void ReadClocks(ref CaseRow item, WaitingLine line, long now, bool isNew)
    {
        item.UnavailableAt = line.Causes.Unavailable(now);
        item.AbsentAt = line.Causes.WhileAbsent(now);
        if (line.WatchesPriority)
            ReadPriorityClocks(ref item, line, now, isNew);
    }

    private void ReadPriorityClocks(ref CaseRow item, WaitingLine line, long now, bool isNew)
    {
        if (_groupRankTick[line.Group] != now)
        {
            _groupRankTick[line.Group] = now;
            if (++_groupRank[line.Group] > MostRanks)
                RestartRanks(line.Group, now);
        }

        // In work it counts with its own enabling, in line from its return on: definition 4 compares a waiting item with those enabled later.
        item.WaitingIndex = _groupRank[line.Group];
        if (isNew)
            item.EnabledIndex = item.WaitingIndex;
    }

    // Ranks begin again when nobody waits, so that the clocks stay small.
    private void RestartRanks(int group, long now)
    {
        var plan = _plan.Groups[group];
        foreach (var line in plan.Lines)
        {
            if (_lines[line].Count > 0)
                return;
        }

        foreach (var line in plan.Lines)
        {
            _lines[line].OutOfTurn.Restart(now);
            _lines[line].OutOfTurnWhileAbsent.Restart(now);
        }

        foreach (var pool in plan.Pools)
        {
            for (var i = _pools[pool].First; i < _pools[pool].First + _pools[pool].Count; i++)
            {
                if (_servers[i].Case >= 0)
                    _cases[_servers[i].Case].EnabledIndex = 0;
            }
        }

        _groupRank[group] = 1;
    }

    /// <summary>Puts an item whose person went absent before all others, with what is left of its effort.</summary>
    private void ReturnToLine(int slot, long now)
    {
        EndPhase(slot, now);
        ref var item = ref _cases[slot];
        item.Server = -1;
        item.Phase = CasePhase.Waiting;
        var line = _lines[item.Line];
        ReadClocks(ref item, line, now, isNew: false);
        item.OrderKey = long.MinValue;
        item.LineStamp++;
        line.AddFirst(slot, in item, _cases);
        line.Area.Enter(now);
        MarkDirty(line.Group);
    }

    private void Dispatch(int group, long now)
    {
        var plan = _plan.Groups[group];
        if (plan.IsSimple)
        {
            var pool = _poolStates[plan.Pools[0]];
            var line = _lines[plan.Lines[0]];
            if (pool.InOvertime)
            {
                DispatchOvertime(plan.Pools[0], now);
                return;
            }

            while (line.Count > 0 && pool.Free.Count > 0)
            {
                var slot = line.First(_cases);
                Start(Chosen(plan.Pools[0]), slot, now);
            }

            return;
        }

        while (true)
        {
            var best = -1;
            foreach (var line in plan.Lines)
            {
                if (_lines[line].Count == 0 || FirstFreePool(line) < 0)
                    continue;
                var slot = _lines[line].First(_cases);
                if (best < 0 || ComesBefore(in _cases[slot], in _cases[best]))
                    best = slot;
            }

            if (best < 0)
                break;
            Start(Chosen(FirstFreePool(_cases[best].Line)), best, now);
        }

        foreach (var pool in plan.Pools)
        {
            if (_poolStates[pool].InOvertime)
                DispatchOvertime(pool, now);
        }
    }

    private int FirstFreePool(int line)
    {
        foreach (var pool in _plan.Lines[line].Pools)
        {
            if (_poolStates[pool].Free.Count > 0 && !_poolStates[pool].InOvertime)
                return pool;
        }

        return -1;
    }

    private static bool ComesBefore(in CaseRow a, in CaseRow b)
    {
        if (a.Priority != b.Priority)
            return a.Priority < b.Priority;
        if (a.OrderKey != b.OrderKey)
            return a.OrderKey < b.OrderKey;
        return a.Enabled != b.Enabled ? a.Enabled < b.Enabled : a.Sequence < b.Sequence;
    }

    private int Chosen(int pool)
    {
        var state = _poolStates[pool];
        return state.TakesTheFirst || state.Free.Count == 1 ? state.Free.TakeFirst() : ChosenByRule(state);
    }

    private int ChosenByRule(PoolState state)
    {
        var free = state.Free;
        var leastBusy = state.Plan.Allocation == Allocation.LeastBusy;
        var best = free[0];
        for (var i = 1; i < free.Count; i++)
        {
            var (mine, other) = leastBusy ? (_servers[free[i]].BusyTicks, _servers[best].BusyTicks) : (_servers[free[i]].FreeSince, _servers[best].FreeSince);
            if (mine < other || (mine == other && free[i] < best))
                best = free[i];
        }

        free.Remove(best);
        return best;
    }

    private void Start(int server, int slot, long now)
    {
        ref var item = ref _cases[slot];
        EndWaiting(ref item, now);
        var line = _lines[item.Line];
        line.Remove(ref item);
        ref var person = ref _servers[server];
        if (!item.IsStarted)
        {
            ref var row = ref _states[item.State];
            if (row.HasExtras && row.Law!.ByPool is not null && item.Stage == WorkStage.People)
                item.Left = HumanEffort(slot, in row, item.Bits, person.Pool);
            item.IsStarted = true;
        }

        item.Server = server;
        item.Phase = CasePhase.Processing;
        person.Mode = ServerMode.Busy;
        person.Case = slot;
        person.End = now + item.Left;
        var pool = _poolStates[person.Pool];
        pool.Busy.Enter(now);
        SetBusyEvent(server, ref person, now);
        if (line.WatchesPriority)
            WorkBegins(person.Pool, item.EnabledIndex, now);
        if (pool.IsBot)
            pool.Taken++;
    }

    /// <summary>When the tree has to call a busy person: at the end of the work, or of overtime. At an ordinary closing the pool does.</summary>
    private void SetBusyEvent(int server, ref ServerRow person, long now)
    {
        var next = person.End <= person.Close ? person.End : person.InOvertime ? person.Close : Plan.Never;
        if (person.RunLeft != Plan.Never)
        {
            person.RunSince = now;
            var failure = person.RunLeft > Plan.Never - now ? Plan.Never : now + person.RunLeft;
            next = Math.Min(next, failure);
        }

        _tree.Set(server, next);
    }

    private void ServerEvent(int server, long now)
    {
        ref var person = ref _servers[server];
        switch (person.Mode)
        {
            case ServerMode.Busy when now == person.End:
                Complete(server, now);
                break;
            case ServerMode.Busy when person.InOvertime:
                Pause(server, now);
                EndOvertime(server, now);
                break;
            case ServerMode.Busy:
                Fail(server, now);
                break;
            case ServerMode.OtherWork:
                EndOtherWork(server, now);
                break;
            default:
                OtherWorkComes(server, now);
                break;
        }
    }

    private void Complete(int server, long now)
    {
        ref var person = ref _servers[server];
        var slot = person.Case;
        _activities++;
        var pool = _poolStates[person.Pool];
        if (pool.IsPlain && pool.PlainLine.Count > 0 && pool.Free.Count == 0 && !person.InOvertime && _heap.TopTick > now && _nextBoundary > now)
        {
            HandOn(server, slot, pool, now);
            return;
        }

        StopWork(ref person, now);
        BecomeFree(server, now);
        GoOn(slot, now);
    }

    private void GoOn(int slot, long now)
    {
        ref var item = ref _cases[slot];
        item.Server = -1;
        if (item.Stage == WorkStage.People)
            Leave(slot, now);
        else
            NextStage(slot, now);
    }

    /// <summary>The short way from one item to the next, where nothing else can have a say: the person takes the head of a plain line at once.</summary>
    /// <remarks>The same as being free and being dispatched at the end of the tick: whatever else ends at this tick only adds to the end of the line, and
    /// whoever else becomes free has a higher index.</remarks>
    private void HandOn(int server, int slot, PoolState pool, long now)
    {
        ref var person = ref _servers[server];
        ref var done = ref _cases[slot];
        person.BusyTicks += now - done.Since;
        person.FreeSince = now;
        EndProcessing(ref done, now);
        var line = pool.PlainLine;
        var next = line.First(_cases);
        ref var item = ref _cases[next];
        EndWaiting(ref item, now);
        line.Remove(ref item);
        if (!item.IsStarted)
        {
            ref var row = ref _states[item.State];
            if (row.HasExtras && row.Law!.ByPool is not null && item.Stage == WorkStage.People)
                item.Left = HumanEffort(next, in row, item.Bits, person.Pool);
            item.IsStarted = true;
        }

        item.Server = server;
        item.Phase = CasePhase.Processing;
        person.Case = next;
        person.End = now + item.Left;
        _tree.Set(server, person.End <= person.Close ? person.End : Plan.Never);
        GoOn(slot, now);
    }

    /// <summary>Books the work that a person has done on the item up to now.</summary>
    private void StopWork(ref ServerRow person, long now)
    {
        ref var item = ref _cases[person.Case];
        person.BusyTicks += now - item.Since;
        EndProcessing(ref item, now);
        _poolStates[person.Pool].Busy.Leave(now);
        if (person.RunLeft != Plan.Never)
            person.RunLeft -= now - person.RunSince;
        if (_lines[item.Line].WatchesPriority)
        {
            person.Mode = ServerMode.Off;
            WorkStops(person.Pool, item.EnabledIndex, now);
        }
    }

    private void BecomeFree(int server, long now)
    {
        ref var person = ref _servers[server];
        var pool = _poolStates[person.Pool];
        if (!_comesOnDuty || !pool.KeepsFreeSince)
            person.FreeSince = now;
        person.Case = -1;
        person.Mode = ServerMode.Free;
        if (pool.HasOtherWork && !person.InOvertime)
        {
            if (StartsOtherWork(server, ref person, now))
                return;
        }
        else
        {
            _tree.Set(server, Plan.Never);
        }

        pool.Free.Add(server, _servers);
        MarkDirty(pool.Group);
    }

    // The latest rank in work, for every line that the pool serves: definition 4's "works on an item enabled later".
    private void WorkBegins(int pool, int rank, long now)
    {
        foreach (var line in _pools[pool].Lines)
        {
            if (rank > _lines[line].OutOfTurn.Latest)
                SetLatest(line, rank, now);
        }
    }

    private void WorkStops(int pool, int rank, long now)
    {
        foreach (var line in _pools[pool].Lines)
        {
            if (rank != _lines[line].OutOfTurn.Latest)
                continue;
            var latest = -1;
            foreach (var eligible in _plan.Lines[line].Pools)
            {
                var plan = _pools[eligible];
                for (var i = plan.First; i < plan.First + plan.Count; i++)
                {
                    if (_servers[i].Mode == ServerMode.Busy)
                        latest = Math.Max(latest, _cases[_servers[i].Case].EnabledIndex);
                }
            }

            SetLatest(line, latest, now);
        }
    }

    private void SetLatest(int line, int rank, long now)
    {
        var waiting = _lines[line];
        waiting.OutOfTurn.SetLatest(now, rank, waiting.Count > 0);
        waiting.OutOfTurnWhileAbsent.SetLatest(now, waiting.Causes.IsWhileAbsent ? rank : -1, waiting.Count > 0);
    }
}
