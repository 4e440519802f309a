namespace Rpa.Discovery.Randomness;

/// <summary>A sum of equal exponential phases.</summary>
internal sealed class ErlangDistribution(int shape, double mean) : Distribution
{
    private readonly double _scale = mean / shape;

    public override string Family => "erlang";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("shape", shape), ("mean", mean));

    public override double Mean => mean;

    public override double StandardDeviation => mean / Math.Sqrt(shape);

    public override double Cdf(double x) => GammaLaw.Cdf(shape, x / _scale);

    internal override double Survival(double x) => GammaLaw.Survival(shape, x / _scale);

    internal override double QuantileAt(double lower, double upper) => _scale * GammaLaw.Quantile(shape, lower, upper);

    internal override Distribution ScaledBy(double factor) => new ErlangDistribution(shape, mean * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new ErlangDistribution(shape, 1), mean, 0);
}
