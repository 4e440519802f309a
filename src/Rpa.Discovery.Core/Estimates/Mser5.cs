namespace Rpa.Discovery.Estimates;

/// <summary>How much of the beginning of a series to leave out so that what is left tells its mean best: the marginal standard error rule
/// on means of five (White 1997; White, Cobb and Spratt 2000).</summary>
/// <remarks>
/// White refuses a series whose best cut lies beyond the middle. Of series that are noise about a level he would so refuse one in ten of 57
/// values; the second look at the halves, which is ours, leaves one in a hundred, and refuses as many of those that rise visibly.
/// </remarks>
internal static class Mser5
{
    /// <summary>The fewest values that the rule is used on: ten means of five.</summary>
    public const int Fewest = 50;

    private const int Batch = 5;

    /// <summary>The number of first values to leave out: of all cuts d of the means Z of five, that with the smallest Σ (Z − Z̄)² ÷ (count
    /// left)².</summary>
    /// <param name="series">At least <see cref="Fewest"/> values; those that do not fill the last five are not looked at.</param>
    /// <returns>
    /// A multiple of five, at most the middle. Where the best cut lies beyond the middle, a few values at the end may lie close together by
    /// chance: the best cut of the first quarter if the second quarter and the second half differ by at most 2.5 standard errors; else
    /// null, since the series does not show that it has settled.
    /// </returns>
    public static int? Cut(ReadOnlySpan<double> series)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(series.Length, Fewest, nameof(series));
        var means = new double[series.Length / Batch];
        for (var b = 0; b < means.Length; b++)
        {
            foreach (var value in series.Slice(b * Batch, Batch))
                means[b] += value / Batch;
        }

        // From the end, so that each cut takes one mean more in; the last few are too few to tell a spread.
        var (middle, quarter) = (means.Length / 2, means.Length / 4);
        var (best, least, early, leastEarly) = (0, double.PositiveInfinity, 0, double.PositiveInfinity);
        MeanVariance left = default;
        for (var cut = means.Length - 1; cut >= 0; cut--)
        {
            left.Add(means[cut]);
            if (left.Count < Batch)
                continue;
            var error = left.Variance * (left.Count - 1) / ((double)left.Count * left.Count);
            if (error <= least)
                (best, least) = (cut, error);
            if (cut <= quarter && error <= leastEarly)
                (early, leastEarly) = (cut, error);
        }

        // A few means at the end lie close together by chance, too.
        if (best <= middle)
            return best * Batch;
        return AreLevel(means.AsSpan(quarter), middle - quarter) ? early * Batch : null;
    }

    // The spread from differences of neighbours, which a slow rise hardly touches (von Neumann 1941).
    private static bool AreLevel(ReadOnlySpan<double> means, int split)
    {
        MeanVariance first = default, second = default;
        var differences = 0.0;
        for (var i = 0; i < means.Length; i++)
        {
            if (i < split)
                first.Add(means[i]);
            else
                second.Add(means[i]);
            differences += i == 0 ? 0 : Math.Pow(means[i] - means[i - 1], 2);
        }

        var variance = differences / (2 * (means.Length - 1));
        return Math.Abs(first.Mean - second.Mean) <= 2.5 * Math.Sqrt(variance * ((1.0 / first.Count) + (1.0 / second.Count)));
    }
}
