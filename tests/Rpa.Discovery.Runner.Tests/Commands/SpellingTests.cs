using System.Text.RegularExpressions;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Screens and reports spell a thing in one way in each language, whichever command prints it.</summary>
public sealed partial class SpellingTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        calendar: office
        currency: JPY
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 12, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 3285, title: { en: Clerk, ja: 職員 }, other-work: { share: 20 %, lasting: about 10 min } }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: 70 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: about 8 min }
                transitions:
                  - { event: unclear, target: asked, probability: 1 in 8 }
                  - { event: done, target: done, probability: rest }
              asked:
                title: { en: Ask back, ja: 照会 }
                wait: about 2 d
                transitions: [ { event: replied, target: received } ]
              done: { type: final }
        observed:
          overtime: { pool: clerk, hours: { 6: 20 }, evidence: log }

        """;

    private const string OneMore = """
        scenario: one-more
        title: { en: One more clerk, ja: 職員を一人増やす }
        base: desk.yaml
        changes:
          - staff: { clerk: { capacity: 3 } }

        """;

    // One full-time clerk of 8 h on 261 days at 3,285 yen an hour, within what holidays take away.
    [TestCase("en", @"pay of established +6,8\d\d,\d{3} yen a year")]
    [TestCase("ja", @"職員の人件費の増減 +年6,8\d\d,\d{3}円")]
    public void WhatIf_OneMorePerson_PrintsThePayBesideWhatIsSaved(string language, string row)
    {
        using var runner = Run("whatif", language);
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Match(row));
    }

    [TestCase("simulate")]
    [TestCase("hotspots")]
    [TestCase("whatif")]
    [TestCase("rank")]
    [TestCase("study")]
    public void Shares_AreSpelledInOneWay(string command)
    {
        using (var english = Run(command, "en"))
            Assert.That(TightShare().Matches(english.Out + english.Error).Select(m => m.Value), Is.Empty, () => english.Out);
        using var japanese = Run(command, "ja");
        Assert.That(LooseShare().Matches(japanese.Out + japanese.Error).Select(m => m.Value), Is.Empty, () => japanese.Out);
        Assert.That(OtherWave().Matches(japanese.Out).Select(m => m.Value), Is.Empty, () => japanese.Out);
        Assert.That(japanese.Out, Does.Match(@"\d%").Or.Not.Contain("%"));
    }

    [Test]
    public void Report_SpellsLikeTheScreen()
    {
        foreach (var language in (string[])["en", "ja"])
        {
            using var runner = Run("study", language, "--out", "out");
            var report = File.ReadAllText(Directory.EnumerateFiles(runner.Path("out"), "*.md").Single());
            Assert.That((language == "ja" ? LooseShare() : TightShare()).Matches(report).Select(m => m.Value), Is.Empty, () => report);
        }
    }

    [Test]
    public void Findings_NameTheirWeightInTheLanguage()
    {
        using var runner = new RunnerHarness();
        var broken = runner.Write("broken.yaml", Desk.Replace("initial: received", "initial: recieved", StringComparison.Ordinal));
        runner.Run("validate", broken, "--lang", "ja");
        Assert.That(runner.Out + runner.Error, Does.Contain("誤り RPD").And.Not.Contain("error RPD"));
        runner.Run("validate", broken);
        Assert.That(runner.Out + runner.Error, Does.Contain("error RPD"));
    }

    [GeneratedRegex(@"\d%")]
    private static partial Regex TightShare();

    [GeneratedRegex(@"\d %")]
    private static partial Regex LooseShare();

    [GeneratedRegex(@"\d[~\uFF5E]\d|\d to \d")]
    private static partial Regex OtherWave();

    private static RunnerHarness Run(string command, string language, params string[] more)
    {
        var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var scenario = runner.Write("one-more.yaml", OneMore);
        string[] files = command == "whatif" ? ["--scenario", scenario] : [];
        var placed = more.Select(m => m == "out" ? runner.Path("out") : m);
        Assert.That(runner.Run([command, desk, .. files, "--lang", language, .. placed]), Is.Zero, () => runner.Error);
        return runner;
    }
}
