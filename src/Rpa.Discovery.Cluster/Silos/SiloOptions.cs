using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>What a silo is started with.</summary>
internal sealed record SiloOptions(SiloIdentity Identity, RedisServer Redis)
{
    public const int UsualPort = 11111;

    /// <summary>Where it listens and is found by the others; this machine alone when not said.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>First of three ports: the silos', the clients', the dashboard's.</summary>
    public int Port { get; init; } = UsualPort;

    public int ClientPort => Port + 1;

    public int DashboardPort => Port + 2;

    /// <summary>How many shards at once; one for each core when not said.</summary>
    public int Slots { get; init; } = Environment.ProcessorCount;

    public SiloLimits Limits { get; init; } = new();

    /// <summary>Asked of other silos and of clients, and shown to them; null for no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    public string Name => $"{Address}:{Port}";
}
