using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>One sticky note: a row of the table with the places of its cells.</summary>
internal sealed class NoteRow(int number, IReadOnlyDictionary<NoteColumn, (string Text, string Written, SourceSpan Place)> cells,
    SourceSpan place)
{
    /// <summary>As a spreadsheet counts, the headings being row 1 when they stand first.</summary>
    public int Number { get; } = number;

    public SourceSpan Place { get; } = place;

    /// <summary>What it says of the time that all its cases take, and under which heading, where another cell says the time of one; empty
    /// where nothing does.</summary>
    public (string Heading, string Text) InAll { get; init; } = ("", "");

    /// <summary>The cell with full-width signs mapped; empty for a blank one, and for one that says that nobody knows.</summary>
    public string this[NoteColumn column] => cells.TryGetValue(column, out var cell) ? cell.Text : "";

    /// <summary>The cell as it was written, for what people read.</summary>
    public string Written(NoteColumn column) => cells.TryGetValue(column, out var cell) ? cell.Written : "";

    /// <summary>Whether the cell says in so many words that nobody knows.</summary>
    public bool IsUnknown(NoteColumn column) => this[column].Length == 0 && Written(column).Length > 0;

    public SourceSpan PlaceOf(NoteColumn column) => cells.TryGetValue(column, out var cell) ? cell.Place : Place;
}

/// <summary>The rows of a CSV text under the headings of the sticky-note table.</summary>
internal sealed partial class NoteTable
{
    private static readonly string[] _nobodyKnows = ["?", "??", "???", "-", "--", "ー", "―", "—", "–", "未定", "未確認", "未調査",
        "n/a", "tbc", "tbd", "unknown", "not known"];

    private NoteTable(IReadOnlyList<NoteRow> rows, IReadOnlyDictionary<NoteColumn, (string Heading, string Unit)> columns)
    {
        Rows = rows;
        Columns = columns;
    }

    public IReadOnlyList<NoteRow> Rows { get; }

    /// <summary>The columns that are there, each with its heading as written and the unit named in it.</summary>
    public IReadOnlyDictionary<NoteColumn, (string Heading, string Unit)> Columns { get; }

    /// <summary>Whether names stand before what each of them does, so that a blank one is that of the row above.</summary>
    public bool AreByPeople { get; private init; }

    public static NoteTable? Read(SourceText source, Findings findings) =>
        DelimitedText.Records(source, findings, StickyNoteRules.Quotes) is { } records
            ? Read(SurveyRows.Plain(NoteLayout.Upright(records, findings), findings), source.Path, findings) : null;

