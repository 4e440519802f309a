namespace Rpa.Discovery.Model.Quantities;

/// <summary>What a figure rests on, from the weakest to the strongest.</summary>
public enum EvidenceClass
{
    /// <summary>Nobody has asked or measured: within a factor 1.6, 9 in 10.</summary>
    Guess,

    /// <summary>Somebody who does the work said so: within a factor 1.3.</summary>
    Interview,

    /// <summary>Published, by another organisation: within a factor 1.3.</summary>
    Published,

    /// <summary>Counted from a system's records: its own sampling error.</summary>
    Log,

    /// <summary>Measured for this purpose: its own sampling error.</summary>
    Measured,
}

/// <summary>What a figure rests on.</summary>
public sealed record Evidence
{
    /// <summary>The class, which is a convention about how far off the figure may be.</summary>
    public EvidenceClass Class { get; init; }

    /// <summary>The id of an entry in <c>sources:</c>; null when none is named.</summary>
    public string? Source { get; init; }

    /// <summary>How many cases were seen, at least 1; null when not said.</summary>
    public int? Count { get; init; }

    /// <summary>The factor within which the figure lies 9 times in 10, above 1; null takes the class's.</summary>
    public double? Spread { get; init; }

    /// <summary>A guess: what a block without <c>evidence</c> is.</summary>
    public static Evidence Guess { get; } = new();
}
