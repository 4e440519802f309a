namespace Rpa.Discovery.Randomness;

public abstract partial class Distribution
{
    /// <summary>Always <paramref name="value"/>.</summary>
    /// <param name="value">Any finite number.</param>
    public static Distribution Constant(double value)
    {
        Demand(ParameterChecks.Constant(value));
        return new ConstantDistribution(value);
    }

    /// <summary>Every value from <paramref name="min"/> to <paramref name="max"/> alike.</summary>
    /// <param name="min">Smallest value.</param>
    /// <param name="max">Largest value, above <paramref name="min"/>.</param>
    public static Distribution Uniform(double min, double max)
    {
        Demand(ParameterChecks.Uniform(min, max));
        return new UniformDistribution(min, max);
    }

    /// <summary>The triangular law: density rises straight to <paramref name="mode"/> and falls straight to
    /// <paramref name="max"/>.</summary>
    /// <param name="min">Smallest value.</param>
    /// <param name="mode">Most frequent value, within the bounds.</param>
    /// <param name="max">Largest value, above <paramref name="min"/>.</param>
    public static Distribution Triangular(double min, double mode, double max)
    {
        Demand(ParameterChecks.ThreePoints(min, mode, max));
        return new TriangularDistribution(min, mode, max);
    }

    /// <summary>The PERT law: a beta law between the bounds with mean (min + 4 mode + max) ÷ 6 (Malcolm et al. 1959).</summary>
    /// <param name="min">Smallest value.</param>
    /// <param name="mode">Most frequent value, within the bounds.</param>
    /// <param name="max">Largest value, above <paramref name="min"/>.</param>
    public static Distribution Pert(double min, double mode, double max)
    {
        Demand(ParameterChecks.ThreePoints(min, mode, max));
        return new PertDistribution(min, mode, max);
    }

    /// <summary>The exponential law: as long as it has lasted, as long it may still last.</summary>
    /// <param name="mean">Mean, greater than 0.</param>
    public static Distribution Exponential(double mean)
    {
        Demand(ParameterChecks.Exponential(mean));
        return new ExponentialDistribution(mean);
    }

    /// <summary>The sum of <paramref name="shape"/> exponential phases of equal mean.</summary>
    /// <param name="shape">Number of phases, from 1 to 1,000,000.</param>
    /// <param name="mean">Mean of the sum, greater than 0.</param>
    public static Distribution Erlang(int shape, double mean)
    {
        Demand(ParameterChecks.Erlang(shape, mean));
        return new ErlangDistribution(shape, mean);
    }

    /// <summary>The gamma law by mean and coefficient of variation: shape 1 ÷ cv², scale mean × cv².</summary>
    /// <param name="mean">Mean, greater than 0.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.001 to 100.</param>
    public static Distribution Gamma(double mean, double cv)
    {
        Demand(ParameterChecks.MeanAndVariation(mean, cv));
        return new GammaDistribution(mean, cv);
    }

    /// <summary>The gamma law by the textbook's parameters; mean = shape × scale.</summary>
    /// <param name="shape">Shape, from 0.0001 to 1,000,000.</param>
    /// <param name="scale">Scale, greater than 0.</param>
    public static Distribution GammaFromShape(double shape, double scale)
    {
        Demand(ParameterChecks.GammaShape(shape, scale));
        return new GammaDistribution(shape * scale, 1 / Math.Sqrt(shape));
    }

    /// <summary>The gamma law whose median and 9-in-10 value are as given.</summary>
    /// <param name="p50">Half of all values are at most this; greater than 0.</param>
    /// <param name="p90">9 in 10 values are at most this; above p50 and at most 45 times p50.</param>
    public static Distribution GammaFromPercentiles(double p50, double p90)
    {
        Demand(ParameterChecks.Percentiles50And90(p50, p90));
        return GammaDistribution.FromPercentiles(p50, p90);
    }

    /// <summary>The lognormal law by mean and coefficient of variation.</summary>
    /// <param name="mean">Mean, greater than 0.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.001 to 100.</param>
    public static Distribution Lognormal(double mean, double cv)
    {
        Demand(ParameterChecks.MeanAndVariation(mean, cv));
        return new LognormalDistribution(mean, cv);
    }

