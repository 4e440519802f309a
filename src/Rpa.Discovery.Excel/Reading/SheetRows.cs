using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Excel.Reading;

/// <summary>A sheet's rows as text, each cell with its place.</summary>
/// <param name="Name">As its tab says it.</param>
/// <param name="Rows">Every row, empty ones too.</param>
internal sealed record ReadSheet(string Name, List<TextRecord> Rows);

/// <summary>Reads the visible sheets of an .xlsx or .xls file: what a cell shows, as text, with limits on all that a file could make
/// endless.</summary>
internal sealed partial class SheetRows
{
    /// <summary>The largest file.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    /// <summary>The most that it may hold when it is unpacked.</summary>
    public const long LargestContent = 256L * 1024 * 1024;

    /// <summary>More rows than any table of steps has.</summary>
    public const int MostRows = 20_000;

    private const int MostNamed = 10; // hidden rows or columns in one finding
    private const int BlankRowsAtTheEnd = 2_000; // formats go on below what was written
    private static readonly DateTime _dayOne = new(1901, 1, 1); // what stands before it is a time of day
    private readonly string _path;
    private readonly Findings _findings;

    // Old workbooks say which of Windows' code pages their text is in.
    static SheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SheetRows(string path, Findings findings) => (_path, _findings) = (path, findings);

    /// <summary>The sheets; null with a finding where there is nothing to be read.</summary>
    public static IReadOnlyList<ReadSheet>? Read(string path, Findings findings) => new SheetRows(path, findings).Sheets();

    private IReadOnlyList<ReadSheet>? Sheets()
    {
        if (BoundedFile.Read(_path, LargestFile, out var fault) is not { } bytes)
            return Refuse(fault!.IsTooLarge ? WorkbookRules.TooLarge.At(Whole, _path, fault.Bytes, LargestFile) : fault.At(Whole, _path));
        try
        {
            if (Unpacked(bytes) is > LargestContent and var unpacked)
                return Refuse(WorkbookRules.TooLarge.At(Whole, _path, unpacked, LargestContent));
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            var sheets = new List<ReadSheet>();
            do
            {
                if (reader.VisibleState != "visible")
                    continue;
                if (Rows(reader) is not { } rows)
                    return null;
                sheets.Add(new ReadSheet(reader.Name, rows));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException)
        {
            return Refuse(WorkbookRules.Protected.At(Whole, _path));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged file makes the reader fail in ways that it does not name.
            return Refuse(WorkbookRules.Damaged.At(Whole, _path));
        }
    }

    private SourceSpan Whole => new(_path, 0, 0);

    // What a packed file says of its own size may be wrong, so it is counted; an old workbook is not packed.
    private static long Unpacked(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, ..])
            return bytes.Length;
        using var packed = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var buffer = new byte[1 << 16];
        long sum = 0;
        foreach (var entry in packed.Entries)
        {
            using var stream = entry.Open();
            for (int got; sum <= LargestContent && (got = stream.Read(buffer)) > 0;)
                sum += got;
        }

