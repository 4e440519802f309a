using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Contracts;

/// <summary>A simulation's figures, or those of a paired difference: times of workflows are per case, of states per visit.</summary>
internal sealed record FiguresJson
{
    public required IReadOnlyList<WorkflowJson> Workflows { get; init; }
    public required IReadOnlyList<StateJson> States { get; init; }
    public required IReadOnlyList<PoolJson> Pools { get; init; }
    public required IReadOnlyList<BotJson> Bots { get; init; }

    public static FiguresJson Of(ExperimentResult result) => Of(result.Workflows, result.States, result.Pools, result.Bots);

    public static FiguresJson Of(ExperimentDifference difference) =>
        Of(difference.Workflows, difference.States, difference.Pools, difference.Bots);

    private static FiguresJson Of(IReadOnlyList<WorkflowResult> workflows, IReadOnlyList<StateResult> states,
        IReadOnlyList<PoolResult> pools, IReadOnlyList<BotResult> bots) => new()
        {
            Workflows = [.. workflows.Select(WorkflowJson.Of)], States = [.. states.Select(StateJson.Of)],
            Pools = [.. pools.Select(PoolJson.Of)], Bots = [.. bots.Select(BotJson.Of)],
        };
}

/// <summary>A workflow's figures, per case.</summary>
internal sealed record WorkflowJson : MeasuredJson
{
    public required string Id { get; init; }
    [After("censored")]
    public required CycleTimeJson CycleTimeHours { get; init; }
    [After("joinHours")]
    public required CausesJson WaitingByCauseHours { get; init; }
    [After("lateCasesPerYear")]
    public IReadOnlyList<OutcomeJson>? Outcomes { get; init; }

    public static WorkflowJson Of(WorkflowResult workflow) => new()
    {
        Id = workflow.Id,
        Figures = Of(WorkflowResult.Figures, workflow),
        CycleTimeHours = new() { Figures = Of(WorkflowResult.Figures, workflow, WorkflowResult.CycleTime) },
        WaitingByCauseHours = CausesJson.Of(workflow.WaitingByCauseHours),
        Outcomes = [.. workflow.Outcomes.Select(o => new OutcomeJson { Outcome = o.Key, Share = EstimateJson.Of(o.Value) })],
    };
}

/// <summary>How long a case takes, and the longest that a half, nine tenths and so on take.</summary>
internal sealed record CycleTimeJson : MeasuredJson;

/// <summary>How waiting is shared out by its causes.</summary>
internal sealed record CausesJson : MeasuredJson
{
    public static CausesJson Of(WaitingByCause causes) => new() { Figures = Of(WaitingByCause.Figures, causes) };
}

/// <summary>In which share of the cases a workflow ends in a way.</summary>
internal sealed record OutcomeJson
{
    public required string Outcome { get; init; }
    public required EstimateJson? Share { get; init; }
}

/// <summary>A state's figures, per visit.</summary>
internal sealed record StateJson : MeasuredJson
{
    public required string Workflow { get; init; }
    public required string Id { get; init; }
    [After("staffHoursPerYear")]
    public required CausesJson WaitingByCauseHours { get; init; }

    public static StateJson Of(StateResult state) => new()
    {
        Workflow = state.Workflow,
        Id = state.Id,
        Figures = Of(StateResult.Figures, state),
        WaitingByCauseHours = CausesJson.Of(state.WaitingByCauseHours),
    };
}

/// <summary>A pool's figures.</summary>
internal sealed record PoolJson : MeasuredJson
{
    public required string Id { get; init; }
    [After("queueLength"), ItemsMayBeNull]
    public IReadOnlyList<EstimateJson?>? OvertimeHoursByMonth { get; init; }

    public static PoolJson Of(PoolResult pool) => new()
    {
        Id = pool.Id,
        Figures = Of(PoolResult.Figures, pool),
        OvertimeHoursByMonth = [.. pool.OvertimeHoursByMonth.Select(EstimateJson.Of)],
    };
}

/// <summary>A kind of bot's figures.</summary>
internal sealed record BotJson : MeasuredJson
{
    public required string Id { get; init; }

    public static BotJson Of(BotResult bot) => new() { Id = bot.Id, Figures = Of(BotResult.Figures, bot) };
}
