using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Everybody's voice, from the tables to the page, the JSON and the study's report.</summary>
public sealed class VoicesCommandTests
{
    private const string Secret = "番号を2回打つ";

    private const string Tables = "記号,立場,期限を守る,残業・山を減らす,時間を生み出す,支出を減らす,つらさを減らす,理由,作業,シール,声\n"
        + "A,課の職員,100,50,20,10,60,夜まで残る,入力,3," + Secret + "\nB,助言者,20,10,100,80,0,,照合,2,\nC,課の職員,60,100,30,0,80,,入力,4,\n";

    [TestCase("en", "Most stickers stand on Keying: 7 of 9, by 2 of 3 people.")]
    [TestCase("ja", "シールが最も多いのは入力です。9枚のうち7枚、3人のうち2人が貼りました。")]
    public void Page_CountsAndLists(string language, string headline)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Voices(runner), "--no-ranking", "--lang", language, "-o", runner.Path("v.md"), "-o",
            runner.Path("v.html")]), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out.ReplaceLineEndings("").Replace("  ", " ", StringComparison.Ordinal), Does.Contain(Secret));
        Assert.That(File.ReadAllText(runner.Path("v.md")), Does.Contain(headline).And.Contain(Secret).And.Contain("夜まで残る"));
        Assert.That(File.ReadAllText(runner.Path("v.html")), Does.Contain(headline));
        Assert.That(runner.Run([.. Voices(runner), "--no-ranking", "-o", runner.Path("v.md")]), Is.EqualTo(1), "nothing is overwritten");
    }

    [Test]
    public void Json_HasWordsOnlyWhereTheyAreAskedFor()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Voices(runner), "--no-ranking", "--json"]), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Not.Contain(Secret).And.Not.Contain("夜まで残る"));
        using (var json = JsonDocument.Parse(runner.Out))
        {
            var step = json.RootElement.GetProperty("voices")[0];
            Assert.That((step.GetProperty("stickers").GetInt32(), step.GetProperty("remarks").GetInt32(),
                json.RootElement.GetProperty("reasons").GetInt32()), Is.EqualTo((7, 1, 1)));
            Assert.That(json.RootElement.GetProperty("differ").EnumerateArray().Select(d => d.GetString()), Is.EqualTo(new[] { "B" }));
        }

        Assert.That(runner.Run([.. Voices(runner), "--no-ranking", "--json", "--free-text"]), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain(Secret).And.Contain("夜まで残る"));
    }

    [Test]
    public void Ranking_IsThatOfTheStudyWithTheSameTables_AndIsRecomputed()
    {
        using var runner = new RunnerHarness();
        var asked = Voices(runner);
        Assert.That(runner.Run([.. asked, "--json", "--no-performance", "--free-text"]), Is.Zero, () => runner.Error);
        var saved = runner.Write("saved.json", runner.Out);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Run("study", asked[1], "--group", asked[3], "--json", "--no-performance"), Is.Zero, () => runner.Error);
        using var study = JsonDocument.Parse(runner.Out);
        Assert.That(study.RootElement.GetProperty("group").GetRawText(), Is.EqualTo(json.RootElement.GetProperty("group").GetRawText()));
        Assert.That(study.RootElement.GetProperty("voices")[0].GetProperty("stickers").GetInt32(), Is.EqualTo(7));
        Assert.That(runner.Out, Does.Not.Contain(Secret).And.Contain("What weighs on people"));
        Assert.That(runner.Run("recompute", runner.Write("study.json", runner.Out)), Is.Zero, () => runner.Out + runner.Error);
        File.Delete(asked[3]);
        Assert.That(runner.Run("recompute", saved), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("ballots.csv"));
    }

    [Test]
    public void DuplicateStrangerAndBlank_EndItWithThreeFindings()
    {
        using var runner = new RunnerHarness();
        var asked = Voices(runner, "記号,作業,シール\n1,入力,3\n1,入力,1\n2,会議,2\n,入力,4\n");
        Assert.That(runner.Run([.. asked, "--json"]), Is.EqualTo(1));
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d =>
            (d.GetProperty("code").GetString(), d.GetProperty("line").GetInt32())),
            Is.EqualTo(new[] { ("RPD7244", 3), ("RPD7245", 4), ("RPD7243", 5) }));
    }

    [TestCase("ja")]
    [TestCase("en")]
    public void KitsTables_AreWhatIsTypedIn(string language)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("kit", "-o", runner.Path("kit"), "--lang", language), Is.Zero, () => runner.Error);
        File.AppendAllText(runner.Path("kit", "ballots", "ballots.csv"),
            language == "ja" ? "A,課の職員,東,100,50,0,20,60,夜まで残る\r\n" : "A,division,east,100,50,0,20,60,it is late\r\n");
        File.AppendAllText(runner.Path("kit", "ballots", "stickers.csv"),
            language == "ja" ? "A,東,,入力,3,長い\r\n" : "A,east,,Keying,3,long\r\n");
        var desk = Voices(runner)[1];
        Assert.That(runner.Run("voices", desk, "--ballots", runner.Path("kit", "ballots"), "--no-ranking", "--json"), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That((json.RootElement.GetProperty("ballots").GetInt32(), json.RootElement.GetProperty("stickers").GetInt32(),
            json.RootElement.GetProperty("reasons").GetInt32()), Is.EqualTo((1, 3, 1)));
    }

    [TestCase("voices", "'voices' needs")]
    [TestCase("voices d.yaml", "'voices' needs --ballots DIR|CSV")]
    public void Usage_IsSaid(string line, string said)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. line.Split(' '), "--lang", "en"]), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain(said));
    }

    private static string[] Voices(RunnerHarness runner, string tables = Tables) =>
        ["voices", runner.Write("desk.yaml", TwoSteps), "--ballots", runner.Write("ballots.csv", tables)];

    private const string TwoSteps = """
        department: desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 6, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 2500, overtime: { for: due, up-to: 2 h } }
        workflows:
          forms:
            arrivals: { about: 90 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Keying, ja: 入力 }
                work: { by: clerk, effort: about 6 min }
                traits: { rules: written, input: { screen: 1 }, stickers: { burden: 3 } }
                transitions: [ { event: done, target: checked } ]
              checked:
                title: { en: Checking, ja: 照合 }
                work: { by: clerk, effort: about 3 min }
                traits: { rules: written, input: { screen: 1 } }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;
}
