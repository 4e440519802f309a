using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

internal sealed partial class EventLoop
{
    private ReplicationSums _latest = null!;

    /// <summary>The sums of the replication that has just ended.</summary>
    public ReplicationSums ReadSums() => _latest;

    private ReplicationSums ReadSums(long end)
    {
        var (states, pools, workflows) = (_plan.States.Length, _plan.Pools.Length, _plan.Workflows.Length);
        var sums = new ReplicationSums
        {
            IsStopped = StoppedBy is not null,
            Window = WindowTicks,
            Tokens = _tokenSum,
            LifeAtStart = _lifeAtStart,
            LifeAtEnd = _lifeAtEnd,
            MonthTicks = new(_monthTicks),
            HourTicks = new(_hourTicks),
            Lines = new(_lineSums, 0, _plan.Lines.Length),
            Crews = new(_crewSums, 0, _crews.Length * (int)PoolArea.Width),
            PoolMonths = new(_monthSums, 0, pools * (int)PoolArea.Width * 12),
            PoolHours = new(_hourSums, 0, pools * 3 * 168),
            Sums = new(_sums, 0, _layout.Sums),
            SumsAtStart = new(_sumsAtStart, 0, _layout.Sums),
            SumsAtEnd = new(_sumsAtEnd, 0, _layout.Sums),
            SumMonths = new(_sumMonths, 0, _layout.Sums * 12),
            OpenAtStart = new(_openAtStart, 0, states * 3),
            OpenAtEnd = new(_openAtEnd, 0, states * 3),
            OpenMonths = new(_openMonths, 0, states * 3 * 12),
            OpenBefore = new(_openBefore, 0, workflows),
            Unfinished = new(_unfinished, 0, workflows),
            OpenCohort = new(_openCohort, 0, workflows),
            DueLater = new(_dueLater, 0, workflows),
            BusyByLevel = new Int128[_crews.Length],
            BusyByServer = new Int128[_crews.Length],
            DutyByLevel = new Int128[_crews.Length],
            DutyByServer = new Int128[_crews.Length],
        };
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
