using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using YamlDotNet.Core;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Turns a parser's complaint into what the author most probably did, from the line where it gave up and the one above.</summary>
internal static class SyntaxErrorExplainer
{
    public static Diagnostic Explain(SourceText source, WatchingScanner scanner, YamlException? exception)
    {
        var mark = exception is { Start.Line: > 0 } ? exception.Start : scanner.LastEnd;
        var line = (int)Math.Clamp(mark.Line, 1, source.LineCount);
        var message = exception?.Message ?? "";

        if (message.Contains("quoted scalar", StringComparison.Ordinal) && message.Contains("end of stream", StringComparison.Ordinal))
            return TextRules.QuoteNotClosed.At(Place(source, mark), CharAt(source, mark));

        if (message.Contains("end of tag", StringComparison.Ordinal) && Exclamation(source, line, (int)mark.Column) is { } negation)
            return negation;

        return FullWidthSigns(source, line)
            ?? FullWidthSigns(source, PreviousWritten(source, line))
            ?? ValueTrap(source, line)
            ?? (mark.Column <= 2 ? ValueTrap(source, PreviousWritten(source, line)) : null)
            ?? Brackets(source, scanner, message)
            ?? SpaceAfterColon(source, line)
            ?? SpaceAfterColon(source, PreviousWritten(source, line))
            ?? (message.Contains("quoted scalar", StringComparison.Ordinal)
                ? TextRules.QuoteNotClosed.At(Place(source, mark), CharAt(source, mark)) : null)
            ?? Indentation(source, mark, message)
            ?? TextRules.Syntax.At(Place(source, mark), Short(message));
    }

    private static SourceSpan Place(SourceText source, Mark mark) =>
        source.At((int)Math.Clamp(mark.Line, 1, source.LineCount), (int)Math.Max(1, mark.Column));

    private static char CharAt(SourceText source, Mark mark) =>
        mark.Index >= 0 && mark.Index < source.Text.Length ? source.Text[(int)mark.Index] : '"';

    // '{ guard: !overdue, … }'
    private static Diagnostic? Exclamation(SourceText source, int line, int before)
    {
        var text = source.Line(line);
        var at = text[..Math.Clamp(before, 0, text.Length)].LastIndexOf('!');
        if (at < 0)
            return null;
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end > at + 1 ? TextRules.NotWithExclamation.At(source.At(line, at + 1, end - at), text[(at + 1)..end].ToString()) : null;
    }

    private static int PreviousWritten(SourceText source, int line)
    {
        do
            line--;
        while (line > 0 && (source.Line(line).IsWhiteSpace() || source.Line(line).TrimStart().StartsWith("#")));
        return line;
    }

    private static Diagnostic? FullWidthSigns(SourceText source, int line)
    {
        if (line < 1)
            return null;
        if (LineTraps.FullWidthColonAfterName(source, line) is { } colon)
            return colon;
        var text = source.Line(line);
        var at = text.IndexOf(":\u3000");
        if (at < 0)
            at = text.IndexOf(":\u00A0");
        return at > 0 && text[..at].IndexOfAny("\"'#") < 0 ? TextRules.FullWidthSpace.At(source.At(line, at + 2), (int)text[at + 1]) : null;
    }

