namespace Rpa.Discovery.Randomness;

/// <summary>The law without memory.</summary>
internal sealed class ExponentialDistribution(double mean) : Distribution
{
    public override string Family => "exponential";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("mean", mean));

    public override double Mean => mean;

    public override double StandardDeviation => mean;

    public override double Cdf(double x) => x <= 0 ? 0 : -SmallArguments.ExpMinusOne(-x / mean);

    internal override double Survival(double x) => x <= 0 ? 1 : Math.Exp(-x / mean);

    internal override double QuantileAt(double lower, double upper) => mean * SmallArguments.Exposure(lower, upper);

    internal override Distribution ScaledBy(double factor) => new ExponentialDistribution(mean * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new ExponentialDistribution(1), mean, 0);
}
