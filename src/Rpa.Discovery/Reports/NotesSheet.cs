using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The sheet of sticky notes: the columns that <c>notes</c> reads, so that what is written on it can be typed in, and the table to
/// type it into.</summary>
internal static class NotesSheet
{
    private const int Rows = 9;
    private const int GroupRows = 3;

    private static readonly (NoteColumn Column, int Width, Phrase Hint)[] Steps =
    [
        (NoteColumn.Workflow, 9, KitWords.HintWorkflow), (NoteColumn.Order, 4, KitWords.HintOrder),
        (NoteColumn.Step, 12, KitWords.HintStep), (NoteColumn.By, 7, KitWords.HintBy),
        (NoteColumn.Time, 6, KitWords.HintTime), (NoteColumn.Awkward, 8, KitWords.HintAwkward),
        (NoteColumn.AwkwardShare, 7, KitWords.HintShare), (NoteColumn.Volume, 8, KitWords.HintVolume),
        (NoteColumn.Peaks, 6, KitWords.HintPeaks), (NoteColumn.Next, 8, KitWords.HintNext), (NoteColumn.Input, 5, KitWords.HintInput),
        (NoteColumn.Manual, 6, KitWords.HintManual),
        (NoteColumn.Trouble, 9, KitWords.HintTrouble), (NoteColumn.Stickers, 5, KitWords.HintStickers),
    ];

    private static readonly (NoteColumn Column, int Width, Phrase Hint)[] Groups =
    [
        (NoteColumn.By, 22, KitWords.HintGroup), (NoteColumn.People, 14, KitWords.HintPeople),
        (NoteColumn.HourlyCost, 18, KitWords.HintPay),
        (NoteColumn.OvertimePay, 18, KitWords.HintOvertimePay), (NoteColumn.Owner, 28, KitWords.HintOwner),
    ];

    /// <summary>A row as somebody would write it.</summary>
    public static IReadOnlyList<IWording?> Example { get; } =
    [
        KitWords.ExampleWorkflow, Amount.Number(1), KitWords.ExampleStep, KitWords.ExampleBy, KitWords.HintTime, KitWords.HintAwkward,
        KitWords.HintShare, KitWords.ExampleVolume,
        KitWords.HintPeaks, null, KitWords.ExampleInput, KitWords.ExampleManual, KitWords.ExampleTrouble, Amount.Number(3),
    ];

    /// <summary>The sheet.</summary>
    public static PaperSheet Of() => new(KitWords.Notes,
    [
        new SheetText(KitWords.NotesHow, IsNote: true),
        new SheetGrid(Columns(Steps), [Example, .. SheetGrid.Blank(Rows, Steps.Length)], 9) { HasExample = true },
        new SheetText(Series.Joined(" ", KitWords.NotesPeople, KitWords.NotesPeopleHow), IsNote: true),
        new SheetGrid(Columns(Groups), [.. SheetGrid.Blank(GroupRows, Groups.Length)], 8),
        new SheetBlanks([KitWords.DivisionAndDay, KitWords.WrittenBy]),
    ]);

    /// <summary>The table to type it into: the headings alone, with the mark by which a spreadsheet knows the letters.</summary>
    public static string Table(Language language) =>
        "\uFEFF" + string.Join(',', Enum.GetValues<NoteColumn>().Where(NoteColumns.IsHandedOut)
            .Select(column => NoteHeadings.Title(column).In(language))) + "\r\n";

    private static IReadOnlyList<PaperColumn> Columns(IEnumerable<(NoteColumn Column, int Width, Phrase Hint)> columns) =>
        [.. columns.Select(c => new PaperColumn(NoteHeadings.Title(c.Column), c.Width, c.Hint))];
}
