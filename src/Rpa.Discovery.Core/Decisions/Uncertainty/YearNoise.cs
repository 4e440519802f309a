using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Takes the luck of single years out of amounts that were each seen over one year of another possible file.</summary>
/// <remarks>
/// One year of a file is its mean year and the luck of that year, so the share 1 − r of what varies is the figures' doing, r = luck ÷ all.
/// Neither variance is known well: r has a logistic law whose spread is that of two such estimates, and what is kept is the mean of
/// max(0, 1 − r), so that no range shrinks to a point because the luck happened to look larger than everything. A part in n is kept as
/// well: the middle of n files is itself not known better. Amounts are drawn towards their median rather than their mean: where a few
/// files go far out, most of them lie on one side of the mean, and would be moved out of where they can be.
/// </remarks>
internal static class YearNoise
{
    private static readonly double _logistic = Math.Sqrt(3) / Math.PI; // the scale of a logistic law ÷ its standard deviation

    /// <summary>The amounts drawn towards their median until they vary as the mean years of the files do; NaN stays.</summary>
    /// <param name="byFile">One year of each file; NaN where there is nothing to measure.</param>
    /// <param name="luck">Of a year as long as the files'.</param>
    public static double[] Without(IReadOnlyList<double> byFile, YearLuck luck)
    {
        double[] seen = [.. byFile.Where(double.IsFinite).Order()];
        var spread = new MeanVariance();
        foreach (var amount in seen)
            spread.Add(amount);
        var kept = Kept(luck, spread.Variance, seen.Length);
        if (kept == 1)
            return [.. byFile];
        var middle = Quantile.At(seen, 0.5);
        return [.. byFile.Select(a => middle + ((a - middle) * kept))];
    }

    /// <summary>How much one year of a file varies, from the years at the file's own figures; none when too few of those were run to
    /// know.</summary>
    /// <param name="years">One value for each replication.</param>
    /// <param name="length">How long a replication is, in those of a file's run.</param>
    public static YearLuck Luck(IReadOnlyList<double> years, double length)
    {
        if (years.Count < Conventions.RunsForYearNoise)
            return YearLuck.None;
        var spread = new MeanVariance();
        foreach (var year in years)
            spread.Add(year);
        return new YearLuck(spread.Variance * length, years.Count); // a longer run varies less than a year
    }

    private static double Kept(YearLuck luck, double variance, int files)
    {
        if (luck.Variance <= 0 || !(variance > 0))
            return 1;
        var scale = _logistic * Math.Sqrt((2.0 / (files - 1)) + (2.0 / (luck.Years - 1)));
        var left = (1 - (luck.Variance / variance)) / scale;
        var share = scale * (Math.Max(0, left) + Math.Log(1 + Math.Exp(-Math.Abs(left))));
        return Math.Sqrt(Math.Min(1, share + (1.0 / files)));
    }
}

/// <summary>How much one year varies about its mean, and from how many years that is known.</summary>
/// <param name="Variance">0 takes nothing out.</param>
/// <param name="Years">At least 2 where the variance is above 0.</param>
internal readonly record struct YearLuck(double Variance, int Years)
{
    /// <summary>Not known, so that nothing is taken out.</summary>
    public static YearLuck None => default;
}
