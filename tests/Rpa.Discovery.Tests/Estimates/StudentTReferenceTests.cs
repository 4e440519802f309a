using Rpa.Discovery.Estimates;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace Rpa.Discovery.Tests.Estimates;

/// <summary>Fisher and Yates, Statistical Tables (6th ed. 1963), table III; more digits from MathNet.Numerics.</summary>
public class StudentTReferenceTests
{
    [TestCase(1, 0.95, 12.706)]
    [TestCase(2, 0.95, 4.303)]
    [TestCase(9, 0.95, 2.262)]
    [TestCase(29, 0.95, 2.045)]
    [TestCase(120, 0.95, 1.980)]
    [TestCase(9, 0.99, 3.250)]
    [TestCase(29, 0.999, 3.659)]
    [TestCase(1, 0.5, 1.000)]
    public void TwoSided_OfTheTable_HasItsDigits(int degrees, double confidence, double expected) =>
        Assert.That(StudentT.TwoSided(degrees, confidence), Is.EqualTo(expected).Within(5e-4));

    [Test]
    public void TwoSided_AnyDegreesAndConfidence_AgreesWithMathNet()
    {
        foreach (var degrees in (int[])[1, 2, 3, 9, 10, 29, 99, 499, 100_000])
        {
            foreach (var confidence in (double[])[0.01, 0.5, 0.8, 0.95, 0.99, 0.999, 0.99999])
            {
                var t = StudentT.TwoSided(degrees, confidence);
                var inside = 1 - 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degrees, -t);
                Assert.That(inside, Is.EqualTo(confidence).Within(1e-9), $"{degrees} degrees, {confidence}");
            }
        }
    }

    [Test]
    public void TwoSided_ManyDegrees_IsTheNormalQuantile() =>
        Assert.That(StudentT.TwoSided(10_000_000, 0.95), Is.EqualTo(Normal.InvCDF(0, 1, 0.975)).Within(1e-6));
}
