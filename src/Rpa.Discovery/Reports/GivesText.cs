using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a candidate gives to each workflow and to each pool of people, in a line each: a mean over all cases would hide that one waits longer.</summary>
internal sealed class GivesText(CandidateEffects effects, PossibleAmounts? possible, ExperimentResult asIs, Language language)
{
    private const double LeastHours = 0.05;

    /// <summary><c>Bank transfer: 145 h sooner (120 to 180)</c>, the largest change first; nothing where chance explains it.</summary>
    public IReadOnlyList<string> ByWorkflow =>
    [
        .. effects.ByWorkflow.Where(w => w.CycleTimeHours is { Mean: { } mean } change && Math.Abs(mean) >= LeastHours && (change.DiffersFromZero || change.HalfWidth is null))
            .OrderByDescending(w => Math.Abs(w.CycleTimeHours.Mean ?? 0)).Select(Change),
    ];

    /// <summary><c>Clerks: 1,470 h a year (1,400 to 1,500), as much as 0.9 posts or 13 % of their paid hours</c>.</summary>
    public IReadOnlyList<string> ByPool =>
    [
        .. effects.ByPool.Where(p => Math.Abs(p.FreedHoursPerYear.Mean ?? 0) >= LeastHours).OrderByDescending(p => Math.Abs(p.FreedHoursPerYear.Mean ?? 0)).Select(Hours).OfType<string>(),
    ];

    private string Change(WorkflowEffect workflow)
    {
        var (change, range) = (workflow.CycleTimeHours, possible?.Effects.GetValueOrDefault(EffectFigures.CycleTimeOf(workflow.Workflow)));
        var title = asIs.Department.FindWorkflow(workflow.Workflow)?.Title?.In(language) ?? workflow.Workflow;
        return change.Mean < 0
            ? GivesWords.Sooner.In(language, title, FigureText.WithRange(change.Times(-1, change.Unit), range?.Negated(), language))
            : GivesWords.Later.In(language, title, FigureText.WithRange(change, range, language));
    }

    private string? Hours(PoolEffect pool)
    {
        if (PoolShare.Of(pool, asIs) is not { } share)
            return null;
        var title = asIs.Department.FindPool(pool.Pool)?.Title?.In(language) ?? pool.Pool;
        var hours = FigureText.WithRange(pool.FreedHoursPerYear, possible?.Effects.GetValueOrDefault(EffectFigures.FreedOf(pool.Pool)), language);
        var said = (share.Posts < 0 ? GivesWords.PoolLess : GivesWords.Pool).In(language, title, hours, Numbers.Significant(Math.Abs(share.Posts), 2), Figure.Share(Math.Abs(share.Share), language));
        return share.IsLarge ? GivesWords.IsLarge.In(language, said) : said;
    }
}
