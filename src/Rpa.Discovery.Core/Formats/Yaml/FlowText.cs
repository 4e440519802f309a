using System.Globalization;
using System.Text;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Writes a node on one line in flow style, quoting what would not read back as itself.</summary>
internal static class FlowText
{
    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar { Style: YamlStyle.Bare } flag:
                text.Append(flag.Text);
                break;
            case YamlScalar scalar:
                text.Append(Quoted(scalar.Text));
                break;
            case YamlSequence list:
                text.Append('[').AppendJoin(", ", list.Items.Select(Of)).Append(']');
                break;
            case YamlMapping map when map.Entries.Count == 0:
                text.Append("{}");
                break;
            case YamlMapping map:
                text.Append("{ ").AppendJoin(", ", map.Entries.Select(e => $"{Quoted(e.Name)}: {Of(e.Value)}")).Append(" }");
                break;
        }
    }

    /// <summary>The text as a scalar that reads back as itself wherever it stands; in quotation marks where needed.</summary>
    public static string Quoted(string text)
    {
        if (IsSafe(text))
            return text;
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) =>
                    quoted.Append(c).Append(text[++i]),
                _ when SourceFile.IsRefused(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Dates as names and clock times would be read as something else by other YAML readers, so they are quoted too.
    private static bool IsSafe(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] is ' ' or ':' || text.StartsWith('\u3000') || text.StartsWith('\u00A0'))
            return false;
        if (text is "true" or "false" or "null" or "~" or "yes" or "no" or "on" or "off" or "y" or "n" or "Yes" or "No" or "On" or "Off"
            or "True" or "False" or "Null")
            return false;
        if ("-?:,[]{}#&*!|>'\"%@`=<".Contains(text[0], StringComparison.Ordinal) && !IsNumberLike(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (SourceFile.IsRefused(c) || c is '\n' or '\r' or '\t' or '"' or '\\' or ',' or '[' or ']' or '{' or '}' or '：')
                return false;
            if (c == '#' && i > 0 && char.IsWhiteSpace(text[i - 1]))
                return false;
            if (c == ':' && (i + 1 == text.Length || text[i + 1] is ' ' or '\u3000' || char.IsAsciiDigit(text[i + 1])))
                return false;
        }

        return !IsDate(text);
    }

    // A negative number or share, such as '-1 % per-year'.
    private static bool IsNumberLike(string text) => text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1]);

    private static bool IsDate(string text) =>
        text.Length >= 8 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) && text[4] == '-' && char.IsAsciiDigit(text[5]);
}
