using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Ranking;

/// <summary>The ranking methods by name, each as it is without any figures of its own.</summary>
public static class RankingMethods
{
    /// <summary>Every method, the one that fits in a sentence first.</summary>
    public static IReadOnlyList<IRankingMethod> All { get; } =
    [
        new WeightedSum(),
        new WeightedProduct(),
        new Topsis(Normalization.Vector),
        new Topsis(Normalization.MinMax),
        new Vikor(),
        new PrometheeII(),
        new ElectreIII(),
        new Spotis(),
    ];

    /// <summary>The method of a name; null when there is none.</summary>
    public static IRankingMethod? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));
    }

    /// <summary>The name that a misspelt one most probably meant; null when none is near.</summary>
    public static string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NearestName.To(name, All.Select(m => m.Name));
    }
}
