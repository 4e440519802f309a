using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads a pilot's table: headings in the first row that has anything, then one row for each piece of work on a case.</summary>
internal sealed partial class PilotTable
{
    /// <summary>A column of thousands of bad cells is one mistake.</summary>
    public const int MostBadCells = 20;

    // Nobody works on one case so long without a night in between.
    private const double LongestHours = 8;

    // A clock read to the minute at both ends is off by less.
    private const double ClockMinutes = 1;

    // Who tries something for longer than this has begun to use it.
    private const int LongestYears = 5;

    private readonly Findings _findings;
    private readonly Dictionary<PilotColumn, int> _index;
    private readonly string _unit;
    private readonly string _zone;
    private readonly Dictionary<PilotColumn, string> _offsets = [];
    private readonly Dictionary<PilotColumn, (string Heading, DateOrder Order)> _instants = [];
    private readonly List<Diagnostic> _faults = []; // of the row that is read
    private StudyClock? _clock;
    private bool _isByTheDay;
    private bool _isEpochSaid;
    private SourceSpan? _longAt;
    private bool _isPaired;
    private SourceSpan? _oneInstant;
    private int _bad;

    private PilotTable(Findings findings, Dictionary<PilotColumn, int> index, string unit, string zone) =>
        (_findings, _index, _unit, _zone) = (findings, index, unit, StudyClock.TryFindZone(zone, out var found) ? found : "UTC");

    /// <summary>The rows of a table; null with findings where nothing can be read.</summary>
    public static PilotLog? Read(SourceText source, string zone, Findings findings)
    {
        if (DelimitedText.Records(source, findings, TraceRules.Quotes) is not { } all)
            return null;
        var records = TableRows.FromHeadings(all, PilotHeadings.AreSome);
        if (records.Count == 0)
        {
            findings.Add(PilotRules.NoRows, source.At(1, 1));
            return null;
        }

        return OurLogTable.IsOne(records[0]) ? OurLogTable.Read(records, findings)
            : Read(records, zone, findings);
    }

    /// <summary>The rows of records of which the first are the headings.</summary>
    /// <param name="records">They and the rows.</param>
    /// <param name="zone">The department's time zone.</param>
    /// <param name="findings">Takes what is found.</param>
    public static PilotLog? Read(List<TextRecord> records, string zone, Findings findings)
    {
        var (index, unit) = Headings(records[0], findings);
        if (!index.ContainsKey(PilotColumn.Case))
            return null;
        if (unit.Length > 0 && !TimeUnits.TryFind(unit, out _, out _))
        {
            var at = index[PilotColumn.Minutes];
            findings.Add(PilotRules.UnknownUnit, records[0].Places[at], records[0].Fields[at].Trim(), unit);
            return null;
        }

        var table = new PilotTable(findings, index, unit, zone);
        foreach (var (column, at) in index)
        {
            if (InstantHeading.Offset(records[0].Fields[at]) is { } offset)
                table._offsets.Add(column, offset);
            table._instants.Add(column, (records[0].Fields[at].Trim(), InstantHeading.Order(records[0].Fields[at])));
        }

        return table.Rows(records);
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
                unit = found.Unit;
        }

        if (!index.ContainsKey(PilotColumn.Start) && index.Remove(PilotColumn.Day, out var day))
            index.Add(PilotColumn.Start, day);

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
        var isEventLog = Has(PilotColumn.Transition) || Has(PilotColumn.Timestamp);
        Arrange(records);
        _isByTheDay = IsByTheDay(records);
        List<PilotRow> rows = _isPaired ? Paired(records) : [.. records.Skip(1).Select(Row).OfType<PilotRow>()];
        if (rows.Count == 0 && !_findings.HasErrors)
            _findings.Add(PilotRules.NoRows, records[0].Places[0]);
        if (rows.Where(r => r.Start is not null).OrderBy(r => r.Start).ToList() is [var first, .., var last]
            && last.Start!.Value.Year - first.Start!.Value.Year > LongestYears)
        {
            _findings.Add(PilotRules.LongPilot, last.Place, last.Number, DateText.Write(DateOnly.FromDateTime(last.Start!.Value)),
                first.Number, DateText.Write(DateOnly.FromDateTime(first.Start!.Value)));
        }

