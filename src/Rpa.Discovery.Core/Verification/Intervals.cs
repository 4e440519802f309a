using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification;

/// <summary>What a sample says of a figure: 19 in 20 intervals made this way hold the truth.</summary>
internal static class Intervals
{
    public const double Confidence = 0.95;
    private const double Z = 1.959963984540054; // 97.5 % of the standard normal law

    /// <summary>Wilson (1927), the score interval of a share; Brown, Cai and DasGupta (2001) recommend it for small samples too.</summary>
    /// <param name="hits">How many, 0 to <paramref name="cases"/>.</param>
    /// <param name="cases">Of how many, at least 1.</param>
    public static (double Low, double High) Share(int hits, int cases)
    {
        double n = cases, share = hits / n;
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        return (hits == 0 ? 0 : Math.Max(0, middle - half), hits == cases ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>Student (1908), the t interval of a mean; not below 0, because no work takes less than no time.</summary>
    public static (double Low, double High) Mean(MeanVariance sample)
    {
        var half = StudentT.TwoSided((int)sample.Count - 1, Confidence) * sample.StandardError;
        return (Math.Max(0, sample.Mean - half), sample.Mean + half);
    }

    /// <summary>How many of so many cases a share gives at a place of the binomial law, by adding up its probabilities.</summary>
    public static int Binomial(int cases, double share, double u)
    {
        if (share <= 0)
            return 0;
        if (share >= 1)
            return cases;
        // From the likelier end, so that the first probability is no smaller than a number can be for any pilot that people keep by hand;
        // else the normal law.
        if (share > 0.5)
            return cases - Binomial(cases, 1 - share, 1 - u);
        var term = Math.Exp(cases * Math.Log(1 - share));
        if (term < 1e-290)
            return (int)Math.Clamp(Math.Round((cases * share) + (NormalLaw.Quantile(u, 1 - u) * Math.Sqrt(cases * share * (1 - share)))), 0,
                cases);
        var sum = term;
        var hits = 0;
        while (sum < u && hits < cases)
        {
            term *= (cases - hits) / (hits + 1.0) * share / (1 - share);
            sum += term;
            hits++;
        }

        return hits;
    }

    /// <summary>The middle 95 % of drawn values; null when there are none.</summary>
    public static (double Low, double High)? Of(IEnumerable<double> drawn)
    {
        double[] sorted = [.. drawn.Where(double.IsFinite).Order()];
        return sorted.Length == 0 ? null : (Quantile.At(sorted, 0.025), Quantile.At(sorted, 0.975));
    }
}
