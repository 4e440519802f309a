using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>A page in one language: its blocks in their order, parted into sections that a reader and a screen reader can go to.</summary>
internal sealed class HtmlArticle(HtmlText html, Page page, Language language)
{
    private const int LongestFigure = 22; // what fits a card on one line when it is large
    private const int LongestAnswer = 120; // letters that can be read when they are large
    private readonly string _code = HtmlPage.Code(language);
    private int _level = 1;
    private int _headings;
    private int _charts;

    /// <summary>Writes what follows the first picture that is drawn; null for nothing.</summary>
    public Action<HtmlText>? BehindFirstPicture { private get; init; }

    /// <summary>Whether a picture that is drawn has been written.</summary>
    public bool HasPictures { get; private set; }

    public void Write(string title)
    {
        html.Open("article", ("lang", _code), ("class", "one"), ("data-title", title)).Line();
        var first = page.Blocks.TakeWhile(b => b is not Heading { Level: Page.Section }).ToList();
        var answers = first.OfType<Answers>().FirstOrDefault();
        foreach (var warning in first.OfType<Sentence>().Where(s => s.IsWarning))
            html.Element("p", Say(warning.Text), ("class", "warning wide"), ("role", "note")).Line();
        first.RemoveAll(b => b is Sentence { IsWarning: true });
        Hero(title, answers, first);
        html.Open("div", ("class", "wide")).Line();
        if (answers is not null)
            Cards(answers);
        Blocks(first.OfType<Contents>()); // where to go stands before what is read
        Blocks(first.Where(b => b is not (Answers or Contents) && (answers is not null || b is not Sentence { IsLead: true })));
        var inSection = false;
        foreach (var block in page.Blocks.SkipWhile(b => b is not Heading { Level: Page.Section }))
        {
            if (block is Heading { Level: Page.Section } section)
            {
                if (inSection)
                    html.Close().Line();
                html.Open("section", ("aria-labelledby", Id(_headings)), ("class", section.IsListed ? null : "more"));
                inSection = true;
            }

            Block(block);
        }

        if (inSection)
            html.Close();
        html.Close().Close().Line();
    }

    // The answer; without one, the sentences that stand out.
    private void Hero(string title, Answers? answers, List<Block> first)
    {
        html.Open("div", ("class", "hero")).Open("div", ("class", "wide")).Element("h1", title);
        if (answers is not null)
        {
            html.Element("p", Say(answers.Question), ("class", "question")).Element("p", Say(answers.Answer), ("class", "first"));
            if (answers.Note is { } note)
                html.Element("p", Say(note), ("class", "lead"));
        }
        else
        {
            foreach (var lead in first.OfType<Sentence>().Where(s => s.IsLead).Select(s => Say(s.Text)))
                html.Element("p", lead, ("class", lead.Length <= LongestAnswer ? "first" : "lead"));
        }

        html.Close().Close().Line();
    }

    private void Cards(Answers answers)
    {
        html.Open("div", ("class", "answers"));
        foreach (var card in answers.Cards)
        {
            html.Open("section", ("class", $"answer {card.Mood.ToString().ToLowerInvariant()}")).Element("h2", Say(card.Question));
            if (card.Figure is { } figure)
                Figure(figure);
            foreach (var share in card.Shares)
            {
                html.Open("p", ("class", "share")).Element("span", Say(share.Text));
                html.Open("meter", ("min", "0"), ("max", "1"), ("value", share.Share.ToString("0.###", CultureInfo.InvariantCulture)),
                    ("aria-label", Say(share.Text))).Close().Close();
            }

            if (card.Details.Count == 1)
                html.Element("p", Say(card.Details[0]));
            else if (card.Details.Count > 1)
                List(new Items([.. card.Details.Select(detail => new Item(detail))]));
            if (card.Explained.Count > 0)
            {
                html.Open("details", ("class", "explain")).Element("summary", ExplainWords.Explain.In(language));
                List(new Items([.. card.Explained.Select(line => new Item(line))]));
                html.Close();
            }

            html.Close().Line();
        }

        html.Close().Line();
    }

