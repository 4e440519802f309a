using System.ComponentModel;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>study</c>, and a report saved as JSON.</summary>
internal sealed record StudyDocument : ResultDocument
{
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    public bool? IsPartial { get; init; }
    public QuickJson? Quick { get; init; }
    public LoadJson? Load { get; init; }
    public required SimulatedJson Simulated { get; init; }
    public UnderstoodJson? Understood { get; init; }
    public required IReadOnlyList<CredibilityJson> Credibility { get; init; }
    public required IReadOnlyList<HotSpotJson> HotSpots { get; init; }
    public required IReadOnlyList<CandidateJson> Candidates { get; init; }
    public required IReadOnlyList<CandidateRowJson> Ranking { get; init; }
    public IReadOnlyList<CandidateRowJson>? AskFirst { get; init; }
    public IReadOnlyList<UnansweredJson>? Unanswered { get; init; }
    public required CertaintyJson? Certainty { get; init; }
    public required IReadOnlyList<MeasureNextJson> MeasureNext { get; init; }
    public required string Method { get; init; }
    public required IReadOnlyList<OtherMethodJson> OtherMethods { get; init; }
    public required RobustnessJson? Robustness { get; init; }
    public required GroupJson? Group { get; init; }
    [Description("Stickers by step, where tables of them were given.")]
    public IReadOnlyList<StepVoicesJson>? Voices { get; init; }
    [Description("Ideas on their way into use, where the file has any.")]
    public IReadOnlyList<IdeaJson>? Ideas { get; init; }
    [Description("The first of an earlier study's ranking, where the file names one.")]
    public IReadOnlyList<EarlierRankJson>? EarlierRanking { get; init; }
    public PlanJson? Portfolio { get; init; }
    [Description("Which of the best to carry out together where no budget is named, and what they give.")]
    public BestTogetherJson? Together { get; init; }
    [Description("What else is asked, with its answer or why this file cannot give it.")]
    public IReadOnlyList<AlsoAskedJson>? AlsoAsked { get; init; }
    public WorstDayJson? WorstDay { get; init; }
    public IReadOnlyList<AimScaleJson>? Aims { get; init; }
    public ExchangeRatesJson? ExchangeRates { get; init; }
    public IReadOnlyList<string>? Assumptions { get; init; }
    public IReadOnlyList<MessageJson>? AssumptionsMessages { get; init; }
    [AtLeast(0)]
    public int? FilesDrawn { get; init; }
    [AtLeast(0)]
    public int? FilesKept { get; init; }
    [AtLeast(0)]
    public int? WeightingsDrawn { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
    public PageJson? Page { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>What was read from a file.</summary>
[Description("What was read from the file: cases a year by workflow, paid hours a year by pool.")]
internal sealed record UnderstoodJson
{
    public string? File { get; init; }
    public required IReadOnlyList<UnderstoodWorkflowJson> Workflows { get; init; }
    public required IReadOnlyList<UnderstoodPoolJson> Pools { get; init; }
}

/// <summary>A workflow's cases a year.</summary>
internal sealed record UnderstoodWorkflowJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required double CasesPerYear { get; init; }
}

/// <summary>A pool's paid hours a year.</summary>
internal sealed record UnderstoodPoolJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required double PaidHoursPerYear { get; init; }
}

/// <summary>What the simulation says beside what the division knows.</summary>
internal sealed record CredibilityJson
{
    public required string Kind { get; init; }
    public required string Where { get; init; }
    public required int? Month { get; init; }
    public required EstimateJson Simulated { get; init; }
    public required double? Observed { get; init; }
    [CodeOf<Verdict>]
    public required string Verdict { get; init; }
    public required string Tolerance { get; init; }
    public MessageJson? ToleranceMessage { get; init; }
    public required string Sentence { get; init; }
    public MessageJson? SentenceMessage { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }
    public HoursExplainedJson? Hours { get; init; }

    public static CredibilityJson Of(CredibilityRow row, Language language) => new()
    {
        Kind = JsonCode.Of(row.Kind),
        Where = row.Where,
        Month = row.Month,
        Simulated = EstimateJson.Of(row.Simulated),
        Observed = row.Observed,
        Verdict = JsonCode.Of(row.Verdict),
        Tolerance = row.Tolerance.In(language),
        ToleranceMessage = MessageJson.Of(row.Tolerance),
        Sentence = row.Sentence.In(language),
        SentenceMessage = MessageJson.Of(row.Sentence),
        Evidence = JsonCode.Of(row.Evidence),
        Hours = HoursExplainedJson.Of(row.Hours),
    };
}

/// <summary>What explains the paid hours of a pool.</summary>
internal sealed record HoursExplainedJson
{
    public required EstimateJson PaidHoursPerYear { get; init; }
    public required double? WorkShare { get; init; }
    public required double? OtherWorkShare { get; init; }
    public required double? AbsenceShare { get; init; }
    public required double? UnexplainedShare { get; init; }

