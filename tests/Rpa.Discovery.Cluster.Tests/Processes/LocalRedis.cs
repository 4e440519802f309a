using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Redis server of one test, on this machine alone, that keeps every write in its append-only file.</summary>
internal sealed class LocalRedis : IDisposable
{
    private static readonly string[] Places = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"];
    private readonly string _program = Found();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redis-");
    private readonly string[] _more;
    private Process? _process;

    /// <param name="more">Further words of its command line.</param>
    public LocalRedis(params string[] more)
    {
        _more = more;
        Port = FreePorts.First(1);
        Start();
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Where it keeps its files.</summary>
    public string Folder => _folder.FullName;

    public void Start()
    {
        // A later --port takes the place of an earlier one.
        string[] words =
        [
            "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", Folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "",
            "--daemonize", "no", .. _more,
        ];
        _process = Process.Start(new ProcessStartInfo(_program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Until.True(IsOpen, "Redis does not start");
    }

    /// <summary>Ends it without a warning, as a machine that loses its power.</summary>
    public void Stop()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
            Stop();
        _folder.Delete(recursive: true);
    }

    private bool IsOpen()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Found()
    {
        if (Array.Find(Places, File.Exists) is { } path)
            return path;
        const string missing = "No Redis was found. 'apt-get install --no-install-recommends redis-server' installs it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
            Assert.Fail(missing);
        else
            Assert.Ignore(missing);
        throw new InvalidOperationException(missing);
    }
}
