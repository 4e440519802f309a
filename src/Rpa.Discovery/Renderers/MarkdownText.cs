using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>Markdown whose every text is only text: what a user wrote can neither make a heading, a column, a link nor a tag.</summary>
internal sealed class MarkdownText
{
    private const string Marks = "\\`*_[]|~#$";
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block(new string('#', level) + " " + Escape(text));

    public void Paragraph(string text, bool bold = false) => Block(bold ? $"**{Escape(text).Trim()}**" : AtStart(Escape(text)));

    public void Bullets(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            _text.Append("- ").Append(AtStart(Escape(item))).Append('\n');
            any = true;
        }

        if (any)
            _text.Append('\n');
    }

    /// <summary>A list of links to second-level headings of the same page.</summary>
    public void Links(IEnumerable<string> headings)
    {
        foreach (var heading in headings)
            _text.Append("- [").Append(Escape(heading)).Append("](#").Append(Anchor(heading)).Append(")\n");
        _text.Append('\n');
    }

    // As Markdown viewers make it of a heading: small letters, hyphens for blanks, nothing else but letters and digits.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant()
            .Select(c => c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : ""));

    public void Code(string text) => Block("```text\n" + OneLine(text).Replace("```", "'''", StringComparison.Ordinal) + "\n```");

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(headings);
        _text.Append('|').Insert(_text.Length, " --- |", headings.Count).Append('\n');
        foreach (var row in rows)
            Row(row);
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    /// <summary>One line in which no letter means anything to Markdown or HTML.</summary>
    public static string Escape(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            switch (letter)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@':
                case ':' when line.AsSpan(i).StartsWith("://", StringComparison.Ordinal):
                case '.' when line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase):
                    // Many viewers make a link of an address that stands in plain text; behind a backslash they do not see it.
                    escaped.Append('\\').Append(letter);
                    break;
                case var mark when Marks.Contains(mark, StringComparison.Ordinal):
                    escaped.Append('\\').Append(mark);
                    break;
                default:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    private void Block(string text) => _text.Append(text).Append("\n\n");

    private void Row(IReadOnlyList<string> cells)
    {
        _text.Append('|');
        foreach (var cell in cells)
            _text.Append(' ').Append(Escape(cell)).Append(" |");
        _text.Append('\n');
    }

    // A hyphen, a plus or '1.' at the beginning would make a list, four blanks a block of code.
    private static string AtStart(string text)
    {
        text = text.TrimStart(' ');
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < text.Length && text[digits] is '.' or ')' && (digits + 1 == text.Length || text[digits + 1] == ' '))
            return text.Insert(digits, "\\");
        return text.Length > 0 && text[0] is '-' or '+' or '=' ? "\\" + text : text;
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '\r' || HarmfulLetters.TurnsDirection(letter))
                continue;
            line.Append(HarmfulLetters.Holds(letter) ? ' ' : letter);
        }

        return line.ToString();
    }
}
