using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class SmaaTests
{
    private static readonly Criterion[] Two = [new() { Id = "a" }, new() { Id = "b" }];

    [Test]
    public void Analyze_TwoCriteriaByHand_GivesTheLengthOfTheInterval()
    {
        // w·100 ≥ (1 − w)·25 from w = 0.2 on: the first wins four fifths of the weightings.
        var result = Smaa.Analyze(new DecisionMatrix(["x", "y"], Two, [[100, 0], [0, 25]]));

        Assert.That(result.Of("x").First, Is.EqualTo(0.8).Within(0.015));
        Assert.That(result.Of("x").CentralWeights![0], Is.EqualTo(0.6).Within(0.01)); // the middle of 0.2 … 1
        Assert.That(result.Of("y").ShareByRank[1], Is.EqualTo(result.Of("x").First));
        Assert.That(result.Of("y").Top(2), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Analyze_AllAlternativesEqual_GivesEachHalf()
    {
        var result = Smaa.Analyze(new DecisionMatrix(["x", "y"], Two, [[7, 7], [7, 7]]), draws: 100);

        Assert.That(result.Of("x").ShareByRank, Is.EqualTo([0.5, 0.5]));
        Assert.That(result.Of("y").ShareByRank, Is.EqualTo([0.5, 0.5]));
    }

    [Test]
    public void Analyze_CriterionThatCannotCount_GetsNoWeight()
    {
        Criterion[] criteria = [new() { Id = "a" }, new() { Id = "b", Counts = false }];

        Assert.That(Smaa.Analyze(new DecisionMatrix(["x", "y"], criteria, [[1, 0], [0, 1000]]), draws: 100).Of("x").First, Is.EqualTo(1));
    }

    [Test]
    public void Analyze_SameSeed_GivesTheSameShares()
    {
        var matrix = new DecisionMatrix(["x", "y"], Two, [[100, 0], [0, 90]]);

        var first = Smaa.Analyze(matrix, 500, 7).Of("x").First;
        var again = Smaa.Analyze(matrix, 500, 7).Of("x").First;
        var other = Smaa.Analyze(matrix, 500, 8).Of("x").First;

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void Analyze_TwoPossibleTruths_CountsBothAlike()
    {
        var first = new DecisionMatrix(["x", "y"], Two, [[1, 1], [0, 0]]);
        var second = new DecisionMatrix(["x", "y"], Two, [[0, 0], [1, 1]]);

        var result = Smaa.Analyze([first, second], draws: 1000);

        Assert.That(result.Of("x").First, Is.EqualTo(0.5));
        Assert.That(result.Of("x").Confidence, Is.EqualTo(0.5));
    }

    [Test]
    public void Analyze_MatricesThatDiffer_IsRefused() =>
        Assert.That(() => Smaa.Analyze([new DecisionMatrix(["x"], Two, [[1, 1]]), new DecisionMatrix(["y"], Two, [[1, 1]])]),
            Throws.ArgumentException);

    [Test]
    public void UniformWeights_HaveTheMeanAndVarianceOfTheFlatDirichletLaw()
    {
        Criterion[] criteria = [.. Enumerable.Range(0, 5).Select(i => new Criterion { Id = $"c{i}" })];
        var weights = new double[5];
        var sums = new double[5];
        var squares = new double[5];
        const int draws = 20_000;
        for (var n = 0; n < draws; n++)
        {
            UniformWeights.Draw(1, n, criteria, weights);
            Assert.That(weights.Sum(), Is.EqualTo(1).Within(1e-12));
            for (var c = 0; c < 5; c++)
            {
                sums[c] += weights[c];
                squares[c] += weights[c] * weights[c];
            }
        }

        for (var c = 0; c < 5; c++)
        {
            var mean = sums[c] / draws;
            Assert.That(mean, Is.EqualTo(0.2).Within(0.005)); // 1 ÷ n
            Assert.That((squares[c] / draws) - (mean * mean), Is.EqualTo(4.0 / 150).Within(0.001)); // (n − 1) ÷ (n² (n + 1))
        }
    }
}
