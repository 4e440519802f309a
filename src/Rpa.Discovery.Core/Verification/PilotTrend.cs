using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification;

/// <summary>Whether a figure rose or fell over the pilot: the test of Mann (1945) and Kendall (1975), corrected for ties, two-sided at 5
/// %.</summary>
/// <param name="First">The mean of the first third.</param>
/// <param name="Last">The mean of the last third.</param>
/// <param name="P">How often chance alone gives so much order.</param>
internal sealed record PilotTrend(double First, double Last, double P)
{
    /// <summary>Below so many the normal law of the test is no good.</summary>
    public const int Fewest = 10;

    private const double Level = 0.05;
    private const int MostCompared = 2000; // each with each; of more, neighbours are averaged first

    /// <summary>Whether it fell.</summary>
    public bool Falls => Last < First;

    /// <summary>A trend that chance would give less than once in 20; null when there is none, or too few to say.</summary>
    public static PilotTrend? Of(IEnumerable<double> inOrder)
    {
        double[] values = [.. inOrder];
        if (values.Length < Fewest)
            return null;
        var third = values.Length / 3;
        var (z, p) = Test(Neighbours(values));
        var trend = new PilotTrend(values.Take(third).Average(), values.TakeLast(third).Average(), p);
        // A trend whose ends say otherwise is none that anybody could act on.
        return p < Level && trend.Last != trend.First && trend.Falls == z < 0 ? trend : null;
    }

    /// <summary>The test's z and two-sided p; 0 and 1 where all values are equal.</summary>
    public static (double Z, double P) Test(double[] values)
    {
        double n = values.Length, score = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
                score += Math.Sign(values[j] - values[i]);
        }

        var ties = values.GroupBy(v => v).Select(g => (double)g.Count()).Where(t => t > 1).Sum(t => t * (t - 1) * ((2 * t) + 5));
        var variance = ((n * (n - 1) * ((2 * n) + 5)) - ties) / 18;
        if (variance <= 0 || score == 0)
            return (0, 1);
        var z = (score - Math.Sign(score)) / Math.Sqrt(variance);
        return (z, 2 * NormalLaw.Survival(Math.Abs(z)));
    }

    private static double[] Neighbours(double[] values)
    {
        var size = ((values.Length - 1) / MostCompared) + 1;
        return size == 1 ? values : [.. values.Chunk(size).Where(c => c.Length == size).Select(c => c.Average())];
    }
}
