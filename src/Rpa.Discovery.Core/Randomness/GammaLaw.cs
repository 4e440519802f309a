using MathNet.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>The gamma law of scale 1: regularized incomplete gamma functions and their inverse, accurate in both tails.</summary>
internal static class GammaLaw
{
    // MathNet takes a value below some 1e-15 for 0; there two terms of the series are exact.
    private const double Small = 1e-8;

    public static double Cdf(double shape, double x) => x <= 0 ? 0 : double.IsPositiveInfinity(x) ? 1
        : x < Small ? Math.Exp(shape * Math.Log(x) - SpecialFunctions.GammaLn(shape + 1)) * (1 - x * shape / (shape + 1))
        : SpecialFunctions.GammaLowerRegularized(shape, x);

    public static double Survival(double shape, double x) => x <= 0 ? 1 : double.IsPositiveInfinity(x) ? 0
        : x < Small ? 1 - Cdf(shape, x)
        : SpecialFunctions.GammaUpperRegularized(shape, x);

    /// <summary>Newton in the logarithms of value and of the smaller tail: there the law is nearly straight.</summary>
    public static double Quantile(double shape, double lower, double upper)
    {
        var logGamma = SpecialFunctions.GammaLn(shape);
        // P(shape, x) → x^shape ÷ Γ(shape + 1) for small x; below e^−33 the next term is lost in rounding.
        var small = (Math.Log(lower) + logGamma + Math.Log(shape)) / shape;
        if (small < -33)
            return Math.Exp(small);
        var third = 1 / (9 * shape);
        var cube = 1 - third + NormalLaw.Quantile(lower, upper) * Math.Sqrt(third); // Wilson & Hilferty (1931)
        var start = shape > 0.4 && cube > 0.1 ? Math.Log(shape) + 3 * Math.Log(cube) : Math.Min(small, Math.Log(shape + 50));
        var high = Math.Log(shape + 60 * Math.Sqrt(shape) + 800);
        var low = Math.Min(small - 1, start - 1);
        return lower < 0.5
            ? Math.Exp(MonotoneRoot.Find((shape, logGamma, Target: Math.Log(lower)), FromBelow, start, low, high))
            : Math.Exp(MonotoneRoot.Find((shape, logGamma, Target: Math.Log(upper)), FromAbove, start, low, high));
    }

    private static (double Value, double Slope) FromBelow((double Shape, double LogGamma, double Target) at, double y)
    {
        var x = Math.Exp(y);
        var below = Cdf(at.Shape, x);
        return (Math.Log(below) - at.Target, Math.Exp(at.Shape * y - x - at.LogGamma) / below);
    }

    private static (double Value, double Slope) FromAbove((double Shape, double LogGamma, double Target) at, double y)
    {
        var x = Math.Exp(y);
        var above = Survival(at.Shape, x);
        return (at.Target - Math.Log(above), Math.Exp(at.Shape * y - x - at.LogGamma) / above);
    }
}
