using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>How often the regions of a parallel state run, where that can be computed: chances, and guards over attributes that never
/// change.</summary>
internal static class RegionChances
{
    /// <summary>The probability that none of the regions runs; null when it depends on what cannot be known beforehand.</summary>
    public static double? NoneRuns(Workflow workflow, ParallelState parallel)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in parallel.Regions)
            KnownValues.Asked(region.Guard, asked);
        double none = 0;
        foreach (var known in KnownValues.Combinations(workflow, asked))
        {
            var left = known.Share;
            var isDrawn = false;
            foreach (var region in parallel.Regions)
            {
                var holds = region.Guard is null ? true : known.Holds(region.Guard);
                var chance = Chance(region);
                if (holds is null && chance > 0 && left > 0)
                    return parallel.Regions.Any(r => r.Guard is null && Chance(r) >= 1) ? 0 : null;
                left *= holds == true ? 1 - chance : 1;
                isDrawn |= holds == true && chance > 0;
            }

            none += isDrawn && parallel.AtLeast >= 1 ? 0 : left;
        }

        return none;
    }

    /// <summary>The probability that a region runs; null when guards decide it, or another region.</summary>
    public static double? Runs(ParallelState parallel, Region region)
    {
        if (region.Otherwise || parallel.Regions.Any(r => r.Guard is not null))
            return null;
        var none = parallel.AtLeast >= 1 ? parallel.Regions.Aggregate(1.0, (left, r) => left * (1 - Chance(r))) : 0;
        return Chance(region) + (none > 0 ? none * Chance(region) / parallel.Regions.Sum(Chance) : 0);
    }

    private static double Chance(Region region) => region.Otherwise ? 0 : Math.Clamp(region.Probability?.Value ?? 1, 0, 1);
}
