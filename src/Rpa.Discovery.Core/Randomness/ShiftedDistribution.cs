namespace Rpa.Discovery.Randomness;

/// <summary>Another law with every value larger by the same amount.</summary>
internal sealed class ShiftedDistribution(Distribution source, double by) : Distribution
{
    public Distribution Source => source;

    public double By => by;

    public override string Family => "shift";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [.. source.Parameters, new("shift", by)];

    public override double Mean => source.Mean + by;

    public override double StandardDeviation => source.StandardDeviation;

    public override double Minimum => source.Minimum + by;

    public override double Maximum => source.Maximum + by;

    public override double Cdf(double x) => source.Cdf(x - by);

    public override string ToString() => $"{{ shift: {Text(by)}, of: {source} }}";

    internal override double WrittenMean => source.WrittenMean + by;

    internal override double Survival(double x) => source.Survival(x - by);

    internal override double CdfBelow(double x) => source.CdfBelow(x - by);

    internal override double SurvivalFrom(double x) => source.SurvivalFrom(x - by);

    internal override double QuantileAt(double lower, double upper) => source.QuantileAt(lower, upper) + by;

    internal override Distribution ScaledBy(double factor) => new ShiftedDistribution(source.ScaledBy(factor), by * factor);

    internal override bool HasAtoms => source.HasAtoms;

    internal override bool QuantileIsCheap => source.QuantileIsCheap;

    internal override (Distribution Standard, double Scale, double Offset) Standardize()
    {
        var (standard, scale, offset) = source.Standardize();
        return (standard, scale, offset + by);
    }
}
