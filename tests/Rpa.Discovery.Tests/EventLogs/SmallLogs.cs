using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Tests.EventLogs;

/// <summary>Logs of a few lines for the tests of the writers.</summary>
internal static class SmallLogs
{
    private static readonly DateTimeOffset _nine = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));

    public static readonly LogHeader Header = new()
    {
        Name = "desk",
        Attributes = [new("replication", LogValue.Of(0L)), new("unknown", default)],
        Cases = [new LogColumn("kind", "case:kind")],
        Starts = [new LogColumn("waitingHours")],
        Ends = [new LogColumn("processingHours")],
    };

    public static LogTrace Case(string name, params ActivitySpan[] spans)
    {
        var trace = new LogTrace(name, [LogValue.Of("paper")]);
        trace.Spans.AddRange(spans);
        return trace;
    }

    /// <summary>A span from and to minutes after nine o'clock.</summary>
    public static ActivitySpan Done(string activity, double? from, double? to, SpanEnd end = SpanEnd.Completed, int instance = 1,
        bool isResumption = false, int order = 0) => new()
        {
            Activity = activity,
            Instance = instance,
            IsResumption = isResumption,
            Enabled = _nine.AddMinutes((from ?? to ?? 0) - 15),
            Started = from is { } start ? _nine.AddMinutes(start) : null,
            Ended = to is { } stop ? _nine.AddMinutes(stop) : null,
            End = end,
            StartOrder = order,
            EndOrder = order + 1,
            Resource = from is null ? null : "clerk-1",
            Group = from is null ? null : "clerk",
            Event = end == SpanEnd.Completed ? "done" : null,
            AtStart = from is null ? [] : [LogValue.Of(0.25)],
            AtEnd = to is null || from is null ? [] : [LogValue.Of((to.Value - from.Value) / 60)],
        };

    public static byte[] Written(EventLogKind kind, params LogTrace[] traces) => Written(new EventLogFormat(kind, false), traces);

    public static byte[] Written(EventLogFormat format, params LogTrace[] traces)
    {
        using var stream = new MemoryStream();
        using (var writer = format.Open(stream))
        {
            writer.Begin(Header);
            foreach (var trace in traces)
                writer.Write(trace);
            writer.End();
        }

        return stream.ToArray();
    }
}
