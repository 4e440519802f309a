using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>What a change gives, against today: paired differences on common random numbers. More is better unless a member says
/// otherwise.</summary>
public sealed class CandidateEffects : IMeasured
{
    private readonly FigureValues _figures;

    internal CandidateEffects(EffectSamples samples, FigureValues figures) => (Samples, _figures) = (samples, figures);

    FigureValues IMeasured.Figures => _figures;

    /// <summary>People's time that the cases of the window no longer need, hours per year; may be negative. Work left undone counts as if
    /// it were done, and a case that the change leaves open gives at most 0: it is not released.</summary>
    public Estimate HoursReleasedPerYear => _figures.Of();

    /// <summary>People's time that the window's cases would still take where they are open at the end of the run, with the change in
    /// place, hours per year.</summary>
    public Estimate HoursLeftUndonePerYear => _figures.Of();

    /// <summary><see cref="HoursReleasedPerYear"/> by state; they sum to the total. In the department's order, without the states where
    /// nothing changes.</summary>
    public required IReadOnlyList<StateEffect> ByState { get; init; }

    /// <summary>Overtime paid less, hours per year.</summary>
    public Estimate OvertimeHoursAvoidedPerYear => _figures.Of();

    /// <summary>The same by calendar month (index 0 is January).</summary>
    public required IReadOnlyList<Estimate> OvertimeHoursAvoidedByMonth { get; init; }

    /// <summary>Paid hours of fixed-term staff less, hours per year.</summary>
    public Estimate TemporaryHoursAvoidedPerYear => _figures.Of();

    /// <summary>Hours for other work, per year: what people are longer at work (regular hours after absence and other work, and overtime)
    /// plus what is released; may be negative.</summary>
    public Estimate FreedHoursPerYear => _figures.Of();

    /// <summary>Cases late less, per year; null when nothing is due.</summary>
    public Estimate? LateCasesAvoidedPerYear => _figures.OrNone();

    /// <summary>Change of the mean time from arrival to completion over all cases, hours per case: to-be − as-is, so less is
    /// better.</summary>
    public Estimate CycleTimeHours => _figures.Of();

    /// <summary>Waiting of the window's cases less, hours per year.</summary>
    public Estimate WaitingHoursRemovedPerYear => _figures.Of();

    /// <summary>By workflow, in the department's order.</summary>
    public required IReadOnlyList<WorkflowEffect> ByWorkflow { get; init; }

    /// <summary>By pool, in the department's order.</summary>
    public required IReadOnlyList<PoolEffect> ByPool { get; init; }

    /// <summary>Money for overtime and fixed-term staff that is no longer paid, per year; may exceed the hours released or be negative;
    /// null when no hourly cost is known.</summary>
    public Estimate? CashedPerYear => _figures.OrNone();

    /// <summary>Regular pay of established staff that comes on top, per year: one more person costs, one fewer is negative; null when no
    /// hourly cost is known.</summary>
    public Estimate? PermanentStaffCostAddedPerYear => _figures.OrNone();

    /// <summary>Share of the burden stickers on work that goes away; null when nobody has put any.</summary>
    public Estimate? BurdenShareRemoved => _figures.OrNone();

    /// <summary>Where waiting grows most; null when it grows nowhere beyond chance.</summary>
    public QueueMove? QueueMovesTo { get; init; }

    /// <summary>The weakest evidence that the effect rests on.</summary>
    public required EvidenceClass Evidence { get; init; }

    /// <summary>The change of each pool's queue in each month, January first, in the order of <see cref="ByPool"/>; empty where only
    /// totals were compared.</summary>
    internal IReadOnlyList<IReadOnlyList<Estimate>> QueueLengthByMonth { get; init; } = [];

    /// <summary>The change of a pool's queue in each month, January first; null where it was not compared.</summary>
    internal IReadOnlyList<Estimate>? ChangeByMonth(string pool) =>
        QueueLengthByMonth.Count == 0 ? null : ByPool.Index().Where(p => string.Equals(p.Item.Pool, pool, StringComparison.Ordinal))
            .Select(p => QueueLengthByMonth[p.Index]).FirstOrDefault();

    /// <summary>Cases open at the end of the run, more than today, per year.</summary>
    internal Estimate OpenCasesAddedPerYear { get; init; } = Estimate.Exact(0, Unit.CasesPerYear);

    /// <summary>Cases that arrive today, per year.</summary>
    internal Estimate CasesPerYear { get; init; } = Estimate.Exact(0, Unit.CasesPerYear);

    /// <summary>What each replication gave, for values and probabilities per replication.</summary>
    internal EffectSamples Samples { get; }

