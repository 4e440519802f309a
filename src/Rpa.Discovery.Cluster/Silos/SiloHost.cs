using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Dashboard;
using Rpa.Discovery.Cluster.Grains;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using StackExchange.Redis;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Running silo with its dashboard.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConnectionMultiplexer _redis;
    private readonly Timer _renewal;

    private SiloHost(WebApplication application, ConnectionMultiplexer redis, Timer renewal) =>
        (_application, _redis, _renewal) = (application, redis, renewal);

    /// <summary>Starts a silo; it then belongs to its cluster.</summary>
    /// <param name="options">Where it listens, and what it allows.</param>
    /// <param name="log">Told what it does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DepartmentException">Redis is not there or refuses, the cluster has another meaning, or a port is
    /// taken.</exception>
    public static async Task<SiloHost> Start(SiloOptions options, ILoggerProvider log, CancellationToken cancellationToken)
    {
        CheckPorts(options);
        var redis = await options.Redis.Connect(cancellationToken);
        Timer? renewal = null;
        WebApplication? application = null;
        try
        {
            var lease = new SemanticsLease(redis.GetDatabase(), options.Identity);
            await lease.Take();
            application = Application(options, log);
            await application.StartAsync(cancellationToken);
            renewal = new Timer(_ => Renew(lease), null, SemanticsLease.Renewal, SemanticsLease.Renewal);
            return new SiloHost(application, redis, renewal);
        }
        catch
        {
            if (application is not null)
                await application.DisposeAsync();
            await redis.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves the cluster: what is under way here is asked for elsewhere.</summary>
    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private static WebApplication Application(SiloOptions options, ILoggerProvider log)
    {
        // Empty: neither files beside the program nor variables may open a port that nobody asked for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(web => web.Listen(options.Address, options.DashboardPort));
        builder.UseOrleans(silo =>
        {
            silo.ConfigureEndpoints(options.Address, options.Port, options.ClientPort)
                .Configure<Orleans.Configuration.SiloOptions>(o => o.SiloName = options.Name)
                .Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (options.Identity.Cluster, options.Identity.Service))
                .UseRedisClustering(o => o.ConfigurationOptions = options.Redis.Options())
                .AddRedisGrainStorage(GrainStore.Name, o => o.ConfigurationOptions = options.Redis.Options())
                .AddDashboard();
            SiloServices.Add(silo, options.Identity, options.Limits, options.Slots, SharedKinds.All);
            if (options.Certificate is { } certificate)
                silo.UseTls(tls => ClusterCertificate.Require(tls, certificate));
        });
        var application = builder.Build();
        application.MapOrleansDashboard();
        return application;
    }

    private static void CheckPorts(SiloOptions options)
    {
        foreach (var port in (int[])[options.Port, options.ClientPort, options.DashboardPort])
        {
            try
            {
                using var listener = new TcpListener(options.Address, port);
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new DepartmentException(
                    [ClusterRules.PortTaken.At(default, new IPEndPoint(options.Address, port).ToString(), e.SocketErrorCode.ToString())]);
            }
        }
    }

    // Redis away: renewed when it is back; a lease that is gone by then is taken anew.
    private static async void Renew(SemanticsLease lease)
    {
        try
        {
            await lease.Take();
        }
        catch (Exception e) when (e is RedisException or TimeoutException or DepartmentException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Signals are the program's own: it ends the silo in order.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
