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
            if (!TryReadInstant(text, out var date, out var at, out var instant))
            {
                if (++bad <= MostBadCells)
                    findings.Add(TraceRules.NotAnInstant, place, text);
                continue;
            }

            if (IsDayNumber(text) && !isSaid)
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

    /// <summary>A date, and a time of day behind a space or 'T'; seconds may follow, and an offset, which makes it an instant. Or the day
    /// number of a spreadsheet.</summary>
    internal static bool TryReadInstant(string text, out DateOnly date, out TimeOnly? at, out DateTimeOffset? instant)
    {
        (at, instant) = (null, null);
        if (IsDayNumber(text))
            return TryReadDayNumber(text, out date, out at);
        var split = text.AsSpan().IndexOfAny(' ', 'T');
        if (!DateText.TryReadDate(split < 0 ? text : text[..split], out date))
            return false;
        if (split < 0)
            return true;
        var clock = text[(split + 1)..].Trim();
        if (!TryTakeOffset(ref clock, out var offset))
            return false;
        double seconds = 0;
        if (clock.Count(c => c == ':') == 2)
        {
            var last = clock.LastIndexOf(':');
            if (last + 3 > clock.Length || !char.IsAsciiDigit(clock[last + 1])
                || !double.TryParse(clock.AsSpan(last + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds)
                || seconds >= 60)
                return false;
            clock = clock[..last];
        }

        if (!DateText.TryReadTime(clock, out var time))
            return false;
        // Rounded to ticks, but never over the end of the minute.
        var ticks = Math.Min((long)Math.Round(seconds * TimeSpan.TicksPerSecond), TimeSpan.TicksPerMinute - 1);
        time = time.Add(TimeSpan.FromTicks(ticks));
        at = time;
        if (offset is not { } from)
            return true;
        var utc = date.ToDateTime(time).Ticks - from.Ticks;
        if (utc < DateTime.MinValue.Ticks + TimeSpan.TicksPerDay || utc > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
            return false;
        instant = new DateTimeOffset(date.ToDateTime(time), from);
        return true;
    }

    // 'Z', '+09:00', '+0900' or '+09' at the end.
    private static bool TryTakeOffset(ref string clock, out TimeSpan? offset)
    {
        offset = null;
        if (clock.EndsWith('Z') || clock.EndsWith('z'))
        {
            offset = TimeSpan.Zero;
            clock = clock[..^1].TrimEnd();
            return true;
        }

        var sign = clock.AsSpan().IndexOfAny('+', '-', '−');
        if (sign < 0)
            return true;
        var digits = clock[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (2 or 4) || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length == 4 ? int.Parse(digits.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return false;
        offset = TimeSpan.FromMinutes((clock[sign] == '+' ? 1 : -1) * ((hours * 60) + minutes));
        clock = clock[..sign].TrimEnd();
        return true;
    }

    // Days since 1899-12-30, five digits from 1927 to 2173: what a spreadsheet holds where a cell is not formatted as a date.
    private static bool IsDayNumber(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text.Length : point;
        return whole == 5 && text[0] != '0' && point != text.Length - 1
            && text.AsSpan(0, whole).IndexOfAnyExceptInRange('0', '9') < 0
            && (point < 0 || text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static bool TryReadDayNumber(string text, out DateOnly date, out TimeOnly? at)
    {
        var days = decimal.Parse(text.AsSpan(0, Math.Min(text.Length, 25)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        // A spreadsheet's fraction of a day is that of a whole second in most files, and never exact.
        var seconds = (long)Math.Round((days - Math.Floor(days)) * 86_400);
        date = new DateOnly(1899, 12, 30).AddDays((int)Math.Floor(days) + (int)(seconds / 86_400));
        at = text.Contains('.', StringComparison.Ordinal) ? TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(seconds % 86_400)) : null;
        return true;
    }
}
