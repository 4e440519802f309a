using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>rank and study with the weights of several people, and with another method.</summary>
[Category("Long")]
public sealed class GroupCommandTests
{
    private const string Three = """
        analysts:
          - { who: A, side: division, stickers: { overtime: 5 } }
          - { who: B, side: division, order: [time, overtime, money] }
          - { who: C, side: adviser, swing: { money: 100, time: 20 } }

        """;

    [Test]
    public void Rank_OfAGroup_HasARankingForEach()
    {
        using var runner = new RunnerHarness();
        Assert.That(Rank(runner, Three, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var group = json.RootElement.GetProperty("group");
        var people = group.GetProperty("people").EnumerateArray().ToList();
        var ids = json.RootElement.GetProperty("ranking").EnumerateArray()
            .Where(r => r.GetProperty("rank").ValueKind == JsonValueKind.Number).Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(people.Select(p => p.GetProperty("who").GetString()), Is.EqualTo(["A", "B", "C"]));
            Assert.That(people.Select(p => p.GetProperty("share").GetDouble()), Is.EqualTo([0.25, 0.25, 0.5]));
            foreach (var person in people)
            {
                Assert.That(person.GetProperty("ranking").EnumerateArray().Select(r => r.GetProperty("id").GetString()),
                    Is.EquivalentTo(ids));
                Assert.That(person.GetProperty("weights").EnumerateObject().Sum(w => w.Value.GetDouble()), Is.EqualTo(1).Within(1e-9));
                Assert.That(person.GetProperty("firstInFiles").GetDouble(), Is.InRange(0, 1),
                    "whatever anybody puts first goes through the files");
            }

            Assert.That(group.GetProperty("of").GetInt32(), Is.EqualTo(3));
            Assert.That(group.GetProperty("firstFor").GetInt32(), Is.InRange(1, 3));
            Assert.That(ids, Does.Contain(group.GetProperty("first").GetString()));
            Assert.That(group.GetProperty("agreement").GetProperty("w").ValueKind == JsonValueKind.Number, Is.EqualTo(ids.Count >= 3));
        });
    }

    [Test]
    public void AGroup_ChangesNothingElse()
    {
        using var runner = new RunnerHarness();
        string[] members = ["ranking", "certainty", "measureNext", "otherMethods"];
        Assert.That(Rank(runner, Three, "--json", "--no-performance"), Is.Zero);
        var with = Members(runner.Out, members);
        Assert.That(runner.Run("rank", runner.Path("desk.yaml"), "--scenario", runner.Path("faster.yaml"), "--json", "--no-performance"),
            Is.Zero);
        Assert.That(Members(runner.Out, members), Is.EqualTo(with));
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("group").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("en", "first for", "What divides them", "How far they agree", "What would settle it")]
    [TestCase("ja", "一番とします", "意見の分かれるところ", "意見の一致度", "何をすれば決まるか")]
    public void Screen_FitsAndSaysEveryPart(string language, params string[] parts)
    {
        using var runner = new RunnerHarness();
        Assert.That(Rank(runner, Three, "--lang", language, "--top", "2"), Is.Zero, () => runner.Error);
        runner.AssertFits();
        var unbroken = runner.Out.Replace("\n", language == "en" ? " " : "", StringComparison.Ordinal);
        foreach (var part in parts)
            Assert.That(unbroken, Does.Contain(part));
        foreach (var word in (string[])["稼働率", "サイクルタイム", "信頼区間", "アサインメント"])
            Assert.That(runner.Out, Does.Not.Contain(word));
    }

    [Test]
    public void Report_OfAStudy_HasTheGroup()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var group = runner.Write("analysts.yaml", Three);
        Assert.That(runner.Run("study", desk, "--group", group, "--out", runner.Path("out"), "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("out", "report.md")),
            Does.Contain("## What the group makes of it").And.Contain("| A | division | overtime and peaks 100 % |"));
    }

