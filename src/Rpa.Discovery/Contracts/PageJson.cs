using System.ComponentModel;

namespace Rpa.Discovery.Contracts;

/// <summary>A page as it was described when the result was computed.</summary>
[Description(
    "The report's page, block by block in reading order, each sentence in both languages: 'rpa-discovery report RESULT.json' draws it, "
    + "nothing is computed again.")]
[Closed]
internal sealed record PageJson
{
    public WordingJson? Title { get; init; }
    public required IReadOnlyList<BlockJson> Blocks { get; init; }
}

/// <summary>A sentence or a name.</summary>
[Description("A sentence or a name in English and Japanese; without 'ja' it is the same in both.")]
[Closed]
internal sealed record WordingJson
{
    public required string En { get; init; }
    public string? Ja { get; init; }
    [Description("The number behind a figure in a table, unrounded.")]
    public NumberJson? Number { get; init; }
}

/// <summary>One thing on a page. Which members there are depends on its kind.</summary>
[Closed]
internal sealed record BlockJson
{
    public const string Heading = "heading", Sentence = "sentence", Items = "items", Table = "table", Card = "card", Command = "command",
    Contents = "contents", Answers = "answers",
        Chart = "chart", Illustration = "illustration", Weights = "weights";

    [OneOf(Heading, Sentence, Items, Table, Card, Command, Contents, Answers, Chart, Illustration, Weights)]
    public required string Kind { get; init; }
    public WordingJson? Text { get; init; }
    [Within(1, 6)]
    public int? Level { get; init; }
    public bool? IsUnlisted { get; init; }
    public bool? IsLead { get; init; }
    public bool? IsWarning { get; init; }
    public IReadOnlyList<ItemJson>? List { get; init; }
    public TableJson? Cells { get; init; }
    [Description("How many of the blocks that follow are in this card.")]
    [AtLeast(0)]
    public int? Holds { get; init; }
    public string? Line { get; init; }
    public AnswersJson? Answer { get; init; }
    public ChartJson? Picture { get; init; }
    public DrawingJson? Drawn { get; init; }
    public WeightSlidersJson? Sliders { get; init; }
}

/// <summary>A line of a list.</summary>
[Closed]
internal sealed record ItemJson
{
    public required WordingJson Text { get; init; }
    public string? Mark { get; init; }
    [Within(0, 9)]
    public int? Indent { get; init; }
}

/// <summary>A table.</summary>
[Closed]
internal sealed record TableJson
{
    public required IReadOnlyList<ColumnJson> Columns { get; init; }
    public required IReadOnlyList<IReadOnlyList<WordingJson>> Rows { get; init; }
    public bool? NamesAbove { get; init; }
}

/// <summary>The aims as sliders, with all that the order follows from.</summary>
[Closed]
internal sealed record WeightSlidersJson
{
    public required IReadOnlyList<WordingJson> Aims { get; init; }
    public required IReadOnlyList<WordingJson> People { get; init; }
    [Description(
        "What candidates are valued from at whatever weights; 'numbers' is base64 of doubles, the lowest byte first, for the aims that "
        + "count: mean points by candidate and aim, points by candidate, aim and run, points by possible file, candidate that was taken "
            + "through it and aim.")]
    public required Pages.WeighingFigures Figures { get; init; }
    public required TableJson Weights { get; init; }
    public required TableJson Order { get; init; }
}

/// <summary>A column of a table.</summary>
[Closed]
internal sealed record ColumnJson
{
    public required WordingJson Heading { get; init; }
    public bool? NamesRow { get; init; }
    public bool? IsRight { get; init; }
    public bool? IsFlexible { get; init; }
}

/// <summary>What is seen in one look.</summary>
[Closed]
internal sealed record AnswersJson
{
    public required WordingJson Question { get; init; }
    public required WordingJson Answer { get; init; }
    public WordingJson? Note { get; init; }
    public required IReadOnlyList<AnswerCardJson> Cards { get; init; }
}

/// <summary>A question with its answer.</summary>
[Closed]
internal sealed record AnswerCardJson
{
    public required WordingJson Question { get; init; }
    public WordingJson? Figure { get; init; }
    public NumberJson? Number { get; init; }
    public IReadOnlyList<AnswerShareJson>? Shares { get; init; }
    public required IReadOnlyList<WordingJson> Details { get; init; }
    public IReadOnlyList<WordingJson>? Explained { get; init; }
    [CodeOf<Pages.AnswerMood>]
    public required string Mood { get; init; }
}

/// <summary>A share and how it is said.</summary>
[Closed]
internal sealed record AnswerShareJson
{
    public required WordingJson Text { get; init; }
    [Within(0, 1)]
    public required double Share { get; init; }
}

/// <summary>The number behind a figure.</summary>
[Closed]
internal sealed record NumberJson
{
    public double? Value { get; init; }
    [CodeOf<Estimates.Unit>]
    public required string Unit { get; init; }
    public string? Currency { get; init; }
    [CodeOf<Pages.CellLimits>]
    public string? Limits { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
}

/// <summary>A picture that was drawn already: its svg in each language.</summary>
[Closed]
internal sealed record DrawingJson
{
    public required string En { get; init; }
    public required string Ja { get; init; }
    public WordingJson? Note { get; init; }
}
