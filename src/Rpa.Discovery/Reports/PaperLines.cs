using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The height of the parts of a sheet, estimated from how many lines their texts take: millimetres as <c>sheet.css</c> has
/// them.</summary>
internal static class PaperLines
{
    /// <summary>What a sheet of A4 holds (272), less what an estimate may be off by.</summary>
    public const double OfASheet = 268;

    /// <summary>Letters of a line of text; wide ones count twice.</summary>
    public const int LineWidth = 86;

    private const int NoteWidth = 105;
    private const int TitleWidth = 55;
    private const double Broken = 0.92; // of a line, where words are not cut
    private static readonly Language[] _languages = [Language.English, Language.Japanese];

    /// <summary>The letters that a line of so many holds even where words are not cut.</summary>
    public static int SureOf(int width) => (int)(Broken * width);

    /// <summary>A sheet's title with all its parts.</summary>
    public static double Of(IWording title, IEnumerable<SheetPart> parts) => 4 + (7.8 * Lines(title, TitleWidth)) + parts.Sum(Of);

    private static double Of(SheetPart part) => part switch
    {
        SheetText { IsNote: true } text => 2 + (4.8 * Lines(text.Text, NoteWidth)),
        SheetText text => 3 + (5.8 * Lines(text.Text, LineWidth)),
        SheetList list => 7.5 + (list.How is { } how ? 1.5 + (4.8 * Lines(how, NoteWidth)) : 0)
            + (list.Lines.Count == 0 ? 0 : 1 + list.Lines.Sum(l => 0.9 + (5.8 * Lines(l, LineWidth)))),
        SheetGrid grid => 4 + Row(grid, [.. grid.Columns.Select(c => (IWording?)c.Heading)]) + grid.Rows.Sum(row => Row(grid, row)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part whose height is known."),
    };

    private static double Row(SheetGrid grid, IReadOnlyList<IWording?> cells) => Math.Max(grid.RowMillimetres,
        1.6 + (4.8 * cells.Zip(grid.Columns, (cell, column) => cell is null ? 1 : Lines(cell, column.Width - 2)).DefaultIfEmpty(1).Max()));

    // Of the language that takes more.
    private static int Lines(IWording text, int width) => _languages.Max(language =>
        Math.Max(1, (int)Math.Ceiling(WidthOf(text.In(language)) / Math.Max(1, Broken * width))));

    // Capitals are up to twice as wide as what a line is counted in.
    private static int WidthOf(string text) => Clipped.WidthOf(text) + text.Count(char.IsAsciiLetterUpper);
}
