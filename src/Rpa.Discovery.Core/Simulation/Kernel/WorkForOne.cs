using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Into work and out of it where one person does it: most work of most departments.</summary>
/// <remarks>
/// The same as <see cref="StartTogether"/> and the end of <see cref="Complete"/>, without what only joint work, bots, batches, forks and
/// observers need. What lies between (a closing, an absence) takes the general way.
/// Where a crew serves one line and nothing else, there is mostly nothing to dispatch: who has done an item takes the first that waits, and
/// an item that finds somebody free and nobody waiting is taken at once. That means what a dispatch at the end of the tick would mean as
/// long as nothing else happens at the tick, so that nobody more and nothing more urgent could come.
/// </remarks>
internal sealed partial class EventLoop
{
    private int _handingOn = -1;    // who has done an item and takes the next one as soon as it has gone on; −1
    private bool _comeMore;         // more cases may come at this tick than the events tell

    private void CompleteAlone(int server, int slot, WaitingLine line, CrewState crew, long now)
    {
        ref var person = ref _servers[server];
        ref var item = ref _cases[slot];
        person.BusyTicks += now - item.Since;
        EndProcessing(slot, ref item, now);
        crew.Busy.Leave(now);
        if (line.WatchesPriority)
            AloneStops(server, item.EnabledIndex, line, now);
        item.Server = -1;
        if (line.OwnCrew is not null && crew.Free.Count == 0 && !crew.InOvertime && _heap.TopTick > now && _nextBoundary > now
            && _tree.IsOnly(server, now))
        {
            _handingOn = server;
            GoOn(slot, now);
            _handingOn = -1;
            TakeNext(server, ref person, line, crew, now);
            return;
        }

        BecomeFree(server, now);
        GoOn(slot, now);
    }

    private void TakeNext(int server, ref ServerRow person, WaitingLine line, CrewState crew, long now)
    {
        if (line.Count == 0 || _heap.TopTick == now || (crew.HasOtherWork && IsOtherWorkDue(in person, now)))
        {
            BecomeFree(server, now);
            return;
        }

        (person.With, person.Through) = (-1, -1);
        var next = line.TakeFirst(_cases);
        ref var item = ref _cases[next];
        EndWaiting(-1, ref item, now);
        BeginAlone(server, next, ref person, ref item, line, now);
    }

    /// <summary>Whether an item need not come into line, because somebody takes it whatever else is dispatched at this tick.</summary>
    private bool IsTakenAtOnce(WaitingLine line, long now) => line.OwnCrew is { Free.Count: > 0, TakesTheFirst: true, InOvertime: false }
        && line.Count == 0 && _heap.TopTick > now && _nextBoundary > now && (_handingOn >= 0 || _tree.TopTick > now) && !_comeMore;

    private void TakeAtOnce(int slot, ref CaseRow item, WaitingLine line, long now)
    {
        if (line.WatchesPriority)
            ReadPriorityClocks(ref item, line, now, isNew: true);
        var server = line.OwnCrew!.Free.TakeFirst();
        ref var person = ref _servers[server];
        (person.With, person.Through) = (-1, -1);
        BeginAlone(server, slot, ref person, ref item, line, now);
    }

    private void StartAlone(int server, int slot, WaitingLine line, long now)
    {
        ref var item = ref _cases[slot];
        EndWaiting(-1, ref item, now);
        line.Remove(slot, ref item);
        BeginAlone(server, slot, ref _servers[server], ref item, line, now);
    }

    private void BeginAlone(int server, int slot, ref ServerRow person, ref CaseRow item, WaitingLine line, long now)
    {
        var crew = line.OwnCrew ?? _crewStates[person.Crew];
        if (!item.IsTaken || line.Plan.HasFactors || _plan.PersonSlots > 0)
            TakeOn(slot, ref item, server, line.Plan, now);
        item.Server = server;
        item.Phase = CasePhase.Processing;
        item.Since = now;
        person.Case = slot;
        person.Mode = ServerMode.Busy;
        person.End = now + item.Left;
        crew.Busy.Enter(now);
        _tree.Set(server, person.End <= person.Close ? person.End : person.InOvertime ? person.Close : Plan.Never);
        if (line.WatchesPriority)
            AloneBegins(server, item.EnabledIndex, line, now);
    }

    // Where she serves no other line, nobody asks who works while nobody waits in this one.
    private void AloneBegins(int server, int rank, WaitingLine line, long now)
    {
        if (line.OwnCrew is not null && line.Count == 0)
            _rankInWork[server] = rank;
        else
            WorkBegins(server, rank, now);
    }

    private void AloneStops(int server, int rank, WaitingLine line, long now)
    {
        if (line.OwnCrew is not null && line.Count == 0)
            _rankInWork[server] = -1;
        else
            WorkStops(server, rank, now);
    }
}
