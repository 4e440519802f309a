using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports.Provenance;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A result computed once more: the same, or what differs.</summary>
internal static class RecomputePage
{
    private const int MostShown = 20;

    public static Page Of(string path, RecomputedResult result) => result switch
    {
        { IsSame: true, SamePlatform: true } => new Page().Sentence(RecomputeWords.SameBytes.With(path)),
        { IsSame: true } => new Page().Sentence(RecomputeWords.SameFigures.With(path, result.PlatformNow, result.PlatformThen)),
        _ => new Page().Sentence(RecomputeWords.Different.With(path, result.Differences.Count))
            .Sentence(result.SamePlatform ? null : RecomputeWords.OtherPlatform.With(result.PlatformThen, result.PlatformNow))
            .Items(result.Differences.Take(MostShown).Select(difference => difference.Sentence))
            .Sentence(result.Differences.Count > MostShown ? RecomputeWords.More.With(result.Differences.Count - MostShown) : null),
    };
}
