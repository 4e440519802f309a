using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Says what is found about the department in the words of its table: names and rows, where the finding has ids.</summary>
internal sealed partial class NoteNames(Department department, IReadOnlyList<NoteRow> rows)
{
    public Diagnostic In(Diagnostic finding)
    {
        var workflow = department.Workflows.LastOrDefault(w => w.States.Any(s => s.Place == finding.Place)) ?? department.Workflows.LastOrDefault(w => w.Place.Line <= finding.Place.Line);
        return (finding.Rule with { Message = OfARow(finding, MessageOf(finding)), Help = HelpOf(finding) }).At(finding.Place, [.. finding.Arguments.Select(Named)]);

        object? Named(object? argument) => argument switch
        {
            string text => new Renamed(StickyNoteWords.AsWritten.With(text), (t, language) => InWords(t, workflow, language)),
            IWording words and (Phrase or Message or Text or Series) => new Renamed(words, (t, language) => InWords(t, workflow, language)),
            _ => argument,
        };
    }

    private static bool NeverEnds(Diagnostic finding) => finding.Code == FlowRules.NeverEnds.Code || finding.Code == FlowRules.NoFinalState.Code;

    private static Phrase MessageOf(Diagnostic finding) => NeverEnds(finding) ? StickyNoteWords.NeverEnds : finding.Code == LoadRules.Overload.Code ? StickyNoteWords.Overload : finding.Rule.Message;

    private static Phrase HelpOf(Diagnostic finding) => NeverEnds(finding) ? StickyNoteWords.WriteTheEnd : finding.Code == LoadRules.Overload.Code ? StickyNoteWords.CheckTheFigures : finding.Rule.Help;

    private Phrase OfARow(Diagnostic finding, Phrase message) => rows.FirstOrDefault(r => r.Place.Line == finding.Place.Line && finding.Severity == Severity.Error) is { } row
        ? message.Changed((text, language) => StickyNoteWords.OfARow.In(language, row.Number, text))
        : message;

    private string InWords(string text, Workflow? workflow, Language language) => Ids().Replace(text, id =>
    {
        if (id.Groups["pool"].Success)
            return department.FindPool(id.Value)?.Title?.In(language) ?? id.Value;
        var (of, state) = (id.Groups["workflow"], id.Groups["state"]);
        var within = of.Success ? department.FindWorkflow(of.Value) : workflow;
        return state.Success ? within?.FindState(state.Value)?.Title?.In(language) ?? id.Value : department.FindWorkflow(id.Value)?.Title?.In(language) ?? id.Value;
    });

    [GeneratedRegex(@"\b(?:(?<pool>pool-[0-9]+)|(?:(?<workflow>[a-z0-9-]+)/)?(?:to-)?(?<state>(?:step|end)-[0-9]+)|workflow-[0-9]+)\b")]
    private static partial Regex Ids();

    /// <summary>Words in which ids are said as the table names them.</summary>
    private sealed class Renamed(IWording words, Func<string, Language, string> rename) : IWording
    {
        public string In(Language language) => rename(words.In(language), language);

        public override string ToString() => In(Language.English);
    }
}
