using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Compile;

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

    public required CompiledDuration? Number { get; init; }

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
internal sealed record CompiledDuration(QuantileTable? Table, double Constant, DurationClock Clock, AttributeRow? ScaledBy, double Mean)
{
    public double Sample(ulong bits) => Table is null ? Constant : Table.Sample(bits);
}

/// <summary>A duration that may vary by an attribute or by the pool that takes it.</summary>
internal sealed class VaryingDuration
{
    public CompiledDuration? Always { get; init; }

    public AttributeRow? Attribute { get; init; }

    // [value, and last for every other one] → law; null where nothing was said
    public CompiledDuration?[] ByValue { get; init; } = [];

    // [pool] → law, when it varies by pool
    public CompiledDuration?[]? ByPool { get; init; }

    // [crew, and last for nobody in particular] → law, when it varies by person
    public CompiledDuration?[]? ByCrew { get; init; }

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
    public bool MayLoop;            // a case may come back to it without any time passing
    public bool IsEndless;          // on a round that only a timer leads out of
    public bool HasExtras;          // timers, a bot, effort that varies: the slower way in
    public bool IsPlain;            // work without any of these, nor choices in no time
    public int Workflow;
    public int Line;                // where its work waits
    public int VisitSlot;           // −1 when nothing depends on how often it was entered
    public int Priority;
    public QueueOrder Order;
    public ulong Key;               // of effort, wait or branch
    public QuantileTable? Effort;   // when it is plain
    public CompiledDuration? PlainLaw;           // the law of Effort, or a constant
    public AliasTable? Next;        // over states, where chance alone decides and nothing is done on the way
    public int OnlyTransition;      // −1 when there is more than one way on
    public int[]? Guarded;          // transitions, in the order of the file
    public AliasTable? PlainBranch; // over the rest, when nothing changes its chances
    public int[]? PlainTargets;     // transitions that it draws from
    public BranchTable? Branch;     // over the rest, otherwise
    public int[]? Timers;           // transitions
    public VaryingDuration? Law;         // effort or wait
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
    public ulong TurnKey;           // of the turns of what stands inside a fork; 0 elsewhere
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
/// <param name="AtLeastOne">Whether one runs where none was drawn.</param>
/// <param name="Repeat">How often its work is done; null when it is not a repeated state.</param>
/// <param name="WorkState">The row of the work that is repeated; −1.</param>
internal sealed record OuterPlan(RegionPlan[] Regions, int JoinCount, bool AtLeastOne, RepeatPlan? Repeat, int WorkState);

internal sealed record RegionPlan(string Id, int Initial, GuardNode? Guard, double Probability, bool Otherwise, ulong Key, ulong WeightKey);

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
internal sealed record BatchPlan(int Index, int State, int Size, CompiledDuration? OrAfter, long[] Clock, CompiledDuration? SetUp,
    ulong SetUpKey, bool EffortPerBatch);

/// <summary>What it costs to take work up again.</summary>
internal sealed record PickUpPlan(CompiledDuration Effort, ulong Key);

internal struct TransitionRow
{
    public int Target;              // −1 for a timer that disturbs nothing
    public string Event;
    public GuardNode? Guard;
    public VaryingDuration? After;
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

    public required VaryingDuration Effort { get; init; }

    public required VaryingShare? Coverage { get; init; }

    public required VaryingShare? Exceptions { get; init; }

    /// <summary>When no share is said: cases whose human effort is among the longest of this share come back; 0 for none.</summary>
    public required double AwkwardShare { get; init; }

    public required CompiledDuration? Extra { get; init; }

    public required double ThenEffortShare { get; init; }

    public required double ReviewShare { get; init; }

    public required CompiledDuration? ReviewEffort { get; init; }

    public required ulong EffortKey { get; init; }

    public required ulong CoverageKey { get; init; }

    public required ulong ExceptionKey { get; init; }

    public required ulong ExtraKey { get; init; }

    public required ulong ReviewKey { get; init; }

    public required ulong ReviewEffortKey { get; init; }
}

/// <summary>A share that may vary by an attribute.</summary>
internal sealed record VaryingShare(double Always, AttributeRow? Attribute, double[] ByValue);
