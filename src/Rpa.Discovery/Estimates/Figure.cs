using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>A figure of a result, said once: its name in JSON, what it counts, where it stands, and its words.</summary>
/// <param name="Id">The member of JSON.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Get">The figure; null where it cannot be computed.</param>
/// <param name="Words">Its name in a table.</param>
internal sealed record Figure<TOwner>(string Id, Unit Unit, Func<TOwner, Estimate?> Get, Phrase Words)
{
    /// <summary>Whether a table leaves it out where it is nothing; JSON never does.</summary>
    public bool HideWhenZero { get; init; }

    /// <summary>Whether it stands in JSON alone: a mean over everything, of which people are told the parts.</summary>
    public bool IsForMachines { get; init; }

    /// <summary>Whether it may be that it cannot be computed.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether results of version 0.1.0 lack it.</summary>
    public bool IsLater { get; init; }

    /// <summary>Whether a table of this owner has a row for it.</summary>
    public bool IsShown(TOwner owner) => !IsForMachines && Get(owner) is { } estimate && !(HideWhenZero && estimate.Mean == 0);
}
