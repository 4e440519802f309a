using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>HTML whose every text is only text: what a user wrote can neither make a tag, an attribute nor a style, and turns no line
/// around.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; an attribute whose value is null is left out, one whose value is empty stands alone.</summary>
    public HtmlText Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlText Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing, such as a meta.</summary>
    public HtmlText Empty(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public HtmlText Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>Text, all of it.</summary>
    public HtmlText Text(string text)
    {
        _text.Append(Escape(text));
        return this;
    }

    /// <summary>What was written for this page and holds nothing of a user: a script, a style, data in which no bracket opens.</summary>
    public HtmlText Raw(string ours)
    {
        _text.Append(ours);
        return this;
    }

    /// <summary>A line break between two elements, for whoever reads the source.</summary>
    public HtmlText Line()
    {
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The text in which no letter means anything to HTML, in an element or between double quotation marks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in Harmless(text))
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>On one line, with nothing in it that acts and is not seen; half a letter becomes the sign for an unreadable one.</summary>
    public static string Harmless(string text)
    {
        if (!text.Any(letter => HarmfulLetters.Holds(letter) || char.IsSurrogate(letter)))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value == '\r' || (letter.IsBmp && HarmfulLetters.TurnsDirection((char)letter.Value)))
                continue;
            line.Append(letter.IsBmp && HarmfulLetters.Holds((char)letter.Value) ? " " : letter.ToString());
        }

        return line.ToString();
    }

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _text.Append(' ').Append(name);
            if (value.Length > 0)
                _text.Append("=\"").Append(Escape(value)).Append('"');
        }

        _text.Append('>');
    }
}
