namespace Rpa.Discovery.Cluster.Grains;

/// <summary>One shard of a request, called <c>request/stage/number</c>; asked twice it answers with what it has.</summary>
[Alias("rpa-shard")]
internal interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Computes its part and keeps it before it answers.</summary>
    [Alias("compute")]
    [ResponseTimeout("00:30:00")]
    Task<ShardAnswer> Compute();

    /// <summary>What it computed; null as long as it has not.</summary>
    [Alias("part")]
    Task<byte[]?> Part();
}
