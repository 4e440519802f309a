namespace Rpa.Discovery.Estimates;

/// <summary>Quantiles of a sample, linear between the ranks (Hyndman and Fan 1996).</summary>
internal static class Quantile
{
    /// <summary>Of the sample: their type 7.</summary>
    /// <param name="sorted">At least one value, from the smallest up.</param>
    /// <param name="p">Between 0 and 1.</param>
    public static double At(double[] sorted, double p) => Between(sorted, p * (sorted.Length - 1));

    /// <summary>Of one more value of the same law, which is at most this with just this probability on average: their type 6. Between the
    /// 1 in 10 and the 9 in 10 of type 7 lie 77 in 100 of what comes after 50 values, of type 6 80.</summary>
    /// <param name="sorted">At least one value, from the smallest up.</param>
    /// <param name="p">Between 0 and 1.</param>
    public static double OfOneMore(double[] sorted, double p) =>
        Between(sorted, Math.Clamp((p * (sorted.Length + 1)) - 1, 0, sorted.Length - 1));

    private static double Between(double[] sorted, double rank)
    {
        var below = (int)rank;
        return sorted[below] + ((rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
