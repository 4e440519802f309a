using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Work done many together: who is collected, when a batch is released, who leaves it.</summary>
internal sealed partial class EventLoop
{
    private const int ByAge = 0;
    private const int ByClock = 1;
    private readonly List<(int Member, int Stamp)> _parting = [];
    private Filling[] _fillings = [];

    private void PrepareBatches()
    {
        Grow(ref _fillings, _plan.Batches);
        for (var s = 0; s < _states.Length; s++)
        {
            if (_states[s].Batch is not { } batch || _counts is not null)
                continue;
            ref var filling = ref _fillings[batch.Index];
            filling.State = s;
            filling.Plan = batch;
            filling.NextClock = 0;
            (filling.Members ??= []).Clear();
            SetClock(ref filling);
        }
    }

    private void SetClock(ref Filling filling)
    {
        if (filling.NextClock < filling.Plan.Clock.Length)
            _heap.Add(filling.Plan.Clock[filling.NextClock++], EventClass.Batch, filling.Plan.Index, 0, ByClock);
    }

    private void JoinBatch(int slot, BatchPlan plan, long now)
    {
        ref var item = ref _cases[slot];
        if (_onPaper)
        {
            item.Left = ShareOfBatch(slot);
            WorkOnPaper(slot, _states[item.State].Line, now);
            return;
        }

        item.Line = _states[item.State].Line;
        item.Server = -1;
        item.Enabled = now;
        _extras[slot].IsFilling = true;
        item.OpenAt = OwnTrack(_plan.OpenHoursOf[_states[item.State].Workflow], _lines[item.Line]).At(now);
        BeginWaiting(slot, ref item, _lines[item.Line], now);
        ref var filling = ref _fillings[plan.Index];
        filling.Members.Add(slot);
        if (filling.Members.Count == 1)
            AgeFrom(ref filling, now, now);
        if (plan.Size > 0 && filling.Members.Count >= plan.Size)
            Release(ref filling, now);
    }

    // Working days keep the clock time, so who came later, on a day off, may be of age before the oldest: it is released when the oldest
    // leaves.
    private void AgeFrom(ref Filling filling, long enabled, long now)
    {
        filling.Stamp++;
        if (filling.Plan.OrAfter is not { } after)
            return;
        var end = After(after, filling.Members[0], 0, enabled);
        if (end != Plan.Never)
            _heap.Add(Math.Max(end, now), EventClass.Batch, filling.Plan.Index, filling.Stamp, ByAge);
    }

    private void BatchIsDue(int index, int stamp, int what, long now)
    {
        ref var filling = ref _fillings[index];
        if (what == ByClock)
            SetClock(ref filling);
        else if (filling.Stamp != stamp)
            return;
        if (filling.Members.Count > 0)
            Release(ref filling, now);
    }

    /// <summary>What was collected becomes one item, for which the first member stands.</summary>
    private void Release(ref Filling filling, long now)
    {
        var members = filling.Members;
        filling.Stamp++;
        var first = members[0];
        ref var row = ref _states[filling.State];
        var line = _lines[row.Line];
        ref var item = ref _cases[first];
        ref var extras = ref _extras[first];
        // It stands where its latest member would alone.
        (item.Enabled, item.Sequence) = (now, SequenceOf(members[^1], row.TurnKey, now));
        extras.Turn = _extras[members[^1]].Turn;
        (extras.Members, extras.CohortMembers) = (members.Count, 0);
        Narrow(first, in item, line, now);
        BeginWatching(line);
        long due = Plan.Never, effort = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            EndOwnPhase(member, now);
            _extras[member].IsFilling = false;
            _extras[member].BatchFirst = first;
            _extras[member].BatchNext = i + 1 < members.Count ? members[i + 1] : -1;
            extras.CohortMembers += _cases[member].InCohort ? 1 : 0;
            due = Math.Min(due, _cases[member].Due);
            if (row.Order == Model.Workflows.QueueOrder.Shortest)
                effort = Together(effort, ExpectedEffort(member, in row, in _cases[member]));
            _extras[member].Track = extras.Track;
            ReadClocks(member, ref _cases[member], line, now, isNew: true);
            BeginWaiting(member, ref _cases[member], line, now);
        }

