using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using StackExchange.Redis;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Model-semantics number and platform of a cluster while one of its silos lives, kept in Redis: the first silo writes them, each
/// renews them, and they are forgotten when none does.</summary>
internal sealed class SemanticsLease(IDatabase redis, SiloIdentity identity)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);
    private readonly RedisKey _key = $"{identity.Cluster}/semantics";

    /// <summary>How often it is to be renewed.</summary>
    public static TimeSpan Renewal { get; } = TimeSpan.FromSeconds(8);

    /// <summary>Takes or renews it.</summary>
    /// <exception cref="DepartmentException">Silos of another number live.</exception>
    public async Task Take()
    {
        if (await redis.StringSetAsync(_key, $"{identity.Semantics} {identity.Platform}", Lasts, When.NotExists))
            return;
        Check(await redis.StringGetAsync(_key));
        await redis.KeyExpireAsync(_key, Lasts);
    }

    /// <summary>Whether a silo lives, as far as Redis knows.</summary>
    /// <exception cref="DepartmentException">The silos have another number.</exception>
    public async Task<bool> IsTaken()
    {
        var held = await redis.StringGetAsync(_key);
        Check(held);
        return held.HasValue;
    }

    private void Check(RedisValue held)
    {
        if (!held.HasValue)
            return;
        var (semantics, platform) = held.ToString().Split(' ', 2) is [var number, var machine] ? (number, machine) : (held.ToString(), "");
        if (semantics != identity.Semantics.ToString(CultureInfo.InvariantCulture))
            throw new DepartmentException([ClusterRules.OtherSemantics.At(default, identity.Semantics, identity.Cluster, semantics)]);
        if (platform != identity.Platform)
            throw new DepartmentException([ClusterRules.OtherPlatform.At(default, identity.Platform, identity.Cluster, platform)]);
    }
}
