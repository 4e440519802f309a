using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>The first sheet: the answer, a line for each question that decides, and a way to every other sheet.</summary>
internal static class SummarySheet
{
    private const int QuestionWidth = 34;
    private const int AnswerWidth = 46;
    private const int DetailsWidth = 76;

    /// <summary>Writes it.</summary>
    /// <param name="sheet">Empty as yet.</param>
    /// <param name="page">What is summed up.</param>
    /// <param name="others">The other sheets, each with what it shows.</param>
    /// <param name="language">The language to write it in.</param>
    public static void Write(Sheet sheet, Page page, IReadOnlyList<(Sheet Sheet, IWording Title)> others, Language language)
    {
        sheet.Widths = [QuestionWidth, AnswerWidth, DetailsWidth];
        sheet.Add(new TextCell(page.Title?.In(language) ?? "", CellStyle.Title));
        foreach (var lead in page.Blocks.TakeWhile(b => b is not Heading).OfType<Sentence>().Where(s => s.IsLead))
            Wide(lead.Text.In(language), CellStyle.Wrapped with { Kind = CellKind.Result });
        foreach (var answers in page.Blocks.OfType<Answers>())
        {
            sheet.Add();
            Row(answers.Question, answers.Answer, answers.Note is { } note ? [note] : []);
            foreach (var card in answers.Cards)
                Row(card.Question, card.Figure, [.. card.Shares.Select(s => s.Text), .. card.Details]);
        }

        sheet.Add();
        sheet.Add(new TextCell(WorkbookWords.Sheets.In(language), CellStyle.Heading),
            new TextCell(WorkbookWords.WhatItShows.In(language), CellStyle.Heading));
        foreach (var (other, title) in others)
            sheet.Add(new TextCell(other.Name, CellStyle.Link) { To = other }, new TextCell(title.In(language), CellStyle.Wrapped));

        void Row(IWording question, IWording? answer, IReadOnlyList<IWording> details) => sheet.Add(
            new TextCell(question.In(language), CellStyle.Strong),
            new TextCell(answer?.In(language) ?? "", CellStyle.Strong),
            new TextCell(string.Join('\n', details.Select(d => d.In(language))), CellStyle.Wrapped));

        // Cells that are one do not grow with their text by themselves.
        void Wide(string text, CellStyle style)
        {
            var row = sheet.Add(new TextCell(text, style), new TextCell("", style), new TextCell("", style));
            sheet.Merged.Add($"A{row}:C{row}");
            sheet.Heights[row] = Sheet.LineHeight
                * Math.Clamp((int)Math.Ceiling(CellText.Width(text) / ((QuestionWidth + AnswerWidth + DetailsWidth) * 0.9)), 1, 20);
        }
    }
}
