using System.Globalization;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>A text in a table that somebody may open in a spreadsheet, which would run what begins like a formula: an apostrophe before it
/// makes it a text there, and is taken away when we read it.</summary>
internal static class SpreadsheetCell
{
    // Full-width signs too: a Japanese spreadsheet takes them for the narrow ones.
    private const string Starts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private const char Guard = '\'';

    /// <summary>The text as it is written into a cell; a number stays one.</summary>
    public static string Guarded(string text) =>
        IsRun(text) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? Guard + text : text;

    /// <summary>The text that a cell was written from.</summary>
    public static string Read(string cell) => cell.Length > 1 && cell[0] == Guard && IsRun(cell) ? cell[1..] : cell;

    // Behind apostrophes of its own as well, so that every text is read as it was.
    private static bool IsRun(string text)
    {
        var start = text.AsSpan().TrimStart(Guard);
        return start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal);
    }
}
