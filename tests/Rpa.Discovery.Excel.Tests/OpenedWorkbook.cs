using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>A workbook as its file says it, sheet by sheet and cell by cell.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;

    public OpenedWorkbook(byte[] bytes)
    {
        _stream.Write(bytes);
        _document = SpreadsheetDocument.Open(_stream, isEditable: true);
    }

    private WorkbookPart Book => _document.WorkbookPart!;

    public IReadOnlyList<string> Sheets => [.. Book.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    /// <summary>What the format's own validator complains of.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Distinct(StringComparer.Ordinal)];

    public Worksheet Sheet(string name) =>
        ((WorksheetPart)Book.GetPartById(Book.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!)).Worksheet;

    public IEnumerable<Cell> Cells(string sheet) => Sheet(sheet).Descendants<Cell>();

    public IEnumerable<Cell> AllCells => Sheets.SelectMany(Cells);

    public Cell? Cell(string sheet, string at) => Cells(sheet).FirstOrDefault(c => c.CellReference == at);

    /// <summary>What a cell says, its escapes undone as a spreadsheet program does.</summary>
    public static string TextOf(Cell cell) =>
        System.Text.RegularExpressions.Regex.Replace(cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "", "_x([0-9A-Fa-f]{4})_",
        m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>Puts a number into a cell.</summary>
    public void Set(string sheet, string at, double value)
    {
        var cell = Cell(sheet, at)!;
        cell.DataType = null;
        cell.InlineString = null;
        cell.CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Takes away what the formulas came out at, so that whoever shows a value has computed it.</summary>
    public void ForgetValues()
    {
        foreach (var cell in AllCells.Where(c => c.CellFormula is not null))
            (cell.CellValue, cell.DataType) = (null, null);
    }

    public byte[] Bytes()
    {
        foreach (var part in Book.WorksheetParts)
            part.Worksheet.Save();
        _document.Save();
        using var copy = new MemoryStream();
        _document.Clone(copy).Dispose();
        return copy.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }
}
