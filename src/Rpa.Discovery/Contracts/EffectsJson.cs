using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Contracts;

/// <summary>What a change gives and takes: hours, waiting and lateness. Its first members are the figures of <see cref="EffectFigures"/>.</summary>
internal sealed record EffectsJson
{
    /// <summary>Id → figure, as <see cref="EffectFigures.All"/> lists them.</summary>
    [JsonIgnore]
    public Dictionary<string, EstimateJson?> Figures { get; } = new(StringComparer.Ordinal);

    public required double? NetCashPerYear { get; init; }
    public required IReadOnlyList<WorkflowEffectJson> ByWorkflow { get; init; }
    public required IReadOnlyList<StateEffectJson> ByState { get; init; }
    public required IReadOnlyList<PoolEffectJson> ByPool { get; init; }
    public required QueueMoveJson? QueueMovesTo { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }

    /// <summary>Puts the figures before the other members.</summary>
    public static void AddFigures(JsonTypeInfo info)
    {
        if (info.Type != typeof(EffectsJson))
            return;
        foreach (var (place, figure) in EffectFigures.All.Index())
        {
            var member = JsonMetadataServices.CreatePropertyInfo(info.Options, new JsonPropertyInfoValues<EstimateJson>
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = typeof(EffectsJson),
                PropertyName = figure.Id,
                JsonPropertyName = figure.Id,
                Getter = effects => ((EffectsJson)effects).Figures.GetValueOrDefault(figure.Id),
                Setter = (effects, estimate) => ((EffectsJson)effects).Figures[figure.Id] = estimate,
            });
            member.IsRequired = !figure.IsLater;
            member.IsGetNullable = figure.MayBeMissing || figure.IsLater;
            info.Properties.Insert(place, member);
        }
    }
}

/// <summary>What it gives a workflow.</summary>
internal sealed record WorkflowEffectJson
{
    public required string Workflow { get; init; }
    public required EstimateJson CycleTimeHours { get; init; }
    public required EstimateJson WaitingHoursRemovedPerYear { get; init; }
    public required EstimateJson? LateCasesAvoidedPerYear { get; init; }
    public required EstimateJson? ShareLate { get; init; }
}

/// <summary>What it gives at a step.</summary>
internal sealed record StateEffectJson
{
    public required string State { get; init; }
    public required EstimateJson HoursReleasedPerYear { get; init; }
}

/// <summary>What it gives the people of a pool.</summary>
internal sealed record PoolEffectJson
{
    public required string Pool { get; init; }
    public required EstimateJson OvertimeHoursAvoidedPerYear { get; init; }
    public EstimateJson? FreedHoursPerYear { get; init; }
    public double? FreedPosts { get; init; }
    public double? FreedShareOfPaidHours { get; init; }
    public required EstimateJson Utilization { get; init; }
    public required EstimateJson QueueLength { get; init; }
}

/// <summary>Where waiting moves to.</summary>
internal sealed record QueueMoveJson
{
    public required string State { get; init; }
    public required string? Pool { get; init; }
    public required EstimateJson WaitingHoursAddedPerYear { get; init; }

    public static QueueMoveJson? Of(QueueMove? move) =>
        move is null ? null : new() { State = move.State.ToString(), Pool = move.Pool, WaitingHoursAddedPerYear = EstimateJson.Of(move.WaitingHoursAddedPerYear) };
}