        return _findings.HasErrors ? null : new PilotLog(InOrder(rows), IsEventLog: isEventLog, OneInstant: _oneInstant);
    }

    // Which column is what, where rows are events: beginnings and ends may stand in rows of their own, in columns of their own, or a row
    // has one instant and nothing tells what it is.
    private void Arrange(List<TextRecord> records)
    {
        bool Begins(PilotColumn column) => Has(column)
            && records.Skip(1).Any(r => PilotHeadings.Transition(Cell(r, column)) == WorkTransition.Start);
        bool[] instants = [Has(PilotColumn.Start), Has(PilotColumn.End), Has(PilotColumn.Timestamp)];
        var hasBoth = instants.Count(i => i) > 1;
        if (!hasBoth && !Has(PilotColumn.Transition) && !Has(PilotColumn.Minutes) && Begins(PilotColumn.Outcome)
            && _index.Remove(PilotColumn.Outcome, out var status))
            _index.Add(PilotColumn.Transition, status);
        var begins = Begins(PilotColumn.Transition);
        _isPaired = Has(PilotColumn.Transition) && Array.Exists(instants, i => i) && (begins || !hasBoth);
        if (!Has(PilotColumn.Minutes) && (_isPaired ? !begins : !hasBoth && Has(PilotColumn.Timestamp)))
            _oneInstant = PlaceOf(records[0], Has(PilotColumn.Timestamp) ? PilotColumn.Timestamp : PilotColumn.Start);
        if (_isPaired || !_index.Remove(PilotColumn.Timestamp, out var at))
            return;
        if (!_index.TryAdd(PilotColumn.Start, at) && !_index.TryAdd(PilotColumn.End, at))
        {
            _findings.Add(PilotRules.ColumnTwice, records[0].Places[at], records[0].Fields[_index[PilotColumn.End]].Trim(),
                records[0].Fields[at].Trim());
        }
    }

    private bool Has(PilotColumn column) => _index.ContainsKey(column);

    // Events put together; what never ended or has no beginning says so.
    private List<PilotRow> Paired(List<TextRecord> records)
    {
        var events = new List<WorkEvent>();
        foreach (var record in records.Skip(1))
        {
            _faults.Clear();
            if (Id(record) is not { } id)
                continue;
            var written = Cell(record, PilotColumn.Transition);
            if (PilotHeadings.Transition(written) is not { } transition)
            {
                Bad(PilotRules.UnknownTransition.At(PlaceOf(record, PilotColumn.Transition), record.Number, written,
                    DidYouMean.For(written, PilotHeadings.TransitionWords)));
                Tell();
                continue;
            }

            var column = Has(PilotColumn.Timestamp) ? PilotColumn.Timestamp
                : transition is WorkTransition.Complete or WorkTransition.Abort && Cell(record, PilotColumn.End).Length > 0
                    ? PilotColumn.End : PilotColumn.Start;
            var at = Instant(record, column);
            if (at is { At: null, IsRead: true })
                Bad(PilotRules.NotAnInstant.At(PlaceOf(record, column), record.Number, ""));
            Tell();
            if (at.At is not null)
            {
                events.Add(new WorkEvent(record, id, Written(record, PilotColumn.Step), Cell(record, PilotColumn.Instance),
                    Written(record, PilotColumn.By), transition, at));
            }
        }

        var works = EventPairs.Of(events).ToList();
        // A log that keeps the end in place of a beginning that it does not know has one instant for each work.
        if (_oneInstant is null && works.Exists(w => w.Minutes is not null) && works.TrueForAll(w => w.Minutes is not > 0))
            _oneInstant = PlaceOf(records[0], Has(PilotColumn.Timestamp) ? PilotColumn.Timestamp : PilotColumn.Start);
        return [.. works.Select(Row).OfType<PilotRow>()];
    }

    private PilotRow? Row(PairedWork work)
    {
        _faults.Clear();
        var (first, last) = (work.First, work.Last);
        var record = last?.Record ?? first.Record;
        var isTimed = _oneInstant is null && work.Minutes is not null && first.At.HasTime && last!.At.HasTime;
        var (minutes, areMinutesRead) = Minutes(record);
        if (minutes is null && areMinutesRead && isTimed)
            minutes = Between(record, PilotColumn.Timestamp, work.Minutes!.Value);
        var by = first.By.Length > 0 ? first.By : last?.By ?? "";
        if (Has(PilotColumn.By) && by.Length == 0)
            Bad(PilotRules.BlankBy.At(PlaceOf(record, PilotColumn.By), record.Number));
        return Finished(new PilotRow
        {
            Number = record.Number,
            Case = first.Case,
            Step = Has(PilotColumn.Step) ? first.Step : null,
            By = Has(PilotColumn.By) ? by : null,
            Start = first.At.At,
            End = isTimed ? last!.At.At : null,
            Minutes = minutes,
            Outcome = last?.Transition == WorkTransition.Abort ? PilotOutcome.Failure : Outcome(record),
            Half = last is null ? PilotHalf.NoEnd : work.HasBeginning || _oneInstant is not null ? PilotHalf.None : PilotHalf.NoBeginning,
            Place = PlaceOf(record, PilotColumn.Case),
        });
    }

    // A program that knows the day alone writes midnight behind it: its own, or where it writes UTC perhaps the department's.
    private bool IsByTheDay(List<TextRecord> records)
    {
        TextRecord? first = null;
        var (isAsWritten, isInZone) = (true, true);
        foreach (var record in records.Skip(1))
        {
            foreach (var column in (PilotColumn[])[PilotColumn.Start, PilotColumn.End, PilotColumn.Timestamp])
            {
                if (!InstantText.TryRead(Plain(record, column), out _, out var at, out var instant, OrderOf(column))
                    || at is not { } time)
                    continue;
                first ??= record;
                isAsWritten &= time == TimeOnly.MinValue;
                isInZone &= instant is { } known ? InZone(known).TimeOfDay == TimeSpan.Zero : time == TimeOnly.MinValue;
            }
        }

        if (first is null || !(isAsWritten || isInZone))
            return false;
        _findings.Add(PilotRules.ByTheDay, PlaceOf(first, Has(PilotColumn.Timestamp) ? PilotColumn.Timestamp : PilotColumn.Start),
            first.Number);
        return true;
    }

    /// <summary>By their beginning where all rows have one.</summary>
    public static IReadOnlyList<PilotRow> InOrder(IReadOnlyList<PilotRow> rows) =>
        rows.All(r => r.Start is not null) ? [.. rows.OrderBy(r => r.Start)] : rows;

    private string? Id(TextRecord record)
    {
        var id = Cell(record, PilotColumn.Case);
        if (id.Length == 0)
        {
            if (++_bad <= MostBadCells)
                _findings.Add(PilotRules.BlankCase, PlaceOf(record, PilotColumn.Case), record.Number);
            return null;
        }

        if (!TableRows.IsTotal(id))
            return id;
        _findings.Add(PilotRules.Total, PlaceOf(record, PilotColumn.Case), record.Number, id);
        return null;
    }

    private PilotRow? Row(TextRecord record)
    {
        _faults.Clear();
        if (Id(record) is not { } id)
            return null;
        var transition = WorkTransition.Complete;
        if (Has(PilotColumn.Transition) && PilotHeadings.Transition(Cell(record, PilotColumn.Transition)) is { } told)
            transition = told;
        if (transition == WorkTransition.NoWork)
            return null;
        if (Has(PilotColumn.By) && Cell(record, PilotColumn.By).Length == 0)
            Bad(PilotRules.BlankBy.At(PlaceOf(record, PilotColumn.By), record.Number));
        var start = Instant(record, PilotColumn.Start);
        var end = Instant(record, PilotColumn.End);
        var (minutes, areMinutesRead) = Minutes(record);
        if (IsAfterMidnight(record, start, end))
            end = end with { At = end.At!.Value.AddDays(1) };
        var between = end.Since(start);
        if (between < 0)
        {
            Bad(PilotRules.Backwards.At(PlaceOf(record, PilotColumn.End), record.Number, Cell(record, PilotColumn.End),
                Cell(record, PilotColumn.Start)));
        }
        else if (minutes is null && areMinutesRead && start.HasTime && end.HasTime && between is { } length)
        {
            minutes = Between(record, PilotColumn.End, length);
        }
        else if (minutes is { } worked && start.HasTime && end.HasTime && between is { } most && worked > most + ClockMinutes)
        {
            Bad(PilotRules.MoreThanBetween.At(PlaceOf(record, PilotColumn.Minutes), record.Number, Cell(record, PilotColumn.Minutes),
                Math.Round(worked, 2), Math.Round(most, 2)));
        }

        var isClocked = start.HasTime && _oneInstant is null;
        return Finished(new PilotRow
        {
            Number = record.Number,
            Case = id,
            Step = Has(PilotColumn.Step) ? Written(record, PilotColumn.Step) : null,
            By = Has(PilotColumn.By) ? Written(record, PilotColumn.By) : null,
            Start = start.At,
            End = isClocked && end.HasTime ? end.At : null,
            Minutes = minutes,
            Outcome = transition == WorkTransition.Abort ? PilotOutcome.Failure : Outcome(record),
            Place = PlaceOf(record, PilotColumn.Case),
        });
    }

    // Both times of day are of the row's day, and who works past midnight ends on the next.
    private bool IsAfterMidnight(TextRecord record, PilotInstant start, PilotInstant end) => Has(PilotColumn.Day)
        && IsTimeOfDay(Cell(record, PilotColumn.Start)) && IsTimeOfDay(Cell(record, PilotColumn.End))
        && end.Since(start) is < 0 and var back && back + (24 * 60) <= LongestHours * 60;

    private static bool IsTimeOfDay(string text) => !InstantText.TryRead(text, out _, out _, out _);

    // The time of work where only its beginning and its end are known.
    private double? Between(TextRecord record, PilotColumn end, double minutes)
    {
        if (minutes <= 0)
            Bad(PilotRules.ZeroMinutes.At(PlaceOf(record, end), record.Number));
        else if (minutes > LongestHours * 60)
            _longAt = PlaceOf(record, end);
        return minutes > 0 ? minutes : null;
    }

    private PilotOutcome Outcome(TextRecord record)
    {
        var written = Cell(record, PilotColumn.Outcome);
        if (PilotHeadings.Outcome(written) is { } outcome)
            return outcome;
        Bad(PilotRules.UnknownOutcome.At(PlaceOf(record, PilotColumn.Outcome), record.Number, written,
            DidYouMean.For(written, PilotHeadings.OutcomeWords)));
        return PilotOutcome.Done;
    }

    // Where rows name their step, only those of the steps that were tried have to be right.
    private PilotRow? Finished(PilotRow row)
    {
        row = row with { LongAt = _longAt };
        _longAt = null;
        if (row.Step is not null)
            return row with { Faults = [.. _faults] };
        var isRead = _faults.Count == 0;
        Tell();
        return isRead ? row : null;
    }

    private void Tell()
    {
        foreach (var fault in _faults)
        {
            if (++_bad <= MostBadCells)
                _findings.Add(fault);
        }

        _faults.Clear();
    }

    // A bare number counts minutes, or what the heading says in brackets.
    private (double? Minutes, bool IsRead) Minutes(TextRecord record)
    {
        var text = Cell(record, PilotColumn.Minutes);
        if (text.Length == 0)
            return (null, true);
        if (record.Numbers is { } numbers)
        {
            if (numbers.Plain(text, _index[PilotColumn.Minutes]) is not { } plain)
            {
                Bad(TableRules.NumberOfTwoKinds.At(PlaceOf(record, PilotColumn.Minutes), record.Number, text));
                return (null, false);
            }

            text = plain;
        }

        double minutes;
        if (NumberText.TryRead(text, out var number))
            minutes = number * (TimeUnits.TryFind(_unit, out var unit, out var factor) ? factor * TimeUnits.SecondsPer(unit) / 60 : 1);
        else if (TimeText.TryRead(text, out var time) && time is { Unit: TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour })
            minutes = time.Seconds / 60;
        else if (ClockSpan().Match(text) is { Success: true } clock)
            minutes = clock.Groups.Values.Skip(1).Aggregate(0.0, (sum, g) => (sum * 60) + double.Parse(g.ValueSpan,
                NumberStyles.None, CultureInfo.InvariantCulture)) / 60;
        else
            minutes = double.NaN;
        if (minutes == 0)
            Bad(PilotRules.ZeroMinutes.At(PlaceOf(record, PilotColumn.Minutes), record.Number));
        else if (!(minutes > 0) || minutes > StudyLimitMinutes)
            Bad(PilotRules.NotMinutes.At(PlaceOf(record, PilotColumn.Minutes), record.Number, text));
        return minutes > 0 && minutes <= StudyLimitMinutes ? (minutes, true) : (null, false);
    }

    // As a spreadsheet shows a length of time; two parts alone may be hours and minutes or minutes and seconds.
    [GeneratedRegex("^([0-9]{1,4}):([0-5][0-9]):([0-5][0-9])$")]
    private static partial Regex ClockSpan();

    // A year; what is longer is no piece of work but a slip, and its square may be too large for a number.
    private const double StudyLimitMinutes = 366 * 24 * 60;

    private PilotInstant Instant(TextRecord record, PilotColumn column)
    {
        var text = Plain(record, column);
        if (text.Length == 0)
            return new PilotInstant(null, null, HasTime: false);
        // A time of day alone is that of the row's day.
        if (Cell(record, PilotColumn.Day) is { Length: > 0 } day && text.Contains(':', StringComparison.Ordinal)
            && InstantText.TryRead($"{day} {text}", out var dayOf, out var timeOf, out _,
                OrderOf(PilotColumn.Day)))
            return new PilotInstant(dayOf.ToDateTime(timeOf!.Value), null, HasTime: true);
        if (InstantText.TryRead(text, out var date, out var at, out var instant, OrderOf(column)))
        {
            if (instant is null && at is not null && _offsets.TryGetValue(column, out var offset))
                InstantText.TryRead(text + offset, out date, out at, out instant, OrderOf(column));
            if (InstantText.SinceEpoch(text) is { } since && !_isEpochSaid)
            {
                _findings.Add(TraceRules.SinceEpoch, PlaceOf(record, column), text, since.ToString("u", CultureInfo.InvariantCulture));
                _isEpochSaid = true;
            }

            var isDay = _isByTheDay && at == TimeOnly.MinValue;
            return new PilotInstant(instant is { } known && !isDay ? InZone(known) : date.ToDateTime(at ?? TimeOnly.MinValue),
                instant, at is not null && !_isByTheDay);
        }

        Bad(OrderOf(column) == DateOrder.Open && InstantText.IsDayOrMonthFirst(text)
            ? TableRules.DayOrMonthFirst.At(PlaceOf(record, column), text, _instants[column].Heading)
            : PilotRules.NotAnInstant.At(PlaceOf(record, column), record.Number, text));
        return new PilotInstant(null, null, HasTime: false, IsRead: false);
    }

    // What the department's clocks showed then.
    private DateTime InZone(DateTimeOffset instant)
    {
        _clock ??= new StudyClock(DateOnly.FromDateTime(instant.DateTime), _zone);
        var tick = _clock.TickOf(instant);
        return _clock.LocalDate(tick).ToDateTime(_clock.LocalTimeOfDay(tick));
    }

    private DateOrder OrderOf(PilotColumn column) => _instants.GetValueOrDefault(column).Order;

    // A day number of a spreadsheet may have a decimal comma.
    private string Plain(TextRecord record, PilotColumn column) => Cell(record, column) is var text && record.Numbers is { } numbers
        ? numbers.Plain(text, _index.GetValueOrDefault(column, -1)) ?? text : text;

    private string Cell(TextRecord record, PilotColumn column) => FullWidth.ToAscii(Written(record, column)).Trim();

    private string Written(TextRecord record, PilotColumn column) =>
        _index.TryGetValue(column, out var i) && i < record.Fields.Length ? SpreadsheetCell.Read(record.Fields[i].Trim()) : "";

    private SourceSpan PlaceOf(TextRecord record, PilotColumn column) =>
        record.Places[_index.TryGetValue(column, out var i) && i < record.Places.Length ? i : 0];

    private void Bad(Diagnostic finding) => _faults.Add(finding);
}

/// <summary>A beginning or an end.</summary>
/// <param name="At">The department's clock; null where the cell is blank.</param>
/// <param name="Instant">Where the cell gives an offset.</param>
/// <param name="HasTime">Whether it is more than a day.</param>
/// <param name="IsRead">Whether the cell could be read.</param>
internal readonly record struct PilotInstant(DateTime? At, DateTimeOffset? Instant, bool HasTime, bool IsRead = true)
{
    /// <summary>Minutes since another; by instants where both are known, since clocks go forward and back.</summary>
    public double? Since(PilotInstant start) => Instant is { } to && start.Instant is { } from ? (to - from).TotalMinutes
        : (At - start.At)?.TotalMinutes;
}
