using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>What a table of sticky notes leaves open, one line for each kind: first what could not be read, then what to decide or to measure, then what was taken for granted.</summary>
internal sealed class NotesScreen(Session session, IReadOnlyList<Diagnostic> findings)
{
    private const int RowsShown = 12;

    public void Show()
    {
        List<(Phrase Heading, Func<Diagnostic, bool> Holds)> parts =
        [
            (StickyNoteWords.ReadOtherwise, f => f.Severity == Severity.Warning && !IsQuestion(f)),
            (StickyNoteWords.ToAsk, f => f.Severity == Severity.Warning && IsQuestion(f)),
            (StickyNoteWords.TakenForGranted, f => f.Severity == Severity.Hint),
        ];
        foreach (var (heading, holds) in parts)
        {
            var lines = findings.Where(f => holds(f) && !IsOfNoUse(f)).GroupBy(Kind).Select(Line).ToList();
            if (lines.Count == 0)
                continue;
            session.Screen.Heading(session.Say(heading));
            foreach (var line in lines)
                session.Screen.Item("-", line);
        }

        if (findings.Count > 0)
        {
            session.Screen.Line();
            session.Screen.Line(session.Say(StickyNoteWords.AllTheDetails));
        }
    }

    private static bool IsQuestion(Diagnostic finding) => Is(finding, StickyNoteRules.BlankFigure, StickyNoteRules.HowManyPeople, StickyNoteRules.NoOwner, StickyNoteRules.NoHourlyCost);

    private static bool IsBlank(Diagnostic finding) => Is(finding, StickyNoteRules.BlankFigure, StickyNoteRules.BlankAnswer);

    // How many are awkward is a question only where some are.
    private static bool IsOfNoUse(Diagnostic finding) => IsBlank(finding) && Is(finding.Arguments[3], StickyNoteWords.NoAwkward) && Is(finding.Arguments[4], StickyNoteWords.CountAwkward);

    private static bool Is(object? argument, Phrase phrase) => argument is IWording said && string.Equals(said.In(Language.English), phrase.English, StringComparison.Ordinal);

    private string? Said(object? argument) => argument is IWording said ? said.In(session.Language) : argument?.ToString();

    private static bool Is(Diagnostic finding, params DiagnosticRule[] rules) => Array.Exists(rules, rule => rule.Code == finding.Code);

    // Blanks of one column are of a kind, whatever stands beside them; what names its own words is a kind by itself.
    private (string Code, string Of) Kind(Diagnostic finding) => (finding.Code, IsBlank(finding) ? $"{finding.Arguments[1]}\n{finding.HelpIn(session.Language)}"
        : Is(finding, StickyNoteRules.ColumnMissing, StickyNoteRules.HowManyPeople, StickyNoteRules.PeakWithoutFactor) ? "" : finding.MessageIn(session.Language));

    private string Line(IGrouping<(string Code, string Of), Diagnostic> kind)
    {
        var first = kind.First();
        if (Is(first, StickyNoteRules.ColumnMissing))
            return session.Say(StickyNoteWords.ColumnsMissing, string.Join(session.Say(ReportWords.ListComma), kind.Select(f => f.Arguments[0])));
        if (Is(first, StickyNoteRules.HowManyPeople))
            return session.Say(StickyNoteWords.AndThen, session.Say(StickyNoteWords.PeopleMissing, string.Join(session.Say(ReportWords.ListComma), kind.Select(f => Said(f.Arguments[0])))), Help(first));
        if (Is(first, StickyNoteRules.PeakWithoutFactor))
        {
            return session.Say(StickyNoteWords.PeaksMissing, string.Join(session.Say(ReportWords.ListComma), kind.GroupBy(f => f.Arguments[0])
                .Select(row => session.Say(StickyNoteWords.PeaksOfARow, row.Key, string.Join(session.Say(StickyNoteWords.AndPeak), row.Select(f => f.Arguments[1]))))), first.Arguments[1]);
        }

        if (!IsBlank(first))
            return session.Say(StickyNoteWords.AndThen, first.MessageIn(session.Language), Help(first));
        var rows = kind.Select(f => f.Arguments[0]).ToList();
        var shown = session.Say(StickyNoteWords.RowNumbers, string.Join(session.Say(ReportWords.ListComma), rows.Take(RowsShown))) + (rows.Count > RowsShown ? session.Say(StickyNoteWords.AndMoreRows, rows.Count - RowsShown) : "");
        var counts = kind.Select(f => Said(f.Arguments[3])).Distinct(StringComparer.Ordinal).ToList();
        return session.Say(rows.Count == 1 ? StickyNoteWords.BlankRow : StickyNoteWords.BlankRows, first.Arguments[1], rows.Count, rows.Count == 1 ? rows[0] : shown, counts is [var one] ? session.Say(StickyNoteWords.AndSo, one) : "", Help(first));
    }

    private string Help(Diagnostic finding) => finding.HelpIn(session.Language);
}
