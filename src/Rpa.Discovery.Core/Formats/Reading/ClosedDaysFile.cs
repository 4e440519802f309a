using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads the whole days of an iCalendar file (RFC 5545): on each of them a calendar is closed.</summary>
/// <remarks>
/// The file is taken apart here, line by line, so that every finding has its line and only what says when an event is goes further; days
/// that repeat are laid out by <see cref="RepeatedDays"/>. An event with a time of day closes nothing, a cancelled one neither.
/// </remarks>
internal sealed class ClosedDaysFile(Findings findings)
{
    // More days close no office; a file of appointments is not one of holidays.
    private const int MostDates = 4000;
    private const int MostRepeating = 400;

    // Thousands of the same fault are one mistake.
    private const int MostFaults = 20;

    private static readonly string[] _when = ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"];
    private int _faults;

    /// <param name="source">The text of the file.</param>
    /// <param name="file">As the department names it.</param>
    /// <param name="window">The dates over which days that repeat are laid out.</param>
    public IReadOnlyList<DateRule> Read(SourceText source, YamlScalar file, DateRange window)
    {
        if (Events(source) is not { } events)
        {
            findings.Add(CalendarFileRules.NotACalendar, source.At(1, 1), file.Text);
            return [];
        }

        var dates = new List<DateRule>();
        var repeating = 0;
        foreach (var group in Series(events.FindAll(e => IsDated(source, e))))
        {
            var first = group[0];
            if (group.Count == 1 && !first.Repeats)
            {
                if (Days(source, first) is { } days)
                    dates.Add(days);
            }
            else if (++repeating > MostRepeating)
            {
                findings.Add(CalendarFileRules.TooManyDays, source.At(first.Line, 1), MostRepeating);
                return dates;
            }
            else
            {
                if (RepeatedDays.Of(group.ConvertAll(e => e.Text), window, MostDates) is { } laidOut)
                    dates.AddRange(laidOut);
                else
                    Fault(CalendarFileRules.CannotRepeat, source.At(first.Line, 1), first["RRULE"]?.Value ?? first["RDATE"]?.Value
                        ?? first["DTSTART"]!.Value);
            }

            if (dates.Count <= MostDates)
                continue;
            findings.Add(CalendarFileRules.TooManyDays, source.At(first.Line, 1), MostDates);
            return dates[..MostDates];
        }

        return dates;
    }

    // Null of a text that is no calendar.
    private List<CalendarEvent>? Events(SourceText source)
    {
        var events = new List<CalendarEvent>();
        CalendarEvent? open = null;
        var (isCalendar, inside) = (false, 0); // how deep within the event: alarms and what else has lines of its own
        foreach (var line in ContentLine.In(source))
        {
            switch (line.Name)
            {
                case "BEGIN" when open is not null:
                    inside++;
                    break;
                case "BEGIN" when line.Value is "VEVENT":
                    open = new CalendarEvent(line.Number);
                    break;
                case "BEGIN":
                    isCalendar |= line.Value is "VCALENDAR";
                    break;
                case "END" when open is not null && inside > 0:
                    inside--;
                    break;
                case "END" when open is not null:
                    events.Add(open);
                    open = null;
                    break;
                case null when open is not null && inside == 0:
                    Fault(CalendarFileRules.BrokenLine, source.At(line.Number, 1), line.Text);
                    break;
                case "UID" or "STATUS" when open is not null && inside == 0:
                    open.Lines.Add(line);
                    break;
                case { } name when open is not null && inside == 0 && _when.Contains(name, StringComparer.Ordinal):
                    open.Lines.Add(line);
                    break;
            }
        }

        if (open is not null)
            Fault(CalendarFileRules.NotEnded, source.At(open.Line, 1));
        return isCalendar ? events : null;
    }

    // Whether it is about whole days; else a finding says what it is.
    private bool IsDated(SourceText source, CalendarEvent item)
    {
        if (item.IsCancelled && item["RECURRENCE-ID"] is null)
            return false;
        if (item["DTSTART"] is not { } start)
            return Fault(CalendarFileRules.NoFirstDay, source.At(item.Line, 1));
        if (start.Value.Contains('T', StringComparison.Ordinal))
            return Fault(CalendarFileRules.TimeOfDay, source.At(start.Number, 1), start.Value);
        if (DateOf(start) is null)
            return Fault(CalendarFileRules.NotADay, source.At(start.Number, 1), start.Value);
        if (item["RRULE"] is { } rule && !RepeatedDays.IsOfDays(rule.Value))
            return Fault(CalendarFileRules.WithinADay, source.At(rule.Number, 1), rule.Value);
        return true;
    }

    // The last day is the one before DTEND; who writes the same day twice means that day.
    private DateRule? Days(SourceText source, CalendarEvent item)
    {
        var first = DateOf(item["DTSTART"]!)!.Value;
        if (item["DTEND"] is not { } end)
            return DateRule.On(first);
        if (DateOf(end) is { } after && after >= first)
            return DateRule.Between(first, after > first ? after.AddDays(-1) : first);
        Fault(CalendarFileRules.NotADay, source.At(end.Number, 1), end.Value);
        return null;
    }

    // An event of a series that is another one on one day belongs to the series, which has the same UID.
    private static IEnumerable<List<CalendarEvent>> Series(List<CalendarEvent> events)
    {
        var moved = events.Where(e => e["RECURRENCE-ID"] is not null).Select(e => e["UID"]?.Value).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return events.GroupBy(e => e["UID"]?.Value is { } id && moved.Contains(id) ? (object)id : e)
            .Select(g => Series([.. g], g.Key is string)).Where(g => g.Count > 0);
    }

    private static List<CalendarEvent> Series(List<CalendarEvent> events, bool isSeries)
    {
        if (!isSeries)
            return events[0].IsCancelled ? [] : events;
        var cancelled = events.FindAll(e => e.IsCancelled);
        foreach (var whole in events.Where(e => e["RECURRENCE-ID"] is null))
            whole.Lines.AddRange(cancelled.Select(c => c["RECURRENCE-ID"]!)
                .Select(day => day with { Name = "EXDATE", Text = "EXDATE" + day.Text["RECURRENCE-ID".Length..] }));
        return events.FindAll(e => !e.IsCancelled);
    }

    private static DateOnly? DateOf(ContentLine line) =>
        DateOnly.TryParseExact(line.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date < DateOnly.MaxValue ? date : null;

    private bool Fault(DiagnosticRule rule, SourceSpan place, params object?[] arguments)
    {
        if (++_faults <= MostFaults)
            findings.Add(rule, place, arguments);
        return false;
    }

    /// <summary>What an event says about when it is.</summary>
    private sealed class CalendarEvent(int line)
    {
        public int Line { get; } = line;

        public List<ContentLine> Lines { get; } = [];

        public ContentLine? this[string name] => Lines.Find(l => l.Name == name);

        public bool Repeats => Lines.Exists(l => l.Name is "RRULE" or "RDATE" or "DURATION" or "RECURRENCE-ID");

        public bool IsCancelled => string.Equals(this["STATUS"]?.Value, "CANCELLED", StringComparison.OrdinalIgnoreCase);

        public string Text => string.Concat(Lines.Where(l => l.Name is not ("UID" or "STATUS")).Select(l => l.Text + "\r\n"));
    }
}
