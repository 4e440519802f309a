namespace Rpa.Discovery.Randomness;

/// <summary>The three-point law of project planning: beta shapes 1 + 4 (mode − min) ÷ (max − min) and 1 + 4 (max − mode) ÷ (max −
/// min).</summary>
internal sealed class PertDistribution(double min, double mode, double max) : Distribution
{
    private readonly BetaDistribution _law = new(1 + 4 * ((mode - min) / (max - min)), 1 + 4 * ((max - mode) / (max - min)), min, max);

    public override string Family => "pert";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("min", min), ("mode", mode), ("max", max));

    public override double Mean => _law.Mean;

    public override double StandardDeviation => _law.StandardDeviation;

    public override double Minimum => min;

    public override double Maximum => max;

    public override double Cdf(double x) => _law.Cdf(x);

    internal override double Survival(double x) => _law.Survival(x);

    internal override double QuantileAt(double lower, double upper) => _law.QuantileAt(lower, upper);

    internal override Distribution ScaledBy(double factor) => new PertDistribution(min * factor, mode * factor, max * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => _law.Standardize();
}
