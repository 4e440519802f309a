namespace Rpa.Discovery.Randomness;

/// <summary>Several kinds of case in one law, each with its share.</summary>
internal sealed class MixtureDistribution : Distribution
{
    private readonly Distribution[] _parts;
    private readonly double[] _shares;     // [part], sum to 1
    private readonly MixtureDistribution? _origin;     // what this is a scaled copy of, so that copies share one table
    private readonly double _scale = 1;

    public MixtureDistribution((double Weight, Distribution Part)[] parts)
        : this([.. parts.Select(p => p.Part)], Normalized([.. parts.Select(p => p.Weight)]), null, 1)
    {
    }

    private MixtureDistribution(Distribution[] parts, double[] shares, MixtureDistribution? origin, double scale)
    {
        (_parts, _shares, _origin, _scale) = (parts, shares, origin, scale);
        double mean = 0, square = 0;
        for (var i = 0; i < parts.Length; i++)
            mean += shares[i] * parts[i].Mean;
        for (var i = 0; i < parts.Length; i++)
        {
            double off = parts[i].Mean - mean, own = parts[i].StandardDeviation;
            square += shares[i] * (off * off + own * own);
        }

        (Mean, StandardDeviation) = (mean, Math.Sqrt(square));
        Minimum = Used.Min(p => p.Minimum);
        Maximum = Used.Max(p => p.Maximum);
        HasAtoms = Used.Any(p => p.HasAtoms);
    }

    public IReadOnlyList<Distribution> Parts => _parts;

    /// <summary>The share of each part; they sum to 1.</summary>
    public IReadOnlyList<double> Shares => _shares;

    public override string Family => "mixture";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters =>
        [.. _parts.SelectMany((p, i) => p.Parameters.Prepend(new KeyValuePair<string, double>("weight", _shares[i])))];

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    public override double Minimum { get; }

    public override double Maximum { get; }

    internal override bool HasAtoms { get; }

    internal override double WrittenMean => _parts.Select((p, i) => _shares[i] * p.WrittenMean).Sum();

    private IEnumerable<Distribution> Used => _parts.Where((_, i) => _shares[i] > 0);

    public override double Cdf(double x) => Sum(static (p, x) => p.Cdf(x), x);

    public override string ToString() =>
        $"{{ mixture: [{string.Join(", ", _parts.Select((p, i) => $"{{ weight: {Text(_shares[i])}, of: {p} }}"))}] }}";

    internal override double Survival(double x) => Sum(static (p, x) => p.Survival(x), x);

    internal override double CdfBelow(double x) => Sum(static (p, x) => p.CdfBelow(x), x);

    internal override double SurvivalFrom(double x) => Sum(static (p, x) => p.SurvivalFrom(x), x);

    /// <summary>Lies between the parts' own quantiles; narrowed by false position on the logarithm of the smaller tail, or by halving where
    /// there are jumps.</summary>
    internal override double QuantileAt(double lower, double upper)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_shares[i] == 0)
                continue;
            var own = _parts[i].QuantileAt(lower, upper);
            low = Math.Min(low, own);
            high = Math.Max(high, own);
        }

        if (low == high || Reached(low, lower, upper))
            return low;
        if (!Reached(high, lower, upper))
            return high; // rounding at the upper end
        double lowGap = Math.Max(Gap(low, lower, upper), -700), highGap = Math.Min(Gap(high, lower, upper), 700);
        var side = 0;
        for (var step = 0; step < (HasAtoms ? 25 : 100); step++)
        {
            // Illinois: an end that stays twice counts half, so that both ends move.
            var x = low + (high - low) * (lowGap / (lowGap - highGap));
            if (!(x > low && x < high) || high - low <= 1e-14 * Math.Max(Math.Abs(low), Math.Abs(high)))
                break;
            var gap = Gap(x, lower, upper);
            if (Math.Abs(gap) <= 1e-15)
                return x;
            if (gap < 0)
            {
                (low, lowGap) = (x, gap);
                highGap = side < 0 ? highGap / 2 : highGap;
                side = -1;
            }
            else
            {
                (high, highGap) = (x, gap);
                lowGap = side > 0 ? lowGap / 2 : lowGap;
                side = 1;
            }
        }

        // Atoms and gaps: the first value that reaches the probability, to the last bit.
        return MonotoneRoot.First((this, lower, upper), static (at, x) => at.Item1.Reached(x, at.lower, at.upper), low, high);
    }

    internal override Distribution ScaledBy(double factor) => new MixtureDistribution(
        [.. (_origin ?? this)._parts.Select(p => p.Scaled(_scale * factor))], _shares, _origin ?? this, _scale * factor);

    internal override (Distribution Standard, double Scale, double Offset) Standardize() => (_origin ?? this, _scale, 0);

    /// <summary>The law of those values that lie within the bounds: each part cut, with its share of what is left.</summary>
    internal MixtureDistribution Cut(double from, double to)
    {
        var kept = new List<(double, Distribution)>();
        for (var i = 0; i < _parts.Length; i++)
        {
            var mass = _shares[i] * _parts[i].MassBetween(from, to);
            if (mass > 0 && ParameterChecks.Between(_parts[i], from, to) is null)
                kept.Add((mass, _parts[i].Between(from, to)));
        }

        return new MixtureDistribution([.. kept]);
    }

    private static double[] Normalized(double[] weights)
    {
        var total = weights.Sum();
        return [.. weights.Select(w => w / total)];
    }

    private bool Reached(double x, double lower, double upper) => lower < 0.5 ? Cdf(x) >= lower : Survival(x) <= upper;

    /// <summary>How far the smaller tail at x is from what is asked, on a logarithmic scale, on which tails are nearly straight.</summary>
    private double Gap(double x, double lower, double upper) => lower < 0.5 ? Math.Log(Cdf(x) / lower) : Math.Log(upper / Survival(x));

    private double Sum(Func<Distribution, double, double> of, double x)
    {
        double sum = 0;
        for (var i = 0; i < _parts.Length; i++)
            sum += _shares[i] == 0 ? 0 : _shares[i] * of(_parts[i], x);
        return sum;
    }
}
