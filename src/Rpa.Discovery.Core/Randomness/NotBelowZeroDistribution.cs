namespace Rpa.Discovery.Randomness;

/// <summary>max(0, X): what a duration is drawn from whose law reaches below 0.</summary>
internal sealed class NotBelowZeroDistribution : Distribution
{
    private const double Negligible = 1e-12;     // below it the part above 0 would be made of rounding errors

    public NotBelowZeroDistribution(Distribution source)
    {
        Source = source;
        var above = source.Survival(0);
        if (above < Negligible)
            return;
        // E max(0, X) = P(X > 0) E[X | X > 0], and the squares likewise.
        var kept = source.Between(0, double.PositiveInfinity);
        var mass = source.SurvivalFrom(0);
        Mean = mass * kept.Mean;
        StandardDeviation = Math.Sqrt(mass * (kept.StandardDeviation * kept.StandardDeviation + (1 - mass) * kept.Mean * kept.Mean));
        Maximum = source.Maximum;
    }

    private NotBelowZeroDistribution(NotBelowZeroDistribution origin, double factor)
    {
        Source = origin.Source.Scaled(factor);
        (Mean, StandardDeviation, Maximum) = (origin.Mean * factor, origin.StandardDeviation * factor, origin.Maximum * factor);
    }

    public Distribution Source { get; }

    public override string Family => "not-below-zero";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Source.Parameters;

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    /// <summary>0 where nothing worth a draw lies above 0.</summary>
    public override double Maximum { get; }

    public override double Cdf(double x) => x < 0 ? 0 : Source.Cdf(x);

    public override string ToString() => $"max(0, {Source})";

    internal override double Survival(double x) => x < 0 ? 1 : Source.Survival(x);

    internal override double CdfBelow(double x) => x <= 0 ? 0 : Source.CdfBelow(x);

    internal override double SurvivalFrom(double x) => x <= 0 ? 1 : Source.SurvivalFrom(x);

    internal override double QuantileAt(double lower, double upper) => Math.Max(0, Source.QuantileAt(lower, upper));

    internal override Distribution ScaledBy(double factor) => new NotBelowZeroDistribution(this, factor);

    internal override bool HasAtoms => true;

    internal override bool QuantileIsCheap => Source.QuantileIsCheap;
}
