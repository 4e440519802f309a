using System.Globalization;
using System.Net;
using System.Security.Authentication;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using StackExchange.Redis;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Redis server in which silos find each other and keep what they finish.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Its port.</param>
internal sealed record RedisServer(string Host, int Port)
{
    private const int UsualPort = 6379;
    private const int PatienceMilliseconds = 5000;

    /// <summary>Variables of the environment that hold the secrets; no option takes one.</summary>
    public const string PasswordVariable = "RPA_DISCOVERY_REDIS_PASSWORD";

    public const string UserVariable = "RPA_DISCOVERY_REDIS_USER";

    public string? Password { get; init; }

    public string? User { get; init; }

    public bool WithTls { get; init; }

    /// <summary>File of the certificate authority that is trusted instead of the system's; null for the system's.</summary>
    public string? Authority { get; init; }

    public string Address => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    /// <summary>Reads <c>HOST</c> or <c>HOST:PORT</c>; null when it is neither.</summary>
    public static RedisServer? Parse(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny(",=@/ ") >= 0)
            return null;
        if (IPAddress.TryParse(text, out var address) && address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6)
            return new(address.ToString(), UsualPort);
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return new(text, UsualPort);
        var host = text[..colon].Trim('[', ']');
        return host.Length > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue ? new(host, port) : null;
    }

    /// <summary>How to speak with it, for whoever stays and waits while it is away.</summary>
    public ConfigurationOptions Options()
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { Host, Port } },
            User = User,
            Password = Password,
            Ssl = WithTls,
            SslHost = WithTls ? Host : null,
            AbortOnConnectFail = false,
            ConnectTimeout = PatienceMilliseconds,
            AsyncTimeout = PatienceMilliseconds,
            ReconnectRetryPolicy = new LinearRetry(1000),
        };
        if (Authority is not null)
            options.TrustIssuer(Authority);
        return options;
    }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="DepartmentException">It is not there, or does not take the password.</exception>
    public async Task<ConnectionMultiplexer> Connect(CancellationToken cancellationToken)
    {
        var options = Options();
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        try
        {
            var connection = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancellationToken);
            await connection.GetDatabase().PingAsync().WaitAsync(cancellationToken);
            return connection;
        }
        catch (Exception e) when (e is RedisException or TimeoutException or IOException or System.Security.SecurityException
            or System.Security.Cryptography.CryptographicException)
        {
            throw new DepartmentException([IsRefusal(e) ? ClusterRules.RedisRefuses.At(default, Address, PasswordVariable, UserVariable)
                : ClusterRules.NoRedis.At(default, Address, ReasonOf(e))]);
        }
    }

    // A certificate that is not trusted fails as a password does, and is another matter.
    private static bool IsRefusal(Exception e)
    {
        var chain = Chain(e).ToList();
        return !chain.Exists(c => c is AuthenticationException)
            && chain.Exists(c => c is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
                || c.Message.Contains("NOAUTH", StringComparison.Ordinal) || c.Message.Contains("WRONGPASS", StringComparison.Ordinal));
    }

    private static string ReasonOf(Exception e) =>
        Chain(e).OfType<AuthenticationException>().FirstOrDefault() is { } untrusted ? untrusted.Message.TrimEnd('.')
            : e is RedisConnectionException failed ? failed.FailureType.ToString() : (e.InnerException?.Message ?? e.Message).TrimEnd('.');

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            yield return e;
    }
}
