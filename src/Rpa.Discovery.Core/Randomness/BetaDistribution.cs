namespace Rpa.Discovery.Randomness;

/// <summary>The beta law stretched over an interval.</summary>
internal sealed class BetaDistribution(double alpha, double beta, double min, double max) : Distribution
{
    public override string Family => "beta";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters =>
        Named(("alpha", alpha), ("beta", beta), ("min", min), ("max", max));

    public override double Mean => min + (max - min) * (alpha / (alpha + beta));

    public override double StandardDeviation =>
        (max - min) * Math.Sqrt(alpha / (alpha + beta) * (beta / (alpha + beta)) / (alpha + beta + 1));

    public override double Minimum => min;

    public override double Maximum => max;

    /// <summary>The shapes by the method of moments, which for this family is exact.</summary>
    public static (double Alpha, double Beta) ShapesFrom(double mean, double sd, double min, double max)
    {
        var share = (mean - min) / (max - min);
        var deviation = sd / (max - min);
        var sum = share * (1 - share) / (deviation * deviation) - 1;
        return (share * sum, (1 - share) * sum);
    }

    public override double Cdf(double x) => BetaLaw.Cdf(alpha, beta, (x - min) / (max - min));

    internal override double Survival(double x) => BetaLaw.Survival(alpha, beta, (x - min) / (max - min));

    internal override double QuantileAt(double lower, double upper) => min + (max - min) * BetaLaw.Quantile(alpha, beta, lower, upper);

    internal override Distribution ScaledBy(double factor) => new BetaDistribution(alpha, beta, min * factor, max * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() =>
        (new BetaDistribution(alpha, beta, 0, 1), max - min, min);
}
