using System.Globalization;
using Rpa.Discovery.Cluster.Grains;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Limits per request that the owner of a silo sets.</summary>
internal sealed record SiloLimits
{
    /// <summary>Simulated years that a request may ask for at most, of today, candidates and possible files together.</summary>
    public long Replications { get; init; } = 1_000_000;

    /// <summary>Bytes that a request may have.</summary>
    public long Bytes { get; init; } = 16 << 20;

    /// <summary>How long a request may take from when it was begun.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromHours(12);

    public void CheckBytes(long bytes)
    {
        if (bytes > Bytes)
            throw new RefusedException(new(ClusterRules.TooLarge.Code, [Text(bytes), Text(Bytes)]));
    }

    public void CheckReplications(long replications)
    {
        if (replications > Replications)
            throw new RefusedException(new(ClusterRules.TooManyReplications.Code, [Text(replications), Text(Replications)]));
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
