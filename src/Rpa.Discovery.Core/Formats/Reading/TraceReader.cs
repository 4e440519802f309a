using System.Globalization;
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

    // The best first: a day alone only where nothing says the time with it.
    private static readonly string[] _arrival = ["arrival", "受付日時", "受付日"];
    private static readonly string[] _times = ["受付時刻", "受付時間", "arrival time"];

    public ArrivalTrace? Read(YamlScalar file)
    {
        if (open(file) is not { } source)
            return null;
        var trace = new ArrivalTrace { File = file.Text, Place = file.Place };
        if (DelimitedText.Records(source, findings, TraceRules.Quotes) is not { } all)
            return trace;
        var records = TableRows.FromHeadings(all, r => IndexOf(r, _arrival) >= 0);
        var headings = records.Count == 0 ? [] : records[0].Fields.Select(f => FullWidth.ToAscii(f).Trim()).ToArray();
        var instants = IndexOf(headings, _arrival);
        if (instants < 0)
        {
            findings.Add(TraceRules.NoArrivalColumn, source.At(1, 1), file.Text);
            return trace;
        }

        var times = IndexOf(headings, _times);
        var (offset, order) = (InstantHeading.Offset(headings[instants]), InstantHeading.Order(headings[instants]));
        var (columns, indices) = Columns(records[0], headings, [instants, times]);
        if (records.FindAll(r => Stray(r, headings) >= 0) is [var first, ..] strays)
            findings.Add(TraceRules.CellsWithoutHeading, first.Places[Stray(first, headings)], first.Fields[Stray(first, headings)].Trim(),
                strays.Count);
        var rows = new List<TraceRow>();
        var bad = 0;
        var isSaid = false;
        foreach (var record in records.Skip(1))
        {
            string Cell(int i) => i >= 0 && i < record.Fields.Length ? FullWidth.ToAscii(record.Fields[i]).Trim() : "";
            var text = record.Numbers?.Plain(Cell(instants), instants) ?? Cell(instants);
            var place = record.Places[Math.Min(instants, record.Places.Length - 1)];
            if (TableRows.IsTotal(text))
            {
                findings.Add(TableRules.Total, place, record.Number, text);
                continue;
            }

            if (!TryRead(text, Cell(times), offset, order, out var date, out var at, out var instant))
            {
                if (++bad <= MostBadCells)
                    findings.Add(order == DateOrder.Open && InstantText.IsDayOrMonthFirst(text) ? TableRules.DayOrMonthFirst
                        : TraceRules.NotAnInstant, place, at is null || Cell(times).Length == 0 ? text : $"{text} {Cell(times)}",
                        headings[instants]);
                continue;
            }

            if (InstantText.SinceEpoch(text) is not null && !isSaid)
            {
                findings.Add(TraceRules.SinceEpoch, place, text, instant!.Value.ToString("u", CultureInfo.InvariantCulture));
                isSaid = true;
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

    private (List<TraceColumn> Columns, List<int> Indices) Columns(TextRecord heading, string[] names, int[] ofTheInstant)
    {
        List<TraceColumn> columns = [];
        List<int> indices = [];
        for (var i = 0; i < names.Length; i++)
        {
            if (ofTheInstant.Contains(i) || names[i].Length == 0)
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

    // What is written, with the time of day that stands in a column of its own and the offset that stands in the heading.
    private static bool TryRead(string text, string time, string? offset, DateOrder order, out DateOnly date, out TimeOnly? at,
        out DateTimeOffset? instant)
    {
        if (!InstantText.TryRead(text, out date, out at, out instant, order))
            return false;
        if (at is null && time.Length > 0 && !InstantText.TryRead($"{DateText.Write(date)} {time}", out date, out at, out instant))
            return false;
        return instant is not null || at is null || offset is null || InstantText.TryRead(
            $"{DateText.Write(date)} {at.Value.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)}{offset}", out date, out at,
            out instant);
    }

    // The first of the headings that the table has, with what stands in brackets behind its name left aside.
    private static int IndexOf(IReadOnlyList<string> headings, string[] names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < headings.Count; i++)
            {
                if (string.Equals(InstantHeading.Name(headings[i]), name, StringComparison.Ordinal))
                    return i;
            }
        }

        return -1;
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
        var plain = record.Numbers is null ? text : record.Numbers.Plain(text, index);
        double? number = NumberText.TryRead(plain, out var read) ? read : null;
        return new TraceValue
        {
            Value = number is null ? text : plain!, Number = number, HasTwoReadings = plain is null,
            Place = record.Places[Math.Min(index, record.Places.Length - 1)]
        };
    }
}
