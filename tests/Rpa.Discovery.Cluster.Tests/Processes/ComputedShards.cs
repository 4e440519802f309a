using System.Text.RegularExpressions;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>What the logs of silos say was computed.</summary>
internal static partial class ComputedShards
{
    /// <summary>Shard → how often it was computed.</summary>
    public static Dictionary<string, int> Of(IEnumerable<SiloProcess> silos) => silos
        .SelectMany(s => s.Log.Select(line => Line().Match(line)).Where(m => m.Success && m.Groups[2].Value == s.Name))
        .GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    [GeneratedRegex(@" computed (\S+) on (\S+) in \d+ ms", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
