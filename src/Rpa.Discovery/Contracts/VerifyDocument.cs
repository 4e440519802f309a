using System.ComponentModel;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>verify</c>: a pilot beside the prediction, or how many cases a pilot needs.</summary>
[Either("pilot", "predicted", "measured", "verdict", "figures")]
[Either("casesNeeded")]
internal sealed record VerifyDocument : ResultDocument
{
    [Description("The id of the candidate that was tried, or of a bot that stands in the file.")]
    public required string Candidate { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public PilotJson? Pilot { get; init; }
    [Description("Hours released a year, by effort alone.")]
    public PilotRangeJson? Predicted { get; init; }
    public Maybe<PilotRangeJson> Measured { get; init; }
    [CodeOf<PilotVerdict>]
    public string? Verdict { get; init; }
    [AtLeast(0)]
    public int? Hits { get; init; }
    [AtLeast(0)]
    public int? Misses { get; init; }
    public IReadOnlyList<PilotFigureJson>? Figures { get; init; }
    [Description("The chance that it works out, as the file has it; missing for a bot that stands in the file.")]
    [Within(0, 1)]
    public double? Chance { get; init; }
    [Description("How far it has come, as the file's ideas say; missing where they do not name it.")]
    [CodeOf<IdeaStatus>]
    public string? Status { get; init; }
    [Description("What rose or fell over the pilot by more than chance does.")]
    public IReadOnlyList<PilotTrendJson>? Trends { get; init; }
    public IReadOnlyList<PilotDaysJson>? Days { get; init; }
    [Description("The candidate's place with the file's figures and with the measured ones; missing where the ranking was not made again.")]
    public RankingChangeJson? RankingChange { get; init; }
    [Description("Files that were written.")]
    public IReadOnlyList<string>? Files { get; init; }
    [Description("Before a pilot: cases that each figure needs.")]
    public IReadOnlyList<CasesNeededJson>? CasesNeeded { get; init; }
    [Description("How often a figure that is off is to be found.")]
    public double? Power { get; init; }
    [Description("How far off: a part of a time, points of a share.")]
    public double? Within { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
}

/// <summary>What was read of a pilot.</summary>
internal sealed record PilotJson
{
    public required string Path { get; init; }
    public required string? Hash { get; init; }
    [AtLeast(0)]
    public required int Rows { get; init; }
    [AtLeast(0)]
    public required int Cases { get; init; }
    public required DateOnly? First { get; init; }
    public required DateOnly? Last { get; init; }
}

/// <summary>A value with the range in which the truth lies 19 times in 20.</summary>
internal sealed record PilotRangeJson
{
    public required double Value { get; init; }
    public required double? Low { get; init; }
    public required double? High { get; init; }

    public static PilotRangeJson? Of(PilotRange? range) =>
        range is null ? null : new PilotRangeJson { Value = range.Value, Low = range.Low, High = range.High };
}

/// <summary>One figure, predicted and measured.</summary>
internal sealed record PilotFigureJson
{
    [Description("Where the step stands; null for the hours over all steps.")]
    public required string? Step { get; init; }
    [CodeOf<PilotFigure>]
    public required string Figure { get; init; }
    public required string Unit { get; init; }
    public required PilotRangeJson Predicted { get; init; }
    [Description("Null where the pilot has nothing about it.")]
    public required PilotRangeJson? Measured { get; init; }
    [AtLeast(0)]
    public required int Cases { get; init; }
    [Description("Where 19 in 20 pilots of this size come out if the file is right.")]
    public required double? ExpectedLow { get; init; }
    public required double? ExpectedHigh { get; init; }
    [CodeOf<PilotVerdict>]
    public required string Verdict { get; init; }
    [Description("What puts the prediction in doubt; missing in results of older versions.")]
    [CodeOf<DoubtSource>]
    public IReadOnlyList<string>? RestsOn { get; init; }

    public static PilotFigureJson Of(VerifiedFigure figure, string? step) => new()
    {
        Step = step,
        Figure = JsonCode.Of(figure.Figure),
        Unit = UnitText.Code(figure.Unit),
        Predicted = PilotRangeJson.Of(figure.Predicted)!,
        Measured = PilotRangeJson.Of(figure.Measured),
        Cases = figure.Cases,
        ExpectedLow = figure.Expected?.Low,
        ExpectedHigh = figure.Expected?.High,
        Verdict = JsonCode.Of(figure.Verdict),
        RestsOn = [.. figure.RestsOn.Select(JsonCode.Of)],
    };
}

/// <summary>A figure that rose or fell over the pilot.</summary>
internal sealed record PilotTrendJson
{
    public required string Step { get; init; }
    [CodeOf<PilotFigure>]
    public required string Figure { get; init; }
    [Description("The mean of the first third.")]
    public required double First { get; init; }
    [Description("The mean of the last third.")]
    public required double Last { get; init; }
    [Description("How often chance alone gives so much order (Mann-Kendall, two-sided).")]
    [Within(0, 1)]
    public required double P { get; init; }
}

/// <summary>Days on which no case came back.</summary>
internal sealed record PilotDaysJson
{
    public required string Step { get; init; }
    [AtLeast(0)]
    public required int Days { get; init; }
    [AtLeast(0)]
    public required int WithoutException { get; init; }
    public required double ExpectedByChance { get; init; }
}

/// <summary>The candidate's place before and after.</summary>
internal sealed record RankingChangeJson
{
    [Description("Null where it is held back or not ranked.")]
    public required int? RankBefore { get; init; }
    public required int? RankAfter { get; init; }
    public required EstimateJson? ValueBefore { get; init; }
    public required EstimateJson? ValueAfter { get; init; }
    public required EstimateJson? HoursReleasedBefore { get; init; }
    public required EstimateJson? HoursReleasedAfter { get; init; }
    [Description("The id of the candidate that is first; null where none is.")]
    public required string? FirstBefore { get; init; }
    public required string? FirstAfter { get; init; }

    public static RankingChangeJson Of(RankedCandidate? before, RankedCandidate? after, string? firstBefore, string? firstAfter) => new()
    {
        RankBefore = before?.Rank,
        RankAfter = after?.Rank,
        ValueBefore = EstimateJson.Of(before?.Value),
        ValueAfter = EstimateJson.Of(after?.Value),
        HoursReleasedBefore = EstimateJson.Of(before?.Effects.HoursReleasedPerYear),
        HoursReleasedAfter = EstimateJson.Of(after?.Effects.HoursReleasedPerYear),
        FirstBefore = firstBefore,
        FirstAfter = firstAfter,
    };
}

/// <summary>How many cases a figure needs.</summary>
internal sealed record CasesNeededJson
{
    public required string Step { get; init; }
    [CodeOf<PilotFigure>]
    public required string Figure { get; init; }
    public required double Predicted { get; init; }
    [Description("Cases of the step.")]
    [AtLeast(1)]
    public required int Cases { get; init; }
    [Description("Cases among them in which the figure is counted.")]
    [AtLeast(1)]
    public required int Counted { get; init; }
    [Description("How often so many find a figure that is off.")]
    [Within(0, 1)]
    public required double Power { get; init; }

    public static CasesNeededJson Of(PilotSizeRow row) => new()
    {
        Step = row.Step.Path.ToString(), Figure = JsonCode.Of(row.Figure), Predicted = row.Predicted, Cases = row.Cases,
        Counted = row.Counted, Power = row.Power,
    };
}
