namespace Rpa.Discovery.Cluster.Grains;

/// <summary>What a silo does not do, as a row of the catalogue, so that whoever asked reads it in his own language.</summary>
[GenerateSerializer, Alias("refusal"), Immutable]
internal sealed record Refusal([property: Id(0)] string Code, [property: Id(1)] IReadOnlyList<string> Arguments);

/// <summary>How far a request is.</summary>
[GenerateSerializer, Alias("request-status"), Immutable]
internal sealed record RequestStatus
{
    /// <summary>Whether the cluster has the request; one that lost its storage has to be given it again.</summary>
    [Id(0)]
    public required bool IsKnown { get; init; }

    /// <summary>How many shards each stage has that is known by now.</summary>
    [Id(1)]
    public required IReadOnlyList<int> Stages { get; init; }

    /// <summary>Shards that are finished, of all stages.</summary>
    [Id(2)]
    public required int Finished { get; init; }

    [Id(3)]
    public required bool IsComplete { get; init; }

    /// <summary>Why it ends without a result; null where it does not.</summary>
    [Id(4)]
    public required Refusal? Refusal { get; init; }

    /// <summary>What failed last and is tried again; null when nothing did.</summary>
    [Id(5)]
    public required string? WaitsFor { get; init; }
}

/// <summary>A shard that was asked for: its part is kept, or it is refused.</summary>
/// <param name="Silo">Where it is.</param>
/// <param name="Slots">How many shards that silo computes at once.</param>
/// <param name="Refusal">Why there is no part; null where there is one.</param>
[GenerateSerializer, Alias("shard-answer"), Immutable]
internal sealed record ShardAnswer(
    [property: Id(0)] SiloAddress Silo, [property: Id(1)] int Slots, [property: Id(2)] Refusal? Refusal);
