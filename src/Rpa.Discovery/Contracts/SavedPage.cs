using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A page into a result and out of it again: what is drawn of the one is drawn of the other, to the byte.</summary>
internal static class SavedPage
{
    private const string UsualMark = "-";

    public static PageJson Of(Page page) =>
        new() { Title = page.Title is { } title ? SavedWording.Of(title) : null, Blocks = [.. page.Blocks.SelectMany(Of)] };

    public static Page From(PageJson saved)
    {
        var page = new Page(saved.Title is null ? null : SavedWording.From(saved.Title));
        var place = 0;
        Take(saved.Blocks, ref place, saved.Blocks.Count, page);
        return page;
    }

    private static IEnumerable<BlockJson> Of(Block block) => block switch
    {
        Heading heading =>
            [new() { Kind = BlockJson.Heading, Text = SavedWording.Of(heading.Text), Level = heading.Level,
                IsUnlisted = Yes(!heading.IsListed) }],
        Sentence sentence =>
            [new() { Kind = BlockJson.Sentence, Text = SavedWording.Of(sentence.Text), IsLead = Yes(sentence.IsLead),
                IsWarning = Yes(sentence.IsWarning) }],
        Items items => [new() { Kind = BlockJson.Items, List = [.. items.All.Select(Of)] }],
        Table table => [new() { Kind = BlockJson.Table, Cells = OfTable(table) }],
        Card card => OfCard(card),
        CommandLine command => [new() { Kind = BlockJson.Command, Line = command.Text }],
        Contents contents => [new() { Kind = BlockJson.Contents, Text = SavedWording.Of(contents.Heading) }],
        Answers answers => [new() { Kind = BlockJson.Answers, Answer = Of(answers) }],
        Chart chart => [new() { Kind = BlockJson.Chart, Picture = ChartJson.Of(chart) }],
        Illustration picture => [new() { Kind = BlockJson.Illustration, Text = SavedWording.Of(picture.Title), Drawn = Of(picture) }],
        WeightSliders sliders => [new() { Kind = BlockJson.Weights, Sliders = Of(sliders) }],
        Pause => [],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that a result keeps."),
    };

    private static ItemJson Of(Item item) => new()
    {
        Text = SavedWording.Of(item.Text), Mark = string.Equals(item.Mark, UsualMark, StringComparison.Ordinal) ? null : item.Mark,
        Indent = item.Indent == 0 ? null : item.Indent,
    };

