namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Stage of a request: a closed list of shards that depend on nothing but the stages before it.</summary>
internal abstract class SharedStage
{
    /// <summary>How many shards it has, at least 1.</summary>
    public abstract int Shards { get; }

    /// <summary>Computes one on the calling thread; the same bytes on every machine of the same platform.</summary>
    /// <param name="shard">Which, from 0.</param>
    /// <param name="cancellationToken">Ends it between runs.</param>
    public abstract byte[] Compute(int shard, CancellationToken cancellationToken);

    /// <summary>The stage that follows.</summary>
    /// <param name="parts">What its shards gave, in order.</param>
    /// <returns>Null when nothing is left to compute.</returns>
    public abstract SharedStage? After(IReadOnlyList<byte[]> parts);
}
