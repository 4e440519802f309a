namespace Rpa.Discovery.Randomness;

/// <summary>The normal law on condition of a value of at least 0.</summary>
/// <param name="mean">Mean before the condition.</param>
/// <param name="sd">Standard deviation before the condition.</param>
/// <param name="isWritten">Whether the mean is what somebody wrote, not a number that two percentiles lead to.</param>
internal sealed class NormalDistribution(double mean, double sd, bool isWritten = true) : Distribution
{
    private readonly double _cut = NormalLaw.Cdf(-mean / sd);
    private readonly double _kept = NormalLaw.Cdf(mean / sd);

    public override string Family => "normal";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("mean", mean), ("sd", sd));

    /// <summary>The mean of the conditional law: mean + sd × φ(mean ÷ sd) ÷ Φ(mean ÷ sd).</summary>
    public override double Mean => mean + sd * Hazard;

    public override double StandardDeviation
    {
        get
        {
            var hazard = Hazard;
            return sd * Math.Sqrt(Math.Max(0, 1 - mean / sd * hazard - hazard * hazard));
        }
    }

    internal override double WrittenMean => isWritten ? mean : Mean;

    private double Hazard => NormalLaw.Density(mean / sd) / _kept;

    public override double Cdf(double x) => x <= 0 ? 0 : 1 - Survival(x);

    public static NormalDistribution FromPercentiles(double p50, double p90)
    {
        // p90 ÷ p50 falls from 2.44 (half-normal) to 1 when mean ÷ sd rises.
        var ratio = MonotoneRoot.First(p90 / p50, static (wanted, y) => Ratio(y) <= wanted, 0, 1e12);
        var sd = p50 / new NormalDistribution(ratio, 1).QuantileAt(0.5, 0.5);
        return new NormalDistribution(ratio * sd, sd, isWritten: false);
    }

    internal override double Survival(double x) => x <= 0 ? 1 : NormalLaw.Survival((x - mean) / sd) / _kept;

    internal override double QuantileAt(double lower, double upper) =>
        Math.Max(0, mean + sd * NormalLaw.Quantile(_cut + lower * _kept, upper * _kept));

    internal override Distribution ScaledBy(double factor) => new NormalDistribution(mean * factor, sd * factor, isWritten);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (new NormalDistribution(mean / sd, 1), sd, 0);

    private static double Ratio(double meanInDeviations)
    {
        var law = new NormalDistribution(meanInDeviations, 1);
        return law.QuantileAt(0.9, 0.1) / law.QuantileAt(0.5, 0.5);
    }
}