        item.OrderKey = row.Order switch
        {
            Model.Workflows.QueueOrder.Fifo => now,
            Model.Workflows.QueueOrder.Due => due,
            _ => effort,
        };
        if (_observer is not null)
            _observer.BatchReleased(filling.State, members.Select(m => (long)_cases[m].Token).ToArray(), now);
        members.Clear();
        SetPatience(first, line, now);
        line.Add(first, in item, TurnOf(first));
        MarkDirty(line.Group);
    }

    /// <summary>Set-up and the efforts of all, as whoever takes it needs them.</summary>
    private long BatchEffort(int first, BatchPlan batch, int server)
    {
        ref var row = ref _states[batch.State];
        ref var item = ref _cases[first];
        long effort = 0;
        if (batch.SetUp is { } setUp)
            effort = Ticks(Sampled(setUp, first, Randomness.Keys.Draw(item.Key, batch.SetUpKey, (ulong)item.Visit)));
        if (batch.EffortPerBatch)
            return Together(effort, HumanEffort(first, in row, item.Bits, server));
        for (var member = first; member >= 0; member = NextMember(member))
            effort = Together(effort, HumanEffort(member, in row, _cases[member].Bits, server));
        return effort;
    }

    /// <summary>The members go their own ways, one after the other, each until time has to pass.</summary>
    private void GoOnTogether(int first, long now)
    {
        _parting.Clear();
        for (var member = first; member >= 0; member = _extras[member].BatchNext)
            _parting.Add((member, _cases[member].EntryStamp));
        foreach (var (member, _) in _parting)
            Unlink(member);
        foreach (var (member, stamp) in _parting)
        {
            if (_cases[member].EntryStamp != stamp)
                continue; // what one of them led to has withdrawn it
            Leave(member, now);
            Settle(now);
        }
    }

    private void Unlink(int member)
    {
        ref var extras = ref _extras[member];
        (extras.BatchFirst, extras.BatchNext, extras.Members, extras.CohortMembers, extras.IsInterrupted) = (-1, -1, 0, 0, false);
        _cases[member].Server = -1;
    }

    /// <summary>A member leaves by a timer or is withdrawn: the others go on without it.</summary>
    private void LeaveBatch(int slot, long now)
    {
        ref var extras = ref _extras[slot];
        if (extras.IsFilling)
        {
            EndOwnPhase(slot, now);
            extras.IsFilling = false;
            ref var filling = ref _fillings[_states[_cases[slot].State].Batch!.Index];
            var wasOldest = filling.Members[0] == slot;
            filling.Members.Remove(slot);
            if (filling.Members.Count == 0)
                filling.Stamp++;
            else if (wasOldest)
                AgeFrom(ref filling, _cases[filling.Members[0]].Enabled, now);
            return;
        }

        var first = extras.BatchFirst;
        if (_extras[first].Members == 1)
        {
            extras.BatchFirst = -1; // The work ends with its last member.
            PutDown(slot, now);
            Unlink(slot);
            return;
        }

        if (_cases[first].Phase == CasePhase.Processing)
            BookStretch(first, now);
        EndOwnPhase(slot, now);
        _extras[first].Members--;
        _extras[first].CohortMembers -= _cases[slot].InCohort ? 1 : 0;
        if (slot == first)
        {
            StandIn(first, extras.BatchNext, now);
        }
        else
        {
            var before = first;
            while (_extras[before].BatchNext != slot)
                before = _extras[before].BatchNext;
            _extras[before].BatchNext = extras.BatchNext;
        }

        Unlink(slot);
    }

    // The stretch so far is booked with those who were in it.
    private void BookStretch(int first, long now)
    {
        var passed = now - _cases[first].Since;
        for (var s = _cases[first].Server; s >= 0; s = _servers[s].With)
            _servers[s].BusyTicks += passed;
        EndPhase(first, now);
        BeginPhase(first, CasePhase.Processing, now);
    }

    /// <summary>The next member stands for the batch from now on.</summary>
    private void StandIn(int first, int next, long now)
    {
        ref var old = ref _cases[first];
        ref var item = ref _cases[next];
        ref var left = ref _extras[first];
        ref var extras = ref _extras[next];
        (item.Server, item.Left, item.Enabled, item.Sequence, item.OrderKey) =
            (old.Server, old.Left, old.Enabled, old.Sequence, old.OrderKey);
        (item.EnabledIndex, item.Factor, item.IsTaken, item.IsStarted) = (old.EnabledIndex, old.Factor, old.IsTaken, old.IsStarted);
        (extras.Members, extras.CohortMembers, extras.Interruptions, extras.StretchStart, extras.NextInterrupted, extras.Turn) =
            (left.Members, left.CohortMembers, left.Interruptions, left.StretchStart, left.NextInterrupted, left.Turn);
        for (var member = next; member >= 0; member = _extras[member].BatchNext)
            _extras[member].BatchFirst = next;
        if (left.IsInterrupted)
        {
            ref var person = ref _servers[old.Server];
            if (person.Interrupted == first)
                person.Interrupted = next;
            for (var above = person.Interrupted; above >= 0; above = _extras[above].NextInterrupted)
            {
                if (_extras[above].NextInterrupted == first)
                    _extras[above].NextInterrupted = next;
            }
        }
        else if (item.Phase == CasePhase.Waiting)
        {
            var line = _lines[old.Line];
            line.Remove(first, ref old);
            item.LineStamp++;
            line.Add(next, in item, TurnOf(next));
            SetPatienceEnd(next, left.PatienceEnds, now);
        }
        else
        {
            for (var s = old.Server; s >= 0; s = _servers[s].With)
                _servers[s].Case = next;
        }

        left.IsInterrupted = false;
    }

    /// <summary>The batch that a state is collecting.</summary>
    private struct Filling
    {
        public int State;
        public BatchPlan Plan;
        public List<int> Members;
        public int Stamp;           // changes with the oldest member
        public int NextClock;
    }
}
