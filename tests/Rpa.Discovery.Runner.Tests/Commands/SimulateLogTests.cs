using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>simulate --log: the event log of the first replication as a file.</summary>
public sealed class SimulateLogTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 14 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2 }
        workflows:
          requests:
            arrivals: { about: 30 per open-day }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 20 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [TestCase("xes")]
    [TestCase("csv")]
    public void Log_IsWrittenPlainAndCompressed_AndTheResultStaysTheSame(string extension)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("simulate", desk, "--json", "--no-performance"), Is.Zero, () => runner.Error);
        var without = JsonNode.Parse(runner.Out)!.AsObject();
        var plain = runner.Path("new", "run." + extension);
        Assert.That(runner.Run("simulate", desk, "--json", "--no-performance", "--log", plain), Is.Zero, () => runner.Error);
        var with = JsonNode.Parse(runner.Out)!.AsObject();
        Assert.That((string?)with["files"]![0], Is.EqualTo(plain));
        with.Remove("files");
        Assert.That(with.ToJsonString(), Is.EqualTo(without.ToJsonString()));
        Assert.That(runner.Run("simulate", desk, "--log", plain + ".gz"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("run." + extension + ".gz"));
        using var unpacked = new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.That(reader.ReadToEnd(), Is.EqualTo(File.ReadAllText(plain)));
    }

    [Test]
    public void Log_HoldsTheCasesOfTheFirstReplication()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        runner.Run("simulate", desk, "--json", "--replications", "1", "--log", runner.Path("run.xes"));
        var cases = (int)(double)JsonNode.Parse(runner.Out)!["workflows"]![0]!["cases"]!["mean"]!;
        var traces = XDocument.Load(runner.Path("run.xes")).Descendants("trace").Count();
        Assert.That(traces, Is.GreaterThanOrEqualTo(cases).And.GreaterThan(200), "arrivals go on until the cases of the window have ended");
    }

    [TestCase("run.txt")]
    [TestCase("run.gz")]
    [TestCase("run")]
    public void Log_OtherExtension_IsRefusedBeforeTheFileIsRead(string name)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("simulate", runner.Path("missing.yaml"), "--log", runner.Path(name)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7004").And.Contain(".xes.gz").And.Not.Contain("missing.yaml"));
        Assert.That(runner.Path(name), Does.Not.Exist);
    }

    [Test]
    public void Log_FileThatExists_NeedsForce()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var log = runner.Write("run.csv", "mine");
        Assert.That(runner.Run("simulate", desk, "--log", log), Is.EqualTo(ExitCode.Findings));
        Assert.That((runner.Error.Contains("RPD7001", StringComparison.Ordinal), File.ReadAllText(log)), Is.EqualTo((true, "mine")));
        Assert.That(runner.Run("simulate", desk, "--log", log, "--force"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(log), Does.StartWith("case,activity,"));
    }

    [Test]
    public void Log_Interrupted_LeavesNothing()
    {
        using var runner = new RunnerHarness { Interrupted = new CancellationToken(canceled: true) };
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("simulate", desk, "--log", runner.Path("run.xes")), Is.EqualTo(ExitCode.Interrupted));
        Assert.That(Directory.EnumerateFiles(runner.Folder), Is.EqualTo((string[])[desk]));
    }
}
