using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>study (by name and by default) and rank; a group in <see cref="GroupCommandTests"/>.</summary>
[Category("Long")]
public sealed class StudyCommandTests
{
    internal const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: 窓口係
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 1, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 }, title: { en: Clerk, ja: 職員 } }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: 50 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: about 3 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: 窓口係 }
                transitions: [ { event: done, target: keyed } ]
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 4 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: 窓口係 }
                transitions: [ { event: done, target: done } ]
              done: { type: final }
        observed:
          overtime: { pool: clerk, hours: { 6: 20 }, evidence: log }

        """;

    internal const string Faster = """
        scenario: faster
        title: { en: A faster check, ja: 確認を早くする }
        base: desk.yaml
        changes:
          - effort: { requests/received: about 2 min }

        """;

    // The same desk where nobody was asked anything; its second step reads like a decision when a title is given.
    private static string Unasked(string owner, string title) =>
        string.Join('\n', Desk.Split('\n').Where(line => !line.Contains("traits:", StringComparison.Ordinal)))
        .Replace("owner: 窓口係", owner, StringComparison.Ordinal).Replace("title: { en: Key in, ja: 入力 }", title, StringComparison.Ordinal);

    [TestCase("en", "| clerk | Who mends it? | 窓口係 |")]
    [TestCase("ja", "| 職員 | 止まったら、だれが直すか | 窓口係 |")]
    public void Study_Report_AnswersWhatIsAsked_OrSaysWhyNot(string language, string owner)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("study", path, "--out", runner.Path("out"), "--lang", language), Is.Zero, () => runner.Error);
        var asked = File.ReadAllLines(runner.Path("out", "report.md"))
            .SkipWhile(l => !l.StartsWith(language == "en" ? "## What is asked" : "## 聞かれること", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Count(l => l.StartsWith("| ", StringComparison.Ordinal)), Is.EqualTo(1 + 9).Or.EqualTo(2 + 9),
                string.Join('\n', asked));
            Assert.That(asked, Does.Contain(owner));
            Assert.That(string.Join('\n', asked), Does.Contain("--group").And.Contain("--budget"), "what was not asked for cannot be told");
        }
    }

    [TestCase("en", "who mends the bot: ", "Wereallansweredwell")]
    [TestCase("ja", "だれがロボットを直すか: ", "すべて良い答えなら")]
    public void Study_WhereNobodyWasAsked_PutsABotFirst_WithItsQuestions(string language, string question, string answered)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Unasked("", "title: { en: Key in, ja: 入力 }"));
        Assert.That(runner.Run("study", path, "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain(question));
        Assert.That(string.Concat(runner.Out.Where(c => !char.IsWhiteSpace(c))), Does.Contain(answered));
    }

    [Test]
    public void Json_WhereNobodyWasAsked_SaysWhatGoodAnswersWouldGive()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Unasked("", "title: { en: Key in, ja: 入力 }")), "--json"), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var first = json.RootElement.GetProperty("ranking")[0];
        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("answer").GetString(), Is.EqualTo("bot"));
            Assert.That(first.GetProperty("ifAnswered").GetProperty("chance").GetDouble(),
                Is.GreaterThan(first.GetProperty("chance").GetDouble()));
            Assert.That(first.GetProperty("ifAnswered").GetProperty("value").GetProperty("mean").GetDouble(),
                Is.GreaterThan(first.GetProperty("value").GetProperty("mean").GetDouble()));
            Assert.That(json.RootElement.GetProperty("unanswered").EnumerateArray().Select(q => q.GetProperty("question").GetString()),
                Does.Contain("owner").And.Contain("rules"));
            Assert.That(json.RootElement.GetProperty("askFirst").GetArrayLength(), Is.Zero);
        });
    }

    [TestCase("en", "Ask first")]
    [TestCase("ja", "先に確かめるもの")]
    public void Study_OfAStepThatReadsLikeADecision_AsksFirst(string language, string heading)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Unasked("owner: 窓口係", "title: { en: Approve, ja: 承認 }"));
        Assert.That(runner.Run("study", path, "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(heading));
    }

    [Test]
    public void Json_OfAStepThatReadsLikeADecision_AsksFirst()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Unasked("owner: 窓口係", "title: { en: Approve, ja: 承認 }")), "--json"),
            Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        string[] asked = [.. json.RootElement.GetProperty("askFirst").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];
        Assert.That(asked, Has.Some.Contain("keyed"));
        Assert.That(json.RootElement.GetProperty("ranking").EnumerateArray().Select(c => c.GetProperty("id").GetString()),
            Has.None.AnyOf([.. asked]));
        Assert.That(json.RootElement.GetProperty("askFirst")[0].GetProperty("gates")[0].GetProperty("kind").GetString(),
            Is.EqualTo("ask-first"));
    }

    [Test]
    public void Json_OfTheAnswerThatNobodyMends_HoldsEveryBotBack()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Unasked("owner: none", "title: { en: Key in, ja: 入力 }")), "--json"),
            Is.Zero, () => runner.Error);
        using var none = JsonDocument.Parse(runner.Out);
        var bots = none.RootElement.GetProperty("ranking").EnumerateArray()
            .Where(c => string.Equals(c.GetProperty("answer").GetString(), "bot", StringComparison.Ordinal)).ToList();
        Assert.That(bots, Is.Not.Empty);
        Assert.That(bots.Select(b => b.GetProperty("gates")[0].GetProperty("kind").GetString()), Has.All.EqualTo("no-owner"));
    }

    [TestCase("en", "who mends the bot: 2 of 2 steps", "Approve")]
    [TestCase("ja", "だれがロボットを直すか: 作業2件のうち2件", "承認")]
    public void Validate_SaysWhatNobodyHasAnsweredAboutBots(string language, string question, string title)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Unasked("", "title: { en: Approve, ja: 承認 }"));
        Assert.That(runner.Run("validate", path, "--lang", language), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain(question).And.Contain(title));

        Assert.That(runner.Run("validate", path, "--lang", language, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("askFirst").EnumerateArray().Select(s => s.GetProperty("step").GetString()),
            Is.EqualTo(["requests/keyed"]));
        Assert.That(json.RootElement.GetProperty("unanswered").EnumerateArray().Select(q => q.GetProperty("question").GetString()),
            Does.Contain("owner"));
    }

    [TestCase("study", "en", "Clerk have", "What to do, in order")]
    [TestCase("rank", "ja", "職員に", "次に測ること")]
    public void OverloadedDepartment_GetsOneSentence_AndNoRanking(string command, string language, string first, string never)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk.Replace("about 4 min", "about 4 h", StringComparison.Ordinal));
        Assert.That(runner.Run(command, path, "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(first).And.Contain("--even-if-overloaded").And.Not.Contain(never));
    }

    [Test]
    public void OverloadedDepartment_SaysItsLoadInTheJson_AndIsRankedWhenAsked()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk.Replace("about 4 min", "about 20 min", StringComparison.Ordinal));
        Assert.That(runner.Run("rank", path, "--json"), Is.Zero, () => runner.Error);
        using var held = JsonDocument.Parse(runner.Out);
        Assert.That(runner.Run("rank", path, "--json", "--even-if-overloaded"), Is.Zero, () => runner.Error);
        using var ranked = JsonDocument.Parse(runner.Out);
        var load = held.RootElement.GetProperty("load");
        Assert.Multiple(() =>
        {
            // 50 × 23 min on 20 days for 8 h and 2 h of overtime.
            Assert.That(load.GetProperty("factor").GetDouble(), Is.EqualTo(50 * 23 / 600.0).Within(1e-6));
            Assert.That(load.GetProperty("verdict").GetString(), Is.EqualTo("overloaded"));
            Assert.That(load.GetProperty("pools")[0].GetString(), Is.EqualTo("clerk"));
            Assert.That(held.RootElement.GetProperty("ranking").GetArrayLength(), Is.Zero);
            Assert.That(ranked.RootElement.GetProperty("ranking").GetArrayLength(), Is.Positive);
        });
    }

    [Test]
    public void OverloadedDepartment_HasNoPortfolio()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk.Replace("about 4 min", "about 4 h", StringComparison.Ordinal));
        Assert.That(runner.Run("portfolio", path), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD3012"));
    }

    [Test]
    public void ScenarioThatLeavesNobody_IsAFinding_AndNoHours()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Desk);
        var nobody = runner.Write("nobody.yaml", "scenario: nobody\nbase: desk.yaml\nchanges:\n  - staff: { clerk: { capacity: 0 } }\n");
        foreach (string[] line in (string[][])[["whatif", path, "--scenario", nobody], ["study", path, "--scenario", nobody],
            ["validate", nobody]])
        {
            Assert.That(runner.Run(line), Is.EqualTo(1), line[0]);
            Assert.That(runner.Error + runner.Out, Does.Contain("nobody.yaml(4,14): error RPD2043"), line[0]);
        }
    }

    [TestCase("en", "What to do first", "Is this us?")]
    [TestCase("ja", "まず", "実際と合っているか")]
    public void FileAlone_IsStudied_AndTheFirstScreenFits(string language, string first, string credibility)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(runner.Write("desk.yaml", Desk), "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(first).IgnoreCase.And.Contain(credibility));
        foreach (var word in (string[])["稼働率", "サイクルタイム", "信頼区間", "アサインメント"])
            Assert.That(runner.Out, Does.Not.Contain(word));
    }

    [Test]
    public void Out_WritesTheReportAndTheSameBytesAsJson()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        string[] line = ["study", desk, "--json", "--no-performance", "--out", runner.Path("out")];
        Assert.That(runner.Run(line), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("out", "report.json")), Is.EqualTo(runner.Out));
        Assert.That(File.ReadAllText(runner.Path("out", "report.md")), Does.StartWith("# Desk"));
        Assert.That(runner.Run(line), Is.EqualTo(ExitCode.Findings), "nothing is overwritten");
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(runner.Run([.. line, "--force", "--threads", "1"]), Is.Zero);
        Assert.That(File.ReadAllText(runner.Path("out", "report.json")), Is.EqualTo(runner.Out), "whatever the threads are");
    }

    [Test]
    public void Budget_MakesTheStudyPlanToo_AsPortfolioDoes()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("portfolio", desk, "--budget", "400万", "--json"), Is.Zero, () => runner.Error);
        using var portfolio = JsonDocument.Parse(runner.Out);
        Assert.That(runner.Run("study", desk, "--budget", "400万", "--json", "--no-performance", "--out", runner.Path("out")), Is.Zero,
            () => runner.Error);
        using var study = JsonDocument.Parse(runner.Out);
        var plan = study.RootElement.GetProperty("portfolio");
        var markdown = File.ReadAllText(runner.Path("out", "report.md"));
        Assert.Multiple(() =>
        {
            foreach (var member in (string[])["chosen", "rejected", "bound", "effectTogether", "waves", "years", "front"])
                Assert.That(plan.GetProperty(member).GetRawText().Replace("  ", "", StringComparison.Ordinal),
                    Is.EqualTo(portfolio.RootElement.GetProperty(member).GetRawText().Replace("  ", "", StringComparison.Ordinal)), member);
            Assert.That(plan.GetProperty("chosen")[0].GetProperty("value").GetProperty("mean").GetDouble(),
                Is.EqualTo(study.RootElement.GetProperty("ranking").EnumerateArray()
                    .Single(r => r.GetProperty("id").GetString() == plan.GetProperty("chosen")[0].GetProperty("id").GetString())
                    .GetProperty("value").GetProperty("mean").GetDouble()),
                "the ranking's value");
            Assert.That(markdown, Does.Contain("## What to carry out together").And.Contain("recompute report.json"));
            Assert.That(runner.Run("recompute", runner.Path("out", "report.json")), Is.Zero, () => runner.Out);
        });
    }

    [TestCase("en", "what to carry out together")]
    [TestCase("ja", "実施する組合せ")]
    public void Budget_ShowsWhatIsChosen_OnTheFirstScreen(string language, string title)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Desk), "--budget", "400万", "--lang", language), Is.Zero,
            () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(title));
    }

    [Test]
    public void Budget_ThatReachesForNothing_IsAFinding_AndTheRankingStands()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Desk), "--budget", "1000"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD6501"));
        Assert.That(runner.Out, Does.Contain("What to do, in order").And.Not.Contain("what to carry out together"));
    }

    [Test]
    public void Study_AnyThreads_GivesTheSameBytes()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        runner.Run("study", desk, "--json", "--no-performance", "--threads", "1");
        var one = runner.Out;
        runner.Run("study", desk, "--json", "--no-performance", "--threads", "3");
        Assert.That(runner.Out, Is.EqualTo(one));
    }

    [Test]
    public void Rank_WithAScenarioOfOnesOwn_RanksItToo()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var scenario = runner.Write("faster.yaml", Faster);
        Assert.That(runner.Run("rank", desk, "--scenario", scenario, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var row = json.RootElement.GetProperty("ranking").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "faster");
        Assert.That(row.GetProperty("effects").GetProperty("hoursReleasedPerYear").GetProperty("mean").GetDouble(), Is.Positive);
    }

    [TestCase("on-time=40,tiem=60")]
    [TestCase("time=-1")]
    [TestCase("time=0")]
    [TestCase("time=1,time=2")]
    [TestCase("40")]
    public void Weights_Unreadable_AreAUsageError(string weights)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Path("missing.yaml"), "--weights", weights), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("'--weights' takes aims with numbers").And.Contain("burden"));
    }

    [TestCase("on-time=40,tiem=60", "'tiem' is none of them. Did you mean 'time'?")]
    [TestCase("time=-1", "For 'time' stands '-1', which is no number of at least 0.")]
    [TestCase("time=0,money=0", "Nothing would count: give at least one aim more than 0.")]
    [TestCase("time=1,time=2", "'time' stands twice.")]
    public void Weights_Unreadable_SayWhatIsWrongWithThem(string weights, string says)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Path("missing.yaml"), "--weights", weights), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain(says));
    }

    // As somebody writes it in Japanese, and as the page's sliders write it.
    [TestCase("time＝１０，money＝５")]
    [TestCase("on-time=0.45666666666666667,overtime=1e-7,time=0,money=4.5e-05,burden=100")]
    public void Weights_AsTheyAreWritten_AreRead(string weights)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Path("missing.yaml"), "--weights", weights), Is.EqualTo(ExitCode.Findings),
            "the line is understood, the file is missing");
        Assert.That(runner.Error, Does.Contain("RPD1001"));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("one")]
    public void UntilSeparated_Unreadable_IsAUsageError(string points)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Path("missing.yaml"), "--until-separated", points), Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public void UntilSeparated_AndControlVariates_AreCarriedOut_AndSaidInTheProvenance()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("rank", desk, "--until-separated", "2", "--control-variates", "--replications", "20", "--top", "1", "--json",
            "--no-performance"), Is.Zero, () => runner.Error);
        var result = runner.Write("result.json", runner.Out);
        using var json = JsonDocument.Parse(runner.Out);
        var options = json.RootElement.GetProperty("provenance").GetProperty("options");
        Assert.Multiple(() =>
        {
            Assert.That(options.GetProperty("selection").GetProperty("indifference").GetDouble(), Is.EqualTo(2));
            Assert.That(options.GetProperty("controlVariates").GetBoolean(), Is.True);
            Assert.That(runner.Run("recompute", result), Is.Zero, () => runner.Out);
        });
    }

    [TestCase("en", "of the weight moves", "under any weighting")]
    [TestCase("ja", "だけ動かすと", "重みを変えても変わりません")]
    public void Rank_SaysWhatWouldUnseatTheFirst(string language, string moves, string never)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Write("desk.yaml", Desk), "--scenario", runner.Write("faster.yaml", Faster), "--lang",
            language), Is.Zero, () => runner.Error);
        var unbroken = runner.Out.Replace("\n", language == "en" ? " " : "", StringComparison.Ordinal);
        Assert.That(unbroken, Does.Contain(moves).Or.Contain(never));
        runner.AssertFits();
    }

    [Test]
    public void Weights_OfOnePersonsFile_AreTaken()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var ballot = runner.Write("me.yaml", "analysts:\n  - { who: A, side: division, weights: { time: 1 } }\n");
        Assert.That(runner.Run("rank", desk, "--weights", ballot, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        foreach (var row in json.RootElement.GetProperty("ranking").EnumerateArray())
        {
            foreach (var contribution in row.GetProperty("contributions").EnumerateArray())
                Assert.That(contribution.GetProperty("weight").GetDouble(),
                    Is.EqualTo(contribution.GetProperty("aim").GetString() == "time" ? 1 : 0));
        }
    }

    [Test]
    public void ScenarioGivenTwice_IsAUsageError()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var scenario = runner.Write("faster.yaml", Faster);
        Assert.That(runner.Run("study", desk, "--scenario", scenario, "--scenario", scenario), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("'faster' is given twice"));
    }

    [TestCase("department")]
    [TestCase("analysts")]
    [TestCase("scenario")]
    [TestCase("result")]
    public void Schema_IsAJsonSchema(string kind)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("schema", kind), Is.Zero);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.TryGetProperty("$schema", out _));
    }
}
