using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Parts of result documents that are made of what this room knows.</summary>
internal static class ResultParts
{
    /// <summary>What a variant gives, with the yearly money of its business case.</summary>
    public static EffectsJson Effects(CandidateEffects effects, BusinessCase? business, ExperimentResult asIs) =>
        Effects(effects, null, business, asIs);

    /// <summary>The same of a ranked candidate, with what the figures leave open.</summary>
    public static EffectsJson Effects(RankedCandidate row, ExperimentResult asIs) => Effects(row.Effects, row.Possible, row.Business, asIs);

    private static EffectsJson Effects(CandidateEffects effects, PossibleAmounts? possible, BusinessCase? business, ExperimentResult asIs)
    {
        return new()
        {
            Figures = MeasuredJson.Of(EffectFigures.All, figure => Amount(figure.Get(effects), figure.Id)),
            NetCashPerYear = (double?)business?.NetCashPerYear,
            ByWorkflow =
            [
                .. effects.ByWorkflow.Select(w => new WorkflowEffectJson
                {
                    Workflow = w.Workflow,
                    Figures = Of(EffectFigures.OfWorkflow, w, EffectFigures.WorkflowPath(w.Workflow)),
                }),
            ],
            ByState = [.. effects.ByState.Select(s =>
                new StateEffectJson { State = s.State.ToString(), HoursReleasedPerYear = EstimateJson.Of(s.HoursReleasedPerYear) })],
            ByPool = [.. effects.ByPool.Select(p => OfPool(p, PoolShare.Of(p, asIs)))],
            QueueMovesTo = QueueMoveJson.Of(effects.QueueMovesTo),
            Evidence = JsonCode.Of(effects.Evidence),
        };

        EstimateJson? Amount(Estimate? estimate, string figure) =>
            possible is null ? EstimateJson.Of(estimate) : EstimateJson.Of(estimate, possible.Effects.GetValueOrDefault(figure));

        Dictionary<string, Maybe<EstimateJson>> Of<TPart>(IReadOnlyList<Figure<TPart>> figures, TPart part, string path)
            where TPart : IMeasured =>
            MeasuredJson.Of(
                figures, figure => figure.IsDrawn ? Amount(figure.Get(part), path + figure.Id) : EstimateJson.Of(figure.Get(part)));

        PoolEffectJson OfPool(PoolEffect pool, PoolShare? share) => new()
        {
            Pool = pool.Pool,
            Figures = Of(EffectFigures.OfPool, pool, EffectFigures.PoolPath(pool.Pool)),
            FreedPosts = share?.Posts,
            FreedShareOfPaidHours = share?.Share,
        };
    }

    /// <summary>A variant beside today.</summary>
    public static ComparisonJson Comparison(SideBySide all, ComparedVariant compared, StudyKind kind, Language language)
    {
        var (asIs, toBe, variant) = (all.AsIs, compared.ToBe, compared.Variant);
        var business = BusinessCaseReckoner.Of(variant.Scenario, asIs.Department, compared.Effects.Samples,
            FullTimePost.Start(asIs.Options));
        var changes = ChangesInWords.Between(asIs.Department, toBe.Department, asIs.Options).ToList();
        return new ComparisonJson
        {
            Label = variant.Label,
            Scenario = variant.Scenario?.Id,
            Title = variant.Scenario is { } scenario ? scenario.Title?.In(language) : default(Maybe<string>),
            Written = variant.Written,
            ToBe = FiguresJson.Of(toBe),
            ToBeLoad = LoadJson.Of(StaffLoad.Of(toBe, kind), language),
            Difference = FiguresJson.Of(compared.Difference),
            Effects = Effects(compared.Effects, business, asIs),
            BreakEven = business.CostsPerYear > 0 ? BreakEvenJson.Of(business, language) : null,
            Changes = [.. changes.Select(c => c.In(language))],
            ChangesMessages = MessageJson.Of(changes),
        };
    }

    /// <summary>What a search for a goal found.</summary>
    public static GoalJson? Goal(GoalResult? found, Language language)
    {
        if (found is null)
            return null;
        var (request, goal, answer) = (found.Request, found.Request.Goal, found.Answer);
        return new GoalJson
        {
            Figure = goal.Figure,
            Scope = goal.Scope,
            Unit = UnitText.Code(goal.Unit),
            AtMost = goal.IsAtMost ? goal.Limit : null,
            AtLeast = goal.IsAtMost ? null : goal.Limit,
            By = request.Path,
            From = request.From,
            To = request.To,
            Outcome = JsonCode.Of(answer.Outcome),
            Answer = answer.Answer,
            Before = answer.Before,
            Sentences = [.. GoalText.Sentences(found).Select(s => s.In(language))],
            Values = [.. answer.Values.Select(v => (Value: v, Figure: goal.Of(found.Run(v))))
                .Select(v => new GoalValueJson { Value = v.Value, Figure = EstimateJson.Of(v.Figure), Met = goal.IsMetBy(v.Figure) })],
        };
    }

    /// <summary>What was read from a file.</summary>
    public static UnderstoodJson Understood(Understood figures, Language language, string? file = null) => new()
    {
        File = file,
        Workflows = [.. figures.Workflows.Select(w =>
            new UnderstoodWorkflowJson { Id = w.Id, Title = w.Title.In(language), CasesPerYear = w.PerYear })],
        Pools = [.. figures.Pools.Select(p =>
            new UnderstoodPoolJson { Id = p.Id, Title = p.Title.In(language), PaidHoursPerYear = p.PerYear })],
    };

    /// <summary>Ranked candidates, then those that a gate keeps out.</summary>
    public static IReadOnlyList<CandidateRowJson> Rows(IEnumerable<RankedCandidate> ranked, IEnumerable<GatedCandidate> gated,
        ExperimentResult asIs, Language language) =>
    [
        .. ranked.Select(r => RankedJson.Of(r, Effects(r, asIs), language)),
        .. gated.Select(g => GatedJson.Of(g, Effects(g.Effects, g.Business, asIs), language)),
    ];

    public static IReadOnlyList<AlsoAskedJson> AlsoAsked(StudyResult result, Language language) =>
    [
        .. Reports.AlsoAsked.Of(result).Select(asked => new AlsoAskedJson
        {
            Id = asked.Id,
            Question = asked.Question.In(language),
            QuestionMessage = MessageJson.Of(asked.Question),
            Answer = asked.Answer.In(language),
            AnswerMessage = MessageJson.Of(asked.Answer),
            IsAnswered = asked.IsAnswered,
        }),
    ];

    public static IReadOnlyList<IdeaJson> Ideas(IdeaPipeline pipeline, Language language) =>
    [
        .. pipeline.Ideas.Select(r => new IdeaJson
        {
            Candidate = r.Idea.Candidate,
            Title = r.Title.In(language),
            Status = JsonCode.Of(r.Idea.Status),
            Since = r.Idea.Date,
            Owner = r.Idea.Owner?.In(language),
            Rank = r.Rank,
            Predicted = PilotRangeJson.Of(r.Predicted),
            Measured = PilotRangeJson.Of(r.Measured),
            Verdict = r.Verdict,
        }),
    ];

    public static IReadOnlyList<EarlierRankJson> Earlier(IdeaPipeline pipeline, Language language) =>
    [
        .. pipeline.Earlier.Select(r => new EarlierRankJson
        {
            Id = r.Id, Title = r.Title.In(language), RankThen = r.Rank, HoursReleasedThen = r.Hours, Became = r.Became.In(language),
        }),
    ];
}
