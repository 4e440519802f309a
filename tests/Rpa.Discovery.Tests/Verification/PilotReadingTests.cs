using System.Text;
using Rpa.Discovery.Formats.Pilots;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Pilots as desks and other programs write them down, with what a person reads from the same rows.</summary>
public sealed class PilotReadingTests
{
    // Each holds the bot's 1 and 2 minutes from 9:05 and 9:10 on 1 and 2 April 2026.
    [TestCase("case,by,start,end\n1,bot,2026/4/1 9:05,2026/4/1 9:06\n2,bot,2026/4/2 9:10,2026/4/2 9:12\n")]
    [TestCase("案件,担当,開始,終了\n1,bot,R8.4.1 9:05,R8.4.1 9:06\n2,bot,令和8年4月2日9時10分,令和8年4月2日9時12分\n")]
    [TestCase("案件,担当,開始,終了\n1,bot,2026/4/1(水) 午前9:05,2026/4/1(水) 午前9:06\n2,bot,2026/4/2 9:10 AM,2026/4/2 9:12 AM\n")]
    [TestCase("case;by;start;end\n1;bot;01.04.2026 09:05;01.04.2026 09:06\n2;bot;02.04.2026 09:10;02.04.2026 09:12\n")]
    [TestCase("case_id,resource,start_timestamp,end_timestamp\n"
        + "1,bot,2026-04-01T09:05,2026-04-01T09:06\n2,bot,2026-04-02T09:10,2026-04-02T09:12\n")]
    [TestCase("case,by,date,start,end\n1,bot,2026-04-01,9:05,9:06\n2,bot,2026-04-02,9:10:00,9:12:00\n")]
    [TestCase("案件,担当,開始時刻,終了時刻,日付\n1,bot,9:05,9:06,R8.4.1\n2,bot,9:10,9:12,R8.4.2\n")]
    [TestCase("case,by,start,end\n1,bot,2026-04-01T00:05Z,2026-04-01T09:06+09:00\n2,bot,2026-04-02T02:10+02:00,2026-04-02T00:12Z\n")]
    [TestCase("case,by,start,duration (sec)\n1,bot,2026-04-01T00:05Z,60\n2,bot,2026-04-02 09:10,120\n")]
    [TestCase("案件,担当,開始,秒数\n1,bot,2026-04-01 09:05,60\n2,bot,2026-04-02 09:10,120\n")]
    [TestCase("案件,担当,開始,所要時間(秒数)\n1,bot,2026-04-01 09:05,60\n2,bot,2026-04-02 09:10,2分\n")]
    [TestCase("case,by,start,minutes\n1,bot,46113.378472222,0:01:00\n2,bot,46114.381944444,00:02:00\n")]
    [TestCase("case,by,start,minutes\n1,bot,2026-04-01 09:05,1\n2,bot,2026-04-02 09:10,2\ntotal,,,3\n")]
    [TestCase("Pilot;;;\n\ncase;by;start;minutes\n1;bot;01.04.2026 09:05;1,0\n2;bot;46114,381944444;2,000\n")]
    [TestCase("案件,担当,開始(日/月/年),終了(日/月/年)\n1,bot,01/04/2026 9:05,01/04/2026 9:06\n2,bot,2/4/2026 9:10,2/4/2026 9:12\n")]
    [TestCase("case,by,start (mm/dd/yyyy),minutes\n1,bot,04/01/2026 09:05,1\n2,bot,4/2/2026 9:10 AM,2\n")]
    [TestCase("case,by,start,end\n1,bot,1775001900000,1775001960000\n2,bot,1775088600000,1775088720000\n")]
    [TestCase("case,by,start,end\n1,bot,1775001900,1775001960\n2,bot,2026-04-02 09:10:00 JST,2026-04-02 00:12:00 UTC\n")]
    public void Table_SaysTheSame(string table)
    {
        var rows = Read(table).Rows;
        Assert.That(rows.Select(r => (r.Case, r.By, r.Start)), Is.EqualTo(new[]
        {
            ("1", "bot", (DateTime?)new DateTime(2026, 4, 1, 9, 5, 0)), ("2", "bot", new DateTime(2026, 4, 2, 9, 10, 0)),
        }));
        Assert.That(rows.Select(r => Math.Round(r.Minutes!.Value, 9)), Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [TestCase("case,start,minutes\n1,04/05/2026 9:05,1\n")]
    [TestCase("case,start,minutes\n1,31/12/2026 9:05,1\n")]
    public void DayAndMonth_AreAskedFor(string table)
    {
        var found = BadPilotTests.Read(Encoding.UTF8.GetBytes(table)).Diagnostics.Single();
        Assert.That((found.Code, found.Place.Line, found.Place.Column), Is.EqualTo(("RPD2079", 2, 3)));
        Assert.That(found.Help, Does.Contain("'start (dd/mm/yyyy)'"));
    }

    // Half past three in the afternoon in London is past midnight in Tokyo: another day.
    [Test]
    public void Instants_AreTheDaysOfTheDepartment() =>
        Assert.That(Read("case,start,minutes\n1,2026-04-01T15:30Z,1\n").Rows[0].Start, Is.EqualTo(new DateTime(2026, 4, 2, 0, 30, 0)));

    // A program that knows the day alone writes its midnight, which is three in the afternoon of the day before when it writes UTC.
    [TestCase("2026-04-02 00:00", "2026-04-02 00:00:00")]
    [TestCase("2026-04-01T15:00:00Z", "2026-04-01T15:00:00Z")]
    [TestCase("2026-04-02T00:00:00Z", "2026-04-02T00:00:00Z")]
    [TestCase("2026-04-02T00:00:00+09:00", "2026-04-03T00:00:00+09:00")]
    public void MidnightsAlone_AreDays(string start, string end)
    {
        var row = Read($"case,start,end\n1,{start},{end}\n").Rows[0];
        Assert.That((row.Start, row.Minutes), Is.EqualTo(((DateTime?)new DateTime(2026, 4, 2), (double?)null)));
    }

    [Test]
    public void OneMidnightAmongOtherTimes_IsATime() =>
        Assert.That(Read("case,start,end\n1,2026-04-02 00:00,2026-04-02 00:03\n").Rows[0].Minutes, Is.EqualTo(3).Within(1e-9));

    // To the minute at both ends, up to a minute is missing.
    [TestCase("1.9", true)]
    [TestCase("2.1", false)]
    public void Minutes_FitBetweenBeginningAndEnd(string minutes, bool fits) => Assert.That(BadPilotTests.Read(Encoding.UTF8.GetBytes(
        $"case,start,end,minutes\n1,2026-04-02 09:05,2026-04-02 09:06,{minutes}\n")).TryGetValue(out _), Is.EqualTo(fits));

    [Test]
    public void OverTheChangeOfClocks_MinutesAreThoseThatPassed() =>
        Assert.That(Read("case,start,end\n1,2026-10-25T02:50+02:00,2026-10-25T02:10+01:00\n").Rows[0].Minutes, Is.EqualTo(20).Within(1e-9));

    // Two of two came back to nobody: the range of the hours holds the hours that were counted.
    [TestCase("case,by,minutes\n1,bot,1\n2,bot,2\n")]
    [TestCase("case,by,minutes,outcome\n1,bot,1,exception\n1,clerk,9,\n2,bot,2,exception\n2,clerk,8,\n")]
    public void MeasuredHours_LieInTheirRange(string table)
    {
        var basis = KeyingDesk.Basis();
        var measured = basis.Verify(Read(table), basis.Chosen(null), "pilot.csv").ValueOrThrow().Hours.Measured!;
        Assert.That(measured.Value, Is.InRange(measured.Low!.Value, measured.High!.Value));
    }

    private static PilotLog Read(string table) => BadPilotTests.Read(Encoding.UTF8.GetBytes(table)).ValueOrThrow();
}
