using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Randomness;

/// <summary>What each family demands of its parameters, one method per factory of <see cref="Distribution"/>; null means fine.</summary>
/// <remarks>The factories throw what is found here; a reader of files asks here first and reports a finding instead.</remarks>
internal static class ParameterChecks
{
    /// <summary>The largest magnitude accepted, so that squares and sums of values never overflow.</summary>
    public const double Largest = 1e100;

    public static ParameterFault? Constant(double value) => Finite("value", value);

    public static ParameterFault? Uniform(double min, double max) =>
        Finite("min", min) ?? Finite("max", max) ?? Rule(max > min, "max", max, RandomnessWords.AboveMinimum);

    /// <summary>Triangular and PERT.</summary>
    public static ParameterFault? ThreePoints(double min, double mode, double max) =>
        Uniform(min, max) ?? Finite("mode", mode)
        ?? Rule(mode >= min, "mode", mode, RandomnessWords.NotBelowMinimum)
        ?? Rule(mode <= max, "mode", mode, RandomnessWords.NotAboveMaximum);

    public static ParameterFault? Exponential(double mean) => Positive("mean", mean);

    public static ParameterFault? Erlang(double shape, double mean) =>
        Rule(shape is >= 1 and <= 1e6 && Math.Floor(shape) == shape, "shape", shape, RandomnessWords.WholePositive)
            ?? Positive("mean", mean);

    /// <summary>Lognormal and gamma by mean and coefficient of variation.</summary>
    public static ParameterFault? MeanAndVariation(double mean, double cv) =>
        Positive("mean", mean)
            ?? Rule(cv is >= 1e-3 and <= 100, "cv", cv, cv is > 0 and < 1e-3 ? RandomnessWords.NotTooSmall : RandomnessWords.Variation);

    public static ParameterFault? MeanAndDeviation(double mean, double sd) =>
        Positive("mean", mean) ?? Positive("sd", sd) ?? Renamed(MeanAndVariation(mean, sd / mean), "sd", sd);

    public static ParameterFault? GammaShape(double shape, double scale) =>
        Rule(shape is >= 1e-4 and <= 1e6, "shape", shape, RandomnessWords.Shape) ?? Positive("scale", scale);

    public static ParameterFault? MedianAndSigma(double median, double sigma) =>
        Positive("median", median) ?? Positive("sigma", sigma)
            ?? Rule(sigma is >= 1e-3 and <= 3, "sigma", sigma, RandomnessWords.LogDeviation);

    public static ParameterFault? Percentiles50And90(double p50, double p90) =>
        Positive("p50", p50) ?? Positive("p90", p90) ?? Rule(p90 > p50 * 1.0013, "p90", p90, RandomnessWords.AboveMedian)
        ?? Rule(p90 <= p50 * 45, "p90", p90, RandomnessWords.NearMedian);

    public static ParameterFault? Percentiles10And90(double p10, double p90) =>
        Positive("p10", p10) ?? Positive("p90", p90) ?? Rule(p90 > p10 * 1.0026, "p90", p90, RandomnessWords.AboveTenth)
        ?? Rule(p90 <= p10 * 2000, "p90", p90, RandomnessWords.NearTenth);

    public static ParameterFault? WeibullShape(double shape, double scale) =>
        Rule(shape is >= 0.1 and <= 1000, "shape", shape, RandomnessWords.WeibullShape) ?? Positive("scale", scale);

    public static ParameterFault? WeibullVariation(double mean, double cv) =>
        Positive("mean", mean) ?? Rule(cv is >= 0.0013 and <= 400, "cv", cv, RandomnessWords.WeibullVariation);

    public static ParameterFault? WeibullDeviation(double mean, double sd) =>
        Positive("mean", mean) ?? Positive("sd", sd) ?? Renamed(WeibullVariation(mean, sd / mean), "sd", sd);

    public static ParameterFault? Beta(double alpha, double beta, double min, double max) =>
        Rule(alpha is >= 1e-2 and <= 1e6, "alpha", alpha, RandomnessWords.BetaShape)
            ?? Rule(beta is >= 1e-2 and <= 1e6, "beta", beta, RandomnessWords.BetaShape)
        ?? Uniform(min, max);

