namespace Rpa.Discovery.Randomness;

/// <summary>Every value between two bounds alike.</summary>
internal sealed class UniformDistribution(double min, double max) : Distribution
{
    public override string Family => "uniform";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("min", min), ("max", max));

    public override double Mean => min + 0.5 * (max - min);

    public override double StandardDeviation => (max - min) / Math.Sqrt(12);

    public override double Minimum => min;

    public override double Maximum => max;

    public override double Cdf(double x) => Math.Clamp((x - min) / (max - min), 0, 1);

    internal override double Survival(double x) => Math.Clamp((max - x) / (max - min), 0, 1);

    internal override double QuantileAt(double lower, double upper) => lower < 0.5 ? min + lower * (max - min) : max - upper * (max - min);

    internal override Distribution ScaledBy(double factor) => new UniformDistribution(min * factor, max * factor);

    internal override bool QuantileIsCheap => true;
}