    /// <summary>The lognormal law by median (e to the μ of the textbook) and the standard deviation of the logarithm.</summary>
    /// <param name="median">Median, greater than 0.</param>
    /// <param name="sigma">Standard deviation of the natural logarithm, from 0.001 to 3.</param>
    public static Distribution LognormalFromMedian(double median, double sigma)
    {
        Demand(ParameterChecks.MedianAndSigma(median, sigma));
        return LognormalDistribution.FromLog(Math.Log(median), sigma);
    }

    /// <summary>The lognormal law whose median and 9-in-10 value are as given.</summary>
    /// <param name="p50">Half of all values are at most this; greater than 0.</param>
    /// <param name="p90">9 in 10 values are at most this; above p50 and at most 45 times p50.</param>
    public static Distribution LognormalFromPercentiles(double p50, double p90)
    {
        Demand(ParameterChecks.Percentiles50And90(p50, p90));
        return LognormalDistribution.FromLog(Math.Log(p50), Math.Log(p90 / p50) / NormalLaw.Z90);
    }

    /// <summary>The lognormal law with 8 in 10 values from <paramref name="p10"/> to <paramref name="p90"/>: "from 3 to 8
    /// minutes".</summary>
    /// <param name="p10">1 in 10 values is at most this; greater than 0.</param>
    /// <param name="p90">9 in 10 values are at most this; above p10 and at most 2,000 times p10.</param>
    public static Distribution LognormalFromRange(double p10, double p90)
    {
        Demand(ParameterChecks.Percentiles10And90(p10, p90));
        return LognormalDistribution.FromLog((Math.Log(p10) + Math.Log(p90)) / 2, Math.Log(p90 / p10) / (2 * NormalLaw.Z90));
    }

    /// <summary>The Weibull law by the textbook's parameters.</summary>
    /// <param name="shape">Shape, from 0.1 to 1,000.</param>
    /// <param name="scale">Scale (63 in 100 values are at most this), greater than 0.</param>
    public static Distribution Weibull(double shape, double scale)
    {
        Demand(ParameterChecks.WeibullShape(shape, scale));
        return new WeibullDistribution(shape, scale);
    }

    /// <summary>The Weibull law by mean and coefficient of variation.</summary>
    /// <param name="mean">Mean, greater than 0.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.0013 to 400.</param>
    public static Distribution WeibullFromMean(double mean, double cv)
    {
        Demand(ParameterChecks.WeibullVariation(mean, cv));
        return WeibullDistribution.FromMean(mean, cv);
    }

    /// <summary>The Weibull law whose median and 9-in-10 value are as given.</summary>
    /// <param name="p50">Half of all values are at most this; greater than 0.</param>
    /// <param name="p90">9 in 10 values are at most this; above p50 and at most 45 times p50.</param>
    public static Distribution WeibullFromPercentiles(double p50, double p90)
    {
        Demand(ParameterChecks.Percentiles50And90(p50, p90));
        return WeibullDistribution.FromPercentiles(p50, p90);
    }

    /// <summary>The beta law stretched over <paramref name="min"/> to <paramref name="max"/>.</summary>
    /// <param name="alpha">First shape, from 0.01 to 1,000,000.</param>
    /// <param name="beta">Second shape, from 0.01 to 1,000,000.</param>
    /// <param name="min">Smallest value.</param>
    /// <param name="max">Largest value, above <paramref name="min"/>.</param>
    public static Distribution Beta(double alpha, double beta, double min = 0, double max = 1)
    {
        Demand(ParameterChecks.Beta(alpha, beta, min, max));
        return new BetaDistribution(alpha, beta, min, max);
    }

    /// <summary>The beta law over <paramref name="min"/> to <paramref name="max"/> by mean and standard deviation.</summary>
    /// <param name="mean">Mean, within the bounds.</param>
    /// <param name="sd">Standard deviation; its square below (mean − min) × (max − mean).</param>
    /// <param name="min">Smallest value.</param>
    /// <param name="max">Largest value, above <paramref name="min"/>.</param>
    public static Distribution BetaFromMean(double mean, double sd, double min = 0, double max = 1)
    {
        Demand(ParameterChecks.BetaMean(mean, sd, min, max));
        var (alpha, beta) = BetaDistribution.ShapesFrom(mean, sd, min, max);
        return new BetaDistribution(alpha, beta, min, max);
    }

