using Rpa.Discovery.Ranking.Agreement;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Exact chances of Friedman (1937) as printed in Siegel (1956), Nonparametric Statistics, table N: the same distribution, for χ²
/// = judges × (things − 1) × W.</summary>
public sealed class KendallWReferenceTests
{
    private static readonly double[] Forward = [1, 2, 3];
    private static readonly double[] Backward = [3, 2, 1];

    [TestCase(8.0, 0.0046)]
    [TestCase(6.5, 0.042)]
    [TestCase(6.0, 0.069)]
    public void PValue_ThreeThingsFourJudges_IsTheTablesChance(double chiSquared, double chance)
    {
        double[][] scores = chiSquared switch
        {
            8.0 => [Forward, Forward, Forward, Forward],        // sums 4, 8, 12
            6.5 => [Forward, Forward, Forward, [2, 1, 3]],      // sums 5, 7, 12
            _ => [Forward, Forward, [2, 1, 3], [2, 1, 3]],      // sums 6, 6, 12
        };

        var found = KendallW.Of(scores);

        Assert.That(found.ChiSquared, Is.EqualTo(chiSquared).Within(1e-12));
        Assert.That(found.IsExact, Is.True);
        Assert.That(found.PValue, Is.EqualTo(chance).Within(0.0005));
    }

    [Test]
    public void PValue_ThreeJudgesOfOneMind_IsOneInThirtySix()
    {
        var found = KendallW.Of([Forward, Forward, Forward]);

        Assert.That(found.W, Is.EqualTo(1));
        Assert.That(found.PValue, Is.EqualTo(1 / 36.0).Within(1e-15));
    }

    [Test]
    public void W_TwoAgainstTwo_IsZero() => Assert.That(KendallW.Of([Forward, Forward, Backward, Backward]).W, Is.Zero);
}
