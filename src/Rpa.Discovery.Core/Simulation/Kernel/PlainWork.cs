using System.Runtime.CompilerServices;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The short way for a crew that serves one plain line: a person goes from one item to the next, an item to a free person, without
/// a dispatch.</summary>
/// <remarks>
/// It means the same as being free, or waiting for no time, and being dispatched at the end of the tick. While nothing but completions
/// happens at a tick, whatever else ends only adds to the end of the line (no work of it is done at once), and whoever else becomes free
/// has been free less long or has a higher index. Where a timer, an opening or a closing falls on the tick, the long way is taken.
/// </remarks>
internal sealed partial class EventLoop
{
    /// <summary>A person has done an item and takes the next one, if somebody waits; the item goes on.</summary>
    private void CompletePlainly(int server, int slot, CrewState crew, long now)
    {
        ref var person = ref _servers[server];
        ref var done = ref _cases[slot];
        person.BusyTicks += now - done.Since;
        person.FreeSince = now;
        EndProcessing(slot, ref done, now);
        done.Server = -1;
        var line = crew.PlainLine;
        if (line.Count > 0)
        {
            var next = line.TakeFirst(_cases);
            ref var item = ref _cases[next];
            EndPlainWaiting(ref item, line, now);
            BeginPlainly(server, next, ref person, ref item, now);
        }
        else
        {
            person.Case = -1;
            person.Mode = ServerMode.Free;
            crew.Busy.Leave(now);
            _tree.Set(server, Plan.Never);
            crew.Free.Add(server, now);
        }

        if (_hasTokens || done.Stage != WorkStage.People)
        {
            GoOn(slot, now);
            return;
        }

        // Straight on, where the next step is a choice of transition and no more.
        var state = done.State;
        ref var row = ref _states[state];
        CountVisit(slot, ref done);
        var transition = row.OnlyTransition >= 0 ? row.OnlyTransition : NextTransition(slot, in row, now);
        ref var taken = ref _transitions[transition];
        Enter(slot, taken.IsBare ? taken.Target : Follow(slot, state, transition, now), now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginPlainly(int server, int slot, ref ServerRow person, ref CaseRow item, long now)
    {
        if (!item.IsTaken)
        {
            if (_states[item.State].DependsOnServer && item.Stage == WorkStage.People)
                item.Left = HumanEffort(slot, in _states[item.State], item.Bits, server);
            (item.IsStarted, item.IsTaken) = (true, true);
        }

        item.Server = server;
        item.Phase = CasePhase.Processing;
        item.Since = now;
        person.Case = slot;
        person.End = now + item.Left;
        _tree.Set(server, person.End <= person.Close ? person.End : Plan.Never);
    }

    /// <summary>Work on a plain line begins at once when somebody is free and nobody waits; else it waits at the end of the line.</summary>
    private void RequestPlainly(int slot, ref CaseRow item, WaitingLine line, int index, long now)
    {
        item.Line = index;
        item.Enabled = now;
        item.Sequence = _sequence++;
        item.OrderKey = now;
        var crew = line.OnlyCrew!;
        if (crew.Free.Count > 0 && line.Count == 0 && crew.TakesTheFirst && !crew.InOvertime && _heap.TopTick > now && _nextBoundary > now)
        {
            var server = crew.Free.TakeFirst();
            ref var person = ref _servers[server];
            person.Mode = ServerMode.Busy;
            person.With = -1;
            crew.Busy.Enter(now);
            BeginPlainly(server, slot, ref person, ref item, now);
            return;
        }

        item.Server = -1;
        item.Phase = CasePhase.Waiting;
        item.Since = now;
        if (!line.IsAlwaysServed)
        {
            BeginWatching(line);
            ReadClocks(slot, ref item, line, now, isNew: true);
            MarkDirty(line.Group);
        }
        else
        {
            item.UnavailableAt = item.AbsentAt = 0;
            if (crew.Free.Count > 0)
                MarkDirty(line.Group);
        }

        line.Area.Enter(now);
        line.AddLast(slot, in item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndPlainWaiting(ref CaseRow item, WaitingLine line, long now)
    {
        if (!line.IsAlwaysServed && _isInFull)
        {
            EndWaiting(-1, ref item, now);
            return;
        }

        // Somebody is always on duty.
        line.Area.Leave(now);
        CountWaiting(ref item, ref _tallies[item.State], now - item.Since);
    }
}
