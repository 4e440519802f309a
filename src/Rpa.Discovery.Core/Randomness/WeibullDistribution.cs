using MathNet.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>The law of lifetimes, kept by the textbook's shape and scale.</summary>
internal sealed class WeibullDistribution(double shape, double scale) : Distribution
{
    private static readonly double LogTwo = Math.Log(2);
    private static readonly double LogTen = Math.Log(10);

    public override string Family => "weibull";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("shape", shape), ("scale", scale));

    public override double Mean => scale * Math.Exp(SpecialFunctions.GammaLn(1 + 1 / shape));

    public override double StandardDeviation => Mean * Math.Sqrt(SquaredVariation(shape));

    public override double Cdf(double x) => x <= 0 ? 0 : -SmallArguments.ExpMinusOne(-Math.Pow(x / scale, shape));

    public static WeibullDistribution FromMean(double mean, double cv)
    {
        var target = cv * cv;
        var logShape = MonotoneRoot.First(target, static (wanted, y) => SquaredVariation(Math.Exp(y)) <= wanted, Math.Log(0.1),
            Math.Log(1000));
        var shape = Math.Exp(logShape);
        return new WeibullDistribution(shape, mean / Math.Exp(SpecialFunctions.GammaLn(1 + 1 / shape)));
    }

    public static WeibullDistribution FromPercentiles(double p50, double p90)
    {
        var shape = Math.Log(LogTen / LogTwo) / Math.Log(p90 / p50);
        return new WeibullDistribution(shape, p50 / Math.Pow(LogTwo, 1 / shape));
    }

    internal override double Survival(double x) => x <= 0 ? 1 : Math.Exp(-Math.Pow(x / scale, shape));

    internal override double QuantileAt(double lower, double upper) => scale * Math.Pow(SmallArguments.Exposure(lower, upper), 1 / shape);

    internal override Distribution ScaledBy(double factor) => new WeibullDistribution(shape, scale * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new WeibullDistribution(shape, 1), scale, 0);

    /// <summary>cv² = Γ(1 + 2/k) ÷ Γ(1 + 1/k)² − 1, which falls when the shape k rises.</summary>
    private static double SquaredVariation(double k) =>
        SmallArguments.ExpMinusOne(SpecialFunctions.GammaLn(1 + 2 / k) - 2 * SpecialFunctions.GammaLn(1 + 1 / k));
}
