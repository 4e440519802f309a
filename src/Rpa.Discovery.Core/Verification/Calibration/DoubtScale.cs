using MathNet.Numerics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification.Calibration;

/// <summary>How many times as wide as the usual convention the doubt about figures of one class is: 1 leaves it as it is.</summary>
/// <remarks>
/// Maximum likelihood over a grid of scales. A time: the logarithm of measured over predicted is normal about 0, with the scaled doubt of
/// the prediction and the pilot's own error. A share: beta-binomial, about the predicted share as the median of its law. The interval is
/// that of the jackknife over departments (Tukey 1958) with Student's t, in the logarithm of the scale.
/// </remarks>
internal sealed record DoubtScale
{
    /// <summary>Fewer departments than this tell nothing of a convention.</summary>
    public const int FewestDepartments = 10;

    // What is not known within such a factor is not proposed.
    private const double WidestInterval = 3;
    private const double LeastScale = 0.05;
    private const double MostScale = 20;
    private const int GridSteps = 60;
    private const double AtTheEnd = 1.2; // where the best lies at an end of the grid, it is not known
    private const double Z95 = 1.959963984540054; // of the middle 95 %
    private const double MostCases = 1e5;
    private const int Halvings = 24;

    private static readonly double[] Grid =
        [.. Enumerable.Range(0, GridSteps + 1).Select(i => LeastScale * Math.Pow(MostScale / LeastScale, (double)i / GridSteps))];

    private static readonly double GridStep = Math.Log(MostScale / LeastScale) / GridSteps;

