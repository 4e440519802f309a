using Rpa.Discovery.HotSpots;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>What the hot spots tell whoever proposes hands.</summary>
internal static class SpotFacts
{
    /// <summary>A cause with at least this share of the waiting points to its remedy.</summary>
    public const double CauseDecides = 0.5;

    /// <summary>By pool, of all pools; in a list of spots that nobody found, of those that it names.</summary>
    public static IReadOnlyDictionary<string, double> Utilizations(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Select(h => h.Utilizations?.Shares).FirstOrDefault(u => u is not null)
        ?? hotSpots.Where(h => h is { Kind: HotSpotKind.Pool, Measure: HotSpotMeasure.Utilization })
            .ToDictionary(h => h.Pool!, h => h.Share ?? 0, StringComparer.Ordinal);

    /// <summary>Where cases wait.</summary>
    public static IEnumerable<HotSpot> Waiting(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Where(h => h is { Kind: HotSpotKind.State, Measure: HotSpotMeasure.WaitingHoursPerYear });
}