    /// <summary>The normal law on condition of a value of at least 0: negative times and amounts do not exist.</summary>
    /// <remarks><see cref="Mean"/> reports the mean of the conditional law, which is larger than <paramref name="mean"/>.</remarks>
    /// <param name="mean">Mean before the condition, 0 or more.</param>
    /// <param name="sd">Standard deviation before the condition, greater than 0.</param>
    public static Distribution Normal(double mean, double sd)
    {
        Demand(ParameterChecks.Normal(mean, sd));
        return new NormalDistribution(mean, sd);
    }

    /// <summary>The normal law on condition of a value of at least 0 whose median and 9-in-10 value, after the condition, are as
    /// given.</summary>
    /// <param name="p50">Half of all values are at most this; greater than 0.</param>
    /// <param name="p90">9 in 10 values are at most this; above p50 and below 2.43 times p50.</param>
    public static Distribution NormalFromPercentiles(double p50, double p90)
    {
        Demand(ParameterChecks.NormalPercentiles(p50, p90));
        return NormalDistribution.FromPercentiles(p50, p90);
    }

    /// <summary>One of the values seen, each as likely as the others.</summary>
    /// <param name="values">At least one finite number, in any order.</param>
    public static Distribution Empirical(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var seen = values.ToArray();
        Demand(ParameterChecks.Empirical(seen));
        return new EmpiricalDistribution(seen);
    }

    /// <summary>Counts by class: within a class every value alike.</summary>
    /// <param name="edges">The bounds of the classes, increasing; at least two.</param>
    /// <param name="weights">The share or count of each class, 0 or more, not all 0; one fewer than edges.</param>
    public static Distribution Histogram(IEnumerable<double> edges, IEnumerable<double> weights)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(weights);
        double[] bounds = [.. edges], shares = [.. weights];
        Demand(ParameterChecks.Histogram(bounds, shares));
        return new HistogramDistribution(bounds, shares);
    }

    /// <summary>One of a few values, each with a weight.</summary>
    /// <param name="values">At least one finite number.</param>
    /// <param name="weights">As many weights, 0 or more, not all 0; they need not sum to 1.</param>
    public static Distribution Choice(IEnumerable<double> values, IEnumerable<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        double[] ones = [.. values], shares = [.. weights];
        Demand(ParameterChecks.Choice(ones, shares));
        return new ChoiceDistribution(ones, shares);
    }

    /// <summary>Several kinds of case: each part with its weight.</summary>
    /// <param name="parts">At least one; weights are 0 or more, not all 0, and need not sum to 1.</param>
    public static Distribution Mixture(params IEnumerable<(double Weight, Distribution Part)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToArray();
        if (Array.Exists(all, p => p.Part is null))
            throw new ArgumentException("A part of a mixture is missing.", nameof(parts));
        if (all.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(parts), 0, "parts must be a list with at least one entry.");
        Demand(ParameterChecks.Weights([.. all.Select(p => p.Weight)]));
        return new MixtureDistribution(all);
    }

    /// <summary>The lognormal law most likely to have given <paramref name="samples"/> (maximum likelihood).</summary>
    /// <param name="samples">At least two numbers greater than 0, not all equal.</param>
    /// <exception cref="ArgumentException">The samples do not fit the family.</exception>
    public static Distribution FitLognormal(IEnumerable<double> samples) => DistributionFit.Lognormal(samples);

    /// <summary>The gamma law most likely to have given <paramref name="samples"/> (maximum likelihood; the shape solves ln k − ψ(k) = ln
    /// mean − mean ln).</summary>
    /// <param name="samples">At least two numbers greater than 0, not all equal.</param>
    /// <exception cref="ArgumentException">The samples do not fit the family.</exception>
    public static Distribution FitGamma(IEnumerable<double> samples) => DistributionFit.Gamma(samples);

    /// <summary>The exponential law most likely to have given <paramref name="samples"/> (its mean is theirs).</summary>
    /// <param name="samples">At least one number, 0 or more, not all 0.</param>
    /// <exception cref="ArgumentException">The samples do not fit the family.</exception>
    public static Distribution FitExponential(IEnumerable<double> samples) => DistributionFit.Exponential(samples);
}
