using System.Collections.Concurrent;
using System.Text;
using Rpa.Discovery.Cluster.Sharing;

namespace Rpa.Discovery.Cluster.Tests.Hosted;

/// <summary>Request of two stages whose result is known: the second adds what the first gave.</summary>
internal sealed class Sums(string name, int shards, int stage, int sum) : SharedStage
{
    public const string Kind = "sums";

    /// <summary>Name, stage and shard → how often it was computed.</summary>
    public static ConcurrentDictionary<string, int> Computed { get; } = new(StringComparer.Ordinal);

    /// <summary>How many were computed at once at most, of all silos of this process.</summary>
    public static int MostAtOnce { get; private set; }

    private static int _atOnce;

    public override int Shards => shards;

    public static SharedRequest Request(string name, int shards) => new(Kind, shards, Encoding.UTF8.GetBytes(name));

    public static SharedRun Read(SharedRequest request)
    {
        var name = Encoding.UTF8.GetString(request.Content.Span);
        return name.StartsWith("bad", StringComparison.Ordinal) ? throw new InvalidDataException("It is bad.")
            : new(request.Shards, new Sums(name, request.Shards, 0, 0));
    }

    public override byte[] Compute(int shard, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref _atOnce);
        lock (Computed)
            MostAtOnce = Math.Max(MostAtOnce, now);
        Computed.AddOrUpdate($"{name}/{stage}/{shard}", 1, (_, before) => before + 1);
        if (name.StartsWith("slow", StringComparison.Ordinal))
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
        cancellationToken.ThrowIfCancellationRequested();
        if (name.StartsWith("faulty", StringComparison.Ordinal) && shard == 1)
            throw new InvalidOperationException("It is faulty.");
        Thread.Sleep(5);
        Interlocked.Decrement(ref _atOnce);
        return BitConverter.GetBytes(sum + shard);
    }

    public override SharedStage? After(IReadOnlyList<byte[]> parts) =>
        stage == 1 ? null : new Sums(name, shards, 1, parts.Sum(p => BitConverter.ToInt32(p)));
}
