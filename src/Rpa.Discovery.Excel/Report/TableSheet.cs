using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>A table of a page as a sheet: headings that stay in sight, figures as numbers with their unit, what may be more or less in
/// columns of its own.</summary>
internal sealed class TableSheet(Language language)
{
    private const int HeadingRow = 3;
    private const int Narrowest = 9;
    private const int Widest = 56;

    /// <summary>Writes it.</summary>
    /// <param name="sheet">Empty as yet.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="note">How to read it; null says nothing.</param>
    /// <param name="table">Its rows.</param>
    public void Write(Sheet sheet, IWording title, IWording? note, Table table)
    {
        var columns = table.Columns.Index().SelectMany(c => Columns(c.Item, [.. table.Rows.Select(row => row[c.Index])])).ToList();
        sheet.Add(new TextCell(Say(title), CellStyle.Title));
        sheet.Add(note is null ? null : new TextCell(Say(note), CellStyle.Note with { IsWrapped = false }));
        sheet.Add([.. columns.Select(c => new TextCell(c.Heading, CellStyle.Heading with { IsRight = c.IsRight }))]);
        for (var row = 0; row < table.Rows.Count; row++)
            sheet.Add([.. columns.Select(c => c.Cells[row])]);
        sheet.FrozenRows = HeadingRow;
        sheet.FrozenColumns = table.Columns.Count > 3 && table.Columns[0].NamesRow ? 1 : 0;
        sheet.Widths = [.. columns.Select(Width)];
        if (table.Rows.Count > 0)
            sheet.Filter = $"A{HeadingRow}:{Sheet.At(HeadingRow + table.Rows.Count, columns.Count)}";
    }

    // The figure itself, and behind it what it may come down or up to where a cell says so.
    private IEnumerable<SheetColumn> Columns(Column column, IReadOnlyList<Pages.Cell> cells)
    {
        var heading = Say(column.Heading);
        var isRight = column.IsRight
            || (cells.Any(c => c.Number is not null) && !cells.Any(c => c.Number is null && c.Wording.In(language).Length > 1));
        yield return new SheetColumn(heading, isRight, [.. cells.Select(cell => Value(cell, column, isRight))]);
        if (!cells.Any(c => c.Number is { Low: not null } or { High: not null }))
            yield break;
        yield return new SheetColumn(PageWords.LowOf.In(language, heading), true,
            [.. cells.Select(cell => Number(cell.Number, cell.Number?.Low))]);
        yield return new SheetColumn(PageWords.HighOf.In(language, heading), true,
            [.. cells.Select(cell => Number(cell.Number, cell.Number?.High))]);
    }

    private SheetCell? Value(Pages.Cell cell, Column column, bool isRight) => cell.Number is { } number
        ? Number(number, number.Value)
        : new TextCell(Say(cell.Wording), column.NamesRow ? CellStyle.Strong : CellStyle.Wrapped with { IsRight = isRight });

    private SheetCell? Number(CellNumber? number, double? value) => number is null || value is not { } figure || !double.IsFinite(figure)
        ? new TextCell(PageWords.None.In(language), CellStyle.Plain with { IsRight = true })
        : new NumberCell(figure, CellStyle.Plain with { Format = NumberFormats.Of(number, figure, language), IsRight = true });

    private double Width(SheetColumn column)
    {
        var body = column.Cells.Max(c => c switch
        {
            TextCell text => CellText.Width(text.Text),
            NumberCell number =>
                CellText.Width(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:" + (number.Style.Format ?? "0") + "}",
                    number.Value)),
            _ => 0,
        }, orElse: 0);
        var heading = CellText.Width(column.Heading);
        return Math.Clamp(Math.Max(body, Math.Min(heading, Math.Max(body, (heading + 1) / 2))) + 3, Narrowest, Widest);
    }

    private string Say(IWording wording) => wording.In(language);

    private sealed record SheetColumn(string Heading, bool IsRight, IReadOnlyList<SheetCell?> Cells);
}

/// <summary>The largest of what may be nothing.</summary>
internal static class Largest
{
    public static int Max<T>(this IReadOnlyList<T> all, Func<T, int> of, int orElse) => all.Count == 0 ? orElse : all.Max(of);
}
