using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.People;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Opening hours: calendars, their closed days and their dates with hours of their own.</summary>
internal static class CalendarBlocks
{
    /// <summary>Hours by weekday.</summary>
    public static readonly ValueForm<WeeklyHours> Weekly =
        ValueForm.Of<WeeklyHours>(Form.MapOf(Form.OneOrMore(Form.Text)), (reader, node, _) => WeeklyOf(reader.Values, node), (_, hours) =>
    {
        var map = new YamlMapping(default);
        map.Entries.AddRange(hours.Rows.Select(r => new YamlEntry(Text(r.Days), HoursOf(r.Hours))));
        return map;
    });

    /// <summary>Dates and stretches of dates, each year or in one.</summary>
    public static readonly ValueForm<IReadOnlyList<DateRule>> Dates = ValueForm.Of<IReadOnlyList<DateRule>>(Form.OneOrMore(Form.Text),
        (reader, node, name) =>
            reader.Values.List(node, name, n => reader.Values.Word(n, name) is { } text ? RuleOf(reader.Values, n, text) : null,
                orSingle: true),
        (_, dates) => Sequence(dates.Select(d => (YamlNode)Text(d.ToString()))));

    // Holidays and dates close together; the days of a calendar file are written as the dates that they are.
    public static readonly Block<CalendarDefinition> Closed = new Block<CalendarDefinition>("closed", Start)
        .Field("holidays", Forms.OneOf(("JP", true)), c => c.Hours.ClosedHolidays is null ? null : true,
            (c, _) => With(c, "JP", c.Hours.ClosedDates),
            new("JP closes on Japanese holidays", "JPで日本の祝日を休みにする"))
        .Field("dates", Dates, c => c.Hours.ClosedDates, (c, dates) => With(c, c.Hours.ClosedHolidays, [.. c.Hours.ClosedDates, .. dates]),
            new("Such as 12-29/01-03", "例: 12-29/01-03"))
        .Field("ics", Form.OneOrMore(Form.Text),
            (reader, node, c) =>
                With(c, c.Hours.ClosedHolidays, [.. c.Hours.ClosedDates,
                    .. reader.Values.List(node, "ics", n => OfFile(reader, n), orSingle: true).SelectMany(dates => dates)]),
            (_, _) => null,
            new("Calendar files (.ics) beside this one; their whole days are closed, beside the holidays and dates",
                "このファイルのそばにあるカレンダーのファイル(.ics)。終日の予定の日を、祝日や日付のほかに休みにする"));

    public static readonly Block<CalendarDefinition> Calendar = new Block<CalendarDefinition>("calendar", Start)
        .Title(c => c.Title, (c, title) => c with { Title = title })
        .Field("open", Weekly, c => c.Hours.Open, (c, open) =>
            c with { Hours = new WorkCalendar(open, c.Hours.ClosedHolidays, c.Hours.ClosedDates) },
            new("Hours by weekday: {{ mon-fri: [\"08:30-12:00\", \"13:00-17:15\"] }}", "曜日ごとの時間"), required: true)
        .Within("closed", Closed, new("Holidays and closed dates", "休みの日"))
        .Field("open-dates", Form.MapOf(Form.OneOrMore(Form.Text)), OpenDates,
            (_, c) => Mapping(c.Hours.OpenDates.Select(d => (d.Dates.ToString(), (YamlNode)HoursOf(d.Hours)))),
            new("Dates with hours of their own", "その日だけの時間"))
        .Field("within", Weekly, c => c.Hours.Within, (c, within) => c with { Hours = c.Hours.Intersect(within) },
            new("Hours within which alone it is open", "この時間の中だけで開く"))
        .Standing();

    private static CalendarDefinition Start(string id, SourceSpan place) => new() { Id = id, Hours = WorkCalendar.Always, Place = place };

    private static CalendarDefinition With(CalendarDefinition calendar, string? holidays, IReadOnlyList<DateRule> dates) =>
        calendar with { Hours = new WorkCalendar(calendar.Hours.Open, holidays, dates) };

    private static CalendarDefinition OpenDates(FieldReader reader, YamlNode node, CalendarDefinition calendar)
    {
        var hours = calendar.Hours;
        foreach (var date in reader.Values.Map(node, "open-dates"))
        {
            if (RuleOf(reader.Values, date.Key, date.Name) is { } rule && !date.Value.IsReported)
                hours = hours.OpenOn(rule.ToString(), Ranges(reader.Values, date.Value).Select(r => r.ToString()));
        }

        return calendar with { Hours = hours };
    }

    private static WeeklyHours WeeklyOf(ValueReader values, YamlNode node)
    {
        var hours = WeeklyHours.None;
        foreach (var entry in values.Map(node, "hours"))
        {
            if (!Weekdays.TryParse(entry.Name, out var first, out var last, out var problem))
            {
                values.Report(entry.Key, ValueRules.CalendarText, problem!.With(entry.Name), "mon, mon-fri, 月-金");
                continue;
            }

            if (!entry.Value.IsReported)
                hours = hours.And(first, last, Ranges(values, entry.Value));
        }

        return hours;
    }

    private static IReadOnlyList<TimeRange> Ranges(ValueReader values, YamlNode node) => [.. values.List<Range>(node, "hours", n =>
    {
        if (values.Word(n, "hours") is not { } text)
            return null;
        if (TimeRange.TryParse(text, out var range, out var problem))
        {
            if (TimeRange.EndsInLastSecond(text))
                values.Report(n, ValueRules.EndOfDay, text, range.ToString());
            return new Range(range);
        }

        values.Report(n, ValueRules.CalendarText, problem.With(text), "\"08:30-12:00\", \"22:00-06:00\"");
        return null;
    }, orSingle: true).Select(r => r.Value)];

    private sealed record Range(TimeRange Value);

    private static YamlSequence HoursOf(IEnumerable<TimeRange> hours) =>
        Sequence(hours.Select(h => (YamlNode)Text(h.ToString()))) ?? new YamlSequence(default);

    private static DateRule? RuleOf(ValueReader values, YamlNode node, string text)
    {
        if (DateText.TryReadDate(text, out var date))
            return DateRule.On(date);
        if (DateRule.TryParse(text, out var rule, out var problem))
            return rule;
        values.Report(node, ValueRules.CalendarText, problem.With(text), "\"12-29/01-03\", \"2026-06-15\"");
        return null;
    }

    // Days that repeat are laid out from the year before the study to five years after it, so that its drain and other years near it have
    // them too.
    private static IReadOnlyList<DateRule>? OfFile(FieldReader reader, YamlNode node)
    {
        if (reader.Values.Scalar(node, "ics") is not { } name || node is not YamlScalar file)
            return null;
        return reader.ClosedDays(name, () =>
        {
            if (reader.Open(file) is not { } source)
                return [];
            var study = reader.Study.Dates;
            var errors = reader.Findings.Errors;
            var dates = new ClosedDaysFile(reader.Findings)
                .Read(source, file, new DateRange(study.Start.AddYears(-1), study.EndExclusive.AddYears(5)));
            var last = study.EndExclusive.AddDays(-1);
            if (reader.Findings.Errors == errors && !dates.Any(d => d.Overlaps(study.Start, last)))
                reader.Findings.Add(CalendarFileRules.NoneInTheStudy, file.Place, name, DateText.Write(study.Start), DateText.Write(last));
            return dates;
        });
    }
}
