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

    public required int MostOpenCases { get; init; }

    public required long MostEvents { get; init; }

    /// <summary>Length of the window in years; 0 when it is only known after a run.</summary>
    public required double Years { get; init; }

    // Who works together: the anonymous people of a pool, one named person, the units of a bot, a machine; people first, then bots, then machines.
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

    /// <summary>Whether some lines need more than one free person of a list of crews.</summary>
    public required bool HasExtras { get; init; }

    /// <summary>Whether figures of each person are wanted.</summary>
    public bool ByPerson { get; init; }

    public required MeasureLayout Layout { get; set; }
}

internal enum CrewKind : byte
{
    People,
    Bot,
    Machine,
}

/// <summary>Servers that are alike: the anonymous people of a pool, one named person, the units of a bot, a machine.</summary>
internal sealed class Crew
{
    public required string Id { get; init; }

    public required int Index { get; init; }

    public CrewKind Kind { get; init; }

    /// <summary>Whether it is one person, with as many places as she does things at once.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The pool that pays it, by index.</summary>
    public required int Home { get; init; }

    public required int First { get; init; }

    public required int Count { get; init; }

    public int Group { get; set; } = -1;

    /// <summary>When it is on duty; null is always.</summary>
    public required ShiftTable? Shifts { get; init; }

    public Allocation Allocation { get; init; }

    /// <summary>Whether work in progress is not left at closing.</summary>
    public OvertimePlan? Overtime { get; init; }

    public OtherWorkPlan? OtherWork { get; init; }

    public AbsencePlan? Absence { get; init; }

    // [day from the study's start] → people employed; null when it never changes
    public int[]? CapacityByDay { get; init; }

    public FailurePlan? Failures { get; init; }

    public double? HourlyCost { get; init; }

    /// <summary>Whether it is fixed-term staff.</summary>
    public bool IsTemporary { get; init; }

    // Lines that it serves, in the order of their ids.
    public int[] Lines { get; set; } = [];
}

/// <summary>A pool of people, a bot or a machine as the results name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Index">Its place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Crews">Its members' crews.</param>
/// <param name="Count">Places at most.</param>
/// <param name="Allocation">Who of several free people takes an item.</param>
internal sealed record PoolPlan(string Id, int Index, CrewKind Kind, int[] Crews, int Count, Allocation Allocation)
{
    public bool IsBot => Kind == CrewKind.Bot;

    /// <summary>Lines of work that names it, in the order of their ids.</summary>
    public int[] Lines { get; set; } = [];

    /// <summary>Whether an hour of anybody in it costs money that is known.</summary>
    public bool HasCost { get; init; }
}

/// <summary>A system with hours or seats.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Online">When it is online; null is always.</param>
/// <param name="Seats">How many can use it at once.</param>
internal sealed record SystemPlan(string Id, ShiftTable? Online, int Seats)
{
    // Lines whose work uses it.
    public int[] Lines { get; set; } = [];

    // Who works on those lines.
    public int[] Crews { get; set; } = [];
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

/// <summary>A number of servers out of a list of crews.</summary>
internal sealed class NeedPlan
{
    public required int Count { get; init; }

    // In the order of preference; the crews of one pool are one tier.
    public required NeedTier[] Tiers { get; init; }

    /// <summary>Whether it is for people, rather than for a bot's unit or a machine.</summary>
    public required bool IsPeople { get; init; }
}

/// <summary>The crews of one pool that can do a piece of work.</summary>
/// <param name="Pool">The pool, by index.</param>
/// <param name="Crews">Who has the skill.</param>
/// <param name="Factors">[crew of this tier] → factor on effort.</param>
/// <param name="Allocation">Who of several free people takes it.</param>
internal sealed record NeedTier(int Pool, int[] Crews, double[] Factors, Allocation Allocation);

internal enum PersonRule : byte
{
    None,
    NotBy,
    SameAs,
}

/// <summary>A line of items that wait for the same.</summary>
internal sealed class LinePlan
{
    public required int Index { get; init; }

    public required NeedPlan[] Needs { get; init; }

    // Systems with hours or seats that the work uses.
    public required int[] Systems { get; init; }

    public PersonRule Rule { get; init; }

    /// <summary>The person slot that the rule is about.</summary>
    public int PersonSlot { get; init; } = -1;

    public bool Interrupts { get; init; }

    /// <summary>Whether its work is done many together.</summary>
    public bool HasBatches { get; init; }

    /// <summary>How long joint work waits before people are withheld for it.</summary>
    public Law? Patience { get; init; }

    // Every crew of its needs, each once.
    public required int[] Crews { get; init; }

    public int Group { get; set; }

    // Ascending.
    public required int[] Priorities { get; init; }