    /// <summary>Hours released and freed, overtime avoided.</summary>
    public override string ToString() =>
        $"{HoursReleasedPerYear} released, {FreedHoursPerYear} freed, {OvertimeHoursAvoidedPerYear} of overtime avoided";
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
public sealed record WorkflowEffect : IMeasured
{
    private readonly FigureValues _figures;

    internal WorkflowEffect(PartSource source) => (Workflow, _figures) = (source.Id, FigureValues.Of(EffectFigures.OfWorkflow, source));

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The workflow's id.</summary>
    public string Workflow { get; }

    /// <summary>Change of the mean time from arrival to completion, hours per case: to-be − as-is, so less is better.</summary>
    public Estimate CycleTimeHours => _figures.Of();

    /// <summary>Waiting of the window's cases less, hours per year.</summary>
    public Estimate WaitingHoursRemovedPerYear => _figures.Of();

    /// <summary>Cases late less, per year; null when nothing is due.</summary>
    public Estimate? LateCasesAvoidedPerYear => _figures.OrNone();

    /// <summary>Change of the share of cases that are late: to-be − as-is, so less is better; null when nothing is due.</summary>
    public Estimate? ShareLate => _figures.OrNone();
}

/// <summary>What a change gives for one pool.</summary>
public sealed record PoolEffect : IMeasured
{
    private readonly FigureValues _figures;

    internal PoolEffect(PartSource source) => (Pool, _figures) = (source.Id, FigureValues.Of(EffectFigures.OfPool, source));

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The pool's id.</summary>
    public string Pool { get; }

    /// <summary>Overtime paid less, hours per year.</summary>
    public Estimate OvertimeHoursAvoidedPerYear => _figures.Of();

    /// <summary>Its hours for other work, per year; they sum to those of all. What steps shared by several pools release is split by how
    /// much less each is busy.</summary>
    public Estimate FreedHoursPerYear => _figures.Of();

    /// <summary>Change of the utilization: to-be − as-is.</summary>
    public Estimate Utilization => _figures.Of();

    /// <summary>Change of the mean queue: to-be − as-is, so less is better.</summary>
    public Estimate QueueLength => _figures.Of();
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

/// <summary>What a change gives and takes, in the order in which it is read: the same rows on every page and in JSON, so that none can
/// hide a cost.</summary>
internal static class EffectFigures
{
    public static readonly IReadOnlyList<Figure<CandidateEffects, EffectSource>> All =
    [
        new(
            nameof(CandidateEffects.HoursReleasedPerYear), Unit.HoursPerYear,
            (s, u) => s.Of(s.Samples.HoursReleased, u), Words.HoursReleased),
        new(
            nameof(CandidateEffects.HoursLeftUndonePerYear), Unit.HoursPerYear,
            (s, u) => Estimate.FromReplications(s.Samples.LeftUndone, u), LeftUndoneWords.Hours)
            { HideWhenZero = true, IsLater = true },
        new(nameof(CandidateEffects.FreedHoursPerYear), Unit.HoursPerYear, (s, u) => s.Of(s.Samples.Freed, u), Words.Freed),
        new(
            nameof(CandidateEffects.OvertimeHoursAvoidedPerYear), Unit.HoursPerYear,
            (s, u) => s.Of(s.Samples.OvertimeAvoided, u), ReportWords.OvertimeAvoided),
        new(
            nameof(CandidateEffects.TemporaryHoursAvoidedPerYear), Unit.HoursPerYear,
            (s, u) => s.Of(s.Samples.TemporaryAvoided, u), ReportWords.TemporaryAvoided)
            { HideWhenZero = true },
        new(
            nameof(CandidateEffects.LateCasesAvoidedPerYear), Unit.CasesPerYear,
            (s, u) => s.KnowsDue ? s.Of(s.Samples.LateAvoided, u) : null, ReportWords.LateAvoided)
            { MayBeMissing = true },
        new(
            nameof(CandidateEffects.CycleTimeHours), Unit.Hours,
            (s, u) => s.Pair.RatioChange(MeasureKind.WorkflowCycleHours, MeasureKind.WorkflowEnded, u)),
        new(
            nameof(CandidateEffects.WaitingHoursRemovedPerYear), Unit.HoursPerYear,
            (s, u) => s.Of(s.Samples.WaitingRemoved, u), ReportWords.WaitingRemoved),
        new(
            nameof(CandidateEffects.BurdenShareRemoved), Unit.Share,
            (s, u) => s.HasStickers ? s.Of(s.Samples.BurdenRemoved, u) : null, ReportWords.BurdenRemoved)
            { MayBeMissing = true },
        new(
            nameof(CandidateEffects.CashedPerYear), Unit.MoneyPerYear,
            (s, u) => s.KnowsCost ? s.Of(s.Samples.Cashed, u) : null, ReportWords.CashedEffect)
            { MayBeMissing = true },
        new(
            nameof(CandidateEffects.PermanentStaffCostAddedPerYear), Unit.MoneyPerYear,
            (s, u) => s.KnowsCost ? s.Of(s.Samples.PermanentCostAdded, u) : null, ReportWords.StaffAdded)
            { HideWhenZero = true, MayBeMissing = true },
    ];

