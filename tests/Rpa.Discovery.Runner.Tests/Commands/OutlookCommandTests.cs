using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>The years to come, from the file to the screen, the files and back.</summary>
public sealed class OutlookCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 受付係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { period: FY2026, replications: 3, seed: 5 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] }, closed: { holidays: JP, dates: ["2026-08-12"] } } }
        pools: { clerk: { title: { en: Clerks, ja: 職員 }, capacity: 2, hourly-cost: 2500, overtime: { for: due, up-to: 1 h } } }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 30 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 20 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }
        goals: { on-time: { workflow: forms, at-least: 95 % }, overtime: { at-most: 200 h per-year } }
        outlook: { staff: { clerk: { FY2026: 2, FY2028: 1 } }, demand: { forms: -1 % per-year }, evidence: guess }

        """;

    private static string[] Asked(RunnerHarness runner, params string[] more) => ["outlook", runner.Write("desk.yaml", Desk), "--years",
        "3", "--files", "8", "--tried", "1", .. more];

    [TestCase("en", "Outlook: Desk, FY2026 to FY2028", "missed from FY2028 on", "One more person")]
    [TestCase("ja", "今後の見通し: 受付係、2026年度〜2028年度", "ファイルの数字のままでは", "1人増")]
    public void Screen_NamesTheYearAndWhatHoldsIt(string language, string heading, string breaks, string holder)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Asked(runner, "--lang", language)), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(heading).And.Contain(breaks).And.Contain("2028"), () => holder);
    }

    // What an hour of a further clerk costs is a guess as well.
    [Test]
    public void WhatHoldsAGoal_HasARangeOfItsBalance()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("outlook", runner.Write("desk.yaml", Desk), "--years", "3", "--files", "30", "--tried", "1", "--json",
            "--quiet"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var held = json.RootElement.GetProperty("goals").EnumerateArray().SelectMany(g => g.GetProperty("heldBy").EnumerateArray())
            .ToList();
        Assert.That(held, Is.Not.Empty);
        foreach (var one in held)
        {
            var (balance, range) = (one.GetProperty("balancePerYear").GetDouble(), one.GetProperty("possibleBalance"));
            Assert.That(range.GetProperty("p10").GetDouble(), Is.LessThan(balance));
            Assert.That(range.GetProperty("p90").GetDouble(), Is.GreaterThan(balance));
        }
    }

    [Test]
    public void Json_FitsTheSchema_AndIsComputedAgainWithItsTable()
    {
        using var runner = new RunnerHarness();
        runner.Write("population.csv", "年度,人数,出典,対象\n2026,50000,推計,\n2028,40000,推計,\n");
        var saved = runner.Path("outlook.json");
        Assert.That(runner.Run(Asked(runner, "--population", runner.Path("population.csv"), "-o", saved, "--json", "--quiet")), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var goal = json.RootElement.GetProperty("goals")[0];
        Assert.Multiple(() =>
        {
            Assert.That(goal.GetProperty("id").GetString(), Is.EqualTo("on-time/forms"));
            Assert.That(goal.GetProperty("breaksIn").GetInt32(), Is.EqualTo(2028));
            Assert.That(json.RootElement.GetProperty("years").EnumerateArray().Select(y =>
                y.GetProperty("people").GetProperty("clerk").GetInt32()), Is.EqualTo(new[] { 2, 2, 1 }));
            Assert.That(json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()),
                Does.Contain("RPD7225"));
        });
        Assert.That(runner.Run("recompute", saved, "--lang", "en"), Is.Zero, () => runner.Error + runner.Out);
    }

    [Test]
    public void Files_AreWrittenOnceAndNeverOver()
    {
        using var runner = new RunnerHarness();
        string[] outputs = ["-o", runner.Path("page.html"), "-o", runner.Path("page.md")];
        Assert.That(runner.Run(Asked(runner, [.. outputs, "--budget", "5000000", "--lang", "ja"])), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("page.html")), Does.Contain("今後の見通し").And.Contain("Outlook: Desk"));
        Assert.That(File.ReadAllText(runner.Path("page.md")), Does.StartWith("# 今後の見通し"));
        Assert.That(runner.Run(Asked(runner, outputs)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(runner.Run(Asked(runner, "-o", runner.Path("page.docx"))), Is.EqualTo(ExitCode.Findings));
    }

    [TestCase("--years", "0")]
    [TestCase("--years", "31")]
    [TestCase("--files", "-1")]
    [TestCase("--tried", "no")]
    public void BadNumber_IsAUsageError(string option, string value)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("outlook", runner.Write("desk.yaml", Desk), option, value), Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public void MissingTable_IsAFinding()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Asked(runner, "--population", runner.Path("none.csv"))), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("none.csv"));
    }
}
