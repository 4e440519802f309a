namespace Rpa.Discovery.Randomness;

/// <summary>Always the same value.</summary>
internal sealed class ConstantDistribution(double value) : Distribution
{
    public double Value => value;

    public override string Family => "constant";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("value", value));

    public override double Mean => value;

    public override double StandardDeviation => 0;

    public override double Minimum => value;

    public override double Maximum => value;

    public override double Cdf(double x) => x >= value ? 1 : 0;

    internal override double CdfBelow(double x) => x > value ? 1 : 0;

    internal override double SurvivalFrom(double x) => x <= value ? 1 : 0;

    internal override double QuantileAt(double lower, double upper) => value;

    internal override Distribution ScaledBy(double factor) => new ConstantDistribution(value * factor);

    internal override bool HasAtoms => true;

    internal override bool QuantileIsCheap => true;
}
