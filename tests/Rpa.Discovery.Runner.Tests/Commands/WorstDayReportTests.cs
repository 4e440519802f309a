using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>A study's report says what if nothing is done on the worst day, and what a stopped bot costs; a quick answer does
/// not.</summary>
public sealed class WorstDayReportTests
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
        pools: { clerk: { capacity: 2, hourly-cost: 2500, title: { en: Clerk, ja: 職員 } } }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 120 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 6 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, personal-data: none, manual: written }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [TestCase("en", "## The worst day, and the day the robot stops")]
    [TestCase("ja", "## いちばん悪い日と、ロボットが止まる日")]
    public void Report_HasTheWorstDayOfThreeYears(string language, string heading)
    {
        using var runner = new RunnerHarness();
        string[] line = ["study", runner.Write("desk.yaml", Desk), "--out", runner.Path("out"), "--quiet", "--lang", language];
        Assert.That(runner.Run(line), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("out", "report.md")), Does.Contain(heading));
        using var json = JsonDocument.Parse(File.ReadAllText(runner.Path("out", "report.json")));
        var worst = json.RootElement.GetProperty("worstDay");
        Assert.That(worst.GetProperty("years").GetArrayLength(), Is.EqualTo(3));
        Assert.That(worst.GetProperty("runs").GetInt32(), Is.EqualTo(worst.GetProperty("hasBot").GetBoolean() ? 9 : 6));
    }

    [Test]
    public void QuickAnswer_HasNone()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", Desk), "--quick", "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.TryGetProperty("worstDay", out _), Is.False);
    }
}
