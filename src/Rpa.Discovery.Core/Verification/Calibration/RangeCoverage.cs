namespace Rpa.Discovery.Verification.Calibration;

/// <summary>How many stated ranges held what was measured, with the interval of that share.</summary>
/// <remarks>
/// Figures of one department are right or wrong together, so Wilson's interval counts as many figures as would tell as much if they were
/// apart: the design effect of Rao and Scott (1992), which is at most the mean number of figures of a department, and is taken to be that
/// where all figures are covered or none.
/// </remarks>
internal sealed record RangeCoverage
{
    /// <summary>The share of pilots that a stated range is made for.</summary>
    public const double Nominal = Intervals.Confidence;

    private const double Z = 1.959963984540054; // 97.5 % of the standard normal law

    public required int Covered { get; init; }

    public required int Figures { get; init; }

    public required int Departments { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    public double Share => (double)Covered / Figures;

    /// <summary>Whether so few are covered that it is hardly chance.</summary>
    public bool IsTooLow => High < Nominal;

    /// <summary>Null where there are no figures.</summary>
    public static RangeCoverage? Of(IEnumerable<(string Department, bool IsCovered)> figures)
    {
        var departments = figures.GroupBy(f => f.Department, StringComparer.Ordinal)
            .Select(g => (Count: (double)g.Count(), Covered: (double)g.Count(f => f.IsCovered))).ToList();
        var (all, covered) = (departments.Sum(d => d.Count), departments.Sum(d => d.Covered));
        if (all == 0)
            return null;
        var (low, high) = Wilson(covered / all, all / DesignEffect(departments, covered / all));
        return new RangeCoverage
        {
            Covered = (int)covered, Figures = (int)all, Departments = departments.Count, Low = low, High = high,
        };
    }

    private static double DesignEffect(List<(double Count, double Covered)> departments, double share)
    {
        double n = departments.Sum(d => d.Count), k = departments.Count;
        var most = n / k;
        if (share is <= 0 or >= 1 || k < 2)
            return most;
        var between = departments.Sum(d => Math.Pow(d.Covered - (share * d.Count), 2)) * k / (k - 1) / (n * n);
        return Math.Clamp(between / (share * (1 - share) / n), 1, Math.Max(1, most));
    }

    private static (double Low, double High) Wilson(double share, double n)
    {
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        return (share <= 0 ? 0 : Math.Max(0, middle - half), share >= 1 ? 1 : Math.Min(1, middle + half));
    }
}
