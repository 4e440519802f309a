using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

public sealed partial class DiscoveryReportTests
{
    [TestCase(Language.English, "What to do first: Key in. It gives back 123 h a year (86.4 to 185).")]
    [TestCase(Language.Japanese, "まず見直すのは『Key in』です。年123時間(86.4〜185)を生み出す見込みです。")]
    public void FirstParagraph_SaysWhatItGivesHowSureAndOnWhat(Language language, string expected)
    {
        var page = SampleStudy.With().Report.ToMarkdown(language);
        var first = page.Split("\n\n")[1];
        Assert.That(first, Does.StartWith("**" + expected));
        Assert.That(first, Does.Contain("86").And.Contain("97").And.Contain("71"), "one figure and its three parts");
        Assert.That(first, Does.Contain(language == Language.Japanese ? "見当" : "guess"));
    }

    [Test]
    public void PageToSign_AnswersEachQuestion_WithTheFiguresOfTheFirst()
    {
        var page = SampleStudy.With().Report.ToMarkdown();
        var rows = page[..page.IndexOf("## Contents", StringComparison.Ordinal)].Split('\n')
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split(" | "))
            .ToDictionary(c => c[0].Trim('|', ' '), c => c[1].TrimEnd('|', ' '), StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(rows["What first?"], Is.EqualTo("Key in"));
            Assert.That(rows["How much does it give, at least and at most?"], Does.StartWith("hours released: 123 h a year (86.4 to 185)"));
            Assert.That(rows["How sure is it that this is the first?"], Does.Contain("86 %").And.Contain("runs 97 %"));
            Assert.That(rows["What does it rest on?"], Does.Contain("guess"));
            Assert.That(rows["What does it cost?"], Does.Contain(" to begin; ").And.Contain(" a year"));
            Assert.That(rows.Keys,
                Does.Contain("What would change it?").And.Contain("What to measure or ask first?").And.Contain("Decision"));
        });
        Assert.That(SampleStudy.With(levelOfSecond: 1, first: 0.52).Report.ToMarkdown(),
            Does.Contain("| What first? | Key in, Second (level with each other; what follows is about the one named first) |"));
        Assert.That(SampleStudy.With(ranked: false).Report.ToMarkdown(), Does.Not.Contain("What first?"));
    }

    // Each link of the contents leads to a heading of the page, in both languages.
    [TestCase(Language.English)]
    [TestCase(Language.Japanese)]
    public void Contents_LeadToHeadingsOfThePage(Language language)
    {
        var page = SampleStudy.With().Report.ToMarkdown(language);
        var headings = page.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]).ToList();
        var links = page.Split('\n').Where(l => l.StartsWith("- [", StringComparison.Ordinal))
            .Select(l => l[3..l.IndexOf(']', StringComparison.Ordinal)]).ToList();
        Assert.That(links, Has.Count.GreaterThan(4));
        Assert.That(links, Is.SubsetOf(headings));
    }

    [Test]
    public void LevelCandidates_AreNamedTogetherAndNotAsFirstAndSecond()
    {
        var result = SampleStudy.With(levelOfSecond: 1, first: 0.52);
        Assert.That(result.Headline.English,
            Does.StartWith("Several are level and cannot be told apart yet: Key in, Second. The one on top gives back 123 h a year"));
        Assert.That(SampleStudy.With(levelOfSecond: 1, first: 0.52, hours: -12).Headline.English,
            Does.Contain("The one on top takes 12 h a year").And.Not.Contain("gives back"));
        Assert.That(result.Report.ToMarkdown(), Does.Contain("| 1-2 (level) | Key in |").And.Contain("| 1-2 (level) | Second |"));
    }

    [Test]
    public void NothingRanked_IsSaid()
    {
        var result = SampleStudy.With(ranked: false);
        Assert.That(result.Headline.English, Does.StartWith("No candidate was found"));
        Assert.That(result.Report.ToMarkdown(), Does.Contain("Nothing is ranked."));
    }

    [Test]
    public void BadAgreement_StandsInTheFirstParagraphs()
    {
        var paragraphs = SampleStudy.With(verdict: Verdict.Poor).Report.ToMarkdown().Split("\n\n");
        Assert.That(paragraphs[2], Does.StartWith("**Careful. The hours"));
    }

    [TestCase(Language.English)]
    [TestCase(Language.Japanese)]
    public void EveryNumberAPersonReads_HasAtMostThreeSignificantDigits(Language language)
    {
        var page = SampleStudy.With().Report.ToMarkdown(language);
        var body = page[..page.IndexOf(ReportWords.HowWeKnow.In(language), StringComparison.Ordinal)];
        var tooFine = Number().Matches(body).Select(m => m.Value).Where(number => Significant(number) > 3).Distinct(StringComparer.Ordinal);
        Assert.That(tooFine, Is.Empty);
    }

    [Test]
    public void BodyText_AvoidsTheWordsThatTheGlossaryForbids()
    {
        var page = SampleStudy.With().Report.ToMarkdown(Language.Japanese);
        var body = page[..page.IndexOf(ReportWords.HowWeKnow.Japanese, StringComparison.Ordinal)];
        foreach (var word in (string[])["稼働率", "サイクルタイム", "信頼区間", "アサインメント"])
            Assert.That(body, Does.Not.Contain(word));
    }

    [Test]
    public void UserText_IsOnlyText()
    {
        var page = SampleStudy.With(title: "a | b\n# x <script>alert(1)</script> [y](http://z) `c` *d* \u202E & {0}").Report.ToMarkdown();
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("[y](").And.Not.Contain("\n# x").And.Not.Contain("\u202E"));
        Assert.That(page, Does.Contain("a \\| b \\# x &lt;script&gt;"));
        foreach (var row in page.Split('\n').Where(line => line.StartsWith("| 1", StringComparison.Ordinal)))
            Assert.That(Regex.Matches(row, @"(?<!\\)\|"), Has.Count.EqualTo(8), "the table keeps its seven columns");
    }

    [Test]
    public void Page_HasEveryPartThatAReaderLooksFor()
    {
        var page = SampleStudy.With().Report.ToMarkdown();
        foreach (var heading in (string[])["## Is this us?", "## Where work piles up", "## What to do, in order", "## What to measure next",
            "## Each candidate", "## Looked at, and not ranked", "## How we know"])
            Assert.That(page, Does.Contain(heading));
        Assert.That(page,
            Does.Contain("not now, because it decides.").And.Contain("What the bot does").And.Contain("What people still do").And.Contain(
                "What it cannot do")
            .And.Contain("known rules, not written").And.Contain("射水市").Or.Contain("Imizu"));
        Assert.That(page,
            Does.Contain("SHA-256 " + new string('a', 64)).And.Contain("seed 2026").And.Contain(
                "rpa-discovery study processes/tax.yaml --seed 2026"));
    }

    [Test]
    public void Json_HasTheMembersOfTheContract()
    {
        using var json = JsonDocument.Parse(SampleStudy.With().Report.ToJson());
        var root = json.RootElement;
        foreach (var member in (string[])["schemaVersion", "command", "input", "tool", "headline", "credibility", "hotSpots", "candidates",
            "ranking", "certainty", "measureNext", "performance"])
            Assert.That(root.TryGetProperty(member, out _), member);
        var row = root.GetProperty("ranking")[0];
        foreach (var member in (string[])["rank", "level", "id", "title", "answer", "value", "chance", "gates", "effects", "certainty",
            "business", "acceptability", "contributions", "marginalInSequence", "nearestPublished"])
            Assert.That(row.TryGetProperty(member, out _), member);
        var estimate = row.GetProperty("effects").GetProperty("hoursReleasedPerYear");
        Assert.That(estimate.GetProperty("mean").GetDouble(), Is.EqualTo(123.456).Within(1e-9), "machines get it unrounded");
        Assert.That(root.GetProperty("ranking")[2].GetProperty("gates")[0].GetProperty("kind").GetString(), Is.EqualTo("authority"));
    }

    [Test]
    public void Json_FitsTheSchema()
    {
        var schema = NJsonSchema.JsonSchema.FromJsonAsync(DiscoveryReport.JsonSchema()).GetAwaiter().GetResult();
        var json = System.Text.Encoding.UTF8.GetString(SampleStudy.With().Report.ToJson(Language.Japanese));
        Assert.That(schema.Validate(json).Select(e => e.ToString()), Is.Empty);
        Assert.That(schema.Validate(json.Replace("\"hoursReleasedPerYear\"", "\"hoursReleased\"", StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void Json_WithoutPerformance_IsTheSameForTheSameStudy()
    {
        var one = SampleStudy.With().Report.ToJson(withPerformance: false);
        Assert.That(one, Is.EqualTo(SampleStudy.With().Report.ToJson(withPerformance: false)));
        using var json = JsonDocument.Parse(one);
        Assert.That(json.RootElement.TryGetProperty("performance", out _), Is.False);
    }

    [Test]
    public void Save_WritesTheFormThatTheExtensionSays()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var report = SampleStudy.With().Report;
            report.Save(Path.Combine(folder.FullName, "r.md"));
            report.Save(Path.Combine(folder.FullName, "r.json"), Language.Japanese);
            Assert.That(File.ReadAllText(Path.Combine(folder.FullName, "r.md")), Is.EqualTo(report.ToMarkdown()));
            Assert.That(File.ReadAllBytes(Path.Combine(folder.FullName, "r.json")), Is.EqualTo(report.ToJson(Language.Japanese)));
            report.Save(Path.Combine(folder.FullName, "r.html"), Language.Japanese);
            Assert.That(File.ReadAllText(Path.Combine(folder.FullName, "r.html")), Is.EqualTo(report.ToHtml(Language.Japanese)));
            Assert.That(folder.GetFiles(), Has.Length.EqualTo(3));
            Assert.That(() => report.Save(Path.Combine(folder.FullName, "r.pdf")),
                Throws.ArgumentException.With.Message.Contains(".html, .md or .json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Significant(string number)
    {
        var digits = number.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return number.Contains('.', StringComparison.Ordinal) ? digits.Length : digits.TrimEnd('0').Length;
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