    // The value after 'name: ' that YAML cannot take as text.
    private static Diagnostic? ValueTrap(SourceText source, int line)
    {
        if (line < 1)
            return null;
        var text = source.Line(line);
        var start = ValueStart(text);
        if (start >= text.Length)
            return null;
        var value = text[start..];
        if (value[0] is '@' or '`' or '%' || (value[0] == ',' && start > 0))
            return TextRules.ReservedStart.At(source.At(line, start + 1, value.Length), value[0]);
        var inFlow = text[..start].IndexOfAny('{', '[') >= 0;
        if (inFlow)
        {
            // Inside brackets: look for a reserved sign after any separator.
            for (var i = start; i < text.Length; i++)
            {
                if (text[i] is '@' or '`' or '%' && i > 0 && text[..i].TrimEnd() is [.., ':' or ',' or '[' or '{'])
                    return TextRules.ReservedStart.At(source.At(line, i + 1, 1), text[i]);
            }

            return null;
        }

        if (value[0] is '[' or '{')
        {
            var close = MatchingBracket(value);
            if (close > 0)
            {
                var rest = value[(close + 1)..].TrimStart();
                if (rest.Length > 0 && rest[0] is not '#')
                    return TextRules.TextAfterBracket.At(source.At(line, start + 1, value.Length), value[..(close + 1)].ToString());
            }

            for (var i = 1; i < value.Length; i++)
            {
                if (value[i] is '@' or '`' or '%' && value[..i].TrimEnd() is [.., ':' or ',' or '[' or '{'])
                    return TextRules.ReservedStart.At(source.At(line, start + i + 1, 1), value[i]);
            }

            return null;
        }

        if (value[0] is '"' or '\'' && value.Length > 1)
        {
            var closing = value[1..].IndexOf(value[0]) + 1;
            var after = closing > 0 ? value[(closing + 1)..].TrimStart() : [];
            return after.Length > 0 && after[0] is not ('#' or '"' or '\'')
                ? TextRules.TextAfterBracket.At(source.At(line, start + 1, value.Length), value[..(closing + 1)].ToString())
                : null;
        }

        if (value[0] is '"' or '\'' or '|' or '>' or '&' or '*' or '!' or '#')
            return null;
        var second = value.IndexOf(": ");
        if (second < 0 && value[^1] == ':')
            second = value.Length - 1;
        return second > 0 && start > 0 && text[..start].TrimEnd() is [.., ':']
            ? TextRules.ColonInText.At(source.At(line, start + 1, value.Length), value.ToString())
            : null;
    }

    /// <summary>Where the value begins: after dashes and, if there is one, the first <c>name: </c>.</summary>
    private static int ValueStart(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && (text[i] == ' ' || (text[i] == '-' && i + 1 < text.Length && text[i + 1] == ' ')))
            i++;
        if (i < text.Length && text[i] is '"' or '\'' or '[' or '{' or '@' or '`' or '%')
            return i;
        var colon = text[i..].IndexOf(": ");
        if (colon < 0)
            return i;
        i += colon + 1;
        while (i < text.Length && text[i] == ' ')
            i++;
        return i;
    }

    private static int MatchingBracket(ReadOnlySpan<char> value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '[' or '{')
                depth++;
            else if (value[i] is ']' or '}' && --depth == 0)
                return i;
        }

        return -1;
    }

    private static Diagnostic? Brackets(SourceText source, WatchingScanner scanner, string message)
    {
        if (scanner.OpenBrackets.Count == 0)
            return null;
        var inBrackets = message.Length == 0 || message.Contains("flow", StringComparison.Ordinal)
            || message.Contains("simple key", StringComparison.Ordinal)
            || message.Contains("end of stream", StringComparison.Ordinal) || message.Contains("plain", StringComparison.Ordinal)
            || message.Contains("block", StringComparison.Ordinal)
            || message.Contains("mapping", StringComparison.Ordinal);
        var open = scanner.OpenBrackets[^1];
        return inBrackets ? TextRules.BracketNotClosed.At(Place(source, open), CharAt(source, open)) : null;
    }

    private static Diagnostic? SpaceAfterColon(SourceText source, int line)
    {
        if (line < 1)
            return null;
        var text = source.Line(line);
        var i = 0;
        while (i < text.Length && text[i] is ' ' or '-')
            i++;
        var start = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_'))
            i++;
        return i > start && i + 1 < text.Length && text[i] == ':' && text[i + 1] != ' '
            ? TextRules.SpaceAfterColon.At(source.At(line, i + 1), text[start..i].ToString())
            : null;
    }

    private static Diagnostic? Indentation(SourceText source, Mark mark, string message)
    {
        var fits = message.Contains("did not find expected key", StringComparison.Ordinal)
            || message.Contains("did not find expected '-'", StringComparison.Ordinal)
            || message.Contains("invalid mapping", StringComparison.Ordinal)
            || message.Contains("not allowed in this context", StringComparison.Ordinal)
            || message.Contains("document start", StringComparison.Ordinal);
        if (!fits)
            return null;
        var line = (int)Math.Clamp(mark.Line, 1, source.LineCount);
        var text = source.Line(line);
        var indent = text.Length - text.TrimStart(' ').Length;
        return TextRules.Indentation.At(source.At(line, indent + 1));
    }

    private static string Short(string message)
    {
        var end = message.IndexOf(". Line", StringComparison.Ordinal);
        var text = (end > 0 ? message[..end] : message).Trim().TrimEnd('.');
        return text.Length == 0 ? "-" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
