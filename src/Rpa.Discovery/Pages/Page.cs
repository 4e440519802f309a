using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A page as it is read, from top to bottom, in no language and for no medium: a renderer says it in a language, as Markdown, on a
/// terminal, as HTML.</summary>
/// <remarks>
/// Built by a chain, where what is null or empty adds nothing: <c>new Page(heading).Lead(headline).Table(columns, rows).List(caption,
/// sentences)</c>. A part of a page is a page as well (<see cref="Add"/>); a shorter page is built of the same parts, of the same columns
/// and of the same sentences.
/// </remarks>
/// <param name="title">What it is called; null for a part, or where the reader has just asked for it by name.</param>
internal sealed class Page(IWording? title = null)
{
    /// <summary>The level of a heading that the contents name.</summary>
    public const int Section = 2;

    /// <summary>The level of a heading inside a section.</summary>
    public const int Part = 3;

    /// <summary>The level of a caption, which is a bold line rather than a heading.</summary>
    public const int Caption = 4;

    private readonly List<Block> _blocks = [];

    public IWording? Title { get; } = title;

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The headings that a list of contents names, in reading order.</summary>
    public IEnumerable<Heading> Sections => _blocks.OfType<Heading>().Where(h => h is { Level: Section, IsListed: true });

    public Page Heading(IWording text, int level = Section, bool isListed = true) => With(new Heading(text, level, isListed));

    /// <summary>A sentence that stands out: the answer before its reasons.</summary>
    public Page Lead(IWording? sentence) => sentence is null ? this : With(new Sentence(sentence, IsLead: true));

    /// <summary>A sentence without which nothing on the page may be read; it stands above everything.</summary>
    public Page Warn(IWording sentence)
    {
        _blocks.Insert(_blocks.TakeWhile(b => b is Sentence { IsWarning: true }).Count(),
            new Sentence(sentence, IsLead: true, IsWarning: true));
        return this;
    }

    public Page Sentence(IWording? sentence) => sentence is null ? this : With(new Sentence(sentence));

    public Page Sentences(IEnumerable<IWording> sentences)
    {
        foreach (var sentence in sentences)
            Sentence(sentence);
        return this;
    }

    public Page Items(IEnumerable<IWording?> sentences) => Items(sentences.OfType<IWording>().Select(s => new Item(s)));

    public Page Items(IEnumerable<Item> items)
    {
        List<Item> all = [.. items];
        return all.Count == 0 ? this : With(new Items(all));
    }

    /// <summary>Items under a heading; without any, what is said instead, if anything.</summary>
    public Page List(IWording heading, IEnumerable<IWording?> sentences, IWording? whenEmpty = null, int level = Caption)
    {
        List<IWording> all = [.. sentences.OfType<IWording>()];
        return all.Count == 0 ? Sentence(whenEmpty) : Heading(heading, level).Items(all);
    }

    /// <summary>A table of rows by their columns; without columns or without rows it is kept, as a heading over nothing.</summary>
    /// <param name="columns">What each column is called and says of a row.</param>
    /// <param name="rows">One for each line.</param>
    /// <param name="namesAbove">Whether the names of the rows are so long that a narrow medium sets them above their row.</param>
    public Page Table<T>(IEnumerable<Column<T>> columns, IEnumerable<T> rows, bool namesAbove = false) =>
        With(Pages.Table.Of(columns, rows, namesAbove));

    /// <summary>A table that was made before.</summary>
    public Page Show(Table table) => With(table);

    /// <summary>A line to be typed.</summary>
    public Page Command(string line) => With(new CommandLine(line));

    /// <summary>A candidate's card.</summary>
    public Page Card(IWording heading, Page body) => With(new Card(heading, body.Blocks));

    /// <summary>A list of the sections of the whole page.</summary>
    public Page Contents(IWording heading) => With(new Contents(heading));

    /// <summary>A picture; a medium that cannot draw leaves it out.</summary>
    public Page Draw(Chart? chart) => chart is null ? this : With(chart);

    /// <summary>What is seen in one look, before it is read.</summary>
    public Page Answer(Answers? answers) => answers is null ? this : With(answers);

    /// <summary>Sliders for the weights of the aims.</summary>
    public Page Weigh(WeightSliders sliders) => With(sliders);

    /// <summary>A picture that is drawn already.</summary>
    public Page Show(Illustration picture) => With(picture);

    /// <summary>A breath between two thoughts where a medium does not part its blocks by itself: an empty line on a terminal, nothing
    /// elsewhere.</summary>
    public Page Pause() => With(new Pause());

    /// <summary>Another page as a part of this one, under its title.</summary>
    public Page Add(Page? part)
    {
        if (part is null)
            return this;
        if (part.Title is { } heading)
            Heading(heading);
        _blocks.AddRange(part.Blocks);
        return this;
    }

    public Page AddAll(IEnumerable<Page> parts)
    {
        foreach (var part in parts)
            Add(part);
        return this;
    }

    private Page With(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}
