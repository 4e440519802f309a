using System.Xml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Walks the events of an XES log (IEEE Std 1849-2016); the dictionaries are the walker's own and change with the next
/// event.</summary>
internal sealed class XesEvents
{
    /// <summary>The attributes of the log.</summary>
    public Dictionary<string, string> Log { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of the trace of the event.</summary>
    public Dictionary<string, string> Trace { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of the event, without what is nested in them.</summary>
    public Dictionary<string, string> Event { get; } = new(StringComparer.Ordinal);

    /// <summary>How many traces have begun.</summary>
    public int Traces { get; private set; }

    /// <summary>Where the event begins.</summary>
    public int Line { get; private set; }

    /// <summary>Where the event begins.</summary>
    public int Column { get; private set; }

    /// <summary>Goes from event to event.</summary>
    /// <exception cref="XmlException">It breaks off, or is not XML.</exception>
    public IEnumerable<XesEvents> Of(byte[] bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
        };
        using var stream = new MemoryStream(bytes, writable: false);
        using var xml = XmlReader.Create(stream, settings);
        while (xml.Read())
        {
            var isEmpty = xml.IsEmptyElement;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "event")
                yield return this;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "trace")
            {
                Traces++;
                Trace.Clear();
            }
            else if (xml.LocalName == "event")
            {
                Event.Clear();
                (Line, Column) = xml is IXmlLineInfo info ? (info.LineNumber, info.LinePosition) : (0, 0);
                if (isEmpty)
                    yield return this;
            }
            else if (xml.Depth <= 3 && xml.GetAttribute("key") is { } key && xml.GetAttribute("value") is { } value)
            {
                (xml.Depth switch { 1 => Log, 2 => Trace, _ => Event })[key] = value;
            }
        }
    }
}
