using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Commands;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>The silos of a cluster, as the place where a command computes.</summary>
/// <param name="cluster">Where they meet.</param>
/// <param name="usualShards">Into how many shards a stage is cut when it is not said.</param>
internal sealed class ClusterPlace(ClusterCliOptions cluster, int usualShards = 24) : ComputingPlace(cluster.OfClients)
{
    private readonly ClusterRun _run = new();

    public override void Check(Session session)
    {
        cluster.Client(session);
        cluster.Shards(session, usualShards);
    }

    public override int Run(Session session, Func<int> run) => _run.Saying(session, run);

    /// <summary>Has a content of a kind computed.</summary>
    /// <returns>Stage → shard → part.</returns>
    public IReadOnlyList<IReadOnlyList<byte[]>> Compute(
        Session session, string kind, byte[] content, IProgress<ClusterProgress> progress, CancellationToken interrupted) =>
        _run.Of(session, cluster.Client(session), new SharedRequest(kind, cluster.Shards(session, usualShards), content), progress,
            interrupted);
}
