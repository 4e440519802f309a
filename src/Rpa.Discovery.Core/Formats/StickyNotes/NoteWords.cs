using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Says what is found about the department in the words of its table: which row, and what to write there.</summary>
internal sealed class NoteWords(IReadOnlyList<NoteRow> rows)
{
    public Diagnostic Of(Diagnostic finding) =>
        (finding.Rule with { Message = OfARow(finding, MessageOf(finding)), Help = HelpOf(finding) })
            .At(finding.Place, [.. finding.Arguments]);

    private static bool NeverEnds(Diagnostic finding) =>
        finding.Code == FlowRules.NeverEnds.Code || finding.Code == FlowRules.NoFinalState.Code;

    private static Phrase MessageOf(Diagnostic finding) => NeverEnds(finding)
        ? StickyNoteWords.NeverEnds : finding.Code == LoadRules.Overload.Code ? StickyNoteWords.Overload : finding.Rule.Message;

    private static Phrase HelpOf(Diagnostic finding) => NeverEnds(finding)
        ? StickyNoteWords.WriteTheEnd : finding.Code == LoadRules.Overload.Code ? StickyNoteWords.CheckTheFigures : finding.Rule.Help;

    private Phrase OfARow(Diagnostic finding, Phrase message) =>
        rows.FirstOrDefault(r => r.Place.Line == finding.Place.Line && finding.Severity == Severity.Error) is { } row
        ? message.Changed((text, language) => StickyNoteWords.OfARow.In(language, row.Number, text))
        : message;
}
