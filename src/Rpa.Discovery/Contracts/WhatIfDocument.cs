using System.ComponentModel;
using System.Text.Json.Serialization;
using Rpa.Discovery.Comparisons.Effects;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>whatif</c>: with scenarios the figures of the first stand at the top; with values of the file, or several
/// scenarios, all stand under <c>comparisons</c>.</summary>
[Either("scenario", "toBe", "difference", "effects")]
[Either("sweep", "comparisons")]
internal sealed record WhatIfDocument : ResultDocument
{
    [Description("Where the value stands that was changed.")]
    public string? Sweep { get; init; }
    public string? Scenario { get; init; }
    public required SimulatedJson Simulated { get; init; }
    public required FiguresJson AsIs { get; init; }
    public LoadJson? Load { get; init; }
    [Description("What was searched for, and the answer; without one the values were asked for.")]
    public GoalJson? Goal { get; init; }
    public FiguresJson? ToBe { get; init; }
    public LoadJson? ToBeLoad { get; init; }
    public FiguresJson? Difference { get; init; }
    public EffectsJson? Effects { get; init; }
    public Maybe<BreakEvenJson> BreakEven { get; init; }
    [Description("What is different from today, in absolute figures and in the language of the result.")]
    public IReadOnlyList<string>? Changes { get; init; }
    public IReadOnlyList<MessageJson>? ChangesMessages { get; init; }
    [Description("Every scenario, when there are several; the members beside it are those of the first.")]
    public IReadOnlyList<ComparisonJson>? Comparisons { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>One of several variants beside today.</summary>
internal sealed record ComparisonJson : VariantJson
{
    [JsonPropertyOrder(-1)]
    [Description("The scenario's id, or the value as it was asked for.")]
    public required string Label { get; init; }
    [JsonPropertyOrder(-1)]
    public string? Scenario { get; init; }
    [JsonPropertyOrder(-1)]
    public Maybe<string> Title { get; init; }
    [JsonPropertyOrder(-1)]
    [Description("The value as it would stand in the file.")]
    public string? Written { get; init; }
}

/// <summary>A variant, and how it differs from today.</summary>
internal record VariantJson
{
    public required FiguresJson ToBe { get; init; }
    public LoadJson? ToBeLoad { get; init; }
    public required FiguresJson Difference { get; init; }
    public required EffectsJson Effects { get; init; }
    public Maybe<BreakEvenJson> BreakEven { get; init; }
    [Description("What is different from today, in absolute figures and in the language of the result.")]
    public required IReadOnlyList<string> Changes { get; init; }
    public required IReadOnlyList<MessageJson> ChangesMessages { get; init; }
}

/// <summary>What a search for a goal found.</summary>
internal sealed record GoalJson
{
    [OneOf("late", "time", "overtime", "use")]
    public required string Figure { get; init; }
    public required string? Scope { get; init; }
    public required string Unit { get; init; }
    public double? AtMost { get; init; }
    public double? AtLeast { get; init; }
    public required string By { get; init; }
    public required int From { get; init; }
    public required int To { get; init; }
    [CodeOf<GoalOutcome>]
    public required string Outcome { get; init; }
    public required int? Answer { get; init; }
    public required int? Before { get; init; }
    public required IReadOnlyList<string> Sentences { get; init; }
    public required IReadOnlyList<GoalValueJson> Values { get; init; }
}

/// <summary>A value that was tried, and what came of it.</summary>
internal sealed record GoalValueJson
{
    public required int Value { get; init; }
    public required EstimateJson Figure { get; init; }
    public required bool Met { get; init; }
}
