namespace Rpa.Discovery.EventLogs;

/// <summary>One case with everything that was done for it, as far as it is known.</summary>
internal sealed class LogTrace(string name, LogValue[] values)
{
    /// <summary>Tells it from every other case of the log.</summary>
    public string Name { get; } = name;

    // [column of LogHeader.Cases] → value
    public LogValue[] Values { get; } = values;

    /// <summary>In the order in which they were enabled.</summary>
    public List<ActivitySpan> Spans { get; } = [];
}

/// <summary>How a span of an activity ended.</summary>
internal enum SpanEnd : byte
{
    /// <summary>Not yet.</summary>
    Open,
    Completed,

    /// <summary>Put aside; the same activity instance goes on in a later span, perhaps by somebody else.</summary>
    Suspended,

    /// <summary>Broken off for good after it had started.</summary>
    Aborted,

    /// <summary>Taken back before it started.</summary>
    Withdrawn,
}

/// <summary>
/// Work on an activity from its start to its end, or to where it was put aside. Nearly every activity instance is one span; an interrupted
/// one has several, with the same number.
/// </summary>
internal sealed class ActivitySpan
{
    public required string Activity { get; init; }

    /// <summary>The activity instance within its case, from 1.</summary>
    public required int Instance { get; init; }

    /// <summary>Whether an earlier span of the same instance had been started.</summary>
    public bool IsResumption { get; init; }

    /// <summary>Since when it could have been done; null when nobody knows.</summary>
    public DateTimeOffset? Enabled { get; set; }

    /// <summary>Null while it has not been started.</summary>
    public DateTimeOffset? Started { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? Ended { get; set; }

    public SpanEnd End { get; set; }

    /// <summary>Its start in the order of the case's events; of equal instants the lower stands first.</summary>
    public int StartOrder { get; set; }

    /// <summary>Its end in the order of the case's events.</summary>
    public int EndOrder { get; set; }

    /// <summary>Who did it; null when nobody has to, or nobody has yet.</summary>
    public string? Resource { get; set; }

    /// <summary>Where that person or unit belongs.</summary>
    public string? Group { get; set; }

    /// <summary>Who worked on it together with the resource, with blanks between; null when nobody did.</summary>
    public string? Coworkers { get; set; }

    /// <summary>What came of it: the event that the case went on with.</summary>
    public string? Event { get; set; }

    // [column of LogHeader.Starts] → value
    public LogValue[] AtStart { get; set; } = [];

    // [column of LogHeader.Ends] → value
    public LogValue[] AtEnd { get; set; } = [];
}
