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

    private static readonly Dictionary<string, (int Now, int Most)> AtOnce = new(StringComparer.Ordinal);

    public override int Shards => shards;

    public static SharedRequest Request(string name, int shards) => new(Kind, shards, Encoding.UTF8.GetBytes(name));

    public static SharedRun Read(SharedRequest request)
    {
        var name = Encoding.UTF8.GetString(request.Content.Span);
        return name.StartsWith("bad", StringComparison.Ordinal) ? throw new InvalidDataException("It is bad.")
            : new(request.Shards, new Sums(name, request.Shards, 0, 0));
    }

    /// <summary>How many shards of a request were computed at once at most, of all silos of this process.</summary>
    public static int MostAtOnce(string name)
    {
        lock (AtOnce)
            return AtOnce[name].Most;
    }

    public override byte[] Compute(int shard, CancellationToken cancellationToken)
    {
        Count(1);
        try
        {
            Computed.AddOrUpdate($"{name}/{stage}/{shard}", 1, (_, before) => before + 1);
            if (name.StartsWith("slow", StringComparison.Ordinal))
                cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            cancellationToken.ThrowIfCancellationRequested();
            if (name.StartsWith("faulty", StringComparison.Ordinal) && shard == 1)
                throw new InvalidOperationException("It is faulty.");
            Thread.Sleep(5);
            return BitConverter.GetBytes(sum + shard);
        }
        finally
        {
            Count(-1);
        }
    }

    public override SharedStage? After(IReadOnlyList<byte[]> parts) =>
        stage == 1 ? null : new Sums(name, shards, 1, parts.Sum(p => BitConverter.ToInt32(p)));

    private void Count(int change)
    {
        lock (AtOnce)
        {
            var (now, most) = AtOnce.GetValueOrDefault(name);
            AtOnce[name] = (now + change, Math.Max(most, now + change));
        }
    }
}
