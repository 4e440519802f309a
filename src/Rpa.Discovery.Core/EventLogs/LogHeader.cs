namespace Rpa.Discovery.EventLogs;

/// <summary>What a log says before its first case: its name, where it comes from, and which columns its cases and activities
/// have.</summary>
internal sealed class LogHeader
{
    public required string Name { get; init; }

    /// <summary>Of the whole log, in the order of writing; XES alone has a place for them.</summary>
    public IReadOnlyList<KeyValuePair<string, LogValue>> Attributes { get; init; } = [];

    /// <summary>Of every case; the order is that of <see cref="LogTrace.Values"/>.</summary>
    public IReadOnlyList<LogColumn> Cases { get; init; } = [];

    /// <summary>Known when an activity starts or is taken up again; the order is that of <see cref="ActivitySpan.AtStart"/>.</summary>
    public IReadOnlyList<LogColumn> Starts { get; init; } = [];

    /// <summary>Known when it ends or is put aside; the order is that of <see cref="ActivitySpan.AtEnd"/>.</summary>
    public IReadOnlyList<LogColumn> Ends { get; init; } = [];
}

/// <summary>An attribute that every case or activity may have.</summary>
/// <param name="Key">In XES: an XML name, unique among the attributes of its element.</param>
/// <param name="Heading">In CSV: unique in the table.</param>
internal sealed record LogColumn(string Key, string Heading)
{
    public LogColumn(string key)
        : this(key, key)
    {
    }
}
