using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Opens the files of one department and merges their top-level maps; nothing outside the first file's folder is opened.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="path">The first file; null for a text.</param>
/// <param name="data">What stands in place of files: with a path everything, by the name from its folder, without one the tables, as the
/// text calls them; null where files are opened.</param>
internal sealed class Includes(Findings findings, string? path, IReadOnlyDictionary<string, string>? data = null)
{
    private const int MostIncludes = 4000;

    private static readonly string[] _maps = ["sources", "calendars", "systems", "machines", "people", "pools", "bots", "workflows",
        "observed", "goals"];

    // A department of so much text takes minutes to read, however it is divided, and one table may be asked for by every workflow.
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly List<string> _files = [];
    private readonly HashSet<string> _data = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string>? _byValue = path is null ? null : data;
    private long _bytes;
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Files => _files;

    public bool IsPartial { get; private set; }

    /// <summary>The tree of the file that was named.</summary>
    public YamlNode? ReadFirst(SourceText source)
    {
        if (path is not null)
        {
            _files.Add(path);
            _opened.Add(Path.GetFullPath(path));
        }

        return Tree(source);
    }

    /// <summary>The root with everything that it includes.</summary>
    public YamlMapping? Merge(YamlNode root)
    {
        if (BlockReader.AsMapping(findings, root, "department") is not { } mapping)
            return null;
        if (mapping.Find("include") is not { } include)
            return mapping;
        var merged = new YamlMapping(mapping.Place) { IsIncomplete = mapping.IsIncomplete };
        merged.Entries.AddRange(mapping.Entries.Select(Copy));
        Add(merged, include.Value, path);
        return merged;
    }

    /// <summary>A data file beside the first file; null with a finding when it cannot be had.</summary>
    public SourceText? OpenBeside(YamlScalar file)
    {
        if (path is null && data?.TryGetValue(file.Text, out var text) == true)
            return SourceFile.FromString(text, file.Text, findings);
        if (Resolve(file.Text, path, file.Place) is not { } found)
            return null;
        if (Exists(found))
        {
            // What a study rests on includes its data.
            if (_data.Add(found) && !_opened.Contains(Path.GetFullPath(found)))
                _files.Add(found);
            return Open(found, file.Place);
        }

        findings.Add(TextRules.CannotOpen, file.Place, file.Text, FormatWords.NotFound);
        return null;
    }

    private void Add(YamlMapping merged, YamlNode include, string? from)
    {
        var names = include is YamlSequence list ? list.Items : [include];
        foreach (var name in names)
        {
            if (name is not YamlScalar { IsMissing: false } scalar)
            {
                if (!name.IsReported)
                    findings.Add(StructureRules.ExpectedValue, name.Place, "include");
                name.IsReported = true;
                continue;
            }

            if (Resolve(scalar.Text, from, scalar.Place) is not { } found)
            {
                IsPartial = true;
                continue;
            }

            if (_opened.Count > MostIncludes)
            {
                findings.Add(StructureRules.TooManyIncludes, scalar.Place, MostIncludes);
                IsPartial = true;
                return;
            }

            if (!_opened.Add(Path.GetFullPath(found)))
            {
                findings.Add(StructureRules.IncludeCycle, scalar.Place, scalar.Text);
                continue;
            }

            if (OpenIncluded(found, scalar) is not { } source || Tree(source) is not { } tree
                || BlockReader.AsMapping(findings, tree, scalar.Text) is not { } more)
            {
                IsPartial = true;
                continue;
            }

            foreach (var entry in more.Entries)
            {
                if (entry.Name == "include")
                    Add(merged, entry.Value, found);
                else
                    Add(merged, entry);
            }
        }
    }

    private SourceText? OpenIncluded(string found, YamlScalar name)
    {
        _files.Add(found);
        if (Exists(found))
            return Open(found, name.Place);
        findings.Add(TextRules.CannotOpen, name.Place, name.Text, FormatWords.NotFound);
        return null;
    }

    private void Add(YamlMapping merged, YamlEntry entry)
    {
        if (merged.Find(entry.Name) is not { } existing)
        {
            merged.Entries.Add(Copy(entry));
            return;
        }

        switch (existing.Value, entry.Value)
        {
            case (YamlMapping there, YamlMapping more) when _maps.Contains(entry.Name, StringComparer.Ordinal):
                foreach (var item in more.Entries)
                {
                    if (there.Find(item.Name) is { } first)
                        findings.Add(StructureRules.TwiceInFiles, item.Key.Place, item.Name, first.Key.Place);
                    else
                        there.Entries.Add(item);
                }

                there.IsIncomplete |= more.IsIncomplete;
                break;
            case (YamlSequence there, YamlSequence more) when entry.Name == "problems":
                there.Items.AddRange(more.Items);
                break;
            default:
                findings.Add(StructureRules.TwiceInFiles, entry.Key.Place, entry.Name, existing.Key.Place);
                break;
        }
    }

    // The merged containers grow; the trees of the files stay as they were read.
    private static YamlEntry Copy(YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlMapping map when _maps.Contains(entry.Name, StringComparer.Ordinal):
                var copy = new YamlMapping(map.Place) { IsFlow = map.IsFlow, IsIncomplete = map.IsIncomplete, IsReported = map.IsReported };
                copy.Entries.AddRange(map.Entries);
                return entry with { Value = copy };
            case YamlSequence list when entry.Name == "problems":
                var items = new YamlSequence(list.Place)
                {
                    IsFlow = list.IsFlow, IsIncomplete = list.IsIncomplete,
                    IsReported = list.IsReported
                };
                items.Items.AddRange(list.Items);
                return entry with { Value = items };
            default:
                return entry;
        }
    }

    private SourceText? Open(string found, SourceSpan place)
    {
        if (_bytes > MostBytes)
        {
            findings.Add(StructureRules.TooMuchText, place, MostBytes);
            return null;
        }

        var source = _byValue is null ? SourceFile.Open(found, findings) : SourceFile.FromString(_byValue[found], null, findings);
        _bytes += source?.Text.Length ?? 0;
        return source;
    }

    private bool Exists(string found) => _byValue?.ContainsKey(found) ?? (File.Exists(found) || Directory.Exists(found));

    private YamlNode? Tree(SourceText source)
    {
        var tree = YamlTreeReader.Read(source, findings);
        IsPartial |= tree is null or YamlMapping { IsIncomplete: true } or YamlSequence { IsIncomplete: true };
        return tree;
    }

    private string? Resolve(string file, string? from, SourceSpan place)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            findings.Add(TextRules.CannotOpen, place, file, FormatWords.NotFound);
            return null;
        }

        // A text without a path has no folder to look in.
        if (path is null)
        {
            findings.Add(StructureRules.IncludeOutside, place, file);
            return null;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string full;
        try
        {
            full = Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(from ?? path))!);
        }
        catch (ArgumentException)
        {
            findings.Add(TextRules.CannotOpen, place, file, FormatWords.NotFound);
            return null;
        }

        var inside = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        if (Path.IsPathRooted(file) || !full.StartsWith(inside, StringComparison.Ordinal)
            || (_byValue is null && BoundedFile.LeadsOut(folder, full)))
        {
            findings.Add(StructureRules.IncludeOutside, place, file);
            return null;
        }

        // Named as the user named the first file: relative stays relative.
        var named = Path.IsPathRooted(path) ? full : Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetRelativePath(folder, full));
        return named == BoundedFile.StandardInput ? Path.Combine(".", named) : named;
    }
}
