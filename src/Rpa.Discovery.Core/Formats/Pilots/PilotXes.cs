using System.Xml;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads XES: that of <c>simulate --log</c>, told by its attributes <c>windowStart</c> and <c>seed</c>, and that of any other
/// program, whose events are rows with the standard's keys for headings.</summary>
internal static class PilotXes
{
    private const string Name = "concept:name";
    private const string Time = "time:timestamp";

    // The standard's, and the beginning as libraries for event data keep it beside the end.
    private static readonly string[] _keys = [Name, Time, "start_timestamp", "lifecycle:transition", "concept:instance", "org:resource"];

    public static PilotLog? Read(byte[] bytes, string path, string zone, Findings findings)
    {
        var xes = new XesEvents();
        var ours = new OurLogXes(path);
        var isOurs = false;
        var records = new List<TextRecord>();
        try
        {
            foreach (var one in xes.Of(bytes))
            {
                isOurs |= one.Log.ContainsKey("windowStart") && one.Log.ContainsKey("seed");
                if (isOurs)
                    ours.Add(one);
                else if (_keys.Any(one.Event.ContainsKey))
                    records.Add(Record(one, path));
            }
        }
        catch (XmlException e)
        {
            findings.Add(PilotRules.BrokenXml, new SourceSpan(path, e.LineNumber, e.LinePosition), path);
            return null;
        }

        if (isOurs || (xes.Log.ContainsKey("windowStart") && xes.Log.ContainsKey("seed")))
            return ours.Read(findings);
        bool Has(string key) => records.Exists(r => r.At(1 + Array.IndexOf(_keys, key)).Length > 0);
        if (!Has(Name) || !Has(Time))
        {
            findings.Add(PilotRules.OtherLog, new SourceSpan(path, 0, 0), path);
            return null;
        }

        // A key that no event has is no column: nobody then left its cells blank.
        string[] headings = ["case:" + Name, .. _keys.Select(k => Has(k) ? k : "")];
        records.Insert(0, new TextRecord(1, headings, [.. headings.Select(_ => new SourceSpan(path, 1, 1))]));
        return PilotTable.Read(records, zone, findings);
    }

    // A trace is a case, whether or not it has a name.
    private static TextRecord Record(XesEvents one, string path)
    {
        string[] fields = [one.Trace.GetValueOrDefault(Name, $"#{one.Traces}"), .. _keys.Select(k => one.Event.GetValueOrDefault(k, ""))];
        var place = new SourceSpan(path, one.Line, one.Column);
        return new TextRecord(one.Line, fields, [.. fields.Select(_ => place)]);
    }
}
