using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Takes the luck of single years out of amounts that were each seen over one year of another possible file.</summary>
internal static class YearNoise
{
    /// <summary>The amounts drawn towards their mean until they vary as the mean years of the files do; NaN stays.</summary>
    /// <param name="byFile">One year of each file; NaN where there is nothing to measure.</param>
    /// <param name="yearVariance">How much a year as long as the files' varies about its mean; 0 takes nothing out.</param>
    public static double[] Without(IReadOnlyList<double> byFile, double yearVariance)
    {
        var spread = new MeanVariance();
        foreach (var amount in byFile)
        {
            if (double.IsFinite(amount))
                spread.Add(amount);
        }

        // One year of a file is its mean year and the luck of that year; what varies in excess of the luck is the figures' doing.
        var kept = spread.Variance > 0 ? Math.Sqrt(Math.Max(0, 1 - (yearVariance / spread.Variance))) : 0;
        return [.. byFile.Select(a => spread.Mean + ((a - spread.Mean) * kept))];
    }

    /// <summary>How much one year of a file varies, from the years at the file's own figures; 0 when too few of those were run to
    /// know.</summary>
    /// <param name="years">One value for each replication.</param>
    /// <param name="length">How long a replication is, in those of a file's run.</param>
    public static double Variance(IReadOnlyList<double> years, double length)
    {
        if (years.Count < Conventions.RunsForYearNoise)
            return 0;
        var spread = new MeanVariance();
        foreach (var year in years)
            spread.Add(year);
        return spread.Variance * length; // a longer run varies less than a year
    }
}
