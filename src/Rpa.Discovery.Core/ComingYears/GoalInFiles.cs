using Rpa.Discovery.Decisions.Uncertainty;

namespace Rpa.Discovery.ComingYears;

/// <summary>A goal over the years in every possible file, without the luck of single years.</summary>
/// <param name="goal">The goal.</param>
/// <param name="byYear">[year][file] → the figure; infinite where the work piled up, NaN where nothing was due.</param>
internal sealed class GoalInFiles(YearGoal goal, double[][] byYear)
{
    private int Files => byYear[0].Length;

    /// <summary>Null without files.</summary>
    public static GoalInFiles? Of(YearGoal goal, YearFigures?[][] own, YearFigures?[][] files)
    {
        if (files.Length == 0)
            return null;
        var worst = goal.IsAtMost ? double.PositiveInfinity : 0;
        return new GoalInFiles(goal, [.. Enumerable.Range(0, files[0].Length).Select(y => InYear(goal, own, files, y, worst))]);
    }

    private static double[] InYear(YearGoal goal, YearFigures?[][] own, YearFigures?[][] files, int year, double worst)
    {
        var luck = YearNoise.Luck([.. own.Select(r => r[year]).OfType<YearFigures>().Select(goal.Figure).Where(double.IsFinite)], 1);
        double[] seen = [.. files.Select(f => f[year] is { } figures ? goal.Figure(figures) : worst)];
        return [.. seen.Zip(YearNoise.Without(seen, luck), (one, mean) => double.IsFinite(one) ? mean : one)];
    }

    public double? Quantile(int year, double share)
    {
        double[] sorted = [.. byYear[year].Where(v => !double.IsNaN(v)).Order()];
        if (sorted.Length == 0)
            return null;
        var value = Estimates.Quantile.OfOneMore(sorted, share);
        return double.IsFinite(value) ? value : null;
    }

    public double MetShare(int year) => byYear[year].Count(IsMet) / (double)Files;

    /// <summary>The share of the files in which it is broken by a year; without one, in which it is met throughout.</summary>
    public double ShareBroken(Func<int, bool> counts, int? by)
    {
        var broken = Enumerable.Range(0, Files).Count(f => FirstBreak(f, counts) is { } first && (by is null || first <= by));
        return (by is null ? Files - broken : broken) / (double)Files;
    }

    /// <summary>Between which years it breaks in 8 of 10 files; null is never.</summary>
    public (int? Early, int? Late) Breaks(Func<int, bool> counts)
    {
        int[] sorted = [.. Enumerable.Range(0, Files).Select(f => FirstBreak(f, counts) ?? int.MaxValue).Order()];
        int? At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] is var year and < int.MaxValue ? year
            : null;
        return (At(0.1), At(0.9));
    }

    private int? FirstBreak(int file, Func<int, bool> counts) =>
        Enumerable.Range(0, byYear.Length).Where(y => counts(y) && !IsMet(byYear[y][file])).Select(y => (int?)y).FirstOrDefault();

    private bool IsMet(double figure) => double.IsNaN(figure) || goal.IsMet(figure);
}
