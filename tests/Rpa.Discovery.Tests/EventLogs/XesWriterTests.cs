using System.Text;
using System.Xml.Linq;
using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Tests.EventLogs;

public sealed class XesWriterTests
{
    [Test]
    public void Write_OneActivity_IsTheStandardsXml()
    {
        var text = Encoding.UTF8.GetString(SmallLogs.Written(EventLogKind.Xes, SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30))));
        Assert.That(text, Is.EqualTo("""
            <?xml version="1.0" encoding="utf-8"?>
            <log xes.version="1849.2016" xes.features="">
             <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext" />
             <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext" />
             <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext" />
             <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext" />
             <global scope="trace">
              <string key="concept:name" value="unknown" />
             </global>
             <global scope="event">
              <string key="concept:name" value="unknown" />
              <string key="concept:instance" value="unknown" />
              <string key="lifecycle:transition" value="complete" />
              <date key="time:timestamp" value="1970-01-01T00:00:00+00:00" />
             </global>
             <classifier name="Activity" scope="event" keys="concept:name" />
             <classifier name="Activity-and-transition" scope="event" keys="concept:name lifecycle:transition" />
             <string key="concept:name" value="desk" />
             <string key="lifecycle:model" value="standard" />
             <int key="replication" value="0" />
             <trace>
              <string key="concept:name" value="c-1" />
              <string key="kind" value="paper" />
              <event>
               <string key="concept:name" value="check" />
               <string key="concept:instance" value="1" />
               <string key="lifecycle:transition" value="start" />
               <date key="time:timestamp" value="2026-06-01T09:00:00+09:00" />
               <string key="org:resource" value="clerk-1" />
               <string key="org:group" value="clerk" />
               <float key="waitingHours" value="0.25" />
              </event>
              <event>
               <string key="concept:name" value="check" />
               <string key="concept:instance" value="1" />
               <string key="lifecycle:transition" value="complete" />
               <date key="time:timestamp" value="2026-06-01T09:30:00+09:00" />
               <string key="org:resource" value="clerk-1" />
               <string key="org:group" value="clerk" />
               <string key="event" value="done" />
               <float key="processingHours" value="0.5" />
              </event>
             </trace>
            </log>

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Write_EveryWayThatASpanEnds_KeepsTheRulesAndTheStandardsLifecycle()
    {
        var put = SmallLogs.Done("check", 0, 30, SpanEnd.Suspended);
        var taken = SmallLogs.Done("check", 60, 90, isResumption: true, order: 2);
        var broken = SmallLogs.Done("decide", 90, 95, SpanEnd.Aborted, instance: 2, order: 4);
        var withdrawn = SmallLogs.Done("letter", null, 100, SpanEnd.Withdrawn, instance: 3, order: 6);
        var open = SmallLogs.Done("answer", 110, null, SpanEnd.Open, instance: 4, order: 8);
        var waiting = SmallLogs.Done("file", null, null, SpanEnd.Open, instance: 5, order: 10);
        var bytes = SmallLogs.Written(EventLogKind.Xes, SmallLogs.Case("c-1", put, taken, broken, withdrawn, open, waiting));
        var events = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("event");
        Assert.Multiple(() =>
        {
            Assert.That(XesRules.Broken(new MemoryStream(bytes)), Is.Empty);
            Assert.That(events.Select(e => $"{Value(e, "concept:name")} {Value(e, "lifecycle:transition")}"), Is.EqualTo(
                (string[])["check start", "check suspend", "check resume", "check complete", "decide start", "decide ate_abort",
                    "letter withdraw", "answer start"]));
        });
    }

    [Test]
    public void Write_ParallelSpans_EventsStandInTheOrderInWhichTheyHappened()
    {
        var first = SmallLogs.Done("a", 0, 60);
        var second = SmallLogs.Done("b", 0, 30, instance: 2);
        (first.StartOrder, second.StartOrder, second.EndOrder, first.EndOrder) = (1, 2, 3, 4);
        var bytes = SmallLogs.Written(EventLogKind.Xes, SmallLogs.Case("c-1", first, second));
        var events = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("event")
            .Select(e => Value(e, "concept:name") + Value(e, "lifecycle:transition"));
        Assert.That(events, Is.EqualTo((string[])["astart", "bstart", "bcomplete", "acomplete"]));
    }

    [TestCase("a\u0001b", "a\uFFFDb")]
    [TestCase("紙 <&\"'> \U0001F5CE", "紙 <&\"'> \U0001F5CE")]
    [TestCase("two\r\nlines\tand a tab", "two\r\nlines\tand a tab")]
    [TestCase("\uFFFE\u007F", "\uFFFD\u007F")]
    [TestCase("", "")]
    public void Write_WhateverAValueHolds_TheLogIsRead(string value, string read) => AssertRead(value, read);

    // Not as a test case: attributes are stored as UTF-8, which cannot hold it.
    [Test]
    public void Write_HalfOfASurrogatePair_IsReplaced() => AssertRead("half " + '\uD83D' + " of a pair", "half \uFFFD of a pair");

    private static void AssertRead(string value, string read)
    {
        var trace = SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30));
        trace.Values[0] = LogValue.Of(value);
        var bytes = SmallLogs.Written(EventLogKind.Xes, trace);
        Assert.Multiple(() =>
        {
            Assert.That(XesRules.Broken(new MemoryStream(bytes)), Is.Empty);
            Assert.That(Value(XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("trace").Single(), "kind"), Is.EqualTo(read));
        });
    }

    [Test]
    public void Write_ValuesLongerThanTheBuffer_AreWhole()
    {
        var text = new string('紙', 100_000);
        var trace = SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30));
        trace.Values[0] = LogValue.Of(text);
        var bytes = SmallLogs.Written(EventLogKind.Xes, trace, trace);
        Assert.That(XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("trace").Select(t => Value(t, "kind")),
            Is.EqualTo((string[])[text, text]));
    }

    private static string? Value(XElement element, string key) =>
        (string?)element.Elements().FirstOrDefault(a => (string?)a.Attribute("key") == key)?.Attribute("value");
}
