using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Where work or waiting piles up.</summary>
internal sealed record HotSpotJson
{
    [CodeOf<HotSpotKind>]
    public required string Kind { get; init; }
    public required string Where { get; init; }
    public required string Measure { get; init; }
    public required EstimateJson Estimate { get; init; }
    public EstimateJson? PerCase { get; init; }
    public required double? Share { get; init; }
    public required string Why { get; init; }
    public MessageJson? WhyMessage { get; init; }
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    [AtLeast(1)]
    public required int Level { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }

    public static HotSpotJson Of(HotSpot spot, Language language) => new()
    {
        Kind = JsonCode.Of(spot.Kind),
        Where = spot.Where,
        Measure = JsonCode.Of(spot.Measure),
        Estimate = EstimateJson.Of(spot.Estimate),
        PerCase = EstimateJson.Of(spot.PerCase),
        Share = spot.Share,
        Why = spot.Why.In(language),
        WhyMessage = MessageJson.Of(spot.Why),
        Headline = spot.Headline.In(language),
        HeadlineMessage = MessageJson.Of(spot.Headline),
        Level = spot.Level,
        Evidence = JsonCode.Of(spot.Evidence),
    };
}
