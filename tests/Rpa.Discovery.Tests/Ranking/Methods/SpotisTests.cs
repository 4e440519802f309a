using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class SpotisTests
{
    private static readonly Dictionary<string, (double, double)> Hundred = new() { ["c0"] = (0, 100), ["c1"] = (0, 100) };

    [Test]
    public void Rank_WithinBounds_IsTheWeightedShareThatIsReached()
    {
        var ranking = new Spotis { Bounds = Hundred }.Rank(McdaFile.Matrix([[50, 20], [100, 100]], 1, -1), McdaFile.Weights(3, 1));

        Assert.That(ranking.Of("A0").Contributions, Is.EqualTo([0.375, 0.2]).Within(1e-15));
        Assert.That(ranking.Of("A0").Value, Is.EqualTo(0.575).Within(1e-15));
        Assert.That(ranking.Of("A1").Value, Is.EqualTo(0.75));
    }

    [Test]
    public void Rank_WithoutBounds_TakesThoseOfTheMatrix() =>
        Assert.That(new Spotis().Rank(McdaFile.Matrix([[-2, 7], [2, 7], [0, 7]], 1, 1), Weights.Equal).Values(),
            Is.EqualTo([0.5, 1, 0.75]));

    [Test]
    public void Rank_ValueOutsideItsBounds_IsRefusedByName()
    {
        var matrix = McdaFile.Matrix([[50, 20], [100, 101]], 1, -1);

        Assert.That(new Spotis { Bounds = Hundred }.CannotTake(matrix, Weights.Equal), Is.EqualTo((1, 1)));
        Assert.That(() => new Spotis { Bounds = Hundred }.Rank(matrix, Weights.Equal),
            Throws.ArgumentException.With.Message.Contains("'A1'").And.Message.Contains("'c1'"));
    }

    [Test]
    public void Bounds_OfNoCriterion_AreRefusedWithTheNearestName() =>
        Assert.That(() => new Spotis { Bounds = new Dictionary<string, (double, double)> { ["time"] = (0, 1) } }
            .Rank(new DecisionMatrix(["a"], [new() { Id = "tiem" }], [[0]]), Weights.Equal),
            Throws.ArgumentException.With.Message.Contains("Did you mean 'tiem'?"));

    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(0, double.PositiveInfinity)]
    public void Bounds_NotAscendingOrNotFinite_AreRefused(double low, double high) =>
        Assert.That(() => new Spotis { Bounds = new Dictionary<string, (double, double)> { ["c0"] = (low, high) } },
            Throws.ArgumentException);
}
