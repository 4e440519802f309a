using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Runs in parts on the command line: written whole, resumed, merged to what one machine gives, and refused by name.</summary>
public sealed class PartsTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { period: FY2026, replications: 5, seed: 5 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] }, closed: { holidays: JP } } }
        pools: { clerk: { capacity: 1, hourly-cost: 2500, overtime: { for: due, up-to: 1 h } } }
        workflows:
          forms:
            arrivals: { about: 14 per open-day }
            due: 2 working-days
            initial: keyed
            states:
              keyed:
                work: { by: clerk, effort: about 20 min }
                transitions: [ { event: done, target: checked } ]
              checked:
                work: { by: clerk, effort: about 5 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    public void Simulate_InParts_MergedIsWhatOneMachineSays(int shares)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Parts(runner, shares, "simulate", desk);
        Assert.That(runner.Run("simulate", desk, "--json", "--no-performance"), Is.Zero, () => runner.Error);
        var whole = runner.Out;
        Assert.That(runner.Run("merge", runner.Path("parts"), "-o", runner.Path("parts", "result.json"), "--no-performance"), Is.Zero,
            () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("parts", "result.json")), Is.EqualTo(whole));
        Assert.That(runner.Run("merge", runner.Path("parts"), "--json", "--no-performance"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Is.EqualTo(whole), "a result beside the parts is left alone");
        Assert.That(runner.Run("simulate", desk), Is.Zero);
        whole = runner.Out;
        Assert.That(runner.Run("merge", runner.Path("parts")), Is.Zero);
        Assert.That(runner.Out, Is.EqualTo(whole));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Study_StageByStage_MergedIsWhatOneMachineSays(bool hasConventions)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var conventions = runner.Write("conventions.yaml", "conventions: { guess: { spread: x1.7 } }\n");
        string[] asked = ["study", desk, "--replications", "2", .. hasConventions ? (string[])["--conventions", conventions] : []];
        Assert.That(runner.Run([.. asked, "--part", "1/2", "--stage", "2", "-o", runner.Path("parts", "2-1.json")]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7310"));
        var stages = 0;
        for (var stage = 1; stages == 0; stage++)
        {
            for (var share = 2; share >= 1; share--)
            {
                var path = runner.Path("parts", $"{stage}-{share}.json");
                Assert.That(runner.Run([.. asked, "--part", $"{share}/2", "--stage", $"{stage}", "-o", path]), Is.Zero, () => runner.Error);
                if (!File.Exists(path))
                {
                    stages = stage - 1;
                    Assert.That(runner.Out, Does.Contain("rpa-discovery merge"));
                    break;
                }

                if (stage == 2)
                {
                    Assert.That(runner.Run("merge", runner.Path("parts")), Is.EqualTo(1));
                    Assert.That(runner.Error, Does.Contain(share == 2 ? "RPD7305" : "RPD7306"));
                }
            }
        }

        Assert.That(stages, Is.InRange(3, 5));
        Assert.That(runner.Run([.. asked, "--json", "--no-performance"]), Is.Zero, () => runner.Error);
        var whole = runner.Out;
        Assert.That(runner.Run("merge", runner.Path("parts"), "--json", "--no-performance"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Is.EqualTo(whole));
        Assert.That(runner.Run([.. asked, "--part", "1/2", "--stage", "9", "-o", runner.Path("parts", "9-1.json"), "--json"]), Is.Zero);
        using var nothing = JsonDocument.Parse(runner.Out);
        Assert.That(nothing.RootElement.TryGetProperty("part", out _), Is.False);
    }

    [Test]
    public void Resume_KeepsAWholePart_MendsHalfOfOne_AndLeavesAnotherAlone()
    {
        using var runner = new RunnerHarness();
        var (desk, path) = (runner.Write("desk.yaml", Desk), runner.Path("parts", "1.json"));
        string[] asked = ["simulate", desk, "--part", "1/3", "-o", path];
        Assert.That(runner.Run(asked), Is.Zero, () => runner.Error);
        var (part, written) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        Assert.That(runner.Run(asked), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("--force"));
        Assert.That(runner.Run([.. asked, "--resume"]), Is.Zero);
        Assert.That((runner.Out, File.GetLastWriteTimeUtc(path)), Is.EqualTo((runner.Out, written)));
        Assert.That(runner.Out, Does.Contain("there and whole"));
        Assert.That(runner.Run([.. asked, "--resume", "--json"]), Is.Zero);
        Assert.That(runner.Out, Is.EqualTo(part));
        File.WriteAllText(path, part[..(part.Length / 2)]);
        Assert.That(runner.Run([.. asked, "--resume"]), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(path), Is.EqualTo(part));
        Assert.That(runner.Run("simulate", desk, "--part", "2/3", "-o", path, "--resume"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7314"));
        Assert.That(runner.Run("simulate", desk, "--seed", "4", "--part", "1/3", "-o", path, "--resume"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7302"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(part));
    }

    [Test]
    public void KilledInTheMiddle_LeavesNoHalfPart()
    {
        using var runner = new RunnerHarness();
        runner.Write("desk.yaml", Desk);
        using (var process = new RunnerProcess(runner.Folder,
            "exec $RUN simulate desk.yaml --replications 2000000 --part 1/2 -o parts/1.json --quiet"))
        {
            Thread.Sleep(1500);
            process.Signal("KILL");
            Assert.That(process.Wait(), Is.Not.Zero);
        }

        Assert.That(File.Exists(runner.Path("parts", "1.json")), Is.False);
        Parts(runner, 2, "simulate", runner.Path("desk.yaml"));
        Assert.That(runner.Run("merge", runner.Path("parts"), "--quiet"), Is.Zero, () => runner.Error);
    }

    [Test]
    public void Merge_NamesWhatIsWrong_AndWritesNothing()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Parts(runner, 3, "simulate", desk);
        var second = File.ReadAllText(runner.Path("parts", "2.json"));

        void Refused(string code, string name, string sample)
        {
            runner.Write("parts/2.json", sample);
            Assert.That(runner.Run("merge", runner.Path("parts"), "-o", runner.Path("result.json"), "--lang", "ja"), Is.EqualTo(1));
            Assert.That(runner.Error, Does.Contain(code).And.Contain(name));
            Assert.That(File.Exists(runner.Path("result.json")), Is.False);
        }

        Refused("RPD7301", "2.json", second[..^30]);
        Refused("RPD7301", "2.json", second.Replace("\"share\": 2", "\"share\": 3", StringComparison.Ordinal));
        Refused("RPD7303", "2.json", second.Replace("\"modelSemantics\": ", "\"modelSemantics\": 9", StringComparison.Ordinal));
        Refused("RPD7304", "2.json", second.Replace("\"platform\": \"", "\"platform\": \"x", StringComparison.Ordinal));
        Refused("RPD7307", "2.json", File.ReadAllText(runner.Path("parts", "1.json")));
        runner.Run("simulate", desk, "--seed", "3", "--part", "2/3", "-o", runner.Path("other.json"));
        Refused("RPD7302", "2.json", File.ReadAllText(runner.Path("other.json")));
        runner.Run("simulate", desk, "--part", "2/4", "-o", runner.Path("four.json"));
        Refused("RPD7308", "2.json", File.ReadAllText(runner.Path("four.json")));
        Refused("RPD7301", "2.json", "{}");
        File.Delete(runner.Path("parts", "2.json"));
        Assert.That(runner.Run("merge", runner.Path("parts")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7305").And.Contain("--part 2/3"));
        runner.Write("parts/2.json", second);
        runner.Write("desk.yaml", Desk.Replace("20 min", "21 min", StringComparison.Ordinal));
        Assert.That(runner.Run("merge", runner.Path("parts")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7302").And.Contain("as it is now"));
        Assert.That(runner.Run("merge", runner.Path("nowhere")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7310"));
    }

    [Test]
    public void AdaptiveOptions_AreRefusedWithWhatToWriteInstead()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        string[] share = ["--part", "1/3", "-o", runner.Path("1.json")];
        Assert.That(runner.Run(["simulate", desk, "--replications", "until:2%", .. share]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7309").And.Contain("--replications 500"));
        Assert.That(runner.Run(["study", desk, "--until-separated", "1", .. share]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7313"));
    }

    [TestCase("--part", "0/3")]
    [TestCase("--part", "4/3")]
    [TestCase("--part", "3")]
    [TestCase("--part", "1/3")]
    [TestCase("--resume")]
    [TestCase("-o", "x.json")]
    [TestCase("--part", "1/3", "-o", "x.json", "--log", "x.csv")]
    public void SlipInTheOptions_IsUsage(params string[] more)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(["simulate", runner.Write("desk.yaml", Desk), .. more]), Is.EqualTo(ExitCode.Usage));
    }

    private static void Parts(RunnerHarness runner, int shares, string command, string file)
    {
        for (var share = shares; share >= 1; share--)
        {
            Assert.That(runner.Run(command, file, "--part", $"{share}/{shares}", "-o", runner.Path("parts", $"{share}.json"), "--threads",
                $"{1 + (share % 2)}"), Is.Zero, () => runner.Error);
        }
    }
}
