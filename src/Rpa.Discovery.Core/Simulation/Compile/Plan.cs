using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>A department as flat tables for one study: what the kernel reads and never changes. Shared by all threads.</summary>
internal sealed class Plan
{
    public const long Never = long.MaxValue;

    public required Department Department { get; init; }

    public required StudyClock Clock { get; init; }

    /// <summary>The department's own calendar: for working days, due dates and clock times.</summary>
    public required Timeline Working { get; init; }

    /// <summary>The first tick of the window.</summary>
    public required long WindowStart { get; init; }

    /// <summary>The end of the window; <see cref="Never"/> when a number of cases ends it.</summary>
    public required long WindowEnd { get; init; }

    /// <summary>Where following cases stops at the latest.</summary>
    public required long RunEnd { get; init; }

    /// <summary>After how many cases arrivals stop; <see cref="long.MaxValue"/> when they do not.</summary>
    public required long MostCases { get; init; }

    /// <summary>Whether months, causes of waiting and quantiles are told, rather than totals alone.</summary>
    public required bool IsInFull { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>After how many enablings the ranks of a group of lines begin again.</summary>
    public required int MostRanks { get; init; }

    public required int MostOpenCases { get; init; }

    public required long MostEvents { get; init; }

    /// <summary>Length of the window in years; 0 when it is only known after a run.</summary>
    public required double Years { get; init; }

    // Who works together: the anonymous people of a pool, one named person, the units of a bot, a machine; people first, then bots, then
    // machines.
    public required Crew[] Crews { get; init; }

    // What is reported on: people's pools in the department's order, then bots, then machines.
    public required PoolPlan[] Pools { get; init; }

    /// <summary>All people, bot units and machines: crew after crew.</summary>
    public required int Servers { get; init; }

    public required SystemPlan[] Systems { get; init; }

    public required LinePlan[] Lines { get; init; }

    // [group] → its crews and lines; crews that share a line, and lines that share a system, are one group
    public required GroupPlan[] Groups { get; init; }

    public required WorkflowPlan[] Workflows { get; init; }

    // When anybody of a workflow is there, each once.
    public required OpenHours[] OpenHours { get; init; }

    // [workflow] → index of its open hours; −1 when it is always open
    public required int[] OpenHoursOf { get; init; }

    // [line] → the pools whose queue its items are
    public required int[][] PoolsOfLine { get; init; }

    // [crew] → the pools that it belongs to
    public required int[][] PoolsOfCrew { get; init; }

    // Workflow after workflow, in the department's order.
    public required StateRow[] States { get; init; }

    public required TransitionRow[] Transitions { get; init; }

    public required SourcePlan[] Sources { get; init; }

    public required HourTable Hours { get; init; }

    /// <summary>Slots of attribute values per case.</summary>
    public required int AttributeSlots { get; init; }

    /// <summary>Slots of visit counters per case.</summary>
    public required int VisitSlots { get; init; }

    /// <summary>Slots of people per case: who did the work that <c>not-by</c> and <c>same-as</c> ask about.</summary>
    public required int PersonSlots { get; init; }

    /// <summary>States whose work is done many together.</summary>
    public required int Batches { get; init; }

    /// <summary>Whether some states hold tokens inside: parallel, compound and repeated ones.</summary>
    public required bool HasTokens { get; init; }

    /// <summary>Whether a case may come back to some state without any time passing.</summary>
    public required bool MayLoop { get; init; }

    /// <summary>Whether some lines need more than one free person of a list of crews.</summary>
    public required bool HasExtras { get; init; }

    /// <summary>Whether figures of each person are wanted.</summary>
    public bool ByPerson { get; init; }

    public required MeasureLayout Layout { get; set; }
}
