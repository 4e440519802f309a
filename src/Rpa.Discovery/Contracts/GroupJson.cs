using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>What several people's weights make of the candidates.</summary>
internal sealed record GroupJson
{
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    public required string First { get; init; }
    [AtLeast(0)]
    public required int FirstFor { get; init; }
    [AtLeast(0)]
    public required int LevelFor { get; init; }
    [AtLeast(1)]
    public required int Of { get; init; }
    [Within(0, 1)]
    public required double FirstShare { get; init; }
    public required IReadOnlyList<GroupPersonJson> People { get; init; }
    public required AgreementJson Agreement { get; init; }
    public required IReadOnlyList<SpreadJson> Spreads { get; init; }
    public required DivisionJson? Division { get; init; }
    public required IReadOnlyList<RemedyJson> Remedies { get; init; }
    public required CombinedJson? Comparisons { get; init; }

    public static GroupJson? From(GroupRanking? group, Language language) => group is null ? null : new()
    {
        Headline = group.Headline.In(language),
        HeadlineMessage = MessageJson.Of(group.Headline),
        First = group.First,
        FirstFor = group.FirstFor,
        LevelFor = group.LevelFor,
        Of = group.People.Count,
        FirstShare = group.FirstShare,
        People = [.. group.People.Select(p => GroupPersonJson.Of(p, language))],
        Agreement = AgreementJson.Of(group.Agreement, language),
        Spreads = [.. group.Spreads.Select(s => new SpreadJson { Aim = s.Aim, Lowest = s.Lowest, Highest = s.Highest, Points = s.Points })],
        Division = DivisionJson.Of(group.Division, language),
        Remedies = [.. group.Remedies.Select(r => RemedyJson.Of(r, language))],
        Comparisons = CombinedJson.Of(group.Comparisons),
    };

    /// <summary>Weights by aim, in the order of the aims.</summary>
    public static OrderedDictionary<string, double> Weights(IReadOnlyList<AimWeight> weights) =>
        new(weights.Select(w => KeyValuePair.Create(w.Aim, w.Weight)));
}

/// <summary>One person's ranking.</summary>
internal sealed record GroupPersonJson
{
    public required string Who { get; init; }
    [CodeOf<StakeholderSide>]
    public required string Side { get; init; }
    [CodeOf<PreferenceForm>]
    public required string Form { get; init; }
    [Within(0, 1)]
    public required double Share { get; init; }
    public required OrderedDictionary<string, double> Weights { get; init; }
    public required IReadOnlyList<string> SharedOut { get; init; }
    public required string First { get; init; }
    [Within(0, 1)]
    public required double? FirstInFiles { get; init; }
    public required string? Word { get; init; }
    public Maybe<MessageJson> WordMessage { get; init; }
    public required GroupMeasureJson? Measure { get; init; }
    public required double? ConsistencyRatio { get; init; }
    public required IReadOnlyList<GroupPlaceJson> Ranking { get; init; }
    public required GroupDifferenceJson? Difference { get; init; }

    public static GroupPersonJson Of(PersonalRanking person, Language language) => new()
    {
        Who = person.Who,
        Side = JsonCode.Of(person.Side),
        Form = JsonCode.Of(person.Form),
        Share = person.Share,
        Weights = GroupJson.Weights(person.Weights),
        SharedOut = person.SharedOut,
        First = person.First,
        FirstInFiles = person.FirstInFiles,
        Word = person.Word?.In(language),
        WordMessage = MessageJson.Of(person.Word),
        Measure = GroupMeasureJson.Of(person.Measure, language),
        ConsistencyRatio = person.ConsistencyRatio,
        Ranking = [.. person.Places.Select(p => new GroupPlaceJson { Rank = p.Rank, Level = p.Level, Id = p.Id, Value = p.Value })],
        Difference = GroupDifferenceJson.Of(person.Difference, language),
    };
}

/// <summary>What would make this person surer.</summary>
internal sealed record GroupMeasureJson
{
    public required string Path { get; init; }
    public required string How { get; init; }
    public MessageJson? HowMessage { get; init; }
    [Within(0, 1)]
    public required double DoubtNow { get; init; }
    [Within(0, 1)]
    public required double DoubtAfter { get; init; }

    public static GroupMeasureJson? Of(ValueOfInformation? job, Language language) => job is null ? null : new()
    {
        Path = job.Path, How = job.How.In(language), HowMessage = MessageJson.Of(job.How), DoubtNow = job.DoubtNow,
        DoubtAfter = job.DoubtAfter,
    };
}

/// <summary>A candidate's place for one person.</summary>
internal sealed record GroupPlaceJson
{
    [AtLeast(1)]
    public required int Rank { get; init; }
    [AtLeast(1)]
    public required int Level { get; init; }
    public required string Id { get; init; }
    public required double Value { get; init; }
}

/// <summary>How a person differs from the group, and what would have to change.</summary>
internal sealed record GroupDifferenceJson
{
    public required double Gap { get; init; }
    public required bool IsLevel { get; init; }
    public required WeightShiftJson? Shift { get; init; }
    public required EffectShiftJson? Effect { get; init; }
    public required string Sentence { get; init; }
    public MessageJson? SentenceMessage { get; init; }

