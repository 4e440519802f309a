using System.Net;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>A silo on this machine, until it is stopped.</summary>
internal sealed class SiloCommand() : RunnerCommand("silo", ClusterWords.SiloDoes)
{
    private readonly ClusterCliOptions _cluster = new();
    private readonly CliOption _listen = CliOption.Of("--listen", "ADDRESS", ClusterWords.ListenHelp);
    private readonly CliOption _port = CliOption.Of("--port", "N", ClusterWords.PortHelp);
    private readonly CliOption _mostReplications = CliOption.Of("--most-replications", "N", ClusterWords.MostReplicationsHelp);
    private readonly CliOption _mostSize = CliOption.Of("--most-size", "MB", ClusterWords.MostSizeHelp);
    private readonly CliOption _mostTime = CliOption.Of("--most-time", "12h", ClusterWords.MostTimeHelp);

    public override IReadOnlyList<CliOption> Options => [.. _cluster.All, _listen, _port, _mostReplications, _mostSize, _mostTime];

    public override int Run(Session session)
    {
        var options = OptionsFor(session);
        var error = session.Host.Error;
        using var log = new SiloLog(error, session.Host.Clock, session.Loggers is not null);
        var silo = SiloHost.Start(options, log, session.Interrupted).GetAwaiter().GetResult();
        error.WriteLine(session.Say(ClusterWords.SiloReady, options.Name, options.Identity.Cluster, options.Slots,
            $"http://{new IPEndPoint(options.Address, options.DashboardPort)}"));
        session.Interrupted.WaitHandle.WaitOne();
        silo.DisposeAsync().AsTask().GetAwaiter().GetResult();
        error.WriteLine(session.Say(ClusterWords.SiloEnded, options.Name));
        return ExitCode.Fine;
    }

    private SiloOptions OptionsFor(Session session)
    {
        const int portsBelow = ushort.MaxValue - 2;
        const int largest = 1024; // megabytes
        var options = new SiloOptions(_cluster.Identity(session), _cluster.Redis(session)) { Certificate = _cluster.Certificate(session) };
        if (session.Text(_listen) is { } address)
        {
            options = options with
            {
                Address = IPAddress.TryParse(address, out var own) && !own.Equals(IPAddress.Any) && !own.Equals(IPAddress.IPv6Any) ? own
                    : throw new UsageException(ClusterWords.NotAnAddress, _listen.Name, address),
            };
        }

        if (session.Text(_port) is { } port)
            options = options with { Port = (int)SpokenOptions.Count(_port.Name, port, 1, portsBelow) };
        if (session.Threads > 0)
            options = options with { Slots = session.Threads };
        var limits = options.Limits;
        if (session.Text(_mostReplications) is { } replications)
            limits = limits with { Replications = SpokenOptions.Count(_mostReplications.Name, replications, 1) };
        if (session.Text(_mostSize) is { } size)
            limits = limits with { Bytes = SpokenOptions.Count(_mostSize.Name, size, 1, largest) << 20 };
        if (session.Text(_mostTime) is { } time)
            limits = limits with { Time = ClusterCliOptions.Time(_mostTime, time) };
        return options with { Limits = limits };
    }
}
