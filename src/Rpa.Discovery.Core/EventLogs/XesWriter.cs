using System.Buffers;
using System.Text;

namespace Rpa.Discovery.EventLogs;

/// <summary>Writes XES, IEEE Std 1849-2016: elements in the order of its schema, every key an XML name, none twice in one
/// element.</summary>
/// <remarks>
/// A span gives two events: <c>start</c> (or <c>resume</c>) and <c>complete</c> (or <c>suspend</c>, <c>ate_abort</c>); what was taken back
/// before it started gives
/// <c>withdraw</c> alone, and what only waits gives none. Those are transitions of the standard's own lifecycle model. Values that nobody
/// knows are left out.
/// </remarks>
internal sealed class XesWriter : EventLogWriter
{
    private static readonly (string Name, string Prefix)[] _extensions =
        [("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time")];

    // What XML cannot hold as it is in the value of an attribute.
    private static readonly SearchValues<char> _special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '<', '&', '"', '\uFFFE', '\uFFFF']);

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly List<(int Order, ActivitySpan Span, bool IsStart)> _events = [];
    private LogHeader _header = null!;
    private byte[] _buffer = new byte[1 << 16];
    private int _length;
    private int _depth; // of the attributes that are written

    public XesWriter(Stream stream, bool leaveOpen = true)
    {
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    public override void Begin(LogHeader header)
    {
        _header = header;
        Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<log xes.version=\"1849.2016\" xes.features=\"\">\n"u8);
        foreach (var (name, prefix) in _extensions)
            Text($" <extension name=\"{name}\" prefix=\"{prefix}\" uri=\"http://www.xes-standard.org/{prefix}.xesext\" />\n");
        Globals("trace", "concept:name");
        Globals("event", "concept:name", "concept:instance", "lifecycle:transition", "time:timestamp");
        Text(" <classifier name=\"Activity\" scope=\"event\" keys=\"concept:name\" />\n");
        Text(" <classifier name=\"Activity-and-transition\" scope=\"event\" keys=\"concept:name lifecycle:transition\" />\n");
        _depth = 1;
        Attribute("concept:name", LogValue.Of(header.Name));
        Attribute("lifecycle:model", LogValue.Of("standard"));
        foreach (var (key, value) in header.Attributes)
            Attribute(key, value);
    }

    public override void Write(LogTrace trace)
    {
        Raw(" <trace>\n"u8);
        _depth = 2;
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
        Raw(" </trace>\n"u8);
    }

    public override void End()
    {
        Raw("</log>\n"u8);
        Flush();
        _stream.Flush();
    }

    public override void Dispose()
    {
        if (!_leaveOpen)
            _stream.Dispose();
    }

    private void Event(ActivitySpan span, bool isStart)
    {
        Raw("  <event>\n"u8);
        _depth = 3;
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
        Raw("  </event>\n"u8);
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
        Text($" <global scope=\"{scope}\">\n");
        _depth = 2;
        foreach (var key in keys)
            Attribute(key, key == "time:timestamp"
                ? LogValue.Of(DateTimeOffset.UnixEpoch) : LogValue.Of(key == "lifecycle:transition" ? "complete" : "unknown"));
        Raw(" </global>\n"u8);
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
        Raw("   "u8[.._depth]);
        Raw(value.Kind switch
        {
            LogValueKind.Text => "<string key=\""u8,
            LogValueKind.Whole => "<int key=\""u8,
            LogValueKind.Number => "<float key=\""u8,
            LogValueKind.Instant => "<date key=\""u8,
            _ => "<boolean key=\""u8,
        });
        Text(key);
        Raw("\" value=\""u8);
        if (value.Text is { } text)
        {
            Escaped(text);
        }
        else
        {
            Reserve(LogValue.LongestNumber);
            _length += value.Write(_buffer.AsSpan(_length));
        }

        Raw("\" />\n"u8);
    }

    private void Escaped(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(_special); at >= 0; at = rest.IndexOfAny(_special))
        {
            Text(rest[..at]);
            Raw(rest[at] switch
            {
                '<' => "&lt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\n' => "&#xA;"u8,
                '\r' => "&#xD;"u8,
                '\t' => "&#x9;"u8,
                _ => "\uFFFD"u8, // the sign for what cannot be shown: XML holds no other control characters
            });
            rest = rest[(at + 1)..];
        }

        Text(rest);
    }

    // Half of a surrogate pair becomes the sign for what cannot be shown.
    private void Text(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes <= _buffer.Length)
            return;
        Flush();
        if (bytes > _buffer.Length)
            _buffer = new byte[bytes];
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
