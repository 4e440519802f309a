using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Event logs of other programs as pilots: what a person counts in them by hand comes out, whatever their form.</summary>
public sealed class EventLogPilotTests
{
    private static readonly Lazy<PilotBasis> Desk = new(() => KeyingDesk.Basis());

    // Case 1: the bot for 2 minutes, case 2: the bot for 4 minutes and a clerk for 9 after it, case 3: a clerk for 6.
    private static readonly (string Case, string By, string Start, string End)[] Works =
    [
        ("1", "bot", "09:00:00", "09:02:00"), ("2", "bot", "09:10:00", "09:14:00"), ("2", "clerk", "09:20:00", "09:29:00"),
        ("3", "clerk", "09:30:00", "09:36:00"),
    ];

    private static string Events(string headings, Func<(string Case, string By), string, string, string> line, string start = "start",
        string end = "complete") => headings + "\n" + string.Concat(Works.SelectMany(w =>
            new[] { line((w.Case, w.By), w.Start, start) + "\n", line((w.Case, w.By), w.End, end) + "\n" }));

    private static string Xes(string zone = "+09:00", bool hasStarts = true, bool hasResources = true, string activity = "Key in")
    {
        var text = new StringBuilder("<log xmlns=\"http://www.xes-standard.org/\">\n"
            + "<global scope=\"event\"><string key=\"concept:name\" value=\"?\"/></global>\n");
        foreach (var trace in Works.GroupBy(w => w.Case))
        {
            text.Append($"<trace><string key=\"concept:name\" value=\"{trace.Key}\"/>\n");
            foreach (var (_, by, start, end) in trace)
            {
                foreach (var (at, transition) in new[] { (start, "start"), (end, "complete") }.Skip(hasStarts ? 0 : 1))
                {
                    text.Append($"<event><string key=\"concept:name\" value=\"{activity}\">")
                        .Append("<string key=\"org:resource\" value=\"nested\"/></string>")
                        .Append($"<date key=\"time:timestamp\" value=\"2026-10-01T{at}.000{zone}\"/>")
                        .Append($"<string key=\"lifecycle:transition\" value=\"{transition}\"/>")
                        .Append(hasResources ? $"<string key=\"org:resource\" value=\"{by}\"/>" : "").Append("</event>\n");
                }
            }

            text.Append("</trace>\n");
        }

        return text.Append("</log>\n").ToString();
    }

