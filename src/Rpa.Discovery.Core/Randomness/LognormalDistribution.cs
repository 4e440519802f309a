namespace Rpa.Discovery.Randomness;

/// <summary>The law of most working times: the logarithm is normal. Kept by mean and coefficient of variation.</summary>
internal sealed class LognormalDistribution(double mean, double cv) : Distribution
{
    private readonly double _sigma = Math.Sqrt(SmallArguments.LogOnePlus(cv * cv));
    private readonly double _mu = Math.Log(mean) - 0.5 * SmallArguments.LogOnePlus(cv * cv);

    public override string Family => "lognormal";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("mean", mean), ("cv", cv));

    public override double Mean => mean;

    public override double StandardDeviation => mean * cv;

    /// <summary>Standard deviation of the logarithm.</summary>
    public double Sigma => _sigma;

    public override double Cdf(double x) => x <= 0 ? 0 : NormalLaw.Cdf((Math.Log(x) - _mu) / _sigma);

    public static LognormalDistribution FromLog(double mu, double sigma) =>
        new(Math.Exp(mu + 0.5 * sigma * sigma), Math.Sqrt(SmallArguments.ExpMinusOne(sigma * sigma)));

    internal override double Survival(double x) => x <= 0 ? 1 : NormalLaw.Survival((Math.Log(x) - _mu) / _sigma);

    internal override double QuantileAt(double lower, double upper) => Math.Exp(_mu + _sigma * NormalLaw.Quantile(lower, upper));

    internal override Distribution ScaledBy(double factor) => new LognormalDistribution(mean * factor, cv);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new LognormalDistribution(1, cv), mean, 0);
}
