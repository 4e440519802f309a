namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>Whatever a file, a name or an option holds: nothing that a terminal would act on reaches a screen.</summary>
public sealed class HarmlessOutputTests
{
    private const string Harmful = "\u001b[31mred\u0007\u009b1m\u007f\u202Eabc\u2066\r\b\u0085\u2028";

    private static string Desk(string title) => $$"""
        department: desk
        title: { en: "{{title}}", ja: "{{title}}" }
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 14 d, drain: 20 d, replications: 2, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { title: { en: "{{title}}", ja: "{{title}}" }, capacity: 2 }
        workflows:
          requests:
            title: { en: "{{title}}", ja: "{{title}}" }
            arrivals: { about: 30 per-open-day }
            initial: received
            states:
              received:
                title: { en: "{{title}}", ja: "{{title}}" }
                work: { by: clerk, effort: about 20 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final, outcome: "{{title}}" }

        """;

    [Test]
    public void NamesAndOptions_AreShownWithoutTheirControlCharacters([Values] bool terminal)
    {
        using var runner = new RunnerHarness { Terminal = terminal };
        runner.Variables["NO_COLOR"] = "1";
        string[][] lines =
        [
            ["validate", runner.Path(Harmful + ".yaml")], [Harmful], ["simulate", "x.yaml", "--seed", Harmful],
            ["simulate", "x.yaml", "--" + Harmful], ["study", "x.yaml", "--method", Harmful],
            ["map", "x.yaml", "-o", Harmful], ["kit", "-o", runner.Path("kit"), "--pdf", "--browser", Harmful],
            ["kit", Harmful, "-o", runner.Path("kit")], ["report", "x.yaml", "-o", runner.Path("r.pdf"), "--browser", Harmful],
            ["new", Harmful], ["new", "--sample", Harmful], ["rank", "x.yaml", "--weights", Harmful + "=1"], ["recompute", Harmful],
            ["--lang", Harmful], ["schema", Harmful],
        ];
        foreach (var line in lines)
        {
            Assert.That(runner.Run(line), Is.AnyOf(ExitCode.Findings, ExitCode.Usage), () => runner.Error);
            AssertHarmless(runner);
        }
    }

    [Test]
    public void TitlesOfEscapes_AreRefusedOrShownWithoutThem([Values("simulate", "hotspots", "validate", "study", "play", "map", "convert",
        "kit", "report")] string command, [Values] bool terminal, [Values("en", "ja")] string language)
    {
        using var runner = new RunnerHarness { Terminal = terminal };
        runner.Variables["NO_COLOR"] = "1";
        var desk = runner.Write("desk.yaml", Desk("\\u001b[31mRED\\u0007\\x9b1m\\u007f\\u202Eabc\\u2066\\r\\b\\u0085\\u2028\\nline"));
        string[] rest = command switch
        {
            "play" => ["requests", "--events", "done"],
            "map" => ["-o", runner.Path("map.mmd")],
            "convert" => ["-o", runner.Path("again.yaml")],
            "study" => ["--out", runner.Path("out")],
            "kit" => ["-o", runner.Path("kit")],
            "report" => ["-o", runner.Path("report.md")],
            _ => []
        };
        Assert.That(runner.Run([command, desk, .. rest, "--lang", language]), Is.AnyOf(ExitCode.Fine, ExitCode.Findings),
            () => runner.Error);
        AssertHarmless(runner);
        if (command != "validate")
            runner.AssertFits();
        foreach (var file in Directory.EnumerateFiles(runner.Folder, "*", SearchOption.AllDirectories).Where(f => f != desk))
            Assert.That(Found(File.ReadAllText(file)), Is.Empty, file);
    }

    private static void AssertHarmless(RunnerHarness runner)
    {
        Assert.That(Found(runner.Out), Is.Empty, runner.Out);
        // The bar of progress is drawn over itself, by signs of ours.
        Assert.That(Found(runner.Error.Replace("\r[", "[", StringComparison.Ordinal).Replace("\r\u001b[K", "", StringComparison.Ordinal)
            .Replace("\u001b[K", "", StringComparison.Ordinal)), Is.Empty, runner.Error);
    }

    private static IEnumerable<string> Found(string text) =>
        text.Where(c => c != '\n' && Wording.HarmfulLetters.Holds(c)).Select(c => $"U+{(int)c:X4}");
}
