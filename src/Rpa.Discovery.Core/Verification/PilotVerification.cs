using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Verification;

/// <summary>A pilot beside what the file says of the candidate.</summary>
internal sealed record PilotVerification
{
    public required PilotSubject Subject { get; init; }

    /// <summary>Each step that the pilot has cases of.</summary>
    public required IReadOnlyList<VerifiedStep> Steps { get; init; }

    /// <summary>People's hours released in a year, over these steps, at the file's number of cases, by effort alone.</summary>
    public required VerifiedFigure Hours { get; init; }

    /// <summary>Different cases of the pilot.</summary>
    public required int Cases { get; init; }

    /// <summary>The pilot's first and last day; null where it does not say.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>The candidate with what was measured in place of what was assumed.</summary>
    public required Scenario Measured { get; init; }

    /// <summary>The chance that the file gives it; null for a bot that stands in the file.</summary>
    public double? Chance { get; init; }

    /// <summary>How far it has come, as the file's <c>ideas:</c> say; null where they do not name it.</summary>
    public IdeaStatus? Status { get; init; }

    /// <summary>Every figure, the hours last.</summary>
    public IEnumerable<VerifiedFigure> All => Steps.SelectMany(s => s.Figures).Append(Hours);
}

/// <summary>A step with its figures, and what else the pilot tells of it.</summary>
internal sealed record VerifiedStep
{
    public required PilotStep Step { get; init; }

    public required IReadOnlyList<VerifiedFigure> Figures { get; init; }

    /// <summary>Cases a year in the file's run.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Trends over the pilot's order that chance seldom gives.</summary>
    public required IReadOnlyList<(PilotFigure Figure, PilotTrend Trend)> Trends { get; init; }

    /// <summary>Days on which the bot worked; 0 where the pilot does not say when.</summary>
    public int Days { get; init; }

    /// <summary>Days among them on which no case came back.</summary>
    public int DaysWithout { get; init; }

    /// <summary>How many such days there would be if the exceptions came by chance, each case alike.</summary>
    public double ExpectedDaysWithout { get; init; }

    public VerifiedFigure? Find(PilotFigure figure) => Figures.FirstOrDefault(f => f.Figure == figure);
}