        return sum;
    }

    private List<TextRecord>? Rows(IExcelDataReader reader)
    {
        var (rows, blank) = (new List<TextRecord>(), 0);
        var (hidden, narrow) = (new List<int>(), new HashSet<int>());
        var merged = reader.MergeCells ?? [];
        while (reader.Read())
        {
            if (rows.Count == MostRows)
            {
                Refuse(WorkbookRules.TooManyRows.At(new SourceSpan(PathOf(reader.Name), MostRows + 1, 1), reader.Name, MostRows));
                return null;
            }

            if (Record(reader, rows.Count + 1) is not { } record)
                return null;
            if (reader.RowHeight == 0)
                hidden.Add(rows.Count);
            narrow.UnionWith(Enumerable.Range(0, record.Fields.Length).Where(c => c < reader.FieldCount && reader.GetColumnWidth(c) == 0));
            rows.Add(record);
            blank = Array.TrueForAll(record.Fields, string.IsNullOrWhiteSpace) ? blank + 1 : 0;
            if (blank == BlankRowsAtTheEnd)
                break;
        }

        // Cells that are one, from top to bottom, say the same of each of their rows.
        foreach (var range in merged.Where(m => m.FromColumn == m.ToColumn && m.FromRow >= 0 && m.FromRow < rows.Count
            && rows[m.FromRow].At(m.FromColumn).Length > 0))
        {
            for (var row = range.FromRow + 1; row <= range.ToRow && row < rows.Count; row++)
            {
                if (rows[row].At(range.FromColumn).Length == 0)
                    rows[row] = rows[row].With(range.FromColumn, rows[range.FromRow].Fields[range.FromColumn],
                        rows[row].Places[0] with { Column = range.FromColumn + 1 });
            }
        }

        Hide(reader.Name, rows, hidden, narrow);
        return rows;
    }

    // What is hidden is no part of the sheet that somebody sees, and may be the sheet of last year or of another section.
    private void Hide(string sheet, List<TextRecord> rows, List<int> hidden, HashSet<int> narrow)
    {
        static bool Says(string field) => !string.IsNullOrWhiteSpace(field);
        static string Name(int column) => (column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString()) + (char)('A' + (column % 26));
        var (rowsOut, columnsOut) = (hidden.FindAll(r => rows[r].Fields.Any(Says)),
            narrow.Order().Where(c => c < 26 * 27 && rows.Exists(r => Says(r.At(c)))).ToList());
        if (rowsOut.Count > 0)
            _findings.Add(WorkbookRules.HiddenRows, rows[rowsOut[0]].Places[0], sheet, rowsOut.Count,
                string.Join(", ", rowsOut.Take(MostNamed).Select(r => r + 1)) + (rowsOut.Count > MostNamed ? " …" : ""));
        if (columnsOut.Count > 0)
            _findings.Add(WorkbookRules.HiddenColumns, new SourceSpan(PathOf(sheet), 1, columnsOut[0] + 1), sheet,
                string.Join(", ", columnsOut.Take(MostNamed).Select(Name)) + (columnsOut.Count > MostNamed ? " …" : ""));
        foreach (var row in rowsOut)
            rows[row] = rows[row] with { Fields = [.. rows[row].Fields.Select(_ => "")] };
        for (var row = 0; columnsOut.Count > 0 && row < rows.Count; row++)
            rows[row] = rows[row] with { Fields = [.. rows[row].Fields.Select((f, c) => columnsOut.Contains(c) ? "" : f)] };
    }

    private TextRecord? Record(IExcelDataReader reader, int number)
    {
        var path = PathOf(reader.Name);
        var count = Enumerable.Range(0, reader.FieldCount).Reverse().SkipWhile(c => reader.GetValue(c) is null).Count();
        if (count > DelimitedText.MostColumns)
        {
            Refuse(StructureRules.TooManyColumns.At(new SourceSpan(path, number, 1), count, DelimitedText.MostColumns));
            return null;
        }

        var fields = new string[Math.Max(1, count)];
        var places = new SourceSpan[fields.Length];
        fields[0] = "";
        places[0] = new SourceSpan(path, number, 1, 1);
        for (var c = 0; c < count; c++)
        {
            places[c] = new SourceSpan(path, number, c + 1, 1);
            fields[c] = Shown(reader.GetValue(c), reader.GetNumberFormatString(c) ?? "").ReplaceLineEndings("\n");
            if (fields[c].Length > YamlTreeReader.LongestText)
            {
                Refuse(TextRules.TextTooLong.At(places[c], fields[c].Length, YamlTreeReader.LongestText));
                return null;
            }

            if (SourceFile.FirstRefused(fields[c]) is { } at)
            {
                Refuse(TextRules.ControlCharacter.At(places[c], (int)fields[c][at]));
                return null;
            }
        }

        return new TextRecord(number, fields, places);
    }

    private string PathOf(string sheet) => $"{_path}[{sheet}]";

    private IReadOnlyList<ReadSheet>? Refuse(Diagnostic finding)
    {
        _findings.Add(finding);
        return null;
    }

    // As the cell shows it, as far as that says what the number means: per cent, minutes, a time of day.
    private static string Shown(object? value, string format) => value switch
    {
        null => "",
        string text => text,
        double number => WithUnit(number, format),
        int whole => WithUnit(whole, format),
        bool yes => yes ? "TRUE" : "FALSE",
        TimeSpan time => Clock(time),
        DateTime moment when moment < _dayOne => Clock(moment.TimeOfDay),
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}")
        + (time.Seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{time.Seconds:00}"));

    private static string WithUnit(double number, string format)
    {
        var first = format.Split(';')[0];
        if (Quoted().Replace(first, "").Contains('%', StringComparison.Ordinal))
            return Number(number * 100) + "%";
        return Before().Match(first).Groups["text"].Value + Number(number) + Behind().Match(first).Groups["text"].Value;
    }

    // Fifteen digits, as a spreadsheet program shows at most: 0.1 + 0.2 is 0.3 there.
    private static string Number(double number) =>
        number.ToString(Math.Abs(number) is >= 1e15 or (< 1e-4 and > 0) ? "R" : "0.###############", CultureInfo.InvariantCulture);

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\"(?<text>[^\"]*)\"(?=[0#?])")]
    private static partial Regex Before();

    [GeneratedRegex("(?<=[0#?])\"(?<text>[^\"]*)\"$")]
    private static partial Regex Behind();
}