    public static readonly IReadOnlyList<Figure<WorkflowEffect, PartSource>> OfWorkflow =
    [
        new(
            nameof(WorkflowEffect.CycleTimeHours), Unit.Hours,
            (s, u) => Ratio(MeasureKind.WorkflowCycleHours, MeasureKind.WorkflowEnded)(s.Difference, u))
            { IsDrawn = true },
        new(
            nameof(WorkflowEffect.WaitingHoursRemovedPerYear), Unit.HoursPerYear,
            (s, u) => s.Less(MeasureKind.WorkflowCohortWaitingHours, u)),
        new(
            nameof(WorkflowEffect.LateCasesAvoidedPerYear), Unit.CasesPerYear,
            (s, u) => s.KnowsDue ? s.Less(MeasureKind.WorkflowLate, u) : null)
            { MayBeMissing = true },
        new(
            nameof(WorkflowEffect.ShareLate), Unit.Share,
            (s, u) => s.KnowsDue ? Ratio(MeasureKind.WorkflowLate, MeasureKind.WorkflowDue)(s.Difference, u) : null)
            { MayBeMissing = true },
    ];

    public static readonly IReadOnlyList<Figure<PoolEffect, PartSource>> OfPool =
    [
        new(nameof(PoolEffect.OvertimeHoursAvoidedPerYear), Unit.HoursPerYear, (s, u) => s.Less(MeasureKind.PoolOvertimeHours, u)),
        new(
            nameof(PoolEffect.FreedHoursPerYear), Unit.HoursPerYear,
            (s, u) => Estimate.FromReplications(s.Freed, u, s.Pair.Controls)) { IsLater = true, IsDrawn = true },
        new(
            nameof(PoolEffect.Utilization), Unit.Share,
            (s, u) => Ratio(Rows.BusyRegular, Rows.Of(MeasureKind.PoolDutyHours))(s.Difference, u)),
        new(nameof(PoolEffect.QueueLength), Unit.Number, (s, u) => Level(MeasureKind.PoolQueueHours)(s.Difference, u)),
    ];

    /// <summary>These, then what each workflow and each pool of people get: what possible files are asked about.</summary>
    public static IReadOnlyList<DrawnFigure> Drawn(Department department) =>
    [
        .. All.Select(f => new DrawnFigure(f.Id, f.Get)),
        .. Drawn(department.Workflows.Select(w => WorkflowPath(w.Id)), OfWorkflow, e => e.ByWorkflow),
        .. Drawn(department.Pools.Select(p => PoolPath(p.Id)), OfPool, e => e.ByPool),
    ];

    /// <summary>What comes before the names of a workflow's figures, where they are drawn.</summary>
    public static string WorkflowPath(string workflow) => $"byWorkflow/{workflow}/";

    /// <summary>The same of a pool of people.</summary>
    public static string PoolPath(string pool) => $"byPool/{pool}/";

    /// <summary>The name of a workflow's change of its cycle time.</summary>
    public static string CycleTimeOf(string workflow) => WorkflowPath(workflow) + OfWorkflow[0].Id;

    /// <summary>The name of the hours that a pool has for other work.</summary>
    public static string FreedOf(string pool) => PoolPath(pool) + OfPool[1].Id;

    private static IEnumerable<DrawnFigure> Drawn<TPart>(
        IEnumerable<string> paths, IReadOnlyList<Figure<TPart>> figures, Func<CandidateEffects, IReadOnlyList<TPart>> parts)
        where TPart : IMeasured =>
        paths.SelectMany((path, place) => figures.Where(f => f.IsDrawn)
            .Select(f => new DrawnFigure(path + f.Id, e => parts(e).Count > place ? f.Get(parts(e)[place]) : null)));
}

/// <summary>An amount that possible files are asked about.</summary>
/// <param name="Id">The member of JSON, or its path.</param>
/// <param name="Get">Of one file; null where it cannot be computed.</param>
internal sealed record DrawnFigure(string Id, Func<CandidateEffects, Estimate?> Get);