    private static IEnumerable<TestCaseData> SameLogs()
    {
        yield return new TestCaseData(Events("Case ID,Activity,Resource,Timestamp,lifecycle:transition",
            (w, at, what) => $"{w.Case},Key in,{w.By},2026-10-01 {at},{what}")).SetName("{m}(events)");
        yield return new TestCaseData(Events("ケースID;アクティビティ;リソース;タイムスタンプ;ライフサイクル",
            (w, at, what) => $"{w.Case};入力;{(w.By == "bot" ? "ロボット" : "職員")};2026/10/1 {at};{what}", "開始", "終了")).SetName("{m}(Japanese)");
        yield return new TestCaseData(Events("案件\t作業\t担当\t日時\t状態",
            (w, at, what) => $"{w.Case}\tＫｅｙ　ｉｎ\t{w.By}\t2026-10-01 {at}\t{what}", "開始", "完了")).SetName("{m}(status tells it)");
        yield return new TestCaseData("case:concept:name,concept:name,org:resource,time:timestamp,start_timestamp,lifecycle:transition\n"
            + string.Concat(Works.Select(w => $"{w.Case},key_in,{w.By},2026-10-01 {w.End}+09:00,2026-10-01 {w.Start}+09:00,complete\n")))
            .SetName("{m}(interval)");
        yield return new TestCaseData("_CASE_KEY,ACTIVITY_EN,USER_NAME,EVENTTIME,END_TIME\n"
            + string.Concat(Works.Select(w => $"{w.Case},keyed,{w.By},2026-10-01 {w.Start},2026-10-01 {w.End}\n")))
            .SetName("{m}(event and end)");
        yield return new TestCaseData("Case ID,Activity,Resource,Start Time (UTC),Complete Timestamp (JST)\n"
            + string.Concat(Works.Select(w =>
            $"{w.Case},forms/keyed,{w.By},2026-10-01 {w.Start.Replace("09:", "00:", StringComparison.Ordinal)},2026-10-01 {w.End}\n")))
            .SetName("{m}(zones in the headings)");
        var lines = Events("Case ID,Activity,Resource,Timestamp,Event Type",
            (w, at, what) => $"{w.Case},Key in,{w.By},2026-10-01 {at[..5]},{what}", "STARTED", "COMPLETED").Split('\n')[..^1];
        yield return new TestCaseData(string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()])).SetName("{m}(latest first)");
        yield return new TestCaseData(Xes()).SetName("{m}(XES)");
        yield return new TestCaseData(Xes("Z", activity: "入力")).SetName("{m}(XES in UTC)");
        yield return new TestCaseData(Xes().Replace("\n", "", StringComparison.Ordinal)).SetName("{m}(XES in one line)");
    }

    [TestCaseSource(nameof(SameLogs))]
    public void Log_ComesOutAsCountedByHand(string log)
    {
        var (verified, findings) = Verify(log);
        Assert.That(findings, Is.Empty);
        Assert.That(verified!.Cases, Is.EqualTo(3));
        Assert.That(Figures(verified), Is.EqualTo("BotMinutes 3 of 2, Coverage 0.667 of 3, Exceptions 0.5 of 2, Failures 0 of 2, "
            + "ReturnMinutes 9 of 1, HandMinutes 6 of 1"));
    }

    // One instant tells who and in what order, so that shares can be verified and times cannot.
    [Test]
    public void OneInstant_TellsSharesAlone()
    {
        foreach (var log in new[]
        {
            Xes(hasStarts: false),
            "Case ID,Activity,Resource,Timestamp\n"
                + string.Concat(Works.Select(w => $"{w.Case},Key in,{w.By},2026-10-01 {w.End}\n")),
            Events("Case ID,Activity,Resource,Timestamp,lifecycle:transition", (w, _, what) =>
                $"{w.Case},Key in,{w.By},2026-10-01 09:0{w.Case}"
                + $"{(w.By == "bot" ? ":00" : ":30")},{what}"),
        })
        {
            var (verified, findings) = Verify(log);
            Assert.That(findings.Select(f => f.Code), Is.EqualTo(new[] { "RPD7268" }), log);
            Assert.That(Figures(verified!), Is.EqualTo("Coverage 0.667 of 3, Exceptions 0.5 of 2, Failures 0 of 2"), log);
        }
    }

    [Test]
    public void Nobody_IsTold()
    {
        var (_, findings) = Verify(Xes(hasResources: false));
        Assert.That(findings.Select(f => f.Code), Is.EquivalentTo(new[] { "RPD7334", "RPD7267" }));
    }

    // A start without an end is no work; the time from the clerk's start to the bot's end is nobody's; a pause is not work.
    [Test]
    public void Halves_AreToldAndNotTimed()
    {
        var (verified, findings) = Verify("""
            Case ID,Activity,Resource,Timestamp,Lifecycle
            1,Key in,bot,2026-10-01 09:00,start
            1,Key in,bot,2026-10-01 09:10,start
            1,Key in,bot,2026-10-01 09:12,complete
            2,Key in,bot,2026-10-01 09:22,complete
            3,Key in,bot,2026-10-01 09:30,schedule
            3,Key in,bot,2026-10-01 09:40,start
            3,Key in,bot,2026-10-01 09:41,suspend
            3,Key in,bot,2026-10-01 12:00,resume
            3,Key in,bot,2026-10-01 12:03,complete
            4,Key in,bot,2026-10-01 13:00,start
            4,Key in,bot,2026-10-01 13:01,ate_abort
            5,Key in,clerk,2026-10-01 13:10,start
            5,Key in,clerk,2026-10-01 13:16,complete
            """);
        Assert.That(findings.Select(f => $"{f.Code} {f.Place.Line}"), Is.EqualTo(new[] { "RPD7318 2", "RPD7319 5" }));
        Assert.That(Figures(verified!), Is.EqualTo(
            "BotMinutes 3 of 2, Coverage 0.8 of 5, Exceptions 0 of 4, Failures 0.25 of 4, HandMinutes 6 of 1"));
    }

    // What a log of a whole process lacks elsewhere does not matter here.
    [Test]
    public void OtherSteps_NeedNotBeRight()
    {
        var (verified, findings) = Verify("""
            Case ID,Activity,Resource,Start Timestamp,Complete Timestamp
            1,START,,2026-10-01 09:00,2026-10-01 09:00
            1,Key in,bot,2026-10-01 09:00,2026-10-01 09:02
            2,Key in,clerk,2026-10-01 09:10,2026-10-01 09:16
            2,Audit,chief,soon,2026-10-01 09:16
            """);
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(new[] { "RPD7212" }));
        Assert.That(findings[0].Message, Does.Contain("START, Audit"));
        Assert.That(verified!.Cases, Is.EqualTo(2));
    }

    [TestCase("1,bot,2026-10-01 09:00,2026-10-01 09:01,failure\n1,bot,2026-10-01 09:10,2026-10-01 09:13,done",
        "4 of 2", "0.5 of 2", TestName = "{m}(a crash and a restart)")]
    [TestCase("1,bot,2026-10-01 09:00,2026-10-01 09:01,\n1,bot,2026-10-01 15:00,2026-10-01 15:03,",
        "4 of 2", "0 of 2", TestName = "{m}(two runs on a day)")]
    [TestCase("1,bot,2026-10-01 09:00,2026-10-01 09:01,\n1,bot,2026-10-01 09:01,2026-10-01 09:04,",
        "4 of 2", "0 of 2", TestName = "{m}(end to end)")]
    [TestCase("1,bot,2026-10-01 15:00,2026-10-01 15:03,done\n1,bot,2026-10-01 09:00,2026-10-01 09:01,failure",
        "4 of 2", "0.5 of 2", TestName = "{m}(as written, not as run)")]
    public void Runs_OfOneCase_AddUp(string rows, string minutes, string failures)
    {
        var (verified, findings) = Verify($"case,by,start,end,outcome\n{rows}\n2,bot,2026-10-01 10:00,2026-10-01 10:04,\n"
            + "3,clerk,2026-10-01 11:00,2026-10-01 11:06,\n");
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(new[] { "RPD7267" }));
        Assert.That(Figures(verified!), Is.EqualTo(
            $"BotMinutes {minutes}, Coverage 0.667 of 3, Exceptions 0 of 2, Failures {failures}, HandMinutes 6 of 1"));
    }

    // Without times only a run that failed says that the next row is another; of what was timed in part the time is not known.
    [TestCase("1,bot,1,failure\n1,bot,3,done", "RPD7267", "BotMinutes 4 of 1")]
    [TestCase("1,bot,1,failure\n1,bot,,done", "RPD7267,RPD7215", "Coverage 0.5 of 2")]
    [TestCase("1,bot,1,done\n1,bot,3,done", "RPD7201", "")]
    [TestCase("1,bot,1,failure\n1,bot,1,failure", "RPD7201", "")]
    public void Runs_WithoutTimes(string rows, string codes, string first)
    {
        var (verified, findings) = Verify($"case,by,minutes,outcome\n{rows}\n2,clerk,6,\n");
        Assert.That(findings.Select(f => f.Code).Order(StringComparer.Ordinal), Is.EquivalentTo(codes.Split(',')));
        Assert.That(verified is null ? "" : Figures(verified), Does.StartWith(first));
    }

    [Test]
    public void PartlyTimedPeople_AreNotTimed()
    {
        var (verified, _) = Verify("case,by,minutes\n1,bot,2\n1,clerk,9\n1,clerk,\n2,clerk,6\n");
        Assert.That(Figures(verified!), Does.Not.Contain("ReturnMinutes"));
    }

    // The same name in two workflows: a log of both cannot be told apart, two steps that were tried even less.
    [Test]
    public void NameOfSeveralSteps_IsTold()
    {
        var two = KeyingDesk.Department + KeyingDesk.Department[KeyingDesk.Department.IndexOf("  forms:", StringComparison.Ordinal)..]
            .Replace("  forms:", "  cards:", StringComparison.Ordinal);
        var one = KeyingDesk.Basis(department: two);
        var log = BadPilotTests.Read(Encoding.UTF8.GetBytes(Xes())).ValueOrThrow();
        var told = one.Verify(log, one.Chosen(null), "pilot.csv").Diagnostics.Single();
        Assert.That((told.Code, told.Message.Contains("cards/keyed", StringComparison.Ordinal)), Is.EqualTo(("RPD7336", true)));

        var both = KeyingDesk.Basis(KeyingDesk.Bot.Replace("state: forms/keyed", "states: [forms/keyed, cards/keyed]",
            StringComparison.Ordinal), two);
        Assert.That(both.Verify(log, both.Chosen(null), "pilot.csv").Diagnostics.Select(f => f.Code), Has.All.EqualTo("RPD7335"));
        var sure = BadPilotTests.Read(Encoding.UTF8.GetBytes(Xes(activity: "cards/keyed"))).ValueOrThrow();
        Assert.That(both.Verify(sure, both.Chosen(null), "pilot.csv").ValueOrThrow().Steps.Single().Step.Path.Workflow,
            Is.EqualTo("cards"));
    }

    [TestCase("ロボット2号機", true)]
    [TestCase("RPA-01", true)]
    [TestCase("bot 3", true)]
    [TestCase("Abbott", false)]
    [TestCase("robotics desk", false)]
    public void NumberedBot_IsABot(string name, bool isBot) => Assert.That(PilotHeadings.IsBot(name), Is.EqualTo(isBot));

    // Past midnight when that is a plausible time of work; else the two were exchanged.
    [TestCase("23:58", "0:01", 3.0)]
    [TestCase("22:00", "6:00", 480.0)]
    [TestCase("9:10", "9:05", null)]
    public void TimesOfDay_GoOnPastMidnight(string start, string end, double? minutes)
    {
        var read = BadPilotTests.Read(Encoding.UTF8.GetBytes($"case,date,start,end\n1,2026-10-01,{start},{end}\n"));
        Assert.That(read.TryGetValue(out var pilot) ? pilot.Rows[0].Minutes : null, Is.EqualTo(minutes).Within(1e-9));
    }

    // Where semicolons part the cells a comma may be the decimal one.
    [Test]
    public void CommaBesideSemicolons_IsNoThousand() =>
        Assert.That(BadPilotTests.Read("case;minutes\n1;2,125\n"u8.ToArray()).Diagnostics.Single().Code, Is.EqualTo("RPD2076"));

    [Test]
    public void HundredThousandRuns_OfOneCase_AreAddedUp()
    {
        var start = new DateTime(2026, 1, 5, 9, 0, 0);
        var (verified, _) = Verify("case,by,start,minutes\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i =>
            $"1,bot,{start.AddMinutes(3 * i):yyyy-MM-dd HH:mm},2\n")));
        Assert.That(Figures(verified!), Does.StartWith("BotMinutes 200000 of 1"));
    }

    private static string Figures(PilotVerification verified) => string.Join(", ", verified.Steps.Single().Figures
        .Where(f => f.Measured is not null)
        .Select(f => FormattableString.Invariant($"{f.Figure} {Math.Round(f.Measured!.Value, 3)} of {f.Cases}")));

    private static (PilotVerification? Verified, IReadOnlyList<Diagnostic> Findings) Verify(string text)
    {
        var read = BadPilotTests.Read(Encoding.UTF8.GetBytes(text));
        if (!read.TryGetValue(out var pilot))
            return (null, read.Diagnostics);
        var verified = Desk.Value.Verify(pilot, Desk.Value.Chosen(null), "pilot.csv");
        return (verified.TryGetValue(out var value) ? value : null, [.. read.Diagnostics, .. verified.Diagnostics]);
    }
}
