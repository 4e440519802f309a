using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Contracts;

/// <summary>A simulation's figures, or those of a paired difference: times of workflows are per case, of states per visit.</summary>
internal sealed record FiguresJson
{
    public required IReadOnlyList<WorkflowJson> Workflows { get; init; }
    public required IReadOnlyList<StateJson> States { get; init; }
    public required IReadOnlyList<PoolJson> Pools { get; init; }
    public required IReadOnlyList<BotJson> Bots { get; init; }

    public static FiguresJson Of(ExperimentResult result) => Of(result.Workflows, result.States, result.Pools, result.Bots);

    public static FiguresJson Of(ExperimentDifference difference) => Of(difference.Workflows, difference.States, difference.Pools, difference.Bots);

    private static FiguresJson Of(IReadOnlyList<WorkflowResult> workflows, IReadOnlyList<StateResult> states, IReadOnlyList<PoolResult> pools, IReadOnlyList<BotResult> bots) => new()
    {
        Workflows = [.. workflows.Select(WorkflowJson.Of)], States = [.. states.Select(StateJson.Of)], Pools = [.. pools.Select(PoolJson.Of)], Bots = [.. bots.Select(BotJson.Of)],
    };
}

/// <summary>A workflow's figures, per case.</summary>
internal sealed record WorkflowJson
{
    public required string Id { get; init; }
    public required EstimateJson Cases { get; init; }
    public required EstimateJson Completed { get; init; }
    public required EstimateJson Unfinished { get; init; }
    public required EstimateJson Censored { get; init; }
    public required CycleTimeJson CycleTimeHours { get; init; }
    public required EstimateJson WaitingHours { get; init; }
    public required EstimateJson ProcessingHours { get; init; }
    public required EstimateJson PausedHours { get; init; }
    public required EstimateJson ExternalHours { get; init; }
    public required EstimateJson JoinHours { get; init; }
    public required CausesJson WaitingByCauseHours { get; init; }
    public required EstimateJson? ShareLate { get; init; }
    public required EstimateJson? TardinessHours { get; init; }
    public Maybe<EstimateJson> LateCasesPerYear { get; init; }
    public IReadOnlyList<OutcomeJson>? Outcomes { get; init; }

    public static WorkflowJson Of(WorkflowResult workflow) => new()
    {
        Id = workflow.Id,
        Cases = EstimateJson.Of(workflow.Cases),
        Completed = EstimateJson.Of(workflow.Completed),
        Unfinished = EstimateJson.Of(workflow.Unfinished),
        Censored = EstimateJson.Of(workflow.Censored),
        CycleTimeHours = CycleTimeJson.Of(workflow),
        WaitingHours = EstimateJson.Of(workflow.WaitingHours),
        ProcessingHours = EstimateJson.Of(workflow.ProcessingHours),
        PausedHours = EstimateJson.Of(workflow.PausedHours),
        ExternalHours = EstimateJson.Of(workflow.ExternalHours),
        JoinHours = EstimateJson.Of(workflow.JoinHours),
        WaitingByCauseHours = CausesJson.Of(workflow.WaitingByCauseHours),
        ShareLate = EstimateJson.Of(workflow.ShareLate),
        TardinessHours = EstimateJson.Of(workflow.TardinessHours),
        LateCasesPerYear = EstimateJson.Of(workflow.LateCasesPerYear),
        Outcomes = [.. workflow.Outcomes.Select(o => new OutcomeJson { Outcome = o.Key, Share = EstimateJson.Of(o.Value) })],
    };
}

/// <summary>How long a case takes, and the longest that a half, nine tenths and so on take.</summary>
internal sealed record CycleTimeJson
{
    public required EstimateJson Mean { get; init; }
    public required EstimateJson P50 { get; init; }
    public required EstimateJson P90 { get; init; }
    public required EstimateJson P95 { get; init; }
    public EstimateJson? P99 { get; init; }

    public static CycleTimeJson Of(WorkflowResult workflow) => new()
    {
        Mean = EstimateJson.Of(workflow.CycleTimeHours),
        P50 = EstimateJson.Of(workflow.CycleTimeP50Hours),
        P90 = EstimateJson.Of(workflow.CycleTimeP90Hours),
        P95 = EstimateJson.Of(workflow.CycleTimeP95Hours),
        P99 = EstimateJson.Of(workflow.CycleTimeP99Hours),
    };
}

/// <summary>How waiting is shared out by its causes.</summary>
internal sealed record CausesJson
{
    public required EstimateJson Contention { get; init; }
    public required EstimateJson Unavailability { get; init; }
    public required EstimateJson Batching { get; init; }
    public required EstimateJson Priority { get; init; }
    public EstimateJson? Closed { get; init; }
    public EstimateJson? NotStaffed { get; init; }
    public EstimateJson? Absent { get; init; }
    public EstimateJson? Down { get; init; }

    public static CausesJson Of(WaitingByCause causes) => new()
    {
        Contention = EstimateJson.Of(causes.Contention),
        Unavailability = EstimateJson.Of(causes.Unavailability),
        Batching = EstimateJson.Of(causes.Batching),
        Priority = EstimateJson.Of(causes.Priority),
        Closed = EstimateJson.Of(causes.Closed),
        NotStaffed = EstimateJson.Of(causes.NotStaffed),
        Absent = EstimateJson.Of(causes.Absent),
        Down = EstimateJson.Of(causes.Down),
    };
}

