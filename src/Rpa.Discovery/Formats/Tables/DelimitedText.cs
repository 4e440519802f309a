using CsvHelper;
using Rpa.Discovery.Diagnostics;
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
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            OnMalformedRecord = bad => findings.Add(malformed, source.At((int)bad.LineNumber, 1)),
        };
        using var reader = CsvReader.FromText(source.Text, options);
        var records = new List<TextRecord>();
        while (reader.Read())
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

            records.Add(new TextRecord(records.Count + 1, fields, Places(source, (int)reader.LineNumber, delimiter, Math.Max(1, fields.Length))));
        }

        return records;
    }

    // What stands most often in the first line that has anything, outside quotation marks.
    private static char Delimiter(SourceText source)
    {
        var line = Enumerable.Range(1, source.LineCount).Select(n => source.Line(n).ToString()).FirstOrDefault(l => l.AsSpan().Trim().Length > 0) ?? "";
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && counts.TryGetValue(c, out var seen))
                counts[c] = seen + 1;
        }

        return counts.OrderByDescending(c => c.Value).First().Key;
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
internal sealed record TextRecord(int Number, string[] Fields, SourceSpan[] Places);
