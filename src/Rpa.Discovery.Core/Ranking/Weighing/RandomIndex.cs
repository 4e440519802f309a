namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>How inconsistent comparisons made at random are on average, by the number of things compared: what a consistency index is
/// measured by.</summary>
public sealed class RandomIndex
{
    /// <summary>The most things that every table speaks of.</summary>
    internal const int Largest = 15;

    // [things compared]
    private readonly double[] _index;

    private RandomIndex(string source, double[] index)
    {
        Source = source;
        _index = index;
    }

    /// <summary>Saaty (2005), Theory and Applications of the Analytic Network Process, p. 31.</summary>
    public static RandomIndex Saaty { get; } = new("Saaty 2005",
        [0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]);

    /// <summary>Donegan &amp; Dodd (1991), A note on Saaty's random indexes, Mathematical and Computer Modelling 15(10).</summary>
    public static RandomIndex DoneganDodd { get; } =
        new("Donegan & Dodd 1991", [0, 0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643,
            1.4822, 1.4969]);

    /// <summary>Alonso &amp; Lamata (2006), Consistency in the analytic hierarchy process, Int. J. Uncertainty, Fuzziness and
    /// Knowledge-Based Systems 14(4).</summary>
    public static RandomIndex AlonsoLamata { get; } =
        new("Alonso & Lamata 2006", [0, 0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551,
            1.5713, 1.5838]);

    /// <summary>Who counted it, and when.</summary>
    public string Source { get; }

    /// <summary>The index for comparisons of <paramref name="count"/> things; 0 for two, which cannot contradict each other.</summary>
    /// <param name="count">1 to 15.</param>
    public double Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Largest);
        return _index[count];
    }
}
