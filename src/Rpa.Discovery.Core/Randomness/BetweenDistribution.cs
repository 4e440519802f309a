namespace Rpa.Discovery.Randomness;

/// <summary>Another law on condition that the value lies between two bounds.</summary>
internal sealed class BetweenDistribution : Distribution
{
    // the conditional law where it is one of the other families: discrete laws, histograms and mixtures
    private readonly Distribution? _cut;
    private readonly double _below;          // probability under the lower bound
    private readonly double _above;          // probability over the upper bound
    private readonly double _mass;
    private readonly BetweenDistribution? _origin;     // what this is a scaled copy of, so that copies share one table
    private readonly double _scale = 1;

    public BetweenDistribution(Distribution source, double from, double to)
    {
        (Source, From, To) = (source, from, to);
        _cut = source switch
        {
            MixtureDistribution mixture => mixture.Cut(from, to),
            HistogramDistribution histogram => histogram.Cut(from, to),
            ShiftedDistribution shifted when shifted.HasAtoms || shifted.Source is MixtureDistribution or HistogramDistribution =>
                new BetweenDistribution(shifted.Source, from - shifted.By, to - shifted.By).Shifted(shifted.By),
            BetweenDistribution { _cut: { } inner } => new BetweenDistribution(inner, from, to),
            _ when source.HasAtoms => Discrete(source, from, to),
            _ => null,
        };
        _below = source.CdfBelow(from);
        _above = double.IsPositiveInfinity(to) ? 0 : source.Survival(to);
        _mass = source.MassBetween(from, to);
        Minimum = Math.Max(from, source.Minimum);
        Maximum = Math.Min(to, source.Maximum);
        if (_cut is not null)
            (Minimum, Maximum) = (_cut.Minimum, _cut.Maximum);
        (Mean, StandardDeviation) = _cut is null ? MomentIntegral.Of(this, 1e-12 * Math.Max(1, Tail / _mass))
            : (_cut.Mean, _cut.StandardDeviation);
    }

    private BetweenDistribution(BetweenDistribution origin, double scale)
    {
        (Source, From, To) = (origin.Source.Scaled(scale), origin.From * scale, origin.To * scale);
        _cut = origin._cut?.Scaled(scale);
        (_below, _above, _mass) = (origin._below, origin._above, origin._mass);
        (Minimum, Maximum) = (origin.Minimum * scale, origin.Maximum * scale);
        (Mean, StandardDeviation) = (origin.Mean * scale, origin.StandardDeviation * scale);
        (_origin, _scale) = (origin, scale);
    }

    public Distribution Source { get; }

    /// <summary>The lower bound; may be negative infinity.</summary>
    public double From { get; }

    /// <summary>The upper bound; may be positive infinity.</summary>
    public double To { get; }

    public override string Family => "between";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [.. Source.Parameters, new("from", From), new("to", To)];

    /// <summary>The smaller of what lies below the upper bound and above the lower: its last digit is that of every quantile
    /// within.</summary>
    private double Tail => Math.Min(_below, _above) + _mass;

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    public override double Minimum { get; }

    public override double Maximum { get; }

    public override double Cdf(double x) => _cut is not null ? _cut.Cdf(x)
        : x <= From ? 0 : x >= To ? 1 : Math.Min(1, Source.MassBetween(From, x) / _mass);

    public override string ToString() => $"{{ between: [{Bound(From)}, {Bound(To)}], of: {Source} }}";

    internal override double WrittenMean => Source.WrittenMean;

    internal override double Survival(double x) => _cut is not null ? _cut.Survival(x)
        : x <= From ? 1 : x >= To ? 0 : Math.Min(1, Source.MassBetween(x, To) / _mass);

    internal override double CdfBelow(double x) => _cut is not null ? _cut.CdfBelow(x) : Cdf(x);

    internal override double SurvivalFrom(double x) => _cut is not null ? _cut.SurvivalFrom(x) : Survival(x);

    internal override double QuantileAt(double lower, double upper) => _cut is not null ? _cut.QuantileAt(lower, upper)
        : Math.Clamp(Source.QuantileAt(_below + lower * _mass, _above + upper * _mass), Minimum, Maximum);

    internal override Distribution ScaledBy(double factor) => new BetweenDistribution(_origin ?? this, _scale * factor);

    internal override bool HasAtoms => _cut is not null && _cut.HasAtoms;

    internal override bool QuantileIsCheap => _cut is not null ? _cut.QuantileIsCheap : Source.QuantileIsCheap;

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (_origin ?? this, _scale, 0);

    private static string Bound(double value) => double.IsInfinity(value) ? "open" : Text(value);

    private static Distribution Discrete(Distribution source, double from, double to)
    {
        var (values, shares) = source switch
        {
            ChoiceDistribution choice => (choice.Values, choice.Shares),
            EmpiricalDistribution empirical => (empirical.Values, [.. Enumerable.Repeat(1.0, empirical.Values.Count)]),
            _ => ([source.Mean], [1.0]),
        };
        var kept = Enumerable.Range(0, values.Count).Where(i => values[i] >= from && values[i] <= to).ToArray();
        return new ChoiceDistribution([.. kept.Select(i => values[i])], [.. kept.Select(i => shares[i])]);
    }
}
