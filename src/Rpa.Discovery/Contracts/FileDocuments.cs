using System.ComponentModel;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>validate</c>: what is found in files, and what was understood of them.</summary>
internal sealed record ValidateDocument : ResultDocument
{
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public IReadOnlyList<UnansweredStepsJson>? Unanswered { get; init; }
    public IReadOnlyList<AskFirstStepJson>? AskFirst { get; init; }
    public IReadOnlyList<UnderstoodJson>? Understood { get; init; }
    public IReadOnlyList<MonthLoadJson>? LoadByMonth { get; init; }
}

/// <summary>A question that nobody has answered about these steps.</summary>
internal sealed record UnansweredStepsJson
{
    public required string File { get; init; }
    public required string Question { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required IReadOnlyList<string> Steps { get; init; }

    public static IEnumerable<UnansweredStepsJson> Of(string path, BotQuestions questions, Language language) =>
        questions.Open.Select(open => new UnansweredStepsJson
        {
            File = path,
            Question = JsonCode.Of(open.Kind),
            Title = UnansweredQuestion.TitleOf(open.Kind).In(language),
            TitleMessage = MessageJson.Of(UnansweredQuestion.TitleOf(open.Kind)),
            Steps = [.. open.Steps.Select(s => s.ToString())],
        });
}

/// <summary>A step of which somebody has to say first whether rules may decide it.</summary>
internal sealed record AskFirstStepJson
{
    public required string File { get; init; }
    public required string Step { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }

    public static IEnumerable<AskFirstStepJson> Of(string path, BotQuestions questions, Language language) =>
        questions.AskFirst.Select(step =>
    {
        Message title = step.Title;
        return new AskFirstStepJson
        {
            File = path, Step = step.Path.ToString(), Title = title.In(language),
            TitleMessage = MessageJson.Of(title)
        };
    });
}

/// <summary>The result of a command that writes files.</summary>
internal sealed record FilesDocument : ResultDocument
{
    public required IReadOnlyList<string> Files { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
}

/// <summary>The result of a command that ended with findings.</summary>
[Description("A command that ended with findings (exit code 1).")]
[Closed]
internal sealed record RefusedDocument : ResultDocument
{
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
}

/// <summary>The result of <c>play</c>: one case, step by step.</summary>
internal sealed record PlayDocument : ResultDocument
{
    public required IReadOnlyList<CaseStepJson> Steps { get; init; }
    public required IReadOnlyList<string> States { get; init; }
    public required IReadOnlyList<string> PermittedEvents { get; init; }
    public required bool IsFinal { get; init; }
    public required string? Outcome { get; init; }
    public required DateTimeOffset Now { get; init; }
}

/// <summary>A step of a case.</summary>
internal sealed record CaseStepJson
{
    public required DateTimeOffset At { get; init; }
    public required string State { get; init; }
    public required string Event { get; init; }
    public required string? Target { get; init; }
    public required bool IsTimer { get; init; }

    public static CaseStepJson Of(CaseStep step) =>
        new() { At = step.At, State = step.State, Event = step.Event, Target = step.Target, IsTimer = step.IsTimer };
}

/// <summary>The result of <c>recompute</c>.</summary>
internal sealed record RecomputeDocument : ResultDocument
{
    public required string Recomputes { get; init; }
    public required bool IsSame { get; init; }
    public required bool SamePlatform { get; init; }
    public required string PlatformThen { get; init; }
    public required string PlatformNow { get; init; }
    public required IReadOnlyList<DifferenceJson> Differences { get; init; }
}

/// <summary>A difference between a result and its recomputation.</summary>
internal sealed record DifferenceJson
{
    [OneOf("input", "model", "formula", "tool", "figure", "text", "missing", "extra", "layout")]
    public required string Kind { get; init; }
    public required string Path { get; init; }
    public required string? Said { get; init; }
    public required string? Recomputed { get; init; }
    public required string Sentence { get; init; }
    public MessageJson? SentenceMessage { get; init; }
}
