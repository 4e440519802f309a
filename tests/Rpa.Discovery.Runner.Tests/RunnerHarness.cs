using Rpa.Discovery.Contracts;
using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Tests;

/// <summary>Runs the runner in this process, in a folder of its own, and keeps what it said.</summary>
internal sealed class RunnerHarness : IDisposable
{
    public RunnerHarness() => Folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;

    public string Folder { get; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public bool Terminal { get; set; }

    public CancellationToken Interrupted { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Input { get; set; } = "";

    public string Path(params string[] relative) => System.IO.Path.Combine([Folder, .. relative]);

    public string Write(string name, string content)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public int Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(Input);
        var code = RunnerApp.Run(args, new Host
        {
            Out = output,
            Error = error,
            In = input,
            StandardInput = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Input)),
            InIsTerminal = Terminal,
            OutIsTerminal = Terminal,
            ErrorIsTerminal = Terminal,
            Variable = Variables.GetValueOrDefault,
            Interrupted = Interrupted,
            Clock = Clock,
        });
        Out = output.ToString();
        Error = error.ToString();
        if (args.Contains("--json", StringComparer.Ordinal) && Out.Length > 0)
        {
            // Every command's output, whatever the test is about.
            ResultSchema.Accepts(Out);
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Out));
            var read = ResultJson.Read(stream);
            Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.Empty);
            Assert.That(System.Text.Encoding.UTF8.GetString(read.ValueOrThrow().ToJson()), Is.EqualTo(Out), "read and written again");
        }

        return code;
    }

    /// <summary>Every line of standard output fits the screen.</summary>
    public void AssertFits()
    {
        var wide = Out.Split('\n').Where(line => TextWidth.Of(line) > Screen.Width);
        Assert.That(wide, Is.Empty);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
