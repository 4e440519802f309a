using System.Globalization;
using System.Text;
using System.Text.Json;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>A pilot beside the prediction, from the table to the page, the JSON and the file with what was measured.</summary>
public sealed class VerifyCommandTests
{
    internal const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 2500 }
        workflows:
          forms:
            arrivals: { about: 60 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 6 min }
                traits: { rules: written, input: { screen: 1 } }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Robot =
        "robot: { title: { en: Robot, ja: 入力くん }, units: 1, calendar: office, owner: desk, licence: { per-year: 90000 }, build: 100000, "
        + "maintenance: { per-year: [10000] } }";

    internal const string Bot = $$"""
        scenario: keying-bot
        title: { en: Keying bot, ja: 入力ロボット }
        base: desk.yaml
        bots:
          {{Robot}}
        changes:
          - automate: { state: forms/keyed, bot: robot, effort: about 2 min, coverage: 0.8, exceptions: 0.1, then: { extra: 3 min, effort: full } }

        """;

    // Forty cases: 30 by the bot in 4 minutes, of which 9 came back for 9; 10 by hand in 6.
    internal static string Pilot(int cases = 40)
    {
        var text = new StringBuilder("案件,担当,開始,所要時間,結果\n");
        for (var i = 0; i < cases; i++)
        {
            var start = new DateTime(2026, 10, 1 + (i / 4), 9, 0, 0).AddMinutes(i % 4 * 20)
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var wobble = i % 3 * 0.2;
            text.Append(CultureInfo.InvariantCulture,
                $"{i},{(i % 4 == 3 ? "職員" : "入力くん")},{start},{(i % 4 == 3 ? 6 : 4) + wobble},{(i % 4 != 3 && i % 10 < 3 ? "例外" : "完了")}\n");
            if (i % 4 != 3 && i % 10 < 3)
                text.Append(CultureInfo.InvariantCulture, $"{i},職員,{start},{9 - wobble},完了\n");
        }

        return text.ToString();
    }

    [TestCase("en", "Verification: Keying bot", "miss")]
    [TestCase("ja", "効果検証: 入力ロボット", "外れ")]
    public void Page_SetsBothBesideEachOther(string language, string heading, string miss)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Verify(runner), "--no-ranking", "--lang", language]), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(heading).And.Contain(miss).And.Match(language == "ja" ? @"4\.\d+分" : @"4\.\d+ min"));
    }

    [Test]
    public void Json_HasTheFiguresAndTheRankingAtTheEnd()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Verify(runner), "--json", "--quiet"]), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("figure").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(figures["coverage"].GetProperty("measured").GetProperty("value").GetDouble(), Is.EqualTo(0.75));
            Assert.That(figures["exceptions"].GetProperty("cases").GetInt32(), Is.EqualTo(30));
            Assert.That(figures["bot-minutes"].GetProperty("predicted").GetProperty("value").GetDouble(), Is.EqualTo(2).Within(1e-9));
            Assert.That(figures["return-minutes"].GetProperty("predicted").GetProperty("value").GetDouble(), Is.EqualTo(9).Within(0.2));
            Assert.That(json.RootElement.GetProperty("measured").GetProperty("value").GetDouble(),
                Is.LessThan(json.RootElement.GetProperty("predicted").GetProperty("value").GetDouble()));
            Assert.That(json.RootElement.GetProperty("rankingChange").GetProperty("rankBefore").ValueKind,
                Is.EqualTo(JsonValueKind.Number));
            Assert.That(json.RootElement.GetProperty("rankingChange").GetProperty("hoursReleasedAfter").GetProperty("mean").GetDouble(),
                Is.LessThan(json.RootElement.GetProperty("rankingChange").GetProperty("hoursReleasedBefore").GetProperty("mean")
                    .GetDouble()));
        });
    }

    [Test]
    public void Output_IsAScenarioWithWhatWasMeasured_AndNeverOverAFile()
    {
        using var runner = new RunnerHarness();
        var arguments = Verify(runner);
        var (yaml, page) = (runner.Path("out", "updated.yaml"), runner.Path("out", "page.md"));
        Assert.That(runner.Run([.. arguments, "--no-ranking", "-o", yaml, "-o", page, "--lang", "en"]), Is.Zero, () => runner.Error);
        var scenario = ScenarioYaml.Load(yaml);
        var automate = (AutomateChange)scenario.Changes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(automate.Automation.Coverage!.Always!.Value, Is.EqualTo(0.75));
            Assert.That(automate.Automation.Evidence, Is.EqualTo(new Evidence { Class = EvidenceClass.Measured, Count = 30 }));
            Assert.That(automate.Automation.Effort.Always!.Distribution.Mean / 60, Is.EqualTo(4.2).Within(0.1));
            Assert.That(ScenarioYaml.BasePath(scenario, yaml), Does.Exist);
            Assert.That(File.ReadAllText(page), Does.StartWith("# Verification: Keying bot"));
        });
        Assert.That(runner.Run("whatif", runner.Path("desk.yaml"), "--scenario", yaml, "--lang", "en"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run([.. arguments, "--no-ranking", "-o", yaml, "--lang", "en"]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(runner.Run([.. arguments, "--no-ranking", "-o", runner.Path("bot.yaml"), "--lang", "en"]), Is.EqualTo(1),
            "the evidence that was there before is not overwritten");
    }

    // A bot that the study proposed, in a department where nobody has said what an hour costs: its conventional prices are hours of pay and
    // may not become money in a file.
    [TestCase(", hourly-cost: 2500", true)]
    [TestCase("", false)]
    public void Candidate_ThatTheStudyFound_IsWrittenWithPricesOnlyWhereTheyAreMoney(string cost, bool hasPrices)
    {
        using var runner = new RunnerHarness();
        var (desk, yaml) = (runner.Write("desk.yaml", Desk.Replace(", hourly-cost: 2500", cost, StringComparison.Ordinal)),
            runner.Path("updated.yaml"));
        var pilot = runner.Write("pilot.csv", Pilot().Replace("入力くん", "ロボット", StringComparison.Ordinal));
        Assert.That(runner.Run("verify", desk, "--pilot", pilot, "--candidate", "bot-forms-keyed", "-o", yaml, "--lang", "en", "--quiet"),
            Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("What it changes in the ranking").And.Match("as measured"));
        Assert.That(ScenarioYaml.Load(yaml).Bots.Single().Build is > 0, Is.EqualTo(hasPrices));
    }

    [Test]
    public void OneCase_SaysThatNothingCanBeConcluded()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Verify(runner, Pilot(1)), "--no-ranking", "--lang", "en"]), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("One case: nothing can be concluded from it."));
        Assert.That(runner.Error, Does.Contain("RPD7214"));
    }

    [TestCase("log.csv")]
    [TestCase("log.xes")]
    [TestCase("log.csv.gz")]
    [TestCase("log.xes.gz")]
    public void LogOfARun_ComesOutAsTheFileSays(string name)
    {
        // No guess: every range is that of the run, so that reading something wrongly would be a miss.
        var running = Desk.Replace("work: { by: clerk, effort: about 6 min }",
            "work: { by: clerk, effort: about 6 min, automate: { bot: robot, effort: about 2 min, coverage: 0.8, exceptions: 0.1, then: "
            + "{ extra: 3 min, effort: full }, review: { share: 20 %, effort: about 1 min } } }", StringComparison.Ordinal)
            .Replace("pools:", $"evidence: {{ class: measured, count: 100000 }}\nbots:\n  {Robot}\npools:", StringComparison.Ordinal);
        using var runner = new RunnerHarness();
        var (desk, log) = (runner.Write("running.yaml", running), runner.Path(name));
        Assert.That(runner.Run("simulate", desk, "--log", log, "--replications", "1", "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("verify", desk, "--pilot", log, "--candidate", "robot", "--json", "--quiet"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("misses").GetInt32(), Is.Zero, () => runner.Out);
        Assert.That(json.RootElement.GetProperty("hits").GetInt32(), Is.GreaterThanOrEqualTo(6));
        Assert.That(json.RootElement.GetProperty("pilot").GetProperty("cases").GetInt32(), Is.GreaterThan(1000));
    }

    [TestCase("en", "cases needed")]
    [TestCase("ja", "要る件数")]
    public void SampleSize_SaysHowManyCases(string language, string heading)
    {
        using var runner = new RunnerHarness();
        var (desk, bot) = (runner.Write("desk.yaml", Desk), runner.Write("bot.yaml", Bot));
        Assert.That(runner.Run("verify", desk, "--sample-size", "--scenario", bot, "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(heading));
        Assert.That(runner.Run("verify", desk, "--sample-size", "--scenario", bot, "--power", "90%", "--within", "20%", "--json"), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("casesNeeded").EnumerateArray().Select(c => c.GetProperty("power").GetDouble()),
            Has.All.GreaterThanOrEqualTo(0.9));
    }

    [Test]
    public void SampleSize_IsComputedAgain_AndAChangedFileIsNamed()
    {
        using var runner = new RunnerHarness();
        var (desk, bot) = (runner.Write("desk.yaml", Desk), runner.Write("bot.yaml", Bot));
        Assert.That(runner.Run("verify", desk, "--sample-size", "--scenario", bot, "--power", "90%", "--within", "20%", "--json"), Is.Zero,
            () => runner.Error);
        var saved = runner.Write("size.json", runner.Out);
        Assert.That(runner.Run("recompute", saved, "--lang", "en"), Is.Zero, () => runner.Out + runner.Error);
        runner.Write("bot.yaml", Bot.Replace("exceptions: 0.1", "exceptions: 0.3", StringComparison.Ordinal));
        Assert.That(runner.Run("recompute", saved, "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Out, Does.Contain("bot.yaml").And.Contain("casesNeeded"));
    }

    [TestCase("verify", "{desk}")]
    [TestCase("verify", "{desk}", "--sample-size", "--pilot", "x.csv")]
    [TestCase("verify", "{desk}", "--pilot", "x.csv", "--power", "80%")]
    [TestCase("verify", "{desk}", "--sample-size", "--power", "eighty")]
    [TestCase("verify", "{desk}", "--sample-size", "--within", "0%")]
    [TestCase("verify", "{desk}", "--sample-size", "-o", "a.yaml")]
    public void Slip_IsUsage(params string[] arguments)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run([.. arguments.Select(a => a.Replace("{desk}", desk, StringComparison.Ordinal)), "--lang", "en"]),
            Is.EqualTo(2), () => runner.Out);
        Assert.That(runner.Error, Does.StartWith("rpa-discovery: "));
    }

    [Test]
    public void BadPilot_IsFindings_AlsoAsJson()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. Verify(runner, "case,minutes\n1,soon\n"), "--json"]), Is.EqualTo(1));
        Assert.That(runner.Out, Does.Contain("RPD7197"));
        Assert.That(runner.Run([.. Verify(runner), "--no-ranking", "--candidate", "keying-bott", "--lang", "en"]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("Did you mean 'keying-bot'?"));
    }

    private static string[] Verify(RunnerHarness runner, string? pilot = null) =>
        ["verify", runner.Write("desk.yaml", Desk), "--pilot", runner.Write("pilot.csv", pilot ?? Pilot()), "--scenario",
            runner.Write("bot.yaml", Bot)];
}
