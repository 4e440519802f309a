using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>What is said of a cell: that it is blank, what it was taken as, that it could not be read.</summary>
internal sealed class NoteFindings(NoteTable table, Findings findings)
{
    // What people write where a number is wanted and there is none.
    private static readonly string[] _noFigure = ["随時", "適宜", "都度", "その都度", "不定期", "まちまち", "いろいろ", "色々", "さまざま", "様々", "ばらばら", "場合による",
        "ケースバイケース", "人による", "varies", "ad hoc", "ad-hoc", "as needed", "as required", "on demand", "it depends", "depends"];

    /// <summary>What a blank counts as, what to ask or measure, and whether a figure of the simulation is unknown without it.</summary>
    public static (Message Counts, Phrase Ask, bool IsFigure) Blank(NoteColumn column, bool isFirst, NoteStep? next, bool isWait) =>
        column switch
        {
            NoteColumn.Order => (StickyNoteWords.RowOrder, StickyNoteWords.NumberTheSteps, false),
            NoteColumn.By => (StickyNoteWords.UnnamedPeople, StickyNoteWords.AskWho, true),
            NoteColumn.Time when isWait => (StickyNoteWords.ThreeDays, StickyNoteWords.CompareDates, true),
            NoteColumn.Time => (StickyNoteWords.TenMinutes, StickyNoteWords.TimeIt, true),
            NoteColumn.Awkward => (StickyNoteWords.NoAwkward, StickyNoteWords.AskAwkward, false),
            NoteColumn.AwkwardShare => (StickyNoteWords.NoAwkward, StickyNoteWords.CountAwkward, false),
            NoteColumn.Volume => isFirst ? (StickyNoteWords.TenADay, StickyNoteWords.CountCases, true)
                : (StickyNoteWords.AsManyAsCome, StickyNoteWords.CountHere, false),
            NoteColumn.Peaks => (isFirst ? StickyNoteWords.NoPeaks : StickyNoteWords.PeaksOfFirstStep, StickyNoteWords.AskPeaks, false),
            NoteColumn.Next =>
                (next is null ? StickyNoteWords.EndsThere : StickyNoteWords.GoesToNext.With(next.Title), StickyNoteWords.AskNext, false),
            NoteColumn.Input => (StickyNoteWords.NotKnown, StickyNoteWords.AskInput, false),
            NoteColumn.Manual => (StickyNoteWords.NotKnown, StickyNoteWords.AskManual, false),
            NoteColumn.Trouble => (StickyNoteWords.NoProblem, StickyNoteWords.AskProblem, false),
            _ => (StickyNoteWords.NoSticker, StickyNoteWords.PutStickers, false),
        };

    public void Ask(DiagnosticRule rule, NoteRow row, NoteColumn column, Message counts, Phrase ask) =>
        findings.Add(rule, row.PlaceOf(column), row.Number, table.Columns[column].Heading, row.Written(NoteColumn.Step), counts, ask);

    public void Taken(NoteRow row, NoteColumn column, Message taken) =>
        findings.Add(StickyNoteRules.Taken, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading, taken);

    public void NotUnderstood(NoteRow row, NoteColumn column, Phrase counts, Phrase example)
    {
        if (_noFigure.Contains(row[column], StringComparer.OrdinalIgnoreCase))
        {
            var (_, ask, _) = Blank(column, isFirst: true, next: null, isWait: false);
            findings.Add(StickyNoteRules.NoFigure, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
                counts, ask);
            return;
        }

        findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
            counts, example);
    }
}
