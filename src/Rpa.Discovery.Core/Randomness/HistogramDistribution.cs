namespace Rpa.Discovery.Randomness;

/// <summary>Shares by class, every value of a class alike.</summary>
internal sealed class HistogramDistribution : Distribution
{
    private readonly double[] _edges;
    private readonly double[] _shares;     // [class], sum to 1
    private readonly double[] _upTo;       // share below edge i; length of _edges, the last used one exactly 1

    public HistogramDistribution(double[] edges, double[] weights)
    {
        _edges = edges;
        var total = weights.Sum();
        _shares = [.. weights.Select(w => w / total)];
        _upTo = new double[edges.Length];
        for (var i = 0; i < _shares.Length; i++)
        {
            _upTo[i + 1] = Math.Min(1, _upTo[i] + _shares[i]);
            Mean += _shares[i] * 0.5 * (edges[i] + edges[i + 1]);
        }

        for (var i = _shares.Length; i > 0; i--)
        {
            _upTo[i] = 1;
            if (_shares[i - 1] > 0)
                break;
        }

        double variance = 0;
        for (var i = 0; i < _shares.Length; i++)
        {
            double off = 0.5 * (edges[i] + edges[i + 1]) - Mean, width = edges[i + 1] - edges[i];
            variance += _shares[i] * (off * off + width * width / 12);
        }

        StandardDeviation = Math.Sqrt(variance);
    }

    public IReadOnlyList<double> Edges => _edges;

    /// <summary>The share of each class; they sum to 1.</summary>
    public IReadOnlyList<double> Shares => _shares;

    public override string Family => "histogram";

    public override IReadOnlyList<KeyValuePair<string, double>> Parameters =>
        [.. _edges.Select(e => new KeyValuePair<string, double>("edges", e)),
            .. _shares.Select(s => new KeyValuePair<string, double>("weights", s))];

    public override double Mean { get; }

    public override double StandardDeviation { get; }

    public override double Minimum => _edges[Array.FindIndex(_shares, s => s > 0)];

    public override double Maximum => _edges[Array.FindLastIndex(_shares, s => s > 0) + 1];

    public override double Cdf(double x)
    {
        if (x <= _edges[0])
            return 0;
        if (x >= _edges[^1])
            return 1;
        var i = ClassOf(_edges, x);
        return _upTo[i] + (_upTo[i + 1] - _upTo[i]) * ((x - _edges[i]) / (_edges[i + 1] - _edges[i]));
    }

    public override string ToString() =>
        $"{{ histogram: {{ edges: [{string.Join(", ", _edges.Select(Text))}], weights: [{string.Join(", ", _shares.Select(Text))}] }} }}";

    internal override double QuantileAt(double lower, double upper)
    {
        var i = ClassOf(_upTo, lower);
        return Math.Min(_edges[i + 1], _edges[i] + (_edges[i + 1] - _edges[i]) * ((lower - _upTo[i]) / (_upTo[i + 1] - _upTo[i])));
    }

    /// <summary>The law of those values that lie within the bounds: the classes there, the outermost narrower.</summary>
    internal HistogramDistribution Cut(double from, double to)
    {
        var edges = new List<double> { Math.Max(from, Minimum) };
        var weights = new List<double>();
        for (var i = 0; i < _shares.Length; i++)
        {
            double low = Math.Max(_edges[i], edges[^1]), high = Math.Min(_edges[i + 1], to);
            if (high <= low)
                continue;
            edges.Add(high);
            weights.Add(_shares[i] * ((high - low) / (_edges[i + 1] - _edges[i])));
        }

        return new HistogramDistribution([.. edges], [.. weights]);
    }

    internal override Distribution ScaledBy(double factor) => new HistogramDistribution([.. _edges.Select(e => e * factor)], _shares);

    internal override bool QuantileIsCheap => true;

    /// <summary>The class whose lower bound is below <paramref name="x"/> and whose upper one is not (so never an empty one).</summary>
    private static int ClassOf(double[] bounds, double x)
    {
        int low = 0, high = bounds.Length - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (bounds[middle] < x)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
