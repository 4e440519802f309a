using Rpa.Discovery.Ranking.Agreement;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class KendallWTests
{
    [Test]
    public void Of_TiesByHand_IsCorrected()
    {
        // Ranks 1.5 1.5 3 | 1 2 3 | 1.5 1.5 3: sums 4, 5, 9, mean 6: S = 4 + 1 + 9 = 14; ties 6 + 0 + 6; W = 12·14 ÷ (9·24 − 3·12).
        var found = KendallW.Of([[1, 1, 2], [1, 2, 3], [5, 5, 9]]);

        Assert.That(found.W, Is.EqualTo(168.0 / 180).Within(1e-15));
        Assert.That(found.Uncorrected, Is.EqualTo(168.0 / 216).Within(1e-15));
        // As much by chance: the two with ties must put the same thing alone (1 of 3), and the middle judge it last or first.
        Assert.That(found.PValue, Is.EqualTo(1 / 3.0 / 3).Within(1e-12));
    }

    [Test]
    public void Of_EveryJudgeHoldsAllLevel_IsNoOrderAtAll()
    {
        var found = KendallW.Of([[1, 1, 1], [2, 2, 2], [3, 3, 3]]);

        Assert.That(found.W, Is.Null);
        Assert.That(found.ChiSquared, Is.Null);
        Assert.That(found.PValue, Is.EqualTo(1));
    }

    [Test]
    public void Of_ManyThings_SamplesNearTheExactChance()
    {
        // Five things: four judges are counted, five are sampled; a fifth who holds all level changes no chance.
        double[][] four = [[1, 2, 3, 4, 5], [2, 1, 3, 5, 4], [1, 3, 2, 4, 5], [5, 1, 2, 3, 4]];
        double[][] five = [.. four, [1, 1, 1, 1, 1]];

        var exact = KendallW.Of(four);
        var sampled = KendallW.Of(five);

        Assert.That(exact.IsExact, Is.True);
        Assert.That(sampled.IsExact, Is.False);
        Assert.That(sampled.PValue, Is.EqualTo(exact.PValue).Within(0.004)); // four standard errors
        Assert.That(KendallW.Of(five).PValue, Is.EqualTo(sampled.PValue));
        Assert.That(KendallW.Of(five, seed: 2).PValue, Is.Not.EqualTo(sampled.PValue));
    }

    [Test]
    public void Of_Rankings_TakesTheirRanksByName()
    {
        Criterion[] one = [new() { Id = "points" }];
        RankedList Ranking(params double[] points) =>
            new WeightedSum().Rank(new DecisionMatrix(["x", "y", "z"], one, [.. points.Select(p => new[] { p })]), Weights.Equal);

        Assert.That(KendallW.Of([Ranking(3, 2, 1), Ranking(9, 5, 1), Ranking(0.3, 0.2, 0.1)]).W, Is.EqualTo(1));
        Assert.That(KendallW.Of([Ranking(3, 2, 1), Ranking(2, 1, 3), Ranking(1, 3, 2)]).W, Is.Zero);
    }

    [Test]
    public void Of_TooFewUnequalRowsOrNaN_AreRefused()
    {
        Assert.That(() => KendallW.Of([[1, 2, 3], [1, 2, 3]]), Throws.ArgumentException);
        Assert.That(() => KendallW.Of([[1, 2], [1, 2], [1, 2]]), Throws.ArgumentException);
        Assert.That(() => KendallW.Of([[1, 2, 3], [1, 2, 3], [1, 2]]), Throws.ArgumentException);
        Assert.That(() => KendallW.Of([[1, 2, 3], [1, 2, 3], [1, 2, double.NaN]]), Throws.ArgumentException);
    }
}
