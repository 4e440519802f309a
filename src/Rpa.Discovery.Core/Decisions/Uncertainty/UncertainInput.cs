using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>A figure that nobody has measured: what it is, where it stands, how to find out.</summary>
/// <param name="Path">Unique: where it stands and what of it; also its key.</param>
/// <param name="Name">For people.</param>
/// <param name="Job">What to do to know it.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="IsUnknown">Whether the file says <c>unknown</c>.</param>
internal sealed record UncertainInput(string Path, Message Name, Message Job, EvidenceClass Evidence, bool IsUnknown)
{
    /// <summary>What it counts.</summary>
    public FigureKind Kind { get; init; }
}

/// <summary>What a figure counts. Those of one kind are off together when the same people guessed them.</summary>
internal enum FigureKind
{
    /// <summary>How long something takes, waits or stays away.</summary>
    Time,

    /// <summary>How many there are.</summary>
    Volume,

    /// <summary>How many of a hundred.</summary>
    Share,

    /// <summary>What it costs.</summary>
    Cost,
}
