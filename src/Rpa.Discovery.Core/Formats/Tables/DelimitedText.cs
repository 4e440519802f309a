using CsvHelper;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>The records of a CSV text with the place of every field: comma, semicolon or tab, whichever the first line uses.</summary>
internal static class DelimitedText
{
    /// <summary>More than a spreadsheet of cases ever has; one row of more is a file that lost its line breaks.</summary>
    public const int MostColumns = 1000;

    /// <summary>Every record, empty ones too, as a spreadsheet numbers them from 1; null with a finding when one is too wide.</summary>
    /// <param name="source">The text.</param>
    /// <param name="findings">Takes a finding for each record whose quotation marks cannot be followed.</param>
    /// <param name="malformed">The rule of that finding.</param>
    public static List<TextRecord>? Records(SourceText source, Findings findings, DiagnosticRule malformed)
    {
        var delimiter = Delimiter(source);
        var swallowed = Swallowed(source.Text, delimiter);
        foreach (var (mark, lines) in swallowed)
            findings.Add(TraceRules.RowsInQuotes, source.AtIndex(mark), lines);
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            OnMalformedRecord = bad =>
            {
                if (swallowed.Count == 0)
                    findings.Add(malformed, source.At((int)bad.LineNumber, 1));
            },
        };
        using var reader = CsvReader.FromText(source.Text, options);
        var records = new List<TextRecord>();
        for (var number = 1; reader.Read(); number++)
        {
            var fields = new string[reader.FieldCount];
            if (fields.Length > MostColumns)
            {
                findings.Add(StructureRules.TooManyColumns, source.At((int)reader.LineNumber, 1), fields.Length, MostColumns);
                return null;
            }

            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = reader.GetString(i);
                if (fields[i].Length <= YamlTreeReader.LongestText)
                    continue;
                findings.Add(TextRules.TextTooLong, source.At((int)reader.LineNumber, 1), fields[i].Length, YamlTreeReader.LongestText);
                return null;
            }

            // What a stray mark has put into one cell says nothing of its row.
            if (swallowed.Count > 0 && Array.Exists(fields, f => f.Contains('\n', StringComparison.Ordinal)))
                continue;
            records.Add(new TextRecord(number, fields, Places(source, (int)reader.LineNumber, delimiter, Math.Max(1, fields.Length))));
        }

        var numbers = TableNumbers.Of(records.ConvertAll(r => r.Fields), delimiter);
        return numbers is null ? records : records.ConvertAll(r => r with { Numbers = numbers });
    }

    // Quotation marks at the beginning of a cell that are closed nowhere, or in the middle of another line's cell, with how many lines they
    // take in that hold something.
    private static List<(int Mark, int Lines)> Swallowed(string text, char delimiter)
    {
        var found = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var isCellStart = at == 0 || text[at - 1] == delimiter || text[at - 1] is '\n' or '\r';
            if (text[at] != '"' || !isCellStart)
                continue;
            var end = at + 1;
            while (end < text.Length && (text[end] != '"' || (end + 1 < text.Length && text[end + 1] == '"')))
                end += text[end] == '"' ? 2 : 1;
            var isClosed = end < text.Length && (end + 1 == text.Length || text[end + 1] == delimiter || text[end + 1] is '\n'
                or '\r' or ' ');
            var lines = isClosed ? 0 : text[at..Math.Min(end, text.Length)].Split('\n').Skip(1).Count(l => !string.IsNullOrWhiteSpace(l));
            if (lines > 0)
                found.Add((at, lines));
            at = end;
        }

        return found;
    }

    /// <summary>What stands most often in the first line that has any of them outside quotation marks; a title may stand above
    /// it.</summary>
    public static char Delimiter(SourceText source)
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
            var isQuoted = false;
            foreach (var c in source.Line(number).ToString())
            {
                if (c == '"')
                    isQuoted = !isQuoted;
                else if (!isQuoted && counts.TryGetValue(c, out var seen))
                    counts[c] = seen + 1;
            }

            if (counts.MaxBy(c => c.Value) is { Value: > 0 } most)
                return most.Key;
        }

        return ',';
    }

    // Where each field of a record begins: commas inside quotation marks do not count, nor do line breaks there.
    private static SourceSpan[] Places(SourceText source, int line, char delimiter, int count)
    {
        var places = new SourceSpan[count];
        var at = source.LineStart(line);
        var isQuoted = false;
        for (var field = 0; field < count; field++)
        {
            var start = at;
            while (at < source.Text.Length && (isQuoted || (source.Text[at] != delimiter && source.Text[at] is not ('\n' or '\r'))))
            {
                if (source.Text[at] == '"')
                    isQuoted = !isQuoted;
                at++;
            }

            places[field] = source.AtIndex(start, Math.Max(1, at - start));
            if (at < source.Text.Length && source.Text[at] == delimiter)
                at++;
        }

        return places;
    }
}

/// <summary>One record: its number as a spreadsheet counts, its fields, and where each begins.</summary>
internal sealed record TextRecord(int Number, string[] Fields, SourceSpan[] Places)
{
    /// <summary>How the table writes numbers; null where that is not looked at.</summary>
    public TableNumbers? Numbers { get; init; }

    /// <summary>A cell's text with its numbers as they are read everywhere; null with a finding where one may be two numbers.</summary>
    public string? Plain(string text, int column, Findings findings)
    {
        if (Numbers is null)
            return text;
        if (Numbers.Plain(text, column) is { } plain)
            return plain;
        findings.Add(TableRules.NumberOfTwoKinds, Places[Math.Clamp(column, 0, Places.Length - 1)], Number, text);
        return null;
    }

    /// <summary>What it says in a column; empty beyond its end.</summary>
    public string At(int column) => column >= 0 && column < Fields.Length ? Fields[column].Trim() : "";

    /// <summary>It with another text in a column, which may lie beyond its end.</summary>
    public TextRecord With(int column, string text, SourceSpan place)
    {
        var count = Math.Max(Fields.Length, column + 1);
        var (fields, places) = (new string[count], new SourceSpan[count]);
        for (var i = 0; i < count; i++)
            (fields[i], places[i]) = i < Fields.Length ? (Fields[i], Places[i]) : ("", Places[0] with { Column = i + 1 });
        (fields[column], places[column]) = (text, place);
        return this with { Fields = fields, Places = places };
    }
}
