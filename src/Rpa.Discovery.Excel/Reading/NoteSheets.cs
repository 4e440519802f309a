using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Excel.Reading;

/// <summary>Finds the table of steps among the sheets of a workbook, and puts beside each step what a sheet of people says of those who do
/// it.</summary>
internal sealed class NoteSheets(string path, IReadOnlyList<ReadSheet> read, Findings findings)
{
    private static readonly NoteColumn[] _ofPeople = [NoteColumn.People, NoteColumn.HourlyCost, NoteColumn.OvertimePay];

    /// <summary>The rows from the headings on; null with a finding where there is no such table.</summary>
    public List<TextRecord>? Table()
    {
        List<ReadSheet> sheets = [.. read.Select(s => s with { Rows = NoteLayout.Upright(s.Rows, findings) })];
        // A list of people has 業務 and 担当 too: it is the table only where no sheet names the step.
        var found = sheets.Where(s => s.Rows.Exists(r => Array.Exists(r.Fields, NoteHeadings.NamesStep))).ToList();
        if (found.Count == 0)
            found = [.. sheets.Where(s => HeadingOf(s) >= 0)];
        if (found.MaxBy(Known) is not { } first)
        {
            findings.Add(WorkbookRules.NoTable, new SourceSpan(path, 0, 0), path, string.Join(", ", sheets.Select(s => s.Name)));
            return null;
        }

        // A page that only names the sheet of steps has no other heading beside it.
        var rows = first.Rows.Skip(HeadingOf(first)).ToList();
        foreach (var other in found.Where(s => s != first && Known(s) > 1))
        {
            var goesOn = GoesOn(first, other);
            findings.Add(goesOn ? WorkbookRules.SheetsTogether : WorkbookRules.OtherSheet, new SourceSpan($"{path}[{other.Name}]", 1, 1),
                other.Name, first.Name);
            if (goesOn)
                rows.AddRange(other.Rows.Skip(HeadingOf(other) + 1));
        }

        foreach (var sheet in sheets.Where(s => !found.Contains(s)))
            JoinPeople(rows, sheet);
        return SurveyTable.Parted(SurveyRows.Plain(rows, findings), findings);
    }

    // A survey has a sheet for each section: the same headings, and each row, or the first one, says what workflow it is of.
    private static bool GoesOn(ReadSheet first, ReadSheet other)
    {
        var (headings, others) = (first.Rows[HeadingOf(first)], other.Rows[HeadingOf(other)]);
        var known = NoteHeadings.Of(headings.Fields);
        var step = Array.FindIndex(known, h => h?.Column == NoteColumn.Step);
        var workflow = Array.FindIndex(known, h => h?.Column == NoteColumn.Workflow);
        return Enumerable.Range(0, Math.Max(headings.Fields.Length, others.Fields.Length)).All(i => headings.At(i) == others.At(i))
            && (workflow < 0 ? NoteHeadings.NamesTask(headings.At(step))
                : other.Rows.Skip(HeadingOf(other) + 1).FirstOrDefault(r => r.At(step).Length > 0) is not { } row
                    || row.At(workflow).Length > 0);
    }

    private static int HeadingOf(ReadSheet sheet) => NoteHeadings.RowOf([.. sheet.Rows.Select(r => r.Fields)]);

    private static int Known(ReadSheet sheet) => NoteHeadings.Of(sheet.Rows[HeadingOf(sheet)].Fields).Count(f => f is not null);

    private void JoinPeople(List<TextRecord> rows, ReadSheet people)
    {
        var heading = people.Rows.FindIndex(r => ColumnOf(r, NoteColumn.By) >= 0 && Array.Exists(_ofPeople, c => ColumnOf(r, c) >= 0));
        var by = ColumnOf(rows[0], NoteColumn.By);
        if (heading < 0 || by < 0)
            return;
        var names = people.Rows[heading];
        var byName = ColumnOf(names, NoteColumn.By);
        var each = new Dictionary<string, TextRecord>(StringComparer.Ordinal);
        foreach (var row in people.Rows.Skip(heading + 1).Where(r => r.At(byName).Length > 0))
            each.TryAdd(row.At(byName), row);
        foreach (var (name, row) in each.Where(e => !rows.Skip(1).Any(r => string.Equals(r.At(by), e.Key, StringComparison.Ordinal))))
            findings.Add(WorkbookRules.PersonWithoutStep, row.Places[byName], name);
        foreach (var column in _ofPeople.Where(c => ColumnOf(names, c) >= 0))
            Join(rows, each, by, ColumnOf(names, column), names, column);
    }

    // Into the column that the table has for it, where it is blank; else into a new one.
    private static void Join(List<TextRecord> rows, Dictionary<string, TextRecord> each, int by, int from, TextRecord names,
        NoteColumn column)
    {
        var to = ColumnOf(rows[0], column);
        if (to < 0)
        {
            to = rows[0].Fields.Length;
            rows[0] = rows[0].With(to, names.Fields[from], names.Places[from]);
        }

        for (var i = 1; i < rows.Count; i++)
        {
            if (each.TryGetValue(rows[i].At(by), out var person) && rows[i].At(to).Length == 0 && person.At(from).Length > 0)
                rows[i] = rows[i].With(to, person.Fields[from], person.Places[from]);
        }
    }

    /// <summary>The place of a column under the headings; −1 where it is missing.</summary>
    public static int ColumnOf(TextRecord headings, NoteColumn column) =>
        Array.FindIndex(NoteHeadings.Of(headings.Fields), f => f?.Column == column);
}
