using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats;

/// <summary>Reads and writes conventions of doubt (YAML), as <c>calibrate</c> proposes them.</summary>
internal static class ConventionsYaml
{
    private const string Key = "conventions";

    /// <summary>The conventions of a file.</summary>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static DoubtConventions Load(string path) => Read(path).ValueOrThrow();

    /// <summary>The conventions of a file, with every finding.</summary>
    public static ReadResult<DoubtConventions> Read(string path)
    {
        var findings = new Findings();
        return Finish(SourceFile.Open(path, findings), path, findings);
    }

    /// <summary>The conventions of a text, with every finding.</summary>
    public static ReadResult<DoubtConventions> Parse(string text, string path)
    {
        var findings = new Findings();
        return Finish(SourceFile.FromString(text, path, findings), path, findings);
    }

    /// <summary>What differs from the usual ones, and where it comes from.</summary>
    public static string Write(DoubtConventions conventions) =>
        YamlText.Of(ConventionBlocks.File.Write(new ValueWriter(YamlForm.Canonical), conventions));

    private static ReadResult<DoubtConventions> Finish(SourceText? source, string path, Findings findings)
    {
        var tree = source is null ? null : YamlTreeReader.Read(source, findings);
        var conventions = tree is null || !IsOfKind(tree, findings) ? null : Read(tree, findings);
        return new ReadResult<DoubtConventions>(conventions is null ? null : conventions with { Path = path }, findings.InOrder());
    }

    private static DoubtConventions? Read(YamlNode tree, Findings findings)
    {
        var values = new ValueReader(findings);
        var reader = new FieldReader(values, new DurationReader(values, _ => null), _ => null);
        if (BlockReader.Open(findings, ConventionBlocks.File, tree, Key, tree.Place with { Length = 1 }) is not { } block
            || !block.Require(Key, FormatWords.Conventions))
            return null;
        var read = ConventionBlocks.File.Read(reader, block, Key);
        if (read is { Source: { First: { } first, Last: { } last } } && last < first)
            findings.Add(ConventionRules.Backwards, block.KeyPlace("calibrated"), first, last);
        return read;
    }

    private static bool IsOfKind(YamlNode root, Findings findings)
    {
        (string Mark, Phrase Kind)[] kinds =
        [
            ("department", FormatWords.ADepartment), ("workflows", FormatWords.ADepartment), ("scenario", FormatWords.AScenario),
            ("analysts", FormatWords.ABallot),
        ];
        if (root is not YamlMapping map || map.Find(Key) is not null)
            return true;
        var other = Array.Find(kinds, k => map.Find(k.Mark) is not null);
        if (other.Kind is null)
            return true;
        findings.Add(StructureRules.WrongFile, map.Entries[0].Key.Place, other.Kind, FormatWords.Conventions, Key);
        return false;
    }
}
