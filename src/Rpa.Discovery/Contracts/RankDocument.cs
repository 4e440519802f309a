using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>rank</c>.</summary>
internal sealed record RankDocument : ResultDocument
{
    public QuickJson? Quick { get; init; }
    public LoadJson? Load { get; init; }
    public required IReadOnlyList<CandidateRowJson> Ranking { get; init; }
    public IReadOnlyList<CandidateRowJson>? AskFirst { get; init; }
    public IReadOnlyList<UnansweredJson>? Unanswered { get; init; }
    public required CertaintyJson? Certainty { get; init; }
    public required IReadOnlyList<MeasureNextJson> MeasureNext { get; init; }
    public required string Method { get; init; }
    public required IReadOnlyList<OtherMethodJson> OtherMethods { get; init; }
    public required RobustnessJson? Robustness { get; init; }
    public required GroupJson? Group { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>A question that nobody has answered about these candidates.</summary>
internal sealed record UnansweredJson
{
    [CodeOf<QuestionKind>]
    public required string Question { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required IReadOnlyList<string> Candidates { get; init; }

    public static UnansweredJson Of(UnansweredQuestion question, Language language) => new()
    {
        Question = JsonCode.Of(question.Kind), Title = question.Title.In(language), TitleMessage = MessageJson.Of(question.Title),
        Candidates = question.Candidates,
    };
}

/// <summary>What to measure next, and how much doubt it takes away.</summary>
internal sealed record MeasureNextJson
{
    public required string Figure { get; init; }
    public MessageJson? FigureMessage { get; init; }
    public required string Path { get; init; }
    public required double Gain { get; init; }
    public required string How { get; init; }
    public MessageJson? HowMessage { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }
    public required bool IsUnknown { get; init; }
    public required double DoubtNow { get; init; }
    public required double DoubtAfter { get; init; }

    public static MeasureNextJson Of(ValueOfInformation job, Language language) => new()
    {
        Figure = job.Figure.In(language),
        FigureMessage = MessageJson.Of(job.Figure),
        Path = job.Path,
        Gain = job.Gain,
        How = job.How.In(language),
        HowMessage = MessageJson.Of(job.How),
        Evidence = JsonCode.Of(job.Evidence),
        IsUnknown = job.IsUnknown,
        DoubtNow = job.DoubtNow,
        DoubtAfter = job.DoubtAfter,
    };
}

/// <summary>What another method puts first.</summary>
internal sealed record OtherMethodJson
{
    public required string Method { get; init; }
    public required IReadOnlyList<string> First { get; init; }
    public required bool? IsSame { get; init; }
    public required string? Why { get; init; }
    public Maybe<MessageJson> WhyMessage { get; init; }

    public static OtherMethodJson Of(MethodVerdict verdict, Language language) => new()
    {
        Method = verdict.Method, First = verdict.First, IsSame = verdict.IsSame, Why = verdict.Why?.In(language),
        WhyMessage = MessageJson.Of(verdict.Why),
    };
}

/// <summary>What it takes to turn the order.</summary>
internal sealed record RobustnessJson
{
    public required IReadOnlyList<string> Front { get; init; }
    public required OrderedDictionary<string, IReadOnlyList<string>> Dominators { get; init; }
    public required WeightChangeJson? SmallestChange { get; init; }
    [ItemsMayBeNull]
    public required OrderedDictionary<string, WeightChangeJson?> ChangeByAim { get; init; }
    public required IReadOnlyList<ReversalJson> Reversals { get; init; }
    public required IReadOnlyList<string> Sentences { get; init; }
    public IReadOnlyList<MessageJson>? SentencesMessages { get; init; }

    public static RobustnessJson? Of(RankingRobustness? robustness, Language language) => robustness is null ? null : new()
    {
        Front = robustness.Front.Front,
        Dominators = new(robustness.Front.Dominators),
        SmallestChange = WeightChangeJson.Of(robustness.Smallest),
        ChangeByAim = new(Criteria.Ids.Zip(robustness.OfEachAim, (aim, change) => KeyValuePair.Create(aim, WeightChangeJson.Of(change)))),
        Reversals = [.. robustness.Reversals.Select(ReversalJson.Of)],
        Sentences = [.. robustness.Sentences.Select(s => s.In(language))],
        SentencesMessages = MessageJson.Of(robustness.Sentences),
    };
}

/// <summary>The least shift of weights after which another is first.</summary>
internal sealed record WeightChangeJson
{
    public required string TakesOver { get; init; }
    [Within(0, 1)]
    public required double Moved { get; init; }
    [Within(0, 1)]
    public required OrderedDictionary<string, double> Weights { get; init; }

    public static WeightChangeJson? Of(WeightChange? change) =>
        change is null ? null : new()
        {
            TakesOver = change.TakesOver, Moved = change.Moved,
            Weights = new(Criteria.Ids.Zip(change.Weights, KeyValuePair.Create))
        };
}

/// <summary>Two candidates that change places when another is dropped or copied.</summary>
internal sealed record ReversalJson
{
    public string? Copied { get; init; }
    public string? Dropped { get; init; }
    public required string One { get; init; }
    public required string Other { get; init; }
    [Within(-1, 1)]
    public required int Before { get; init; }
    [Within(-1, 1)]
    public required int After { get; init; }

    public static ReversalJson Of(RankReversal reversal) => new()
    {
        Copied = reversal.IsCopied ? reversal.Alternative : null,
        Dropped = reversal.IsCopied ? null : reversal.Alternative,
        One = reversal.One,
        Other = reversal.Other,
        Before = reversal.Before,
        After = reversal.After,
    };
}
