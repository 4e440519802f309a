using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Into work and out of it where one person does it: most work of most departments.</summary>
/// <remarks>
/// The same as <see cref="StartTogether"/> and the end of <see cref="Complete"/>, without what only joint work, bots, batches, forks and
/// observers need. What lies between (a closing, an absence) takes the general way.
/// </remarks>
internal sealed partial class EventLoop
{
    private void StartAlone(int server, int slot, WaitingLine line, long now)
    {
        ref var person = ref _servers[server];
        ref var item = ref _cases[slot];
        EndWaiting(-1, ref item, now);
        line.Remove(slot, ref item);
        if (!item.IsTaken || line.Plan.HasFactors || _plan.PersonSlots > 0)
            TakeOn(slot, ref item, server, line.Plan, now);
        item.Server = server;
        item.Phase = CasePhase.Processing;
        item.Since = now;
        person.Case = slot;
        person.Mode = ServerMode.Busy;
        person.End = now + item.Left;
        _crewStates[person.Crew].Busy.Enter(now);
        _tree.Set(server, person.End <= person.Close ? person.End : person.InOvertime ? person.Close : Plan.Never);
        if (line.WatchesPriority)
            WorkBegins(server, item.EnabledIndex, now);
    }

    private void CompleteAlone(int server, int slot, WaitingLine line, CrewState crew, long now)
    {
        ref var person = ref _servers[server];
        ref var item = ref _cases[slot];
        person.BusyTicks += now - item.Since;
        EndProcessing(slot, ref item, now);
        crew.Busy.Leave(now);
        if (line.WatchesPriority)
            WorkStops(server, item.EnabledIndex, now);
        item.Server = -1;
        BecomeFree(server, now);
        GoOn(slot, now);
    }
}
