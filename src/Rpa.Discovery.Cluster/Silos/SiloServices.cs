using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Rpa.Discovery.Cluster.Sharing;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>What grains are given, and how silos watch each other; the same in a process and in a test.</summary>
internal static class SiloServices
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    public static void Add(ISiloBuilder silo, SiloIdentity identity, SiloLimits limits, int slots, SharedKinds kinds)
    {
        silo.Services.AddSingleton(identity);
        silo.Services.AddSingleton(limits);
        silo.Services.AddSingleton(kinds);
        silo.Services.AddSingleton(TimeProvider.System);
        silo.Services.AddSingleton(_ => new ComputeSlots(slots));
        silo.Services.AddSingleton<RequestShelf>();
        // A silo that is gone is known to be within some ten seconds, and its shards are asked for elsewhere.
        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = ProbeTimeout;
            o.NumMissedProbesLimit = 2;
            o.NumVotesForDeathDeclaration = 1;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        });
    }
}
