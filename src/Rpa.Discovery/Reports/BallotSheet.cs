using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A person's ballot: what 100 points of each aim stand for, how much it counts, and how that is typed in.</summary>
internal static class BallotSheet
{
    /// <summary>What is typed for a person, with blanks for the figures.</summary>
    public static string Ballot { get; } =
        $"  - {{ who: A, side: division, swing: {{ {string.Join(", ", AimNames.Ids.Select(id => $"{id}: ___"))} }} }}";

    /// <summary>The same for one person alone.</summary>
    public static string Line { get; } = $"--weights {string.Join(',', AimNames.Ids.Select(id => $"{id}=___"))}";

    /// <summary>The sheet.</summary>
    public static PaperSheet Of(KitFacts facts) => new(KitWords.Ballot,
    [
        .. facts.Department is { } name ? [new SheetText(KitWords.OfDepartment.With(new Clipped(name, 80)))] : (SheetPart[])[],
        new SheetText(KitWords.BallotHow),
        new SheetBlanks([KitWords.BallotWho, KitWords.BallotSide, VoiceWords.SheetGroup]),
        new SheetGrid(
            [new(Words.Aim, 21), new(KitWords.WhatItIs, 25), new(KitWords.FromTo, 40), new(KitWords.YourWeight, 14)],
            [.. CriterionScales.All.Select((aim, place) => Row(aim, AimNames.All[place], facts))], 21),
        .. facts.Aims.Count == 0 ? [new SheetText(KitWords.NoFigures, IsNote: true)] : (SheetPart[])[],
        new SheetBlanks([KitWords.BallotWhy]),
        new SheetText(KitWords.BallotTyped, IsNote: true),
        new SheetCode(["analysts:", Ballot]),
        new SheetText(VoiceWords.SheetTable, IsNote: true),
        new SheetText(KitWords.BallotLine, IsNote: true),
        new SheetCode([Line]),
    ]);

    /// <summary>The table to type ballots into: a column for everything that the sheet asks.</summary>
    public static string Table(Language language) => Headings(BallotHeadings.OfBallots, language);

    /// <summary>The table of what people put and say at steps.</summary>
    public static string Stickers(Language language) => Headings(BallotHeadings.OfStickers, language);

    private static string Headings(IEnumerable<BallotColumn> columns, Language language) => "\uFEFF"
        + string.Join(',', columns.Select(c => BallotHeadings.Name(c).In(language))) + "\r\n";

    // What carries no weight cannot be given any.
    private static IReadOnlyList<IWording?> Row(Aim aim, (string Id, Phrase Title) name, KitFacts facts)
    {
        var scale = facts.Aims.FirstOrDefault(a => string.Equals(a.Id, name.Id, StringComparison.Ordinal));
        return
        [
            HtmlWords.Of.With(name.Title, name.Id), aim.About, scale is null ? aim.Blank : new Clipped(scale.Reading, 100),
            scale is { Counts: false } ? PageWords.None : null,
        ];
    }
}
