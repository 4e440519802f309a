using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Rpa.Discovery.Cluster.Grains;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;
using StackExchange.Redis;

namespace Rpa.Discovery.Cluster.Clients;

/// <summary>Client of a cluster: asks until the request is complete, whatever silo ends meanwhile, and fetches its parts.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private const int FetchedAtOnce = 8;
    private static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private readonly ClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConnectionMultiplexer _redis;
    private readonly IHost _host;
    private readonly IClusterClient _silos;

    private ClusterClient(ClientOptions options, TimeProvider clock, ConnectionMultiplexer redis, IHost host)
    {
        (_options, _clock, _redis, _host) = (options, clock, redis, host);
        _silos = host.Services.GetRequiredService<IClusterClient>();
    }

    /// <summary>Finds the silos.</summary>
    /// <exception cref="DepartmentException">Redis is not there or refuses, no silo answers, or they have another meaning.</exception>
    public static async Task<ClusterClient> Connect(ClientOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var redis = await options.Redis.Connect(cancellationToken);
        IHost? host = null;
        try
        {
            await FindSilo(new SemanticsLease(redis.GetDatabase(), options.Identity), options, clock, cancellationToken);
            host = Host(options, clock);
            await host.StartAsync(cancellationToken);
            return new ClusterClient(options, clock, redis, host);
        }
        catch (Exception e)
        {
            host?.Dispose();
            await redis.DisposeAsync();
            if (Away.Is(e))
                throw NoSilo(options);
            throw;
        }
    }

    /// <summary>Lets the cluster compute a request; what it has of it already is not computed again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="says">Told what it waits for, once for each cause.</param>
    /// <param name="cancellationToken">Leaves it; what is finished stays.</param>
    /// <returns>Stage → shard → part.</returns>
    /// <exception cref="DepartmentException">The silos refuse it, or none answers for too long.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<byte[]>>> Compute(
        SharedRequest request, IProgress<ClusterProgress> progress, Action<Message> says, CancellationToken cancellationToken)
    {
        var bytes = request.Write();
        var name = ShardKey.NameOf(bytes);
        var waiting = new Waiting(this, says);
        var coordinator = _silos.GetGrain<IRequestGrain>(name);
        Task<RequestStatus> Begin() => coordinator.Begin(bytes, _options.Identity.Semantics);
        var status = await Insist(Begin, waiting, cancellationToken);
        for (var pause = ShortestPause; !status.IsComplete; pause = pause < LongestPause / 2 ? pause * 2 : LongestPause)
        {
            if (status.Refusal is { } refusal)
                throw new DepartmentException([Finding(refusal)]);
            waiting.About(status.WaitsFor);
            if (status.Stages.Count > 0)
            {
                var before = status.Stages.SkipLast(1).Sum();
                progress.Report(new(
                    status.Stages.Count - 1, Math.Clamp((double)(status.Finished - before) / status.Stages[^1], 0, 1)));
            }

            await Task.Delay(pause, _clock, cancellationToken);
            status = await Insist(coordinator.Go, waiting, cancellationToken);
            if (!status.IsKnown)
                status = await Insist(Begin, waiting, cancellationToken);
        }

        var parts = status.Stages.Select(shards => new byte[shards][]).ToArray();
        await Parallel.ForEachAsync(parts.SelectMany((of, stage) => of.Select((_, shard) => new ShardKey(name, stage, shard))),
            new ParallelOptions { MaxDegreeOfParallelism = FetchedAtOnce, CancellationToken = cancellationToken },
            async (key, ends) => parts[key.Stage][key.Number] =
                await Insist(() => RequestShelf.Part(_silos.GetGrain<IShardGrain>(key.ToString())), waiting, ends));
        return parts;
    }

    public async ValueTask DisposeAsync()
    {
        using (_host)
            await _host.StopAsync();
        await _redis.DisposeAsync();
    }

    // Silos that were without Redis for a while say again within a renewal that they live.
    private static async Task FindSilo(
        SemanticsLease lease, ClientOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); !await lease.IsTaken();)
        {
            if (clock.GetElapsedTime(started) > SemanticsLease.Renewal + LongestPause)
                throw NoSilo(options);
            await Task.Delay(LongestPause / 2, clock, cancellationToken);
        }
    }

    private static IHost Host(ClientOptions options, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client =>
        {
            client.Configure<Orleans.Configuration.ClusterOptions>(
                    o => (o.ClusterId, o.ServiceId) = (options.Identity.Cluster, options.Identity.Service))
                .Configure<ClientMessagingOptions>(o => o.ResponseTimeout = AnswersWithin)
                .UseRedisClustering(o => o.ConfigurationOptions = options.Redis.Options())
                .UseConnectionRetryFilter(async (_, cancellationToken) =>
                {
                    await Task.Delay(LongestPause, clock, cancellationToken);
                    return clock.GetElapsedTime(started) < FirstTry;
                });
            if (options.Certificate is { } certificate)
                client.UseTls(tls => ClusterCertificate.Require(tls, certificate));
        });
        return builder.Build();
    }

    private async Task<T> Insist<T>(Func<Task<T>> call, Waiting waiting, CancellationToken cancellationToken)
    {
        try
        {
            var asked = _clock.GetTimestamp();
            var answer = await Away.Outlast(() => call().WaitAsync(cancellationToken), e =>
            {
                waiting.About(e.GetType().Name);
                if (_clock.GetElapsedTime(asked) is var waited && waited > _options.Patience)
                    throw new DepartmentException([ClusterRules.NobodyAnswers.At(
                        default, Math.Round(waited.TotalSeconds), e.GetType().Name, _options.Redis.Address)]);
            }, cancellationToken);
            waiting.End();
            return answer;
        }
        catch (RefusedException e)
        {
            throw new DepartmentException([Finding(e.Refusal)]);
        }
    }

    private static Diagnostic Finding(Refusal refusal) =>
        Array.Find(Refusals, r => r.Code == refusal.Code)!.At(default, [.. refusal.Arguments]);

    private static readonly DiagnosticRule[] Refusals =
    [
        ClusterRules.OtherSemantics, ClusterRules.TooManyReplications, ClusterRules.TooLarge, ClusterRules.TookTooLong,
        ClusterRules.NotComputed, ClusterRules.ShardLost,
    ];

    private static DepartmentException NoSilo(ClientOptions options) =>
        new([ClusterRules.NoSilo.At(default, options.Identity.Cluster, options.Redis.Address)]);

    /// <summary>Says what is waited for when that changes, and when it goes on.</summary>
    private sealed class Waiting(ClusterClient client, Action<Message> says)
    {
        private readonly Lock _gate = new();
        private Message? _said;

        public void About(string? failure)
        {
            if (failure is null)
            {
                End();
                return;
            }

            var now = client._redis.IsConnected
                ? ClusterWords.WaitsForSilo.With(client._options.Identity.Cluster, failure)
                : ClusterWords.WaitsForRedis.With(client._options.Redis.Address);
            lock (_gate)
            {
                if (now.Id == _said?.Id)
                    return;
                _said = now;
                says(now);
            }
        }

        public void End()
        {
            lock (_gate)
            {
                if (_said is null)
                    return;
                _said = null;
                says(ClusterWords.GoesOn);
            }
        }
    }
}
