using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>A page as Markdown, in one language. Pictures are left out; the tables that say the same stand in the page.</summary>
internal sealed class MarkdownRenderer(Language language)
{
    private readonly MarkdownText _text = new();

    public static string Render(Page page, Language language)
    {
        var renderer = new MarkdownRenderer(language);
        if (page.Title is { } title)
            renderer._text.Heading(1, title.In(language));
        renderer.Write(page.Blocks, page);
        return renderer._text.ToString();
    }

    private void Write(IReadOnlyList<Block> blocks, Page page)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading { Level: >= Page.Caption } caption:
                    _text.Paragraph(caption.Text.In(language), bold: true);
                    break;
                case Heading heading:
                    _text.Heading(heading.Level, heading.Text.In(language));
                    break;
                case Sentence sentence:
                    _text.Paragraph(sentence.Text.In(language), sentence.IsLead);
                    break;
                case Items items:
                    _text.Bullets(items.All.Select(item => item.Text.In(language)));
                    break;
                case Table table:
                    _text.Table([.. table.Columns.Select(c => c.Heading.In(language))],
                        table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Wording.In(language))]));
                    break;
                case Card card:
                    _text.Heading(Page.Part, card.Heading.In(language));
                    Write(card.Blocks, page);
                    break;
                case WeightSliders sliders:
                    Write([sliders.Order, new Sentence(WeightWords.Marks), sliders.Weights], page);
                    break;
                case CommandLine command:
                    _text.Code(command.Text);
                    break;
                case Contents contents:
                    _text.Heading(Page.Section, contents.Heading.In(language));
                    _text.Links(page.Sections.Select(section => section.Text.In(language)));
                    break;
                default: // a picture, a pause
                    break;
            }
        }
    }
}
