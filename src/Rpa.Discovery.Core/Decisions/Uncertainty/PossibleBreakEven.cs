using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What the figures that nobody measured leave open about where a candidate breaks even.</summary>
internal sealed record PossibleBreakEven
{
    /// <summary>Of the cost a year below which it pays; 0 in a file in which no cost is low enough.</summary>
    public required PossibleAmount? Cost { get; init; }

    /// <summary>Of the hours a year from which it pays, over the files in which any are enough.</summary>
    public required PossibleAmount? Hours { get; init; }

    /// <summary>The share of the possible files in which no hours are enough, and no cost is low enough.</summary>
    public required double NeverInShare { get; init; }

    /// <summary>In a file: the cost a year below which it pays, and the hours a year from which it pays, which are infinite where none are
    /// enough.</summary>
    public static double[] In(BusinessCase business) =>
        At((double)business.GivenPerYear, (double)business.CostsPerYear, business.HoursReleasedPerYear);

    /// <summary>The ranges of a candidate; null where nobody has said what an hour costs, and where it was taken through too few possible
    /// files.</summary>
    /// <param name="rows">With its column.</param>
    /// <param name="column">Which one.</param>
    /// <param name="score">By the file's own figures.</param>
    /// <param name="years">How long a run at the file's own figures is.</param>
    public static PossibleBreakEven? Of(ParameterSamples rows, int column, CandidateScore score, double years)
    {
        double[][] drawn = [.. rows.BreakEven.Select(row => row[column]).OfType<double[]>()];
        if (drawn.Length == 0 || score.Business.IsInHoursOfPay || score.Business.CostsPerYear <= 0)
            return null;
        double[][] own = [.. ByRun(score.Business, score.Compared.Effects!.Samples)];
        var never = drawn.Count(d => double.IsInfinity(d[1])) / (double)drawn.Length;
        return new PossibleBreakEven { Cost = Range(0), Hours = Range(1), NeverInShare = never };

        PossibleAmount? Range(int which)
        {
            double[] single = [.. own.Select(run => run[which])];
            var luck = rows.Years > 0 && Array.TrueForAll(single, double.IsFinite)
                ? YearNoise.Luck(single, years / rows.Years) : YearLuck.None;
            double[] byFile = [.. rows.BreakEven.Select(row => row[column]?[which] ?? double.NaN)
                .Select(v => double.IsFinite(v) ? v : double.NaN)];
            return PossibleAmount.Of(byFile, rows.Blocks, luck, rows.IsUnsure);
        }
    }

    // What is saved in a year counts as much in each as it does in their mean.
    private static IEnumerable<double[]> ByRun(BusinessCase business, EffectSamples samples)
    {
        var annuity = business.SavedPerYear == 0 ? 1 : (double)((business.BalancePerYear + business.CostsPerYear) / business.SavedPerYear);
        for (var r = 0; r < samples.Replications && samples.FreedPay.Length == samples.Replications; r++)
            yield return At((annuity * samples.Cashed[r]) + samples.FreedPay[r], (double)business.CostsPerYear, samples.HoursReleased[r]);
    }

    // Of what releases no hours it cannot be said how many would be enough.
    private static double[] At(double given, double costs, double hours) =>
    [
        Math.Max(0, given),
        costs <= 0 ? 0 : given <= 0 ? double.PositiveInfinity : hours > 0 ? hours * costs / given : double.NaN,
    ];
}
