using MathNet.Numerics.Distributions;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>Every family against MathNet.Numerics' own laws, its closed moments, and its draws.</summary>
[Category("Long")]
public class DistributionAgainstTheoryTests
{
    private static readonly double[] Probabilities = [1e-9, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-9];

    private static IEnumerable<TestCaseData> Judged()
    {
        yield return Judge(Distribution.Lognormal(4, 0.5), LogNormal.WithMeanVariance(4, 4));
        yield return Judge(Distribution.Lognormal(0.2, 2), LogNormal.WithMeanVariance(0.2, 0.16));
        yield return Judge(Distribution.LognormalFromMedian(3, 0.7), new LogNormal(Math.Log(3), 0.7));
        yield return Judge(Distribution.Gamma(6, 0.8), Gamma.WithShapeScale(1 / 0.64, 6 * 0.64));
        yield return Judge(Distribution.Gamma(6, 2), Gamma.WithShapeScale(0.25, 24));
        yield return Judge(Distribution.GammaFromShape(30, 0.1), Gamma.WithShapeScale(30, 0.1));
        yield return Judge(Distribution.Exponential(3), new Exponential(1.0 / 3));
        yield return Judge(Distribution.Erlang(4, 10), Gamma.WithShapeScale(4, 2.5));
        yield return Judge(Distribution.Weibull(1.7, 4), new Weibull(1.7, 4));
        yield return Judge(Distribution.Weibull(0.6, 4), new Weibull(0.6, 4));
        yield return Judge(Distribution.Beta(2, 3), new Beta(2, 3));
        yield return Judge(Distribution.Beta(0.5, 0.4, 0, 2), new BetaScaled(0.5, 0.4, 0, 2));
        yield return Judge(Distribution.Pert(2, 3, 9), new BetaScaled(1 + 4.0 / 7, 1 + 24.0 / 7, 2, 7));
        yield return Judge(Distribution.Uniform(-2, 5), new ContinuousUniform(-2, 5));
        yield return Judge(Distribution.Triangular(1, 2, 6), new Triangular(1, 6, 2));
        yield return Judge(Distribution.Normal(500, 10), new Normal(500, 10)); // 50 deviations above 0: nothing is cut
    }

