using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>A table of a page with what it is called.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How to read it; null says nothing.</param>
/// <param name="Table">Its rows.</param>
internal sealed record PageTable(IWording Title, IWording? Note, Table Table);

/// <summary>Finds the tables of a page, those behind its pictures too. What every card has a table of becomes one, with the card's name
/// before each row: that can be sorted and summed.</summary>
internal static class PageTables
{
    /// <summary>In reading order; those of cards where the first of them stands.</summary>
    public static IReadOnlyList<PageTable> Of(Page page)
    {
        var found = new List<PageTable>();
        var ofCards = new Dictionary<string, List<(IWording Card, PageTable Table)>>(StringComparer.Ordinal);
        var order = new List<object>();
        IWording heading = WorkbookWords.Decide;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case Heading text:
                    heading = text.Text;
                    break;
                case Card card:
                    foreach (var table in TablesOf(card))
                    {
                        var key = string.Join('\n', table.Table.Columns.Select(c => c.Heading.In(Language.English)).Take(1))
                            + (table.Note is null ? "" : "\npicture");
                        if (!ofCards.TryGetValue(key, out var same))
                        {
                            ofCards.Add(key, same = []);
                            order.Add(key);
                        }

                        same.Add((card.Heading, table));
                    }

                    break;
                default:
                    // The second table of a section is told from the first by what its rows are.
                    if (TableOf(block, block is Table { Columns: [{ Heading: var rows }, ..] } && !named.Add(heading.In(Language.English))
                        ? rows : heading) is { } alone)
                        order.Add(alone);
                    break;
            }
        }

        foreach (var entry in order)
            found.Add(entry is PageTable alone ? alone : Together(ofCards[(string)entry]));
        return found;
    }

    private static PageTable? TableOf(Block block, IWording heading) => block switch
    {
        Table { Columns.Count: > 0 } table => new PageTable(heading, null, table),
        Chart chart when chart.Table is { Columns.Count: > 0 } table => new PageTable(chart.Title, chart.Description, table),
        _ => null,
    };

    // How a picture is read is said of its own card; of the sheet that all cards share, its title.
    private static IEnumerable<PageTable> TablesOf(Card card) =>
        card.Blocks.Select(block => block is Tornado tornado
            ? new PageTable(MovesWords.Sheet, null, tornado.Table) : TableOf(block, block is Table { Columns: [{ Heading: var first }, ..] }
        ? string.Equals(first.In(Language.English), Words.FiscalYear.English, StringComparison.Ordinal)
        ? WorkbookWords.CashByYear : ReportWords.Effects
        : ReportWords.Cards)).OfType<PageTable>();

    // Columns by their heading: one that a card leaves out, because all of it is nothing, is empty there.
    private static PageTable Together(IReadOnlyList<(IWording Card, PageTable Table)> tables)
    {
        var columns = new List<Column>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in tables.SelectMany(t => t.Table.Table.Columns))
        {
            if (places.TryAdd(column.Heading.In(Language.English), columns.Count))
                columns.Add(column);
        }

        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (card, table) in tables)
        {
            foreach (var row in table.Table.Rows)
            {
                var cells = new Cell[columns.Count + 1];
                Array.Fill(cells, new Cell(PageWords.None));
                cells[0] = new Cell(card);
                foreach (var (i, cell) in row.Index())
                    cells[places[table.Table.Columns[i].Heading.In(Language.English)] + 1] = cell;
                rows.Add(cells);
            }
        }

        var first = tables[0].Table;
        var title = tables.Select(t => t.Table.Title.In(Language.English)).Distinct(StringComparer.Ordinal).Count() == 1
            ? first.Title : ReportWords.Cards;
        return new PageTable(title, first.Note,
            new Table([new Column<object>(ReportWords.CandidateColumn, _ => PageWords.None) { NamesRow = true, IsFlexible = true },
                .. columns], rows));
    }
}
