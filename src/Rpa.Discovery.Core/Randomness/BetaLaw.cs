using MathNet.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>The beta law on [0, 1]: regularized incomplete beta function and its inverse.</summary>
internal static class BetaLaw
{
    // MathNet takes a value below some 1e-15 for 0; there two terms of the series are exact.
    private const double Small = 1e-8;
    private const double Negligible = 1e-3; // of the cases: an end of the search for a median
    private const int Halvings = 40;

    public static double Cdf(double alpha, double beta, double x) => x <= 0 ? 0 : x >= 1 ? 1
        : x * (1 + beta) < Small ? Math.Exp(alpha * Math.Log(x) - SpecialFunctions.BetaLn(alpha, beta)) / alpha
        * (1 + x * alpha * (1 - beta) / (alpha + 1))
        : SpecialFunctions.BetaRegularized(alpha, beta, x);

    public static double Survival(double alpha, double beta, double x) => x <= 0.5 ? 1 - Cdf(alpha, beta, x) : Cdf(beta, alpha, 1 - x);

    public static double Quantile(double alpha, double beta, double lower, double upper) =>
        lower < 0.5 ? FromBelow(alpha, beta, lower) : 1 - FromBelow(beta, alpha, upper);

    /// <summary>The α of the law of so many cases, α + β, whose median is a share above 0 and below 1.</summary>
    public static double AlphaOfMedian(double share, double cases)
    {
        double low = cases * Negligible, high = cases * (1 - Negligible);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (Cdf(middle, cases - middle, share) > 0.5)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The x with a share of <paramref name="probability"/> (at most a half) below, by Newton in the logarithms.</summary>
    private static double FromBelow(double alpha, double beta, double probability)
    {
        var logBeta = SpecialFunctions.BetaLn(alpha, beta);
        var target = Math.Log(probability);
        var small = (target + logBeta + Math.Log(alpha)) / alpha;
        if (small < -33 - Math.Log(1 + beta))
            return Math.Exp(small);
        var start = small < -1 ? small : Math.Log(alpha / (alpha + beta));
        return Math.Exp(MonotoneRoot.Find((alpha, beta, logBeta, target), Step, start, Math.Min(small, -37) - 10, 0));
    }

    private static (double Value, double Slope) Step((double Alpha, double Beta, double LogBeta, double Target) at, double y)
    {
        var x = Math.Exp(y);
        var below = Cdf(at.Alpha, at.Beta, x);
        var rest = -SmallArguments.ExpMinusOne(y);
        return (Math.Log(below) - at.Target, Math.Exp(at.Alpha * y + (at.Beta - 1) * Math.Log(rest) - at.LogBeta) / below);
    }
}
