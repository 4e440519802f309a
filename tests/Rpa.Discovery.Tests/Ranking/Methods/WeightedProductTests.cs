using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class WeightedProductTests
{
    private static readonly Criterion[] Two = [new() { Id = "cases" }, new() { Id = "days", Direction = Direction.Minimize }];

    [Test]
    public void Rank_ByHand_IsTheGeometricMean()
    {
        var ranking = new WeightedProduct().Rank(new DecisionMatrix(["a", "b"], Two, [[16, 4], [9, 1]]), Weights.Equal);

        Assert.That(ranking.Of("a").Value, Is.EqualTo(2).Within(1e-15)); // √(16 / 4)
        Assert.That(ranking.Of("b").Value, Is.EqualTo(3).Within(1e-15)); // √(9 / 1)
        Assert.That(ranking.Rows[0].Alternative, Is.EqualTo("b"));
        Assert.That(ranking.Rows[0].Contributions, Is.Empty);
    }

    [Test]
    public void Rank_ZeroWhereMoreIsBetter_MakesTheProductZero()
    {
        var ranking = new WeightedProduct().Rank(new DecisionMatrix(["none", "some", "none too"], Two, [[0, 1], [1, 100], [0, 50]]),
            Weights.Equal);

        Assert.That(ranking.Rows.Select(r => (r.Alternative, r.Rank)), Is.EqualTo([("some", 1), ("none", 2), ("none too", 2)]));
        Assert.That(ranking.Of("none").Value, Is.Zero);
    }

    [TestCase(-1, 1, 0)]
    [TestCase(1, -1, 1)]
    [TestCase(1, 0, 1)]
    public void Rank_ValueThatAProductCannotTake_IsRefusedByName(double cases, double days, int criterion)
    {
        var matrix = new DecisionMatrix(["good", "bad"], Two, [[1, 1], [cases, days]]);

        Assert.That(new WeightedProduct().CannotTake(matrix, Weights.Equal), Is.EqualTo((1, criterion)));
        Assert.That(() => new WeightedProduct().Rank(matrix, Weights.Equal),
            Throws.ArgumentException.With.Message.Contains("'bad'").And.Message.Contains($"'{Two[criterion].Id}'"));
    }

    [Test]
    public void Rank_CriterionWithoutWeight_MayHoldAnything()
    {
        var matrix = new DecisionMatrix(["a", "b"], Two, [[2, -5], [3, 0]]);
        var casesOnly = Weights.Direct(new Dictionary<string, double> { ["cases"] = 1 });

        Assert.That(new WeightedProduct().CannotTake(matrix, casesOnly), Is.Null);
        Assert.That(new WeightedProduct().Rank(matrix, casesOnly).Rows[0].Alternative, Is.EqualTo("b"));
    }

    [Test]
    public void Rank_ValuesNearTheLimitOfADouble_DoNotOverflow() =>
        Assert.That(new WeightedProduct().Rank(new DecisionMatrix(["a"], Two, [[1e300, 1e-300]]), Weights.Equal).Rows[0].Value,
            Is.EqualTo(1e300).Within(1e288));
}
