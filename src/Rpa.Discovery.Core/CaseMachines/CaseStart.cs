namespace Rpa.Discovery.CaseMachines;

/// <summary>How a case begins: when it arrives and what it is like.</summary>
public sealed class CaseStart
{
    /// <summary>The instant of arrival; kept to the microsecond.</summary>
    public required DateTimeOffset Arrival { get; init; }

    /// <summary>Attributes by id; one that is not named takes its likeliest value, or the mean of its distribution.</summary>
    public IReadOnlyDictionary<string, CaseValue> Attributes { get; init; } = new Dictionary<string, CaseValue>(StringComparer.Ordinal);

    /// <summary>The state it begins in, as a case of the backlog does; null is the workflow's first.</summary>
    public string? State { get; init; }

    /// <summary>When it entered that state, not before its arrival: the machine's clock stands there first; null is its arrival.</summary>
    public DateTimeOffset? Entered { get; init; }
}
