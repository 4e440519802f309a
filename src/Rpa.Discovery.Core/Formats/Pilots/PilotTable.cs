using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads a pilot's table: headings in the first row that has anything, then one row for each piece of work on a case.</summary>
internal sealed class PilotTable
{
    // A column of thousands of bad cells is one mistake.
    private const int MostBadCells = 20;

    // Nobody works on one case so long without a night in between.
    private const double LongestHours = 8;

    private readonly Findings _findings;
    private readonly Dictionary<PilotColumn, int> _index;
    private readonly string _unit;
    private int _bad;

    private PilotTable(Findings findings, Dictionary<PilotColumn, int> index, string unit) =>
        (_findings, _index, _unit) = (findings, index, unit);

    /// <summary>The rows of a table; null with findings where nothing can be read.</summary>
    public static PilotLog? Read(SourceText source, Findings findings)
    {
        if (DelimitedText.Records(source, findings, TraceRules.Quotes)?.FindAll(r =>
            r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))) is not { } records)
            return null;
        if (records.Count == 0)
        {
            findings.Add(PilotRules.NoRows, source.At(1, 1));
            return null;
        }

        if (OurLogTable.IsOne(records[0]))
            return OurLogTable.Read(records, findings);
        var (index, unit) = Headings(records[0], findings);
        if (!index.ContainsKey(PilotColumn.Case))
            return null;
        return new PilotTable(findings, index, unit).Rows(records);
    }

    private static (Dictionary<PilotColumn, int> Index, string Unit) Headings(TextRecord record, Findings findings)
    {
        var index = new Dictionary<PilotColumn, int>();
        var unknown = new List<(string Heading, SourceSpan Place)>();
        var unit = "";
        for (var i = 0; i < record.Fields.Length; i++)
        {
            var heading = record.Fields[i].Trim();
            if (heading.Length == 0)
                continue;
            if (PilotHeadings.Find(heading) is not { } found)
                unknown.Add((heading, record.Places[i]));
            else if (!index.TryAdd(found.Column, i))
                findings.Add(PilotRules.ColumnTwice, record.Places[i], record.Fields[index[found.Column]].Trim(), heading);
            else if (found.Column == PilotColumn.Minutes)
                unit = found.Unit.Length > 0 ? found.Unit : FullWidth.ToAscii(heading).Trim() is "分" or "分数" ? "分" : "";
        }

        if (!index.ContainsKey(PilotColumn.Case))
        {
            findings.Add(PilotRules.NoCaseColumn, record.Places[0],
                string.Join(", ", record.Fields.Select(f => f.Trim()).Where(f => f.Length > 0)), string.Join(", ", PilotHeadings.Standard),
                unknown.Select(u => DidYouMean.For(u.Heading, PilotHeadings.Known)).FirstOrDefault(m => m is not null));
            return (index, unit);
        }

        foreach (var (heading, place) in unknown)
            findings.Add(PilotRules.UnknownColumn, place, heading, DidYouMean.For(heading, PilotHeadings.Known));
        return (index, unit);
    }

    private PilotLog? Rows(List<TextRecord> records)
    {
        var rows = new List<PilotRow>();
        foreach (var record in records.Skip(1))
        {
            if (Row(record) is { } row)
                rows.Add(row);
        }

        if (records.Count == 1)
            _findings.Add(PilotRules.NoRows, records[0].Places[0]);
        return _findings.HasErrors ? null : new PilotLog(InOrder(rows));
    }

    /// <summary>By their beginning where all rows have one.</summary>
    public static IReadOnlyList<PilotRow> InOrder(IReadOnlyList<PilotRow> rows) =>
        rows.All(r => r.Start is not null) ? [.. rows.OrderBy(r => r.Start)] : rows;

    private PilotRow? Row(TextRecord record)
    {
        var id = Cell(record, PilotColumn.Case);
        if (id.Length == 0)
        {
            Bad(PilotRules.BlankCase.At(PlaceOf(record, PilotColumn.Case), record.Number));
            return null;
        }

        var (start, startHasTime, isStartRead) = Instant(record, PilotColumn.Start);
        var (end, endHasTime, isEndRead) = Instant(record, PilotColumn.End);
        var (minutes, areMinutesRead) = Minutes(record);
        if (start is { } from && end is { } to && to < from)
        {
            Bad(PilotRules.Backwards.At(PlaceOf(record, PilotColumn.End), record.Number, Cell(record, PilotColumn.End),
                Cell(record, PilotColumn.Start)));
            return null;
        }

        if (minutes is null && areMinutesRead && startHasTime && endHasTime)
        {
            minutes = (end!.Value - start!.Value).TotalMinutes;
            if (minutes == 0)
            {
                Bad(PilotRules.ZeroMinutes.At(PlaceOf(record, PilotColumn.End), record.Number));
                return null;
            }

            if (minutes > LongestHours * 60)
                _findings.Add(PilotRules.OverNight, PlaceOf(record, PilotColumn.End), record.Number, Math.Round(minutes.Value / 60, 1));
        }

        if (PilotHeadings.Outcome(Cell(record, PilotColumn.Outcome)) is not { } outcome)
        {
            var written = Cell(record, PilotColumn.Outcome);
            Bad(PilotRules.UnknownOutcome.At(PlaceOf(record, PilotColumn.Outcome), record.Number, written,
                DidYouMean.For(written, PilotHeadings.OutcomeWords)));
            return null;
        }

        return !isStartRead || !isEndRead || !areMinutesRead ? null : new PilotRow
        {
            Number = record.Number,
            Case = id,
            Step = _index.ContainsKey(PilotColumn.Step) ? Written(record, PilotColumn.Step) : null,
            By = _index.ContainsKey(PilotColumn.By) ? Written(record, PilotColumn.By) : null,
            Start = start,
            Minutes = minutes,
            Outcome = outcome,
            Place = PlaceOf(record, PilotColumn.Case),
        };
    }

    // A bare number counts minutes, or what the heading says in brackets.
    private (double? Minutes, bool IsRead) Minutes(TextRecord record)
    {
        var text = Cell(record, PilotColumn.Minutes);
        if (text.Length == 0)
            return (null, true);
        double minutes;
        if (NumberText.TryRead(text, out var number))
            minutes = number * (TimeUnits.TryFind(_unit, out var unit, out var factor) ? factor * TimeUnits.SecondsPer(unit) / 60 : 1);
        else if (TimeText.TryRead(text, out var time) && time is { Unit: TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour })
            minutes = time.Seconds / 60;
        else
            minutes = double.NaN;
        if (minutes == 0)
            Bad(PilotRules.ZeroMinutes.At(PlaceOf(record, PilotColumn.Minutes), record.Number));
        else if (!(minutes > 0) || minutes > StudyLimitMinutes)
            Bad(PilotRules.NotMinutes.At(PlaceOf(record, PilotColumn.Minutes), record.Number, text));
        return minutes > 0 && minutes <= StudyLimitMinutes ? (minutes, true) : (null, false);
    }

    // A year; what is longer is no piece of work but a slip, and its square may be too large for a number.
    private const double StudyLimitMinutes = 366 * 24 * 60;

    private (DateTime? At, bool HasTime, bool IsRead) Instant(TextRecord record, PilotColumn column)
    {
        var text = Cell(record, column);
        if (text.Length == 0)
            return (null, false, true);
        if (TraceReader.TryReadInstant(text, out var date, out var at, out _))
            return (date.ToDateTime(at ?? TimeOnly.MinValue), at is not null, true);
        Bad(PilotRules.NotAnInstant.At(PlaceOf(record, column), record.Number, text));
        return (null, false, false);
    }

    private string Cell(TextRecord record, PilotColumn column) => FullWidth.ToAscii(Written(record, column)).Trim();

    private string Written(TextRecord record, PilotColumn column) =>
        _index.TryGetValue(column, out var i) && i < record.Fields.Length ? SpreadsheetCell.Read(record.Fields[i].Trim()) : "";

    private SourceSpan PlaceOf(TextRecord record, PilotColumn column) =>
        record.Places[_index.TryGetValue(column, out var i) && i < record.Places.Length ? i : 0];

    private void Bad(Diagnostic finding)
    {
        if (++_bad <= MostBadCells)
            _findings.Add(finding);
    }
}
