using System.Globalization;
using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel;

/// <summary>A workbook to fill in: people, what an hour of theirs costs, and the steps of three workflows as an example, with drop-downs;
/// <see cref="StickyNotesWorkbook"/> reads it.</summary>
public static class NotesTemplate
{
    private const int HeadingRow = 1;
    private const int PeopleToFillIn = 20;
    private const int StepsToFillIn = 120;

    /// <summary>The bytes of an .xlsx file; the same for every call.</summary>
    /// <param name="language">The language to write it in.</param>
    public static byte[] Write(Language language = Language.Japanese)
    {
        var names = new SheetNames();
        var guide = new Sheet(names.Next(TemplateWords.Guide.In(language)));
        var people = new Sheet(names.Next(TemplateWords.People.In(language)));
        var steps = new Sheet(names.Next(TemplateWords.Steps.In(language)));
        Guide(guide, people, steps, language);
        People(people, language);
        Steps(steps, people, language);
        return WorkbookWriter.Write([guide, people, steps], language);
    }

    private static void Guide(Sheet guide, Sheet people, Sheet steps, Language language)
    {
        guide.Widths = [24, 96];
        guide.Add(new TextCell(TemplateWords.Title.In(language), CellStyle.Title));
        guide.Add();
        guide.Add(new TextCell(TemplateWords.TheSheet.In(language), CellStyle.Heading),
            new TextCell(TemplateWords.WhatToDo.In(language), CellStyle.Heading));
        foreach (var (sheet, text) in ((Sheet, IWording)[])[(people, TemplateWords.DoPeople), (steps, TemplateWords.DoSteps)])
            guide.Add(new TextCell(sheet.Name, CellStyle.Link) { To = sheet }, new TextCell(text.In(language), CellStyle.Wrapped));
        foreach (var text in (IWording[])
            [
                TemplateWords.AboutTime, TemplateWords.AboutVolume, TemplateWords.AboutNext.With(TemplateWords.SplitExample),
                TemplateWords.AboutOutside.With(TemplateWords.Outside), TemplateWords.AboutReading.With(TemplateWords.UsualName),
            ])
        {
            guide.Add(null, new TextCell(text.In(language), CellStyle.Wrapped));
        }
    }

    private static void People(Sheet sheet, Language language)
    {
        sheet.Widths = [28, 12, 18, 18];
        sheet.FrozenRows = HeadingRow;
        Table(sheet, TemplateWords.PeopleColumns, TemplateWords.PeopleRows, PeopleToFillIn, language);
        sheet.Allowed.Add(new AllowedCells($"B{HeadingRow + 1}:D{HeadingRow + PeopleToFillIn}", null, IsStrict: true));
    }

    private static void Steps(Sheet sheet, Sheet people, Language language)
    {
        sheet.Widths = [24, 6, 26, 12, 13, 15, 13, 15, 14, 32, 10, 10, 30, 9, 18];
        sheet.FrozenRows = HeadingRow;
        sheet.FrozenColumns = 3;
        Table(sheet, TemplateWords.StepColumns, TemplateWords.StepRows, StepsToFillIn, language);
        Choose("D", $"{SheetNames.Quoted(people.Name)}!$A${HeadingRow + 1}:$A${HeadingRow + PeopleToFillIn}");
        Choose("K", $"\"{TemplateWords.Inputs.In(language)}\"");
        Choose("L", $"\"{TemplateWords.Manuals.In(language)}\"");

        // A hint, not a rule: '職員2名' or '紙 7割;画面 3割' may be written as well.
        void Choose(string column, string list) =>
            sheet.Allowed.Add(new AllowedCells($"{column}{HeadingRow + 1}:{column}{HeadingRow + StepsToFillIn}", list, IsStrict: false));
    }

    private static void Table(Sheet sheet, IReadOnlyList<Phrase> columns, IReadOnlyList<IReadOnlyList<Phrase?>> rows, int rowsInAll,
        Language language)
    {
        sheet.Add([.. columns.Select(c => new TextCell(c.In(language), CellStyle.Heading))]);
        var style = CellStyle.Wrapped with { Kind = CellKind.Input };
        foreach (var row in rows)
            sheet.Add([.. row.Select(cell => Cell(cell?.In(language) ?? "", style))]);
        for (var i = rows.Count; i < rowsInAll; i++)
            sheet.Add([.. columns.Select(_ => new NumberCell(double.NaN, style))]);
    }

    // What is a number stays one, so that a spreadsheet does not complain of it.
    private static SheetCell Cell(string text, CellStyle style) => text.Length == 0 ? new NumberCell(double.NaN, style)
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? new NumberCell(number, style with { IsWrapped = false })
        : new TextCell(text, style);
}
