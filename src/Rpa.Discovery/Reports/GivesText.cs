using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a candidate gives to each workflow and to each pool of people, in a line each: a mean over all cases would hide that one
/// waits longer.</summary>
internal sealed class GivesText(CandidateEffects effects, PossibleAmounts? possible, ExperimentResult asIs)
{
    private const double LeastHours = 0.05;
    private const double LeastPosts = 0.01; // nobody says less of a post

    /// <summary><c>Bank transfer: 6.04 d (5 to 7.5) sooner</c>, the largest change first; nothing where chance explains it.</summary>
    public IReadOnlyList<Message> ByWorkflow =>
    [
        .. effects.ByWorkflow.Where(w => w.CycleTimeHours is { Mean: { } mean } change && Math.Abs(mean) >= LeastHours
            && (change.DiffersFromZero || change.HalfWidth is null))
            .OrderByDescending(w => Math.Abs(w.CycleTimeHours.Mean ?? 0)).Select(Change),
    ];

    /// <summary><c>Clerks: 1,470 h a year (1,400 to 1,500), as much as 0.9 posts or 13 % of their paid hours</c>.</summary>
    public IReadOnlyList<Message> ByPool =>
    [
        .. effects.ByPool.Where(p => Math.Abs(p.FreedHoursPerYear.Mean ?? 0) >= LeastHours)
        .OrderByDescending(p => Math.Abs(p.FreedHoursPerYear.Mean ?? 0)).Select(Hours).OfType<Message>(),
    ];

    private Message Change(WorkflowEffect workflow)
    {
        var (change, range) = (workflow.CycleTimeHours, possible?.Effects.GetValueOrDefault(EffectFigures.CycleTimeOf(workflow.Workflow)));
        var title = asIs.Department.FindWorkflow(workflow.Workflow)?.Title ?? (Text)workflow.Workflow;
        var isSooner = change.Mean < 0;
        var (figure, limits) = isSooner ? TimeSpans.InItsUnit(change.Times(-1, change.Unit), range?.Negated())
            : TimeSpans.InItsUnit(change, range);
        return (isSooner ? GivesWords.Sooner : GivesWords.Later).With(title, FigureText.WithRange(figure, limits));
    }

    private Message? Hours(PoolEffect pool)
    {
        if (PoolShare.Of(pool, asIs) is not { } share)
            return null;
        var title = asIs.Department.FindPool(pool.Pool)?.Title ?? (Text)pool.Pool;
        var (freed, range) = (pool.FreedHoursPerYear, possible?.Effects.GetValueOrDefault(EffectFigures.FreedOf(pool.Pool)));
        var isLess = freed.Mean < 0;
        // Released hours that were overtime are for no other work.
        var words = isLess ? GivesWords.LessForOther
            : pool.OvertimeHoursAvoidedPerYear.Mean >= LeastHours ? GivesWords.MoreBesideOvertime : GivesWords.MoreForOther;
        var hours = words.With(isLess ? FigureText.WithRange(freed.Times(-1, freed.Unit), range?.Negated())
            : FigureText.WithRange(freed, range));
        if (Math.Abs(share.Posts) < LeastPosts)
            return GivesWords.PoolLittle.With(title, hours, Amount.Number(LeastPosts));
        var said = GivesWords.Pool
            .With(title, hours, Amount.Number(Math.Abs(share.Posts), 2), Amount.Share(Math.Abs(share.Share)));
        return share.IsLarge ? GivesWords.IsLarge.With(said) : said;
    }
}
