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
    /// <summary>Completions of plain work, one after another, as long as nothing else is due.</summary>
    /// <param name="most">How many at the most.</param>
    /// <returns>How many there were.</returns>
    private int CompletePlainWork(int most)
    {
        var (tree, done) = (_tree, 0);
        while (done < most && tree.TopTick is var now && now < NextButCompletions)
        {
            var server = tree.Top;
            ref var person = ref _servers[server];
            var crew = _crewStates[person.Crew];
            if (!crew.IsPlain || person.InOvertime || (crew.Free.Count > 0 && crew.PlainLine.Count > 0))
                break;
            _now = now;
            _activities++;
            var slot = person.Case;
            ref var item = ref _cases[slot];
            ref var row = ref _states[item.State];
            ref var tally = ref _tallies[item.State];
            person.BusyTicks += now - item.Since;
            EndProcessing(slot, ref item, in row, ref tally, now);
            item.Server = -1;
            TakeNextPlainly(server, ref person, crew, now);
            if (row.Next is { } ways && item.Stage == WorkStage.People && !_hasExtras)
            {
                CountVisit(in item, ref tally);
                var state = ways.Pick((uint)item.Bits);
                ref var next = ref _states[state];
                if (next.IsPlain)
                    EnterPlainly(slot, ref item, in next, state, now);
                else
                    Enter(slot, state, now);
            }
            else
            {
                GoOn(slot, now);
            }

            if (_pending.Count > 0)
                Settle(now);
            _events++;
            done++;
            if (_dirtyCount > 0 || _mayBeOver)
                break;
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeNextPlainly(int server, ref ServerRow person, CrewState crew, long now)
    {
        person.FreeSince = now;
        var line = crew.PlainLine;
        if (line.Count > 0)
        {
            var next = line.TakeFirst(_cases);
            ref var item = ref _cases[next];
            EndPlainWaiting(ref item, line, now);
            BeginPlainly(server, next, ref person, ref item, now);
            return;
        }

        person.Case = -1;
        person.Mode = ServerMode.Free;
        crew.Busy.Leave(now);
        _tree.Set(server, Plan.Never);
        crew.Free.Add(server, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginPlainly(int server, int slot, ref ServerRow person, ref CaseRow item, long now)
    {
        (item.IsStarted, item.IsTaken) = (true, true);
        item.Server = server;
        item.Phase = CasePhase.Processing;
        item.Since = now;
        person.Case = slot;
        person.End = now + item.Left;
        _tree.Set(server, person.End <= person.Close ? person.End : Plan.Never);
    }

    /// <summary>Brings a case into a state of plain work.</summary>
    private void EnterPlainly(int slot, ref CaseRow item, in StateRow row, int state, long now)
    {
        item.State = state;
        item.EntryStamp++;
        item.Visit = row.VisitSlot < 0 ? 1 : ++_visits[(slot * _plan.VisitSlots) + row.VisitSlot];
        item.Left = PlainEffort(in row, BeginVisit(ref item, in row));
        var line = _lines[row.Line];
        if (line.OnlyCrew is not null)
            RequestPlainly(slot, ref item, line, row.Line, now);
        else
            RequestPeople(slot, ref item, in row, now);
    }

    /// <summary>Work on a plain line begins at once when somebody is free and nobody waits; else it waits at the end of the line.</summary>
    private void RequestPlainly(int slot, ref CaseRow item, WaitingLine line, int index, long now)
    {
        item.Line = index;
        if (!line.IsAlwaysServed)
            (item.Enabled, item.Sequence, item.OrderKey) = (now, _sequence++, now); // for whoever is sent back
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
