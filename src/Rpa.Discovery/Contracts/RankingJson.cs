using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A candidate with its place, or one that a gate keeps out.</summary>
internal abstract record CandidateRowJson;

/// <summary>A ranked candidate: its value, its certainty and what it gives.</summary>
internal sealed record RankedJson : CandidateRowJson
{
    [AtLeast(1)]
    public required int Rank { get; init; }
    [AtLeast(1)]
    public required int Level { get; init; }
    [AtLeast(1)]
    [Description("1 and as many as are better than it: of a higher value in at least 80 % of the possible files.")]
    public int? BestRank { get; init; }
    [AtLeast(1)]
    [Description("The number ranked, less as many as it is better than.")]
    public int? WorstRank { get; init; }
    public Maybe<double?> MethodValue { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Answer { get; init; }
    public required EstimateJson Value { get; init; }
    [AtLeast(0)]
    [Description("How many figures behind it are in doubt; null when it was not drawn through possible figures.")]
    public Maybe<int?> DoubtfulFigures { get; init; }
    [Within(0, 1)]
    public required double? Chance { get; init; }
    public IReadOnlyList<ChanceReasonJson>? ChanceReasons { get; init; }
    public Maybe<IfAnsweredJson> IfAnswered { get; init; }
    public required IReadOnlyList<GateJson> Gates { get; init; }
    public required EffectsJson Effects { get; init; }
    [Description(
        "Which of the figures that nobody measured moves the hours released, one at a time; left out where it was not drawn through "
        + "possible figures, or none of them can.")]
    public WhatMovesJson? WhatMoves { get; init; }
    public required CertaintyJson Certainty { get; init; }
    public required BusinessJson Business { get; init; }
    public Maybe<double?> CostPerHourReleased { get; init; }
    public Maybe<double?> TooFewUnitsInShare { get; init; }
    public double? PaysInShare { get; init; }
    public bool? CostsMoreThanItGives { get; init; }
    [Within(0, 1)]
    public required IReadOnlyList<double> Acceptability { get; init; }
    public required IReadOnlyList<ContributionJson> Contributions { get; init; }
    public required EstimateJson? MarginalInSequence { get; init; }
    public required IReadOnlyList<PublishedJson> NearestPublished { get; init; }
    public IReadOnlyList<FamiliarJson>? Familiar { get; init; }
    public Maybe<double?> PredictedReduction { get; init; }
    public bool? IsAbovePublished { get; init; }
    public IReadOnlyList<string>? ToAsk { get; init; }
    public IReadOnlyList<MessageJson>? ToAskMessages { get; init; }

    public static RankedJson Of(RankedCandidate row, EffectsJson effects, Language language) => new()
    {
        Rank = row.Rank,
        Level = row.Level,
        BestRank = row.BestRank,
        WorstRank = row.WorstRank,
        MethodValue = row.MethodValue,
        Id = row.Id,
        Title = row.Title.In(language),
        TitleMessage = MessageJson.Of(row.Title),
        Answer = JsonCode.Of(row.Answer),
        Value = EstimateJson.Of(row.Value, row.Possible?.Value),
        DoubtfulFigures = row.Possible?.DoubtfulFigures,
        Chance = row.Chance.Value,
        ChanceReasons = [.. row.Chance.Factors.Select(f => ChanceReasonJson.Of(f, language))],
        IfAnswered = row.ValueIfAnswered is { } answered
            ? new IfAnsweredJson { Chance = row.Chance.IfAnswered, Value = EstimateJson.Of(answered, row.Possible?.Answered) } : null,
        Gates = [],
        Effects = effects,
        WhatMoves = WhatMovesJson.Of(row.Moves, language),
        Certainty = CertaintyJson.Of(row.Certainty, language),
        Business = BusinessJson.Of(row.Business, language),
        CostPerHourReleased = (double?)row.CostPerHourReleased,
        TooFewUnitsInShare = row.TooFewUnitsInShare,
        PaysInShare = row.PaysInShare,
        CostsMoreThanItGives = row.CostsMoreThanItGives,
        Acceptability = row.Acceptability,
        Contributions = [.. row.Contributions.Select(ContributionJson.Of)],
        MarginalInSequence = EstimateJson.Of(row.MarginalInSequence),
        NearestPublished = [.. row.NearestPublished.Select(t => PublishedJson.Of(t, language))],
        Familiar = [.. row.Familiar.Select(f => FamiliarJson.Of(f, language))],
        PredictedReduction = row.PredictedReduction,
        IsAbovePublished = row.IsAbovePublished,
        ToAsk = [.. row.ToAsk.Select(a => a.In(language))],
        ToAskMessages = MessageJson.Of(row.ToAsk),
    };
}

/// <summary>Which figures move an amount.</summary>
[Description(
    "Read off possible files, in which all figures move at once, by a ridge regression: 'foretold' is how much of the difference between "
    + "files it foretells that it was made without. Below 0.8 no figures are told.")]
internal sealed record WhatMovesJson
{
    public required double HoursReleasedPerYear { get; init; }
    [AtLeast(0)]
    public required int Files { get; init; }
    public required double? Foretold { get; init; }
    public required IReadOnlyList<MovingFigureJson> Figures { get; init; }