    /// <summary>The rows of a table that is parted into cells already.</summary>
    public static NoteTable? Read(List<TextRecord> records, string? path, Findings findings)
    {
        var heading = NoteHeadings.RowOf([.. records.Select(r => r.Fields)]);
        if (heading < 0)
        {
            findings.Add(StickyNoteRules.NoHeading, new SourceSpan(path, 1, 1));
            return null;
        }

        var columns = new Dictionary<NoteColumn, (string Heading, string Unit)>();
        var (index, (frequency, ofFrequency), inAll) = Headings(records[heading], columns, findings);
        var rows = new List<NoteRow>();
        foreach (var read in records.Skip(heading + 1).Where(r => r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))))
        {
            var record = Plain(Joined(read, records[heading].Fields.Length, index, findings), [.. Figures(index), frequency, inAll.At],
                findings);
            var cells = index.Select(i => (Column: i.Key, At: Place(i.Key, i.Value, record.Fields))).Where(i => i.At < record.Fields.Length)
                .ToDictionary(i => i.Column, i => (Cell(record.Fields[i.At]), record.Fields[i.At].Trim(), record.Places[i.At]));
            if (frequency >= 0 && frequency < record.Fields.Length && cells.TryGetValue(NoteColumn.Volume, out var count)
                && NoteVolumes.EachTime(NoteVolumes.Often(Cell(record.Fields[frequency]), ofFrequency), count.Item1,
                    columns[NoteColumn.Volume].Unit) is { } together)
                cells[NoteColumn.Volume] = (together, $"{record.Fields[frequency].Trim()} {count.Item2}", count.Item3);
            if (cells.TryGetValue(NoteColumn.Volume, out var cases)
                && NoteUnits.ScaleOf(columns[NoteColumn.Volume].Heading) is > 1 and var scale
                && SpokenForms.NumberText.TryRead(cases.Item1, out var scaled))
                cells[NoteColumn.Volume] = (SpokenForms.NumberText.Write(scaled * scale), cases.Item2, cases.Item3);
            if (inAll.At >= 0 && Cell(record.At(inAll.At)) is { Length: > 0 } hours
                && (index[NoteColumn.Time] == inAll.At || !cells.TryGetValue(NoteColumn.Time, out var time) || time.Item2.Length == 0))
                cells[NoteColumn.Time] = (NoteUnits.InAllText(hours, inAll.Unit), record.At(inAll.At), record.Places[inAll.At]);
            var all = inAll.At >= 0 && index[NoteColumn.Time] != inAll.At ? Cell(record.At(inAll.At)) : "";
            var row = new NoteRow(record.Number, cells, record.Places[0])
            {
                InAll = all.Length > 0 ? (records[heading].At(inAll.At), NoteUnits.InAllText(all, inAll.Unit)) : ("", ""),
            };
            if (row[NoteColumn.Step].Length > 0)
                rows.Add(row);
            else
                findings.Add(StickyNoteRules.BlankStep, row.PlaceOf(NoteColumn.Step), row.Number);
        }

        if (rows.Count > 0)
        {
            return new NoteTable(rows, columns)
            {
                AreByPeople = index.TryGetValue(NoteColumn.By, out var by) && by < index[NoteColumn.Step]
                    && NoteHeadings.IsOfNames(columns[NoteColumn.By].Heading),
            };
        }

        findings.Add(StickyNoteRules.NoSteps, records[heading].Places[0]);
        return null;

        // How often (頻度) says it where how many (件数) is blank.
        int Place(NoteColumn column, int at, string[] fields) => column == NoteColumn.Volume && frequency >= 0
            && (at >= fields.Length || string.IsNullOrWhiteSpace(fields[at])) ? frequency : at;
    }

    // Beside the columns: the one that says how often, and the one of the time that all cases take together.
    private static (Dictionary<NoteColumn, int> Index, (int At, string Unit) Frequency, (int At, string Unit) InAll) Headings(
        TextRecord record, Dictionary<NoteColumn, (string Heading, string Unit)> columns, Findings findings)
    {
        var index = new Dictionary<NoteColumn, int>();
        var (frequency, ofFrequency, inAll) = (-1, "", (At: -1, Unit: ""));
        var named = NoteHeadings.Of(record.Fields);
        for (var i = 0; i < record.Fields.Length; i++)
        {
            var heading = record.Fields[i].Trim();
            if (heading.Length == 0)
                continue;
            if (named[i] is null && NoteHeadings.LevelOf(heading) >= 0)
                continue; // it names what the levels below it are of
            if (named[i] is not { } found)
            {
                if (NoteHeadings.OtherFigures(heading) is { } others)
                    findings.Add(StickyNoteRules.NotToday, record.Places[i], heading, others);
                else if (NoteHeadings.IsOfRemarks(heading))
                    findings.Add(StickyNoteRules.RemarksNotRead, record.Places[i], heading);
                else
                    findings.Add(StickyNoteRules.UnknownColumn, record.Places[i], heading, DidYouMean.For(heading, NoteHeadings.Standard));
            }
            else if (found.IsFrequency && frequency < 0)
                (frequency, ofFrequency) = (i, found.Unit);
            else if (found.IsInAll && inAll.At < 0)
                inAll = (i, found.Unit);
            else if (found.IsFrequency || found.IsInAll)
                findings.Add(StickyNoteRules.ColumnTwice, record.Places[i], record.At(found.IsInAll ? inAll.At : frequency), heading);
            else if (columns.TryGetValue(found.Column, out var first))
                findings.Add(StickyNoteRules.ColumnTwice, record.Places[i], first.Heading, heading);
            else
            {
                columns.Add(found.Column, (heading, found.Unit));
                index.Add(found.Column, i);
                if (found.Column == NoteColumn.HandBacks)
                    findings.Add(StickyNoteRules.HandBacksKept, record.Places[i], heading);
            }

            if (named[i] is { IsLike: true } like)
                findings.Add(StickyNoteRules.HeadingTaken, record.Places[i], heading, like.IsFrequency ? StickyNoteWords.HowOften
                    : like.IsInAll ? StickyNoteWords.HoursOfAll : StickyNoteWords.Quoted.With(NoteHeadings.Title(like.Column)));
        }

        if (frequency >= 0 && columns.TryAdd(NoteColumn.Volume, (record.Fields[frequency].Trim(), ofFrequency)))
            index.Add(NoteColumn.Volume, frequency);
        if (inAll.At >= 0 && columns.TryAdd(NoteColumn.Time, (record.Fields[inAll.At].Trim(), "")))
            index.Add(NoteColumn.Time, inAll.At);
        return (index, (frequency, ofFrequency), inAll);
    }

    private static IEnumerable<int> Figures(Dictionary<NoteColumn, int> index) => index.Where(i => i.Key is NoteColumn.Time
        or NoteColumn.Awkward or NoteColumn.Volume or NoteColumn.HourlyCost or NoteColumn.OvertimePay).Select(i => i.Value);

    // Figures as they are read everywhere, where a semicolon or a tab parts the cells; 1,5 is one and a half there.
    private static TextRecord Plain(TextRecord record, IEnumerable<int> figures, Findings findings) => record.Numbers is null ? record
        : record with
        {
            Fields = [.. record.Fields.Select((field, i) => figures.Contains(i)
                ? record.Plain(FullWidth.ToAscii(field), i, findings) ?? field : field)],
        };

    // 3,000件 without quotation marks stands in two cells, and moves all that follow.
    private static TextRecord Joined(TextRecord record, int columns, Dictionary<NoteColumn, int> index, Findings findings)
    {
        int[] figures = [.. Figures(index)];
        var (fields, places) = (record.Fields.ToList(), record.Places.ToList());
        for (var i = 0; i + 1 < fields.Count; i++)
        {
            var (before, after) = (fields[i], fields[i + 1]);
            if (fields.Count > columns && figures.Contains(i) && IsNeighbour(FullWidth.ToAscii(before), FullWidth.ToAscii(after)))
            {
                fields[i] = $"{before}〜{after}"; // 2,3分
                fields.RemoveAt(i + 1);
                places.RemoveAt(i + 1);
                findings.Add(StickyNoteRules.CommaInACell, places[i], record.Number, before, after, fields[i]);
                continue;
            }

            if (!figures.Contains(i) || !EndsInUpToThreeDigits().IsMatch(FullWidth.ToAscii(before))
                || !(fields.Count > columns ? ThreeDigits() : ThreeDigitsCounted()).IsMatch(FullWidth.ToAscii(after)))
            {
                continue;
            }

            fields[i] = $"{before},{after}";
            fields.RemoveAt(i + 1);
            places.RemoveAt(i + 1);
            findings.Add(StickyNoteRules.CommaInACell, places[i], record.Number, before, after, fields[i]);
            i--; // 1,200,000円
        }

        if (fields.Skip(columns).FirstOrDefault(f => !string.IsNullOrWhiteSpace(f)) is { } beyond)
            findings.Add(StickyNoteRules.BeyondTheColumns, places[fields.IndexOf(beyond, columns)], record.Number, beyond.Trim());
        return record with { Fields = [.. fields], Places = [.. places] };
    }

    private static bool IsNeighbour(string before, string after) => before is [>= '1' and <= '8']
        && after.Length > 1 && after[0] == before[0] + 1 && !char.IsAsciiDigit(after[1]);

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}$|,[0-9]{3}$")]
    private static partial Regex EndsInUpToThreeDigits();

    [GeneratedRegex(@"^[0-9]{3}(?![0-9])")]
    private static partial Regex ThreeDigits();

    [GeneratedRegex(@"^[0-9]{3}\s*[件円枚通人部回個秒分]")]
    private static partial Regex ThreeDigitsCounted();

    private static string Cell(string field)
    {
        var text = FullWidth.ToAscii(field).Trim();
        return _nobodyKnows.Contains(text, StringComparer.OrdinalIgnoreCase) || SpokenForms.ShareText.IsUnknown(text) ? "" : text;
    }
}
