namespace Rpa.Discovery.Randomness;

/// <summary>What a parameter counts: an amount in the unit of the figure (so a reader converts it), or a bare number.</summary>
internal enum ParameterKind
{
    Amount,
    Number,
}

/// <summary>One way to write a family by a handful of numbers, such as <c>lognormal</c> by <c>p50</c> and <c>p90</c>.</summary>
/// <remarks>The one table for readers, writers and schemas; lists (empirical, histogram, choice, mixture) have factories of their
/// own.</remarks>
internal sealed class DistributionForm
{
    private readonly Func<double[], ParameterFault?> _check;
    private readonly Func<double[], Distribution> _create;

    private DistributionForm(string family, string parameters, Func<double[], ParameterFault?> check, Func<double[], Distribution> create)
    {
        Family = family;
        Parameters = [.. parameters.Split(' ').Select(p => (p, KindOf(p)))];
        (_check, _create) = (check, create);
    }

    /// <summary>Every form, in the order in which it is offered: the first of a family is the one to recommend.</summary>
    public static IReadOnlyList<DistributionForm> All { get; } =
    [
        new("constant", "value", v => ParameterChecks.Constant(v[0]), v => Distribution.Constant(v[0])),
        new("uniform", "min max", v => ParameterChecks.Uniform(v[0], v[1]), v => Distribution.Uniform(v[0], v[1])),
        new("triangular", "min mode max", v => ParameterChecks.ThreePoints(v[0], v[1], v[2]),
            v => Distribution.Triangular(v[0], v[1], v[2])),
        new("pert", "min mode max", v => ParameterChecks.ThreePoints(v[0], v[1], v[2]), v => Distribution.Pert(v[0], v[1], v[2])),
        new("exponential", "mean", v => ParameterChecks.Exponential(v[0]), v => Distribution.Exponential(v[0])),
        new("erlang", "shape mean", v => ParameterChecks.Erlang(v[0], v[1]), v => Distribution.Erlang((int)v[0], v[1])),
        new("gamma", "mean cv", v => ParameterChecks.MeanAndVariation(v[0], v[1]), v => Distribution.Gamma(v[0], v[1])),
        new("gamma", "mean sd", v => ParameterChecks.MeanAndDeviation(v[0], v[1]), v => Distribution.Gamma(v[0], v[1] / v[0])),
        new("gamma", "p50 p90", v => ParameterChecks.Percentiles50And90(v[0], v[1]), v => Distribution.GammaFromPercentiles(v[0], v[1])),
        new("gamma", "shape scale", v => ParameterChecks.GammaShape(v[0], v[1]), v => Distribution.GammaFromShape(v[0], v[1])),
        new("lognormal", "mean cv", v => ParameterChecks.MeanAndVariation(v[0], v[1]), v => Distribution.Lognormal(v[0], v[1])),
        new("lognormal", "mean sd", v => ParameterChecks.MeanAndDeviation(v[0], v[1]), v => Distribution.Lognormal(v[0], v[1] / v[0])),
        new("lognormal", "p50 p90", v => ParameterChecks.Percentiles50And90(v[0], v[1]),
            v => Distribution.LognormalFromPercentiles(v[0], v[1])),
        new("lognormal", "p10 p90", v => ParameterChecks.Percentiles10And90(v[0], v[1]), v => Distribution.LognormalFromRange(v[0], v[1])),
        new("lognormal", "median sigma", v => ParameterChecks.MedianAndSigma(v[0], v[1]),
            v => Distribution.LognormalFromMedian(v[0], v[1])),
        new("weibull", "shape scale", v => ParameterChecks.WeibullShape(v[0], v[1]), v => Distribution.Weibull(v[0], v[1])),
        new("weibull", "mean cv", v => ParameterChecks.WeibullVariation(v[0], v[1]), v => Distribution.WeibullFromMean(v[0], v[1])),
        new("weibull", "mean sd", v => ParameterChecks.WeibullDeviation(v[0], v[1]), v => Distribution.WeibullFromMean(v[0], v[1] / v[0])),
        new("weibull", "p50 p90", v => ParameterChecks.Percentiles50And90(v[0], v[1]),
            v => Distribution.WeibullFromPercentiles(v[0], v[1])),
        new("beta", "alpha beta min max", v => ParameterChecks.Beta(v[0], v[1], v[2], v[3]),
            v => Distribution.Beta(v[0], v[1], v[2], v[3])),
        new("beta", "alpha beta", v => ParameterChecks.Beta(v[0], v[1], 0, 1), v => Distribution.Beta(v[0], v[1])),
        new("beta", "mean sd min max", v => ParameterChecks.BetaMean(v[0], v[1], v[2], v[3]),
            v => Distribution.BetaFromMean(v[0], v[1], v[2], v[3])),
        new("normal", "mean sd", v => ParameterChecks.Normal(v[0], v[1]), v => Distribution.Normal(v[0], v[1])),
        new("normal", "mean cv", v => ParameterChecks.NormalVariation(v[0], v[1]), v => Distribution.Normal(v[0], v[1] * v[0])),
        new("normal", "p50 p90", v => ParameterChecks.NormalPercentiles(v[0], v[1]), v => Distribution.NormalFromPercentiles(v[0], v[1])),
    ];

    public string Family { get; }

    public IReadOnlyList<(string Name, ParameterKind Kind)> Parameters { get; }

    /// <summary>The form of a family whose parameters are exactly these names, in any order; null when there is none.</summary>
    public static DistributionForm? Find(string family, IReadOnlyCollection<string> names) =>
        All.FirstOrDefault(f => f.Family == family && f.Parameters.Count == names.Count
            && f.Parameters.All(p => names.Contains(p.Name, StringComparer.Ordinal)));

    /// <summary>The law of these values (in the order of <see cref="Parameters"/>), or which of them is wrong. Never throws for a
    /// number.</summary>
    public Distribution? Create(double[] values, out ParameterFault? fault)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Parameters.Count);
        fault = _check(values);
        return fault is null ? _create(values) : null;
    }

    public override string ToString() => $"{Family}: {string.Join(", ", Parameters.Select(p => p.Name))}";

    private static ParameterKind KindOf(string parameter) => parameter switch
    {
        "alpha" or "beta" or "cv" or "sigma" or "shape" => ParameterKind.Number,
        _ => ParameterKind.Amount,
    };
}
