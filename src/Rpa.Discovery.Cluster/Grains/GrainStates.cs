namespace Rpa.Discovery.Cluster.Grains;

/// <summary>Where grains keep what must outlive their silo.</summary>
internal static class GrainStore
{
    public const string Name = "rpa";
}

/// <summary>A request as it was given.</summary>
[GenerateSerializer, Alias("request-state")]
internal sealed class RequestState
{
    [Id(0)]
    public byte[] Bytes { get; set; } = [];
}

/// <summary>Shards that are finished: a shard stands here after its part is kept, never before.</summary>
[GenerateSerializer, Alias("finished-state")]
internal sealed class FinishedState
{
    /// <summary>Stage → numbers of its finished shards.</summary>
    [Id(0)]
    public Dictionary<int, HashSet<int>> Shards { get; set; } = [];

    /// <summary>Stage → how many shards it has, of those that were begun.</summary>
    [Id(1)]
    public List<int> Stages { get; set; } = [];

    /// <summary>Whether there is no further stage.</summary>
    [Id(2)]
    public bool IsComplete { get; set; }
}

/// <summary>The part of a shard.</summary>
[GenerateSerializer, Alias("part-state")]
internal sealed class PartState
{
    /// <summary>Brotli of the part's bytes; null until it was computed.</summary>
    [Id(0)]
    public byte[]? Packed { get; set; }
}
