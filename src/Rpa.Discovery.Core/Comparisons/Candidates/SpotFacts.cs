using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Simulation.Results;

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

    /// <summary>Whether a pool could do with one more: cases wait for its hands, or its people stay on after hours.</summary>
    public static bool LacksHands(IReadOnlyList<HotSpot> hotSpots, string pool) => WaitsForHands(hotSpots, pool)
        || hotSpots.Any(h => h is { Kind: HotSpotKind.Pool, Measure: HotSpotMeasure.OvertimeHoursPerYear } && IsOf(h, pool));

    /// <summary>Whether cases wait because everybody of a pool is busy.</summary>
    public static bool WaitsForHands(IReadOnlyList<HotSpot> hotSpots, string pool) =>
        Waiting(hotSpots).Any(h => h.Cause is WaitingCause.Contention or WaitingCause.Priority && IsOf(h, pool));

    /// <summary>Where cases wait.</summary>
    public static IEnumerable<HotSpot> Waiting(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Where(h => h is { Kind: HotSpotKind.State, Measure: HotSpotMeasure.WaitingHoursPerYear });

    private static bool IsOf(HotSpot spot, string pool) => string.Equals(spot.Pool, pool, StringComparison.Ordinal);
}