    public static HoursExplainedJson? Of(HoursExplained? hours) => hours is null ? null : new()
    {
        PaidHoursPerYear = EstimateJson.Of(hours.PaidHoursPerYear),
        WorkShare = hours.WorkShare,
        OtherWorkShare = hours.OtherWorkShare,
        AbsenceShare = hours.AbsenceShare,
        UnexplainedShare = hours.UnexplainedShare,
    };
}

/// <summary>A candidate as it was thought of, simulated or not.</summary>
internal sealed record CandidateJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Kind { get; init; }
    public required string Answer { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
    public IReadOnlyList<MessageJson>? ReasonsMessages { get; init; }
    public required IReadOnlyList<string> States { get; init; }
    public IReadOnlyList<string>? ExclusivityGroups { get; init; }
    public required double? ScreenedHoursPerYear { get; init; }
    public BotSizeJson? Size { get; init; }
    public required IReadOnlyList<string> BotDoes { get; init; }
    public IReadOnlyList<MessageJson>? BotDoesMessages { get; init; }
    public required IReadOnlyList<string> PeopleStillDo { get; init; }
    public IReadOnlyList<MessageJson>? PeopleStillDoMessages { get; init; }
    public required IReadOnlyList<string> CannotDo { get; init; }
    public IReadOnlyList<MessageJson>? CannotDoMessages { get; init; }
    public required IReadOnlyList<AssumptionJson> Assumptions { get; init; }
    public required IReadOnlyList<string> ToAsk { get; init; }
    public IReadOnlyList<MessageJson>? ToAskMessages { get; init; }

    public static CandidateJson Of(Candidate candidate, Language language) => new()
    {
        Id = candidate.Id,
        Title = candidate.Title.In(language),
        TitleMessage = MessageJson.Of(candidate.Title),
        Kind = JsonCode.Of(candidate.Kind),
        Answer = JsonCode.Of(candidate.Answer),
        Reasons = [.. candidate.Reasons.Select(r => r.In(language))],
        ReasonsMessages = MessageJson.Of(candidate.Reasons),
        States = [.. candidate.States.Select(s => s.ToString())],
        ExclusivityGroups = candidate.ExclusivityGroups,
        ScreenedHoursPerYear = candidate.ScreenedHoursPerYear,
        Size = candidate.Size is { } size ? new()
        {
            Units = size.Units, HoursPerYear = size.HoursPerYear, BusiestMonth = size.BusiestMonth,
            BusiestLoad = size.Load
        } : null,
        BotDoes = [.. candidate.BotDoes.Select(b => b.In(language))],
        BotDoesMessages = MessageJson.Of(candidate.BotDoes),
        PeopleStillDo = [.. candidate.PeopleStillDo.Select(p => p.In(language))],
        PeopleStillDoMessages = MessageJson.Of(candidate.PeopleStillDo),
        CannotDo = [.. candidate.CannotDo.Select(c => c.In(language))],
        CannotDoMessages = MessageJson.Of(candidate.CannotDo),
        Assumptions = [.. candidate.Assumptions.Select(a => AssumptionJson.Of(a, language))],
        ToAsk = [.. candidate.ToAsk.Select(a => a.In(language))],
        ToAskMessages = MessageJson.Of(candidate.ToAsk),
    };
}

/// <summary>How many bots the busiest month needs.</summary>
internal sealed record BotSizeJson
{
    public required int Units { get; init; }
    public required double? HoursPerYear { get; init; }
    public required int BusiestMonth { get; init; }
    public required double? BusiestLoad { get; init; }
}

/// <summary>A figure that a candidate rests on.</summary>
internal sealed record AssumptionJson
{
    public required string Name { get; init; }
    public MessageJson? NameMessage { get; init; }
    public required double? Value { get; init; }
    public required string Unit { get; init; }
    public required string? Path { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }

    public static AssumptionJson Of(Assumption assumption, Language language) => new()
    {
        Name = assumption.Name.In(language),
        NameMessage = MessageJson.Of(assumption.Name),
        Value = assumption.Value,
        Unit = UnitText.Code(assumption.Unit),
        Path = assumption.Path,
        Evidence = JsonCode.Of(assumption.Evidence),
    };
}

/// <summary>What a manager asks besides.</summary>
internal sealed record AlsoAskedJson
{
    [OneOf("together", "nothing-done", "worst-day", "budget")]
    public required string Id { get; init; }
    public required string Question { get; init; }
    public MessageJson? QuestionMessage { get; init; }
    public required string Answer { get; init; }
    public MessageJson? AnswerMessage { get; init; }
    public required bool IsAnswered { get; init; }
}

/// <summary>What 100 points of an aim are.</summary>
internal sealed record AimScaleJson
{
    public required string Aim { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required double? Hundred { get; init; }
    public required string Unit { get; init; }
    public required bool Counts { get; init; }
    public required string Reading { get; init; }
    public MessageJson? ReadingMessage { get; init; }

    public static AimScaleJson Of(AimScale aim, Language language) => new()
    {
        Aim = aim.Aim,
        Title = aim.Title.In(language),
        TitleMessage = MessageJson.Of(aim.Title),
        Hundred = aim.Hundred,
        Unit = UnitText.Code(aim.Unit),
        Counts = aim.Counts,
        Reading = aim.Reading.In(language),
        ReadingMessage = MessageJson.Of(aim.Reading),
    };
}

/// <summary>What the weights make one overtime hour worth.</summary>
internal sealed record ExchangeRatesJson
{
    public required double? OvertimeHourInMoney { get; init; }
    public required double? OvertimeHourInFreedHours { get; init; }
    public required decimal OvertimePay { get; init; }
    public required string Sentence { get; init; }
    public MessageJson? SentenceMessage { get; init; }

    public static ExchangeRatesJson? Of(ExchangeRates? rates, Language language) => rates is null ? null : new()
    {
        OvertimeHourInMoney = (double?)rates.OvertimeHourInMoney,
        OvertimeHourInFreedHours = rates.OvertimeHourInFreedHours,
        OvertimePay = rates.OvertimePay,
        Sentence = rates.Sentence.In(language),
        SentenceMessage = MessageJson.Of(rates.Sentence),
    };
}
