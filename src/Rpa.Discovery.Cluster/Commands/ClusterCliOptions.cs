using System.Security.Cryptography.X509Certificates;
using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>Where silos and clients meet; the same for both.</summary>
/// <param name="shardsHelp">Into how many shards a stage is cut.</param>
internal sealed class ClusterCliOptions(Phrase shardsHelp)
{
    private const string UsualCluster = "rpa-discovery";
    private readonly CliOption _redis = CliOption.Of("--redis", "HOST", ClusterWords.RedisHelp);
    private readonly CliOption _redisTls = CliOption.Switch("--redis-tls", ClusterWords.RedisTlsHelp);
    private readonly CliOption _redisAuthority = CliOption.Of("--redis-ca", "FILE", ClusterWords.RedisAuthorityHelp);
    private readonly CliOption _cluster = CliOption.Of("--cluster", "NAME", ClusterWords.ClusterHelp);
    private readonly CliOption _tls = CliOption.Of("--tls", "FILE", ClusterWords.TlsHelp);
    private readonly CliOption _shards = CliOption.Of("--shards", "N", shardsHelp);
    private readonly CliOption _patience = CliOption.Of("--patience", "10min", ClusterWords.PatienceHelp);

    public IReadOnlyList<CliOption> All => [_redis, _redisTls, _redisAuthority, _cluster, _tls];

    public IReadOnlyList<CliOption> OfClients => [.. All, _shards, _patience];

    public ClusterCliOptions()
        : this(ClusterWords.ShardsHelp)
    {
    }

    /// <summary>Into how many shards a stage is cut at most.</summary>
    public int Shards(Session session, int usual)
    {
        const int most = 1_000_000;
        return session.Text(_shards) is { } text ? (int)SpokenOptions.Count(_shards.Name, text, 1, most) : usual;
    }

    public RedisServer Redis(Session session)
    {
        var text = session.Text(_redis) ?? throw new UsageException(ClusterWords.RedisMissing);
        var server = RedisServer.Parse(text) ?? throw new UsageException(ClusterWords.NotARedis, _redis.Name, text);
        var variable = session.Host.Variable;
        return server with
        {
            Password = variable(RedisServer.PasswordVariable),
            User = variable(RedisServer.UserVariable),
            WithTls = session.Has(_redisTls) || session.Has(_redisAuthority),
            Authority = session.Text(_redisAuthority),
        };
    }

    public SiloIdentity Identity(Session session)
    {
        var name = session.Text(_cluster) ?? UsualCluster;
        return name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? new(name)
            : throw new UsageException(ClusterWords.NotAClusterName, _cluster.Name, name);
    }

    /// <summary>The shared certificate; null where TLS was not asked for.</summary>
    public X509Certificate2? Certificate(Session session) => session.Text(_tls) is { } path
        ? ClusterCertificate.Load(path, session.Host.Variable(ClusterCertificate.PasswordVariable)) : null;

    public ClientOptions Client(Session session)
    {
        var options = new ClientOptions(Identity(session), Redis(session)) { Certificate = Certificate(session) };
        return session.Text(_patience) is { } text ? options with { Patience = Time(_patience, text) } : options;
    }

    /// <summary>Reads a time such as <c>10min</c>, <c>12h</c>.</summary>
    public static TimeSpan Time(CliOption option, string text)
    {
        const double longest = 365 * 24; // hours
        var amount = SpokenOptions.Duration(option.Name, text);
        return TimeSpan.FromHours(Math.Min(longest, Hours(amount)));
    }

    private static double Hours(TimeAmount amount) => amount.Unit switch
    {
        TimeUnit.Second => amount.Value / 3600,
        TimeUnit.Minute => amount.Value / 60,
        TimeUnit.Hour => amount.Value,
        TimeUnit.Day => amount.Value * 24,
        TimeUnit.Month => amount.Value * 24 * 30,
        _ => amount.Value * 24 * 365,
    };
}
