namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>A stream of random numbers with a name: SplitMix64 (Steele, Lea and Flood 2014), begun from a seed and the name.</summary>
internal sealed class Chance
{
    private ulong _state;

    public Chance(ulong seed, string name)
    {
        _state = seed;
        foreach (var letter in name)
            _state = Next() ^ letter;
    }

    /// <summary>Between 0 and 1, both left out.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) / (1UL << 53);

    public double Between(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>A whole number, both ends included.</summary>
    public int Whole(int low, int high) => low + (int)((high - low + 1) * Uniform());

    public bool Is(double probability) => Uniform() < probability;

    public T OneOf<T>(params T[] all) => all[Whole(0, all.Length - 1)];

    public double Normal() => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Uniform());

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
