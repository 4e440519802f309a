using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Reads a department file with everything that it includes, or a scenario file.</summary>
internal sealed class FileReader
{
    private readonly Findings _findings;
    private readonly FieldReader _fields;
    private readonly Includes _includes;

    /// <param name="findings">Where findings go.</param>
    /// <param name="path">The file; null for a text.</param>
    /// <param name="data">Texts in place of files (<see cref="Includes"/>); null where files are opened.</param>
    public FileReader(Findings findings, string? path, IReadOnlyDictionary<string, string>? data = null)
    {
        _findings = findings;
        _includes = new Includes(findings, path, data);
        var values = new ValueReader(findings);
        _fields = new FieldReader(values, new DurationReader(values, _includes.OpenBeside), _includes.OpenBeside);
    }

    /// <summary>Whether a file broke off or could not be opened, so that names may be missing that are not missing for the
    /// author.</summary>
    public bool IsPartial => _includes.IsPartial;

    /// <param name="source">The text of the first file.</param>
    /// <param name="others">Values that are to be others than the file says.</param>
    public DepartmentFile? Department(SourceText source, params IReadOnlyList<FileValue> others)
    {
        if (_includes.ReadFirst(source) is not { } root || !IsOfKind(root, "department"))
            return null;
        var merged = _includes.Merge(root);
        if (merged is not null)
        {
            foreach (var other in others)
                other.PutInto(merged, _findings);
        }

        if (merged is null
            || BlockReader.Open(_findings, DepartmentBlock.Block, merged, "department", merged.Place with { Length = 1 }) is not { } block)
            return null;
        if (!block.Has("workflows") && !IsPartial)
            block.Require("workflows", "department");
        return DepartmentBlock.Block.Read(_fields, block, "department") is { } file ? file with { Files = _includes.Files } : null;
    }

    /// <summary>A scenario, which includes nothing.</summary>
    public Scenario? Scenario(SourceText source) =>
        _includes.ReadFirst(source) is { } root && IsOfKind(root, "scenario")
            ? ScenarioBlocks.Block.Read(_fields, root, "scenario", root.Place with { Length = 1 }) : null;

    // A file of another kind is said to be one, rather than to lack every field of this kind.
    private bool IsOfKind(YamlNode root, string wanted)
    {
        (string Field, string[] Marks, Phrase Kind)[] kinds =
        [
            ("department", ["department", "workflows"], FormatWords.ADepartment),
            ("scenario", ["scenario", "changes"], FormatWords.AScenario), ("analysts", ["analysts"], FormatWords.ABallot),
        ];
        if (root is not YamlMapping map || map.Find(wanted) is not null)
            return true;
        var other = Array.Find(kinds, k => k.Field != wanted && k.Marks.Any(mark => map.Find(mark) is not null));
        if (other.Kind is null)
            return true;
        _findings.Add(StructureRules.WrongFile, map.Entries[0].Key.Place, other.Kind,
            Array.Find(kinds, k => k.Field == wanted).Kind, wanted);
        return false;
    }
}