/// <summary>In which share of the cases a workflow ends in a way.</summary>
internal sealed record OutcomeJson
{
    public required string Outcome { get; init; }
    public required EstimateJson? Share { get; init; }
}

/// <summary>A state's figures, per visit.</summary>
internal sealed record StateJson
{
    public required string Workflow { get; init; }
    public required string Id { get; init; }
    public required EstimateJson Visits { get; init; }
    public Maybe<EstimateJson> CohortVisits { get; init; }
    public required EstimateJson WaitingHours { get; init; }
    public required EstimateJson ProcessingHours { get; init; }
    public required EstimateJson StaffHoursPerYear { get; init; }
    public required CausesJson WaitingByCauseHours { get; init; }
    public Maybe<EstimateJson> WaitingHoursPerYear { get; init; }
    public Maybe<EstimateJson> ExternalHours { get; init; }
    public EstimateJson? PausedHours { get; init; }
    public Maybe<EstimateJson> BotHoursPerYear { get; init; }
    public Maybe<EstimateJson> ReworkShare { get; init; }
    public Maybe<EstimateJson> QueueLength { get; init; }

    public static StateJson Of(StateResult state) => new()
    {
        Workflow = state.Workflow,
        Id = state.Id,
        Visits = EstimateJson.Of(state.Visits),
        CohortVisits = EstimateJson.Of(state.CohortVisits),
        WaitingHours = EstimateJson.Of(state.WaitingHours),
        ProcessingHours = EstimateJson.Of(state.ProcessingHours),
        StaffHoursPerYear = EstimateJson.Of(state.StaffHoursPerYear),
        WaitingByCauseHours = CausesJson.Of(state.WaitingByCauseHours),
        WaitingHoursPerYear = EstimateJson.Of(state.WaitingHoursPerYear),
        ExternalHours = EstimateJson.Of(state.ExternalHours),
        PausedHours = EstimateJson.Of(state.PausedHours),
        BotHoursPerYear = EstimateJson.Of(state.BotHoursPerYear),
        ReworkShare = EstimateJson.Of(state.ReworkShare),
        QueueLength = EstimateJson.Of(state.QueueLength),
    };
}

/// <summary>A pool's figures.</summary>
internal sealed record PoolJson
{
    public required string Id { get; init; }
    public required EstimateJson Utilization { get; init; }
    public required EstimateJson UtilizationOverSpan { get; init; }
    public required EstimateJson OvertimeHours { get; init; }
    public required EstimateJson QueueLength { get; init; }
    [ItemsMayBeNull]
    public IReadOnlyList<EstimateJson?>? OvertimeHoursByMonth { get; init; }
    public Maybe<EstimateJson> BusyHoursPerYear { get; init; }
    public Maybe<EstimateJson> OtherWorkHoursPerYear { get; init; }
    public Maybe<EstimateJson> DutyHoursPerYear { get; init; }
    public Maybe<EstimateJson> PaidHoursPerYear { get; init; }
    public Maybe<EstimateJson> CostPerYear { get; init; }

    public static PoolJson Of(PoolResult pool) => new()
    {
        Id = pool.Id,
        Utilization = EstimateJson.Of(pool.Utilization),
        UtilizationOverSpan = EstimateJson.Of(pool.UtilizationOverSpan),
        OvertimeHours = EstimateJson.Of(pool.OvertimeHoursPerYear),
        QueueLength = EstimateJson.Of(pool.QueueLength),
        OvertimeHoursByMonth = [.. pool.OvertimeHoursByMonth.Select(EstimateJson.Of)],
        BusyHoursPerYear = EstimateJson.Of(pool.BusyHoursPerYear),
        OtherWorkHoursPerYear = EstimateJson.Of(pool.OtherWorkHoursPerYear),
        DutyHoursPerYear = EstimateJson.Of(pool.DutyHoursPerYear),
        PaidHoursPerYear = EstimateJson.Of(pool.PaidHoursPerYear),
        CostPerYear = EstimateJson.Of(pool.CostPerYear),
    };
}

/// <summary>A kind of bot's figures.</summary>
internal sealed record BotJson
{
    public required string Id { get; init; }
    public required EstimateJson Utilization { get; init; }
    public required EstimateJson BusyHoursPerYear { get; init; }
    public required EstimateJson DownHoursPerYear { get; init; }
    public required EstimateJson CasesPerYear { get; init; }
    public required EstimateJson ExceptionsPerYear { get; init; }

    public static BotJson Of(BotResult bot) => new()
    {
        Id = bot.Id,
        Utilization = EstimateJson.Of(bot.Utilization),
        BusyHoursPerYear = EstimateJson.Of(bot.BusyHoursPerYear),
        DownHoursPerYear = EstimateJson.Of(bot.DownHoursPerYear),
        CasesPerYear = EstimateJson.Of(bot.CasesPerYear),
        ExceptionsPerYear = EstimateJson.Of(bot.ExceptionsPerYear),
    };
}
