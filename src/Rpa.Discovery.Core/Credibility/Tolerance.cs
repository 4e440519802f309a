using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Credibility;

/// <summary>How far a simulated figure may be from an observed one: a convention, printed beside every verdict.</summary>
/// <param name="Good">○ within this, relative to the observed figure, or in the figure's own unit when
/// <paramref name="IsAbsolute"/>.</param>
/// <param name="Fair">△ within this.</param>
/// <param name="IsAbsolute">Whether the limits are differences rather than shares of the observed figure.</param>
/// <param name="Least">A difference that is always ○, in the figure's own unit.</param>
internal sealed record Tolerance(double Good, double Fair, bool IsAbsolute = false, double Least = 0)
{
    /// <summary>A month's overtime of 3 h against 8 h is no disagreement.</summary>
    public static readonly Tolerance Overtime = new(0.2, 0.5, Least: 10);

    /// <summary>Cases are counted; they follow from the demand entered.</summary>
    public static readonly Tolerance Count = new(0.05, 0.15);

    public static readonly Tolerance Hours = new(0.1, 0.25);

    /// <summary>Days and open cases vary much from year to year.</summary>
    public static readonly Tolerance Loose = new(0.2, 0.5);

    /// <summary>Shares, in points of a hundred.</summary>
    public static readonly Tolerance Points = new(0.03, 0.1, IsAbsolute: true);

    public Message Words => IsAbsolute
        ? CredibilityWords.TolerancePoints.With(Amount.Number(100 * Good), Amount.Number(100 * Fair))
        : Least > 0
            ? CredibilityWords.ToleranceHours.With(Percent(Good), Percent(Fair), Amount.Hours(Least))
            : CredibilityWords.ToleranceShare.With(Percent(Good), Percent(Fair));

    /// <summary>○ also when the observed year lies among the simulated single years (p10 to p90).</summary>
    public Verdict Judge(Estimate simulated, double observed)
    {
        if (simulated.Mean is not { } mean)
            return Verdict.Poor;
        var off = Math.Abs(mean - observed);
        var scale = IsAbsolute ? 1 : Math.Abs(observed);
        if (off <= Math.Max(Good * scale, Least) || (observed >= simulated.P10 && observed <= simulated.P90))
            return Verdict.Good;
        return off <= Math.Max(Fair * scale, 2 * Least) ? Verdict.Fair : Verdict.Poor;
    }

    private static Amount Percent(double share) => Amount.Share(share);
}
