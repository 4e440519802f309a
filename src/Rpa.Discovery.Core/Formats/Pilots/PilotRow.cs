using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>One piece of work on a case, by the bot or by a person.</summary>
internal sealed record PilotRow
{
    /// <summary>As a spreadsheet counts rows.</summary>
    public required int Number { get; init; }

    public required string Case { get; init; }

    /// <summary>The step as written; null where the pilot does not say, so that it is about one step.</summary>
    public string? Step { get; init; }

    /// <summary>The workflow's id, which only a log of our own names beside the step.</summary>
    public string? Workflow { get; init; }

    /// <summary>The clock of the pilot; null where it does not say.</summary>
    public DateTime? Start { get; init; }

    /// <summary>Its end on the same clock; null where the pilot does not say both.</summary>
    public DateTime? End { get; init; }

    /// <summary>Minutes of work, above 0; null where nobody timed it.</summary>
    public double? Minutes { get; init; }

    /// <summary>Who did it as written; null where the pilot has no such column, so that all is the bot's.</summary>
    public string? By { get; init; }

    public PilotOutcome Outcome { get; init; }

    /// <summary>Which half of it an event log has.</summary>
    public PilotHalf Half { get; init; }

    /// <summary>The end of one that is too long to be all work; null for any other.</summary>
    public SourceSpan? LongAt { get; init; }

    /// <summary>What is wrong with it, which counts only if the row is about a step that was tried.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; init; } = [];

    public required SourceSpan Place { get; init; }
}

/// <summary>What an event log lacks of a piece of work.</summary>
internal enum PilotHalf
{
    None,
    NoBeginning,
    NoEnd,
}

/// <summary>What came of a piece of work.</summary>
internal enum PilotOutcome
{
    Done,

    /// <summary>The bot gave the case back to people.</summary>
    Exception,

    /// <summary>The bot stopped in the middle of it.</summary>
    Failure,

    /// <summary>A person looked through what the bot had done.</summary>
    Review,
}

/// <summary>What a pilot left behind.</summary>
/// <param name="Rows">In the order of their beginning where all say it, else as written.</param>
/// <param name="IsEventLog">Whether another program wrote it down event by event, of whatever steps it knows.</param>
/// <param name="OneInstant">Where it gives only one instant for each piece of work, from which no time of work can be told.</param>
/// <param name="IsOurLog">Whether <c>simulate --log</c> wrote it: there a look by people cannot be told from a case that came back.</param>
internal sealed record PilotLog(IReadOnlyList<PilotRow> Rows, bool IsOurLog = false, bool IsEventLog = false,
    SourceSpan? OneInstant = null);
