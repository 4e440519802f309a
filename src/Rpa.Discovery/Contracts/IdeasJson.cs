using System.ComponentModel;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Contracts;

/// <summary>An idea on its way into use.</summary>
internal sealed record IdeaJson
{
    public required string Candidate { get; init; }
    public required string Title { get; init; }
    [CodeOf<IdeaStatus>]
    public required string Status { get; init; }
    public required DateOnly Since { get; init; }
    public required string? Owner { get; init; }
    [Description("Among the candidates now; null where it is not ranked.")]
    [AtLeast(1)]
    public required int? Rank { get; init; }
    [Description("Hours released a year by effort alone, from the result of 'verify' that the idea names; null while nothing is measured.")]
    public required PilotRangeJson? Predicted { get; init; }
    public required PilotRangeJson? Measured { get; init; }
    [CodeOf<PilotVerdict>]
    public required string? Verdict { get; init; }
}

/// <summary>A candidate of an earlier study, and what became of it.</summary>
internal sealed record EarlierRankJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    [AtLeast(1)]
    public required int RankThen { get; init; }
    public required double? HoursReleasedThen { get; init; }
    public required string Became { get; init; }
}
