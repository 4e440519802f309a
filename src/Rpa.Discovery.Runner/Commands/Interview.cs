using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Asks at a terminal what a first study needs; every answer is read as a cell of the sticky-note table, and the department is
/// made of that table.</summary>
internal sealed class Interview(Session session)
{
    private const int MostWorkflows = 3;
    private const double UsualOfficeHours = 7.75;

    /// <summary>The department; null when the answers ended before it was complete.</summary>
    /// <param name="id">The department's id.</param>
    public DepartmentFile? Ask(string id)
    {
        session.Screen.Line(session.Say(InterviewWords.Begin));
        session.Screen.Line();
        if (Answer(InterviewWords.Division, _ => true, InterviewWords.AnyText,
            session.Say(InterviewWords.UsualDivision)) is not { } division
            || Answer(InterviewWords.People, a => NoteValues.People(a) is not null, InterviewWords.PeopleExpected) is not { } people
            || Answer(InterviewWords.Hours, a => HoursOf(a) is not null, InterviewWords.HoursExpected,
                "8:30-12:00, 13:00-17:15") is not { } hours
            || Workflows() is not { } workflows
            || Answer(InterviewWords.Price, a => IsUnknown(a) || NoteValues.Money(a, "") is not null, InterviewWords.PriceExpected,
                "?") is not { } price
            || Answer(InterviewWords.Owner, _ => true, InterviewWords.AnyText, "?") is not { } owner)
        {
            return null;
        }

        if (IsUnknown(owner))
            session.Screen.Line(session.Say(InterviewWords.WithoutOwner));
        var rows = workflows.Select(w =>
            Line(w.Name, session.Say(InterviewWords.Step), session.Say(InterviewWords.Staff), w.Minutes, w.Volume, people, price,
                owner, division));
        var table = string.Join('\n', rows.Prepend("業務,作業,担当,1件の時間,件数,人数,時給,直す人,部署"));
        return StickyNotesTable.Read(new StringReader(table), null,
            new StickyNotesOptions { DepartmentId = id, Title = division, Hours = HoursOf(hours), Period = StickyNotesTable.DefaultPeriod })
            .ValueOrThrow();
    }

    private List<(string Name, string Volume, string Minutes)>? Workflows()
    {
        var workflows = new List<(string Name, string Volume, string Minutes)>();
        while (workflows.Count < MostWorkflows)
        {
            var isFirst = workflows.Count == 0;
            var name = Answer(isFirst ? InterviewWords.FirstWorkflow : InterviewWords.NextWorkflow.With(workflows.Count + 1),
                a => !IsUnknown(a) && !workflows.Exists(w => w.Name == a), InterviewWords.NameExpected, isFirst ? null : "");
            if (name is null)
                return null;
            if (name.Length == 0)
                break;
            if (Answer(InterviewWords.Volume.With(name), a => IsUnknown(a) || NoteVolumes.Read(a, "", default, out _) is not null,
                InterviewWords.VolumeExpected, "?") is not { } volume
                || Answer(InterviewWords.Minutes.With(name), IsTime, InterviewWords.MinutesExpected, "?") is not { } minutes)
            {
                return null;
            }

            workflows.Add((name, volume, minutes));
        }

        return workflows;
    }

    // Asks until the answer can be read, and says what is expected; null at the end of all answers. An empty answer takes what is usual,
    // where something is.
    private string? Answer(Message question, Func<string, bool> isRead, Message expected, string? usual = null)
    {
        while (true)
        {
            session.Interrupted.ThrowIfCancellationRequested();
            session.Host.Out.Write(question.In(session.Language) + (usual is { Length: > 0 } ? $" [{usual}]" : "") + " ");
            session.Host.Out.Flush();
            if (session.Host.In.ReadLine() is not { } line)
            {
                session.Screen.Line();
                return null;
            }

            var written = line.Trim(' ', '\t', '\u3000');
            if (written.Length == 0 && usual is not null)
                return usual;
            if (written.Length is > 0 and <= 200 && !written.Any(c => c == '\t' || SourceFile.IsRefused(c))
                && isRead(FullWidth.ToAscii(written)))
                return written;
            session.Screen.Line(expected.In(session.Language));
        }
    }

    private static bool IsTime(string answer) =>
        IsUnknown(answer) || NoteValues.Time(answer, "", UsualOfficeHours, default, out _) is { IsEffort: true };

    private static bool IsUnknown(string answer) => answer is "?" or "-" or "不明" or "unknown";

    private static WorkCalendar? HoursOf(string answer)
    {
        var ranges = new List<TimeRange>();
        foreach (var part in FullWidth.ToAscii(answer).Replace('〜', '-').Replace('~', '-').Replace("から", "-", StringComparison.Ordinal)
            .Replace("まで", "", StringComparison.Ordinal)
            .Split([',', '、', ';', '/', 'と'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-', StringSplitOptions.TrimEntries) is not [var from, var to] || !TimeOf(from, out var start)
                || !TimeOf(to, out var end) || start >= end
                || (ranges.Count > 0 && start < ranges[^1].End))
            {
                return null;
            }

            ranges.Add(new TimeRange(start, end));
        }

        return ranges.Count == 0 ? null : WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, ranges.Select(r => r.ToString()))
            .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");
    }

    private static bool TimeOf(string text, out TimeOnly time) => Formats.SpokenForms.DateText.TryReadTime(text, out time);

    private static string Line(params string[] cells) =>
        string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
