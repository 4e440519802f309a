using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Sheets to measure with: a page for each figure that is worth it, or one with everything blank.</summary>
internal static class MeasureSheets
{
    private const int Timed = 20;
    private const int Ticked = 50;
    private const int BoxesInARow = 10;
    private const int Width = 72;

    /// <summary>A page for each; where nothing is known, one to copy.</summary>
    public static IReadOnlyList<PaperSheet> Of(KitFacts facts) => facts.Measure.Count == 0 ? [Time(null)] : [.. facts.Measure.Select(Of)];

    private static PaperSheet Of(KitMeasurement figure) => figure.Job switch
    {
        KitJob.Time => Time(figure),
        KitJob.Dates => Dates(figure),
        _ => Ticks(figure),
    };

    private static PaperSheet Time(KitMeasurement? figure) => new(KitWords.StopWatch,
    [
        new SheetText(KitWords.StopWatchHow),
        .. Head(figure),
        new SheetGrid([new(KitWords.CaseNumber, 8), new(KitWords.Start, 16), new(KitWords.End, 16), new(KitWords.MinutesSeconds, 12),
            new(KitWords.WasAwkward, 14), new(KitWords.Remark, 34)], Numbered(6), 8),
        new SheetBlanks([KitWords.UsualBlank, KitWords.AwkwardBlank, KitWords.CountBlank]),
        new SheetText(KitWords.StopWatchTyped, IsNote: true),
        new SheetCode([.. Place(figure), Effort]),
        new SheetText(KitWords.StopWatchNotes, IsNote: true),
    ]);

    /// <summary>What is typed at the step once it is timed, with blanks for the figures.</summary>
    public const string Effort = "effort: { usually: __ min, sometimes: __ min, share: __ in 20 }";

    private static PaperSheet Dates(KitMeasurement figure) => new(KitWords.Dates,
    [
        new SheetText(KitWords.DatesHow),
        .. Head(figure),
        new SheetGrid([new(KitWords.CaseNumber, 8), new(KitWords.Sent, 20), new(KitWords.CameBack, 20), new(KitWords.DaysBetween, 14),
            new(KitWords.Remark, 38)], Numbered(5), 8),
        new SheetBlanks([KitWords.ShortestBlank, KitWords.UsualDaysBlank, KitWords.LongestBlank]),
        new SheetCode([.. Place(figure)]),
    ]);

    private static PaperSheet Ticks(KitMeasurement figure) => new(KitWords.Ticks,
    [
        new SheetText(KitWords.TicksHow),
        .. Head(figure),
        new SheetGrid([.. Enumerable.Range(1, BoxesInARow).Select(i => new PaperColumn(Amount.Number(i), 100 / BoxesInARow))],
            [.. SheetGrid.Blank(Ticked / BoxesInARow, BoxesInARow)], 18),
        new SheetBlanks([KitWords.TicksBlank, KitWords.Remark]),
        new SheetCode([.. Place(figure)]),
    ]);

    private static IReadOnlyList<SheetPart> Head(KitMeasurement? figure) => figure is null
        ? [new SheetBlanks([KitWords.WorkflowBlank, KitWords.StepBlank, KitWords.DayBlank])]
        : [new SheetText(KitWords.Figure.With(new Clipped(figure.Figure, Width))), new SheetBlanks([KitWords.DayBlank])];

    private static IReadOnlyList<string> Place(KitMeasurement? figure) => figure is null ? [] : [$"# {Clipped.Cut(figure.Path, Width)}"];

    private static IReadOnlyList<IReadOnlyList<IWording?>> Numbered(int columns) =>
        [.. Enumerable.Range(1, Timed).Select(i => (IReadOnlyList<IWording?>)[Amount.Number(i), .. new IWording?[columns - 1]])];
}
