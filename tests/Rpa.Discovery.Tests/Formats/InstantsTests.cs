using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Instants as other programs write them, clock times with seconds, and a study that begins during a day.</summary>
public sealed class InstantsTests
{
    [TestCase("2026-04-06T00:05:00Z", "2026-04-06 09:05:00")]
    [TestCase("2026-04-05T20:00Z", "2026-04-06 05:00:00")]
    [TestCase("2026-04-06T09:10:00+09:00", "2026-04-06 09:10:00")]
    [TestCase("2026-04-06 09:10:30.5+0900", "2026-04-06 09:10:30")]
    [TestCase("2026/4/5 19:10 -05", "2026-04-06 09:10:00")]
    [TestCase("2026-04-06 09:10", "2026-04-06 09:10:00")]
    [TestCase("2026-04-06 23:59:59.99999999", "2026-04-06 23:59:59")]
    [TestCase("46118.375", "2026-04-06 09:00:00")]
    [TestCase("46118.3819444444", "2026-04-06 09:10:00")]
    [TestCase("46117.99999999", "2026-04-06 00:00:00")]
    [TestCase("46118", "2026-04-06")]
    [TestCase("2026.4.6", "2026-04-06")]
    [TestCase("06.04.2026 9:10", "2026-04-06 09:10:00")]
    [TestCase("R8.4.6", "2026-04-06")]
    [TestCase("r8/4/6 9:10", "2026-04-06 09:10:00")]
    [TestCase("H31.4.30", "2019-04-30")]
    [TestCase("R元.5.1", "2019-05-01")]
    [TestCase("令和8年4月6日9時10分", "2026-04-06 09:10:00")]
    [TestCase("令和8年4月6日", "2026-04-06")]
    [TestCase("2026/4/6(月)", "2026-04-06")]
    [TestCase("2026/4/6(月) 9:10", "2026-04-06 09:10:00")]
    [TestCase("2026/4/6 午前0:10", "2026-04-06 00:10:00")]
    [TestCase("2026/4/6 午後0:10", "2026-04-06 12:10:00")]
    [TestCase("2026/4/6 午後1時10分", "2026-04-06 13:10:00")]
    [TestCase("2026/4/6 12:10 AM", "2026-04-06 00:10:00")]
    [TestCase("2026/4/6 12:10:30 pm", "2026-04-06 12:10:30")]
    [TestCase("2026/4/6 9:10 p.m.", "2026-04-06 21:10:00")]
    [TestCase("2026-04-05 24:00", "2026-04-06 00:00:00")]
    [TestCase("2026-04-05T24:00:00+09:00", "2026-04-06 00:00:00")]
    [TestCase("2026-04-06 09:10 JST", "2026-04-06 09:10:00")]
    [TestCase("1775434200000", "2026-04-06 09:10:00")]
    [TestCase("1775434200", "2026-04-06 09:10:00")]
    public void Arrival_IsTheDepartmentsClockTime(string text, string shown)
    {
        Assert.That(InstantText.TryRead(text, out var date, out var at, out var instant), Is.True);
        var row = new ArrivalTrace { File = "", Rows = [new TraceRow { Date = date, At = at, Instant = instant }] }.In(
            "Asia/Tokyo").Rows[0];
        Assert.That(DateText.Write(row.Date) + row.At?.ToString(" HH:mm:ss", CultureInfo.InvariantCulture), Is.EqualTo(shown));
    }

    [TestCase("2026-04-06T09:10+15:00")]
    [TestCase("2026-04-06T09:10+9")]
    [TestCase("2026-04-06T09:10+09:75")]
    [TestCase("2026-04-06TZ")]
    [TestCase("0001-01-01T00:00+09:00")]
    [TestCase("20260406")]
    [TestCase("46118.")]
    [TestCase("4611.5")]
    [TestCase("46118.3.7")]
    [TestCase("-46118.5")]
    [TestCase("04/06/2026")]
    [TestCase("1926040609")]
    [TestCase("2775434200000")]
    [TestCase("26/4/6")]
    [TestCase("R8.4-6")]
    [TestCase("31.2.2026")]
    [TestCase("2026/4/6 午後13:10")]
    [TestCase("2026/4/6 午後")]
    [TestCase("2026-04-05 24:01")]
    [TestCase("2026-04-05T")]
    [TestCase("9999-12-31 24:00")]
    [TestCase("R99999.4.6")]
    public void Arrival_AnythingElse_IsNone(string text) => Assert.That(InstantText.TryRead(text, out _, out _, out _), Is.False);

