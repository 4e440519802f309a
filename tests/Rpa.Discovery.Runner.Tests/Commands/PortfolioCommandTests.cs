using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>portfolio and recompute.</summary>
[Category("Long")]
public sealed class PortfolioCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: 窓口係
        study: { start: 2026-06-01, horizon: 20 d, drain: 20 d, replications: 10, seed: 3 }
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
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, next-change: 2027-08, maintained-by: 窓口係 }
                transitions: [ { event: done, target: keyed } ]
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 5 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: 窓口係 }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [TestCase("en")]
    [TestCase("ja")]
    public void Files_HoldTheFiguresThatAreShown(string language)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        var (page, markdown) = (runner.Path("plan.html"), runner.Path("plan.md"));
        Assert.That(runner.Run("portfolio", desk, "--budget", "4000000", "--lang", language, "-o", page, "-o", markdown), Is.Zero,
            () => runner.Error);
        var shown = Figures(string.Join('\n',
            runner.Out.Split('\n').Where(line => !line.Contains(runner.Folder, StringComparison.Ordinal))));
        var onPage = Figures(WebUtility.HtmlDecode(Regex.Replace(Body(File.ReadAllText(page)), "<[^>]*>", " ")));
        var inMarkdown = Figures(File.ReadAllText(markdown));
        Assert.Multiple(() =>
        {
            Assert.That(shown, Has.Count.GreaterThan(15).And.Some.Contains(",").And.Some.Contains("-"), "money and months are among them");
            Assert.That(shown.Where(f => !inMarkdown.Contains(f)), Is.Empty, "Markdown");
            Assert.That(shown.Where(f => !onPage.Contains(f)), Is.Empty, "page");
        });
    }

    [Test]
    public void JsonFile_IsWhatIsShown()
    {
        using var runner = new RunnerHarness();
        var data = runner.Path("plan.json");
        Assert.That(runner.Run("portfolio", runner.Write("desk.yaml", Desk), "--budget", "400万", "--json", "--no-performance", "-o", data),
            Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(data), Is.EqualTo(runner.Out));
    }

    [Test]
    public void Json_FitsTheSchema_AndKeepsToTheBudget()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("portfolio", desk, "--scenario", runner.Write("faster.yaml", StudyCommandTests.Faster), "--budget",
            "2027=400万,2028=2000000", "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var years = json.RootElement.GetProperty("years").EnumerateArray().ToList();
        var all = json.RootElement.GetProperty("chosen").EnumerateArray().Concat(json.RootElement.GetProperty("rejected").EnumerateArray())
            .Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(years.Select(y => y.GetProperty("fiscalYear").GetInt32()), Is.EqualTo(new[] { 2027, 2028 }));
            Assert.That(years.Select(y => y.GetProperty("budget").GetDecimal()), Is.EqualTo(new[] { 4_000_000m, 2_000_000m }));
            Assert.That(years, Has.All.Matches<JsonElement>(y =>
                y.GetProperty("cost").GetDecimal() <= y.GetProperty("budget").GetDecimal()));
            Assert.That(all, Is.Unique.And.Member("faster"));
            Assert.That(json.RootElement.GetProperty("rejected").EnumerateArray().Select(r => r.GetProperty("why").GetString()),
                Has.None.Empty);
            Assert.That(json.RootElement.GetProperty("provenance").GetProperty("options").GetProperty("portfolio").GetProperty("budget")
                .GetProperty("2027").GetDecimal(), Is.EqualTo(4_000_000m));
        });
    }

    [TestCase("en", "what to carry out together", "Roadmap")]
    [TestCase("ja", "実施する組合せ", "工程表")]
    public void Screen_FitsEightyColumns_InBothLanguages(string language, string title, string roadmap)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("portfolio", desk, "--budget", "4000000", "--years", "2", "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(title).And.Contain(roadmap));
        foreach (var word in (string[])["稼働率", "サイクルタイム", "信頼区間", "アサインメント"])
            Assert.That(runner.Out, Does.Not.Contain(word));
    }

    [Test]
    public void BudgetThatReachesForNothing_IsAFinding()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("portfolio", desk, "--budget", "1000", "--json"), Is.EqualTo(ExitCode.Findings));
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString(), Is.EqualTo("RPD6501"));
    }

    [TestCase("--budget", "ten", "takes money such as")]
    [TestCase("--budget", "2027=5,2027=6", "takes money such as")]
    [TestCase("--budget", "27=5", "takes money such as")]
    [TestCase("--budget", "-5", "")]
    [TestCase("--budget", "=", "takes money such as")]
    [TestCase("--years", "0", "whole number of at least 1")]
    [TestCase("--years", "11", "takes 1 to 10 years")]
    [TestCase("--builds", "1,,2", "takes whole numbers such as")]
    [TestCase("--licences", "some", "whole number of at least 0")]
    [TestCase("--requires", "a", "takes two candidates such as")]
    [TestCase("--method", "vikor", "'--method' is not an option of 'portfolio'")]
    public void Slips_AreUsageErrors_BeforeAnyFileIsRead(string option, string value, string says)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("portfolio", runner.Path("missing.yaml"), option, value), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain(says));
    }

    [Test]
    public void Recompute_OfAResult_IsTheSame_UntilADigitIsChanged()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("portfolio", desk, "--budget", "400万", "--json", "--threads", "1"), Is.Zero, () => runner.Error);
        var said = runner.Out;
        var result = runner.Write("plan.json", said);
        Assert.That(runner.Run("recompute", result), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("the same to the last byte"));
        runner.AssertFits();

        var place = said.IndexOf("\"bound\": ", StringComparison.Ordinal) + 9;
        runner.Write("plan.json", string.Concat(said.AsSpan(0, place), ((char)(said[place] == '9' ? '1' : said[place] + 1)).ToString(),
            said.AsSpan(place + 1)));
        Assert.That(runner.Run("recompute", result, "--json"), Is.EqualTo(ExitCode.Findings));
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("differences")[0].GetProperty("path").GetString(), Is.EqualTo("$.bound"));
        Assert.That(json.RootElement.GetProperty("differences").GetArrayLength(), Is.EqualTo(1));
        Assert.That(runner.Run("recompute", result, "--lang", "ja"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out, Does.Contain("再計算の結果、違いが1件ありました").And.Contain("$.bound"));
        runner.AssertFits();
    }

    [Test]
    public void Recompute_OfSomethingElse_IsAFinding()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("recompute", runner.Write("desk.yaml", Desk), "--json"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7502"));
        Assert.That(runner.Run("recompute", runner.Path("missing.json")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7501"));
        Assert.That(runner.Run("recompute"), Is.EqualTo(ExitCode.Usage));
    }

    // Numbers, amounts and months as they stand: 12, 0.4, 3,250,000, 2027-04.
    private static HashSet<string> Figures(string text) =>
        [.. Regex.Matches(text, @"\d+(?:[-.,]\d+)*").Select(m => m.Value)];

    private static string Body(string html) => html[html.IndexOf("<body", StringComparison.Ordinal)..];
}
