using MathNet.Numerics;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

public class DistributionFitTests
{
    private static readonly double[] Times = [2.1, 3.4, 3.9, 4.2, 5.0, 5.5, 7.7, 12.6];

    [Test]
    public void FitLognormal_Samples_TakesMeanAndDeviationOfTheLogarithms()
    {
        var law = (LognormalDistribution)Distribution.FitLognormal(Times);
        var mu = Times.Average(Math.Log);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Quantile(0.5), Is.EqualTo(Math.Exp(mu)).Within(1e-9));
            Assert.That(law.Sigma, Is.EqualTo(Math.Sqrt(Times.Average(x => Math.Pow(Math.Log(x) - mu, 2)))).Within(1e-9));
        }
    }

    [Test]
    public void FitGamma_Samples_SolvesTheLikelihoodEquations()
    {
        var law = Distribution.FitGamma(Times);
        var shape = 1 / (law.CoefficientOfVariation * law.CoefficientOfVariation);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Mean, Is.EqualTo(Times.Average()).Within(1e-12));
            Assert.That(Math.Log(shape) - SpecialFunctions.DiGamma(shape), Is.EqualTo(Math.Log(Times.Average()) - Times.Average(Math.Log))
                .Within(1e-9));
        }
    }

    [Test]
    public void Fit_DrawsOfAKnownLaw_FindsIt()
    {
        QuantileTable gamma = QuantileTable.For(Distribution.Gamma(6, 0.8)), lognormal = QuantileTable.For(Distribution.Lognormal(6, 0.8));
        var bits = Enumerable.Range(0, 50_000).Select(i => Keys.Draw((ulong)i, 99, 1)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Distribution.FitGamma(bits.Select(gamma.Sample)).CoefficientOfVariation, Is.EqualTo(0.8).Within(1.5).Percent);
            Assert.That(Distribution.FitLognormal(bits.Select(lognormal.Sample)).CoefficientOfVariation, Is.EqualTo(0.8).Within(2).Percent);
            Assert.That(Distribution.FitExponential(Times).Mean, Is.EqualTo(Times.Average()).Within(1e-12));
        }
    }

    [TestCase(new double[] { })]
    [TestCase(new double[] { 3 })]
    [TestCase(new double[] { 3, 3 })]
    [TestCase(new double[] { 3, 0 })]
    [TestCase(new double[] { 3, double.NaN })]
    public void Fit_UnfitSamples_Throws(double[] samples)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Distribution.FitLognormal(samples), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Distribution.FitGamma(samples), Throws.InstanceOf<ArgumentException>());
        }
    }
}
