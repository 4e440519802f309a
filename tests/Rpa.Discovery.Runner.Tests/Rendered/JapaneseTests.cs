using System.Text.RegularExpressions;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Rendered;

/// <summary>A Japanese page is Japanese: no English words, no ids, ranges with a full-width mark.</summary>
[Category("Long")]
public sealed partial class JapaneseTests
{
    // Abbreviations that a Japanese office writes as they are, and what stands in front of a figure's formula or a programme's name.
    private static readonly string[] Usual = ["RPA", "OCR", "CSV", "PDF", "JPY", "JSON", "YAML", "Excel", "Web", "LGWAN", "TOPSIS", "VIKOR",
        "PROMETHEE", "ELECTRE", "SPOTIS", "III", "SHA"];

    [TestCase("tax-collection")]
    [TestCase("citizens-counter")]
    [TestCase("imizu-reconciliation")]
    public void Words_AreJapanese(string sample)
    {
        var study = RenderedStudy.Of(sample);
        var allowed = Usual.Concat(Titles(study.Result)).ToHashSet(StringComparer.Ordinal);
        var foreign = Lines(study).SelectMany(line => Word().Matches(line).Where(w => !allowed.Contains(w.Value))
            .Select(w => (Word: w.Value, Around: line[Math.Max(0, w.Index - 20)..Math.Min(line.Length, w.Index + 30)])))
            .GroupBy(w => w.Word, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()}): {g.First().Around}").ToList();
        Assert.That(foreign, Is.Empty, string.Join('\n', foreign));
    }

    [TestCase("tax-collection")]
    [TestCase("citizens-counter")]
    [TestCase("imizu-reconciliation")]
    public void Ranges_AreJapanese(string sample)
    {
        var study = RenderedStudy.Of(sample);
        var wrong = Lines(study).Where(line => Range().IsMatch(Date().Replace(line, ""))).ToList();
        Assert.That(wrong, Is.Empty);
        Assert.That(Lines(study).Count(line => line.Contains('〜', StringComparison.Ordinal)), Is.GreaterThan(2));
    }

    // Without what a computer is told: command lines, names of files, options, links, and the line of the version.
    private static IEnumerable<string> Lines(RenderedStudy study)
    {
        var isCode = false;
        foreach (var line in study.Markdown(Language.Japanese).Split('\n').Concat(study.Screen(Language.Japanese).Split('\n')))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode && !line.Contains("rpa-discovery", StringComparison.Ordinal))
                yield return Machine().Replace(line.Replace("\\", "", StringComparison.Ordinal), "");
        }
    }

    // What the file names, and programmes whose formulas are set beside ours.
    private static IEnumerable<string> Titles(StudyResult study)
    {
        var (file, department) = (study.File, study.File.Department);
        IEnumerable<Text?> titles =
        [
            department.Title, .. department.Pools.Select(p => p.Title), .. department.Systems.Select(s => s.Title),
            .. department.Workflows.Select(w => w.Title),
            .. department.Workflows.SelectMany(w => w.AllStates).Select(s => s.Title),
            .. file.Sources.SelectMany(s => (Text?[])[s.Title, s.Note]),
        ];
        return titles.OfType<Text>().Select(t => t.In(Language.Japanese))
            .Concat(study.Ranking.SelectMany(r => r.Familiar).Select(f => f.Title.In(Language.Japanese)))
            .SelectMany(t => Word().Matches(t).Select(m => m.Value));
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d\s?(-|–|~|～| to )\s?\d")]
    private static partial Regex Range();

    [GeneratedRegex(@"\d{4}-\d\d(-\d\d)?")]
    private static partial Regex Date();

    [GeneratedRegex(@"https?://\S+|\]\([^)]*\)|--[a-z-]+|[\w./\\-]+\.(yaml|json|md|csv)|[0-9a-f]{64}|RPD\d{4}|&[a-z]+;|<[^>]*>")]
    private static partial Regex Machine();
}
