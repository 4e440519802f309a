using System.Text;
using Rpa.Discovery.Wording;
using Wcwidth;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>How many cells of a terminal text takes: East Asian wide letters take two, combining marks none.</summary>
internal static class TextWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Of(rune);
        return cells;
    }

    // A soft hyphen is not drawn, and control letters never reach the screen.
    public static int Of(Rune rune) => rune.Value == 0xAD ? 0 : Math.Max(0, UnicodeCalculator.GetWidth(rune.Value));

    /// <summary>Breaks text into lines of at most so many cells: at spaces, and between wide letters as Japanese does.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
            WrapParagraph(paragraph, width, lines);
        return lines;
    }

    /// <summary>Cells of the longest part of a text that is never broken.</summary>
    public static int LongestWord(string text)
    {
        var (longest, start) = (0, 0);
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !MayBreakBefore(text, i))
                continue;
            longest = Math.Max(longest, Of(text.AsSpan(start, i - start).TrimEnd()));
            start = i;
        }

        return longest;
    }

    private static void WrapParagraph(string text, int width, List<string> lines)
    {
        var start = 0;
        var cells = 0;
        var lastBreak = -1; // where the next line would begin
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var size = Of(rune);
            if (i > start && MayBreakBefore(text, i))
                lastBreak = i;
            if (cells + size > width && i > start && !char.IsWhiteSpace(text[i]))
            {
                var at = lastBreak > start ? lastBreak : i;
                lines.Add(text[start..at].TrimEnd());
                start = at;
                while (start < text.Length && text[start] == ' ')
                    start++;
                cells = Of(text.AsSpan(start, Math.Max(0, i - start)));
                lastBreak = -1;
                if (start > i)
                {
                    i = start;
                    continue;
                }
            }

            cells += size;
            i += length;
        }

        lines.Add(text[start..].TrimEnd());
    }

    private static bool MayBreakBefore(string text, int i) => LineBreaks.Before(text, i) ?? (IsWide(text[i]) || IsWide(text[i - 1]));

    private static bool IsWide(char letter) => Rune.TryCreate(letter, out var rune) ? Of(rune) == 2 : char.IsSurrogate(letter);
}
