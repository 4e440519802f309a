using System.Globalization;
using System.Security;
using System.Text;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>SVG being written: numbers short, texts escaped, elements closed.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>A coordinate, to a tenth.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text
        && text == "-0" ? "0" : text;

    /// <summary>Text in which nothing means anything to XML or HTML, or acts on what is around it.</summary>
    public static string Escape(string text) => SecurityElement.Escape(TextMeasure.Harmless(text));

    /// <summary>An element with attributes; what has no inside is closed at once.</summary>
    /// <param name="name">The element.</param>
    /// <param name="attributes">Names and values in turns: numbers and texts, the latter escaped.</param>
    public SvgText Empty(string name, params ReadOnlySpan<object> attributes)
    {
        Tag(name, attributes);
        _text.Append("/>\n");
        return this;
    }

    public SvgText Open(string name, params ReadOnlySpan<object> attributes)
    {
        Tag(name, attributes);
        _text.Append(">\n");
        return this;
    }

    public SvgText Close(string name)
    {
        _text.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>An element with text inside; lines stay lines.</summary>
    public SvgText Text(string name, IEnumerable<string> lines, params ReadOnlySpan<object> attributes)
    {
        Tag(name, attributes);
        _text.Append('>').AppendJoin('\n', lines.Select(Escape)).Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>What is written already.</summary>
    public SvgText Raw(string written)
    {
        _text.Append(written);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Tag(string name, ReadOnlySpan<object> attributes)
    {
        _text.Append('<').Append(name);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            var value = attributes[i + 1] is double number
                ? Number(number) : Escape(Convert.ToString(attributes[i + 1], CultureInfo.InvariantCulture)!);
            if (value.Length > 0)
                _text.Append(' ').Append(attributes[i]).Append("=\"").Append(value).Append('"');
        }
    }
}
