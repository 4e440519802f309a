using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>A page on the screen, in one language. Cells are said in their shortest form; pictures and lists of contents are left
/// out.</summary>
internal sealed class PageOnScreen(Screen screen, Language language)
{
    /// <summary>What parts a row's names where they stand above it.</summary>
    private const string BetweenNames = "  ";

    public void Show(Page page)
    {
        if (page.Title is { } title)
            screen.Heading(title.In(language));
        Show(page.Blocks);
    }

    private void Show(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    screen.Heading(heading.Text.In(language));
                    break;
                case Sentence sentence:
                    screen.Line(sentence.Text.In(language));
                    break;
                case Items items:
                    foreach (var item in items.All)
                        screen.Item(new string(' ', item.Indent) + item.Mark, item.Text.In(language));
                    break;
                case Pages.Table { NamesAbove: true } table:
                    screen.TitledTable([.. table.Columns.Where(c => !c.NamesRow).Select(Shown)],
                        [.. table.Rows.Select(row => Titled(table, row))]);
                    break;
                case Pages.Table table:
                    screen.Table([.. table.Columns.Select(Shown)],
                        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Shown)])]);
                    break;
                case Card card:
                    screen.Heading(card.Heading.In(language));
                    Show(card.Blocks);
                    break;
                case CommandLine command:
                    screen.Line(command.Text);
                    break;
                case Pause:
                    screen.Line();
                    break;
                default: // a picture, a list of contents
                    break;
            }
        }
    }

    private (string Title, IReadOnlyList<string> Cells) Titled(Pages.Table table, IReadOnlyList<Cell> row)
    {
        var byPlace = table.Columns.Zip(row).ToList();
        return (string.Join(BetweenNames, byPlace.Where(c => c.First.NamesRow).Select(c => Shown(c.Second))),
            [.. byPlace.Where(c => !c.First.NamesRow).Select(c => Shown(c.Second))]);
    }

    private Column Shown(Pages.Column column) => new(column.Heading.In(language), column.IsRight, column.IsFlexible);

    private string Shown(Cell cell) => (cell.Brief ?? cell.Wording).In(language);
}
