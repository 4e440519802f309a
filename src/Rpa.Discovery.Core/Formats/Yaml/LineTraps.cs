using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>What a YAML parser passes over in silence, found in the lines themselves: tabs, full-width spaces and colons, swallowed
/// remarks.</summary>
internal sealed class LineTraps(SourceText source, Findings findings)
{
    /// <summary>Looks at the part of the file that was scanned, and adds the syntax error unless a trap on the same line explains
    /// it.</summary>
    public void Check(WatchingScanner scanner, Diagnostic? syntax)
    {
        var explained = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (IsProtected(scanner, source.LineStart(line)))
                continue;
            var trap = IndentationTrap(line);
            if (trap is null)
                continue;
            if (syntax is not null && line > Math.Max(syntax.Place.Line, scanner.CurrentPosition.Line) + 1)
                break;
            findings.Add(trap);
            explained |= syntax is not null && line >= syntax.Place.Line - 1;
        }

        foreach (var (start, end) in scanner.RunOn)
        {
            foreach (var colon in SwallowedColons(start, end))
                findings.Add(colon);
        }

        foreach (var at in scanner.Remarks)
        {
            if (RemarkTrap(at) is { } remark)
                findings.Add(remark);
        }

        DirectiveTrap(syntax);
        if (syntax is not null && !explained)
            findings.Add(syntax);
    }

    // YamlDotNet passes over a '%…' line without a word when no document follows it.
    private void DirectiveTrap(Diagnostic? syntax)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            if (text.StartsWith("%") && !findings.HasErrors && syntax is null)
                findings.Add(TextRules.Directive, source.At(line, 1, text.Length));
            if (!text.IsWhiteSpace() && !text.StartsWith("%") && !text.StartsWith("#"))
                return;
        }
    }

    private static bool IsProtected(WatchingScanner scanner, int index)
    {
        var low = 0;
        var high = scanner.Protected.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = scanner.Protected[middle];
            if (index <= start)
                high = middle - 1;
            else if (index >= end)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private Diagnostic? IndentationTrap(int line)
    {
        var text = source.Line(line);
        var i = 0;
        while (i < text.Length && text[i] is ' ')
            i++;
        if (i == text.Length || text[i] is not ('\t' or '\u3000' or '\u00A0'))
            return null;
        var rest = text[i..].TrimStart(" \t\u3000\u00A0");
        if (rest.Length == 0 || rest[0] == '#')
            return null;
        return text[i] == '\t'
            ? TextRules.Tab.At(source.At(line, i + 1))
            : TextRules.FullWidthSpace.At(source.At(line, i + 1), (int)text[i]);
    }

    // "title: 納税課⏎  owner：納税係" is one text of two lines for YAML.
    private IEnumerable<Diagnostic> SwallowedColons(int start, int end)
    {
        var first = source.AtIndex(start).Line;
        var last = source.AtIndex(Math.Max(start, end - 1)).Line;
        for (var line = first + 1; line <= last; line++)
        {
            if (FullWidthColonAfterName(source, line) is { } finding)
                yield return finding;
        }
    }

    /// <summary>A line that reads <c>name：…</c>.</summary>
    public static Diagnostic? FullWidthColonAfterName(SourceText source, int line)
    {
        var text = source.Line(line);
        var i = 0;
        while (i < text.Length && text[i] is ' ' or '-' or '{' or '[' or '\u3000')
            i++;
        var nameStart = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_' or ' '))
            i++;
        if (i == nameStart || i >= text.Length || text[i] != '：')
            return null;
        return TextRules.FullWidthColon.At(source.At(line, i + 1), text[nameStart..i].Trim().ToString());
    }

    private Diagnostic? RemarkTrap(int at)
    {
        var text = source.Text;
        var place = source.AtIndex(at);
        var line = source.Line(place.Line);
        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        if (char.IsWhiteSpace(next) || next is '#' or '!' or '-' or '=')
            return null;

        // A whole line behind '#' loses nothing: it is a line put out of use.
        if (line[..Math.Min(line.Length, place.Column - 1)].IsWhiteSpace())
            return null;
        var word = line[place.Column..];
        var space = word.IndexOf(' ');
        return TextRules.HashWithoutSpace.At(place with { Length = line.Length - place.Column + 1 }, (space < 0 ? word : word[..space])
            .ToString());
    }
}
