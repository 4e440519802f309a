using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A figure over replications.</summary>
[Description(
    "A figure over replications: mean and half-width of the interval; p10 and p90 of single replications (years). What is not known is "
    + "null, and 'why' says why.")]
[Closed]
internal sealed record EstimateJson
{
    public required double? Mean { get; init; }
    [AtLeast(0)]
    public required double? HalfWidth { get; init; }
    [Within(0, 1)]
    public required double Confidence { get; init; }
    [AtLeast(0)]
    public required int N { get; init; }
    public required double? P10 { get; init; }
    public required double? P90 { get; init; }
    public string? Why { get; init; }
    public MessageJson? WhyMessage { get; init; }
    public Maybe<PossibleJson> Possible { get; init; }

    [return: NotNullIfNotNull(nameof(estimate))]
    public static EstimateJson? Of(Estimate? estimate) => estimate is null ? null : new EstimateJson
    {
        Mean = estimate.Mean, HalfWidth = estimate.HalfWidth, Confidence = estimate.Confidence, N = estimate.N, P10 = estimate.P10,
        P90 = estimate.P90,
        Why = estimate.Why?.In(Language.English), WhyMessage = MessageJson.Of(estimate.Why),
    };

    /// <summary>An estimate with what the figures leave open about it.</summary>
    [return: NotNullIfNotNull(nameof(estimate))]
    public static EstimateJson? Of(Estimate? estimate, PossibleAmount? possible) =>
        estimate is null ? null : Of(estimate) with { Possible = PossibleJson.Of(possible) };
}

/// <summary>What the figures that nobody measured leave open about an amount.</summary>
[Description(
    "Of a ranked candidate: what the figures that nobody measured leave open, over the mean year of possible files; error is the "
    + "standard error of the limits. Null when it was not drawn through possible figures, or all is measured (doubtfulFigures says which).")]
[Closed]
internal sealed record PossibleJson
{
    public required double P10 { get; init; }
    public required double P50 { get; init; }
    public required double P90 { get; init; }
    [AtLeast(1)]
    public required int Files { get; init; }
    [AtLeast(0)]
    public required double Error { get; init; }
    [Description(
        "Whether most possible files were left out because the division would not cope in them or what was measured would not come out.")]
    public required bool Unsure { get; init; }

    public static PossibleJson? Of(PossibleAmount? possible) => possible is null ? null : new PossibleJson
    {
        P10 = possible.P10, P50 = possible.P50, P90 = possible.P90, Files = possible.Files, Error = possible.Error,
        Unsure = possible.IsUnsure,
    };
}
