using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>study --quick and rank --quick: what they know, and that they claim no more.</summary>
public sealed class QuickStudyTests
{
    private static readonly string[] Certain =
        ["likely", "certain", "undecided", "(level)", "ほぼ確実", "おそらく", "やや有力", "五分五分", "(同程度)"];

    [TestCase("study", "en", "A quick study: 3 runs")]
    [TestCase("study", "ja", "簡易版の結果です")]
    [TestCase("rank", "en", "A quick study: 3 runs")]
    [TestCase("rank", "ja", "簡易版の結果です")]
    public void OnTheScreen_ItSaysHowMuchItIs_AndNothingOfHowSure(string command, string language, string notice)
    {
        using var runner = Desk();
        Assert.That(runner.Run(command, runner.Path("desk.yaml"), "--quick", "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(runner.Out, Does.Contain(notice));
            Assert.That(Certain.Where(word => runner.Out.Contains(word, StringComparison.Ordinal)), Is.Empty, runner.Out);
        }
    }

    [TestCase("en", "A quick study: 3 runs", "Not looked at: it takes possible files to tell")]
    [TestCase("ja", "簡易版の結果です", "計算していません(数字のあり得る幅を試して")]
    public void EveryFormOfTheReport_SaysIt(string language, string notice, string notLookedAt)
    {
        using var runner = Desk();
        var code = runner.Run("study", runner.Path("desk.yaml"), "--quick", "--lang", language, "--out", runner.Path("out"));
        Assert.That(code, Is.Zero, () => runner.Error);
        var markdown = File.ReadAllText(runner.Path("out", "report.md"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(markdown, Does.Contain(notice).And.Contain(notLookedAt).And.Contain(" --replications 3 --quick"));
            Assert.That(Certain.Where(word => markdown.Contains(word, StringComparison.Ordinal)), Is.Empty, markdown);
            Assert.That(File.ReadAllText(runner.Path("out", "report.html")), Does.Contain(notice));
            Assert.That(File.ReadAllText(runner.Path("out", "report.json")), Does.Contain("\"quick\""));
        }
    }

    [TestCase("study")]
    [TestCase("rank")]
    public void TheJson_HasNoShareThatWasNotComputed_AndIsComputedAgain(string command)
    {
        using var runner = Desk();
        Assert.That(runner.Run(command, runner.Path("desk.yaml"), "--quick", "--json", "--no-performance"), Is.Zero, () => runner.Error);
        var saved = runner.Write("quick.json", runner.Out);
        using var json = JsonDocument.Parse(runner.Out);
        var (quick, certainty) = (json.RootElement.GetProperty("quick"), json.RootElement.GetProperty("certainty"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((quick.GetProperty("runs").GetInt32(), quick.GetProperty("possibleFiles").GetInt32()), Is.EqualTo((3, 0)));
            Assert.That(quick.GetProperty("missing").EnumerateArray().Select(m => m.GetString()),
                Does.Contain("ranges").And.Contain("certainty"));
            foreach (var name in new[] { "first", "topK", "word" })
                Assert.That(certainty.GetProperty(name).ValueKind, Is.EqualTo(JsonValueKind.Null), name);
            Assert.That(json.RootElement.GetProperty("provenance").GetProperty("options").GetProperty("quick").GetBoolean(), Is.True);
            Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
        }
    }

    // Who says how often is followed, then and when it is computed again.
    [Test]
    public void WithReplications_ThatManyAreRun_AlsoAgain()
    {
        using var runner = Desk();
        string[] asked = ["study", runner.Path("desk.yaml"), "--quick", "--replications", "4", "--json", "--no-performance"];
        Assert.That(runner.Run(asked), Is.Zero, () => runner.Error);
        var saved = runner.Write("quick.json", runner.Out);
        Assert.That(runner.Out, Does.Contain("\"runs\": 4"));
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
    }

    [TestCase("--group", "people.yaml")]
    [TestCase("--until-separated", "1")]
    [TestCase("--budget", "600万")]
    public void WhatTakesFurtherRuns_CannotBeHadQuickly(string option, string value)
    {
        using var runner = Desk();
        Assert.That(runner.Run("study", runner.Path("desk.yaml"), "--quick", option, value), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("--quick").And.Contain(option));
    }

    private static RunnerHarness Desk()
    {
        var runner = new RunnerHarness();
        runner.Write("desk.yaml", StudyCommandTests.Desk);
        return runner;
    }
}
