using System.Text;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Runs the tool in this process and keeps what it said.</summary>
internal sealed class Client
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _said = new();
    private readonly TextWriter _error;

    public Client() => _error = TextWriter.Synchronized(new StringWriter(_said) { NewLine = "\n" });

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Out => _out.ToString();

    public string Error
    {
        get
        {
            lock (_error)
                return _said.ToString();
        }
    }

    public int Run(params string[] args) => Run(ClusterTool.Tool, args, CancellationToken.None);

    public Task<int> Begin(CancellationToken interrupted, params string[] args) =>
        Task.Factory.StartNew(() => Run(ClusterTool.Tool, args, interrupted), TaskCreationOptions.LongRunning);

    /// <summary>What one machine says.</summary>
    public static string Local(params string[] args)
    {
        var local = new Client();
        Assert.That(local.Run(null, args, CancellationToken.None), Is.Zero, () => local.Error);
        return local.Out;
    }

    private int Run(Tool? tool, string[] args, CancellationToken interrupted)
    {
        var host = new Host
        {
            Out = new StringWriter(_out) { NewLine = "\n" },
            Error = _error,
            Variable = Variables.GetValueOrDefault,
            Interrupted = interrupted,
        };
        return tool is null ? RunnerApp.Run(args, host) : RunnerApp.Run(tool, args, host);
    }
}
