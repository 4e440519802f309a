using MathNet.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>Maximum likelihood for the three families whose estimate is closed or one root.</summary>
internal static class DistributionFit
{
    public static Distribution Exponential(IEnumerable<double> samples)
    {
        var values = Checked(samples, 1, allowZero: true);
        var mean = values.Average();
        return mean > 0 ? Distribution.Exponential(mean) : throw Unfit("at least one sample must be greater than 0");
    }

    public static Distribution Lognormal(IEnumerable<double> samples)
    {
        var values = Checked(samples, 2, allowZero: false);
        var mu = values.Average(Math.Log);
        var sigma = Math.Sqrt(values.Average(x => (Math.Log(x) - mu) * (Math.Log(x) - mu)));
        var law = LognormalDistribution.FromLog(mu, sigma);
        return ParameterChecks.MeanAndVariation(law.Mean, law.CoefficientOfVariation) is { } fault
            ? throw Unfit($"the samples give {fault.Parameter} = {fault.Value:R}, which must be {fault.Expected.English}")
            : law;
    }

    public static Distribution Gamma(IEnumerable<double> samples)
    {
        var values = Checked(samples, 2, allowZero: false);
        var mean = values.Average();
        // Σ ln(x ÷ mean) ÷ n is 0 or less by Jensen; its size fixes the shape.
        var gap = -values.Average(x => Math.Log(x / mean));
        if (!(gap > 0))
            throw Unfit("the samples must not all be equal");
        var logShape = MonotoneRoot.First(gap, static (wanted, y) => y - SpecialFunctions.DiGamma(Math.Exp(y)) <= wanted, Math.Log(1e-4),
            Math.Log(1e6));
        return Distribution.Gamma(mean, Math.Clamp(Math.Exp(-0.5 * logShape), 1e-3, 100));
    }

    private static double[] Checked(IEnumerable<double> samples, int fewest, bool allowZero)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var values = samples.ToArray();
        if (values.Length < fewest)
            throw Unfit($"there must be at least {fewest}");
        if (Array.Exists(values, x => !(x >= 0 && x <= ParameterChecks.Largest) || (x == 0 && !allowZero)))
            throw Unfit(allowZero ? "each must be 0 or more and finite" : "each must be greater than 0 and finite");
        if (fewest > 1 && values.Max() <= values.Min())
            throw Unfit("the samples must not all be equal");
        return values;
    }

    private static ArgumentException Unfit(string why) => new($"The samples do not fit the family: {why}.");
}
