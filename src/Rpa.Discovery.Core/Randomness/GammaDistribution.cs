namespace Rpa.Discovery.Randomness;

/// <summary>The gamma law, kept by mean and coefficient of variation: shape 1 ÷ cv².</summary>
internal sealed class GammaDistribution(double mean, double cv) : Distribution
{
    private readonly double _shape = 1 / (cv * cv);
    private readonly double _scale = mean * cv * cv;

    public override string Family => "gamma";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("mean", mean), ("cv", cv));

    public override double Mean => mean;

    public override double StandardDeviation => mean * cv;

    public override double Cdf(double x) => GammaLaw.Cdf(_shape, x / _scale);

    public static GammaDistribution FromPercentiles(double p50, double p90)
    {
        // The ratio p90 ÷ p50 falls when the shape rises.
        var logShape = MonotoneRoot.First(p90 / p50, static (ratio, y) => Ratio(Math.Exp(y)) <= ratio, Math.Log(1e-2), Math.Log(1.1e6));
        var shape = Math.Exp(logShape);
        return new GammaDistribution(p50 / GammaLaw.Quantile(shape, 0.5, 0.5) * shape, 1 / Math.Sqrt(shape));
    }

    internal override double Survival(double x) => GammaLaw.Survival(_shape, x / _scale);

    internal override double QuantileAt(double lower, double upper) => _scale * GammaLaw.Quantile(_shape, lower, upper);

    internal override Distribution ScaledBy(double factor) => new GammaDistribution(mean * factor, cv);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new GammaDistribution(1, cv), mean, 0);

    private static double Ratio(double shape) => GammaLaw.Quantile(shape, 0.9, 0.1) / GammaLaw.Quantile(shape, 0.5, 0.5);
}
