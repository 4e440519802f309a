using System.Text;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Every example on the pages about the language is read: the first as it stands, parts in its place, scenarios on it.</summary>
public sealed class LanguagePagesTests
{
    private static IEnumerable<TestCaseData> Examples() =>
        from page in new[] { "README.md", "README.ja.md" }
        from block in BlocksOf(page).Index()
        select new TestCaseData(page, block.Item.Kind, block.Item.Text).SetArgDisplayNames(page, $"{block.Index} {block.Item.Kind}");

    [TestCaseSource(nameof(Examples))]
    public void Example_IsReadWithoutAnError(string page, string kind, string text)
    {
        var first = BlocksOf(page)[0].Text;
        IReadOnlyList<Diagnostic> findings = kind switch
        {
            "scenario" => OfScenario(first, text),
            "ballots" => BallotYaml.Parse(text).Diagnostics,
            "conventions" => ConventionsYaml.Parse(text, "conventions.yaml").Diagnostics,
            // A file that an example names lies beside the page.
            _ => DepartmentYaml.ParseFile(InPlace(first, text), Checkout.Path("processes", "example.yaml")).Diagnostics,
        };
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
    }

    // What the pages promise to show, in each language.
    [TestCase("README.md")]
    [TestCase("README.ja.md")]
    public void Page_ShowsEveryFamilyAndChange(string page)
    {
        var text = string.Join('\n', BlocksOf(page).Select(b => b.Text));
        Assert.That(Rpa.Discovery.Formats.Grammar.Blocks.Families.Where(f => !text.Contains(f + ":", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Rpa.Discovery.Formats.Fields.ScenarioBlocks.Change.Names.Where(v => !text.Contains(v + ":", StringComparison.Ordinal)),
            Is.Empty);
    }

    private static IReadOnlyList<Diagnostic> OfScenario(string first, string text)
    {
        var department = DepartmentYaml.Parse(first).ValueOrThrow();
        var read = ScenarioYaml.Parse(text);
        return read.TryGetValue(out var scenario) ? [.. read.Diagnostics, .. ScenarioCheck.Applied(department, scenario).Diagnostics]
            : read.Diagnostics;
    }

    // Sections of the first example, those of the other one instead where the two have the same name.
    private static string InPlace(string first, string other)
    {
        var sections = Sections(first);
        foreach (var (name, lines) in Sections(other))
            sections[name] = lines;
        return string.Concat(sections.Values);
    }

    private static Dictionary<string, string> Sections(string text)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
                name = line.Split(':')[0];
            if (name.Length > 0)
                sections[name] = sections.GetValueOrDefault(name) + line + "\n";
        }

        return sections;
    }

    private static List<(string Kind, string Text)> BlocksOf(string page)
    {
        var text = File.ReadAllText(Checkout.Path("processes", page), Encoding.UTF8).ReplaceLineEndings("\n");
        return [.. Regex.Matches(text, "^```yaml ?(?<kind>[a-z]*)\n(?<text>.*?)^```$",
            RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)
            .Select(m => (m.Groups["kind"].Value, m.Groups["text"].Value))];
    }
}