    public required double Value { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    public required int Departments { get; init; }

    /// <summary>Whether it is known well enough to be used.</summary>
    public bool IsEnough => Departments >= FewestDepartments && High / Low <= WidestInterval
        && Value > LeastScale * AtTheEnd && Value < MostScale / AtTheEnd;

    /// <summary>Of times; null where none can be used or fewer than two departments have any.</summary>
    public static DoubtScale? OfTimes(IEnumerable<(CalibrationPilot Pilot, CalibrationFigure Figure)> figures, DoubtSource source) =>
        Of([.. figures.Where(f => IsUsableTime(f.Figure)).Select(f => (f.Pilot.Department, TimeLikelihood(f.Pilot, f.Figure, source)))]);

    /// <summary>Of shares.</summary>
    public static DoubtScale? OfShares(IEnumerable<(CalibrationPilot Pilot, CalibrationFigure Figure)> figures, DoubtSource source) =>
        Of([.. figures.Where(f => IsUsableShare(f.Figure)).Select(f => (f.Pilot.Department, ShareLikelihood(f.Pilot, f.Figure, source)))]);

    /// <summary>The spread of a class by conventions; of what is unknown too.</summary>
    public static double SpreadOf(DoubtConventions conventions, DoubtSource source) =>
        ClassOf(conventions, source)?.Spread ?? conventions.UnknownSpread;

    /// <summary>The convention of a class; null of what is unknown or stated.</summary>
    public static ClassConvention? ClassOf(DoubtConventions conventions, DoubtSource source) => source switch
    {
        DoubtSource.Guess => conventions.Guess,
        DoubtSource.Interview => conventions.Interview,
        DoubtSource.Published => conventions.Published,
        _ => null,
    };

    private static DoubtScale? Of(List<(string Department, double[] Likelihood)> figures)
    {
        var departments = figures.GroupBy(f => f.Department, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Sum([.. g.Select(f => f.Likelihood)])).ToList();
        if (departments.Count < 2)
            return null;
        var all = Sum(departments);
        var best = LogOfBest(all);
        double[] without = [.. departments.Select(d => LogOfBest([.. all.Zip(d, (a, one) => a - one)]))];
        double k = without.Length, mean = without.Average();
        var half = StudentT.TwoSided(without.Length - 1, Intervals.Confidence)
            * Math.Sqrt((k - 1) / k * without.Sum(w => (w - mean) * (w - mean)));
        return new DoubtScale
        {
            Value = Math.Exp(best), Low = Math.Exp(best - half), High = Math.Exp(best + half), Departments = departments.Count,
        };
    }

    private static double[] Sum(IReadOnlyList<double[]> likelihoods) =>
        [.. Enumerable.Range(0, Grid.Length).Select(i => likelihoods.Sum(l => l[i]))];

    // The top of the parabola through the best point of the grid and its neighbours.
    private static double LogOfBest(double[] likelihood)
    {
        var at = Array.IndexOf(likelihood, likelihood.Max());
        if (at == 0 || at == likelihood.Length - 1)
            return Math.Log(Grid[at]);
        var (before, top, after) = (likelihood[at - 1], likelihood[at], likelihood[at + 1]);
        var bend = before - (2 * top) + after;
        return Math.Log(Grid[at]) + (bend < 0 ? GridStep * (before - after) / (2 * bend) : 0);
    }

    // ── times ───────────────────────────────────────────────────────────────────────────────────

    private static bool IsUsableTime(CalibrationFigure figure) => !figure.IsShare && figure.Figure != PilotFigure.HoursReleasedPerYear
        && figure is { Cases: >= 2, Predicted: { Value: > 0, Low: > 0, High: not null }, Measured: { Value: > 0, High: not null } }
        && figure.Predicted.High > figure.Predicted.Low;

    private static double[] TimeLikelihood(CalibrationPilot pilot, CalibrationFigure figure, DoubtSource source)
    {
        var off = Math.Log(figure.Measured.Value / figure.Predicted.Value);
        // The stated doubt, as it would be by the usual convention.
        var stated = Math.Log(figure.Predicted.High!.Value / figure.Predicted.Low!.Value) / (2 * Z95)
            * Math.Log(SpreadOf(DoubtConventions.Usual, source)) / Math.Log(SpreadOf(pilot.By, source));
        var error = (figure.Measured.High!.Value - figure.Measured.Value) / StudentT.TwoSided(figure.Cases - 1, Intervals.Confidence)
            / figure.Measured.Value;
        return
        [
            .. Grid.Select(scale =>
            {
                var variance = Math.Max(1e-12, (scale * stated * scale * stated) + (error * error));
                return -0.5 * (Math.Log(variance) + (off * off / variance));
            }),
        ];
    }

    // ── shares ──────────────────────────────────────────────────────────────────────────────────

    private static bool IsUsableShare(CalibrationFigure figure) => figure is
    {
        Figure: PilotFigure.Coverage or PilotFigure.Exceptions,
        Cases: >= 1, Predicted: { Value: > 0 and < 1, Low: not null, High: not null }
    } && figure.Predicted.High > figure.Predicted.Low;

    private static double[] ShareLikelihood(CalibrationPilot pilot, CalibrationFigure figure, DoubtSource source)
    {
        var share = figure.Predicted.Value;
        var usual = ClassOf(DoubtConventions.Usual, source)?.Cases ?? DoubtConventions.Usual.Guess.Cases;
        var then = ClassOf(pilot.By, source)?.Cases ?? pilot.By.Guess.Cases;
        var cases = CasesOf(share, figure.Predicted.High!.Value - figure.Predicted.Low!.Value) * usual / then;
        var hits = Math.Round(figure.Measured.Value * figure.Cases);
        return
        [
            .. Grid.Select(scale =>
            {
                var scaled = Math.Clamp(cases / (scale * scale), 1e-2, 1e7);
                var alpha = BetaLaw.AlphaOfMedian(share, scaled);
                return SpecialFunctions.BetaLn(hits + alpha, figure.Cases - hits + scaled - alpha)
                    - SpecialFunctions.BetaLn(alpha, scaled - alpha);
            }),
        ];
    }

    // How many cases seen the middle 95 % of a share are as wide as.
    private static double CasesOf(double share, double width)
    {
        double low = Math.Log(0.05), high = Math.Log(MostCases);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            var cases = Math.Exp(middle);
            var alpha = BetaLaw.AlphaOfMedian(share, cases);
            if (BetaLaw.Quantile(alpha, cases - alpha, 0.975, 0.025) - BetaLaw.Quantile(alpha, cases - alpha, 0.025, 0.975) > width)
                low = middle;
            else
                high = middle;
        }

        return Math.Exp((low + high) / 2);
    }
}
