using System.Text;
using System.Xml;

namespace Rpa.Discovery.EventLogs;

/// <summary>Writes XES, IEEE Std 1849-2016: elements in the order of its schema, every key an XML name, none twice in one element.</summary>
/// <remarks>
/// A span gives two events: <c>start</c> (or <c>resume</c>) and <c>complete</c> (or <c>suspend</c>, <c>ate_abort</c>); what was taken back before it started gives
/// <c>withdraw</c> alone, and what only waits gives none. Those are transitions of the standard's own lifecycle model. Values that nobody knows are left out.
/// </remarks>
internal sealed class XesWriter : EventLogWriter
{
    private static readonly (string Name, string Prefix)[] _extensions =
        [("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time")];

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly XmlWriter _xml;
    private readonly List<(int Order, ActivitySpan Span, bool IsStart)> _events = [];
    private LogHeader _header = null!;

    public XesWriter(Stream stream, bool leaveOpen = true)
    {
        _stream = stream;
        _leaveOpen = leaveOpen;
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" });
    }

    public override void Begin(LogHeader header)
    {
        _header = header;
        _xml.WriteStartDocument();
        _xml.WriteStartElement("log");
        _xml.WriteAttributeString("xes.version", "1849.2016");
        _xml.WriteAttributeString("xes.features", "");
        foreach (var (name, prefix) in _extensions)
            Element("extension", ("name", name), ("prefix", prefix), ("uri", $"http://www.xes-standard.org/{prefix}.xesext"));
        Globals("trace", "concept:name");
        Globals("event", "concept:name", "concept:instance", "lifecycle:transition", "time:timestamp");
        Element("classifier", ("name", "Activity"), ("scope", "event"), ("keys", "concept:name"));
        Element("classifier", ("name", "Activity-and-transition"), ("scope", "event"), ("keys", "concept:name lifecycle:transition"));
        Attribute("concept:name", LogValue.Of(header.Name));
        Attribute("lifecycle:model", LogValue.Of("standard"));
        foreach (var (key, value) in header.Attributes)
            Attribute(key, value);
    }

    public override void Write(LogTrace trace)
    {
        _xml.WriteStartElement("trace");
        Attribute("concept:name", LogValue.Of(trace.Name));
        Attributes(_header.Cases, trace.Values);
        _events.Clear();
        foreach (var span in trace.Spans)
        {
            if (span.Started is not null)
                _events.Add((span.StartOrder, span, true));
            if (span.Ended is not null)
                _events.Add((span.EndOrder, span, false));
        }

        _events.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        foreach (var (_, span, isStart) in _events)
            Event(span, isStart);
        _xml.WriteEndElement();
    }

    public override void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    public override void Dispose()
    {
        _xml.Dispose();
        if (!_leaveOpen)
            _stream.Dispose();
    }

    private void Event(ActivitySpan span, bool isStart)
    {
        _xml.WriteStartElement("event");
        Attribute("concept:name", LogValue.Of(span.Activity));
        Attribute("concept:instance", LogValue.Of(LogValue.Of((long)span.Instance).ToString()));
        Attribute("lifecycle:transition", LogValue.Of(isStart ? span.IsResumption ? "resume" : "start" : Transition(span)));
        Attribute("time:timestamp", LogValue.Of(isStart ? span.Started : span.Ended));
        Attribute("org:resource", LogValue.Of(span.Resource));
        Attribute("org:group", LogValue.Of(span.Group));
        Attribute("coworkers", LogValue.Of(span.Coworkers));
        if (!isStart)
            Attribute("event", LogValue.Of(span.Event));
        if (isStart || span.Started is null)
            Attributes(_header.Starts, span.AtStart);
        if (!isStart)
            Attributes(_header.Ends, span.AtEnd);
        _xml.WriteEndElement();
    }

    private static string Transition(ActivitySpan span) => span.End switch
    {
        SpanEnd.Completed => "complete",
        SpanEnd.Suspended => "suspend",
        SpanEnd.Withdrawn when !span.IsResumption => "withdraw",
        _ => "ate_abort",
    };

    // The standard wants a value for those that lack one; here every trace and event has its own.
    private void Globals(string scope, params ReadOnlySpan<string> keys)
    {
        _xml.WriteStartElement("global");
        _xml.WriteAttributeString("scope", scope);
        foreach (var key in keys)
            Attribute(key, key == "time:timestamp" ? LogValue.Of(DateTimeOffset.UnixEpoch) : LogValue.Of(key == "lifecycle:transition" ? "complete" : "unknown"));
        _xml.WriteEndElement();
    }

    private void Attributes(IReadOnlyList<LogColumn> columns, LogValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
            Attribute(columns[i].Key, values[i]);
    }

    private void Attribute(string key, LogValue value)
    {
        if (value.IsNone)
            return;
        Element(
            value.Kind switch
            {
                LogValueKind.Text => "string",
                LogValueKind.Whole => "int",
                LogValueKind.Number => "float",
                LogValueKind.Instant => "date",
                _ => "boolean",
            },
            ("key", key),
            ("value", Legal(value.ToString())));
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    /// <summary>XML cannot hold control characters nor halves of a pair; the sign for what cannot be shown stands for them.</summary>
    private static string Legal(string text)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                (changed ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return changed?.ToString() ?? text;
    }
}
