using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Contracts;

/// <summary>A machine's figures.</summary>
internal sealed record MachineJson : MeasuredJson
{
    public required string Id { get; init; }

    public static MachineJson Of(MachineResult machine) => new() { Id = machine.Id, Figures = Of(MachineResult.Figures, machine) };
}

/// <summary>A person's figures, when they were asked for.</summary>
internal sealed record PersonJson : MeasuredJson
{
    public required string Id { get; init; }
    public required string Pool { get; init; }

    public static PersonJson Of(PersonResult person) =>
        new() { Id = person.Id, Pool = person.Pool, Figures = Of(PersonResult.Figures, person) };
}

/// <summary>The same by calendar month.</summary>
internal sealed record ByMonthJson
{
    public required IReadOnlyList<WorkflowMonthsJson> Workflows { get; init; }
    public required IReadOnlyList<StateMonthsJson> States { get; init; }
    public required IReadOnlyList<PoolMonthsJson> Pools { get; init; }

    public static ByMonthJson Of(ExperimentResult result) => new()
    {
        Workflows = [.. result.Workflows.Select(WorkflowMonthsJson.Of)], States = [.. result.States.Select(StateMonthsJson.Of)],
        Pools = [.. result.Pools.Select(PoolMonthsJson.Of)],
    };
}

/// <summary>A workflow by month.</summary>
internal sealed record WorkflowMonthsJson
{
    public required string Id { get; init; }
    public required IReadOnlyList<WorkflowMonthJson> Months { get; init; }

    public static WorkflowMonthsJson Of(WorkflowResult workflow) =>
        new() { Id = workflow.Id, Months = [.. workflow.ByMonth.Select(WorkflowMonthJson.Of)] };
}

/// <summary>A workflow in one month.</summary>
internal sealed record WorkflowMonthJson : MeasuredJson
{
    [Within(1, 12)]
    public required int Month { get; init; }
    [After("waitingHours")]
    public required CausesJson WaitingByCauseHours { get; init; }

    public static WorkflowMonthJson Of(WorkflowMonth month) =>
        new()
        {
            Month = month.Month, Figures = Of(WorkflowMonth.Figures, month),
            WaitingByCauseHours = CausesJson.Of(month.WaitingByCauseHours)
        };
}

/// <summary>A state by month.</summary>
internal sealed record StateMonthsJson
{
    public required string Workflow { get; init; }
    public required string Id { get; init; }
    public required IReadOnlyList<StateMonthJson> Months { get; init; }

    public static StateMonthsJson Of(StateResult state) =>
        new() { Workflow = state.Workflow, Id = state.Id, Months = [.. state.ByMonth.Select(StateMonthJson.Of)] };
}

/// <summary>A state in one month.</summary>
internal sealed record StateMonthJson : MeasuredJson
{
    [Within(1, 12)]
    public required int Month { get; init; }
    [After("waitingHours")]
    public required CausesJson WaitingByCauseHours { get; init; }

    public static StateMonthJson Of(StateMonth month) =>
        new()
        {
            Month = month.Month, Figures = Of(StateMonth.Figures, month),
            WaitingByCauseHours = CausesJson.Of(month.WaitingByCauseHours)
        };
}

/// <summary>A pool by month.</summary>
internal sealed record PoolMonthsJson
{
    public required string Id { get; init; }
    public required IReadOnlyList<PoolMonthJson> Months { get; init; }

    // A month that the window does not have is left out.
    public static PoolMonthsJson Of(PoolResult pool) => new()
    {
        Id = pool.Id,
        Months =
        [
            .. Enumerable.Range(0, pool.QueueLengthByMonth.Count).Where(month => pool.QueueLengthByMonth[month] is not null)
            .Select(month => new PoolMonthJson
            {
                Month = month + 1,
                Utilization = EstimateJson.Of(pool.UtilizationByMonth[month]),
                QueueLength = EstimateJson.Of(pool.QueueLengthByMonth[month]),
                OvertimeHours = EstimateJson.Of(pool.OvertimeHoursByMonth[month]),
            }),
        ],
    };
}

/// <summary>A pool in one month.</summary>
internal sealed record PoolMonthJson
{
    [Within(1, 12)]
    public required int Month { get; init; }
    public required EstimateJson? Utilization { get; init; }
    public required EstimateJson? QueueLength { get; init; }
    public required EstimateJson OvertimeHours { get; init; }
}

/// <summary>The same by hour of the week.</summary>
internal sealed record ByHourOfWeekJson
{
    public required IReadOnlyList<PoolHoursJson> Pools { get; init; }

    public static ByHourOfWeekJson Of(ExperimentResult result) => new()
    {
        Pools = [.. result.Pools.Select(p =>
            new PoolHoursJson { Id = p.Id, Busy = p.BusyByHourOfWeek, Duty = p.DutyByHourOfWeek, Queue = p.QueueByHourOfWeek })],
    };
}

/// <summary>How many of a pool are busy, on duty, and wait, in each hour from Monday 0:00.</summary>
internal sealed record PoolHoursJson
{
    public required string Id { get; init; }
    [CountIs(168)]
    public required IReadOnlyList<double> Busy { get; init; }
    [CountIs(168)]
    public required IReadOnlyList<double> Duty { get; init; }
    [CountIs(168)]
    public required IReadOnlyList<double> Queue { get; init; }
}
