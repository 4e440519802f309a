namespace Rpa.Discovery.Simulation;

/// <summary>The whole numbers of one replication from which every figure is read, and those that say the same once more: what <see cref="ResultChecks"/> compares.</summary>
/// <remarks>Times in ticks. The arrays are the kernel's own, not copies.</remarks>
internal sealed class ReplicationSums
{
    /// <summary>Whether a limit ended the run in the middle of a tick, when a case may be between two states.</summary>
    public required bool IsStopped { get; init; }

    public required Int128 Window { get; set; }

    /// <summary>Cases and the tokens inside them, over the window.</summary>
    public required Int128 Tokens { get; set; }

    /// <summary>Time so far of all phases that were going on when the window began.</summary>
    public required Int128 LifeAtStart { get; set; }

    public required Int128 LifeAtEnd { get; set; }

    // [month]
    public required ArraySegment<Int128> MonthTicks { get; init; }

    // [hour of the week]
    public required ArraySegment<Int128> HourTicks { get; init; }

    // [line] → queue over the window
    public required ArraySegment<Int128> Lines { get; init; }

    // [crew × areas] → over the window
    public required ArraySegment<Int128> Crews { get; init; }

    // [pool × areas × 12]
    public required ArraySegment<Int128> PoolMonths { get; init; }

    // [pool × 3 × 168] → busy (other work included), duty, queue
    public required ArraySegment<Int128> PoolHours { get; init; }

    // [sum of the layout] → in the whole run
    public required ArraySegment<Int128> Sums { get; init; }

    public required ArraySegment<Int128> SumsAtStart { get; init; }

    public required ArraySegment<Int128> SumsAtEnd { get; init; }

    // [sum × 12]
    public required ArraySegment<Int128> SumMonths { get; init; }

    // [state × 3] → of phases that were going on: waiting, staff, bot
    public required ArraySegment<Int128> OpenAtStart { get; init; }

    public required ArraySegment<Int128> OpenAtEnd { get; init; }

    // [state × 3 × 12]
    public required ArraySegment<Int128> OpenMonths { get; init; }

    // [workflow] → open when the window began, when it ended
    public required ArraySegment<Int128> OpenBefore { get; init; }

    public required ArraySegment<Int128> Unfinished { get; init; }

    // [workflow] → of the window's cases, open at the end of the run
    public required ArraySegment<Int128> OpenCohort { get; init; }

    // [workflow] → open at the end of the run and due later, though in the window
    public required ArraySegment<Int128> DueLater { get; init; }

    // [crew] → busy over the whole run, by its level and by what each of its people did; modulo 2^64
    public required Int128[] BusyByLevel { get; init; }

    public required Int128[] BusyByServer { get; init; }

    // [crew] → on duty, likewise
    public required Int128[] DutyByLevel { get; init; }

    public required Int128[] DutyByServer { get; init; }

    /// <summary>Of a sum, what was added in the window.</summary>
    public Int128 InWindow(int sum) => SumsAtEnd[sum] - SumsAtStart[sum];
}

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
