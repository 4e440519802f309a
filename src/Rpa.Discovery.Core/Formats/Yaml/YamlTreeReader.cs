using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Events = YamlDotNet.Core.Events;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Builds the tree of one file from YamlDotNet's parser events. Whatever the text holds, it gives findings and never an
/// exception.</summary>
/// <remarks>
/// A syntax error ends the file; what stands before it is in the tree, the containers it cut marked incomplete. The scanner of
/// YamlDotNet 16.3.0 repeats its error token for ever and throws <see cref="InvalidOperationException"/> on some texts: one error ends it
/// all. Its parser also stops in silence on some (<c>- :</c> within a map): a reading without an error has come to the end of the stream,
/// every sign of the text lies in a token or a remark, and every text that was scanned has been handed on; whatever fails that is a finding
/// (decision 20).
/// </remarks>
internal sealed class YamlTreeReader
{
    /// <summary>Deeper nesting is refused: whoever walks the tree may do so by recursion.</summary>
    public const int DeepestNesting = 64;

    /// <summary>Longer texts are refused: what people write about a step never comes near it.</summary>
    public const int LongestText = 10_000;

    private readonly SourceText _source;
    private readonly Findings _findings;
    private readonly WatchingScanner _scanner;
    private readonly Parser _parser;
    private readonly List<YamlNode> _open = [];
    private readonly Dictionary<string, int>?[] _names = new Dictionary<string, int>?[DeepestNesting + 1]; // [depth] → of the open map
    private YamlNode? _root;
    private YamlNode? _latest;
    private int _texts;

    private YamlTreeReader(SourceText source, Findings findings)
    {
        _source = source;
        _findings = findings;
        _scanner = new WatchingScanner(source.Text);
        _parser = new Parser(_scanner);
    }

    /// <summary>The root of the file; null when nothing could be read.</summary>
    public static YamlNode? Read(SourceText source, Findings findings)
    {
        var reader = new YamlTreeReader(source, findings);
        var errorsBefore = findings.Errors;
        var lineTraps = new LineTraps(source, findings);
        Diagnostic? syntax = null;
        try
        {
            reader.ReadStream();
        }
        catch (EndOfReading)
        {
            reader.MarkIncomplete();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or FormatException or OverflowException or NullReferenceException)
        {
            // YamlDotNet throws more than YamlException on broken text; what it meant is worked out from the text itself.
            reader.MarkIncomplete();
            syntax = SyntaxErrorExplainer.Explain(source, reader._scanner, e as YamlException);
            if (reader._latest is { } latest && (latest.Place.Line, latest.Place.Column) == (syntax.Place.Line, syntax.Place.Column))
                latest.IsReported = true;
        }

        if (reader._scanner.Nameless is { } colon)
            syntax = TextRules.NameMissing.At(source.At((int)colon.Line, (int)colon.Column));
        lineTraps.Check(reader._scanner, syntax);
        if (findings.Errors == errorsBefore && reader.FirstUnread() is { } unread)
        {
            reader.MarkIncomplete();
            findings.Add(TextRules.NotReadOn, unread);
        }

        if (reader._root is null or YamlScalar { IsMissing: true } && findings.Errors == errorsBefore)
        {
            findings.Add(TextRules.Empty, source.At(1, 1, 0));
            return null;
        }

        return reader._root;
    }

    // The proof that nothing was lost, from what the scanner saw and what the parser handed on; null when it holds.
    private SourceSpan? FirstUnread()
    {
        if (_parser.Current is StreamEnd && _scanner.FirstUnscanned() is { } index)
            return _source.AtIndex(index);
        if (_parser.Current is StreamEnd && _texts == _scanner.Texts)
            return null;
        return _source.At((int)Math.Clamp(_scanner.LastEnd.Line, 1, _source.LineCount), (int)Math.Max(1, _scanner.LastEnd.Column));
    }

    private void ReadStream()
    {
        Next();
        while (_parser.Current is not null and not StreamEnd)
        {
            if (_parser.Current is Events.DocumentStart start)
            {
                if (_root is not null)
                {
                    _findings.Add(TextRules.SecondDocument, Place(start));
                    return;
                }

                if (start.Version is not null || start.Tags is { Count: > 0 } tags
                    && tags.Any(t => (t.Start, t.End) != (Mark.Empty, Mark.Empty)))
                    _findings.Add(TextRules.Directive, DirectivePlace(start));
                Next();
                _root = ReadNode(default);
            }
            else
            {
                Next();
            }
        }
    }