    private static TableJson OfTable(Table table) => new()
    {
        Columns = [.. table.Columns.Select(c =>
            new ColumnJson { Heading = SavedWording.Of(c.Heading), NamesRow = Yes(c.NamesRow), IsRight = Yes(c.IsRight),
                IsFlexible = Yes(c.IsFlexible) })],
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<WordingJson>)[.. row.Select(SavedWording.OfCell)])],
        NamesAbove = Yes(table.NamesAbove),
    };

    private static IEnumerable<BlockJson> OfCard(Card card)
    {
        List<BlockJson> inside = [.. card.Blocks.SelectMany(Of)];
        return inside.Prepend(new BlockJson { Kind = BlockJson.Card, Text = SavedWording.Of(card.Heading), Holds = inside.Count });
    }

    private static DrawingJson Of(Illustration picture) => new()
    {
        En = picture.Svg(Language.English), Ja = picture.Svg(Language.Japanese), Note = picture.Note is { } note
            ? SavedWording.Of(note) : null,
    };

    private static WeightSlidersJson Of(WeightSliders sliders) => new()
    {
        Aims = [.. sliders.Aims.Select(SavedWording.Of)],
        People = [.. sliders.People.Select(SavedWording.Of)],
        Figures = sliders.Figures,
        Weights = OfTable(sliders.Weights),
        Order = OfTable(sliders.Order),
    };

    private static AnswersJson Of(Answers answers) => new()
    {
        Question = SavedWording.Of(answers.Question),
        Answer = SavedWording.Of(answers.Answer),
        Note = answers.Note is { } note ? SavedWording.Of(note) : null,
        Cards =
        [
            .. answers.Cards.Select(card => new AnswerCardJson
            {
                Question = SavedWording.Of(card.Question),
                Figure = card.Figure is { } figure ? SavedWording.Of(figure) : null,
                Number = SavedWording.NumberOf(card.Figure),
                Shares = card.Shares.Count == 0
                    ? null : [.. card.Shares.Select(s => new AnswerShareJson { Text = SavedWording.Of(s.Text), Share = s.Share })],
                Details = [.. card.Details.Select(SavedWording.Of)],
                Explained = card.Explained.Count == 0 ? null : [.. card.Explained.Select(SavedWording.Of)],
                Mood = JsonCode.Of(card.Mood),
            }),
        ],
    };

    private static bool? Yes(bool so) => so ? true : null;

    private static void Take(IReadOnlyList<BlockJson> blocks, ref int place, int end, Page page)
    {
        while (place < end)
            Take(blocks, ref place, blocks[place++], page);
    }

    private static void Take(IReadOnlyList<BlockJson> blocks, ref int place, BlockJson block, Page page)
    {
        switch (block.Kind)
        {
            case BlockJson.Heading:
                page.Heading(SavedWording.From(block.Text), block.Level ?? Page.Section, block.IsUnlisted != true);
                break;
            case BlockJson.Sentence when block.IsWarning == true:
                page.Warn(SavedWording.From(block.Text));
                break;
            case BlockJson.Sentence when block.IsLead == true:
                page.Lead(SavedWording.From(block.Text));
                break;
            case BlockJson.Sentence:
                page.Sentence(SavedWording.From(block.Text));
                break;
            case BlockJson.Items:
                page.Items((block.List ?? [])
                    .Select(item => new Item(SavedWording.From(item.Text), item.Mark ?? UsualMark, item.Indent ?? 0)));
                break;
            case BlockJson.Table:
                page.Show(From(block.Cells));
                break;
            case BlockJson.Weights when block.Sliders is { } sliders:
                page.Weigh(From(sliders, $"$.page.blocks[{place - 1}].sliders.figures"));
                break;
            case BlockJson.Card:
                var body = new Page();
                Take(blocks, ref place, Math.Min(blocks.Count, place + (block.Holds ?? 0)), body);
                page.Card(SavedWording.From(block.Text), body);
                break;
            case BlockJson.Command:
                page.Command(block.Line ?? "");
                break;
            case BlockJson.Contents:
                page.Contents(SavedWording.From(block.Text));
                break;
            case BlockJson.Answers:
                page.Answer(block.Answer is { } answers ? From(answers) : null);
                break;
            case BlockJson.Chart:
                page.Draw(block.Picture?.ToChart());
                break;
            case BlockJson.Illustration when block.Drawn is { } drawn:
                if (!SvgShape.IsOurs(drawn.En) || !SvgShape.IsOurs(drawn.Ja))
                    throw DamagedResultException.Wrong($"$.page.blocks[{place - 1}].drawn", SvgShape.IsOurs(drawn.En) ? drawn.Ja : drawn.En,
                        RecomputeWords.AMap);
                page.Show(new Illustration(SavedWording.From(block.Text), language => language == Language.Japanese
                    ? drawn.Ja : drawn.En)
                { Note = drawn.Note is null ? null : SavedWording.From(drawn.Note) });
                break;
            default: // of a newer version
                break;
        }
    }

    private static WeightSliders From(WeightSlidersJson saved, string path) =>
        !saved.Figures.Fits || saved.Aims.Count != saved.Figures.Aims.Count || saved.People.Count != saved.Figures.People.Count
        || saved.Order.Rows.Count != saved.Figures.Runs.Count || saved.Weights.Rows.Count != saved.Aims.Count + 1
        || saved.Order.Columns.Count < 3 || saved.Weights.Columns.Count < 2
        ? throw DamagedResultException.Wrong(path, saved.Figures.Numbers, RecomputeWords.NumbersThatFit)
        : new([.. saved.Aims.Select(a => SavedWording.From(a))], [.. saved.People.Select(p => SavedWording.From(p))], saved.Figures,
            From(saved.Weights), From(saved.Order));

    // A row that was cut short keeps its columns.
    private static Table From(TableJson? saved)
    {
        IReadOnlyList<Column> columns = [.. (saved?.Columns ?? [])
            .Select(c =>
                new SavedColumn(SavedWording.From(c.Heading)) { NamesRow = c.NamesRow == true, IsRight = c.IsRight == true,
                    IsFlexible = c.IsFlexible == true })];
        return new(columns,
            [.. (saved?.Rows ?? [])
                .Select(row =>
                    (IReadOnlyList<Cell>)[.. columns.Select((_, i) => new Cell(SavedWording.From(i < row.Count ? row[i] : null)))])],
                    saved?.NamesAbove == true);
    }

    private static Answers From(AnswersJson saved) =>
        new(SavedWording.From(saved.Question), SavedWording.From(saved.Answer), saved.Note is null ? null : SavedWording.From(saved.Note),
    [
        .. saved.Cards.Select(card => new AnswerCard(SavedWording.From(card.Question), [.. card.Details.Select(d => SavedWording.From(d))])
        {
            Figure = card.Figure is null ? null : SavedWording.From(card.Figure, card.Number),
            Shares = [.. (card.Shares ?? []).Select(s => new AnswerShare(SavedWording.From(s.Text), s.Share))],
            Explained = [.. (card.Explained ?? []).Select(line => SavedWording.From(line))],
            Mood = Enum.GetValues<AnswerMood>().FirstOrDefault(m => string.Equals(JsonCode.Of(m), card.Mood, StringComparison.Ordinal)),
        }),
    ]);

    private sealed record SavedColumn(IWording Heading) : Column(Heading);
}
