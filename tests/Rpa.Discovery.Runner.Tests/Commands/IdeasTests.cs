using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Ideas on their way into use: predicted against measured, last year's ranking, and what is wrong with them.</summary>
public sealed class IdeasTests
{
    private const string Ideas = """
        ideas:
          - { candidate: keying-bot, status: live, date: 2026-10-01, history: { idea: 2025-06-01, building: 2026-08-01 },
              owner: { en: key desk, ja: 入力係 }, measured: measured.json }
          - { candidate: keyng-bott, title: { en: A slip, ja: 書き間違い }, status: assessed, date: 2026-09-01, measured: earlier.json }
        earlier-study: earlier.json

        """;

    // The same code at the same place as a study gives, before one is run.
    [Test]
    public void UnknownIdea_IsFoundByValidate()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", VerifyCommandTests.Desk + """
            ideas:
              - { candidate: bot-forms-keyd, status: idea, date: 2026-09-01 }
              - { candidate: bot-forms-keyed, status: idea, date: 2026-09-01 }
              - { candidate: one-more-clerk, status: idea, date: 2026-09-01 }
              - { candidate: given-up, status: retired, date: 2026-09-01 }
              - { candidate: keying-bot, status: assessed, date: 2026-09-01 }

            """);
        var bot = runner.Write("bot.yaml", VerifyCommandTests.Bot);
        Assert.That(runner.Run("validate", desk, bot, "--lang", "en"), Is.Zero, () => runner.Out);
        Assert.That(runner.Out.Split("RPD7254"), Has.Length.EqualTo(2));
        Assert.That(runner.Out, Does.Contain("desk.yaml(24,5): warning RPD7254: The idea 'bot-forms-keyd'")
            .And.Contain("Did you mean 'bot-forms-keyed'?"));
        Assert.That(runner.Run("study", desk, "--scenario", bot, "--quick", "--json", "--quiet"), Is.Zero, () => runner.Error);
        using var study = JsonDocument.Parse(runner.Out);
        Assert.That(study.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(d => d.GetProperty("code").GetString() == "RPD7254").Select(d => d.GetProperty("line").GetInt32()),
            Does.Contain(24));
        Assert.That(runner.Run("validate", desk, "--lang", "en"), Is.Zero, () => runner.Out);
        Assert.That(runner.Out.Split("RPD7254"), Has.Length.EqualTo(3), "a scenario that was not given is not known");
    }

    [Test]
    public void Report_SetsMeasuredBesidePredicted_AndSaysWhatBecameOfLastYearsRanking()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", VerifyCommandTests.Desk);
        var bot = runner.Write("bot.yaml", VerifyCommandTests.Bot);
        var pilot = runner.Write("pilot.csv", VerifyCommandTests.Pilot());
        Assert.That(runner.Run("verify", desk, "--pilot", pilot, "--scenario", bot, "--no-ranking", "--json"), Is.Zero, () => runner.Error);
        var measured = runner.Write("measured.json", runner.Out);
        using var verified = JsonDocument.Parse(runner.Out);
        Assert.That(runner.Run("recompute", measured), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Run("study", desk, "--scenario", bot, "--json", "--no-performance"), Is.Zero, () => runner.Error);
        runner.Write("earlier.json", runner.Out);
        runner.Write("desk.yaml", VerifyCommandTests.Desk + Ideas);
        Assert.That(runner.Run("study", desk, "--scenario", bot, "--json", "--no-performance"), Is.Zero, () => runner.Error);
        var saved = runner.Write("now.json", runner.Out);
        using var now = JsonDocument.Parse(runner.Out);
        var ideas = now.RootElement.GetProperty("ideas");
        Assert.Multiple(() =>
        {
            Assert.That(ideas[0].GetProperty("measured").GetRawText(),
                Is.EqualTo(verified.RootElement.GetProperty("measured").GetRawText()).IgnoreWhiteSpace);
            Assert.That(ideas[0].GetProperty("predicted").GetProperty("value").GetDouble(),
                Is.EqualTo(verified.RootElement.GetProperty("predicted").GetProperty("value").GetDouble()));
            Assert.That((ideas[0].GetProperty("status").GetString(), ideas[0].GetProperty("owner").GetString()),
                Is.EqualTo(("live", "key desk")));
            Assert.That(now.RootElement.GetProperty("earlierRanking").EnumerateArray().Single(e =>
                e.GetProperty("id").GetString() == "keying-bot").GetProperty("became").GetString(),
                Is.EqualTo("live since 2026-10-01"));
            Assert.That(now.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()),
                Does.Contain("RPD7254").And.Contain("RPD7257"));
            Assert.That(now.RootElement.GetProperty("provenance").GetProperty("files").EnumerateArray().Count(f =>
                f.GetProperty("role").GetString() == "result"), Is.EqualTo(2));
        });
        Assert.That(runner.Run("report", saved, "-o", runner.Path("now.md"), "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("now.md")), Does.Contain("見直しの進み具合").And.Contain("2件の案があります").And.Contain("前回の順位はどうなったか"));
        Assert.That(runner.Run("recompute", saved), Is.Zero, () => runner.Out + runner.Error);
    }
}
