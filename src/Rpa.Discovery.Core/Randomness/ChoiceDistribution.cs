namespace Rpa.Discovery.Randomness;

/// <summary>One of a few values, each with a share.</summary>
internal sealed class ChoiceDistribution : Distribution
{
    private readonly double[] _values;     // increasing
    private readonly double[] _shares;     // sum to 1, same order
    private readonly double[] _upTo;       // running sum of shares; the last is exactly 1

    public ChoiceDistribution(double[] values, double[] weights)
    {
        _values = [.. values];
        _shares = [.. weights];
        Array.Sort(_values, _shares);
        var total = _shares.Sum();
        _upTo = new double[_values.Length];
        double sum = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            _shares[i] /= total;
            _upTo[i] = Math.Min(1, sum += _shares[i]);
        }

        for (var i = _upTo.Length - 1; i >= 0; i--)
        {
            _upTo[i] = 1;
            if (_shares[i] > 0)
                break;
        }

        (Mean, StandardDeviation) = EmpiricalDistribution.MomentsOf(_values, _shares);
    }

    /// <summary>The values in increasing order.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The share of each value; they sum to 1.</summary>
    public IReadOnlyList<double> Shares => _shares;

    public override string Family => "choice";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters =>
        [.. _values.Select(v => new KeyValuePair<string, double>("values", v)),
            .. _shares.Select(s => new KeyValuePair<string, double>("weights", s))];

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    public override double Minimum => _values[Array.FindIndex(_shares, s => s > 0)];

    public override double Maximum => _values[Array.FindLastIndex(_shares, s => s > 0)];

    public override double Cdf(double x) => Up(Array.FindLastIndex(_values, v => v <= x));

    public override string ToString() =>
        $"{{ choice: {{ {string.Join(", ", _values.Zip(_shares, (v, s) => $"{Text(v)}: {Text(s)}"))} }} }}";

    internal override double CdfBelow(double x) => Up(Array.FindLastIndex(_values, v => v < x));

    internal override double SurvivalFrom(double x) => 1 - CdfBelow(x);

    internal override double QuantileAt(double lower, double upper)
    {
        var i = 0;
        while (lower > _upTo[i] || _shares[i] == 0)
            i++;
        return _values[i];
    }

    internal override Distribution ScaledBy(double factor) => new ChoiceDistribution([.. _values.Select(v => v * factor)], _shares);

    internal override bool HasAtoms => true;

    internal override bool QuantileIsCheap => true;

    private double Up(int last) => last < 0 ? 0 : _upTo[last];
}
