using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a table of sticky notes leaves open, one line for each kind: first what could not be read, then what to decide or to
/// measure, then what was taken for granted.</summary>
internal static class NotesPage
{
    private const int RowsShown = 12;

    public static Page Of(IReadOnlyList<Diagnostic> findings)
    {
        var page = new Page()
            .List(StickyNoteWords.ReadOtherwise, Lines(findings, f => f.Severity == Severity.Warning && !IsQuestion(f)))
            .List(StickyNoteWords.ToAsk, Lines(findings, f => f.Severity == Severity.Warning && IsQuestion(f)))
            .List(StickyNoteWords.TakenForGranted, Lines(findings, f => f.Severity == Severity.Hint));
        return findings.Count > 0 ? page.Pause().Sentence(StickyNoteWords.AllTheDetails) : page;
    }

    private static IEnumerable<Message> Lines(IReadOnlyList<Diagnostic> findings, Func<Diagnostic, bool> holds) =>
        findings.Where(f => holds(f) && !IsOfNoUse(f)).GroupBy(Kind).Select(Line);

    private static bool IsQuestion(Diagnostic finding) =>
        Is(finding, StickyNoteRules.BlankFigure, StickyNoteRules.HowManyPeople, StickyNoteRules.NoOwner, StickyNoteRules.NoHourlyCost);

    private static bool IsBlank(Diagnostic finding) => Is(finding, StickyNoteRules.BlankFigure, StickyNoteRules.BlankAnswer);

    // How many are awkward is a question only where some are.
    private static bool IsOfNoUse(Diagnostic finding) =>
        IsBlank(finding) && Is(finding.Arguments[3], StickyNoteWords.NoAwkward) && Is(finding.Arguments[4], StickyNoteWords.CountAwkward);

    private static bool Is(object? argument, Phrase phrase) =>
        argument is IWording said && string.Equals(said.In(Language.English), phrase.English, StringComparison.Ordinal);

    private static bool Is(Diagnostic finding, params DiagnosticRule[] rules) => Array.Exists(rules, rule => rule.Code == finding.Code);

    // Blanks of one column are of a kind, whatever stands beside them; what names its own words is a kind by itself.
    private static (string Code, string Of) Kind(Diagnostic finding) =>
        (finding.Code, IsBlank(finding) ? $"{finding.Arguments[1]}\n{InBoth(finding.Advice)}"
        : Is(finding, StickyNoteRules.ColumnMissing, StickyNoteRules.HowManyPeople, StickyNoteRules.PeakWithoutFactor)
        ? "" : InBoth(finding.Sentence));

    private static string InBoth(Message said) => $"{said.In(Language.English)}\n{said.In(Language.Japanese)}";

    private static Message Line(IGrouping<(string Code, string Of), Diagnostic> kind)
    {
        var first = kind.First();
        if (Is(first, StickyNoteRules.ColumnMissing))
            return StickyNoteWords.ColumnsMissing.With(Series.Of(kind.Select(f => f.Arguments[0]!)));
        if (Is(first, StickyNoteRules.HowManyPeople))
            return StickyNoteWords.AndThen.With(StickyNoteWords.PeopleMissing.With(Series.Of(kind.Select(f => f.Arguments[0]!))),
                first.Advice);
        if (Is(first, StickyNoteRules.PeakWithoutFactor))
        {
            return StickyNoteWords.PeaksMissing.With(Series.Of(kind.GroupBy(f => f.Arguments[0])
                .Select(row =>
                    StickyNoteWords.PeaksOfARow.With(row.Key, Series.Joined(StickyNoteWords.AndPeak, row.Select(f => f.Arguments[1]!))))),
                    first.Arguments[1]);
        }

        if (!IsBlank(first))
            return StickyNoteWords.AndThen.With(first.Sentence, first.Advice);
        var rows = kind.Select(f => f.Arguments[0]!).ToList();
        Message listed = StickyNoteWords.RowNumbers.With(Series.Of(rows.Take(RowsShown)));
        object shown = rows.Count > RowsShown ? Series.Joined("", listed, StickyNoteWords.AndMoreRows.With(rows.Count - RowsShown))
            : listed;
        var counts = SaidOnce.Of(kind.Select(f => f.Arguments[3] as IWording ?? (Message)$"{f.Arguments[3]}")).ToList();
        return (rows.Count == 1 ? StickyNoteWords.BlankRow : StickyNoteWords.BlankRows).With(
            first.Arguments[1], rows.Count, rows.Count == 1 ? rows[0] : shown, counts is [var one] ? StickyNoteWords.AndSo.With(one) : "",
            first.Advice);
    }
}