    public static GroupDifferenceJson? Of(Difference? difference, Language language) => difference is null ? null : new()
    {
        Gap = difference.Gap,
        IsLevel = difference.IsLevel,
        Shift = difference.Shift is { } shift
            ? new() { Moved = shift.Moved, Weights = GroupJson.Weights(shift.Weights), Changes = GroupJson.Weights(shift.Changes) } : null,
        Effect = difference.Effect is { } effect ? new() { Aim = effect.Aim, Amount = effect.Amount, Unit = UnitText.Code(effect.Unit) }
            : null,
        Sentence = difference.Sentence.In(language),
        SentenceMessage = MessageJson.Of(difference.Sentence),
    };
}

/// <summary>The least shift of a person's weights.</summary>
internal sealed record WeightShiftJson
{
    [Within(0, 1)]
    public required double Moved { get; init; }
    public required OrderedDictionary<string, double> Weights { get; init; }
    public required OrderedDictionary<string, double> Changes { get; init; }
}

/// <summary>How much more a candidate would have to give.</summary>
internal sealed record EffectShiftJson
{
    public required string Aim { get; init; }
    public required double Amount { get; init; }
    public required string Unit { get; init; }
}

/// <summary>How far the people agree.</summary>
internal sealed record AgreementJson
{
    [Within(0, 1)]
    public required double? W { get; init; }
    [Within(0, 1)]
    public required double? PValue { get; init; }
    public required string? Word { get; init; }
    public Maybe<MessageJson> WordMessage { get; init; }
    public required bool IsBeyondChance { get; init; }
    public required string? Why { get; init; }
    public Maybe<MessageJson> WhyMessage { get; init; }

    public static AgreementJson Of(GroupAgreement agreement, Language language) => new()
    {
        W = agreement.W,
        PValue = agreement.PValue,
        Word = agreement.Word?.In(language),
        WordMessage = MessageJson.Of(agreement.Word),
        IsBeyondChance = agreement.IsBeyondChance,
        Why = agreement.Why?.In(language),
        WhyMessage = MessageJson.Of(agreement.Why),
    };
}

/// <summary>Between which weights an aim lies, and how many points that is.</summary>
internal sealed record SpreadJson
{
    public required string Aim { get; init; }
    [Within(0, 1)]
    public required double Lowest { get; init; }
    [Within(0, 1)]
    public required double Highest { get; init; }
    public required double Points { get; init; }
}

/// <summary>What divides the people.</summary>
internal sealed record DivisionJson
{
    public required string One { get; init; }
    public required IReadOnlyList<string> ForOne { get; init; }
    public required string Other { get; init; }
    public required IReadOnlyList<string> ForOther { get; init; }
    public required string Aim { get; init; }
    [Within(0, 1)]
    public required double WeightForOne { get; init; }
    [Within(0, 1)]
    public required double WeightForOther { get; init; }
    public required double Points { get; init; }
    public required double PointsByAim { get; init; }
    public required string Sentence { get; init; }
    public MessageJson? SentenceMessage { get; init; }

    public static DivisionJson? Of(GroupDivision? division, Language language) => division is null ? null : new()
    {
        One = division.One,
        ForOne = division.ForOne,
        Other = division.Other,
        ForOther = division.ForOther,
        Aim = division.Aim,
        WeightForOne = division.WeightForOne,
        WeightForOther = division.WeightForOther,
        Points = division.Points,
        PointsByAim = division.PointsByAim,
        Sentence = division.Sentence.In(language),
        SentenceMessage = MessageJson.Of(division.Sentence),
    };
}

/// <summary>What would settle it.</summary>
internal sealed record RemedyJson
{
    [OneOf("measure", "agree-on-weight")]
    public required string Kind { get; init; }
    public required string? Path { get; init; }
    public required string? Aim { get; init; }
    [Within(0, 1)]
    public required double AgreementNow { get; init; }
    [Within(0, 1)]
    public required double AgreementAfter { get; init; }
    public required string How { get; init; }
    public MessageJson? HowMessage { get; init; }

    public static RemedyJson Of(ConsensusStep remedy, Language language) => new()
    {
        Kind = remedy.IsMeasurement ? "measure" : "agree-on-weight",
        Path = remedy.Path,
        Aim = remedy.Aim,
        AgreementNow = remedy.AgreementNow,
        AgreementAfter = remedy.AgreementAfter,
        How = remedy.How.In(language),
        HowMessage = MessageJson.Of(remedy.How),
    };
}

/// <summary>What pairwise comparisons give when they are combined.</summary>
internal sealed record CombinedJson
{
    public required IReadOnlyList<string> Who { get; init; }
    public required OrderedDictionary<string, double>? Judgements { get; init; }
    public required string? FirstByJudgements { get; init; }
    public required OrderedDictionary<string, double>? Priorities { get; init; }
    public required string? FirstByPriorities { get; init; }

    public static CombinedJson? Of(CombinedComparisons? comparisons) => comparisons is null ? null : new()
    {
        Who = comparisons.Who,
        Judgements = comparisons.Judgements is { } judgements ? GroupJson.Weights(judgements) : null,
        FirstByJudgements = comparisons.FirstByJudgements,
        Priorities = comparisons.Priorities is { } priorities ? GroupJson.Weights(priorities) : null,
        FirstByPriorities = comparisons.FirstByPriorities,
    };
}