    private SourceSpan DirectivePlace(Events.DocumentStart start)
    {
        for (var line = 1; line <= start.End.Line; line++)
        {
            if (_source.Line(line).StartsWith("%"))
                return _source.At(line, 1, _source.Line(line).Length);
        }

        return Place(start);
    }

    private void Next()
    {
        // Behind a colon without a name the parser loses its way, with or without a word about it.
        if (!_parser.MoveNext() || _scanner.Nameless is not null)
            throw new EndOfReading();
    }

    /// <summary>Where a node goes: nowhere yet (a key, or what is left out), into a list, or behind a name of a map; as it is made, it is
    /// the root.</summary>
    private readonly record struct Hook(bool IsKey, YamlSequence? Items, YamlMapping? Map, YamlScalar? Key, bool IsNew);

    // The node is hung into its parent before its own parts are read, so that a syntax error leaves what was read in the tree.
    private YamlNode ReadNode(in Hook hook)
    {
        var current = _parser.Current!;
        YamlNode node;
        switch (current)
        {
            case AnchorAlias alias:
                node = new YamlScalar("", YamlStyle.Plain, Place(alias)) { IsReported = true };
                _findings.Add(TextRules.Anchor, node.Place, $"*{alias.Value}");
                Hang(node, hook);
                Next();
                return node;
            case Events.Scalar scalar:
                node = new YamlScalar(scalar.Value, Style(scalar.Style), ContentPlace(scalar));
                _texts += scalar.End.Index > scalar.Start.Index ? 1 : 0;
                Refuse(scalar, node);
                RefuseText(scalar, node);
                Hang(node, hook);
                Next();
                return node;
            case MappingStart start:
                var mapping = new YamlMapping(Place(start)) { IsFlow = start.Style == MappingStyle.Flow };
                Refuse(start, mapping);
                Open(mapping, hook);
                ReadEntries(mapping);
                Close();
                return mapping;
            case SequenceStart start:
                var sequence = new YamlSequence(Place(start)) { IsFlow = start.Style == SequenceStyle.Flow };
                Refuse(start, sequence);
                Open(sequence, hook);
                while (_parser.Current is not SequenceEnd)
                    ReadNode(new Hook { Items = sequence });
                Close();
                return sequence;
            default:
                throw new EndOfReading();
        }
    }

    private void Hang(YamlNode node, in Hook hook)
    {
        _latest = node;
        if (hook.Items is { } sequence)
            sequence.Items.Add(node);
        else if (hook.Map is { } mapping)
            HangEntry(mapping, hook.Key!, node, hook.IsNew);
        else if (!hook.IsKey)
            _root = node;
    }

    private void Open(YamlNode container, in Hook hook)
    {
        if (_open.Count >= DeepestNesting)
        {
            _findings.Add(TextRules.TooDeep, container.Place, DeepestNesting);
            throw new EndOfReading();
        }

        Hang(container, hook);
        _open.Add(container);
        Next();
    }

    private void Close()
    {
        _latest = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Next();
    }

    private void ReadEntries(YamlMapping mapping)
    {
        var seen = NamesAt(_open.Count);
        while (_parser.Current is not MappingEnd)
        {
            var keyNode = ReadNode(new Hook { IsKey = true });
            if (keyNode is not YamlScalar key)
            {
                _findings.Add(TextRules.KeyNotText, keyNode.Place);
                ReadNode(new Hook { IsKey = true });
                continue;
            }

            // The line itself is the finding (LineTraps); as a name it is not judged again.
            if (key.Style == YamlStyle.Plain && key.Text.Length > 0 && key.Text[0] is '\u3000' or '\u00A0'
                && _source.Line(key.Place.Line)[..(key.Place.Column - 1)].IsWhiteSpace())
                key.IsReported = true;
            var name = FullWidth.ToAscii(key.Text);
            var isNew = key.IsReported || seen.TryAdd(name, key.Place.Line);
            if (!isNew)
                _findings.Add(TextRules.DuplicateKey, key.Place, name, seen[name]);
            ReadNode(new Hook { Map = mapping, Key = key, IsNew = isNew });
        }
    }

