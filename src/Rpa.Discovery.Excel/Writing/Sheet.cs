namespace Rpa.Discovery.Excel.Writing;

/// <summary>A cell of a sheet.</summary>
/// <param name="Style">How it looks.</param>
internal abstract record SheetCell(CellStyle Style);

/// <summary>A text, which stays one whatever it begins with.</summary>
internal sealed record TextCell(string Text, CellStyle Style) : SheetCell(Style)
{
    /// <summary>The sheet to which a click leads; null leads nowhere.</summary>
    public Sheet? To { get; init; }
}

/// <summary>A number, unrounded; one that is none leaves the cell blank.</summary>
internal sealed record NumberCell(double Value, CellStyle Style) : SheetCell(Style);

/// <summary>A formula with the value that it has now, so that a program that does not compute shows it too.</summary>
/// <param name="Formula">Without the equals sign.</param>
/// <param name="Number">Its value; null where it is <paramref name="Text"/>.</param>
/// <param name="Text">Its value; null where it is <paramref name="Number"/>.</param>
/// <param name="Style">How it looks.</param>
internal sealed record FormulaCell(string Formula, double? Number, string? Text, CellStyle Style) : SheetCell(Style);

/// <summary>What a range of cells takes.</summary>
/// <param name="Range">Such as <c>B4:F4</c>.</param>
/// <param name="List">A range or a list in quotation marks from which one is chosen; null takes any number of at least 0.</param>
/// <param name="IsStrict">Whether nothing else can be written.</param>
internal sealed record AllowedCells(string Range, string? List, bool IsStrict);

/// <summary>A sheet on its way into a workbook: rows of cells, and what is seen around them.</summary>
/// <param name="name">Legal and unique.</param>
internal sealed class Sheet(string name)
{
    /// <summary>Of a line in points.</summary>
    public const double LineHeight = 18;

    private const double TitleHeight = 28;
    private const double HighestRow = 409; // the format's own limit is 409.5
    private readonly List<SheetCell?[]> _rows = [];

    public string Name { get; } = name;

    /// <summary>From top to bottom; a cell may be null.</summary>
    public IReadOnlyList<SheetCell?[]> Rows => _rows;

    /// <summary>How many rows stay in sight; 0 for none.</summary>
    public int FrozenRows { get; set; }

    /// <summary>How many columns stay in sight; 0 for none.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>By column, in letters of a Latin script.</summary>
    public IReadOnlyList<double> Widths { get; set; } = [];

    /// <summary>Ranges that are one cell.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Rows whose height does not follow from their cells, in points.</summary>
    public Dictionary<int, double> Heights { get; } = [];

    public List<AllowedCells> Allowed { get; } = [];

    /// <summary>A range of headings with their rows, which can be sorted and filtered there; null for none.</summary>
    public string? Filter { get; set; }

    /// <summary>The number, from 1, of the row that <paramref name="cells"/> become.</summary>
    public int Add(params SheetCell?[] cells)
    {
        _rows.Add(cells);
        return _rows.Count;
    }

    /// <summary>How high a row must be for all of its text to be seen, in points; null where one line does. Not every program finds that by
    /// itself.</summary>
    public double? HeightOf(int number)
    {
        if (Heights.TryGetValue(number, out var said))
            return said;
        var lines = 1;
        foreach (var (column, cell) in _rows[number - 1].Index())
        {
            if (cell is { Style.Kind: CellKind.Title })
                return TitleHeight;
            var text = cell switch { TextCell plain => plain.Text, FormulaCell { Text: { } result } => result, _ => "" };
            if (cell is not { Style: { IsWrapped: true } style } || column >= Widths.Count)
                continue;
            // Bold letters are wider, and a word that does not fit leaves the end of its line empty.
            var room = Math.Max(1, (Widths[column] - 1) * (style.Kind is CellKind.Strong or CellKind.Heading ? 0.9 : 0.95));
            lines = Math.Max(lines, text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(CellText.Width(line) / room))));
        }

        return lines == 1 ? null : Math.Min(HighestRow, (lines * LineHeight) + 2);
    }

    /// <summary>The name of a cell: 1, 1 is <c>A1</c>.</summary>
    public static string At(int row, int column) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The letters of a column, from 1.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }
}
