using System.Globalization;
using System.Text;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>How many cells of a terminal text takes: East Asian wide letters take two, combining marks none.</summary>
internal static class TextWidth
{
    // Unicode 16 EastAsianWidth W and F, joined where only unassigned code points lie between. "Ambiguous" letters count one, as terminals show them by default.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2630, 0x2637), (0x2648, 0x2653), (0x267F, 0x267F), (0x268A, 0x268F), (0x2693, 0x2693), (0x26A1, 0x26A1),
        (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3),
        (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C),
        (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4DC0, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF),
        (0x1AFF0, 0x1B2FF), (0x1D300, 0x1D376), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
        (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3),
        (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
        (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
        (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
        (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    // No line begins with these, nor ends with those (the usual Japanese rules of line breaking, in short).
    private const string NotAtStart = "、。\uFF0C\uFF0E\uFF09」』】〉》〕\uFF3D\uFF5D・\uFF1A\uFF1B\uFF01\uFF1F\uFF05ー々〜っゃゅょッャュョぁぃぅぇぉァィゥェォ,.:;!?)]}%";
    private const string NotAtEnd = "\uFF08「『【〈《〔\uFF3B\uFF5B[{(";

    public static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Of(rune);
        return cells;
    }

    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD ? 0 : 1;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control:
                return 0;
        }

        int low = 0, high = Wide.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune.Value < Wide[middle].First)
                high = middle - 1;
            else if (rune.Value > Wide[middle].Last)
                low = middle + 1;
            else
                return 2;
        }

        return 1;
    }

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

    private static bool MayBreakBefore(string text, int i)
    {
        var before = text[i - 1];
        var after = text[i];
        if (char.IsLowSurrogate(after))
            return false;
        if (before == ' ')
            return after != '%'; // a share keeps its sign
        if (NotAtStart.Contains(after, StringComparison.Ordinal) || NotAtEnd.Contains(before, StringComparison.Ordinal) || after == ' ')
            return false;
        return IsWide(after) || IsWide(before);
    }

    private static bool IsWide(char letter) => Rune.TryCreate(letter, out var rune) ? Of(rune) == 2 : char.IsSurrogate(letter);
}