    public static WhatMovesJson? Of(WhatMoves? moves, Language language) => moves is null ? null : new()
    {
        HoursReleasedPerYear = moves.Base,
        Files = moves.Files,
        Foretold = moves.Foretold,
        Figures =
        [
            .. moves.Figures.Select(m => new MovingFigureJson
            {
                Figure = m.Figure.Name.In(language), FigureMessage = MessageJson.Of(m.Figure.Name), Path = m.Figure.Path,
                WithLow = m.WithLow, WithHigh = m.WithHigh,
            }),
        ],
    };
}

/// <summary>A figure, and what the amount becomes where it alone is lower or higher.</summary>
[Description(
    "What the amount becomes where the figure is such that 1 in 10 possible files has it lower, and where 1 in 10 has it higher, all "
    + "others being as the file says.")]
internal sealed record MovingFigureJson
{
    public required string Figure { get; init; }
    public MessageJson? FigureMessage { get; init; }
    public required string Path { get; init; }
    public required double WithLow { get; init; }
    public required double WithHigh { get; init; }
}

/// <summary>A candidate that is kept out: rank and level are null, and the gates say why.</summary>
internal sealed record GatedJson : CandidateRowJson
{
    public required int? Rank { get; init; }
    public required int? Level { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Answer { get; init; }
    public required EstimateJson Value { get; init; }
    public required double? Chance { get; init; }
    public required IReadOnlyList<GateJson> Gates { get; init; }
    public required EffectsJson Effects { get; init; }
    public required CertaintyJson? Certainty { get; init; }
    public required BusinessJson Business { get; init; }
    public required IReadOnlyList<double> Acceptability { get; init; }
    public required IReadOnlyList<ContributionJson> Contributions { get; init; }
    public required IReadOnlyList<PublishedJson> NearestPublished { get; init; }
    public required EstimateJson? MarginalInSequence { get; init; }

    public static GatedJson Of(GatedCandidate gated, EffectsJson effects, Language language) => new()
    {
        Rank = null,
        Level = null,
        Id = gated.Id,
        Title = gated.Title.In(language),
        TitleMessage = MessageJson.Of(gated.Title),
        Answer = JsonCode.Of(gated.Answer),
        Value = EstimateJson.Of(gated.Value),
        Chance = null,
        Gates = [.. gated.Gates.Select(g =>
            new GateJson { Kind = JsonCode.Of(g.Kind), Reason = g.Reason.In(language), ReasonMessage = MessageJson.Of(g.Reason) })],
        Effects = effects,
        Certainty = null,
        Business = BusinessJson.Of(gated.Business, language),
        Acceptability = [],
        Contributions = [],
        NearestPublished = [],
        MarginalInSequence = null,
    };
}

/// <summary>A row without a rank is one that a gate keeps out.</summary>
internal sealed class CandidateRowConverter : JsonConverter<CandidateRowJson>
{
    /// <summary>What a saved row is.</summary>
    public static Type KindOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("rank", out var rank) && rank.ValueKind == JsonValueKind.Null
            ? typeof(GatedJson) : typeof(RankedJson);

    public override CandidateRowJson? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var row = JsonElement.ParseValue(ref reader);
        return (CandidateRowJson?)row.Deserialize(options.GetTypeInfo(KindOf(row)));
    }

