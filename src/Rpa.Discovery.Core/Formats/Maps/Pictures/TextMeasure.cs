using System.Globalization;
using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Room that text takes in a font nobody has measured: an upper bound over the usual sans-serif fonts, so that no text leaves its
/// box.</summary>
internal static class TextMeasure
{
    private const double Bold = 1.1;
    private const double Step = 0.5;
    private const int MostMarks = 8; // on one letter; more would be heaped on the lines around it

    // Advance widths of DejaVu Sans, the widest of the usual fonts, in thousandths of the font size, from ' ' to '~' (its own tables,
    // rounded up).
    private static readonly int[] Ascii =
    [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337,   // space ! " # $ % & ' ( ) * + , - . /
        637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531,   // 0-9 : ; < = > ?
        1000, 685, 687, 699, 771, 632, 576, 775, 752, 295, 295, 656, 558, 863, 749, 788,  // @ A-O
        604, 788, 695, 635, 611, 732, 685, 989, 686, 611, 686, 391, 337, 391, 838, 500,   // P-Z [ \ ] ^ _
        500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,   // ` a-o
        635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,        // p-z { | } ~
    ];

    /// <summary>The width of a line in the unit of the font size.</summary>
    public static double Width(string line, double size, bool isBold = false)
    {
        double ems = 0;
        foreach (var rune in line.EnumerateRunes())
            ems += Ems(rune);
        return ems * size * (isBold ? Bold : 1);
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Ascii[rune.Value - ' '] / 1000.0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => 0,
        < 0x250 => Rune.IsUpper(rune) ? 1 : 0.75,
        >= 0xFF61 and <= 0xFF9F => 0.55, // half-width katakana
        >= 0x1F000 and < 0x20000 => 1.4, // pictures are wider than letters
        >= 0x2E80 => 1,
        _ => 1.05,                       // Greek, Cyrillic, arrows: Japanese fonts draw them as wide as their own letters
    };

    /// <summary>Text in at most so many lines of at most so many ems, about equally long, in which nothing acts on the picture; what has no
    /// room is "…".</summary>
    public static IReadOnlyList<string> Lines(string text, double ems, int lines)
    {
        var clean = Harmless(text);
        var best = Cut(clean, ems, lines);
        for (var narrower = ems - Step; best.Count > 1 && !best[^1].EndsWith('…') && narrower > ems / 2; narrower -= Step)
        {
            var cut = Cut(clean, narrower, lines);
            if (cut.Count > best.Count || cut[^1].EndsWith('…'))
                break;
            best = cut;
        }

        return best;
    }

    private static List<string> Cut(string clean, double ems, int lines)
    {
        var kept = new List<string>();
        var start = 0;
        while (start < clean.Length)
        {
            var end = End(clean, start, ems);
            if (end < clean.Length && kept.Count == lines - 1)
            {
                kept.Add(clean[start..End(clean, start, ems - 1.05)].TrimEnd() + "…");
                break;
            }

            kept.Add(clean[start..end].TrimEnd());
            for (start = end; start < clean.Length && clean[start] == ' ';)
                start++;
        }

        return kept;
    }

    // Where the line that begins at a place ends: at the last place before its room is used up where it may; anywhere where it may nowhere.
    private static int End(string text, int start, double ems)
    {
        var (at, room, marks, broken) = (start, ems, 0, -1);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var width = Ems(rune);
            marks = width > 0 ? 0 : marks + 1;
            if (at > start && !IsAfterNumber(text, at) && (LineBreaks.Before(text, at) ?? (IsWide(text[at - 1]) || IsWide(text[at]))))
                broken = at;
            if ((width > room && rune.Value != ' ' && at > start) || marks > MostMarks)
                return broken > start ? broken : at;
            room -= width;
            at += length;
        }

        return at;
    }

    // A number keeps its unit.
    private static bool IsAfterNumber(string text, int at) =>
        char.IsAsciiDigit(text[at - 1]) || (at > 1 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2]));

    private static bool IsWide(char letter) => letter is >= '\u2E80' and not (>= '\uFF61' and <= '\uFF9F');

    /// <summary>Text without what cannot stand in XML, ends a line or turns the direction of what follows; each such sign becomes a
    /// space.</summary>
    public static string Harmless(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // halves of a pair come as U+FFFD
            clean.Append(rune.IsBmp && (HarmfulLetters.Holds((char)rune.Value) || rune.Value is 0xFFFE or 0xFFFF) ? " " : rune.ToString());
        return clean.ToString().Trim();
    }
}