    // What stands behind the number itself, such as its range, is set smaller.
    private void Figure(IWording figure)
    {
        var text = Say(figure);
        var number = figure is INumbered { Number: { Value: { } value } of }
            ? HtmlText.Harmless(UnitText.Of(value, of.Unit, language, of.Currency)) : "";
        var isBehind = number.Length > 0 && text.StartsWith(number, StringComparison.Ordinal) && text.Length > number.Length;
        html.Open("p", ("class", (isBehind ? number : text).Length > LongestFigure ? "figure long" : "figure"))
            .Text(isBehind ? number : text);
        if (isBehind)
            html.Text(" ").Element("small", text[number.Length..].Trim());
        html.Close();
    }

    private void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Heading heading:
                // A screen reader steps down by one level at a time; what is a caption looks like one.
                _level = Math.Min(heading.Level, _level + 1);
                html.Element("h" + _level.ToString(CultureInfo.InvariantCulture), Say(heading.Text), ("id", Id(_headings++)),
                    ("class", heading.Level > _level ? "caption" : null)).Line();
                break;
            case Sentence sentence:
                html.Element("p", Say(sentence.Text), ("class", sentence.IsLead ? "lead" : null)).Line();
                break;
            case Items items:
                List(items);
                break;
            case CommandLine command:
                html.Open("pre").Element("code", command.Text).Close().Line();
                break;
            case Card card:
                _level = Page.Part;
                html.Open("details", ("class", "card"), ("open", "")).Open("summary")
                    .Element("h3", Say(card.Heading), ("id", Id(_headings++))).Close().Line();
                Blocks(card.Blocks);
                html.Close().Line();
                break;
            case Contents contents:
                Links(contents);
                break;
            case Table table:
                Table(table, null);
                break;
            case Chart chart:
                Picture(chart);
                break;
            case WeightSliders sliders:
                Sliders(sliders);
                break;
            case Illustration picture:
                html.Open("details", ("class", "card map"), ("open", "")).Element("summary", Say(picture.Title))
                    .Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", Say(picture.Title)));
                html.Raw(picture.Svg(language)).Close();
                html.Element("button", HtmlWords.SaveMap.In(language), ("type", "button"), ("class", "save")).Close().Line();
                if (picture.Note is { } note)
                    html.Element("p", Say(note), ("class", "note")).Line();
                break;
            case Pause:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that HTML knows.");
        }
    }

    // Without a script only the tables are shown.
    private void Sliders(WeightSliders sliders)
    {
        var (figures, sum) =
            (sliders.Figures, sliders.Figures.Study.Zip(sliders.Figures.Counts, (weight, counts) => counts ? weight : 0).Sum());
        html.Open("div", ("class", "weights")).Open("div", ("class", "sliders")).Element("p", WeightWords.HowTo.In(language))
            .Open("fieldset").Element("legend", WeightWords.Sliders.In(language));
        foreach (var (a, aim) in sliders.Aims.Index())
        {
            var share = !figures.Counts[a] ? 0 : sum > 0 ? figures.Study[a] / sum : 1.0 / figures.Counts.Count(c => c);
            var id = $"{_code}-aim-{a.ToString(CultureInfo.InvariantCulture)}";
            html.Open("p", ("class", "aim")).Element("label", figures.Counts[a] ? Say(aim) : Say(WeightWords.DoesNotCount.With(aim)),
                ("for", id));
            html.Empty("input", ("type", "range"), ("id", id), ("min", "0"), ("max", "100"),
                ("value", Math.Round(100 * share).ToString(CultureInfo.InvariantCulture)), ("data-aim", figures.Aims[a]),
                ("autocomplete", "off"), ("disabled", figures.Counts[a] ? null : ""));
            html.Element("output", figures.Counts[a] ? Say(Amount.Probability(share)) : Say(PageWords.None), ("for", id)).Close();
        }

        html.Close().Open("p", ("class", "saved")).Element("span", WeightWords.StartFrom.In(language));
        html.Element("button", WeightWords.Study.In(language), ("type", "button"), ("data-weights", "study"));
        foreach (var (i, person) in sliders.People.Index())
            html.Element("button", Say(person), ("type", "button"), ("data-weights", i.ToString(CultureInfo.InvariantCulture)));
        html.Close().Element("p", "", ("class", "flip"), ("role", "status")).Close().Line();
        Table(sliders.Order, WeightWords.OrderTable.In(language));
        html.Element("p", WeightWords.Marks.In(language), ("class", "note")).Line();
        Table(sliders.Weights, WeightWords.WeightsTable.In(language));
        html.Open("p", ("class", "line")).Open("label").Element("span", WeightWords.Line.In(language))
            .Empty("input", ("type", "text"), ("spellcheck", "false"), ("autocomplete", "off")).Close();
        html.Element("button", WeightWords.Copy.In(language), ("type", "button")).Element("span", "", ("role", "status")).Close()
            .Close().Line();
    }

    private void List(Items items)
    {
        html.Open("ul");
        for (var i = 0; i < items.All.Count; i++)
        {
            html.Open("li").Text(Say(items.All[i].Text));
            if (i + 1 < items.All.Count && items.All[i + 1].Indent > 0)
            {
                html.Open("ul");
                while (i + 1 < items.All.Count && items.All[i + 1].Indent > 0)
                    html.Element("li", Say(items.All[++i].Text));
                html.Close();
            }

            html.Close();
        }

        html.Close().Line();
    }

    private void Links(Contents contents)
    {
        html.Open("nav", ("class", "parts"), ("aria-label", Say(contents.Heading))).Open("ol");
        var number = 0;
        foreach (var heading in Everything(page.Blocks))
        {
            if (heading is { Level: Page.Section, IsListed: true })
                html.Open("li").Element("a", Say(heading.Text), ("href", "#" + Id(number))).Close();
            number++;
        }

        html.Close().Close().Line();
    }

    // Headings in the order in which they get their numbers; a card's own is a heading as well.
    private static IEnumerable<Heading> Everything(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [heading],
        Card card => Everything(card.Blocks).Prepend(new Heading(card.Heading, Page.Part)),
        _ => (IEnumerable<Heading>)[],
    });

    private void Table(Table table, string? name)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"),
            ("aria-label", name ?? Say(table.Columns.Count > 0 ? table.Columns[0].Heading : HtmlWords.Table))).Open("table").Open("thead")
            .Open("tr");
        foreach (var column in table.Columns)
            html.Element("th", Say(column.Heading), ("scope", "col"), ("class", ClassOf(column)));
        html.Close().Close().Open("tbody");
        // A row and a cell end where the next begins: of thousands, the tags that close them are a twentieth of what a page says.
        foreach (var row in table.Rows)
        {
            html.Empty("tr");
            for (var i = 0; i < row.Count; i++)
                html.Empty("td", ("class", ClassOf(table.Columns[i]))).Text(Say(row[i].Wording));
        }

        html.Close().Close().Close().Line();
    }

    private static string? ClassOf(Column column) => column.IsRight ? "amount" : column.NamesRow ? "name" : null;

    private void Picture(Chart chart)
    {
        var title = Say(chart.Title);
        var name = $"{_code}-{(++_charts).ToString(CultureInfo.InvariantCulture)}";
        var drawing = ChartOptions.Of(chart, language);
        html.Open("figure", ("class", "chart"), ("data-name", $"chart-{name}"));
        html.Open("figcaption", ("id", $"title-{name}")).Text(title).Element("small", Say(chart.Description)).Close();
        if (drawing is not null)
        {
            html.Open("div", ("class", "plot"), ("role", "img"), ("aria-labelledby", $"title-{name}"),
                ("data-height", drawing.Height.ToString(CultureInfo.InvariantCulture))).Close();
            html.Open("script", ("type", "application/json")).Raw(drawing.Json()).Close();
        }

        html.Open("div", ("class", "below")).Open("details", ("open", "")).Element("summary", HtmlWords.Numbers.In(language));
        Table(chart.Table, title);
        html.Close();
        html.Element("button", HtmlWords.SavePicture.In(language), ("type", "button"), ("class", "save"));
        html.Close().Close().Line();
        if (drawing is null || HasPictures)
            return;
        HasPictures = true;
        BehindFirstPicture?.Invoke(html);
    }

    private string Id(int number) => $"{_code}-{number.ToString(CultureInfo.InvariantCulture)}";

    private string Say(IWording text) => HtmlText.Harmless(text.In(language));
}
