using System.ComponentModel;
using Rpa.Discovery.Causes;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>causes</c>.</summary>
internal sealed record CausesDocument : ResultDocument, IPagedDocument
{
    public required string Headline { get; init; }
    public required MessageJson HeadlineMessage { get; init; }
    public required SimulatedJson Simulated { get; init; }
    [Description("Work against hours; where it is overloaded, waiting grows for as long as it is simulated. Missing in older results.")]
    public LoadJson? Load { get; init; }
    [Description("Waiting in open time of all cases, hours a year, cases that still wait at the end included.")]
    public required EstimateJson WaitingHoursPerYear { get; init; }
    [Description("What waits for what, largest first; they sum to the waiting.")]
    public required IReadOnlyList<CauseJson> Causes { get; init; }
    [Description("Steps that wait for each other.")]
    public required IReadOnlyList<CauseLoopJson> Loops { get; init; }
    [Description("What was taken away, one at a time, on the same cases. First those that were simulated as often as today, best first.")]
    public required IReadOnlyList<ReliefJson> Reliefs { get; init; }
    [Description("By how much the first takes away more waiting than the second.")]
    public EstimateJson? LeadHoursPerYear { get; init; }
    public IReadOnlyList<string>? Files { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
    public PageJson? Page { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>What waits for what.</summary>
internal sealed record CauseJson
{
    [Description("The step whose cases wait.")]
    public required string Waits { get; init; }
    [Description("The pool, bot or machine that they wait for; null in a batch that is not released.")]
    public required string? Pool { get; init; }
    [CodeOf<Obstacle>]
    public required string Behind { get; init; }
    [Description("The step that those have in hand meanwhile; null for anything but work.")]
    public required string? Work { get; init; }
    public required EstimateJson HoursPerYear { get; init; }
    [Within(0, 1)]
    public required double Share { get; init; }
    [Description("The number of the loop that it is part of.")]
    [AtLeast(1)]
    public int? Loop { get; init; }
    public required string Sentence { get; init; }
    public required MessageJson SentenceMessage { get; init; }
}

/// <summary>Steps that wait for each other.</summary>
internal sealed record CauseLoopJson
{
    [AtLeast(1)]
    public required int Number { get; init; }
    public required IReadOnlyList<string> Steps { get; init; }
    public required EstimateJson HoursPerYear { get; init; }
}

/// <summary>What was taken away, and how much waiting goes with it.</summary>
internal sealed record ReliefJson
{
    [CodeOf<ReliefKind>]
    public required string Kind { get; init; }
    public required string Where { get; init; }
    public required string Title { get; init; }
    public required MessageJson TitleMessage { get; init; }
    public required EstimateJson RemovedHoursPerYear { get; init; }
    [Description("The part of it at other steps.")]
    public required EstimateJson RemovedElsewhereHoursPerYear { get; init; }
    public required IReadOnlyList<RelievedStepJson> Steps { get; init; }
}

/// <summary>Waiting at one step that a relief takes away.</summary>
internal sealed record RelievedStepJson
{
    public required string Step { get; init; }
    public required EstimateJson RemovedHoursPerYear { get; init; }
}
