using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>The table of fields and the files agree: no field that no example shows, no example field outside the table.</summary>
public sealed class GrammarTests
{
    [Test]
    public void EveryField_StandsInAnExample()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml",
            SearchOption.AllDirectories))
        {
            var findings = new Findings();
            var root = (YamlMapping)YamlTreeReader.Read(SourceFile.Open(path, findings)!, findings)!;
            Walk(Form.Block(root.Find("scenario") is null ? "department" : "scenario"), root, used);
        }

        // Ballots are a file of their own kind, shown in BallotYamlTests.
        var fields = LanguageBlocks.All.Where(b => b.Name is not ("ballot" or "ballots"))
            .SelectMany(b => b.Fields.Select(f => $"{b.Name}.{f.Name}"));
        Assert.That(fields.Where(f => !used.Contains(f) && !IsFamily(f)), Is.Empty);
    }

    [Test]
    public void Blocks_AreNamedOnce() => Assert.That(LanguageBlocks.All.Select(b => b.Name), Is.Unique);

    [Test]
    public void HoverText_DescribesFieldsThatExist()
    {
        var described = LanguageBlocks.All.SelectMany(b => b.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal);
        Assert.That(described.Count(f => LanguageBlocks.All.Any(b => b.Find(f) is not null && b.HelpOf(b.Find(f)!) is not null)),
            Is.GreaterThan(120));
        Assert.That(GrammarWords.Keys.Where(k =>
            k.Split('.') is [var block, var field] && LanguageBlocks.All.All(b => b.Name != block || b.Find(field) is null)), Is.Empty);
    }

    [Test]
    public void HoverText_IsThereForEveryFieldInBothLanguages()
    {
        var fields = LanguageBlocks.All.SelectMany(b => b.Fields.Select(f => (Name: $"{b.Name}.{f.Name}", Words: b.HelpOf(f))))
            .Concat(Rpa.Discovery.Randomness.DistributionForm.All.SelectMany(f =>
                f.Parameters.Select(p => ($"{f.Family}.{p.Name}", GrammarWords.DescribeParameter(p.Name)))));
        Assert.That(fields.Where(f => string.IsNullOrWhiteSpace(f.Item2?.English) || string.IsNullOrWhiteSpace(f.Item2.Japanese))
            .Select(f => f.Item1), Is.Empty);
    }

    [TestCase("reference.md", Language.English, "reference")]
    [TestCase("reference.ja.md", Language.Japanese, "reference-ja")]
    public void Reference_IsThePrintedOne(string name, Language language, string kind)
    {
        var shipped = File.ReadAllText(Checkout.Path("processes", name)).ReplaceLineEndings("\n");
        Assert.That(shipped, Is.EqualTo(LanguageReference.Page(language)),
            $"print it again: rpa-discovery schema {kind} > processes/{name}");
    }

    // A family stands in one of the two blocks that may hold it.
    private static bool IsFamily(string field) =>
        field.Split('.') is ["law" or "attribute", var name] && (Blocks.Families.Contains(name) || name is "shift" or "between" or "of");

    private static void Walk(Form form, YamlNode node, HashSet<string> used)
    {
        switch (form)
        {
            case BlockForm block when node is YamlMapping map:
                var table = LanguageBlocks.All.First(b => b.Name == block.Of);
                foreach (var entry in map.Entries)
                {
                    if (table.Find(entry.Name) is not { } field)
                        continue;
                    used.Add($"{table.Name}.{field.Name}");
                    Walk(field.Form, entry.Value, used);
                }

                break;
            case ListForm list when node is YamlSequence sequence:
                sequence.Items.ForEach(i => Walk(list.Item, i, used));
                break;
            case MapForm map when node is YamlMapping mapping:
                mapping.Entries.ForEach(e => Walk(map.Value, e.Value, used));
                break;
            case VaryingForm varying when node is YamlMapping mapping && mapping.Find("per") is not null:
                mapping.Entries.ForEach(e => Walk(varying.Value, e.Value, used));
                break;
            case EitherForm either:
                foreach (var one in either.Forms)
                    Walk(one, node, used);
                break;
        }
    }
}
