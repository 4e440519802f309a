using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>How a scalar was written; only plain text is read as a number, a word or a phrase with a unit being optional.</summary>
internal enum YamlStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,

    /// <summary>To be written as it is: true and false are no text.</summary>
    Bare,
}

/// <summary>A part of a YAML file that keeps its place. No anchors, aliases or tags: the reader has refused them.</summary>
internal abstract class YamlNode(SourceSpan place)
{
    public SourceSpan Place { get; } = place;

    /// <summary>Whether a finding already stands here, so that nothing more is said about it.</summary>
    public bool IsReported { get; set; }

    /// <summary>Whether a syntax error ended the file inside it: what is missing from it is not missing for the author.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Whether a further finding about its kind would only be a consequence.</summary>
    public bool IsBeyondJudging => IsReported || IsIncomplete;
}

internal sealed class YamlScalar(string text, YamlStyle style, SourceSpan place) : YamlNode(place)
{
    /// <summary>The text as written, quotation marks resolved.</summary>
    public string Text { get; } = text;

    public YamlStyle Style { get; } = style;

    /// <summary>Whether nothing at all is written: <c>title:</c>.</summary>
    public bool IsMissing => Style == YamlStyle.Plain && Text.Length == 0;

    public override string ToString() => Text;
}

internal sealed class YamlSequence(SourceSpan place) : YamlNode(place)
{
    public List<YamlNode> Items { get; } = [];

    public bool IsFlow { get; init; }
}

/// <summary>A name with its value. <see cref="Name"/> has full-width letters and digits mapped to ordinary ones.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    public string Name { get; } = FullWidth.ToAscii(Key.Text);
}

internal sealed class YamlMapping(SourceSpan place) : YamlNode(place)
{
    // Fewer entries are faster to walk than to index.
    private const int Few = 8;

    // Entries are added, so that the index catches up; one that is put elsewhere begins it anew.
    private Dictionary<string, YamlEntry>? _byName;
    private int _indexed;

    public List<YamlEntry> Entries { get; } = [];

    public bool IsFlow { get; init; }

    /// <summary>Puts another value behind the name of an entry.</summary>
    public void Put(int entry, YamlNode value)
    {
        Entries[entry] = Entries[entry] with { Value = value };
        (_byName, _indexed) = (null, 0);
    }

    /// <summary>The first entry of that name; null when there is none.</summary>
    public YamlEntry? Find(string name)
    {
        if (Entries.Count <= Few)
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Name, name, StringComparison.Ordinal))
                    return entry;
            }

            return null;
        }

        _byName ??= new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        for (; _indexed < Entries.Count; _indexed++)
            _byName.TryAdd(Entries[_indexed].Name, Entries[_indexed]);
        return _byName.GetValueOrDefault(name);
    }
}