    // One for all maps of a depth, of which only one is open at a time; a large one is not kept: to empty it costs by its size.
    private Dictionary<string, int> NamesAt(int depth)
    {
        const int Few = 64;
        if (_names[depth] is not { Count: <= Few } names)
            return _names[depth] = new Dictionary<string, int>(StringComparer.Ordinal);
        names.Clear();
        return names;
    }

    private void HangEntry(YamlMapping mapping, YamlScalar key, YamlNode value, bool isNew)
    {
        if (mapping.IsFlow && value is YamlScalar { IsMissing: true, IsReported: false } && !key.IsReported)
        {
            value.IsReported = true;
            key.IsReported = true;
            var colon = key.Text.IndexOf('：', StringComparison.Ordinal);
            if (colon > 0)
                _findings.Add(TextRules.FullWidthColon, key.Place with { Column = key.Place.Column + colon, Length = 1 },
                    key.Text[..colon]);
            else
                _findings.Add(TextRules.KeyWithoutValue, key.Place, key.Text);
        }

        if (isNew)
            mapping.Entries.Add(new YamlEntry(key, value));
    }

    private void Refuse(NodeEvent node, YamlNode made)
    {
        if (!node.Anchor.IsEmpty)
            _findings.Add(TextRules.Anchor, Place(node) with { Length = node.Anchor.Value.Length + 1 }, $"&{node.Anchor.Value}");
        if (node.Tag.IsEmpty)
            return;
        var written = TagAsWritten(node);
        if (written.Length > 1 && written[0] == '!' && written[1] != '!' && char.IsAsciiLetter(written[1]))
            _findings.Add(TextRules.NotWithExclamation, TagPlace(node, written), written[1..]);
        else
            _findings.Add(TextRules.Tag, TagPlace(node, written), written);
        made.IsReported = true;
    }

    // What quotation marks hold is looked at again as it reads without them: "\u001b" is as little a text as the sign itself.
    private void RefuseText(Events.Scalar scalar, YamlNode made)
    {
        if (scalar.Value.Length > LongestText)
            _findings.Add(TextRules.TextTooLong, made.Place with { Length = 1 }, scalar.Value.Length, LongestText);
        else if (scalar.Style == ScalarStyle.DoubleQuoted && SourceFile.FirstRefused(scalar.Value) is { } at)
            _findings.Add(TextRules.ControlCharacter, made.Place, (int)scalar.Value[at]);
        else
            return;
        made.IsReported = true;
    }

    private string TagAsWritten(NodeEvent node)
    {
        var start = TagIndex(node);
        var end = start;
        while (end < _source.Text.Length && !char.IsWhiteSpace(_source.Text[end]) && _source.Text[end] is not (',' or '}' or ']'))
            end++;
        return end > start ? _source.Text[start..end] : "!";
    }

    private int TagIndex(NodeEvent node)
    {
        var from = Math.Min((int)node.Start.Index, _source.Text.Length);
        var found = _source.Text.IndexOf('!', from);
        return found < 0 ? from : found;
    }

    private SourceSpan TagPlace(NodeEvent node, string written) => _source.AtIndex(TagIndex(node), written.Length);

    private static YamlStyle Style(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
        ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
        _ => YamlStyle.Plain,
    };

    private SourceSpan Place(ParsingEvent e)
    {
        var length = e.Start.Line == e.End.Line ? (int)(e.End.Index - e.Start.Index) : 1;
        return _source.At((int)e.Start.Line, (int)e.Start.Column, Math.Max(1, length));
    }

    private SourceSpan ContentPlace(Events.Scalar scalar)
    {
        var place = Place(scalar);
        return scalar.Start.Line == scalar.End.Line
            ? place : place with { Length = Math.Max(1, _source.Line(place.Line).Length - place.Column + 1) };
    }

    private void MarkIncomplete()
    {
        foreach (var container in _open)
            container.IsIncomplete = true;
    }

    /// <summary>Leaves the recursion; <see cref="FirstUnread"/> makes the finding where none has been made.</summary>
    private sealed class EndOfReading : Exception;
}
