using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Reads words and titles, lists and maps of a file; each fault is a finding at the value's place. Numbers, shares, times, dates
/// and evidence are read through it.</summary>
internal sealed class ValueReader(Findings findings)
{
    public Findings Findings { get; } = findings;

    /// <summary>The text of a scalar; null with a finding otherwise.</summary>
    public string? Scalar(YamlNode node, string shownAs)
    {
        if (node is YamlScalar { IsMissing: false } scalar)
            return scalar.IsReported ? null : scalar.Text;
        if (node.IsBeyondJudging)
            return null;
        node.IsReported = true;
        Findings.Add(node is YamlScalar ? StructureRules.NothingWritten : StructureRules.ExpectedValue, node.Place, shownAs);
        return null;
    }

    /// <summary>The text of a scalar with full-width signs mapped: for figures, ids and words of the language.</summary>
    public string? Word(YamlNode node, string shownAs)
    {
        if (Scalar(node, shownAs) is not { } text)
            return null;
        var word = FullWidth.ToAscii(text).Trim();
        if (NumberText.TooLong(word) is not (> 0 and var digits))
            return word;
        Report(node, StructureRules.NumberTooLong, digits, NumberText.Longest);
        return null;
    }

    public Text? Title(YamlNode node, string shownAs)
    {
        if (node is not YamlMapping)
            return Scalar(node, shownAs) is { } one ? new Text { English = one } : null;
        if (BlockReader.Open(Findings, Blocks.Text, node, shownAs) is not { } block)
            return null;
        var text = new Text { English = block.Read("en", n => Scalar(n, "en")), Japanese = block.Read("ja", n => Scalar(n, "ja")) };
        return text.English is null && text.Japanese is null ? null : text;
    }

    /// <summary>One of a few words of the language.</summary>
    public T? OneOf<T>(YamlNode node, string shownAs, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        foreach (var (word, value) in words)
        {
            if (word == text)
                return value;
        }

        var all = words.Select(w => w.Word).ToList();
        Report(node, StructureRules.UnknownWord, text, shownAs, FindingWords.List(all), DidYouMean.For(text, all));
        return null;
    }

    public bool? YesNo(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (text is "true" or "false")
            return text == "true";
        Report(node, ValueRules.NotYesOrNo, text);
        return null;
    }

    public IReadOnlyList<T> List<T>(YamlNode node, string shownAs, Func<YamlNode, T?> read, bool orSingle = false)
        where T : notnull
    {
        if (node is YamlSequence list)
        {
            var items = new List<T>();
            foreach (var item in list.Items)
            {
                if (item is YamlScalar { IsMissing: true, IsReported: false })
                    Report(item, StructureRules.NothingWritten, "-");
                else if (!item.IsReported && read(item) is { } value)
                    items.Add(value);
            }

            return items;
        }

        if (node.IsBeyondJudging)
            return [];
        if (orSingle)
            return read(node) is { } single ? [single] : [];
        Report(node, StructureRules.ExpectedList, shownAs);
        return [];
    }

    public IReadOnlyList<string> Words(YamlNode node, string shownAs, bool orSingle = false) =>
        List(node, shownAs, n => Word(n, shownAs), orSingle);

    /// <summary>The entries of a map whose names are the author's, less those that are reported.</summary>
    public IEnumerable<YamlEntry> Map(YamlNode node, string shownAs)
    {
        if (BlockReader.AsMapping(Findings, node, shownAs) is not { } map)
            yield break;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar { IsMissing: true, IsReported: false } && !entry.Key.IsReported)
            {
                entry.Value.IsReported = true;
                if (!map.IsIncomplete)
                    Findings.Add(StructureRules.NothingWritten, entry.Key.Place, entry.Name);
            }

            if (!entry.Key.IsReported)
                yield return entry;
        }
    }

    /// <summary>A value, or <c>{ per: …, key: value, else: value }</c>.</summary>
    public Varying<T>? Varying<T>(YamlNode node, string shownAs, Func<YamlNode, T?> read)
        where T : class
    {
        if (node is not YamlMapping map || map.Find("per") is not { } per)
            return read(node) is { } always ? new Varying<T> { Always = always, Place = node.Place } : null;
        var by = Word(per.Value, "per");
        var cases = new List<VaryingCase<T>>();
        T? otherwise = null;
        var faulty = by is null;
        foreach (var entry in Map(map, shownAs))
        {
            if (entry.Name == "per")
                continue;
            var value = entry.Value.IsReported ? null : read(entry.Value);
            faulty |= value is null;
            if (entry.Name is "else")
                otherwise = value;
            else if (value is not null)
                cases.Add(new VaryingCase<T> { Key = entry.Name, Value = value, Place = entry.Key.Place });
        }

        if (cases.Count == 0 && !faulty)
        {
            Findings.Add(StructureRules.Incomplete, per.Key.Place, shownAs, "per", otherwise is null ? "else" : by);
            return null;
        }

        return faulty ? null : new Varying<T> { Per = by, Cases = cases, Else = otherwise, Place = per.Key.Place };
    }

    public void Report(YamlNode node, DiagnosticRule rule, params object?[] arguments)
    {
        if (node.IsBeyondJudging)
            return;
        node.IsReported = true;
        Findings.Add(rule, node.Place, arguments);
    }
}