    public static ParameterFault? BetaMean(double mean, double sd, double min, double max)
    {
        if ((Uniform(min, max) ?? Finite("mean", mean) ?? Positive("sd", sd)) is { } fault)
            return fault;
        if (!(mean > min && mean < max))
            return new ParameterFault("mean", mean, RandomnessWords.BetweenBounds);
        var (alpha, beta) = BetaDistribution.ShapesFrom(mean, sd, min, max);
        return Rule(sd * sd < (mean - min) * (max - mean), "sd", sd, RandomnessWords.BetaDeviation)
            ?? Renamed(Beta(alpha, beta, min, max), "sd", sd);
    }

    public static ParameterFault? Normal(double mean, double sd) => NotNegative("mean", mean) ?? Positive("sd", sd);

    public static ParameterFault? NormalVariation(double mean, double cv) =>
        Positive("mean", mean) ?? Positive("cv", cv) ?? Renamed(Normal(mean, cv * mean), "cv", cv);

    public static ParameterFault? NormalPercentiles(double p50, double p90) =>
        Positive("p50", p50) ?? Positive("p90", p90) ?? Rule(p90 > p50, "p90", p90, RandomnessWords.AboveMedian)
        ?? Rule(p90 < p50 * 2.43, "p90", p90, RandomnessWords.NearMedianNormal);

    public static ParameterFault? Empirical(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            return new ParameterFault("values", 0, RandomnessWords.AtLeastOne);
        foreach (var value in values)
        {
            if (Finite("values", value) is { } fault)
                return fault;
        }

        return null;
    }

    public static ParameterFault? Choice(IReadOnlyList<double> values, IReadOnlyList<double> weights) =>
        Empirical(values) ?? Rule(weights.Count == values.Count, "weights", weights.Count, RandomnessWords.AsManyAsValues)
            ?? Weights(weights);

    public static ParameterFault? Histogram(IReadOnlyList<double> edges, IReadOnlyList<double> weights)
    {
        if (edges.Count < 2)
            return new ParameterFault("edges", edges.Count, RandomnessWords.AtLeastTwo);
        for (var i = 0; i < edges.Count; i++)
        {
            if ((Finite("edges", edges[i])
                ?? Rule(i == 0 || edges[i] > edges[i - 1], "edges", edges[i], RandomnessWords.Increasing)) is { } fault)
                return fault;
        }

        return Rule(weights.Count == edges.Count - 1, "weights", weights.Count, RandomnessWords.OneFewerThanEdges) ?? Weights(weights);
    }

    public static ParameterFault? Weights(IReadOnlyList<double> weights)
    {
        double total = 0;
        foreach (var weight in weights)
        {
            if (NotNegative("weights", weight) is { } fault)
                return fault;
            total += weight;
        }

        return Rule(total > 0, "weights", total, RandomnessWords.SomePositive);
    }

    /// <summary>The bounds of a conditional law; either may be infinite.</summary>
    public static ParameterFault? Between(Distribution source, double from, double to)
    {
        if ((Rule(from < Largest, "from", from, RandomnessWords.Finite)
            ?? Rule(to > from, "to", to, RandomnessWords.AboveFrom)) is { } fault)
            return fault;
        // Below some 1e-12 of the whole the conditional law would be made of rounding errors.
        return Rule(source.MassBetween(from, to) >= 1e-12, "to", to, RandomnessWords.HoldsMass);
    }

    public static ParameterFault? Shift(double by) => Finite("by", by);

    public static ParameterFault? Factor(double factor) => Positive("factor", factor);

    private static ParameterFault? Finite(string name, double value) =>
        Rule(Math.Abs(value) <= Largest, name, value, RandomnessWords.Finite);

    private static ParameterFault? Positive(string name, double value) =>
        Finite(name, value) ?? Rule(value > 0 && value >= 1 / Largest, name, value, RandomnessWords.Positive);

    private static ParameterFault? NotNegative(string name, double value) =>
        Finite(name, value) ?? Rule(value >= 0, name, value, RandomnessWords.NotNegative);

    private static ParameterFault? Rule(bool holds, string name, double value, Phrase expected) =>
        holds ? null : new ParameterFault(name, value, expected);

    private static ParameterFault? Renamed(ParameterFault? fault, string name, double value) =>
        fault is null ? null : new ParameterFault(name, value, fault.Expected);
}
