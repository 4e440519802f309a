using CsvHelper;
using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.EventLogs;

/// <summary>Writes a log as a table (RFC 4180, UTF-8): one line per activity span, the lines of a case together, in the order in which they
/// were enabled.</summary>
/// <remarks>What is not known, or has not happened, is an empty cell. A text that a spreadsheet would run has an apostrophe before
/// it.</remarks>
internal sealed class CsvLogWriter : EventLogWriter
{
    private static readonly string[] _first = ["case", "activity", "instance", "event", "how", "enabled", "start", "end", "resource",
        "group", "coworkers"];

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly CsvWriter _csv;
    private LogHeader _header = null!;

    public CsvLogWriter(Stream stream, bool leaveOpen = true)
    {
        _stream = stream;
        _leaveOpen = leaveOpen;
        _csv = CsvWriter.Create(stream, null, leaveOpen: true);
    }

    public override void Begin(LogHeader header)
    {
        _header = header;
        foreach (var heading in (IEnumerable<string>)[.. _first, .. header.Starts.Concat(header.Ends).Concat(header.Cases)
            .Select(c => c.Heading)])
            _csv.WriteField(SpreadsheetCell.Guarded(heading));
        _csv.EndRecord();
    }

    public override void Write(LogTrace trace)
    {
        foreach (var span in trace.Spans)
        {
            _csv.WriteField(SpreadsheetCell.Guarded(trace.Name));
            _csv.WriteField(SpreadsheetCell.Guarded(span.Activity));
            Field(LogValue.Of((long)span.Instance));
            _csv.WriteField(SpreadsheetCell.Guarded(span.Event ?? ""));
            _csv.WriteField(Name(span.End));
            Field(LogValue.Of(span.Enabled));
            Field(LogValue.Of(span.Started));
            Field(LogValue.Of(span.Ended));
            _csv.WriteField(SpreadsheetCell.Guarded(span.Resource ?? ""));
            _csv.WriteField(SpreadsheetCell.Guarded(span.Group ?? ""));
            _csv.WriteField(SpreadsheetCell.Guarded(span.Coworkers ?? ""));
            Fields(span.AtStart, _header.Starts.Count);
            Fields(span.AtEnd, _header.Ends.Count);
            Fields(trace.Values, _header.Cases.Count);
            _csv.EndRecord();
        }
    }

    public override void End() => _csv.Flush();

    public override void Dispose()
    {
        _csv.Dispose();
        if (!_leaveOpen)
            _stream.Dispose();
    }

    private static string Name(SpanEnd end) => end switch
    {
        SpanEnd.Completed => "completed",
        SpanEnd.Suspended => "suspended",
        SpanEnd.Aborted => "aborted",
        SpanEnd.Withdrawn => "withdrawn",
        _ => "open",
    };

    // What is not known yet leaves its cells empty.
    private void Fields(LogValue[] values, int count)
    {
        for (var i = 0; i < count; i++)
            Field(i < values.Length ? values[i] : default);
    }

    private void Field(LogValue value)
    {
        Span<byte> into = stackalloc byte[LogValue.LongestNumber];
        if (value.Text is { } text)
            _csv.WriteField(SpreadsheetCell.Guarded(text));
        else
            _csv.WriteField(into[..value.Write(into)]);
    }
}
