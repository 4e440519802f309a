using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Comparisons;

/// <summary>What a change gives, against today: paired differences on common random numbers. More is better unless a member says otherwise.</summary>
public sealed class CandidateEffects
{
    internal CandidateEffects(EffectSamples samples) => Samples = samples;

    /// <summary>People's time that the cases of the window no longer need, hours per year; may be negative. Work left undone counts as if it were done, and a case that the change leaves open gives at most 0: it is not released.</summary>
    public required Estimate HoursReleasedPerYear { get; init; }

    /// <summary>People's time that the window's cases would still take where they are open at the end of the run, with the change in place, hours per year.</summary>
    public Estimate HoursLeftUndonePerYear { get; init; } = Estimate.Exact(0, Unit.HoursPerYear);

    /// <summary><see cref="HoursReleasedPerYear"/> by state; they sum to the total. In the department's order, without the states where nothing changes.</summary>
    public required IReadOnlyList<StateEffect> ByState { get; init; }

    /// <summary>Overtime paid less, hours per year.</summary>
    public required Estimate OvertimeHoursAvoidedPerYear { get; init; }

    /// <summary>The same by calendar month (index 0 is January).</summary>
    public required IReadOnlyList<Estimate> OvertimeHoursAvoidedByMonth { get; init; }

    /// <summary>Paid hours of fixed-term staff less, hours per year.</summary>
    public required Estimate TemporaryHoursAvoidedPerYear { get; init; }

    /// <summary>Hours for other work, per year: what people are longer at work (regular hours after absence and other work, and overtime) plus what is released; may be negative.</summary>
    public required Estimate FreedHoursPerYear { get; init; }

    /// <summary>Cases late less, per year; null when nothing is due.</summary>
    public Estimate? LateCasesAvoidedPerYear { get; init; }

    /// <summary>Change of the mean time from arrival to completion over all cases, hours per case: to-be − as-is, so less is better.</summary>
    public required Estimate CycleTimeHours { get; init; }

    /// <summary>Waiting of the window's cases less, hours per year.</summary>
    public required Estimate WaitingHoursRemovedPerYear { get; init; }

    /// <summary>By workflow, in the department's order.</summary>
    public required IReadOnlyList<WorkflowEffect> ByWorkflow { get; init; }

    /// <summary>By pool, in the department's order.</summary>
    public required IReadOnlyList<PoolEffect> ByPool { get; init; }

    /// <summary>Money for overtime and fixed-term staff that is no longer paid, per year; may exceed the hours released or be negative; null when no hourly cost is known.</summary>
    public Estimate? CashedPerYear { get; init; }

    /// <summary>Regular pay of established staff that comes on top, per year: one more person costs, one fewer is negative; null when no hourly cost is known.</summary>
    public Estimate? PermanentStaffCostAddedPerYear { get; init; }

    /// <summary>Share of the burden stickers on work that goes away; null when nobody has put any.</summary>
    public Estimate? BurdenShareRemoved { get; init; }

    /// <summary>Where waiting grows most; null when it grows nowhere beyond chance.</summary>
    public QueueMove? QueueMovesTo { get; init; }

    /// <summary>The weakest evidence that the effect rests on.</summary>
    public required EvidenceClass Evidence { get; init; }

    /// <summary>The change of each pool's queue in each month, January first, in the order of <see cref="ByPool"/>; empty where only totals were compared.</summary>
    internal IReadOnlyList<IReadOnlyList<Estimate>> QueueLengthByMonth { get; init; } = [];

    /// <summary>The change of a pool's queue in each month, January first; null where it was not compared.</summary>
    internal IReadOnlyList<Estimate>? ChangeByMonth(string pool) =>
        QueueLengthByMonth.Count == 0 ? null : ByPool.Index().Where(p => string.Equals(p.Item.Pool, pool, StringComparison.Ordinal)).Select(p => QueueLengthByMonth[p.Index]).FirstOrDefault();

    /// <summary>Cases open at the end of the run, more than today, per year.</summary>
    internal Estimate OpenCasesAddedPerYear { get; init; } = Estimate.Exact(0, Unit.CasesPerYear);

    /// <summary>Cases that arrive today, per year.</summary>
    internal Estimate CasesPerYear { get; init; } = Estimate.Exact(0, Unit.CasesPerYear);

    /// <summary>What each replication gave, for values and probabilities per replication.</summary>
    internal EffectSamples Samples { get; }

    /// <summary>Hours released and freed, overtime avoided.</summary>
    public override string ToString() => $"{HoursReleasedPerYear} released, {FreedHoursPerYear} freed, {OvertimeHoursAvoidedPerYear} of overtime avoided";
}

/// <summary>What a change gives at one state.</summary>
public sealed record StateEffect
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>People's time less, hours per year.</summary>
    public required Estimate HoursReleasedPerYear { get; init; }
}

/// <summary>What a change gives for one workflow.</summary>
public sealed record WorkflowEffect
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>Change of the mean time from arrival to completion, hours per case: to-be − as-is, so less is better.</summary>
    public required Estimate CycleTimeHours { get; init; }

    /// <summary>Waiting of the window's cases less, hours per year.</summary>
    public required Estimate WaitingHoursRemovedPerYear { get; init; }

    /// <summary>Cases late less, per year; null when nothing is due.</summary>
    public Estimate? LateCasesAvoidedPerYear { get; init; }

    /// <summary>Change of the share of cases that are late: to-be − as-is, so less is better; null when nothing is due.</summary>
    public Estimate? ShareLate { get; init; }
}

/// <summary>What a change gives for one pool.</summary>
public sealed record PoolEffect
{
    /// <summary>The pool's id.</summary>
    public required string Pool { get; init; }

    /// <summary>Overtime paid less, hours per year.</summary>
    public required Estimate OvertimeHoursAvoidedPerYear { get; init; }

    /// <summary>Its hours for other work, per year; they sum to those of all. What steps shared by several pools release is split by how much less each is busy.</summary>
    public required Estimate FreedHoursPerYear { get; init; }

    /// <summary>Change of the utilization: to-be − as-is.</summary>
    public required Estimate Utilization { get; init; }

    /// <summary>Change of the mean queue: to-be − as-is, so less is better.</summary>
    public required Estimate QueueLength { get; init; }
}

/// <summary>A state where a change makes more cases wait than before.</summary>
public sealed record QueueMove
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>The first pool that works there; null when a bot alone does.</summary>
    public string? Pool { get; init; }

    /// <summary>Waiting that comes on top, hours per year.</summary>
    public required Estimate WaitingHoursAddedPerYear { get; init; }
}
