using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads a file of arrivals: a heading row, a column of instants, and columns named like attributes.</summary>
internal sealed class TraceReader(Findings findings, Func<YamlScalar, SourceText?> open)
{
    // A column of thousands of bad cells is one mistake.
    private const int MostBadCells = 20;

    private static readonly string[] _arrival = ["arrival", "受付日時", "受付日"];

    public ArrivalTrace? Read(YamlScalar file)
    {
        if (open(file) is not { } source)
            return null;
        var trace = new ArrivalTrace { File = file.Text, Place = file.Place };
        if (DelimitedText.Records(source, findings, TraceRules.Quotes)?.FindAll(r =>
            r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))) is not { } records)
            return trace;
        var headings = records.Count == 0 ? [] : records[0].Fields.Select(f => FullWidth.ToAscii(f).Trim()).ToArray();
        var instants = Array.FindIndex(headings, h => _arrival.Contains(h, StringComparer.OrdinalIgnoreCase));
        if (instants < 0)
        {
            findings.Add(TraceRules.NoArrivalColumn, source.At(1, 1), file.Text);
            return trace;
        }

        var (columns, indices) = Columns(records[0], headings, instants);
        if (records.FindAll(r => Stray(r, headings) >= 0) is [var first, ..] strays)
            findings.Add(TraceRules.CellsWithoutHeading, first.Places[Stray(first, headings)], first.Fields[Stray(first, headings)].Trim(),
                strays.Count);
        var rows = new List<TraceRow>();
        var bad = 0;
        var isSaid = false;
        foreach (var record in records.Skip(1))
        {
            var text = instants < record.Fields.Length ? FullWidth.ToAscii(record.Fields[instants]).Trim() : "";
            var place = record.Places[Math.Min(instants, record.Places.Length - 1)];
            if (!InstantText.TryRead(text, out var date, out var at, out var instant))
            {
                if (++bad <= MostBadCells)
                    findings.Add(TraceRules.NotAnInstant, place, text);
                continue;
            }

            if (InstantText.IsDayNumber(text) && !isSaid)
            {
                findings.Add(TraceRules.DayNumbers, place, text,
                    at is { } time ? $"{DateText.Write(date)} {DateText.Write(time)}" : DateText.Write(date));
                isSaid = true;
            }

            rows.Add(new TraceRow
            {
                Date = date, At = at, Instant = instant, Values = [.. indices.Select(i => Value(record, i))],
                Place = place
            });
        }

        if (rows.Count == 0 && bad == 0)
            findings.Add(TraceRules.NoRows, source.At(1, 1), file.Text);
        return trace with { Columns = columns, Rows = rows };
    }

    private (List<TraceColumn> Columns, List<int> Indices) Columns(TextRecord heading, string[] names, int instants)
    {
        List<TraceColumn> columns = [];
        List<int> indices = [];
        for (var i = 0; i < names.Length; i++)
        {
            if (i == instants || names[i].Length == 0)
                continue;
            if (columns.Exists(c => string.Equals(c.Attribute, names[i], StringComparison.Ordinal)))
            {
                findings.Add(TraceRules.ColumnTwice, heading.Places[i], names[i]);
                continue;
            }

            columns.Add(new TraceColumn { Attribute = names[i], Place = heading.Places[i] });
            indices.Add(i);
        }

        return (columns, indices);
    }

    // The first cell that holds something where no heading says what.
    private static int Stray(TextRecord record, string[] headings)
    {
        for (var i = 0; i < record.Fields.Length; i++)
        {
            if ((i >= headings.Length || headings[i].Length == 0) && !string.IsNullOrWhiteSpace(record.Fields[i]))
                return i;
        }

        return -1;
    }

    private static TraceValue Value(TextRecord record, int index)
    {
        var text = index < record.Fields.Length ? SpreadsheetCell.Read(FullWidth.ToAscii(record.Fields[index]).Trim()) : "";
        return new TraceValue
        {
            Value = text, Number = NumberText.TryRead(text, out var number) ? number : null,
            Place = record.Places[Math.Min(index, record.Places.Length - 1)]
        };
    }
}
