using System.Globalization;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Sets upright what a form lays out otherwise: tasks side by side with their figures below, headings in two rows, one table
/// beside another, a column of tasks without a heading.</summary>
internal static class NoteLayout
{
    private const int Enough = 3; // so many headings are no chance

    /// <summary>The rows of a sheet with a row of headings, where one can be made.</summary>
    public static List<TextRecord> Upright(List<TextRecord> records, Findings findings)
    {
        var heading = NoteHeadings.RowOf([.. records.Select(r => r.Fields)]);
        if (Turned(records, heading) is { } turned)
        {
            findings.Add(StickyNoteRules.Turned, turned[0].Places[0]);
            return turned;
        }

        return heading < 0 ? WithStep(records, findings) : records;
    }

    /// <summary>A table, its headings first, without a second row of headings and without a second table beside it.</summary>
    public static List<TextRecord> Single(List<TextRecord> table, Findings findings) => Stacked(OneHeading(table), findings);

    private static int Known(string[] fields) => NoteHeadings.Of(fields).Count(h => h is not null);

    private static bool HasFigure(string[] fields) =>
        Array.Exists(NoteHeadings.Of(fields), h => h?.Column is NoteColumn.Time or NoteColumn.Volume);

    private static string[] Trimmed(string[] fields) => Array.ConvertAll(fields, f => f.Trim());

    // Headings one below the other, and each task in a column of its own.
    private static List<TextRecord>? Turned(List<TextRecord> records, int heading)
    {
        var rows = records.FindAll(r => r.Fields.Count(f => !string.IsNullOrWhiteSpace(f)) > 1);
        if (rows.Count == 0)
            return null;
        var first = rows.Min(r => Array.FindIndex(r.Fields, f => !string.IsNullOrWhiteSpace(f)));
        string[] labels = [.. rows.Select(r => r.At(first))];
        if (Known(labels) < Enough || !HasFigure(labels) || (heading >= 0 && Known(records[heading].Fields) > 1))
            return null;
        if (!Array.Exists(NoteHeadings.Of(labels), h => h?.Column == NoteColumn.Step)
            && Array.FindIndex(NoteHeadings.Of(labels), h => h is null) is >= 0 and var unnamed)
            labels[unnamed] = NoteHeadings.Name(NoteColumn.Step);
        var turned = new List<TextRecord>();
        for (var column = first; column < rows.Max(r => r.Fields.Length); column++)
        {
            string[] fields = column == first ? labels : [.. rows.Select(r => r.At(column))];
            turned.Add(new TextRecord(column + 1, fields,
                [.. rows.Select(r => column < r.Places.Length ? r.Places[column] : r.Places[0] with { Column = column + 1 })]));
        }

        return NoteHeadings.RowOf([turned[0].Fields]) == 0 ? turned : null;
    }

    // The first column that holds words and has no heading, or one that says nothing, names what is done.
    private static List<TextRecord> WithStep(List<TextRecord> records, Findings findings)
    {
        var heading = records.FindIndex(r =>
            SurveyRows.HasParts(r.Fields) || (HasFigure(r.Fields) && Known(r.Fields) >= Enough - 1));
        if (heading < 0)
            return records;
        var known = NoteHeadings.Of(records[heading].Fields);
        var below = records.Skip(heading + 1).ToList();
        for (var column = 0; column < known.Length; column++)
        {
            if (known[column] is not null || SurveyRows.IsPart(records[heading].At(column))
                || NoteHeadings.IsOfRemarks(records[heading].At(column)))
                continue;
            string[] said = [.. below.Select(r => r.At(column)).Where(f => f.Length > 0)];
            if (said.Length == 0 || said.Any(f => char.IsAsciiDigit(FullWidth.ToAscii(f)[0])))
                continue;
            var name = records[heading].At(column);
            findings.Add(StickyNoteRules.HeadingTaken, records[heading].Places[column],
                name.Length > 0 ? name : ((char)('A' + Math.Min(column, 25))).ToString(CultureInfo.InvariantCulture),
                StickyNoteWords.Quoted.With(NoteHeadings.Title(NoteColumn.Step)));
            var named = records.ToList();
            named[heading] = records[heading].With(column, NoteHeadings.Name(NoteColumn.Step), records[heading].Places[column]);
            return named;
        }

        return records;
    }

    // 業務量 above 1件の時間 and 年間件数: a cell of the second row that names a column is its heading.
    private static List<TextRecord> OneHeading(List<TextRecord> table)
    {
        if (table.Count < 2)
            return table;
        var (upper, lower) = (table[0], table[1]);
        var step = Array.FindIndex(NoteHeadings.Of(upper.Fields), h => h?.Column == NoteColumn.Step);
        if (step < 0 || (lower.At(step).Length > 0 && lower.At(step) != upper.At(step)))
            return table;
        var (made, group, isHeading) = (upper, "", false);
        for (var i = 0; i < Math.Max(upper.Fields.Length, lower.Fields.Length); i++)
        {
            group = upper.At(i).Length > 0 ? upper.At(i) : group;
            var own = lower.At(i);
            if (own.Length == 0 || own == upper.At(i))
                continue;
            var name = NoteHeadings.Lists(group + own) ? group + own : own;
            if (NoteHeadings.Of([name])[0] is null)
                return table;
            (made, isHeading) = (made.With(i, name, lower.Places[i]), true);
        }

        return isHeading && Known(made.Fields) > Known(upper.Fields) ? [made, .. table.Skip(2)] : table;
    }

    // The same headings again to the right are the headings of a second table.
    private static List<TextRecord> Stacked(List<TextRecord> table, Findings findings)
    {
        var headings = Trimmed(table[0].Fields);
        var first = Array.FindIndex(headings, h => h.Length > 0);
        var width = first < 0 ? -1 : Array.FindIndex(headings, first + 1, h => h == headings[first]) - first;
        if (width < 2)
            return table;
        var block = headings[first..(first + width)];
        var blocks = (headings.Length - first + width - 1) / width;
        for (var i = first; i < headings.Length; i++)
        {
            if (headings[i] != block[(i - first) % width])
                return table;
        }

        if (!Array.Exists(NoteHeadings.Of(block), h => h?.Column == NoteColumn.Step))
            return table;
        findings.Add(StickyNoteRules.TablesSideBySide, table[0].Places[first + width], headings[first]);
        return
        [
            Part(table[0], 0),
            .. Enumerable.Range(0, blocks).SelectMany(b => table.Skip(1).Select(r => Part(r, b)))
                .Where(r => r.Fields.Any(f => f.Trim().Length > 0)),
        ];

        TextRecord Part(TextRecord row, int which)
        {
            var from = first + (which * width);
            return new TextRecord(row.Number, [.. Enumerable.Range(from, width).Select(row.At)],
                [.. Enumerable.Range(from, width)
                    .Select(i => i < row.Places.Length ? row.Places[i] : row.Places[0] with { Column = i + 1 })]);
        }
    }
}
