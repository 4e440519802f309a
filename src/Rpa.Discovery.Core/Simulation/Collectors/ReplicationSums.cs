using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>The whole numbers of one replication from which every figure is read, and those that say the same once more: what
/// <see cref="ResultChecks"/> compares.</summary>
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
