using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What stands below a table of amounts: how to read the ranges, and why some amounts have none.</summary>
internal static class RangeNotes
{
    public static IEnumerable<string> Of(IReadOnlyList<RankedCandidate> shown, Language language)
    {
        if (shown.Select(r => r.Possible?.HoursReleased ?? r.Possible?.Value).FirstOrDefault(r => r is not null) is { } range)
            yield return ReportWords.RangeNote.In(language, range.Files);
        if (shown.Any(r => IsOutside(r.Value.Mean, r.Possible?.Value) || IsOutside(r.Effects.HoursReleasedPerYear.Mean, r.Possible?.HoursReleased)))
            yield return ReportWords.MedianNote.In(language);
        if (shown.Any(r => r.Possible?.DoubtfulFigures == 0))
            yield return ReportWords.MeasuredNote.In(language);
        if (shown.Any(r => r.Possible is null))
            yield return ReportWords.NotDrawnNote.In(language);
    }

    private static bool IsOutside(double? mean, PossibleAmount? range) => mean is { } own && range?.LeavesOut(own) == true;
}
