using System.Text;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>A line of an iCalendar file, with the lines that continue it (RFC 5545, 3.1): <c>NAME;PARAMETER=…:value</c>.</summary>
/// <param name="Number">The line of the file that it begins on, from 1.</param>
/// <param name="Name">In capitals; null where there is no colon.</param>
/// <param name="Value">What stands behind the colon, without blanks around it.</param>
/// <param name="Text">The whole line.</param>
internal sealed record ContentLine(int Number, string? Name, string Value, string Text)
{
    // No line that says when something is comes near it.
    private const int LongestLine = 64 * 1024;

    public static IEnumerable<ContentLine> In(SourceText source)
    {
        var text = new StringBuilder();
        var first = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var read = source.Line(line).ToString();
            if (read.Length > 0 && read[0] is ' ' or '\t' && first > 0)
            {
                if (text.Length < LongestLine)
                    text.Append(read.AsSpan(1));
                continue;
            }

            if (text.ToString().Trim() is { Length: > 0 } whole)
                yield return Of(first, whole);
            (first, text) = (line, text.Clear().Append(read));
        }

        if (text.ToString().Trim() is { Length: > 0 } last)
            yield return Of(first, last);
    }

    private static ContentLine Of(int number, string text)
    {
        // A parameter in quotation marks may hold a colon; none of a date does.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return new ContentLine(number, null, "", text);
        var end = text.IndexOf(';', StringComparison.Ordinal) is > 0 and var parameter && parameter < colon ? parameter : colon;
        var name = text[..end].Trim().ToUpperInvariant();
        return new ContentLine(number, name, name is "BEGIN" or "END" ? text[(colon + 1)..].Trim().ToUpperInvariant() : text[(colon + 1)..]
            .Trim(), text);
    }
}
