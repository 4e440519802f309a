namespace Rpa.Discovery.Randomness;

/// <summary>The values seen, each as likely as the others.</summary>
internal sealed class EmpiricalDistribution : Distribution
{
    private readonly double[] _sorted;

    public EmpiricalDistribution(double[] values)
    {
        _sorted = [.. values];
        Array.Sort(_sorted);
        (Mean, StandardDeviation) = MomentsOf(_sorted, null);
    }

    /// <summary>The values in increasing order.</summary>
    public IReadOnlyList<double> Values => _sorted;

    public override string Family => "empirical";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters =>
        [.. _sorted.Select(v => new KeyValuePair<string, double>("values", v))];

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    public override double Minimum => _sorted[0];

    public override double Maximum => _sorted[^1];

    public override double Cdf(double x) => (double)AtMost(x) / _sorted.Length;

    public override string ToString() => $"{{ empirical: [{string.Join(", ", _sorted.Select(Text))}] }}";

    internal override double Survival(double x) => (double)(_sorted.Length - AtMost(x)) / _sorted.Length;

    internal override double CdfBelow(double x) => (double)Below(x) / _sorted.Length;

    internal override double SurvivalFrom(double x) => (double)(_sorted.Length - Below(x)) / _sorted.Length;

    internal override double QuantileAt(double lower, double upper) => _sorted[Math.Min((int)(lower * _sorted.Length), _sorted.Length - 1)];

    internal override Distribution ScaledBy(double factor) => new EmpiricalDistribution([.. _sorted.Select(v => v * factor)]);

    internal override bool HasAtoms => true;

    internal override bool QuantileIsCheap => true;

    /// <summary>Mean and standard deviation of values with weights (none: equal ones), in two passes.</summary>
    internal static (double Mean, double StandardDeviation) MomentsOf(double[] values, double[]? shares)
    {
        double mean = 0, variance = 0;
        for (var i = 0; i < values.Length; i++)
            mean += (values[i] - values[0]) * (shares is null ? 1.0 / values.Length : shares[i]);
        mean += values[0];
        for (var i = 0; i < values.Length; i++)
            variance += (values[i] - mean) * (values[i] - mean) * (shares is null ? 1.0 / values.Length : shares[i]);
        return (mean, Math.Sqrt(variance));
    }

    private int AtMost(double x)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] <= x)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Below(double x)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] < x)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
