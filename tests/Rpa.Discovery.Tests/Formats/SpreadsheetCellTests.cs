using System.Text;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.Tests.Formats;

public sealed class SpreadsheetCellTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+81-3", "'+81-3")]
    [TestCase("-x", "'-x")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "'\rx")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("'=1", "''=1")]
    [TestCase("-12.5", "-12.5")]
    [TestCase("+5", "+5")]
    [TestCase("'quoted'", "'quoted'")]
    [TestCase("a=1", "a=1")]
    [TestCase("", "")]
    public void Text_IsGuardedWhereItWouldBeRun_AndReadAsItWas(string text, string cell)
    {
        Assert.That(SpreadsheetCell.Guarded(text), Is.EqualTo(cell));
        Assert.That(SpreadsheetCell.Read(cell), Is.EqualTo(text));
    }

    [Test]
    public void Log_HasNoCellThatWouldBeRun()
    {
        using var stream = new MemoryStream();
        using (var log = new CsvLogWriter(stream))
        {
            log.Begin(new LogHeader { Name = "log", Cases = [new LogColumn("@channel"), new LogColumn("gap")] });
            var trace = new LogTrace("=case", [LogValue.Of("+phone"), LogValue.Of(-3.5)]);
            trace.Spans.Add(new ActivitySpan
            {
                Activity = "-work", Instance = 1, Event = "=done", Resource = "@r", Group = "+g",
                Coworkers = "-c"
            });
            log.Write(trace);
            log.End();
        }

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Does.EndWith(",'@channel,gap"));
        Assert.That(lines[1].Split(','),
            Is.EqualTo((string[])["'=case", "'-work", "1", "'=done", "open", "", "", "", "'@r", "'+g", "'-c", "'+phone", "-3.5"]));
    }
}
