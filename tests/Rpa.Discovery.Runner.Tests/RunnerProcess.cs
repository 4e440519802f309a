using System.Diagnostics;

namespace Rpa.Discovery.Runner.Tests;

/// <summary>The built runner as a process of its own, started by a shell so that its streams can be closed, full or left by their reader.
/// Unix only.</summary>
internal sealed class RunnerProcess : IDisposable
{
    private const int Hangs = 60_000; // milliseconds
    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    /// <param name="folder">Where it runs.</param>
    /// <param name="command">A line of the shell in which <c>$RUN</c> is the runner; begin with <c>exec</c> to send it signals.</param>
    public RunnerProcess(string folder, string command)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Signals and closed streams as here are those of Unix.");
        // Whoever started the tests in the background ignores SIGINT, and all below would inherit that.
        var start = new ProcessStartInfo("/usr/bin/env",
            [.. OperatingSystem.IsLinux() ? ["--default-signal=INT"] : Array.Empty<string>(), "/bin/sh", "-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RUN"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "rpa-discovery");
        start.Environment["LC_ALL"] = "C";
        _process = Process.Start(start)!;
        _out = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public string Out => _out.Result;

    public string Error => _error.Result;

    /// <summary>Sends a signal by its name; nothing happens when the process has ended.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"kill -{name} {_process.Id} 2>/dev/null"]))!;
        kill.WaitForExit();
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public int Wait()
    {
        if (!_process.WaitForExit(Hangs))
            Assert.Fail("It does not end.");
        return _process.ExitCode;
    }

    public static int Run(string folder, string command, out string output, out string error)
    {
        using var process = new RunnerProcess(folder, command);
        var code = process.Wait();
        (output, error) = (process.Out, process.Error);
        return code;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
