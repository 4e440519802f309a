using System.IO.Compression;
using Rpa.Discovery.Cluster.Grains;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Requests that a silo works on, read once and with the stages that are open by now, for all of its grains.</summary>
internal sealed class RequestShelf(IGrainFactory grains, SharedKinds kinds, SiloLimits limits)
{
    // The last ones that were asked about; what falls off is fetched and read again.
    private const int AtMost = 64;
    private const int FetchedAtOnce = 8;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Name, Stages Stages)>> _byName = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Name, Stages Stages)> _lastFirst = new();

    /// <summary>Reads a request that a client brings, within the limits of this silo.</summary>
    /// <exception cref="RefusedException">It is too large, asks for too much, or cannot be read.</exception>
    public async Task Put(string name, byte[] request) => await StagesOf(name).First(() => Task.FromResult(request));

    /// <summary>A stage of a request, which this silo may have to fetch; null when the request has no such stage.</summary>
    /// <exception cref="RefusedException">It is too large, asks for too much, or cannot be read.</exception>
    public Task<SharedStage?> Stage(string name, int number) => StagesOf(name).At(number);

    private Stages StagesOf(string name)
    {
        lock (_gate)
        {
            if (_byName.TryGetValue(name, out var node))
            {
                _lastFirst.Remove(node);
            }
            else
            {
                node = new((name, new Stages(this, name)));
                _byName.Add(name, node);
            }

            _lastFirst.AddFirst(node);
            if (_lastFirst.Count > AtMost && _lastFirst.Last is { } last)
            {
                _lastFirst.RemoveLast();
                _byName.Remove(last.Value.Name);
            }

            return node.Value.Stages;
        }
    }

    private SharedStage? Read(byte[] request)
    {
        limits.CheckBytes(request.Length);
        try
        {
            var run = kinds.Read(SharedRequest.Read(request));
            limits.CheckReplications(run.Replications);
            return run.First;
        }
        catch (Exception e) when (e is DepartmentException or InvalidDataException)
        {
            throw new RefusedException(new(ClusterRules.NotComputed.Code, [e.Message]));
        }
    }

    private async Task<IReadOnlyList<byte[]>> Parts(string name, int stage, int shards)
    {
        var parts = new byte[shards][];
        await Parallel.ForEachAsync(Enumerable.Range(0, shards), new ParallelOptions { MaxDegreeOfParallelism = FetchedAtOnce },
            async (shard, _) =>
            {
                var key = new ShardKey(name, stage, shard);
                parts[shard] = await Part(grains.GetGrain<IShardGrain>(key.ToString()));
            });
        return parts;
    }

    /// <summary>What a shard computed; one whose part was lost with its store computes it again.</summary>
    public static async Task<byte[]> Part(IShardGrain shard)
    {
        if (await shard.Part() is not { } part)
        {
            if ((await shard.Compute()).Refusal is { } refusal)
                throw new RefusedException(refusal);
            part = await shard.Part() ?? throw new OrleansException("The part is not kept.");
        }

        return Unpack(part);
    }

    public static byte[] Pack(byte[] part)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(part);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var part = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
            brotli.CopyTo(part);
        return part.ToArray();
    }

    /// <summary>Stages of one request, each made once from the parts of the one before.</summary>
#pragma warning disable CA1001 // a semaphore whose wait handle nobody asks for holds nothing
    private sealed class Stages(RequestShelf shelf, string name)
#pragma warning restore CA1001
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly List<SharedStage?> _made = [];

        public async Task First(Func<Task<byte[]>> request)
        {
            await _one.WaitAsync();
            try
            {
                if (Has(0, out _))
                    return;
                var bytes = await request();
                Add(await Aside(() => shelf.Read(bytes)));
            }
            finally
            {
                _one.Release();
            }
        }

        public async Task<SharedStage?> At(int number)
        {
            // A shard of an earlier stage may be computed again while this one is made.
            if (Has(number, out var stage))
                return stage;
            await First(() => shelf.Request(name));
            await _one.WaitAsync();
            try
            {
                while (!Has(number, out stage))
                {
                    var (last, at) = Last();
                    if (last is null)
                        return null;
                    var parts = await shelf.Parts(name, at, last.Shards);
                    Add(await Aside(() => last.After(parts)));
                }

                return stage;
            }
            finally
            {
                _one.Release();
            }
        }

        private bool Has(int number, out SharedStage? stage)
        {
            lock (_made)
            {
                stage = number < _made.Count ? _made[number] : null;
                return number < _made.Count;
            }
        }

        private (SharedStage? Stage, int Number) Last()
        {
            lock (_made)
                return (_made[^1], _made.Count - 1);
        }

        private void Add(SharedStage? stage)
        {
            lock (_made)
                _made.Add(stage);
        }

        // Neither on the pool, whose threads answer probes, nor in a slot: shards wait for it.
        private static Task<T> Aside<T>(Func<T> work) =>
            Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private Task<byte[]> Request(string name) => grains.GetGrain<IRequestGrain>(name).Request();
}