    /// <summary>Whether some of its work is ordered by due instant or expected effort.</summary>
    public required bool IsSorted { get; init; }

    /// <summary>Whether somebody eligible may work on what came later, so that this has to be watched.</summary>
    public bool WatchesPriority { get; set; }

    /// <summary>Whether its group is looked at item by item, which needs it in order.</summary>
    public bool IsWalked { get; set; }

    /// <summary>Whether some crew of it can be away or fail, so that unavailability is told apart.</summary>
    public bool TellsApart { get; set; }

    /// <summary>Whether some people need longer or less long than others.</summary>
    public required bool HasFactors { get; init; }

    /// <summary>Whether one free person of its crews is all it needs.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>Whether it takes more than one server.</summary>
    public required bool IsJoint { get; init; }
}

/// <summary>Crews and lines that have to be looked at together.</summary>
internal sealed class GroupPlan
{
    public required int[] Crews { get; init; }

    public required int[] Lines { get; init; }

    /// <summary>Whether all its lines are plain, and every crew has one line at most: the shortest way.</summary>
    public required bool IsSimple { get; init; }

    /// <summary>Whether some line needs more than one free person.</summary>
    public required bool IsGeneral { get; init; }
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

    // [crew, and last for nobody in particular] → law, when it varies by person
    public Law?[]? ByCrew { get; init; }

    /// <summary>Whether it is known only once somebody takes the work.</summary>
    public bool DependsOnServer => ByPool is not null || ByCrew is not null;
}

internal enum StateKind : byte
{
    Work,
    Wait,
    Choice,
    Final,

    /// <summary>Tokens inside go on for it: a parallel, a compound or a repeated state.</summary>
    Outer,
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
    public bool DependsOnServer;    // effort is known only once somebody takes it
    public bool CountsStaffApart;   // staff time is not processing time: joint work, batches
    public int FirstPool;           // the first that may do it
    public int PersonSlot;          // who did it is remembered here; −1
    public BatchPlan? Batch;
    public PickUpPlan? PickUp;
    public OuterPlan? Outer;
    public int Owner;               // the outer state that it stands in; −1
    public int Region;              // the region of a parallel owner; 0
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

/// <summary>What stands inside a state.</summary>
/// <param name="Regions">The regions of a parallel state; one for a compound state; empty for a repeated one.</param>
/// <param name="JoinCount">How many must be final; 0 is all that were entered.</param>
/// <param name="Repeat">How often its work is done; null when it is not a repeated state.</param>
/// <param name="WorkState">The row of the work that is repeated; −1.</param>
internal sealed record OuterPlan(RegionPlan[] Regions, int JoinCount, RepeatPlan? Repeat, int WorkState);

internal sealed record RegionPlan(string Id, int Initial, GuardNode? Guard, double Probability, bool Otherwise, ulong Key);

internal sealed record RepeatPlan(int Times, AttributeRow? Attribute, bool AtOnce);

/// <summary>Work done many together.</summary>
/// <param name="Index">Its place among the batches.</param>
/// <param name="State">The state.</param>
/// <param name="Size">Released when so many are there; 0 when size does not count.</param>
/// <param name="OrAfter">Released when the oldest has waited so long; null when age does not count.</param>
/// <param name="Clock">Released at these ticks; empty when the clock does not count.</param>
/// <param name="SetUp">Once per batch; null is nothing.</param>
/// <param name="SetUpKey">The key of its draw.</param>
/// <param name="EffortPerBatch">Whether the effort is for the whole batch.</param>
internal sealed record BatchPlan(int Index, int State, int Size, Law? OrAfter, long[] Clock, Law? SetUp, ulong SetUpKey, bool EffortPerBatch);

/// <summary>What it costs to take work up again.</summary>
internal sealed record PickUpPlan(Law Effort, ulong Key);

internal struct TransitionRow
{
    public int Target;              // −1 for a timer that disturbs nothing
    public string Event;
    public GuardNode? Guard;
    public VaryingLaw? After;
    public ulong Key;               // of the timer
    public bool WhileWaiting;
    public bool IsBare;             // it leads on and does nothing else
    public (AttributeRow Attribute, GuardNode.Term Value)[]? Set;
    public StartPlan? Starts;
}

/// <summary>A case of another workflow that a transition starts.</summary>
/// <param name="Workflow">The other workflow, by index.</param>
/// <param name="Key">The transition's key.</param>
/// <param name="With">Attributes of the new case from values of the old.</param>
internal sealed record StartPlan(int Workflow, ulong Key, (AttributeRow Attribute, GuardNode.Term Value)[] With);

/// <summary>What a bot does of a state's work.</summary>
internal sealed class BotWork
{
    public required int Crew { get; init; }

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