    [Test]
    public void WeightOnAnAimWithNothingToGain_IsSaidToBeSharedOut()
    {
        using var runner = new RunnerHarness();
        Assert.That(Rank(runner, "analysts:\n  - { who: A, stickers: { burden: 4, time: 1 } }\n"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("A: nothing is to gain for 'burden' here, so its weight is shared out among the"),
            "nobody has put burden stickers on the desk's steps");
    }

    [Test]
    public void ComparisonsThatContradict_AreSaid_AndRankedAllTheSame()
    {
        using var runner = new RunnerHarness();
        Assert.That(Rank(runner, "analysts:\n  - { who: A, compare: { overtime: { time: 2, money: 1 }, time: { money: 9 } } }\n"), Is.Zero,
            () => runner.Error);
        Assert.That(runner.Error, Does.Contain("analysts.yaml(2,").And.Contain("RPD6006"));
        Assert.That(runner.Out, Does.Contain("A: the comparisons contradict each other"));
    }

    [TestCase("{ who: A, stickers: { tiem: 1 } }", "RPD1206", "Did you mean 'time'?")]
    [TestCase("{ who: A, stickers: { time: -1 } }", "RPD1114", "0")]
    [TestCase("{ who: A, stickers: { time: 0 } }", "RPD6002", "every figure of 'stickers' is 0")]
    public void BadWeights_AreFindings_WithTheirPlace(string ballot, string code, string said)
    {
        using var runner = new RunnerHarness();
        Assert.That(Rank(runner, $"analysts:\n  - {ballot}\n"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("analysts.yaml(2,").And.Contain(code).And.Contain(said));
    }

    [Test]
    public void SeveralPeople_AsWeights_AreSentToGroup()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("rank", desk, "--weights", runner.Write("three.yaml", Three)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7009").And.Contain("--group"));
    }

    [TestCase("topsis")]
    [TestCase("promethee-2")]
    [TestCase("weighted-sum")]
    public void Method_MakesTheOrder_AndTheOthersAreCounted(string method)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var scenario = runner.Write("faster.yaml", StudyCommandTests.Faster);
        Assert.That(runner.Run("rank", desk, "--scenario", scenario, "--method", method, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var rows = json.RootElement.GetProperty("ranking").EnumerateArray()
            .Where(r => r.GetProperty("rank").ValueKind == JsonValueKind.Number).ToList();
        var others = json.RootElement.GetProperty("otherMethods").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("method").GetString(), Is.EqualTo(method));
            Assert.That(others.Select(o => o.GetProperty("method").GetString()),
                Has.None.EqualTo(method).And.Count.EqualTo(Rpa.Discovery.Ranking.RankingMethods.All.Count - 1));
            foreach (var other in others.Where(o => o.GetProperty("isSame").ValueKind != JsonValueKind.Null))
            {
                var first = other.GetProperty("first").EnumerateArray().Select(f => f.GetString()).ToList();
                Assert.That(other.GetProperty("isSame").GetBoolean(), Is.EqualTo(first.Contains(rows[0].GetProperty("id").GetString())));
            }

            var values = rows.Select(r => r.GetProperty(method == "weighted-sum" ? "value" : "methodValue"))
                .Select(v => v.ValueKind == JsonValueKind.Object ? v.GetProperty("mean").GetDouble() : v.GetDouble());
            Assert.That(values, Is.Ordered.Descending);
        });
    }

    [Test]
    public void Method_ThatCannotTakeThePoints_IsAFinding()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var scenario =
            runner.Write("slower.yaml", "scenario: slower\nbase: desk.yaml\nchanges:\n  - effort: { requests/received: about 5 min }\n");
        Assert.That(runner.Run("rank", desk, "--scenario", scenario, "--method", "weighted-product"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD6101").And.Contain("'weighted-product' cannot rank these candidates"));
    }

    [Test]
    public void Method_Misspelt_NamesTheNearest()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("rank", runner.Path("missing.yaml"), "--method", "topsys"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("Did you mean 'topsis'?"));
    }

    private static int Rank(RunnerHarness runner, string analysts, params string[] further)
    {
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var scenario = runner.Write("faster.yaml", StudyCommandTests.Faster);
        return runner.Run(["rank", desk, "--scenario", scenario, "--group", runner.Write("analysts.yaml", analysts), .. further]);
    }

    private static IReadOnlyList<string> Members(string text, string[] names)
    {
        using var json = JsonDocument.Parse(text);
        return [.. names.Select(n => json.RootElement.GetProperty(n).GetRawText())];
    }
}
