using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Storage;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Grains;

/// <inheritdoc cref="IShardGrain"/>
[RandomPlacement, CollectionAgeLimit(Minutes = 2)]
internal sealed class ShardGrain(
    [PersistentState("part", GrainStore.Name)] IPersistentState<PartState> kept, RequestShelf shelf, ComputeSlots slots, SiloLimits limits,
    ILocalSiloDetails silo, ILogger<ShardGrain> log) : Grain, IShardGrain
{
    public async Task<ShardAnswer> Compute()
    {
        if (kept.State.Packed is not null && kept.RecordExists)
            return Answer();
        var key = ShardKey.Parse(this.GetPrimaryKeyString());
        using var ends = new CancellationTokenSource(limits.Time);
        try
        {
            if (kept.State.Packed is null)
            {
                var stage = await shelf.Stage(key.Request, key.Stage)
                    ?? throw new RefusedException(new(ClusterRules.NotComputed.Code, [$"{key}"]));
                var watch = new Stopwatch();
                var part = await slots.Run(() =>
                {
                    watch.Start();
                    return Computed(stage, key, ends.Token);
                }, ends.Token);
                kept.State.Packed = RequestShelf.Pack(part);
                log.Computed(key.ToString(), silo.Name, watch.ElapsedMilliseconds, part.Length, kept.State.Packed.Length);
            }

            await Keep(key);
        }
        catch (RefusedException e)
        {
            return Answer(e.Refusal);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return Answer(new(ClusterRules.TookTooLong.Code, [$"{limits.Time}"]));
        }

        return Answer();
    }

    // Whatever the work itself throws would be thrown everywhere: that is told, and not tried again.
    private byte[] Computed(SharedStage stage, ShardKey key, CancellationToken ends)
    {
        try
        {
            return stage.Compute(key.Number, ends);
        }
        catch (DepartmentException e)
        {
            throw new RefusedException(new(ClusterRules.NotComputed.Code, [e.Message]));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.Failed(e, key.ToString());
            throw new RefusedException(new(ClusterRules.NotComputed.Code, [$"{e.GetType().Name}: {e.Message}"]));
        }
    }

    public Task<byte[]?> Part() => Task.FromResult(kept.State.Packed);

    // What was computed is not thrown away because Redis is away: whoever asks again finds it here, and until then knows what is
    // waited for.
    private async Task Keep(ShardKey key)
    {
        try
        {
            try
            {
                await kept.WriteStateAsync(CancellationToken.None);
            }
            catch (InconsistentStateException)
            {
                // Another activation was faster, or what was kept is lost: what is kept now counts.
                var mine = kept.State.Packed;
                await kept.ReadStateAsync(CancellationToken.None);
                if (kept.State.Packed is not null)
                    return;
                kept.State.Packed = mine;
                await kept.WriteStateAsync(CancellationToken.None);
            }
        }
        catch (Exception e) when (Away.Is(e))
        {
            log.WaitsForRedis(key.ToString(), e.GetType().Name);
            throw new OrleansException($"{key} cannot be kept: {e.GetType().Name}.", e);
        }
    }

    private ShardAnswer Answer(Refusal? refusal = null) => new(silo.SiloAddress, slots.Count, refusal);
}
