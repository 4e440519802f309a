using System.ComponentModel;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>portfolio</c>.</summary>
internal sealed record PortfolioDocument : ResultDocument
{
    public SimulatedJson? Simulated { get; init; }
    public LoadJson? Load { get; init; }
    public required IReadOnlyList<ChosenJson> Chosen { get; init; }
    public required IReadOnlyList<RejectedJson> Rejected { get; init; }
    public required double Bound { get; init; }
    public required bool IsProven { get; init; }
    [AtLeast(0)]
    public required long Nodes { get; init; }
    public required SetEffectsJson EffectTogether { get; init; }
    public required SetEffectsJson EffectSum { get; init; }
    public required SetEffectsJson Interaction { get; init; }
    public required IReadOnlyList<WaveJson> Waves { get; init; }
    public required IReadOnlyList<BudgetYearJson> Years { get; init; }
    public required decimal CostOverFiveYears { get; init; }
    public required IReadOnlyList<AlternativeSetJson> Alternatives { get; init; }
    public required IReadOnlyList<FrontSetJson> Front { get; init; }
    [AtLeast(0)]
    public required int PairsSimulated { get; init; }
    public required IReadOnlyList<string> Assumptions { get; init; }
    public IReadOnlyList<MessageJson>? AssumptionsMessages { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>What to carry out together, in which order: a plan without its findings.</summary>
internal sealed record PlanJson
{
    public required IReadOnlyList<ChosenJson> Chosen { get; init; }
    public required IReadOnlyList<RejectedJson> Rejected { get; init; }
    public required double Bound { get; init; }
    public required bool IsProven { get; init; }
    [AtLeast(0)]
    public required long Nodes { get; init; }
    public required SetEffectsJson EffectTogether { get; init; }
    public required SetEffectsJson EffectSum { get; init; }
    public required SetEffectsJson Interaction { get; init; }
    public required IReadOnlyList<WaveJson> Waves { get; init; }
    public required IReadOnlyList<BudgetYearJson> Years { get; init; }
    public required decimal CostOverFiveYears { get; init; }
    public required IReadOnlyList<AlternativeSetJson> Alternatives { get; init; }
    public required IReadOnlyList<FrontSetJson> Front { get; init; }
    [AtLeast(0)]
    public required int PairsSimulated { get; init; }
    public required IReadOnlyList<string> Assumptions { get; init; }
    public IReadOnlyList<MessageJson>? AssumptionsMessages { get; init; }

    public static PlanJson Of(PortfolioPlan plan, Language language) => new()
    {
        Chosen = [.. plan.Chosen.Select(c => ChosenJson.Of(c, language))],
        Rejected = [.. plan.Rejected.Select(r => RejectedJson.Of(r, language))],
        Bound = plan.Bound,
        IsProven = plan.IsProven,
        Nodes = plan.Nodes,
        EffectTogether = SetEffectsJson.Of(plan.EffectTogether),
        EffectSum = SetEffectsJson.Of(plan.EffectSum),
        Interaction = SetEffectsJson.Of(plan.Interaction),
        Waves = [.. plan.Waves.Select(w => WaveJson.Of(w, language))],
        Years = [.. plan.Years.Select(BudgetYearJson.Of)],
        CostOverFiveYears = Plain(plan.CostOverFiveYears),
        Alternatives = [.. plan.Alternatives.Select(AlternativeSetJson.Of)],
        Front = [.. plan.Front.Select(FrontSetJson.Of)],
        PairsSimulated = plan.PairsSimulated,
        Assumptions = [.. plan.Assumptions.Select(a => a.In(language))],
        AssumptionsMessages = MessageJson.Of(plan.Assumptions),
    };

    /// <summary>Money without the zeros that a share of a cost leaves behind the point.</summary>
    public static decimal Plain(decimal money) => money / 1.0000000000000000000000000000m;
}

/// <summary>A candidate that is carried out, and when.</summary>
internal sealed record ChosenJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Answer { get; init; }
    public required EstimateJson Value { get; init; }
    [LooksLike("^[0-9]{4}-[0-9]{2}-01$")]
    public required string From { get; init; }
    public required int FiscalYear { get; init; }
    public required decimal CostOverFiveYears { get; init; }
    public required EstimateJson HoursReleasedPerYear { get; init; }
    public required EstimateJson? MarginalInSequence { get; init; }
    public required string? RedeployTo { get; init; }

    public static ChosenJson Of(PortfolioChoice choice, Language language) => new()
    {
        Id = choice.Id,
        Title = choice.Title.In(language),
        TitleMessage = MessageJson.Of(choice.Title),
        Answer = JsonCode.Of(choice.Candidate.Answer),
        Value = EstimateJson.Of(choice.Value),
        From = choice.From.ToString("yyyy-MM-dd"),
        FiscalYear = choice.FiscalYear,
        CostOverFiveYears = PlanJson.Plain(choice.CostOverFiveYears),
        HoursReleasedPerYear = EstimateJson.Of(choice.HoursReleasedPerYear),
        MarginalInSequence = EstimateJson.Of(choice.MarginalInSequence),
        RedeployTo = choice.RedeployTo?.In(language),
    };
}

/// <summary>A candidate that is not carried out, and why.</summary>
internal sealed record RejectedJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    [CodeOf<RejectionKind>]
    public required string Kind { get; init; }
    [LooksLike(".")]
    public required string Why { get; init; }
    public MessageJson? WhyMessage { get; init; }
    public required EstimateJson Value { get; init; }

