using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>The diagram of causes, on the screen, as files, as JSON and computed once more.</summary>
public sealed class CausesCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 12, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 1, title: { en: Clerk, ja: 職員 } }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: 40 per open-day }
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: about 6 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }
          letters:
            title: { en: Letters, ja: 郵便 }
            arrivals: { about: 20 per open-day }
            initial: opened
            states:
              opened:
                title: { en: Open, ja: 開封 }
                work: { by: clerk, effort: about 6 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [TestCase("en", "one more person in Clerk", "Loop 1")]
    [TestCase("ja", "職員を1人増やす", "循環1")]
    public void Screen_NamesTheReliefAndTheLoop(string language, string relief, string loop)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("causes", runner.Write("desk.yaml", Desk), "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(relief).And.Contain(loop));
    }

    [Test]
    public void Json_IsTheSameComputedOnceMore_AndDrawnAgain()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("causes", file, "--json", "--no-performance", "--threads", "1"), Is.Zero, () => runner.Error);
        var once = runner.Out;
        Assert.That(runner.Run("causes", file, "--json", "--no-performance", "--threads", "3"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Is.EqualTo(once));
        using (var json = JsonDocument.Parse(once))
        {
            var causes = json.RootElement.GetProperty("causes").EnumerateArray().ToList();
            Assert.That(causes.Sum(c => c.GetProperty("share").GetDouble()), Is.EqualTo(1).Within(1e-9));
            Assert.That(json.RootElement.GetProperty("reliefs")[0].GetProperty("kind").GetString(), Is.EqualTo("one-more-person"));
        }

        var saved = runner.Write("causes.json", once);
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Run("report", saved, "-o", runner.Path("again.html")), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("again.html")), Does.Contain("<svg").And.Contain("職員を1人増やす"));
    }

    // Eleven hours of work for eight of hours: what waits, waits for as long as one looks.
    [TestCase("en", "So waiting grows for as long as it is simulated")]
    [TestCase("ja", "仕事が人手に収まらないので")]
    public void Overload_IsSaidBeforeTheAnswer(string language, string meaning)
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("desk.yaml", Desk.Replace("about: 40 per open-day", "about: 90 per open-day", StringComparison.Ordinal));
        Assert.That(runner.Run("causes", file, "--replications", "3", "--lang", language), Is.Zero, () => runner.Error);
        var text = runner.Out.ReplaceLineEndings("");
        Assert.That(text.Replace(" ", "", StringComparison.Ordinal), Does.Contain(meaning.Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(text.IndexOf(language == "ja" ? "軽くして" : "Relief helps", StringComparison.Ordinal),
            Is.GreaterThan(text.IndexOf(language == "ja" ? "倍の仕事" : "times the work", StringComparison.Ordinal)));
        Assert.That(runner.Run("causes", file, "--replications", "3", "--json", "--no-performance"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("load").GetProperty("verdict").GetString(), Is.EqualTo("overloaded"));
        var saved = runner.Write("over.json", runner.Out);
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Run("causes", runner.Write("fits.yaml", Desk), "--replications", "3", "--lang", language), Is.Zero);
        Assert.That(runner.Out.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
            Does.Not.Contain(meaning.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Test]
    public void Files_AreAPageTextAndAPicture_AndNothingIsOverwritten()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("desk.yaml", Desk);
        string[] line = ["causes", file, "--quiet", "-o", runner.Path("a.html"), "-o", runner.Path("a.md"), "-o", runner.Path("a.svg")];
        Assert.That(runner.Run(line), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("a.svg")), Does.StartWith("<svg").And.Contain("<style>"));
        Assert.That(File.ReadAllText(runner.Path("a.md")), Does.Contain("one more person in Clerk"));
        Assert.That(runner.Run(line), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("--force"));
        Assert.That(runner.Run("causes", file, "-o", runner.Path("a.doc")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain(".svg"));
    }

    [Test]
    public void FileOfEverything_IsWhatTheScreenGivesAsJson()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("causes", file, "--json", "--no-performance", "-o", runner.Path("a.json")), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("a.json")), Is.EqualTo(runner.Out));
        Assert.That(runner.Run("recompute", runner.Path("a.json")), Is.Zero, () => runner.Out + runner.Error);
    }

    // Nobody waits for a simulation that cannot be printed.
    [Test]
    public void Paper_WithoutABrowser_IsRefusedBeforeTheWork()
    {
        using var runner = new RunnerHarness();
        runner.Variables["CHROMIUM"] = runner.Path("nowhere");
        Assert.That(runner.Run("causes", runner.Path("no-such.yaml"), "-o", runner.Path("a.pdf")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7112").And.Not.Contain("no-such"));
    }
}
