using Rpa.Discovery.Decisions.Costs;
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

/// <summary>How far a figure may be off, from what it rests on.</summary>
internal static class Spread
{
    private const double Z95 = 1.6448536269514722;

    /// <summary>Standard deviation of the logarithm of a time, volume or cost: 5–95 % at the class's limits. 0 for a figure that is
    /// known.</summary>
    public static double Sigma(Evidence evidence, bool isUnknown, double cv) => (isUnknown, evidence) switch
    {
        (true, _) => Math.Log(Conventions.UnknownSpread) / Z95,
        (_, { Spread: { } spread and > 1 }) => Math.Log(spread) / Z95,
        (_, { Class: EvidenceClass.Guess }) => Math.Log(Conventions.GuessSpread) / Z95,
        (_, { Class: EvidenceClass.Interview or EvidenceClass.Published }) => Math.Log(Conventions.SaidSpread) / Z95,
        (_, { Count: { } n and > 0 }) => cv / Math.Sqrt(n),
        _ => 0,
    };

    /// <summary>The share of its doubt that a figure has in common with the others of its kind and class.</summary>
    public static double Together(EvidenceClass evidence) => evidence switch
    {
        EvidenceClass.Guess => Conventions.GuessesTogether,
        EvidenceClass.Interview or EvidenceClass.Published => Conventions.SaidTogether,
        _ => 0,
    };

    /// <summary>How many cases seen a share counts as; positive infinity for a share that is known.</summary>
    public static double Cases(Evidence evidence) => evidence.Class switch
    {
        EvidenceClass.Guess => Conventions.GuessCases,
        EvidenceClass.Interview or EvidenceClass.Published => Conventions.SaidCases,
        _ => evidence.Count is { } n and > 0 ? n : double.PositiveInfinity,
    };
}
