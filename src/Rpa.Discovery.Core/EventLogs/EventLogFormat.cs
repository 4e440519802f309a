using System.IO.Compression;

namespace Rpa.Discovery.EventLogs;

internal enum EventLogKind
{
    /// <summary>IEEE 1849-2016.</summary>
    Xes,

    /// <summary>A table with one line per activity.</summary>
    Csv,
}

/// <summary>How a log is written, as its file's name says.</summary>
internal sealed record EventLogFormat(EventLogKind Kind, bool IsCompressed)
{
    /// <summary>The extensions that are understood, for messages.</summary>
    public const string Extensions = ".xes, .xes.gz, .csv, .csv.gz";

    /// <summary>The form that a file's name asks for; null when it asks for none of them.</summary>
    public static EventLogFormat? Of(string path)
    {
        var isCompressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return Path.GetExtension(isCompressed ? path[..^3] : path).ToUpperInvariant() switch
        {
            ".XES" => new(EventLogKind.Xes, isCompressed),
            ".CSV" => new(EventLogKind.Csv, isCompressed),
            _ => null,
        };
    }

    /// <summary>A writer onto a stream, which stays open.</summary>
    public EventLogWriter Open(Stream stream)
    {
        var into = IsCompressed ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : stream;
        return Kind == EventLogKind.Xes ? new XesWriter(into, leaveOpen: !IsCompressed) : new CsvLogWriter(into, leaveOpen: !IsCompressed);
    }
}
