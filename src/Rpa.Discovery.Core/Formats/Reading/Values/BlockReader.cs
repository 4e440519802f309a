using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>One mapping that is read as a block: unknown and missing fields become findings, fields are asked for by name.</summary>
internal sealed class BlockReader
{
    private readonly Findings _findings;
    private readonly Block _block;
    private readonly YamlMapping _map;

    private BlockReader(Findings findings, Block block, YamlMapping map, SourceSpan place)
    {
        _findings = findings;
        _block = block;
        _map = map;
        Place = place;
    }

    /// <summary>Where findings about the block as a whole stand, and what the model part remembers.</summary>
    public SourceSpan Place { get; }

    /// <summary>Whether a syntax error cut the block short.</summary>
    public bool IsIncomplete => _map.IsIncomplete;

    /// <summary>Opens a mapping as a block; null, with a finding, when the node is no mapping.</summary>
    /// <param name="findings">Where findings go.</param>
    /// <param name="block">The block's fields.</param>
    /// <param name="node">What stands in the file.</param>
    /// <param name="shownAs">What findings call the node.</param>
    /// <param name="place">The place of the block's name; null takes the node's.</param>
    public static BlockReader? Open(Findings findings, Block block, YamlNode node, string shownAs, SourceSpan? place = null)
    {
        if (AsMapping(findings, node, shownAs) is not { } map)
            return null;
        var reader = new BlockReader(findings, block, map, place ?? map.Place);
        reader.RefuseUnknown(shownAs);
        return reader;
    }

    /// <summary>The mapping; null with a finding when the node is none.</summary>
    public static YamlMapping? AsMapping(Findings findings, YamlNode node, string shownAs)
    {
        if (node is YamlMapping map)
            return map;
        if (node.IsBeyondJudging)
            return null;
        node.IsReported = true;
        if (node is YamlScalar { Style: YamlStyle.Plain } text && text.Text.IndexOf('：', StringComparison.Ordinal) is > 0 and var colon
            && text.Text.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0)
        {
            findings.Add(TextRules.FullWidthColon, text.Place with { Column = text.Place.Column + colon, Length = 1 }, text.Text[..colon]);
        }
        else
        {
            findings.Add(node is YamlScalar { IsMissing: true } ? StructureRules.NothingWritten : StructureRules.ExpectedMap,
                node.Place, shownAs);
        }

        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The value of a field; null when it is absent, or nothing is written (a finding).</summary>
    public YamlNode? this[string name]
    {
        get
        {
            var entry = Find(name);
            if (entry is null || entry.Value.IsReported)
                return null;
            if (entry.Value is YamlScalar { IsMissing: true })
            {
                entry.Value.IsReported = true;
                // A file that breaks off after 'name:' has its finding already.
                if (!_map.IsIncomplete)
                    _findings.Add(StructureRules.NothingWritten, entry.Key.Place, name);
                return null;
            }

            return entry.Value;
        }
    }

    public SourceSpan KeyPlace(string name) => Find(name)?.Key.Place ?? Place;

    public IEnumerable<YamlEntry> Entries => _map.Entries;

    /// <summary>Reads a field; null when it is absent or could not be read.</summary>
    public T? Read<T>(string name, Func<YamlNode, T?> read)
        where T : class => this[name] is { } node ? read(node) : null;

    /// <summary>Reads a field of a value type; null when it is absent or could not be read.</summary>
    public T? ReadValue<T>(string name, Func<YamlNode, T?> read)
        where T : struct => this[name] is { } node ? read(node) : null;

    /// <summary>A finding when a required field of a named block is absent.</summary>
    public bool Require(string name, string shownAs) => Has(name) || IsMissing(name, ValidationWords.InQuotes.With(
        string.IsNullOrWhiteSpace(shownAs) ? FindingWords.Blank : DiagnosticRule.Quote(shownAs)));

    /// <summary>A finding when a file lacks a required field.</summary>
    /// <param name="name">The field.</param>
    /// <param name="kind">What kind of file it is.</param>
    public bool Require(string name, Phrase kind) => Has(name) || IsMissing(name, kind);

    private bool IsMissing(string name, IWording where)
    {
        if (!_map.IsIncomplete && !_map.IsReported)
            _findings.Add(StructureRules.MissingField, Place, name, where);
        return false;
    }

    /// <summary>A finding when both fields are there.</summary>
    public void Exclude(string first, string second, string shownAs)
    {
        if (Has(first) && Has(second))
            _findings.Add(StructureRules.Exclusive, KeyPlace(second), first, second, shownAs);
    }

    private YamlEntry? Find(string name)
    {
        System.Diagnostics.Debug.Assert(_block.Find(name) is not null, $"'{name}' is not in the table of '{_block.Name}'");
        return _map.Find(name);
    }

    private void RefuseUnknown(string shownAs)
    {
        foreach (var entry in _map.Entries)
        {
            if (entry.Key.IsReported || _block.Find(entry.Name) is not null)
                continue;
            entry.Key.IsReported = true;
            _findings.Add(StructureRules.UnknownField, entry.Key.Place, entry.Name, shownAs,
                FindingWords.List(_block.Names), DidYouMean.For(entry.Name, _block.Names.Where(n => _map.Find(n) is null)));
        }
    }
}
