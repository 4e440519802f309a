using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>A report of a saved result.</summary>
public sealed class SavedReportTests
{
    private static readonly string Study = Encoding.UTF8.GetString(SampleStudy.With().Report.ToJson());

    [TestCase(Language.English)]
    [TestCase(Language.Japanese)]
    public void OfASavedStudy_IsTheSameToTheByte(Language language)
    {
        var computed = SampleStudy.With().Report;
        var saved = DiscoveryReport.From(Load(Study));
        Assert.That(saved.ToHtml(language), Is.EqualTo(computed.ToHtml(language)));
        Assert.That(saved.ToMarkdown(language), Is.EqualTo(computed.ToMarkdown(language)));
        Assert.That(Encoding.UTF8.GetString(saved.ToJson(language)), Is.EqualTo(Study),
            "what was saved, in the language in which it was saved");
    }

    [Test]
    public void OfAnotherVersion_SaysSoBeforeEverything()
    {
        var report =
            DiscoveryReport.From(Load(Study.Replace($"\"version\": \"{ToolVersion.Text}\"", "\"version\": \"0.0.9\"",
                StringComparison.Ordinal)));
        Assert.That(report.ToMarkdown().Split("\n\n")[1],
            Is.EqualTo($"**Computed by version 0.0.9 and shown by version {ToolVersion.Text}: the figures stand as they were computed then.**"));
        Assert.That(report.ToHtml().IndexOf("class=\"warning wide\"", StringComparison.Ordinal),
            Is.Positive.And.LessThan(report.ToHtml().IndexOf("class=\"hero\"", StringComparison.Ordinal)));
        Assert.That(report.ToHtml(Language.Japanese), Does.Contain("版 0.0.9 で計算した結果").And.Contain("rpa-discovery 0.0.9"));
    }

    [Test]
    public void OfOtherSemantics_WarnsThatFiguresWouldBeOthers()
    {
        var report =
            DiscoveryReport.From(Load(Study.Replace($"\"modelSemantics\": {ModelSemantics.Number}", "\"modelSemantics\": 1",
                StringComparison.Ordinal)));
        Assert.That(report.ToMarkdown().Split("\n\n")[1],
            Does.StartWith("**Careful: computed by version").And.Contain("semantics 1; it is"));
    }

    [Test]
    public void OfAnInterruptedStudy_SaysSoFirst()
    {
        var report = DiscoveryReport.From(Load(Encoding.UTF8.GetString(SampleStudy.With(ranked: false, isPartial: true).Report.ToJson())));
        Assert.That(report.ToMarkdown().Split("\n\n")[1], Is.EqualTo("**Interrupted: later stages are missing.**"));
    }

    [Test]
    public void OfAVersionThatKeptNoPage_IsAFinding() =>
        Assert.That(Refused(Study.Replace("\"page\":", "\"leaf\":", StringComparison.Ordinal)), Is.EqualTo("RPD7102"));

    [Test]
    public void OfAnotherCommand_IsAFinding()
    {
        var result = SampleStudy.With();
        Assert.That(Refused(Encoding.UTF8.GetString(ResultDocuments.Rank(result, Language.English, false))), Is.EqualTo("RPD7101"));
    }

    // Whoever edits a result may not put into the page what acts there.
    [TestCase("<rect ", "<script>alert(1)</script><rect ")]
    [TestCase("<rect ", "<a href='https://example.org'>x</a><rect ")]
    [TestCase("<rect ", "<rect onclick='alert(1)' ")]
    [TestCase("<rect ", "<rect style='fill:red' ")]
    [TestCase("</svg>", "</svg><p>more</p>")]
    [TestCase("<title", "<desc><p>html</p></desc><title")]
    public void MapThatWasEdited_IsAFinding(string before, string after)
    {
        var map = "<svg xmlns='http://www.w3.org/2000/svg' class='wm' width='9' height='9'><title id='t'>a</title><rect x='0' y='0' "
            + "width='1' height='1'/></svg>";
        string With(string svg) =>
            Study.Replace("\"page\": {\n    \"title\"",
                $"\"page\": {{\n \"title\": {{\"en\": \"a\"}}, \"blocks\": [{{\"kind\": \"illustration\", \"text\": {{\"en\": \"a\"}}, "
                    + $"\"drawn\": {{\"en\": \"{svg}\", \"ja\": \"{svg}\"}} }}] }}, \"was\": {{ \"title\"", StringComparison.Ordinal);
        Assert.That(DiscoveryReport.From(Load(With(map))).ToHtml(), Does.Contain(map));
        Assert.That(Refused(With(map.Replace(before, after, StringComparison.Ordinal))), Is.EqualTo("RPD7121"));
    }

    private static string Refused(string json) =>
        Assert.Throws<DepartmentException>(() => DiscoveryReport.From(Load(json)))!.Diagnostics.Single().Code;

    private static SavedResult Load(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ResultJson.Read(stream).ValueOrThrow();
    }
}
