using Rpa.Discovery.Contracts;
using Rpa.Discovery.Excel.Report;
using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel;

/// <summary>A study's report as a workbook: the answer, the weights and the money with formulas that compute on, and a sheet for every
/// table of the report, its figures as numbers.</summary>
/// <remarks>Text is always text, whatever it begins with, and never a formula. The same study gives the same bytes.</remarks>
public static class ReportWorkbook
{
    /// <summary>The bytes of an .xlsx file.</summary>
    /// <param name="result">The study.</param>
    /// <param name="language">The language to write it in.</param>
    public static byte[] Write(StudyResult result, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Write(SavedPage.From(SavedPage.Of(StudyPage.Of(result))), FormulaFigures.Of(result), language);
    }

    /// <summary>The bytes of the same workbook from a study that was saved: nothing is computed again.</summary>
    /// <param name="saved">A result of <c>study</c>. What another version computed, or one that was interrupted, is said so on the first
    /// sheet; one that did not keep what formulas are made of lacks their sheets, and says so.</param>
    /// <param name="language">The language to write it in.</param>
    /// <exception cref="Diagnostics.DepartmentException">It is a result of another command, or of a version that kept no page.</exception>
    public static byte[] Write(SavedResult saved, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var page = SavedReport.PageOf(saved);
        var study = (StudyDocument)saved.Document;
        var figures = FormulaFigures.Of(study, page);
        if (FormulaFigures.IsMissing(study, figures))
            page.Warn(WorkbookWords.NoFormulas.With(WorkbookWords.YourWeights, WorkbookWords.BusinessCase, WorkbookWords.MoneyByYear));
        return Write(page, figures, language);
    }

    /// <summary>Writes the workbook; a file that exists is overwritten.</summary>
    /// <param name="result">The study.</param>
    /// <param name="path">Ends in <c>.xlsx</c>.</param>
    /// <param name="language">The language to write it in.</param>
    /// <exception cref="ArgumentException">The path has another extension.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(StudyResult result, string path, Language language = Language.English)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"'{path}' does not end in .xlsx.", nameof(path));
        var content = Write(result, language);
        var unfinished = path + ".tmp";
        File.WriteAllBytes(unfinished, content); // Interrupted while writing, the old workbook is still whole.
        File.Move(unfinished, path, overwrite: true);
    }

    internal static byte[] Write(Page page, FormulaFigures? figures, Language language)
    {
        var names = new SheetNames();
        var first = new Sheet(names.Next(WorkbookWords.Summary.In(language)));
        var sheets = new List<(Sheet Sheet, IWording Title)>();
        if (figures is not null)
        {
            Sheet New(IWording title)
            {
                var sheet = new Sheet(names.Next(title.In(language)));
                sheets.Add((sheet, title));
                return sheet;
            }

            WeightSheet.Write(New(WorkbookWords.YourWeights), figures, language);
            MoneySheets.Write(New(WorkbookWords.BusinessCase), New(WorkbookWords.MoneyByYear), figures, language);
        }

        var tables = new TableSheet(language);
        foreach (var table in PageTables.Of(page))
        {
            var sheet = new Sheet(names.Next(table.Title.In(language)));
            tables.Write(sheet, table.Title, table.Note, table.Table);
            sheets.Add((sheet, table.Title));
        }

        SummarySheet.Write(first, page, sheets, language);
        return WorkbookWriter.Write([first, .. sheets.Select(s => s.Sheet)], language);
    }
}
