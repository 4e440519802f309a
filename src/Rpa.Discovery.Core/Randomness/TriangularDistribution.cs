namespace Rpa.Discovery.Randomness;

/// <summary>Density that rises straight to the most frequent value and falls straight from it.</summary>
internal sealed class TriangularDistribution(double min, double mode, double max) : Distribution
{
    private readonly double _belowMode = (mode - min) / (max - min);

    public override string Family => "triangular";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Named(("min", min), ("mode", mode), ("max", max));

    public override double Mean => min + ((mode - min) + (max - min)) / 3;

    public override double StandardDeviation
    {
        get
        {
            double a = mode - min, b = max - min;
            return Math.Sqrt((a * a + b * b - a * b) / 18);
        }
    }

    public override double Minimum => min;

    public override double Maximum => max;

    public override double Cdf(double x) => x <= mode ? Below(x) : 1 - Above(x);

    internal override double Survival(double x) => x <= mode ? 1 - Below(x) : Above(x);

    internal override double QuantileAt(double lower, double upper) => lower < _belowMode
        ? min + Math.Sqrt(lower * (max - min) * (mode - min))
        : max - Math.Sqrt(upper * (max - min) * (max - mode));

    internal override Distribution ScaledBy(double factor) => new TriangularDistribution(min * factor, mode * factor, max * factor);

    internal override bool QuantileIsCheap => true;

    private double Below(double x) => x <= min ? 0 : (x - min) / (max - min) * ((x - min) / (mode - min));

    private double Above(double x) => x >= max ? 0 : (max - x) / (max - min) * ((max - x) / (max - mode));
}
