using Rpa.Discovery.Simulation.Collectors;

namespace Rpa.Discovery.Simulation.Kernel;

internal sealed partial class EventLoop
{
    private ReplicationSums _latest = null!;

    /// <summary>The sums of the replication that has just ended.</summary>
    public ReplicationSums ReadSums() => _latest;

    private ReplicationSums ReadSums(long end)
    {
        var sums = _window.Read(StoppedBy is not null);
        for (var c = 0; c < _crews.Length; c++)
        {
            var (busy, duty) = (0L, 0L);
            for (var server = _crews[c].First; server < _crews[c].First + _crews[c].Count; server++)
            {
                ref var person = ref _servers[server];
                busy = unchecked(busy + person.BusyTicks + (person.Mode == ServerMode.Busy ? end - _cases[person.Case].Since : 0));
                duty = unchecked(duty + person.DutyTicks + (person.IsPresent ? end - person.DutySince : 0));
            }

            (sums.BusyByLevel[c], sums.BusyByServer[c]) = (_crewStates[c].Busy.AreaAt(end), busy);
            (sums.DutyByLevel[c], sums.DutyByServer[c]) = (_crewStates[c].Duty.AreaAt(end), duty);
        }

        return sums;
    }
}
