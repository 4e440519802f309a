namespace Rpa.Discovery.Model.Quantities;

/// <summary>Conventions of doubt: how far a figure may be off by what it rests on, and what a stated chance is worth. The one place of
/// these numbers; a file that <c>calibrate</c> wrote stands in for it.</summary>
internal sealed record DoubtConventions
{
    private const double Z95 = 1.6448536269514722;

    /// <summary>What a study goes by when nobody says otherwise.</summary>
    public static DoubtConventions Usual { get; } = new();

    public ClassConvention Guess { get; init; } = new(1.6, 5, 0.5);

    public ClassConvention Interview { get; init; } = new(1.3, 20, 0.3);

    public ClassConvention Published { get; init; } = new(1.3, 20, 0.3);

    /// <summary>The spread of what the file calls unknown.</summary>
    public double UnknownSpread { get; init; } = 4;

    /// <summary>What a stated chance is multiplied with.</summary>
    public double Success { get; init; } = 1;

    /// <summary>Where they come from; null for the usual ones, and for a file that does not say.</summary>
    public ConventionSource? Source { get; init; }

    /// <summary>The file that they were read from; null for the usual ones.</summary>
    public string? Path { get; init; }

    /// <summary>The same with nothing in doubt but figures of one source; for <see cref="DoubtSource.Stated"/>, nothing of any
    /// class.</summary>
    public DoubtConventions Only(DoubtSource source) => this with
    {
        Guess = source == DoubtSource.Guess ? Guess : Guess.Sure,
        Interview = source == DoubtSource.Interview ? Interview : Interview.Sure,
        Published = source == DoubtSource.Published ? Published : Published.Sure,
        UnknownSpread = source == DoubtSource.Unknown ? UnknownSpread : 1,
    };

    /// <summary>Of a class; null for what is known from cases counted.</summary>
    public ClassConvention? Of(EvidenceClass evidence) => evidence switch
    {
        EvidenceClass.Guess => Guess,
        EvidenceClass.Interview => Interview,
        EvidenceClass.Published => Published,
        _ => null,
    };

    /// <summary>Standard deviation of the logarithm of a time, volume or cost: 5–95 % at the class's limits. 0 for a figure that is
    /// known.</summary>
    public double Sigma(Evidence evidence, bool isUnknown, double cv) => isUnknown ? SigmaOf(UnknownSpread)
        : evidence.Spread is { } spread and > 1 ? SigmaOf(spread)
        : Of(evidence.Class) is { } convention ? SigmaOf(convention.Spread)
        : evidence.Count is { } n and > 0 ? cv / Math.Sqrt(n)
        : 0;

    /// <summary>The share of its doubt that a figure has in common with the others of its kind and class.</summary>
    public double Together(EvidenceClass evidence) => Of(evidence)?.Together ?? 0;

    /// <summary>How many cases seen a share counts as; positive infinity for a share that is known.</summary>
    public double Cases(Evidence evidence) => Of(evidence.Class)?.Cases
        ?? (evidence.Count is { } n and > 0 ? n : double.PositiveInfinity);

    /// <summary>The standard deviation of the logarithm of what lies within × or ÷ a spread 9 times in 10.</summary>
    public static double SigmaOf(double spread) => Math.Log(spread) / Z95;
}

/// <summary>How far a figure of one class may be off.</summary>
/// <param name="Spread">9 in 10 possible values of a time, volume or cost lie within × or ÷ this; above 1.</param>
/// <param name="Cases">A share counts as so many cases seen.</param>
/// <param name="Together">The share of their doubt that figures of one kind have in common: one person's times are too short
/// together.</param>
internal sealed record ClassConvention(double Spread, double Cases, double Together)
{
    /// <summary>The same with nothing in doubt.</summary>
    public ClassConvention Sure => this with { Spread = 1, Cases = double.PositiveInfinity };
}

/// <summary>Which convention puts a figure in doubt.</summary>
internal enum DoubtSource
{
    Guess,
    Interview,
    Published,

    /// <summary>The file says <c>unknown</c>.</summary>
    Unknown,

    /// <summary>None: the file says a spread of its own, or how many cases were counted.</summary>
    Stated,
}

/// <summary>What conventions were calibrated with.</summary>
/// <param name="Pilots">How many pilots.</param>
/// <param name="First">The first day of any; null where none says.</param>
/// <param name="Last">The last day of any.</param>
/// <param name="Hash">SHA-256 over the results that were read.</param>
internal sealed record ConventionSource(int Pilots, DateOnly? First, DateOnly? Last, string Hash);
