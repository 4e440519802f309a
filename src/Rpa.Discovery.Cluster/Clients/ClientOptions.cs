using System.Security.Cryptography.X509Certificates;
using Rpa.Discovery.Cluster.Silos;

namespace Rpa.Discovery.Cluster.Clients;

/// <summary>Where a client finds its silos, and how long it waits for one.</summary>
internal sealed record ClientOptions(SiloIdentity Identity, RedisServer Redis)
{
    /// <summary>Asked of silos and shown to them; null for no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How long no silo may answer before it gives up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);
}
