using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats;

public sealed class ClosedDaysFileTests
{
    private static readonly DateRange _window = new(new DateOnly(2025, 4, 1), new DateOnly(2032, 4, 1));

    [TestCase("DTSTART;VALUE=DATE:20260810", "2026-08-10")]
    [TestCase("DTSTART:20260810", "2026-08-10")]
    [TestCase("DTSTART;VALUE=DATE:20260810|DTEND;VALUE=DATE:20260811", "2026-08-10", Description = "DTEND is the day after the last")]
    [TestCase("DTSTART;VALUE=DATE:20261229|DTEND;VALUE=DATE:20270104", "2026-12-29/2027-01-03")]
    [TestCase("DTSTART;VALUE=DATE:20260810|DTEND;VALUE=DATE:20260810", "2026-08-10")]
    [TestCase("DTSTART;VALUE=DATE:20260810|DURATION:P3D", "2026-08-10/08-12")]
    [TestCase("DTSTART;VALUE=DATE:20260810|RDATE;VALUE=DATE:20260901,20261001", "2026-08-10 2026-09-01 2026-10-01")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;COUNT=4|EXDATE;VALUE=DATE:20260402", "2026-04-01 2026-04-03 2026-04-04")]
    [TestCase("DTSTART;VALUE=DATE:20300401|RRULE:FREQ=YEARLY", "2030-04-01 2031-04-01",
        Description = "as far as the window and no further")]
    [TestCase("DTSTART;VALUE=DATE:19200229|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29 2032-02-29")]
    [TestCase("DTSTART;VALUE=DATE:20310901|RRULE:FREQ=MONTHLY;BYDAY=3MO;UNTIL=20311101", "2031-09-15 2031-10-20")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;INTERVAL=2000000000", "2026-04-01")]
    [TestCase("DTSTART;VALUE=DATE:20260810|STATUS:CANCELLED", "")]
    [TestCase("DTSTA|\tRT;VALUE=DATE:2026|  0810|BEGIN:VALARM|TRIGGER:-PT15M|DTSTART:nonsense|no colon here|END:VALARM", "",
        Description = "a continued line loses one blank only")]
    [TestCase("DTSTA|\tRT;VALUE=DATE:2026| 0810|BEGIN:VALARM|TRIGGER:-PT15M|DTSTART:nonsense|no colon here|END:VALARM", "2026-08-10")]
    public void Event_ClosesItsDays(string lines, string expected) =>
        Assert.That(Read(Calendar(Event(lines)), out _), Is.EqualTo(expected));

    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=HOURLY", "RPD1244")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=MINUTELY;INTERVAL=100000", "RPD1244")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1", "RPD1244")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:COUNT=3", "RPD1244")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;FREQ=SECONDLY", "RPD1244")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;INTERVAL=0", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;INTERVAL=99999999999999", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:00010101|RRULE:FREQ=DAILY", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=YEARLY;BYDAY=99XX", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|DURATION:PT36H", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|DURATION:P999999999D", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:20260401|RDATE:20260501T090000", "RPD1245")]
    [TestCase("DTSTART;VALUE=DATE:99991231", "RPD1243")]
    [TestCase("DTSTART;VALUE=DATE:20260231", "RPD1243")]
    [TestCase("DTSTART;VALUE=DATE:", "RPD1243")]
    [TestCase("DTSTART;TZID=Asia/Tokyo:20260401T090000|RRULE:FREQ=SECONDLY", "RPD1241")]
    public void Event_ThatIsNone_IsAFindingAndNeverAHang(string lines, string code)
    {
        Assert.That(Read(Calendar(Event(lines)), out var findings), Is.Empty);
        Assert.That(findings.All.Select(f => f.Code), Is.EqualTo([code]));
    }

    [Test]
    public void Series_OneDayMovedAndOneCancelled_FollowsBoth()
    {
        var text = Calendar(
            Event("UID:weekly|DTSTART;VALUE=DATE:20260406|RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("UID:weekly|RECURRENCE-ID;VALUE=DATE:20260413|DTSTART;VALUE=DATE:20260414"),
            Event("UID:weekly|RECURRENCE-ID;VALUE=DATE:20260420|DTSTART;VALUE=DATE:20260420|STATUS:CANCELLED"),
            Event("UID:other|DTSTART;VALUE=DATE:20260501"));
        Assert.That(Read(text, out var findings).Split(' ').Order(StringComparer.Ordinal),
            Is.EqualTo(["2026-04-06", "2026-04-14", "2026-04-27", "2026-05-01"]));
        Assert.That(findings.All, Is.Empty);
    }

    [Test]
    public void TooMany_DaysOrSeries_EndTheReading()
    {
        Read(Calendar([.. Enumerable.Repeat(Event("DTSTART;VALUE=DATE:20260401"), 4001)]), out var days);
        Read(Calendar([.. Enumerable.Repeat(Event("DTSTART;VALUE=DATE:20260401|RRULE:FREQ=YEARLY"), 401)]), out var series);
        Assert.That(days.All.Concat(series.All).Select(f => (f.Code, f.Place.Line)),
            Is.EqualTo([("RPD1246", 2 + (3 * 4000)), ("RPD1246", 2 + (4 * 400))]));
    }

    [Test]
    public void ManyFaultsOfOneKind_AreCutOff()
    {
        Read(Calendar([.. Enumerable.Repeat(Event("SUMMARY:x"), 300)]), out var findings);
        Assert.That(findings.All, Has.Count.EqualTo(20));
    }

    // Fuzz: pieces of a calendar in any order give findings or dates, and never an exception.
    [Test]
    public void AnyOrderOfPieces_IsRead()
    {
        string[] pieces = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "DTSTART;VALUE=DATE:20260401",
            "DTEND;VALUE=DATE:20260403", "RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=;",
            "RECURRENCE-ID;VALUE=DATE:20260401", "UID:a", "EXDATE:", "RDATE:;;", "DURATION:-P1D", "STATUS:CANCELLED", " ", ":", ";",
            "BEGIN:", "END:"];
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            Read("BEGIN:VCALENDAR\n" + string.Join('\n', bytes.Select(b => pieces[b % pieces.Length])), out var findings);
            return findings.All.Count <= 21;
        }).Check(Law.Fixed);
    }

    [Test]
    public void Calendar_IsClosedOnHolidaysOnDatesAndOnTheDaysOfTheFile()
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "city.ics"), Calendar(Event("DTSTART;VALUE=DATE:20260810|DTEND;VALUE=DATE:20260812")));
            File.WriteAllText(Path.Combine(folder, "desk.yaml"),
                File.ReadAllText(Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases", "RPD1249-another-year.yaml"))
                .Replace("ics: RPD1249-another-year.ics", "holidays: JP, dates: [2026-06-08], ics: city.ics", StringComparison.Ordinal));
            var read = DepartmentYaml.ReadFile(Path.Combine(folder, "desk.yaml"));
            Assert.That(read.Diagnostics, Is.Empty);
            var file = read.ValueOrThrow();
            var hours = file.Department.Calendars.Single().Hours;
            Assert.That(new[] { 7, 10, 11, 12 }.Select(day => hours.IsOpenOn(new DateOnly(2026, 8, day))),
                Is.EqualTo([true, false, false, true]), "11 August is a holiday as well");
            Assert.That(hours.IsOpenOn(new DateOnly(2026, 6, 8)) || hours.IsOpenOn(new DateOnly(2026, 5, 4)), Is.False);
            Assert.That(file.Files.Select(f => Path.GetFileName(f)), Is.EqualTo(["desk.yaml", "city.ics"]), "what a study rests on");
            Assert.That(DepartmentYaml.Parse(DepartmentYaml.Write(file.Department)).ValueOrThrow().Calendars.Single().Hours.ClosedDates,
                Is.EqualTo(hours.ClosedDates), "written as the dates that it means");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Read(string text, out Findings findings)
    {
        findings = new Findings();
        var source = SourceFile.FromString(text, "city.ics", findings)!;
        return string.Join(' ', new ClosedDaysFile(findings).Read(source, new YamlScalar("city.ics", YamlStyle.Plain, default), _window));
    }

    private static string Event(string lines) => $"BEGIN:VEVENT\n{lines.Replace('|', '\n')}\nEND:VEVENT\n";

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\n{string.Concat(events)}END:VCALENDAR\n";
}
