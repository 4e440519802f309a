namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>simulate</c>.</summary>
internal sealed record SimulateDocument : ResultDocument
{
    public required SimulatedJson Simulated { get; init; }
    public required IReadOnlyList<WorkflowJson> Workflows { get; init; }
    public required IReadOnlyList<StateJson> States { get; init; }
    public required IReadOnlyList<PoolJson> Pools { get; init; }
    public required IReadOnlyList<BotJson> Bots { get; init; }
    public required IReadOnlyList<MachineJson> Machines { get; init; }
    public IReadOnlyList<PersonJson>? People { get; init; }
    public required ByMonthJson ByMonth { get; init; }
    public required ByHourOfWeekJson ByHourOfWeek { get; init; }
    public IReadOnlyList<string>? Files { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>The result of <c>hotspots</c>.</summary>
internal sealed record HotSpotsDocument : ResultDocument
{
    public required SimulatedJson Simulated { get; init; }
    public required IReadOnlyList<HotSpotJson> HotSpots { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>The frame alone.</summary>
internal sealed record BareDocument : ResultDocument;
