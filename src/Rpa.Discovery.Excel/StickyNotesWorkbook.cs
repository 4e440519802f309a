using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Excel.Reading;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Excel;

/// <summary>Reads the sticky notes of a workshop or a workload survey (業務量調査) from a workbook, <c>.xlsx</c> or <c>.xls</c>, as a department
/// that can be simulated at once.</summary>
/// <remarks>
/// Columns and findings are those of <see cref="StickyNotesTable"/>; a finding's place names the sheet behind the file, and its row and
/// column. The table is on the sheet that has the heading 作業 (or <c>step</c>) and most others beside it, below whatever stands above the
/// headings. A sheet with 担当 and 人数, 時給 or 残業代 says how many the people are and what an hour of theirs costs. Hidden sheets are not read; a
/// formula counts with the value that was saved. In a survey, where rows of one workflow have counts of their own and no column says the
/// order, such a row is a workflow by itself.
/// </remarks>
public static class StickyNotesWorkbook
{
    /// <summary>Whether a file's name is that of a workbook which this reads: <c>.xlsx</c>, <c>.xlsm</c>, <c>.xls</c>.</summary>
    /// <param name="path">The file.</param>
    public static bool IsWorkbook(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the table does not say; null takes the defaults.</param>
    public static ReadResult<DepartmentFile> Read(string path, StickyNotesOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return StickyNotesTable.Read(findings => SheetRows.Read(path, findings) is { } sheets ? new NoteSheets(path, sheets, findings)
            .Table() : null, path, options);
    }
}
