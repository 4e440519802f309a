using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Where work piles up, the weightiest first.</summary>
internal static class HotSpotsPart
{
    private const int MostInAReport = 12;
    private const int MostOnAScreen = 3;

    public static Page Of(IReadOnlyList<HotSpot> hotSpots) => hotSpots.Count == 0
        ? new Page(ReportWords.HotSpots).Sentence(ReportWords.NoHotSpots)
        : new Page(ReportWords.HotSpots)
            .Items(hotSpots.Take(MostInAReport).Select(Detail))
            .Sentences(FigureText.WhyNone(hotSpots.Take(MostInAReport).Select(spot => spot.Shown)));

    /// <summary>The first of them, without their figures; null when there are none.</summary>
    public static Page? Short(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Count == 0 ? null : new Page(ReportWords.HotSpots).Items(hotSpots.Take(MostOnAScreen).Select(spot => spot.Headline));

    /// <summary>All of them, for whoever asked for nothing else.</summary>
    public static Page All(IReadOnlyList<HotSpot> hotSpots) => new Page(ReportWords.HotSpots)
        .Sentence(hotSpots.Count == 0 ? ReportWords.NoHotSpots : null)
        .Items(hotSpots.Select(Detail))
        .Pause()
        .Sentence(RunnerWords.IntervalNote)
        .Sentences(FigureText.WhyNone(hotSpots.Select(spot => spot.Shown)));

    private static Message Detail(HotSpot spot) =>
        ReportWords.HotSpotDetail.With(spot.Headline, FigureText.WithInterval(TimeSpans.InItsUnit(spot.Shown).Figure), Terms.Of(spot.Evidence));
}
