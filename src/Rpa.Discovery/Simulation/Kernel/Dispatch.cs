using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>Who takes what: lines, free people, and the order of definition 5.</summary>
internal sealed partial class EventLoop
{
    private long _sequence;

    private void Queue(int slot, ref CaseRow item, in StateRow row, int line, long now)
    {
        item.Line = line;
        item.Phase = CasePhase.Waiting;
        item.Since = now;
        item.Enabled = now;
        item.Sequence = _sequence++;
        item.Server = -1;
        var plan = _plan.Lines[line];
        item.OrderKey = row.Order switch
        {
            QueueOrder.Fifo => now,
            QueueOrder.Due => item.Due,
            _ => ExpectedEffort(slot, in row, in item),
        };

        ReadClocks(ref item, plan, now, isNew: true);
        _lines[line].Add(slot, in item);
        _waitingInLine[line].Enter(now);
        MarkDirty(plan.Group);
    }

    private void ReadClocks(ref CaseRow item, LinePlan plan, long now, bool isNew)
    {
        ref var causes = ref _causes[plan.Index];
        item.UnavailableAt = causes.Unavailable(now);
        item.AbsentAt = causes.WhileAbsent(now);
        if (!plan.WatchesPriority)
            return;
        if (_groupRankTick[plan.Group] != now)
        {
            _groupRankTick[plan.Group] = now;
            _groupRank[plan.Group]++;
        }

        // In work it counts with its own enabling, in line from its return on: definition 4 compares a waiting item with those enabled later.
        item.WaitingIndex = _groupRank[plan.Group];
        if (isNew)
            item.EnabledIndex = item.WaitingIndex;
        item.PriorityAt = _priorities[plan.Index]!.Read(now, item.WaitingIndex);
        item.PriorityWhileAbsentAt = _prioritiesWhileAbsent[plan.Index]!.Read(now, item.WaitingIndex);
    }

    /// <summary>Puts an item whose person went absent before all others, with what is left of its effort.</summary>
    private void ReturnToLine(int slot, long now)
    {
        EndPhase(slot, now);
        ref var item = ref _cases[slot];
        item.Server = -1;
        item.Phase = CasePhase.Waiting;
        var plan = _plan.Lines[item.Line];
        ReadClocks(ref item, plan, now, isNew: false);
        item.OrderKey = long.MinValue;
        item.LineStamp++;
        _lines[item.Line].AddFirst(slot, in item, _cases);
        _waitingInLine[item.Line].Enter(now);
        MarkDirty(plan.Group);
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
        var free = _poolStates[pool].Free;
        var allocation = _pools[pool].Allocation;
        if (free.Count == 1 || allocation is Allocation.LongestIdle or Allocation.Fastest)
            return free.TakeFirst();
        var best = free[0];
        for (var i = 1; i < free.Count; i++)
        {
            var (mine, other) = allocation == Allocation.LeastBusy
                ? (_servers[free[i]].BusyTicks, _servers[best].BusyTicks)
                : (_servers[free[i]].FreeSince, _servers[best].FreeSince);
            if (mine < other || (mine == other && free[i] < best))
                best = free[i];
        }

        free.Remove(best);
        return best;
    }

    private void Start(int server, int slot, long now)
    {
        EndPhase(slot, now);
        ref var item = ref _cases[slot];
        _lines[item.Line].Remove(ref item);
        ref var row = ref _states[item.State];
        ref var person = ref _servers[server];
        if (row.HasExtras && !item.IsStarted && row.Law!.ByPool is not null && item.Stage == WorkStage.People)
            item.Left = HumanEffort(slot, in row, item.Bits, person.Pool);
        item.IsStarted = true;
        item.Server = server;
        item.Phase = CasePhase.Processing;
        person.Mode = ServerMode.Busy;
        person.Case = slot;
        person.End = now + item.Left;
        _poolStates[person.Pool].Busy.Enter(now);
        SetBusyEvent(server, ref person, now);
        if (_plan.Lines[item.Line].WatchesPriority)
            WorkBegins(person.Pool, item.EnabledIndex, now);
        if (_pools[person.Pool].IsBot)
            _poolStates[person.Pool].Taken++;
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
        var slot = _servers[server].Case;
        Activities++;
        StopWork(server, now);
        BecomeFree(server, now);
        _cases[slot].Server = -1;
        if (_cases[slot].Stage == WorkStage.People)
            Leave(slot, now);
        else
            NextStage(slot, now);
    }

    /// <summary>Books the work that a person has done on the item up to now.</summary>
    private void StopWork(int server, long now)
    {
        ref var person = ref _servers[server];
        ref var item = ref _cases[person.Case];
        person.BusyTicks += now - item.Since;
        EndPhase(person.Case, now);
        _poolStates[person.Pool].Busy.Leave(now);
        if (person.RunLeft != Plan.Never)
            person.RunLeft -= now - person.RunSince;
        if (_plan.Lines[item.Line].WatchesPriority)
        {
            person.Mode = ServerMode.Off;
            WorkStops(person.Pool, item.EnabledIndex, now);
        }
    }

    private void BecomeFree(int server, long now)
    {
        ref var person = ref _servers[server];
        var plan = _pools[person.Pool];
        if (!_comesOnDuty || plan.Allocation != Allocation.LongestIdleAny)
            person.FreeSince = now;
        person.Case = -1;
        person.Mode = ServerMode.Free;
        if (plan.OtherWork is not null && !person.InOvertime)
        {
            if (StartsOtherWork(server, ref person, now))
                return;
        }
        else
        {
            _tree.Set(server, Plan.Never);
        }

        _poolStates[person.Pool].Free.Add(server, _servers);
        MarkDirty(plan.Group);
    }

    // The latest rank in work, for every line that the pool serves: definition 4's "works on an item enabled later".
    private void WorkBegins(int pool, int rank, long now)
    {
        foreach (var line in _pools[pool].Lines)
        {
            if (rank > _priorities[line]!.Latest)
                SetLatest(line, rank, now);
        }
    }

    private void WorkStops(int pool, int rank, long now)
    {
        foreach (var line in _pools[pool].Lines)
        {
            if (rank != _priorities[line]!.Latest)
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
        _priorities[line]!.SetLatest(now, rank);
        _prioritiesWhileAbsent[line]!.SetLatest(now, _causes[line].IsWhileAbsent ? rank : -1);
    }
}