    public static RejectedJson Of(RejectedCandidate rejected, Language language) => new()
    {
        Id = rejected.Id,
        Title = rejected.Title.In(language),
        TitleMessage = MessageJson.Of(rejected.Title),
        Kind = JsonCode.Of(rejected.Kind),
        Why = rejected.Why.In(language),
        WhyMessage = MessageJson.Of(rejected.Why),
        Value = EstimateJson.Of(rejected.Value),
    };
}

/// <summary>What a set of candidates gives.</summary>
[Description("What a set of candidates gives against today.")]
internal sealed record SetEffectsJson : MeasuredJson
{
    public static SetEffectsJson Of(PortfolioEffects effects) => new() { Figures = Of(PortfolioSamples.Figures, effects) };

    public static SetEffectsJson Of(BestTogether set) => new()
    {
        Figures = Of(PortfolioSamples.Figures, f => EstimateJson.Of(f.Get(set.Effects),
            f.Id == EffectFigures.All[0].Id ? set.PossibleHours : null)),
    };
}

/// <summary>Which of the best to carry out together.</summary>
internal sealed record BestTogetherJson
{
    [Description("Candidates' ids, in the order of the ranking.")]
    public required IReadOnlyList<string> Candidates { get; init; }
    public required SetEffectsJson Effects { get; init; }
    [Description("What each gives by itself, added up.")]
    public required SetEffectsJson Sum { get; init; }
    [Description("Ids of those that would go with them but add nothing to their value.")]
    public required IReadOnlyList<string> AddNothing { get; init; }
    [AtLeast(0)]
    [Description("How many sets of two or more were simulated.")]
    public required int SetsSimulated { get; init; }

    public static BestTogetherJson Of(BestTogether set) => new()
    {
        Candidates = [.. set.Candidates.Select(c => c.Id)],
        Effects = SetEffectsJson.Of(set),
        Sum = SetEffectsJson.Of(set.Sum),
        AddNothing = [.. set.AddNothing.Select(c => c.Id)],
        SetsSimulated = set.SetsSimulated,
    };
}

/// <summary>What begins in a quarter.</summary>
internal sealed record WaveJson
{
    public required int FiscalYear { get; init; }
    [Within(1, 4)]
    public required int Quarter { get; init; }
    public required string From { get; init; }
    public required IReadOnlyList<string> Candidates { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public IReadOnlyList<MessageJson>? NotesMessages { get; init; }

    public static WaveJson Of(PortfolioWave wave, Language language) => new()
    {
        FiscalYear = wave.FiscalYear,
        Quarter = wave.Quarter,
        From = wave.From.ToString("yyyy-MM-dd"),
        Candidates = wave.Candidates,
        Notes = [.. wave.Notes.Select(n => n.In(language))],
        NotesMessages = MessageJson.Of(wave.Notes),
    };
}

/// <summary>What a fiscal year costs, beside its budget.</summary>
internal sealed record BudgetYearJson
{
    public required int FiscalYear { get; init; }
    public required decimal? Budget { get; init; }
    public required decimal Cost { get; init; }

    public static BudgetYearJson Of(PortfolioYear year) => new()
    {
        FiscalYear = year.FiscalYear, Budget = year.Budget is { } budget ? PlanJson.Plain(budget) : null, Cost = PlanJson.Plain(year.Cost),
    };
}

/// <summary>Another set within the same limits.</summary>
internal sealed record AlternativeSetJson
{
    public required IReadOnlyList<string> Candidates { get; init; }
    public required double ByPairs { get; init; }
    public required EstimateJson? Simulated { get; init; }
    public required decimal CostOverFiveYears { get; init; }

    public static AlternativeSetJson Of(PortfolioAlternative set) => new()
    {
        Candidates = set.Candidates, ByPairs = set.ByPairs, Simulated = EstimateJson.Of(set.Simulated),
        CostOverFiveYears = PlanJson.Plain(set.CostOverFiveYears),
    };
}

/// <summary>A set that none is better and cheaper than.</summary>
internal sealed record FrontSetJson
{
    public required IReadOnlyList<string> Candidates { get; init; }
    public required double Value { get; init; }
    public required decimal CostOverFiveYears { get; init; }

    public static FrontSetJson Of(PortfolioAlternative point) =>
        new() { Candidates = point.Candidates, Value = point.ByPairs, CostOverFiveYears = PlanJson.Plain(point.CostOverFiveYears) };
}
