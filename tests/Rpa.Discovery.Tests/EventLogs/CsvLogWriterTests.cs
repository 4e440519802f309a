using System.Text;
using CsvHelper;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.Tests.EventLogs;

public sealed class CsvLogWriterTests
{
    [Test]
    public void Write_OneActivity_IsOneLineUnderItsHeadings()
    {
        var text = Encoding.UTF8.GetString(SmallLogs.Written(EventLogKind.Csv, SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30))));
        Assert.That(text, Is.EqualTo(
            "case,activity,instance,event,how,enabled,start,end,resource,group,coworkers,waitingHours,processingHours,case:kind\r\n" +
            "c-1,check,1,done,completed,2026-06-01T08:45:00+09:00,2026-06-01T09:00:00+09:00,2026-06-01T09:30:00+09:00,clerk-1,clerk,,0.25,0.5,paper\r\n"));
    }

    [Test]
    public void Write_WhatIsNotKnownYet_LeavesItsCellsEmptyAndTheRestInPlace()
    {
        var rows = Read(SmallLogs.Written(EventLogKind.Csv, SmallLogs.Case("c-1",
            SmallLogs.Done("check", 0, 30, SpanEnd.Suspended), SmallLogs.Done("check", 60, null, SpanEnd.Open, isResumption: true),
            SmallLogs.Done("file", null, null, SpanEnd.Open, 2))));
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => r["how"]), Is.EqualTo((string[])["suspended", "open", "open"]));
            Assert.That(rows.Select(r => r["end"].Length > 0), Is.EqualTo((bool[])[true, false, false]));
            Assert.That(rows.Select(r => r["start"].Length > 0), Is.EqualTo((bool[])[true, true, false]));
            Assert.That(rows.Select(r => r["waitingHours"]), Is.EqualTo((string[])["0.25", "0.25", ""]));
            Assert.That(rows.Select(r => r["processingHours"]), Is.EqualTo((string[])["0.5", "", ""]));
            Assert.That(rows.Select(r => r["case:kind"]), Is.All.EqualTo("paper"));
        });
    }

    [TestCase("紙, \"folded\"\r\nand signed")]
    [TestCase("  blanks  ")]
    [TestCase("=1+1")]
    public void Write_WhateverAValueHolds_IsReadAsItWas(string value)
    {
        var trace = SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30));
        trace.Values[0] = LogValue.Of(value);
        Assert.That(SpreadsheetCell.Read(Read(SmallLogs.Written(EventLogKind.Csv, trace)).Single()["case:kind"]), Is.EqualTo(value));
    }

    /// <summary>The lines of a log by their headings.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(byte[] bytes)
    {
        using var reader = CsvReader.FromText(Encoding.UTF8.GetString(bytes), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
