namespace Rpa.Discovery.Ranking.Methods;

/// <summary>From how much better one alternative is on a criterion to how far it is preferred for it, 0 to 1: the six forms of Brans,
/// Vincke &amp; Mareschal (1986).</summary>
/// <remarks>A difference of 0 or below gives 0 in every form.</remarks>
public sealed class PreferenceFunction
{
    private readonly Func<double, double> _degree;

    private PreferenceFunction(Func<double, double> degree) => _degree = degree;

    /// <summary>Form I: any difference counts in full.</summary>
    public static PreferenceFunction Usual { get; } = new(d => d > 0 ? 1 : 0);

    /// <summary>Form II: a difference above q counts in full.</summary>
    /// <param name="q">At least 0, in the criterion's unit.</param>
    public static PreferenceFunction UShape(double q)
    {
        DemandThreshold(q, 0, nameof(q));
        return new(d => d > q ? 1 : 0);
    }

    /// <summary>Form III: grows in proportion up to p.</summary>
    /// <param name="p">Above 0, in the criterion's unit.</param>
    public static PreferenceFunction VShape(double p)
    {
        DemandPositive(p, nameof(p));
        return new(d => d >= p ? 1 : d / p);
    }

    /// <summary>Form IV: up to q nothing, up to p a half, above it in full.</summary>
    /// <param name="q">At least 0.</param>
    /// <param name="p">At least <paramref name="q"/>.</param>
    public static PreferenceFunction Level(double q, double p)
    {
        DemandThreshold(q, 0, nameof(q));
        DemandThreshold(p, q, nameof(p));
        return new(d => d > p ? 1 : d > q ? 0.5 : 0);
    }

    /// <summary>Form V: up to q nothing, from there in proportion up to p.</summary>
    /// <param name="q">At least 0.</param>
    /// <param name="p">At least <paramref name="q"/>; when the same, any difference above it counts in full.</param>
    public static PreferenceFunction Linear(double q, double p)
    {
        DemandThreshold(q, 0, nameof(q));
        DemandThreshold(p, q, nameof(p));
        return new(d => d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q));
    }

    /// <summary>Form VI: 1 − exp(−d² / 2s²).</summary>
    /// <param name="s">Above 0: the difference at which the curve bends.</param>
    public static PreferenceFunction Gaussian(double s)
    {
        DemandPositive(s, nameof(s));
        return new(d => 1 - Math.Exp(-(d / s) * (d / s) / 2));
    }

    /// <summary>How far a difference is preferred.</summary>
    /// <param name="difference">Better by how much, in the criterion's unit.</param>
    public double Degree(double difference) => difference > 0 ? _degree(difference) : 0;

    private static void DemandThreshold(double value, double atLeast, string parameter)
    {
        if (!double.IsFinite(value) || value < atLeast)
            throw new ArgumentOutOfRangeException(parameter, value, $"A finite number of at least {atLeast} is expected.");
    }

    private static void DemandPositive(double value, string parameter)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentOutOfRangeException(parameter, value, "A finite number above 0 is expected.");
    }
}
