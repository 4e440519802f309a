using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Work that takes a person from less urgent work: definition 11. What she leaves stays with her, the latest on top, and
/// waits.</summary>
internal sealed partial class EventLoop
{
    /// <summary>Who gives up her work for an item that interrupts: the least urgent work, of it the latest started; −1 when nobody
    /// does.</summary>
    private int Interrupted(int slot, WaitingLine line)
    {
        ref var item = ref _cases[slot];
        var track = TrackOf(slot, in item, line);
        var best = -1;
        foreach (var index in line.Plan.Crews)
        {
            var crew = _crews[index];
            for (var s = crew.First; s < crew.First + crew.Count; s++)
            {
                ref var person = ref _servers[s];
                if (person.Mode != ServerMode.Busy || !person.IsPresent || !track.Includes(person.Person))
                    continue;
                ref var work = ref _cases[person.Case];
                if (person.With >= 0 || work.Server != s || _lines[work.Line].Plan.IsJoint || work.Priority <= item.Priority)
                    continue;
                if (best < 0 || IsRatherInterrupted(s, best))
                    best = s;
            }
        }

        return best;
    }

    private bool IsRatherInterrupted(int server, int other)
    {
        var (mine, theirs) = (_servers[server].Case, _servers[other].Case);
        if (_cases[mine].Priority != _cases[theirs].Priority)
            return _cases[mine].Priority > _cases[theirs].Priority;
        var (since, otherSince) = (_extras[mine].StretchStart, _extras[theirs].StretchStart);
        return since != otherSince ? since > otherSince : server > other;
    }

    /// <summary>A person puts her work down for something more urgent.</summary>
    private void Interrupt(int server, long now)
    {
        ref var person = ref _servers[server];
        var slot = person.Case;
        ref var item = ref _cases[slot];
        item.Left = person.End - now;
        StopWork(slot, now);
        _observer?.Interrupted(server, item.Token, item.State, now);
        _observer?.Released(server, item.Token, item.State, now);
        ref var extras = ref _extras[slot];
        if (_states[item.State].PickUp is { } pickUp)
        {
            // Each interruption of a visit has a draw of its own.
            item.Left = Together(item.Left,
                Ticks(Sampled(pickUp.Effort, slot, Keys.Draw(item.Key, pickUp.Key, (ulong)item.Visit, (ulong)extras.Interruptions))));
        }

        var line = _lines[item.Line];
        extras.Interruptions++;
        extras.IsInterrupted = true;
        extras.NextInterrupted = person.Interrupted;
        person.Interrupted = slot;
        CountInterrupted(line, 1);
        if (line.HeldUp == 1 && (line.Count == 0 || line.IsUnwatched))
            PresenceChanged(line, now);
        person.Case = -1;
        for (var member = slot; member >= 0; member = NextMember(member))
        {
            ReadClocks(member, ref _cases[member], line, now, isNew: false);
            _extras[member].IsInterrupted = true;
            BeginWaiting(member, ref _cases[member], line, now);
        }
    }

    private void CountInterrupted(WaitingLine line, int change)
    {
        line.HeldUp += change;
        _groups[line.Group].Interrupted += change;
    }

    /// <summary>A person takes up again what she left last.</summary>
    private void ResumeInterrupted(int server, long now)
    {
        ref var person = ref _servers[server];
        var slot = person.Interrupted;
        CountInterrupted(_lines[_cases[slot].Line], -1);
        person.Interrupted = _extras[slot].NextInterrupted;
        EndPhase(slot, now);
        for (var member = slot; member >= 0; member = NextMember(member))
            _extras[member].IsInterrupted = false;
        ref var item = ref _cases[slot];
        item.Server = server;
        person.Case = slot;
        person.With = -1;
        _observer?.Seized(server, item.Token, item.State, now);
        Progress(slot, now);
    }

    /// <summary>Takes an interrupted item from its person, with its seats.</summary>
    private void Forget(int slot, long now)
    {
        ref var item = ref _cases[slot];
        ref var person = ref _servers[item.Server];
        CountInterrupted(_lines[item.Line], -1);
        if (person.Interrupted == slot)
        {
            person.Interrupted = _extras[slot].NextInterrupted;
        }
        else
        {
            var above = person.Interrupted;
            while (_extras[above].NextInterrupted != slot)
                above = _extras[above].NextInterrupted;
            _extras[above].NextInterrupted = _extras[slot].NextInterrupted;
        }

        if (_lines[item.Line].Plan.Systems.Length > 0)
            GiveSeatsBack(_lines[item.Line].Plan);
        for (var member = slot; member >= 0; member = NextMember(member))
            _extras[member].IsInterrupted = false;
        item.Server = -1;
    }

    /// <summary>Puts an interrupted item back to the head of its line, for anybody.</summary>
    private void ReturnInterrupted(int slot, long now)
    {
        EndPhase(slot, now);
        Forget(slot, now);
        PutFirst(slot, now);
    }
}