    [TestCase("31/12/2026", "2026-12-31", null)]
    [TestCase("12/31/2026", null, "2026-12-31")]
    [TestCase("4-5-2026", "2026-05-04", "2026-04-05")]
    [TestCase("2026-04-05", "2026-04-05", "2026-04-05")]
    public void DayAndMonth_AreAsTheHeadingSays(string text, string? dayFirst, string? monthFirst)
    {
        Assert.That(Read(DateOrder.DayFirst), Is.EqualTo(dayFirst));
        Assert.That(Read(DateOrder.MonthFirst), Is.EqualTo(monthFirst));
        Assert.That(Read(InstantHeading.Order("Start (DD/MM/YYYY)")), Is.EqualTo(dayFirst));
        Assert.That(Read(InstantHeading.Order("開始（月/日/年）")), Is.EqualTo(monthFirst));

        string? Read(DateOrder order) => InstantText.TryRead(text, out var date, out _, out _, order) ? DateText.Write(date) : null;
    }

    // Clocks go back in Berlin on 25 October 2026: 02:30 is shown twice.
    [Test]
    public void Arrival_InARepeatedHour_IsTheInstantThatWasMeant()
    {
        var clock = new StudyClock(new DateOnly(2026, 10, 25), "Europe/Berlin");
        var trace = new ArrivalTrace { File = "", Rows = [Row("2026-10-25T00:30Z"), Row("2026-10-25T01:30Z")] }.In("Europe/Berlin");
        Assert.That(trace.Rows.Select(r => r.At), Is.All.EqualTo(new TimeOnly(2, 30)));
        Assert.That(TraceArrivals.Of(trace, new Dictionary<string, AttributeRow>(StringComparer.Ordinal), null, clock,
            StudyClock.Day).Ticks, Is.EqualTo(new[] { (long)(2.5 * StudyClock.Hour), (long)(3.5 * StudyClock.Hour) }));

        static TraceRow Row(string text) => InstantText.TryRead(text, out var date, out var at, out var instant)
            ? new TraceRow { Date = date, At = at, Instant = instant } : null!;
    }

    [TestCase("09:00:30", "09:00:30")]
    [TestCase("9時30分15秒", "09:30:15")]
    [TestCase("23:59:59", "23:59:59")]
    [TestCase("09:00", "09:00")]
    public void ClockTime_WithSeconds_IsReadAndWritten(string text, string written)
    {
        Assert.That(DateText.TryReadTime(text, out var time), Is.True);
        Assert.That(DateText.Write(time), Is.EqualTo(written));
    }

    [TestCase("09:00:60")]
    [TestCase("09:00:3")]
    [TestCase("09:00:30.5")]
    public void ClockTime_AnythingElse_IsNone(string text) => Assert.That(DateText.TryReadTime(text, out _), Is.False);

    [TestCase("09:00-23:59:59")]
    [TestCase("09:00-23:59:59.999")]
    public void Hours_ToTheLastSecond_AreToTheEndOfTheDay(string text) =>
        Assert.That(TimeRange.Parse(text).ToString(), Is.EqualTo("09:00-24:00"));

    [Test]
    public void Start_WithATime_IsReadWrittenAndSimulated()
    {
        const string Text = """
            department: desk
            time-zone: Asia/Tokyo
            study: { start: 2023-01-02T09:00, horizon: 1 d, replications: 1, drain: 0 d }
            pools: { clerk: { capacity: 1 } }
            workflows:
              letter:
                arrivals: { every: exactly 1 h }
                initial: read
                states:
                  read: { work: { by: clerk, effort: exactly 1 min }, transitions: [ { event: read, target: closed } ] }
                  closed: { type: final }
            """;
        var file = DepartmentYaml.ParseFile(Text).ValueOrThrow();
        Assert.That((file.Study!.Start, file.Study.StartTime), Is.EqualTo((new DateOnly(2023, 1, 2), new TimeOnly(9, 0))));
        Assert.That(DepartmentYaml.Write(file), Does.Contain("start: \"2023-01-02T09:00\""));
        var plan = Experiment.Compile(file.Department, ExperimentOptions.From(file.Study));
        Assert.That(plan.Clock.DateTimeAt(0), Is.EqualTo(new DateTimeOffset(2023, 1, 2, 9, 0, 0, TimeSpan.FromHours(9))));
        Assert.That(plan.WindowEnd, Is.EqualTo(StudyClock.Day));
        Assert.That(plan.Clock.HourOfWeek(0), Is.EqualTo(9));
        Assert.That(Experiment.Run(file.Department, ExperimentOptions.From(file.Study)).Workflows[0].Cases.Mean, Is.EqualTo(23));
    }

    [Test]
    public void Start_WithATime_IsKeptForComputingAgain()
    {
        var options = new ExperimentOptions
        {
            Start = new DateOnly(2023, 1, 2), StartTime = new TimeOnly(9, 0, 30),
            Horizon = new TimeAmount(1, TimeUnit.Day)
        };
        Assert.That(Rpa.Discovery.Pages.PeriodText.Of(options).In(Rpa.Discovery.Wording.Language.English),
            Does.Contain("2023-01-02 09:00:30"));
    }
}
