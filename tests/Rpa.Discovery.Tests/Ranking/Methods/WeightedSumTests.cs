using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class WeightedSumTests
{
    private static readonly Criterion[] TimeAndMoney = [new() { Id = "time" }, new() { Id = "money" }];

    [Test]
    public void Rank_ByHand_GivesValuesContributionsAndRanks()
    {
        var matrix = new DecisionMatrix(["a", "b", "c"], TimeAndMoney, [[10, 50], [80, -20], [40, 40]]);

        var ranking = new WeightedSum().Rank(matrix, Weights.Direct(new Dictionary<string, double> { ["time"] = 3, ["money"] = 1 }));

        Assert.That(ranking.Rows.Select(r => r.Alternative), Is.EqualTo(["b", "c", "a"]));
        Assert.That(ranking.Rows.Select(r => r.Rank), Is.EqualTo([1, 2, 3]));
        Assert.That(ranking.Of("b").Value, Is.EqualTo((0.75 * 80) - (0.25 * 20)));
        Assert.That(ranking.Of("b").Contributions, Is.EqualTo([60, -5]));
        Assert.That(ranking.Of("a").Value, Is.EqualTo(20));
    }

    [Test]
    public void Rank_LessIsBetter_CountsWithAMinus()
    {
        var matrix = new DecisionMatrix(["slow", "fast"], [new() { Id = "days", Direction = Direction.Minimize }], [[5], [2]]);

        Assert.That(new WeightedSum().Rank(matrix, Weights.Equal).Rows[0].Alternative, Is.EqualTo("fast"));
    }

    [Test]
    public void Rank_EqualValues_ShareTheRankInTheMatrixsOrder()
    {
        var matrix = new DecisionMatrix(["a", "b", "c"], TimeAndMoney, [[0, 10], [10, 0], [0, 0]]);

        var ranking = new WeightedSum().Rank(matrix, Weights.Equal);

        Assert.That(ranking.Rows.Select(r => (r.Alternative, r.Rank)), Is.EqualTo([("a", 1), ("b", 1), ("c", 3)]));
    }

    [Test]
    public void Rank_OneAlternative_IsFirst() =>
        Assert.That(new WeightedSum().Rank(new DecisionMatrix(["only"], TimeAndMoney, [[0, 0]]), Weights.Equal).Rows[0].Rank,
            Is.EqualTo(1));

    [Test]
    public void Levels_GroupsFromTheTopDown()
    {
        var matrix = new DecisionMatrix(["a", "b", "c", "d"], [new() { Id = "points" }], [[10], [9.2], [8.8], [8.0]]);

        // c is within 1 of b but not of a, the first of the group.
        Assert.That(new WeightedSum().Rank(matrix, Weights.Equal).Levels(1), Is.EqualTo([1, 1, 2, 2]));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Matrix_ValueNotFinite_IsRefused(double value) =>
        Assert.That(() => new DecisionMatrix(["a"], [new() { Id = "time" }], [[value]]),
            Throws.ArgumentException.With.Message.Contains("'a'"));

    [Test]
    public void Matrix_WrongShapeOrNameTwice_IsRefused()
    {
        Assert.That(() => new DecisionMatrix(["a"], TimeAndMoney, [[1]]), Throws.ArgumentException);
        Assert.That(() => new DecisionMatrix(["a", "b"], TimeAndMoney, [[1, 2]]), Throws.ArgumentException);
        Assert.That(() => new DecisionMatrix(["a", "a"], TimeAndMoney, [[1, 2], [1, 2]]), Throws.ArgumentException);
        Assert.That(() => new DecisionMatrix([], TimeAndMoney, []), Throws.ArgumentException);
    }
}
