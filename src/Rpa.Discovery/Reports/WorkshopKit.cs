using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The printed sheets of a workshop: how the half day goes, what bots can do, sticky notes, ballot, stop-watch.</summary>
internal static class WorkshopKit
{
    private static readonly (int Minutes, Phrase What, Phrase Who, IWording With)[] Day =
    [
        (15, KitWords.StepSame, KitWords.Everybody, KitWords.SheetNumber.With(1)),
        (60, KitWords.StepNotes, KitWords.WhoDoesTheWork, KitWords.LargePaper),
        (15, KitWords.StepStickers, KitWords.Everybody, KitWords.Stickers),
        (15, KitWords.StepTyping, KitWords.WhoTypes, KitWords.Laptop),
        (30, KitWords.StepMap, KitWords.Everybody, KitWords.Laptop),
        (30, KitWords.StepResults, KitWords.Everybody, KitWords.Laptop),
        (15, KitWords.StepBallot, KitWords.EachAlone, KitWords.SheetNumber.With(3)),
        (30, KitWords.StepDecide, KitWords.EverybodyAndManager, KitWords.Laptop),
        (10, KitWords.StepMeasure, KitWords.EachForHerself, KitWords.SheetNumber.With(4)),
    ];

    /// <summary>What is typed at the laptop, in the order of the day.</summary>
    public static readonly IReadOnlyList<string> Commands =
    [
        "1  rpa-discovery notes notes.csv -o ours.yaml",
        "2  rpa-discovery map ours.yaml -o ours.html",
        "3  rpa-discovery study ours.yaml --out result",
        "4  rpa-discovery rank ours.yaml --group ballots.yaml",
        "5  rpa-discovery voices ours.yaml --ballots ballots",
    ];

    /// <summary>All of them, in the order in which they are needed.</summary>
    public static IReadOnlyList<SheetFile> Of(KitFacts facts) =>
    [
        new("0-workshop", KitWords.Workshop, [HalfDay(facts)]),
        new("1-robots", KitWords.Bots, [Bots()]),
        new("2-notes", KitWords.Notes, [NotesSheet.Of()], IsWide: true),
        new("3-ballot", KitWords.Ballot, [BallotSheet.Of(facts)]),
        new("4-stopwatch", KitWords.StopWatch, MeasureSheets.Of(facts)),
    ];

    private static PaperSheet HalfDay(KitFacts facts) => new(KitWords.Workshop,
    [
        .. facts.Department is { } name ? [new SheetText(KitWords.OfDepartment.With(new Clipped(name, 80)))] : (SheetPart[])[],
        new SheetText(KitWords.WorkshopIs),
        new SheetList(KitWords.Needed, [KitWords.NeededPaper, KitWords.NeededPc]),
        new SheetGrid([new(KitWords.Minutes, 8), new(KitWords.WhatToDo, 56), new(KitWords.Who, 21), new(KitWords.WhichSheet, 15)],
        [
            .. Day.Select(step => (IReadOnlyList<IWording?>)[Amount.Number(step.Minutes), step.What, step.Who, step.With]),
            [Amount.Number(Day.Sum(step => step.Minutes)), KitWords.Altogether.With(Day.Sum(step => step.Minutes)),
                KitWords.WithBreak, null],
        ], 13),
        new SheetText(KitWords.NotHours),
        new SheetText(KitWords.Commands),
        new SheetCode(Commands),
    ]);

    private static PaperSheet Bots() => new(KitWords.Bots,
    [
        new SheetText(KitWords.BotIs),
        new SheetColumns(
        [
            new(KitWords.Can, [KitWords.CanCopy, KitWords.CanRows, KitWords.CanCompare, KitWords.CanNight, KitWords.CanKeep]),
            new(KitWords.Cannot, [KitWords.CannotDecide, KitWords.CannotNotice, KitWords.CannotRead, KitWords.CannotTalk,
                KitWords.CannotGoOn, KitWords.CannotWait]),
            new(KitWords.StillPeople, [KitWords.PeopleRules, KitWords.PeopleBack, KitWords.PeopleCheck, KitWords.PeopleStop,
                KitWords.PeopleChange, KitWords.PeoplePasswords]),
        ]),
        new SheetList(KitWords.BeforeABot, [KitWords.BeforeDrop, KitWords.BeforeForm, KitWords.BeforeMacro]),
        new SheetText(KitWords.TryIt),
        new SheetGrid([new(KitWords.OurStep, 36), new(KitWords.YesPartlyNo, 12), new(KitWords.WhyIsThat, 52)],
            [.. SheetGrid.Blank(5, 3)], 18),
    ]);
}
