using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Tests.Made;

/// <summary>A small workbook of a test's own.</summary>
internal static class MadeWorkbook
{
    /// <summary>Sheets of rows of cells: text, or a number with the format of its cell.</summary>
    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets) =>
        WorkbookWriter.Write([.. sheets.Select(s => Sheet(s.Name, s.Rows))], Language.Japanese);

    public static Sheet Sheet(string name, object?[][] rows)
    {
        var sheet = new Sheet(name);
        foreach (var row in rows)
            sheet.Add([.. row.Select(Cell)]);
        return sheet;
    }

    private static SheetCell? Cell(object? value) => value switch
    {
        null => null,
        string text => new TextCell(text, CellStyle.Plain),
        (double number, string format) => new NumberCell(number, CellStyle.Plain with { Format = format }),
        int whole => new NumberCell(whole, CellStyle.Plain),
        double number => new NumberCell(number, CellStyle.Plain),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };
}
