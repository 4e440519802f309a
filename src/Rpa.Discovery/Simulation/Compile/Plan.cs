using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation;

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

    /// <summary>Where following cases stops; <see cref="Never"/> when every case is followed to its end.</summary>
    public required long RunEnd { get; init; }

    /// <summary>After how many cases arrivals stop; <see cref="long.MaxValue"/> when they do not.</summary>
    public required long MostCases { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Length of the window in years; 0 when it is only known after a run.</summary>
    public required double Years { get; init; }

    // People's pools in the department's order, then bots.
    public required ServerPool[] Pools { get; init; }

    public required int PeoplePools { get; init; }

    /// <summary>All people and bot units: pool after pool.</summary>
    public required int Servers { get; init; }

    public required LinePlan[] Lines { get; init; }

    // [group] → its pools and lines; pools that share a line are one group
    public required GroupPlan[] Groups { get; init; }

    public required WorkflowPlan[] Workflows { get; init; }

    // Workflow after workflow, in the department's order.
    public required StateRow[] States { get; init; }

    public required TransitionRow[] Transitions { get; init; }

    public required SourcePlan[] Sources { get; init; }

    public required HourTable Hours { get; init; }

    /// <summary>Slots of attribute values per case.</summary>
    public required int AttributeSlots { get; init; }

    /// <summary>Slots of visit counters per case.</summary>
    public required int VisitSlots { get; init; }

    public required MeasureLayout Layout { get; set; }
}

/// <summary>People who can take each other's work, or the units of a bot.</summary>
internal sealed class ServerPool
{
    public required string Id { get; init; }

    public required int Index { get; init; }

    public required bool IsBot { get; init; }

    public required int First { get; init; }

    public required int Count { get; init; }

    public required int Group { get; init; }

    /// <summary>When it is on duty; null is always.</summary>
    public required ShiftTable? Shifts { get; init; }

    public required Allocation Allocation { get; init; }

    /// <summary>Whether work in progress is not left at closing.</summary>
    public OvertimePlan? Overtime { get; init; }

    public OtherWorkPlan? OtherWork { get; init; }

    public AbsencePlan? Absence { get; init; }

    // [day from the study's start] → people employed; null when it never changes
    public int[]? CapacityByDay { get; init; }

    public FailurePlan? Failures { get; init; }

    public double? HourlyCost { get; init; }

    // Lines that it serves, in the order of their ids.
    public int[] Lines { get; set; } = [];
}

/// <summary>Work after closing.</summary>
internal sealed record OvertimePlan(OvertimeFor For, long PerDay, long PerMonth, long PerYear, double? PayPerHour);

/// <summary>Interruptions of people on duty.</summary>
/// <param name="MeanGap">Ticks on duty from the beginning of one to the next, in the mean.</param>
/// <param name="Lasting">How long one lasts.</param>
/// <param name="Keys">[person of the pool] → key.</param>
internal sealed record OtherWorkPlan(double MeanGap, Law Lasting, ulong[] Keys);

/// <summary>Whole days away.</summary>
/// <param name="ByDay">[day from the study's start] → probability of being away.</param>
/// <param name="Keys">[person of the pool] → key.</param>
internal sealed record AbsencePlan(double[] ByDay, ulong[] Keys);

/// <summary>Stops of a bot.</summary>
internal sealed record FailurePlan(Law Between, Law Repair, bool PeopleWhileDown, ulong[] BetweenKeys, ulong[] RepairKeys);

/// <summary>A line of items that wait for the same pools.</summary>
internal sealed class LinePlan
{
    public required int Index { get; init; }

    // In the order of preference.
    public required int[] Pools { get; init; }

    public int Group { get; set; }

    // Ascending.
    public required int[] Priorities { get; init; }

    /// <summary>Whether some of its work is ordered by due instant or expected effort.</summary>
    public required bool IsSorted { get; init; }

    /// <summary>Whether somebody eligible may work on what came later, so that this has to be watched.</summary>
    public bool WatchesPriority { get; set; }
}

/// <summary>Pools and lines that have to be looked at together.</summary>
internal sealed class GroupPlan
{
    public required int[] Pools { get; init; }

    public required int[] Lines { get; init; }

    /// <summary>One pool with one line.</summary>
    public bool IsSimple => Pools.Length == 1 && Lines.Length == 1;
}

internal sealed class WorkflowPlan
{
    public required string Id { get; init; }

    public required int Index { get; init; }

    public required int FirstState { get; init; }

    public required int StateCount { get; init; }

    public required int Initial { get; init; }

    public required AttributeRow[] Attributes { get; init; }

    public required DuePlan? Due { get; init; }

    public required string[] Outcomes { get; init; }
}

/// <summary>When a case is due: one rule, or one for each value of an attribute.</summary>
internal sealed record DuePlan(Due? Always, AttributeRow? Attribute, Due?[] ByValue);

/// <summary>A property that is drawn when a case arrives.</summary>
internal sealed class AttributeRow
{
    public required string Id { get; init; }

    public required int Slot { get; init; }

    public required ulong Key { get; init; }

    /// <summary>Values that can be told apart by name; empty for a number with a distribution.</summary>
    public required string[] Values { get; init; }

    // [value] → as a number; NaN where it is none
    public required double[] Numbers { get; init; }

    public required AliasTable? Choice { get; init; }

    public required Law? Number { get; init; }

    /// <summary>Whether its slot holds the number itself rather than the index of a value.</summary>
    public required bool HoldsNumber { get; init; }

    public double NumberOf(double held) => HoldsNumber ? held : held >= 0 ? Numbers[(int)held] : double.NaN;

    /// <summary>The index of the value; −1 when it has none.</summary>
    public int IndexOf(double held) => HoldsNumber ? Array.IndexOf(Numbers, held) : (int)held;
}