    [TestCaseSource(nameof(Judged))]
    public void Law_AgainstMathNet_HasItsMomentsAndItsDistributionFunction(Distribution law, IContinuousDistribution judge)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Mean, Is.EqualTo(judge.Mean).Within(1e-9).Percent, "mean");
            Assert.That(law.StandardDeviation, Is.EqualTo(judge.StdDev).Within(1e-7).Percent, "standard deviation");
            foreach (var u in Probabilities)
            {
                var value = law.Quantile(u);
                // MathNet's own incomplete functions give 0 below some 1e-15 of the scale.
                if (value > 1e-13 * law.Mean || value <= 0)
                    Assert.That(judge.CumulativeDistribution(value), Is.EqualTo(u).Within(Math.Max(1e-9 * u, 1e-14)), $"quantile at {u}");
                Assert.That(law.Cdf(value), Is.EqualTo(u).Within(Math.Max(1e-9 * u, 1e-14)), $"own distribution function at {u}");
            }
        }
    }

    private static IEnumerable<Distribution> All() => DistributionSamples.All;

    private static IEnumerable<Distribution> Continuous() =>
        DistributionSamples.All.Where(law => !law.HasAtoms && law is not HistogramDistribution);

    [TestCaseSource(nameof(Continuous))]
    public void Moments_OfContinuousLaws_AreTheIntegralsOfItsQuantile(Distribution law)
    {
        var (mean, deviation) = MomentIntegral.Of(law);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Mean, Is.EqualTo(mean).Within(1e-9 * (Math.Abs(mean) + deviation)));
            Assert.That(law.StandardDeviation, Is.EqualTo(deviation).Within(1e-6 * deviation));
        }
    }

    [TestCaseSource(nameof(All))]
    public void Draws_OfEveryFamily_HaveItsMeanVariationAndQuantiles(Distribution law)
    {
        const int draws = 100_000;
        var table = QuantileTable.For(law);
        var key = Keys.Name("draws", DrawPurpose.Effort);
        var drawn = new double[draws];
        for (var i = 0; i < draws; i++)
            drawn[i] = table.Sample(Keys.Draw(Keys.Case(17, 4, (ulong)i), key, 1));
        var mean = drawn.Average();
        var deviation = Math.Sqrt(drawn.Average(x => (x - mean) * (x - mean)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mean, Is.EqualTo(law.Mean).Within(4 * law.StandardDeviation / Math.Sqrt(draws) + 1e-12), "mean");
            Assert.That(deviation, Is.EqualTo(law.StandardDeviation)
                .Within((law.CoefficientOfVariation > 1.5 ? 20 : 3)).Percent.Or.EqualTo(law.StandardDeviation), "deviation");
            foreach (var u in (double[])[0.1, 0.5, 0.9])
            {
                // The share drawn at or below the quantile, and strictly below it, enclose u.
                var at = law.Quantile(u);
                var slack = 4 * Math.Sqrt(u * (1 - u) / draws);
                Assert.That(drawn.Count(x => x <= at * (1 + 1e-9)) / (double)draws, Is.GreaterThan(u - slack),
                    $"at most the quantile at {u}");
                Assert.That(drawn.Count(x => x < at * (1 - 1e-9)) / (double)draws, Is.LessThan(u + slack), $"below the quantile at {u}");
            }
        }
    }

    [Test]
    public void Between_OfLognormal_HasTheMeanOfTheBooksFormula()
    {
        // Johnson, Kotz & Balakrishnan, vol. 1 (1994), ch. 14: e^(μ + σ²/2) [Φ(σ − a) − Φ(σ − b)] ÷ [Φ(b) − Φ(a)], a and b in deviations of
        // the logarithm.
        double sigma = Math.Sqrt(Math.Log(1.25)), mu = Math.Log(5) - sigma * sigma / 2, a = (Math.Log(2) - mu) / sigma,
            b = (Math.Log(9) - mu) / sigma;
        var expected = 5 * (Normal.CDF(0, 1, sigma - a) - Normal.CDF(0, 1, sigma - b)) / (Normal.CDF(0, 1, b) - Normal.CDF(0, 1, a));
        Assert.That(Distribution.Lognormal(5, 0.5).Between(2, 9).Mean, Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Between_OfExponentialAboveABound_IsTheExponentialShifted()
    {
        var law = Distribution.Exponential(3).Between(40, double.PositiveInfinity);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Mean, Is.EqualTo(43).Within(1e-9));
            Assert.That(law.StandardDeviation, Is.EqualTo(3).Within(1e-6));
            Assert.That(law.Quantile(0.5), Is.EqualTo(40 + 3 * Math.Log(2)).Within(1e-9));
        }
    }

    [Test]
    public void Between_OfTriangular_IntegratesAcrossTheKink()
    {
        // Density 2(x−1)/5 on [1, 2], (6−x)/10 on [2, 6]; from 1.5 to 4: mass 0.15 + 0.6, first moment by hand.
        var expected = (2.0 / 5 * (8.0 / 3 - 2 - (3.375 / 3 - 1.125)) + (3 * 16 - 64.0 / 3 - (12 - 8.0 / 3)) / 10) / 0.75;
        Assert.That(Distribution.Triangular(1, 2, 6).Between(1.5, 4).Mean, Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Normal_CutAtZero_ReportsTheMeanOfWhatIsLeft() =>
        Assert.That(Distribution.Normal(0, 2).Mean, Is.EqualTo(2 * Math.Sqrt(2 / Math.PI)).Within(1e-12));

    private static TestCaseData Judge(Distribution law, IContinuousDistribution judge) =>
        new TestCaseData(law, judge).SetArgDisplayNames(law.ToString());
}
