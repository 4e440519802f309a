using System.Xml;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads the XES that <c>simulate --log</c> writes, told by its attribute <c>windowStart</c> and its traces' <c>workflowId</c>; no
/// other XES.</summary>
internal static class OurLogXes
{
    public static PilotLog? Read(byte[] bytes, string path, Findings findings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true,
            IgnoreWhitespace = true
        };
        using var stream = new MemoryStream(bytes, writable: false);
        using var xml = XmlReader.Create(stream, settings);
        var rows = new List<PilotRow>();
        try
        {
            var isOurs = false;
            var log = new Dictionary<string, string>(StringComparer.Ordinal);
            var trace = new Dictionary<string, string>(StringComparer.Ordinal);
            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            var open = new Dictionary<(string Activity, string Instance), (DateTime At, string Group)>();
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.Name == "event" && trace.ContainsKey("workflowId"))
                    Event(xml, path, trace, read, open, rows);
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.Name == "trace")
                {
                    isOurs |= log.ContainsKey("windowStart");
                    trace.Clear();
                    open.Clear();
                }
                else if (xml.Name == "event")
                {
                    read.Clear();
                }
                else if (xml.GetAttribute("key") is { } key && xml.GetAttribute("value") is { } value)
                {
                    (xml.Depth switch { 1 => log, 2 => trace, _ => read })[key] = value;
                }
            }

            if (!isOurs || !log.ContainsKey("seed"))
            {
                findings.Add(PilotRules.OtherLog, new SourceSpan(path, 0, 0), path);
                return null;
            }
        }
        catch (XmlException e)
        {
            findings.Add(PilotRules.BrokenXml, new SourceSpan(path, e.LineNumber, e.LinePosition), path);
            return null;
        }

        if (rows.Count == 0)
            findings.Add(PilotRules.NoRows, new SourceSpan(path, 1, 1));
        return findings.HasErrors ? null : new PilotLog(PilotTable.InOrder(rows), IsOurLog: true);
    }

    private static void Event(XmlReader xml, string path, Dictionary<string, string> trace, Dictionary<string, string> read,
        Dictionary<(string, string), (DateTime At, string Group)> open, List<PilotRow> rows)
    {
        if (!read.TryGetValue("concept:name", out var activity) || !read.TryGetValue("concept:instance", out var instance)
            || !read.TryGetValue("time:timestamp", out var at)
            || !InstantText.TryRead(at, out var date, out var time, out _))
        {
            return;
        }

        var lifecycle = read.GetValueOrDefault("lifecycle:transition");
        if (lifecycle is "start" or "resume")
        {
            open[(activity, instance)] = (date.ToDateTime(time ?? TimeOnly.MinValue), read.GetValueOrDefault("org:group", ""));
        }
        else if (open.Remove((activity, instance), out var begun) && read.TryGetValue("processingHours", out var hours)
            && double.TryParse(hours, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture,
                out var worked) && double.IsFinite(worked))
        {
            var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
            rows.Add(OurLogTable.Row(line, new SourceSpan(path, line, 1), trace.GetValueOrDefault("concept:name", ""), trace["workflowId"],
                activity, instance, begun.At, worked, begun.Group));
        }
    }
}
