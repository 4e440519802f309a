namespace Rpa.Discovery.Estimates;

/// <summary>Hyndman and Fan's type 7: linear between the ranks.</summary>
internal static class Quantile
{
    /// <param name="sorted">At least one value, from the smallest up.</param>
    /// <param name="p">Between 0 and 1.</param>
    public static double At(double[] sorted, double p)
    {
        var rank = p * (sorted.Length - 1);
        var below = (int)rank;
        return sorted[below] + ((rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