    public override void Write(Utf8JsonWriter writer, CandidateRowJson value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

/// <summary>What lowers the chance that a candidate works.</summary>
internal sealed record ChanceReasonJson
{
    public required double? Factor { get; init; }
    public required string Reason { get; init; }
    public MessageJson? ReasonMessage { get; init; }
    public Maybe<string> Question { get; init; }
    public double? IfAnswered { get; init; }

    public static ChanceReasonJson Of(ChanceFactor factor, Language language) => new()
    {
        Factor = factor.Factor,
        Reason = factor.Reason.In(language),
        ReasonMessage = MessageJson.Of(factor.Reason),
        Question = factor.Question is { } question ? JsonCode.Of(question) : null,
        IfAnswered = factor.IfAnswered,
    };
}

/// <summary>What it is worth once its open questions are answered.</summary>
internal sealed record IfAnsweredJson
{
    [Within(0, 1)]
    public required double Chance { get; init; }
    public required EstimateJson Value { get; init; }
}

/// <summary>Why a candidate is kept out.</summary>
internal sealed record GateJson
{
    [CodeOf<PreconditionKind>]
    public required string Kind { get; init; }
    public required string Reason { get; init; }
    public MessageJson? ReasonMessage { get; init; }
}

/// <summary>What an aim adds to the value.</summary>
internal sealed record ContributionJson
{
    public required string Aim { get; init; }
    [Within(0, 1)]
    public required double Weight { get; init; }
    public required EstimateJson Benefit { get; init; }
    public required double Cost { get; init; }
    public required double Points { get; init; }

    public static ContributionJson Of(AimContribution contribution) => new()
    {
        Aim = contribution.Aim, Weight = contribution.Weight, Benefit = EstimateJson.Of(contribution.Benefit), Cost = contribution.Cost,
        Points = contribution.Points,
    };
}

/// <summary>A published task of another city.</summary>
internal sealed record PublishedJson
{
    public required string Id { get; init; }
    public required string City { get; init; }
    public required string Division { get; init; }
    public required string Task { get; init; }
    public required double HoursBefore { get; init; }
    public required double HoursAfter { get; init; }
    public required double Reduction { get; init; }
    public required int Year { get; init; }
    public required string Source { get; init; }

    public static PublishedJson Of(PublishedTask task, Language language) => new()
    {
        Id = task.Id,
        City = task.City.In(language),
        Division = task.Division,
        Task = task.Task,
        HoursBefore = task.HoursBefore,
        HoursAfter = task.HoursAfter,
        Reduction = task.Reduction,
        Year = task.Year,
        Source = task.SourceUrl,
    };
}

/// <summary>How sure a place is, by source of doubt.</summary>
internal sealed record CertaintyJson
{
    [Within(0, 1)]
    [Description("Null where it was not looked at, as in a quick study.")]
    public required double? TopK { get; init; }
    public required int K { get; init; }
    [Within(0, 1)]
    [Description("Null where it was not looked at, as in a quick study.")]
    public required double? First { get; init; }
    [Description("Null where there is nothing to be sure of, and where it was not looked at.")]
    public required string? Word { get; init; }
    public Maybe<MessageJson> WordMessage { get; init; }
    public required CertaintyPartsJson Parts { get; init; }
    [Description("By source of doubt, the share in which it is among the first k; null where there is none.")]
    public CertaintyPartsJson? PartsTopK { get; init; }
    [AtLeast(0)]
    [Description("Over how many possible files it was counted.")]
    public int? Rows { get; init; }
    [Description(
        "Whether no weights at all make it first alone at the file's figures, by linear programme; null for another method than the "
        + "weighted sum.")]
    public Maybe<bool?> NeverFirst { get; init; }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(certainty))]
    public static CertaintyJson? Of(Certainty? certainty, Language language) => certainty is null ? null : new()
    {
        TopK = certainty.IsKnown ? certainty.TopK : null,
        K = certainty.K,
        First = certainty.IsKnown ? certainty.First : null,
        Word = certainty.Word?.In(language),
        WordMessage = MessageJson.Of(certainty.Word),
        Parts = new() { Runs = certainty.Runs, Figures = certainty.Figures, Opinions = certainty.Opinions },
        PartsTopK = new() { Runs = certainty.RunsTopK, Figures = certainty.FiguresTopK, Opinions = certainty.OpinionsTopK },
        Rows = certainty.Rows,
        NeverFirst = certainty.NeverFirst,
    };
}

/// <summary>A share by source of doubt.</summary>
internal sealed record CertaintyPartsJson
{
    [Within(0, 1)]
    public required double Runs { get; init; }
    [Within(0, 1)]
    public required double? Figures { get; init; }
    [Within(0, 1)]
    public required double? Opinions { get; init; }
}
