using System.Diagnostics;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Silo as a process of its own, as on a machine of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _log = [];
    private readonly string[] _words;
    private readonly (string Name, string Value)[] _variables;

    /// <param name="words">What follows <c>silo</c> on its command line.</param>
    /// <param name="variables">Variables of its environment.</param>
    public SiloProcess(string[] words, params (string Name, string Value)[] variables)
        : this(FreePorts.First(3), words, variables)
    {
    }

    private SiloProcess(int port, string[] words, (string Name, string Value)[] variables)
    {
        (Port, _words, _variables) = (port, words, variables);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "rpa-discovery-cluster"),
            ["silo", "--port", $"{Port}", "--lang", "en", .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Heard;
        _process.ErrorDataReceived += Heard;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>What it is called in logs.</summary>
    public string Name => $"127.0.0.1:{Port}";

    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    public bool HasEnded => _process.HasExited;

    public SiloProcess Ready()
    {
        Until.True(() => HasEnded || Says(" is ready"), () => $"The silo does not start: {string.Join('\n', Log)}");
        Assert.That(HasEnded, Is.False, () => string.Join('\n', Log));
        return this;
    }

    public bool Says(string words) => Log.Any(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits for its end and gives the exit code.</summary>
    public int Wait()
    {
        Until.True(() => HasEnded, () => $"The silo does not end: {string.Join('\n', Log)}");
        _process.WaitForExit(); // for the last lines of its log
        return _process.ExitCode;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Kills it and starts it again at the same place, as on a machine that lost its power for a moment.</summary>
    public SiloProcess KilledAndStarted()
    {
        Kill();
        return new SiloProcess(Port, _words, _variables);
    }

    public void Dispose()
    {
        if (!HasEnded)
            Kill();
        _process.Dispose();
    }

    private void Heard(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not null)
        {
            lock (_log)
                _log.Add(e.Data);
        }
    }
}
