using Rpa.Discovery.Decisions;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What stands below a table of amounts: how to read the ranges, and why some amounts have none.</summary>
internal static class RangeNotes
{
    /// <summary>The notes for the first <paramref name="top"/> of the ranking.</summary>
    public static IEnumerable<Message> Of(StudyResult result, int top)
    {
        List<RankedCandidate> shown = [.. result.Ranking.Take(top)];
        if (shown.Exists(r => r.Possible is { Value: not null }))
            yield return ReportWords.RangeNote.With(result.FilesKept, result.FilesDrawn);
        if (shown.Exists(r => r.Possible?.Value?.IsUnsure == true))
            yield return ReportWords.UnsureNote.With(result.FilesDrawn - result.FilesKept, result.FilesDrawn);
        if (shown.Exists(r => FigureText.HasMedian(r.Value, r.Possible?.Value)
            || FigureText.HasMedian(r.Effects.HoursReleasedPerYear, r.Possible?.HoursReleased)))
            yield return ReportWords.MedianNote;
        if (shown.Exists(r => r.Possible?.DoubtfulFigures == 0))
            yield return ReportWords.MeasuredNote;
        if (shown.Exists(r => r.Possible is null or { DoubtfulFigures: > 0, Value: null }))
            yield return ReportWords.NotDrawnNote;
    }
}
