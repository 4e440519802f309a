using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Writing;

/// <summary>Sheets as the bytes of an .xlsx file. The same sheets give the same bytes: no time, no random id, entries in one
/// order.</summary>
internal sealed class WorkbookWriter(Language language)
{
    private const string MainPart = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static readonly DateTimeOffset _timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first that a zip file can say
    private readonly StyleTable _styles = new();

    public static byte[] Write(IReadOnlyList<Sheet> sheets, Language language) => new WorkbookWriter(language).Write(sheets);

    private byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(MainPart, "book");
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = "sheet" + (i + 1).ToString(CultureInfo.InvariantCulture);
                book.AddNewPart<WorksheetPart>(id).Worksheet = Worksheet(sheets[i], isFirst: i == 0);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)(i + 1), Name = sheets[i].Name });
            }

            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = _styles.Stylesheet();
            book.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), list);
            if (Names(sheets) is { HasChildren: true } names)
                book.Workbook.Append(names);
            book.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
        }

        return Timeless(stream.ToArray());
    }

    // What is printed above every page, and what a filter covers.
    private static DefinedNames Names(IReadOnlyList<Sheet> sheets)
    {
        var names = new DefinedNames();
        foreach (var (index, sheet) in sheets.Index())
        {
            var quoted = SheetNames.Quoted(sheet.Name);
            if (sheet.Filter is { } filter)
                names.Append(new DefinedName($"{quoted}!{Absolute(filter)}")
                {
                    Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index,
                    Hidden = true
                });
            if (sheet.FrozenRows > 0)
                names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture,
                    $"{quoted}!$1:${sheet.FrozenRows}"))
                { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
        }

        return names;
    }

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell =>
        cell.TrimEnd("0123456789".ToCharArray()) is var letters ? $"${letters}${cell[letters.Length..]}" : cell));

    private Worksheet Worksheet(Sheet sheet, bool isFirst)
    {
        var worksheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet, isFirst)), new SheetFormatProperties { DefaultRowHeight = Sheet.LineHeight });
        if (sheet.Widths.Count > 0)
            worksheet.Append(new Columns(sheet.Widths.Select((w, i) =>
                new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = w, CustomWidth = true })));
        worksheet.Append(new SheetData(sheet.Rows.Select((row, r) => Row(sheet, row, r + 1))));
        if (sheet.Filter is { } filter)
            worksheet.Append(new AutoFilter { Reference = filter });
        if (sheet.Merged.Count > 0)
            worksheet.Append(new MergeCells(sheet.Merged.Select(range =>
                new MergeCell { Reference = range }))
            { Count = (uint)sheet.Merged.Count });
        if (sheet.Allowed.Count > 0)
            worksheet.Append(new DataValidations(sheet.Allowed.Select(Validation)) { Count = (uint)sheet.Allowed.Count });
        List<Hyperlink> links = [.. sheet.Rows.Index()
            .SelectMany(row => row.Item.Index().Where(cell => cell.Item is TextCell { To: not null })
            .Select(cell =>
                new Hyperlink { Reference = Sheet.At(row.Index + 1, cell.Index + 1),
                    Location = $"{SheetNames.Quoted(((TextCell)cell.Item!).To!.Name)}!A1" }))];
        if (links.Count > 0)
            worksheet.Append(new Hyperlinks(links));
        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&A  &P/&N")));
        return worksheet;
    }

    private static SheetView View(Sheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst ? true : null, ShowGridLines = false };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            var pane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : sheet.FrozenRows == 0
                ? PaneValues.TopRight : PaneValues.BottomRight;
            view.Append(
                new Pane
                {
                    VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null, HorizontalSplit = sheet.FrozenColumns > 0
                        ? sheet.FrozenColumns : null,
                    TopLeftCell = Sheet.At(sheet.FrozenRows + 1, sheet.FrozenColumns + 1), ActivePane = pane,
                    State = PaneStateValues.Frozen,
                },
                new Selection
                {
                    Pane = pane, ActiveCell = Sheet.At(sheet.FrozenRows + 1, sheet.FrozenColumns + 1),
                    SequenceOfReferences = new ListValue<StringValue>
                    {
                        InnerText = Sheet.At(sheet.FrozenRows + 1,
                        sheet.FrozenColumns + 1)
                    }
                });
        }

        return view;
    }

    private static DataValidation Validation(AllowedCells allowed)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = allowed.Range },
            AllowBlank = true,
            ShowErrorMessage = allowed.IsStrict,
            ShowInputMessage = true,
        };
        if (allowed.List is { } list)
        {
            validation.Type = DataValidationValues.List;
            validation.Append(new Formula1(list));
        }
        else
        {
            validation.Type = DataValidationValues.Decimal;
            validation.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
            validation.Append(new Formula1("0"));
        }

        return validation;
    }

    private Row Row(Sheet sheet, SheetCell?[] cells, int number)
    {
        var row = new Row(cells.Index().Where(c => c.Item is not null)
            .Select(c => Cell(c.Item!, Sheet.At(number, c.Index + 1))))
        { RowIndex = (uint)number };
        if (sheet.HeightOf(number) is { } height)
            (row.Height, row.CustomHeight) = (height, true);
        return row;
    }

    private Cell Cell(SheetCell cell, string at)
    {
        switch (cell)
        {
            case NumberCell number when double.IsFinite(number.Value):
                return new Cell(new CellValue(Number(number.Value)))
                {
                    CellReference = at,
                    StyleIndex = _styles.Of(cell.Style, isGuarded: false)
                };
            case FormulaCell { Number: { } value } formula when double.IsFinite(value):
                return new Cell(new CellFormula(formula.Formula), new CellValue(Number(value)))
                {
                    CellReference = at,
                    StyleIndex = _styles.Of(cell.Style, isGuarded: false)
                };
            case FormulaCell formula:
                return new Cell(new CellFormula(formula.Formula),
                    new CellValue(CellText.Escaped(CellText.Of(formula.Text ?? "", language))))
                {
                    CellReference = at, DataType = CellValues.String, StyleIndex = _styles.Of(cell.Style, isGuarded: false),
                };
            case TextCell text:
                var shown = CellText.Of(text.Text, language);
                return new Cell(new InlineString(new Text(CellText.Escaped(shown)) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = at, DataType = CellValues.InlineString,
                    StyleIndex = _styles.Of(cell.Style, CellText.LooksLikeAFormula(shown)),
                };
            default: // a number without end
                return new Cell { CellReference = at, StyleIndex = _styles.Of(cell.Style, isGuarded: false) };
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // The package writes the time of day into each entry.
    private static byte[] Timeless(byte[] package)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = _timeless;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }
}
