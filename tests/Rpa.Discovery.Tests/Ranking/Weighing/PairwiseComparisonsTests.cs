using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class PairwiseComparisonsTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];
    private static readonly double[] FourWeights = [0.5, 0.25, 0.125, 0.125];

    private static PairwiseComparisons Consistent(params (int One, int Other, double Ratio)[] spoilt)
    {
        var ratios = FourWeights.Select(one => FourWeights.Select(other => one / other).ToArray()).ToArray();
        foreach (var (one, other, ratio) in spoilt)
            (ratios[one][other], ratios[other][one]) = (ratio, 1 / ratio);
        return new PairwiseComparisons(Four, ratios);
    }

    [Test]
    public void Priorities_ConsistentComparisons_AreTheWeightsBehindThem()
    {
        var comparisons = Consistent();

        Assert.That(comparisons.Priorities, Is.EqualTo(FourWeights).Within(1e-15));
        Assert.That(comparisons.LambdaMax, Is.EqualTo(4).Within(1e-12));
        Assert.That(comparisons.ConsistencyRatio, Is.Zero.Within(1e-12));
        Assert.That(comparisons.HurtsMost(), Is.Null);
    }

    [Test]
    public void Priorities_OneOrTwoThings_CannotContradict()
    {
        Assert.That(PairwiseComparisons.Of(["a"], []).Priorities, Is.EqualTo([1]));
        var two = PairwiseComparisons.Of(["a", "b"], [("b", "a", 4)]);
        Assert.That(two.Priorities, Is.EqualTo([0.2, 0.8]).Within(1e-15));
        Assert.That(two.ConsistencyRatio, Is.Zero);
    }

    [TestCase(0, 1, 1 / 9.0, 2)]
    [TestCase(0, 3, 1 / 3.0, 4)]
    [TestCase(1, 2, 9, 2)]
    public void HurtsMost_OneJudgementSpoilt_IsNamedWithWhatTheOthersSay(int one, int other, double spoilt, double true_)
    {
        var comparisons = Consistent((one, other, spoilt));

        var found = comparisons.HurtsMost()!;

        Assert.That(comparisons.IsConsistent, Is.False);
        // Said so that the ratio is at least 1.
        var (first, second, said, implied) = spoilt >= 1 ? (one, other, spoilt, true_) : (other, one, 1 / spoilt, 1 / true_);
        Assert.That((found.One, found.Other), Is.EqualTo((Four[first], Four[second])));
        Assert.That(found.Said, Is.EqualTo(said).Within(1e-12));
        Assert.That(found.Implied, Is.EqualTo(implied).Within(1e-9));
        Assert.That(found.ConsistencyRatio, Is.Zero.Within(1e-9));
    }

    [Test]
    public void HurtsMost_AnyJudgementTried_NoneLowersTheRatioMore()
    {
        double[][] ratios = [[1, 1 / 4.0, 4, 1 / 6.0], [4, 1, 4, 1 / 4.0], [1 / 4.0, 1 / 4.0, 1, 1 / 5.0], [6, 4, 5, 1]];
        var found = new PairwiseComparisons(Four, ratios).HurtsMost()!;

        for (var i = 0; i < 4; i++)
        {
            for (var j = i + 1; j < 4; j++)
            {
                for (var step = -60; step <= 60; step++)
                {
                    var tried = ratios.Select(row => row.ToArray()).ToArray();
                    (tried[i][j], tried[j][i]) = (Math.Pow(20, step / 60.0), Math.Pow(20, -step / 60.0));
                    Assert.That(new PairwiseComparisons(Four, tried).ConsistencyRatio,
                        Is.GreaterThanOrEqualTo(found.ConsistencyRatio - 0.002), $"{Four[i]} against {Four[j]}");
                }
            }
        }
    }

    [Test]
    public void Priorities_TurningInACircle_AreLevel()
    {
        // a beats b, b beats c, c beats a, by a thousand each: the slowest case for the power method.
        var circle = PairwiseComparisons.Of(["a", "b", "c"], [("a", "b", 1000), ("b", "c", 1000), ("c", "a", 1000)]);

        Assert.That(circle.Priorities, Is.EqualTo([1 / 3.0, 1 / 3.0, 1 / 3.0]).Within(1e-12));
        Assert.That(circle.LambdaMax, Is.EqualTo(1001.001).Within(1e-9));
    }

    [Test]
    public void PairwiseComparisons_RoundedInverse_CountsTheOneFromOneUp() =>
        Assert.That(new PairwiseComparisons(["a", "b"], [[1, 0.33], [3, 1]]).Priorities, Is.EqualTo([0.25, 0.75]).Within(1e-15));

    [Test]
    public void PairwiseComparisons_ThatCannotBe_AreRefused()
    {
        Assert.That(() => new PairwiseComparisons(["a", "b"], [[1, 2], [2, 1]]), Throws.ArgumentException.With.Message.Contains("inverse"));
        Assert.That(() => new PairwiseComparisons(["a", "b"], [[1, -2], [-0.5, 1]]), Throws.ArgumentException.With.Message.Contains("'b'"));
        Assert.That(() => new PairwiseComparisons(["a", "b"], [[1, double.NaN], [1, 1]]), Throws.ArgumentException);
        Assert.That(() => new PairwiseComparisons(["a", "b"], [[2, 1], [1, 1]]), Throws.ArgumentException.With.Message.Contains("itself"));
        Assert.That(() => new PairwiseComparisons(["a", "b"], [[1, 1]]), Throws.ArgumentException);
        Assert.That(() => new PairwiseComparisons(["a", "a"], [[1, 1], [1, 1]]), Throws.ArgumentException);
        Assert.That(() => new PairwiseComparisons([.. Enumerable.Range(0, 16).Select(i => $"{i}")], []),
            Throws.ArgumentException.With.Message.Contains("15"));
        Assert.That(() => PairwiseComparisons.Of(["time", "money"], []), Throws.ArgumentException.With.Message.Contains("not compared"));
        Assert.That(() => PairwiseComparisons.Of(["time", "money"], [("tiem", "money", 2)]),
            Throws.ArgumentException.With.Message.Contains("Did you mean 'time'?"));
        Assert.That(() => PairwiseComparisons.Of(["time", "money"], [("time", "money", 2), ("money", "time", 2)]),
            Throws.ArgumentException.With.Message.Contains("say it once"));
        Assert.That(() => PairwiseComparisons.Of(["time", "money"], [("time", "money", 0)]), Throws.ArgumentException);
    }

    [Test]
    public void Compared_GivesWeightsOfTheCriteria()
    {
        Criterion[] criteria = [new() { Id = "money" }, new() { Id = "other" }, new() { Id = "time" }];

        Assert.That(Weights.Compared(PairwiseComparisons.Of(["time", "money"], [("time", "money", 3)])).For(criteria),
            Is.EqualTo([0.25, 0, 0.75]).Within(1e-15));
    }
}
