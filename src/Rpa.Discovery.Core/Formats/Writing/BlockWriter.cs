using System.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Fills one block: only fields of its table, in the table's order.</summary>
internal sealed class BlockWriter(Block block)
{
    private readonly SortedList<int, YamlEntry> _entries = [];

    public YamlMapping Node
    {
        get
        {
            var map = new YamlMapping(default);
            map.Entries.AddRange(_entries.Values);
            return map;
        }
    }

    public BlockWriter Add(string name, YamlNode? value)
    {
        if (value is null)
            return this;
        var at = block.Fields.Select((f, i) => (f, i)).First(f => f.f.Name == name).i;
        Debug.Assert(!_entries.ContainsKey(at), $"'{name}' is written twice in '{block.Name}'");
        _entries[at] = new YamlEntry(Text(name), value);
        return this;
    }

    public BlockWriter Add(string name, string? text) => Add(name, text is null ? null : Text(text));

    public BlockWriter Add(string name, double? number) => Add(name, number is { } n ? Number(n) : null);

    public BlockWriter Words(string name, IEnumerable<string> words) => Add(name, Sequence(words.Select(Text)));

    /// <summary>A map of the author's own names; nothing when there are none.</summary>
    public BlockWriter Map(string name, IEnumerable<(string Key, YamlNode Value)> entries) => Add(name, Mapping(entries));

    public static YamlScalar Text(string text) => new(text, YamlStyle.Plain, default);

    public static YamlScalar Number(double number) => Text(NumberText.Write(number));

    public static YamlSequence? Sequence(IEnumerable<YamlNode> items)
    {
        var list = new YamlSequence(default);
        list.Items.AddRange(items);
        return list.Items.Count == 0 ? null : list;
    }

    public static YamlMapping? Mapping(IEnumerable<(string Key, YamlNode Value)> entries)
    {
        var map = new YamlMapping(default);
        map.Entries.AddRange(entries.Select(e => new YamlEntry(Text(e.Key), e.Value)));
        return map.Entries.Count == 0 ? null : map;
    }
}