/// <summary>A duration ready for drawing.</summary>
/// <param name="Table">Null for a constant.</param>
/// <param name="Constant">Ticks (days for working days) when there is no table.</param>
/// <param name="Clock">Which clock it runs on.</param>
/// <param name="ScaledBy">The attribute that multiplies it; null when none does.</param>
/// <param name="Mean">Ticks, or days for working days.</param>
internal sealed record Law(QuantileTable? Table, double Constant, DurationClock Clock, AttributeRow? ScaledBy, double Mean)
{
    public double Sample(ulong bits) => Table is null ? Constant : Table.Sample(bits);
}

/// <summary>A duration that may vary by an attribute or by the pool that takes it.</summary>
internal sealed class VaryingLaw
{
    public Law? Always { get; init; }

    public AttributeRow? Attribute { get; init; }

    // [value, and last for every other one] → law; null where nothing was said
    public Law?[] ByValue { get; init; } = [];

    // [pool] → law, when it varies by pool
    public Law?[]? ByPool { get; init; }
}

internal enum StateKind : byte
{
    Work,
    Wait,
    Choice,
    Final,
}

/// <summary>A state. A struct array: the kernel reads it once per event.</summary>
internal struct StateRow
{
    public StateKind Kind;
    public bool MayFinishLate;      // off-hours: finish
    public bool HasExtras;          // timers, a bot, effort that varies: the slower way in
    public int Workflow;
    public int Line;                // where its work waits
    public int VisitSlot;           // −1 when nothing depends on how often it was entered
    public int Priority;
    public QueueOrder Order;
    public ulong Key;               // of effort, wait or branch
    public QuantileTable? Effort;   // when it is plain
    public Law? PlainLaw;           // the law of Effort, or a constant
    public int OnlyTransition;      // −1 when there is more than one way on
    public int[]? Guarded;          // transitions, in the order of the file
    public AliasTable? PlainBranch; // over the rest, when nothing changes its chances
    public int[]? PlainTargets;     // transitions that it draws from
    public BranchTable? Branch;     // over the rest, otherwise
    public int[]? Timers;           // transitions
    public VaryingLaw? Law;         // effort or wait
    public BotWork? Bot;
    public int Outcome;             // of a final state
    public string Id;
    public string Path;
}

/// <summary>One draw over transitions, whose chances may vary by attributes.</summary>
/// <param name="Transitions">What is drawn from.</param>
/// <param name="Attributes">What the chances depend on.</param>
/// <param name="Strides">[attribute] → step in <paramref name="Tables"/>; every attribute has one value more, for "none of these".</param>
/// <param name="Tables">[combination of values] → table; null where nothing can be taken.</param>
internal sealed record BranchTable(int[] Transitions, AttributeRow[] Attributes, int[] Strides, AliasTable?[] Tables);

internal struct TransitionRow
{
    public int Target;              // −1 for a timer that disturbs nothing
    public string Event;
    public GuardNode? Guard;
    public VaryingLaw? After;
    public ulong Key;               // of the timer
    public bool WhileWaiting;
    public (AttributeRow Attribute, GuardNode.Term Value)[]? Set;
}

/// <summary>What a bot does of a state's work.</summary>
internal sealed class BotWork
{
    public required int Pool { get; init; }

    public required int Line { get; init; }

    public required VaryingLaw Effort { get; init; }

    public required VaryingShare? Coverage { get; init; }

    public required VaryingShare? Exceptions { get; init; }

    /// <summary>When no share is said: cases whose human effort is among the longest of this share come back; 0 for none.</summary>
    public required double AwkwardShare { get; init; }

    public required Law? Extra { get; init; }

    public required double ThenEffortShare { get; init; }

    public required double ReviewShare { get; init; }

    public required Law? ReviewEffort { get; init; }

    public required ulong EffortKey { get; init; }

    public required ulong CoverageKey { get; init; }

    public required ulong ExceptionKey { get; init; }

    public required ulong ExtraKey { get; init; }

    public required ulong ReviewKey { get; init; }

    public required ulong ReviewEffortKey { get; init; }
}

/// <summary>A share that may vary by an attribute.</summary>
internal sealed record VaryingShare(double Always, AttributeRow? Attribute, double[] ByValue);

internal enum SourceKind
{
    Rate,
    Every,
    EveryMoved,
    Dated,
}

/// <summary>Where cases of a workflow come from.</summary>
internal sealed record SourcePlan
{
    public required int Workflow { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The key of its cases.</summary>
    public required ulong CaseKey { get; init; }

    /// <summary>The key of its gaps.</summary>
    public required ulong GapKey { get; init; }

    /// <summary>When open and how busy; null is always and evenly.</summary>
    public ArrivalShape? Shape { get; init; }

    /// <summary>Cases per unit of the shape.</summary>
    public double Count { get; init; } = 1;

    /// <summary>The gap, for <see cref="SourceKind.Every"/>.</summary>
    public Law? Gap { get; init; }

    public Timeline? Calendar { get; init; }

    /// <summary>Factors by date that stretch the shape; null when no date is busier than another.</summary>
    public BusyDates? Busy { get; init; }

    /// <summary>Rows of a trace; null when it is none.</summary>
    public TraceArrivals? Trace { get; init; }

    // Dated batches in the order of time.
    public DatedBatch[] Batches { get; init; } = [];

    // Cases that are there at the start.
    public BacklogPlan[] Backlog { get; init; } = [];
}

internal readonly record struct DatedBatch(long Tick, int DayNumber, int FirstOrdinal, int Count);

internal sealed record BacklogPlan(int State, int Count, Law? Age, ulong CaseKey, ulong AgeKey);
