using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>Laws of every family, awkward ones among them, for tests that hold for all.</summary>
internal static class DistributionSamples
{
    public static readonly Distribution[] Smooth =
    [
        Distribution.Lognormal(4, 0.5), Distribution.Lognormal(7, 1), Distribution.Lognormal(300, 2), Distribution.LognormalFromRange(3, 8),
        Distribution.Gamma(6, 0.8), Distribution.Gamma(6, 2), Distribution.GammaFromPercentiles(2, 9), Distribution.Exponential(3),
        Distribution.Erlang(3, 5),
        Distribution.WeibullFromMean(10, 2), Distribution.WeibullFromMean(10, 0.6), Distribution.Normal(5, 2), Distribution.Normal(0, 1),
        Distribution.Beta(2, 3, 1, 5), Distribution.Pert(2, 3, 9), Distribution.Lognormal(5, 0.5).Between(2, 9), Distribution.Gamma(5, 1)
            .Shifted(2),
        Distribution.Mixture((0.9, Distribution.Lognormal(4, 0.5)), (0.1, Distribution.Lognormal(15, 0.5))),
        Distribution.Mixture((9, Distribution.Lognormal(4, 0.5)), (1, Distribution.Lognormal(15, 0.5))).Scaled(60),
        Distribution.Gamma(5, 0.7).Shifted(1).Between(2, 30).Scaled(3600),
    ];

    public static readonly Distribution[] Awkward =
    [
        Distribution.Constant(4), Distribution.Constant(0), Distribution.Uniform(-2, 5), Distribution.Triangular(1, 2, 6),
        Distribution.Triangular(1, 1, 6),
        Distribution.Empirical([3, 1, 4, 1, 5, 9, 2, 6]), Distribution.Histogram([0, 1, 5, 6, 10], [3, 0, 2, 1]),
        Distribution.Choice([10, 2, 7], [1, 3, 0]),
        Distribution.Mixture((0.5, Distribution.Constant(2)), (0.5, Distribution.Exponential(1))),
        Distribution.Mixture((1, Distribution.Constant(2)), (3, Distribution.Constant(9))),
        Distribution.Mixture((0.7, Distribution.Uniform(0, 1)), (0.3, Distribution.Uniform(5, 6))),
        Distribution.Mixture((0.9, Distribution.Lognormal(4, 0.5)), (0.1, Distribution.Lognormal(400, 0.5))),
        Distribution.Mixture((0.3, Distribution.Constant(1)), (0.7, Distribution.Choice([2, 3], [1, 1]))).Between(1.5, 9),
        Distribution.Choice([1, 2, 3], [1, 2, 3]).Shifted(1).Between(3, 4),
        Distribution.Uniform(1, 2).Between(1, 1.5), Distribution.Beta(0.3, 0.4), Distribution.Gamma(4, 5), Distribution.Lognormal(1, 0.02),
    ];

    public static readonly Distribution[] All = [.. Smooth, .. Awkward];
}
