using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Contracts;

/// <summary>What a change gives and takes: hours, waiting and lateness. Its first members are the figures of
/// <see cref="EffectFigures"/>.</summary>
internal sealed record EffectsJson : MeasuredJson
{
    [After("permanentStaffCostAddedPerYear")]
    public required double? NetCashPerYear { get; init; }
    public required IReadOnlyList<WorkflowEffectJson> ByWorkflow { get; init; }
    public required IReadOnlyList<StateEffectJson> ByState { get; init; }
    public required IReadOnlyList<PoolEffectJson> ByPool { get; init; }
    public required QueueMoveJson? QueueMovesTo { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }
}

/// <summary>What it gives a workflow.</summary>
internal sealed record WorkflowEffectJson : MeasuredJson
{
    public required string Workflow { get; init; }
}

/// <summary>What it gives at a step.</summary>
internal sealed record StateEffectJson
{
    public required string State { get; init; }
    public required EstimateJson HoursReleasedPerYear { get; init; }
}

/// <summary>What it gives the people of a pool.</summary>
internal sealed record PoolEffectJson : MeasuredJson
{
    public required string Pool { get; init; }
    [After("freedHoursPerYear")]
    public double? FreedPosts { get; init; }
    public double? FreedShareOfPaidHours { get; init; }
}

/// <summary>Where waiting moves to.</summary>
internal sealed record QueueMoveJson
{
    public required string State { get; init; }
    public required string? Pool { get; init; }
    public required EstimateJson WaitingHoursAddedPerYear { get; init; }

    public static QueueMoveJson? Of(QueueMove? move) =>
        move is null ? null : new()
        {
            State = move.State.ToString(), Pool = move.Pool,
            WaitingHoursAddedPerYear = EstimateJson.Of(move.WaitingHoursAddedPerYear)
        };
}
