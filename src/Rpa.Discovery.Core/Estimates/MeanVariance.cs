namespace Rpa.Discovery.Estimates;

/// <summary>Count, mean and variance of numbers seen one by one, mergeable (Welford 1962; Chan, Golub and LeVeque 1979).</summary>
internal struct MeanVariance
{
    private double _squares;     // Σ (x − mean)²

    public long Count { get; private set; }

    public double Mean { get; private set; }

    /// <summary>The unbiased sample variance; 0 below two numbers.</summary>
    public readonly double Variance => Count < 2 ? 0 : _squares / (Count - 1);

    public readonly double StandardDeviation => Math.Sqrt(Variance);

    public readonly double StandardError => Count < 2 ? 0 : Math.Sqrt(Variance / Count);

    public void Add(double value)
    {
        Count++;
        var off = value - Mean;
        Mean += off / Count;
        _squares += off * (value - Mean);
    }

    /// <summary>Takes in another sample. Equal bytes need an equal order of merging, so merge in the order of replications.</summary>
    public void Merge(in MeanVariance other)
    {
        if (other.Count == 0)
            return;
        if (Count == 0)
        {
            this = other;
            return;
        }

        var total = Count + other.Count;
        var off = other.Mean - Mean;
        Mean += off * ((double)other.Count / total);
        _squares += other._squares + off * off * ((double)Count * other.Count / total);
        Count = total;
    }
}
