using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>The plan on one page: what is computed, what is asked, and nothing over a file that is there.</summary>
public sealed class PlanCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 受付係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        study: { period: FY2026, replications: 3, seed: 5 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] } } }
        pools: { clerk: { title: { en: Clerks, ja: 職員 }, capacity: 2, hourly-cost: 2500, overtime: { for: due, up-to: 1 h, pay: 3000 } } }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 30 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 25 min }
                traits: { rules: written, authority: none, input: { screen: 1 }, layout: one, manual: written, personal-data: none, stickers: { burden: 5 } }
                transitions: [ { event: done, target: done } ]
              done: { type: final }
        problems: [ { id: heap, title: { en: Forms lie in heaps, ja: 申請書がたまる } } ]
        goals:
          on-time: { workflow: forms, at-least: 95 % }
          time: { at-least: 500 h per-year }

        """;

    private static string[] Asked(RunnerHarness runner, params string[] more) => ["plan", runner.Write("desk.yaml", Desk), .. more];

    [TestCase("en", "Plan: Desk", "Forms lie in heaps", "Questions")]
    [TestCase("ja", "計画: 受付係", "申請書がたまる", "確認事項")]
    public void Screen_HasProblemsTargetAndQuestions(string language, string title, string problem, string questions)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Asked(runner, "--lang", language)), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(title).And.Contain(problem).And.Contain(questions));
    }

    [Test]
    public void Json_SaysEachGoalTodayAndAfter_AndIsComputedAgain()
    {
        using var runner = new RunnerHarness();
        var (saved, sheet) = (runner.Path("plan.json"), runner.Path("plan.html"));
        Assert.That(runner.Run(Asked(runner, "-o", saved, "-o", sheet, "--json", "--quiet")), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var plan = json.RootElement.GetProperty("plan");
        var goal = plan.GetProperty("goals")[0];
        Assert.Multiple(() =>
        {
            Assert.That(goal.GetProperty("id").GetString(), Is.EqualTo("on-time/forms"));
            Assert.That(goal.GetProperty("today").GetProperty("mean").GetDouble(), Is.InRange(0, 1));
            Assert.That(goal.GetProperty("yearsCounted").GetInt32(), Is.EqualTo(10));
            Assert.That(goal.GetProperty("gap").GetDouble(), Is.EqualTo(
                Math.Max(0, 0.95 - goal.GetProperty("after").GetProperty("mean").GetDouble())).Within(1e-12));
            Assert.That(plan.GetProperty("goals")[1].GetProperty("id").GetString(), Is.EqualTo("time"));
            Assert.That(plan.GetProperty("questions").EnumerateArray().Select(q => q.GetString()), Has.Some.Contains("spent a year"));
            Assert.That(plan.GetProperty("priorities").GetArrayLength(), Is.EqualTo(plan.GetProperty("waves").EnumerateArray().Sum(w =>
                w.GetProperty("candidates").GetArrayLength())));
        });
        var html = File.ReadAllText(sheet);
        Assert.That(Regex.Count(html, "class=\"sheet\""), Is.EqualTo(1), "one page");
        Assert.That(html, Does.Not.Contain("<script"));
        Assert.That(runner.Run("recompute", saved, "--lang", "en"), Is.Zero, () => runner.Error + runner.Out);
        Assert.That(runner.Run(Asked(runner, "-o", sheet)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
    }

    // From sticky notes to the plan: two commands, and what nobody has said is asked.
    [Test]
    public void Notes_BecomeAPlan_WithTheGoalAsAQuestion()
    {
        using var runner = new RunnerHarness();
        runner.Write("notes.csv", "業務,順,作業,担当,1件の時間,件数,困りごと\n申請,1,入力,職員,20分,1日20件,たまる\n申請,2,確認,職員,3分,,\n");
        Assert.That(runner.Run("notes", runner.Path("notes.csv"), "-o", runner.Path("ours.yaml")), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("plan", runner.Path("ours.yaml"), "--replications", "3", "-o", runner.Path("plan.md"), "--lang", "ja"),
            Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("plan.md")), Does.StartWith("# 計画").And.Contain("たまる").And.Contain("いつまでに"));
        Assert.That(File.ReadAllText(runner.Path("plan.md")), Does.Not.Contain("goals:").And.Not.Contain("at-least"), "in words");
        foreach (var language in (string[])["en", "ja"])
        {
            var sheet = runner.Path($"{language}.html");
            Assert.That(runner.Run("plan", runner.Path("ours.yaml"), "--replications", "3", "-o", sheet, "--lang", language), Is.Zero,
                () => runner.Error);
            Assert.That(Regex.Matches(File.ReadAllText(sheet), "<li>[^<]*").Select(m => m.Value), Has.None.Contains("…"),
                "questions have room");
        }
    }
}
