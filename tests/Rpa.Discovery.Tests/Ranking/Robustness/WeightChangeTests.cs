using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class WeightChangeTests
{
    [Test]
    public void Smallest_ByHand_MovesFromTheLongestLeadToTheRivalsBest()
    {
        // Lead of A0 over A1: 30, 10, −20 at weights 0.5, 0.3, 0.2: 15 + 3 − 4 = 14. Each unit moved from c0 to c2 takes 50 off: 0.28.
        var change = WeightChange.Smallest(McdaFile.Matrix([[30, 10, 0], [0, 0, 20]], 1, 1, 1), McdaFile.Weights(5, 3, 2))!;

        Assert.That((change.First, change.TakesOver), Is.EqualTo(("A0", "A1")));
        Assert.That(change.Moved, Is.EqualTo(0.28).Within(1e-12));
        Assert.That(change.Weights, Is.EqualTo([0.22, 0.3, 0.48]).Within(1e-12));
    }

    [Test]
    public void Smallest_OneCriterionIsNotEnough_TakesTheNextLongestLead()
    {
        // Lead 10, 9, −1 at 0.1, 0.8, 0.1: 8.1. All of c0 takes 1.1 off, the rest comes from c1, 7 ÷ 10 of it.
        var change = WeightChange.Smallest(McdaFile.Matrix([[10, 9, 0], [0, 0, 1]], 1, 1, 1), McdaFile.Weights(1, 8, 1))!;

        Assert.That(change.Weights, Is.EqualTo([0, 0.1, 0.9]).Within(1e-12));
        Assert.That(change.Moved, Is.EqualTo(0.8).Within(1e-12));
    }

    [Test]
    public void OfEach_ByHand_GivesTheWeightAtWhichBothAreLevel()
    {
        // Lead 30 and −20: level at w · 30 = (1 − w) · 20.
        var changes = WeightChange.OfEach(McdaFile.Matrix([[30, 0], [0, 20]], 1, 1), Weights.Equal);

        Assert.That(changes[0]!.Weights, Is.EqualTo([0.4, 0.6]).Within(1e-12));
        Assert.That(changes[1]!.Weights, Is.EqualTo([0.4, 0.6]).Within(1e-12));
        Assert.That(changes[0]!.Moved, Is.EqualTo(0.1).Within(1e-12));
    }

    [Test]
    public void OfEach_CriterionThatCannotTurnIt_IsNull()
    {
        // c2 is the same for both, and c0 alone beats nobody when its weight grows.
        var changes = WeightChange.OfEach(McdaFile.Matrix([[30, 0, 5], [0, 20, 5]], 1, 1, 1), McdaFile.Weights(4, 1, 1));

        Assert.That(changes[2], Is.Null);
        Assert.That(changes[1]!.TakesOver, Is.EqualTo("A1"));
        Assert.That(changes[0]!.Weights[0], Is.LessThan(4 / 6.0));
    }

    [Test]
    public void Smallest_NothingCanUnseatTheFirst_IsNull()
    {
        Assert.That(WeightChange.Smallest(McdaFile.Matrix([[1, 1]], 1, 1), Weights.Equal), Is.Null);
        Assert.That(WeightChange.Smallest(McdaFile.Matrix([[2, 2], [1, 2]], 1, 1), Weights.Equal), Is.Null);
        Assert.That(WeightChange.Smallest(McdaFile.Matrix([[2, 2], [2, 2]], 1, 1), Weights.Equal), Is.Null);
    }

    [Test]
    public void Smallest_LevelAlready_MovesNothing()
    {
        var change = WeightChange.Smallest(McdaFile.Matrix([[2, 0], [0, 2]], 1, 1), Weights.Equal)!;

        Assert.That((change.First, change.TakesOver, change.Moved), Is.EqualTo(("A0", "A1", 0.0)));
    }

    [Test]
    public void Smallest_CriterionThatCannotCount_GetsNoWeight()
    {
        Criterion[] criteria = [new() { Id = "a" }, new() { Id = "b", Counts = false }];

        Assert.That(WeightChange.Smallest(new DecisionMatrix(["x", "y"], criteria, [[2, 0], [1, 9]]), Weights.Equal), Is.Null);
    }
}
