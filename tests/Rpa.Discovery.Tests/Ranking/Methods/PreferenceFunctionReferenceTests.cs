using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>The six forms of Brans, Vincke &amp; Mareschal (1986), figure 1, at, below and above their thresholds.</summary>
public sealed class PreferenceFunctionReferenceTests
{
    [TestCase(0, 0)]
    [TestCase(0.001, 1)]
    public void Usual(double difference, double degree) => Assert.That(PreferenceFunction.Usual.Degree(difference), Is.EqualTo(degree));

    [TestCase(2, 0)]
    [TestCase(2.001, 1)]
    public void UShape(double difference, double degree) =>
        Assert.That(PreferenceFunction.UShape(2).Degree(difference), Is.EqualTo(degree));

    [TestCase(1, 0.25)]
    [TestCase(4, 1)]
    [TestCase(9, 1)]
    public void VShape(double difference, double degree) =>
        Assert.That(PreferenceFunction.VShape(4).Degree(difference), Is.EqualTo(degree));

    [TestCase(2, 0)]
    [TestCase(2.001, 0.5)]
    [TestCase(4, 0.5)]
    [TestCase(4.001, 1)]
    public void Level(double difference, double degree) =>
        Assert.That(PreferenceFunction.Level(2, 4).Degree(difference), Is.EqualTo(degree));

    [TestCase(2, 0)]
    [TestCase(3, 0.5)]
    [TestCase(4, 1)]
    public void Linear(double difference, double degree) =>
        Assert.That(PreferenceFunction.Linear(2, 4).Degree(difference), Is.EqualTo(degree));

    [TestCase(3, 0.393469)] // 1 − e^(−1/2)
    [TestCase(6, 0.864665)] // 1 − e^(−2)
    public void Gaussian(double difference, double degree) =>
        Assert.That(PreferenceFunction.Gaussian(3).Degree(difference), Is.EqualTo(degree).Within(1e-6));

    [Test]
    public void Degree_NoLeadOrBehind_IsZeroInEveryForm()
    {
        PreferenceFunction[] all =
        [
            PreferenceFunction.Usual, PreferenceFunction.UShape(0), PreferenceFunction.VShape(1), PreferenceFunction.Level(0, 0),
            PreferenceFunction.Linear(0, 0), PreferenceFunction.Gaussian(1),
        ];
        foreach (var function in all)
        {
            Assert.That(function.Degree(0), Is.Zero);
            Assert.That(function.Degree(-5), Is.Zero);
            Assert.That(function.Degree(1e9), Is.EqualTo(1));
        }
    }

    [Test]
    public void Thresholds_NegativeOrOutOfOrder_AreRefused()
    {
        Assert.That(() => PreferenceFunction.UShape(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PreferenceFunction.VShape(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PreferenceFunction.Level(3, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PreferenceFunction.Linear(3, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PreferenceFunction.Gaussian(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
