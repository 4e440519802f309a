using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A page of A4 to be printed and written on. All of it fits on the one page, so whoever makes one counts its lines.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Parts">From top to bottom.</param>
internal sealed record PaperSheet(IWording Title, IReadOnlyList<SheetPart> Parts);

/// <summary>Sheets that are printed together, as one file.</summary>
/// <param name="Name">The file's name without its extension, the same in every language.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sheets">One page each.</param>
/// <param name="IsWide">Whether they lie on their long side.</param>
internal sealed record SheetFile(string Name, IWording Title, IReadOnlyList<PaperSheet> Sheets, bool IsWide = false);

/// <summary>One thing on a sheet.</summary>
internal abstract record SheetPart;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsNote">Whether it is set smaller, because it explains.</param>
internal sealed record SheetText(IWording Text, bool IsNote = false) : SheetPart;

/// <summary>Lines under a heading.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Lines">Each behind a dot.</param>
/// <param name="How">What is to be known of them, between heading and lines.</param>
internal sealed record SheetList(IWording Heading, IReadOnlyList<IWording> Lines, IWording? How = null) : SheetPart;

/// <summary>Lists side by side.</summary>
internal sealed record SheetColumns(IReadOnlyList<SheetList> Lists) : SheetPart;

/// <summary>Lines to be typed as they stand, once what is blank is filled in.</summary>
internal sealed record SheetCode(IReadOnlyList<string> Lines) : SheetPart;

/// <summary>A place to write a line, behind what it is for.</summary>
internal sealed record SheetBlanks(IReadOnlyList<IWording> Labels) : SheetPart;

/// <summary>A table to be written into.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">What is printed in it; a cell that is null is blank.</param>
/// <param name="RowMillimetres">How high each row is at least.</param>
internal sealed record SheetGrid(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<IWording?>> Rows, int RowMillimetres)
    : SheetPart
{
    /// <summary>Whether the first row shows how it is done.</summary>
    public bool HasExample { get; init; }

    /// <summary>Rows with nothing in them.</summary>
    public static IEnumerable<IReadOnlyList<IWording?>> Blank(int rows, int columns) =>
        Enumerable.Repeat<IReadOnlyList<IWording?>>(new IWording?[columns], rows);
}

/// <summary>A column of a table to be written into.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Width">Its share of the width, in hundredths.</param>
/// <param name="Hint">How to write what belongs there.</param>
internal sealed record PaperColumn(IWording Heading, int Width, IWording? Hint = null);

/// <summary>A text of somebody else on a sheet, cut where it would take more room than there is.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Width">How much of it, in letters as wide as those of English; a letter of Japanese is two.</param>
internal sealed record Clipped(IWording Text, int Width) : IWording
{
    private const int FirstWide = 0x2E80; // where the letters of East Asia begin

    public string In(Language language) => Cut(Text.In(language), Width);

    /// <summary>How wide a text is; the letters of East Asia count twice.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static int WidthOf(Rune letter) => letter.Value >= FirstWide ? 2 : 1;

    /// <summary>The text, or as much of it as there is room for with the sign that it goes on.</summary>
    public static string Cut(string text, int width)
    {
        var (used, end) = (0, 0);
        foreach (var letter in text.EnumerateRunes())
        {
            used += WidthOf(letter);
            if (used > width)
                return text[..end] + "…";
            end += letter.Utf16SequenceLength;
        }

        return text;
    }
}
