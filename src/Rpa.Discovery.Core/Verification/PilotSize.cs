using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification;

/// <summary>How many cases a pilot needs to find a figure that is off (decision 70).</summary>
/// <param name="Step">At which step.</param>
/// <param name="Figure">Which.</param>
/// <param name="Predicted">What the file says: minutes or a share.</param>
/// <param name="Counted">Cases that the figure is counted in: those that the bot takes, where it is about them.</param>
/// <param name="Cases">Cases of the step in which so many are to be expected.</param>
/// <param name="Power">How often so many find it.</param>
internal sealed record PilotSizeRow(PilotStep Step, PilotFigure Figure, double Predicted, int Counted, int Cases, double Power);

/// <summary>
/// Sizes of samples for a test at 5 %, two-sided: the figure is found to be off when the interval of the pilot leaves out what the file
/// says. A time is off by a part of itself, a share by points.
/// </summary>
/// <remarks>
/// Times: Student's t, its power by the normal law of mean and spread (<see cref="PowerOfTime"/>). Shares: Wilson's interval, its power
/// exactly by the binomial law; because that goes up and down from case to
/// case, the number is the first from which on it stays above what was asked.
/// </remarks>
internal static class PilotSize
{
    /// <summary>The spread of a time that the file gives as a constant: that of <c>about</c>.</summary>
    public const double UsualVariation = 0.5;

    private const int MostCases = 1_000_000;
    private const int ManyCases = 500; // from here on the normal law is near enough to begin closer
    private const int Steady = 25; // so many cases more must keep the power as well

    /// <summary>For each figure that a pilot can measure of a step.</summary>
    public static IEnumerable<PilotSizeRow> Of(PilotStep step, Automation? automation, EffortChange? change, StepFigures file, double power,
        double within)
    {
        if (automation is not null && file.Coverage > 0)
        {
            yield return Timed(step, PilotFigure.BotMinutes, file.BotMinutes, VariationOf(automation.Effort), file.Coverage, power, within);
            if (Share(step, PilotFigure.Coverage, file.Coverage, 1, power, within) is { } coverage)
                yield return coverage;
            if (Share(step, PilotFigure.Exceptions, file.Exceptions, file.Coverage, power, within) is { } exceptions)
                yield return exceptions;
        }
        else if (change is not null)
        {
            yield return Timed(step, PilotFigure.HandMinutes, file.HandMinutes, VariationOf(change.Effort ?? step.State.Work.Effort), 1,
                power, within);
        }
    }

    /// <summary>Cases for a time that is longer by a part of itself; of a shorter one, which varies less, fewer are enough.</summary>
    /// <param name="variation">The coefficient of variation, above 0.</param>
    /// <param name="power">Between 0 and 1.</param>
    /// <param name="within">The part, above 0.</param>
    public static (int Cases, double Power) OfTime(double variation, double power, double within)
    {
        var (low, high) = (2, 4);
        while (high < MostCases && PowerOfTime(high, variation, within) < power)
            (low, high) = (high, high * 2);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (PowerOfTime(middle, variation, within) < power)
                low = middle;
            else
                high = middle;
        }

        return (high, PowerOfTime(high, variation, within));
    }

    /// <summary>How often a t interval of so many cases leaves out the predicted mean when the true one is larger by a part of
    /// it.</summary>
    /// <remarks>
    /// Mean and spread of a sample are nearly normal, and where a law leans to the right they are large together, which makes the test
    /// surer of what is longer: with skewness γ and kurtosis κ the difference of the mean's error a and t times the spread's error b has
    /// the variance 1 − tγ/√n + t²(κ − 1)/4n (var b = (κ − 1)/4n, cov(a, b) = γ/2√n; Cramér 1946, 27.4). Both are those of a lognormal law.
    /// </remarks>
    public static double PowerOfTime(int cases, double variation, double within)
    {
        var t = StudentT.TwoSided(cases - 1, Intervals.Confidence);
        var off = within * Math.Sqrt(cases) / (variation * (1 + within));
        var w = 1 + (variation * variation);
        var skewness = variation * (w + 2);
        var kurtosis = Math.Pow(w, 4) + (2 * Math.Pow(w, 3)) + (3 * w * w) - 3;
        var variance = 1 - (t * skewness / Math.Sqrt(cases)) + (t * t * (kurtosis - 1) / (4 * cases));
        return NormalLaw.Cdf((off - t) / Math.Sqrt(variance));
    }

    /// <summary>Cases for a share that is off by so many points to the side where that is harder to find; null where there is no such
    /// share.</summary>
    public static (int Cases, double Power)? OfShare(double share, double power, double within)
    {
        double[] others = [.. new[] { share - within, share + within }.Where(s => s is > -1e-12 and < 1 + 1e-12)
            .Select(s => Math.Clamp(s, 0, 1))];
        if (others.Length == 0)
            return null;
        var z = NormalLaw.Quantile(power, 1 - power);
        var about = others.Max(o => Math.Pow(((1.96 * Math.Sqrt(share * (1 - share))) + (z * Math.Sqrt(o * (1 - o)))) / within, 2));
        var first = Math.Max(2, (int)((about > ManyCases ? 0.9 : 0.6) * about));
        var kept = 0;
        for (var n = first; n < MostCases; n++)
        {
            kept = others.Min(o => PowerOfShare(n, share, o)) >= power ? kept + 1 : 0;
            if (kept > Steady)
                return (n - Steady, others.Min(o => PowerOfShare(n - Steady, share, o)));
        }

        return null;
    }

    /// <summary>How often Wilson's interval of so many cases leaves out the predicted share when the true one is another.</summary>
    public static double PowerOfShare(int cases, double predicted, double truth)
    {
        if (truth is 0 or 1)
            return LeavesOut((int)(truth * cases), cases, predicted) ? 1 : 0;
        var kept = 0.0;
        var (log0, log1) = (Math.Log(1 - truth), Math.Log(truth));
        var logs = 0.0; // of the binomial coefficient
        var isInside = false;
        for (var hits = 0; hits <= cases; hits++)
        {
            if (!LeavesOut(hits, cases, predicted))
            {
                kept += Math.Exp(logs + (hits * log1) + ((cases - hits) * log0));
                isInside = true;
            }
            else if (isInside)
            {
                break; // those that are kept stand together
            }

            logs += Math.Log((cases - hits) / (hits + 1.0));
        }

        return Math.Clamp(1 - kept, 0, 1);
    }

    private static bool LeavesOut(int hits, int cases, double share) =>
        Intervals.Share(hits, cases) is var (low, high) && (share < low || share > high);

    private static double VariationOf(Varying<Duration> law) =>
        law.Values.Select(l => l.Drawn.CoefficientOfVariation).Where(c => c > 0).DefaultIfEmpty(UsualVariation).Max();

    private static PilotSizeRow Timed(PilotStep step, PilotFigure figure, double predicted, double variation, double share, double power,
        double within)
    {
        var (cases, reached) = OfTime(variation, power, within);
        return new PilotSizeRow(step, figure, predicted, cases, OfAll(cases, share), reached);
    }

    private static PilotSizeRow? Share(PilotStep step, PilotFigure figure, double predicted, double share, double power, double within) =>
        OfShare(predicted, power, within) is var (cases, reached)
            ? new PilotSizeRow(step, figure, predicted, cases, OfAll(cases, share), reached) : null;

    private static int OfAll(int cases, double share) => (int)Math.Ceiling((cases / share) - 1e-9);
}
