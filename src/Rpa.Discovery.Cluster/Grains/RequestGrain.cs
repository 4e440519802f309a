using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Runtime.Placement;
using Orleans.Storage;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Grains;

/// <inheritdoc cref="IRequestGrain"/>
[RandomPlacement]
internal sealed class RequestGrain(
    [PersistentState("request", GrainStore.Name)] IPersistentState<RequestState> request,
    [PersistentState("finished", GrainStore.Name)] IPersistentState<FinishedState> finished, RequestShelf shelf, SiloLimits limits,
    SiloIdentity identity, ILocalSiloDetails silo, ISiloStatusOracle silos, TimeProvider clock, ILogger<RequestGrain> log)
    : Grain, IRequestGrain
{
    private const int LostAtMost = 5;
    private static readonly TimeSpan AskedWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly SiloBalance _balance = new(silos);
    private readonly Dictionary<ShardKey, int> _lost = [];
    private Action? _stop; // of what is under way; null where nothing is
    private long _asked;
    private Refusal? _refusal;
    private string? _waitsFor;

    public async Task<RequestStatus> Begin(byte[] bytes, int semantics)
    {
        _refusal = null;
        try
        {
            if (semantics != identity.Semantics)
            {
                throw new RefusedException(
                    new(ClusterRules.OtherSemantics.Code, [$"{semantics}", identity.Cluster, $"{identity.Semantics}"]));
            }

            await shelf.Put(Name, bytes);
        }
        catch (RefusedException e)
        {
            return Status() with { IsKnown = true, Refusal = e.Refusal };
        }

        if (!request.RecordExists)
        {
            request.State.Bytes = bytes;
            await request.WriteStateAsync(CancellationToken.None);
        }

        return await Go();
    }

    public Task<RequestStatus> Go()
    {
        _asked = clock.GetTimestamp();
        if (request.RecordExists && !finished.State.IsComplete && _refusal is null && _stop is null)
        {
            log.Coordinates(Name, silo.Name);
            var ends = new CancellationTokenSource(limits.Time, clock);
            _stop = ends.Cancel;
            _ = Drive(ends);
        }

        return Task.FromResult(Status());
    }

    public Task<byte[]> Request() => request.RecordExists ? Task.FromResult(request.State.Bytes)
        : throw new OrleansException($"The request {Name} is not there.");

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _stop?.Invoke();
        return Task.CompletedTask;
    }

    private string Name => this.GetPrimaryKeyString();

    private RequestStatus Status() => new()
    {
        IsKnown = request.RecordExists,
        Stages = [.. finished.State.Stages],
        Finished = finished.State.Shards.Values.Sum(s => s.Count),
        IsComplete = finished.State.IsComplete,
        Refusal = _refusal,
        WaitsFor = _waitsFor,
    };

    private async Task Drive(CancellationTokenSource ends)
    {
        try
        {
            for (var number = 0; await Stage(number, ends.Token) is { } stage; number++)
            {
                if (finished.State.Stages.Count == number)
                {
                    finished.State.Stages.Add(stage.Shards);
                    await Keep(ends.Token);
                }

                if (!await Finish(number, stage.Shards, ends.Token))
                    return; // nobody asks any more; whoever does finds what is finished
            }

            finished.State.IsComplete = true;
            await Keep(ends.Token);
        }
        catch (RefusedException e)
        {
            _refusal = e.Refusal;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            _refusal = new(ClusterRules.TookTooLong.Code, [$"{limits.Time}"]);
        }
        catch (Exception e)
        {
            // Nobody awaits this: whatever it is must reach the client.
            log.Failed(e, Name);
            _refusal = new(ClusterRules.NotComputed.Code, [$"{e.GetType().Name}: {e.Message}"]);
        }
        finally
        {
            _stop = null;
            ends.Dispose();
        }
    }

    private Task<SharedStage?> Stage(int number, CancellationToken ends) =>
        Away.Outlast(() => shelf.Stage(Name, number), WaitsFor, ends);

    // Whether all shards of a stage are finished, rather than left because nobody asks any more.
    private async Task<bool> Finish(int stage, int shards, CancellationToken ends)
    {
        if (!finished.State.Shards.TryGetValue(stage, out var done))
            finished.State.Shards.Add(stage, done = []);
        var open = new Queue<int>(Enumerable.Range(0, shards).Where(s => !done.Contains(s)));
        var underWay = new Dictionary<Task<ShardAnswer?>, (int Shard, SiloAddress At)>();
        while (open.Count > 0 || underWay.Count > 0)
        {
            var isLeft = clock.GetElapsedTime(_asked) > AskedWithin;
            while (!isLeft && open.Count > 0 && _balance.Next() is { } free)
            {
                _balance.Begin(free);
                underWay.Add(One(new ShardKey(Name, stage, open.Peek()), free, ends), (open.Dequeue(), free));
            }

            if (isLeft && underWay.Count == 0)
                return false;
            await Task.WhenAny([.. underWay.Keys, Task.Delay(Look, ends)]);
            ends.ThrowIfCancellationRequested();
            var ended = underWay.Where(u => u.Key.IsCompleted).ToList();
            foreach (var (call, (shard, at)) in ended)
            {
                underWay.Remove(call);
                _balance.End(at);
                if (await call is { } answer)
                {
                    _balance.Learn(answer.Silo, answer.Slots);
                    done.Add(shard);
                    _waitsFor = null;
                }
                else
                {
                    open.Enqueue(shard);
                }
            }

            if (ended.Count > 0)
                await Keep(ends);
        }

        return true;
    }

    // One try; null when it has to be tried again.
    private async Task<ShardAnswer?> One(ShardKey key, SiloAddress at, CancellationToken ends)
    {
        try
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, at);
            var call = GrainFactory.GetGrain<IShardGrain>(key.ToString()).Compute();
            RequestContext.Clear();
            var answer = await call;
            return answer.Refusal is { } refusal ? throw new RefusedException(refusal) : answer;
        }
        catch (Exception e) when (Away.Is(e))
        {
            log.Again(key.ToString(), e.GetType().Name);
            WaitsFor(e);
            // A shard that ends each silo which takes it must not end them all.
            if (e is SiloUnavailableException && (_lost[key] = _lost.GetValueOrDefault(key) + 1) == LostAtMost)
                throw new RefusedException(new(ClusterRules.ShardLost.Code, [key.ToString(), $"{LostAtMost}"]));
        }

        await Task.Delay(Pause, ends);
        return null;
    }

    private Task<bool> Keep(CancellationToken ends) => Away.Outlast(
        async () =>
        {
            try
            {
                await finished.WriteStateAsync(CancellationToken.None);
            }
            catch (InconsistentStateException)
            {
                // Redis was started again without its last entries, or wrote what it could not confirm: what is known here counts.
                var known = finished.State;
                await finished.ReadStateAsync(CancellationToken.None);
                finished.State = known;
                await finished.WriteStateAsync(CancellationToken.None);
            }

            return true;
        },
        WaitsFor, ends);

    private void WaitsFor(Exception e) => _waitsFor = e.GetType().Name;
}
