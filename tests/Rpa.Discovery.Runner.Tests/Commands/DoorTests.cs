using System.Diagnostics;
using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>What is given to a command as a file: standard input, pipes, devices, and files with more findings than anybody
/// reads.</summary>
public sealed class DoorTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        study: { start: 2026-04-01, horizon: 20 d, replications: 2, seed: 1 }
        pools:
          clerk: { capacity: 1 }
        workflows:
          letters:
            arrivals: { every: { exponential: { mean: 1 h } } }
            initial: write
            states:
              write:
                work: { by: clerk, effort: about 30 min }
                transitions: [ { event: done, target: sent } ]
              sent: { type: final }

        """;

    [TestCase("validate")]
    [TestCase("simulate")]
    [TestCase("hotspots")]
    public void Command_Dash_ReadsStandardInput(string command)
    {
        using var runner = new RunnerHarness { Input = Desk };
        using var file = new RunnerHarness();

        Assert.That(runner.Run(command, "-", "--json", "--no-performance"), Is.Zero, () => runner.Error);
        Assert.That(file.Run(command, file.Write("desk.yaml", Desk), "--json", "--no-performance"), Is.Zero, () => file.Error);
        Assert.That(Hash(runner.Out), Is.EqualTo(Hash(file.Out)));
    }

    [Test]
    public void Validate_DashWithAFault_ShowsTheLine()
    {
        using var runner = new RunnerHarness { Input = Desk.Replace("target: sent", "target: snt", StringComparison.Ordinal) };

        Assert.That(runner.Run("validate", "-"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out, Does.Contain("-(13,").And.Contain("target: snt"));
    }

    [Test]
    public void Validate_ScenarioOnStandardInput_IsReadAsOne()
    {
        using var runner = new RunnerHarness { Input = "scenario: faster\nchanges:\n  - staff: { clerk: { capacity: 2 } }\n" };

        Assert.That(runner.Run("validate", "-"), Is.Zero, () => runner.Out);
    }

    [Test]
    public void Recompute_Dash_ReadsStandardInput()
    {
        using var runner = new RunnerHarness { Input = "{" };

        Assert.That(runner.Run("recompute", "-"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7502"));
    }

    [TestCase("validate", "RPD1001")]
    [TestCase("simulate", "RPD1001")]
    [TestCase("recompute", "RPD7501")]
    [TestCase("notes", "RPD1001")]
    [Platform(Exclude = "Win")]
    [CancelAfter(60_000)]
    public void Command_PipeThatNobodyWritesTo_IsAFinding(string command, string code)
    {
        using var runner = new RunnerHarness();
        var pipe = runner.Path("pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();

        Assert.That(command == "notes" ? runner.Run(command, pipe, "-o", runner.Path("out.yaml")) : runner.Run(command, pipe),
            Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out + runner.Error, Does.Contain(code));
    }

    [Test]
    public void Validate_ThousandFindings_PrintsAHundredAndSaysHowManyMore()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk + string.Concat(Enumerable.Range(0, 1000).Select(i => $"k{i}: 1\n")));

        Assert.That(runner.Run("validate", path), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out.Split("RPD1201").Length - 1, Is.EqualTo(100));
        Assert.That(runner.Out, Does.Contain("and 900 more").And.Contain("errors: 1000"));

        runner.Run("validate", path, "--json");
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("diagnostics").GetArrayLength(), Is.EqualTo(1000));
    }

    [Test]
    public void Validate_ErrorBehindHundredsOfWarnings_IsPrinted()
    {
        using var runner = new RunnerHarness();
        var pools = string.Concat(Enumerable.Range(0, 300).Select(i => $"  p{i}: {{ capacity: 1 }} #{i}\n"));
        var path = runner.Write("desk.yaml", Desk.Replace("pools:\n", "pools:\n" + pools, StringComparison.Ordinal)
            .Replace("target: sent", "target: snt", StringComparison.Ordinal));

        Assert.That(runner.Run("validate", path), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out, Does.Contain("'snt'"));
    }

    private static string? Hash(string output)
    {
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("input").GetProperty("hash").GetString();
    }
}
