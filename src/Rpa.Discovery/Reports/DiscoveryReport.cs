using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A study's report, in forms for people and for machines, all of the same value.</summary>
public sealed class DiscoveryReport
{
    private readonly Lazy<Page> _page;
    private readonly Func<Language, bool, byte[]> _json;
    private readonly string _version;

    // Through the form in which a result keeps it, so that a saved result draws the same.
    internal DiscoveryReport(StudyResult result)
        : this(() => SavedPage.From(SavedPage.Of(StudyPage.Of(result))),
            (language, withPerformance) => ResultDocuments.Study(result, language, withPerformance), ToolVersion.Text)
    {
    }

    private DiscoveryReport(Func<Page> page, Func<Language, bool, byte[]> json, string version) =>
        (_page, _json, _version) = (new(page), json, version);

    /// <summary>The report of a study that was saved with <c>--json</c> or as <c>report.json</c>: nothing is computed again, and its page
    /// is the same to the byte.</summary>
    /// <param name="saved">A result of <c>study</c>. What another version computed, or one that was interrupted, is said so at the top of
    /// the page.</param>
    /// <exception cref="DepartmentException">It is a result of another command, or of a version that kept no page.</exception>
    public static DiscoveryReport From(SavedResult saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var page = SavedReport.PageOf(saved);
        return new DiscoveryReport(() => page, (_, _) => saved.ToJson(), saved.ToolVersion);
    }

    /// <summary>The report for people, with at most three significant digits.</summary>
    /// <param name="language">The language to write it in.</param>
    public string ToMarkdown(Language language = Language.English) => MarkdownRenderer.Render(_page.Value, language);

    /// <summary>The report as one page for a browser: both languages, pictures and all that draws them in one file that opens without a
    /// network.</summary>
    /// <param name="language">The language that it opens in.</param>
    public string ToHtml(Language language = Language.English) => HtmlPage.Write(_page.Value, language, $"{ToolVersion.Name} {_version}");

    /// <summary>The report for machines, unrounded, as UTF-8 with a line end: what the runner's <c>study --json</c> prints.</summary>
    /// <param name="language">The language of the sentences in it.</param>
    /// <param name="withPerformance">Whether it says how fast it went, the only member that differs between two runs.</param>
    public byte[] ToJson(Language language = Language.English, bool withPerformance = true) => _json(language, withPerformance);

    /// <summary>The JSON schema of every result that the runner prints with <c>--json</c>, this report's included.</summary>
    public static string JsonSchema()
    {
        using var reader = new StreamReader(typeof(DiscoveryReport).Assembly.GetManifestResourceStream("result.schema.json")!);
        return reader.ReadToEnd();
    }

    /// <summary>Writes the report; a file that exists is overwritten.</summary>
    /// <param name="path">Ends in <c>.html</c>, <c>.md</c> or <c>.json</c>, which says the form.</param>
    /// <param name="language">The language to write it in.</param>
    /// <exception cref="ArgumentException">The path has another extension.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, Language language = Language.English)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var content = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" => System.Text.Encoding.UTF8.GetBytes(ToHtml(language)),
            ".MD" => System.Text.Encoding.UTF8.GetBytes(ToMarkdown(language)),
            ".JSON" => ToJson(language),
            _ => throw new ArgumentException(ReportWords.NotAReportExtension.In(Language.English, path), nameof(path)),
        };
        var unfinished = path + ".tmp";
        File.WriteAllBytes(unfinished, content); // Interrupted while writing, the old report is still whole.
        File.Move(unfinished, path, overwrite: true);
    }
}
