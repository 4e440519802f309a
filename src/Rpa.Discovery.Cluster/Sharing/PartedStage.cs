namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Stage of a study or a simulation as shards: each computes one share of the stage's items.</summary>
internal sealed class PartedStage : SharedStage
{
    public const string Kind = "parts";

    private readonly PartedRun _run;
    private readonly PartStage _stage;
    private readonly int _atMost;
    private readonly IReadOnlyList<Part> _before;

    private PartedStage(PartedRun run, PartStage stage, int atMost, IReadOnlyList<Part> before) =>
        (_run, _stage, _atMost, _before) = (run, stage, atMost, before);

    public override int Shards => Math.Clamp(_stage.Items, 1, _atMost);

    public static SharedRun Read(SharedRequest request)
    {
        var run = PartedRun.Read(request.Content);
        return new SharedRun(run.Options.Replications.AtMost, After(run, request.Shards, []));
    }

    public override byte[] Compute(int shard, CancellationToken cancellationToken) =>
        _stage.Compute(shard + 1, Shards, threads: 1, cancellationToken: cancellationToken).Bytes.ToArray();

    public override SharedStage? After(IReadOnlyList<byte[]> parts) =>
        After(_run, _atMost, [.. _before, .. parts.Select((bytes, i) => Part.Read(bytes, $"{_stage.Number}/{i + 1}"))]);

    private static PartedStage? After(PartedRun run, int atMost, IReadOnlyList<Part> parts) =>
        run.Next(parts) is { } stage ? new PartedStage(run, stage, atMost, parts) : null;
}
