using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class WeightsTests
{
    private static readonly Criterion[] Three = [new() { Id = "a" }, new() { Id = "b" }, new() { Id = "c" }];
    private static readonly Criterion[] WithoutA = [new() { Id = "a", Counts = false }, new() { Id = "b" }, new() { Id = "c" }];

    [Test]
    public void Equal_GivesEachTheSame() => Assert.That(Weights.Equal.For(Three), Is.EqualTo([1.0 / 3, 1.0 / 3, 1.0 / 3]));

    [Test]
    public void Order_OfThree_IsTheRankOrderCentroid() // Barron & Barrett (1996), table 1: 0.6111, 0.2778, 0.1111
    {
        var weights = Weights.Order(["b", "a", "c"]).For(Three);

        Assert.That(weights[1], Is.EqualTo(11.0 / 18).Within(1e-15));
        Assert.That(weights[0], Is.EqualTo(5.0 / 18).Within(1e-15));
        Assert.That(weights[2], Is.EqualTo(2.0 / 18).Within(1e-15));
    }

    [Test]
    public void Stickers_FiveEach_GiveProportions() =>
        Assert.That(Weights.Stickers(new Dictionary<string, int> { ["a"] = 2, ["c"] = 3 }).For(Three), Is.EqualTo([0.4, 0.0, 0.6]));

    [Test]
    public void Swing_InComparisonWithTheFirst_GivesProportions() =>
        Assert.That(Weights.Swing(new Dictionary<string, double> { ["a"] = 100, ["b"] = 60, ["c"] = 40 }).For(Three),
            Is.EqualTo([0.5, 0.3, 0.2]));

    [Test]
    public void For_CriterionThatCannotCount_SharesItsWeightOut()
    {
        Assert.That(Weights.Equal.For(WithoutA), Is.EqualTo([0, 0.5, 0.5]));
        Assert.That(Weights.Direct(new Dictionary<string, double> { ["a"] = 4, ["b"] = 3, ["c"] = 1 }).For(WithoutA),
            Is.EqualTo([0, 0.75, 0.25]));
        Assert.That(Weights.Direct(new Dictionary<string, double> { ["a"] = 4 }).For(WithoutA), Is.EqualTo([0, 0.5, 0.5]));
        Assert.That(Weights.Equal.For([WithoutA[0]]), Is.EqualTo([0]));
    }

    [Test]
    public void Weights_NegativeAllZeroTwiceOrUnknown_AreRefused()
    {
        Assert.That(() => Weights.Direct(new Dictionary<string, double> { ["a"] = -1, ["b"] = 2 }), Throws.ArgumentException);
        Assert.That(() => Weights.Direct(new Dictionary<string, double> { ["a"] = 0 }), Throws.ArgumentException);
        Assert.That(() => Weights.Direct(new Dictionary<string, double> { ["a"] = double.NaN }), Throws.ArgumentException);
        Assert.That(() => Weights.Swing(new Dictionary<string, double> { ["a"] = 120 }), Throws.ArgumentException);
        Assert.That(() => Weights.Order(["a", "a"]), Throws.ArgumentException);
        Assert.That(() => Weights.Order([]), Throws.ArgumentException);
        Assert.That(() => Weights.Order(["z"]).For(Three), Throws.ArgumentException.With.Message.Contains("'z'"));
    }
}
