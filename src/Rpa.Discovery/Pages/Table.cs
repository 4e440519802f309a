using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>Rows of cells under headings. Its cells keep their numbers, so that a workbook can type them and a page sort them.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom; each has a cell for every column.</param>
/// <param name="NamesAbove">Whether a narrow medium sets the cells of the columns that name the row on a line above it.</param>
internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, bool NamesAbove = false) : Block
{
    public static Table Of<T>(IEnumerable<Column<T>> columns, IEnumerable<T> rows, bool namesAbove = false)
    {
        List<Column<T>> all = [.. columns];
        return new([.. all], [.. rows.Select(row => (IReadOnlyList<Cell>)[.. all.Select(column => column.CellOf(row))])], namesAbove);
    }
}

/// <summary>A column as a renderer sees it.</summary>
/// <param name="Heading">What it is called; the unit stands in it where the cells are brief.</param>
internal abstract record Column(IWording Heading)
{
    /// <summary>Whether its cells name the row.</summary>
    public bool NamesRow { get; init; }

    /// <summary>Whether its cells are numbers and stand to the right.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether it gives way where the table is too wide.</summary>
    public bool IsFlexible { get; init; }
}

/// <summary>A column, described once for every table that has it: <c>new Column&lt;RankedCandidate&gt;(ReportWords.EvidenceColumn, row =>
/// Evidence(row))</c>.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Says">What it says of a row. A figure stays a number in its cell when it is an <see cref="INumbered"/> or an amount rather
/// than text.</param>
internal sealed record Column<T>(IWording Heading, Func<T, IWording> Says) : Column(Heading)
{
    /// <summary>The same in fewer letters, for a narrow medium; null when there is no shorter form.</summary>
    public Func<T, IWording>? Brief { get; init; }

    public Cell CellOf(T row) => new(Says(row)) { Brief = Brief?.Invoke(row) };
}
