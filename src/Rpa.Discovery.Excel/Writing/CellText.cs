using System.Buffers;
using System.Globalization;
using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Writing;

/// <summary>Text as a cell may hold it: no longer than the format allows, nothing in it that XML or the format would take for something
/// else.</summary>
internal static class CellText
{
    /// <summary>What a cell holds at most (ECMA-376 leaves it open, every spreadsheet program stops here).</summary>
    public const int Longest = 32_767;

    private static readonly SearchValues<char> _hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private const string FormulaStarts = "=+-@\t\r＝＋−－＠";

    /// <summary>Whether a program that was told to read the cell again, after somebody has edited it, might take it for a
    /// formula.</summary>
    public static bool LooksLikeAFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    /// <summary>The text itself: letters that turn the direction are left out, as everywhere, half a letter becomes U+FFFD, and what is too
    /// long ends where it says so.</summary>
    public static string Of(string text, Language language)
    {
        var kept = new StringBuilder(Math.Min(text.Length, Longest + 1));
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (HarmfulLetters.TurnsDirection(letter))
                continue;
            if (!char.IsSurrogate(letter))
                kept.Append(letter);
            else if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(letter).Append(text[++i]);
            else
                kept.Append('\uFFFD');
        }

        if (kept.Length <= Longest)
            return kept.ToString();
        var ending = WorkbookWords.CutOff.In(language, kept.Length.ToString("#,##0", CultureInfo.InvariantCulture));
        var end = Longest - ending.Length;
        return kept.ToString(0, char.IsHighSurrogate(kept[end - 1]) ? end - 1 : end) + ending;
    }

    /// <summary>As the format writes it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot hold as <c>_x0007_</c>, and an underscore
    /// that would begin such a form as <c>_x005F_</c>.</summary>
    public static string Escaped(string text)
    {
        if (!NeedsEscape(text))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsNotXml(text[i]))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else if (BeginsAnEscape(text, i))
                escaped.Append("_x005F_");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>How wide a text is, in letters of a Latin script; letters of East Asia take two.</summary>
    public static int Width(string text)
    {
        var (widest, width) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                (widest, width) = (Math.Max(widest, width), 0);
            else
                width += rune.Value >= 0x2E80 && rune.Value is not (>= 0xFF61 and <= 0xFF9F) ? 2 : 1;
        }

        return Math.Max(widest, width);
    }

    private static bool NeedsEscape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsNotXml(text[i]) || BeginsAnEscape(text, i))
                return true;
        }

        return false;
    }

    // A carriage return would come back as a line feed.
    private static bool IsNotXml(char letter) => letter is (< ' ' and not '\t' and not '\n') or '\uFFFE' or '\uFFFF';

    private static bool BeginsAnEscape(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && !text.AsSpan(at + 2, 4).ContainsAnyExcept(_hexadecimal);
}
