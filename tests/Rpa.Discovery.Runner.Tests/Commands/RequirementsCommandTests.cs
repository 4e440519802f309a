using System.Text;
using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>What chosen candidates ask of a tool, from the file to the weighed offers.</summary>
public sealed class RequirementsCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] } } }
        systems: { core: { title: { en: Core, ja: 基幹 }, kind: web, network: lgwan } }
        pools: { clerk: { capacity: 2, hourly-cost: 2500, title: { en: Clerk, ja: 職員 } } }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 100 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 6 min, systems: [core] }
                traits: { rules: written, input: { paper: 1 }, layout: one, personal-data: personal, manual: written }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Bot = """
        scenario: keying-bot
        title: { en: Keying bot, ja: 入力ロボット }
        base: desk.yaml
        bots:
          robot: { calendar: office, owner: desk, network: lgwan, licence: { per-year: 90000 }, build: 100000, maintenance: { per-year: [10000] } }
        changes:
          - automate: { state: forms/keyed, bot: robot, effort: about 2 min, coverage: 0.8, exceptions: 0.1 }

        """;

    [TestCase("en", "works in a browser", "network segment")]
    [TestCase("ja", "ブラウザーの画面を操作する", "ネットワーク区分")]
    public void Screen_NamesWhatATool_MustBeAbleToDo(string language, params string[] said)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Line(runner), "--lang", language]), Is.Zero, () => runner.Error);
        runner.AssertFits();
        foreach (var text in said)
            Assert.That(runner.Out, Does.Contain(text));
    }

    [Test]
    public void Offers_AreWeighed_AndTheResultComputedOnceMore()
    {
        using var runner = new RunnerHarness();
        var offers = runner.Write("offers.csv", "criterion,weight,better,North,South\nread-paper,2,,5,3\nprice,1,less,900000,400000\n");
        Assert.That(runner.Run([.. Line(runner), "--offers", offers, "--json"]), Is.Zero, () => runner.Error);
        var once = runner.Out;
        using (var json = JsonDocument.Parse(once))
        {
            var north = json.RootElement.GetProperty("offers").GetProperty("offers")[0];
            Assert.That(north.GetProperty("points").GetDouble(), Is.EqualTo(200.0 / 3).Within(1e-9));
            Assert.That(Each(json, "diagnostics", "code"), Has.All.EqualTo("RPD7238").And.Not.Empty);
            Assert.That(Each(json, "requirements", "id"), Does.Contain("browser").And.Contain("licence-floating"));
        }

        var saved = runner.Write("requirements.json", once);
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Run([.. Line(runner), "--offers", offers]), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain("North is first"));
        Assert.That(runner.Run("report", saved, "-o", runner.Path("again.html")), Is.Zero, () => runner.Error);
    }

    [Test]
    public void Csv_IsATableToFillIn_ThatReadsBack()
    {
        using var runner = new RunnerHarness();
        var offers = runner.Path("offers.csv");
        Assert.That(runner.Run([.. Line(runner), "--quiet", "-o", offers]), Is.Zero, () => runner.Error);
        var text = File.ReadAllText(offers, Encoding.UTF8);
        Assert.That(text, Does.Contain("browser").And.Contain("Offer A"));
        Assert.That(runner.Run([.. Line(runner), "--offers", offers]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7237"));
        Assert.That(runner.Run([.. Line(runner), "-o", offers]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("--force"));
    }

    [Test]
    public void Candidate_ThatIsNone_IsNamedWithTheNearest()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Line(runner), "--candidate", "keying-bto"]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7231").And.Contain("keying-bot"));
    }

    [Test]
    public void WithoutAScenario_ThePortfolioChooses()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("requirements", runner.Write("desk.yaml", Desk), "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("named").GetArrayLength(), Is.Zero);
        Assert.That(json.RootElement.GetProperty("headline").GetString(), Is.Not.Empty);
    }

    private static string[] Line(RunnerHarness runner) =>
        ["requirements", runner.Write("desk.yaml", Desk), "--scenario", runner.Write("bot.yaml", Bot)];

    private static IEnumerable<string?> Each(JsonDocument json, string list, string member) =>
        json.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString());
}
