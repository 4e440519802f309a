using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Says what is found about the department in the words of its table: which row, and what to write there.</summary>
internal sealed class NoteWords(IReadOnlyList<NoteRow> rows, Department department)
{
    public Diagnostic Of(Diagnostic finding) =>
        (finding.Rule with { Message = OfARow(finding, MessageOf(finding)), Help = HelpOf(finding) })
            .At(finding.Place, [.. finding.Arguments, .. Supposed(finding) is { } workflow ? [workflow] : Array.Empty<object?>()]);

    private static bool NeverEnds(Diagnostic finding) =>
        finding.Code == FlowRules.NeverEnds.Code || finding.Code == FlowRules.NoFinalState.Code;

    private static Phrase MessageOf(Diagnostic finding) => NeverEnds(finding)
        ? StickyNoteWords.NeverEnds : finding.Code == LoadRules.Overload.Code ? StickyNoteWords.Overload : finding.Rule.Message;

    private Phrase HelpOf(Diagnostic finding) => NeverEnds(finding) ? StickyNoteWords.WriteTheEnd
        : finding.Code != LoadRules.Overload.Code ? finding.Rule.Help
        : Supposed(finding) is not null ? StickyNoteWords.CheckTheSupposedCount : StickyNoteWords.CheckTheFigures;

    // Of too much work, a count that was only supposed is the first to doubt: the workflow that has one.
    private Text? Supposed(Diagnostic finding) => finding.Code != LoadRules.Overload.Code ? null
        : department.Workflows.FirstOrDefault(w => w.Arrivals?.About is { IsUnknown: true } && w.States.OfType<WorkState>()
            .Any(s => s.Work.By.Pools.Any(p => department.FindPool(p.Pool)?.Place == finding.Place)))?.Title;

    private Phrase OfARow(Diagnostic finding, Phrase message) =>
        rows.FirstOrDefault(r => r.Place.Line == finding.Place.Line && finding.Severity == Severity.Error) is { } row
        ? message.Changed((text, language) => StickyNoteWords.OfARow.In(language, row.Number, text))
        : message;
}
