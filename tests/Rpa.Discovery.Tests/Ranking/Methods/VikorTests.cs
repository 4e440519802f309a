using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class VikorTests
{
    [Test]
    public void Compromise_FirstFarAheadAndStable_IsAlone()
    {
        var found = new Vikor().Compromise(McdaFile.Matrix([[10, 10], [1, 2], [0, 0]], 1, 1), Weights.Equal);

        Assert.That(found.HasAdvantage, Is.True);
        Assert.That(found.IsStable, Is.True);
        Assert.That(found.Compromise, Is.EqualTo(["A0"]));
    }

    [Test]
    public void Compromise_AdvantageWithoutStability_TakesTheSecondToo()
    {
        // A0 is between: not first by S (A1 loses less in sum) nor by R (A2 is even on all); with v = 0.5 still first by Q and far ahead.
        double[][] values = [[6, 8, 6, 0], [10, 10, 3, 0], [5, 5, 5, 0], [0, 0, 10, 0]];
        var matrix = McdaFile.Matrix(values, 1, 1, 1, 1);
        var found = new Vikor().Compromise(matrix, Weights.Equal);
        var firstByQ = found.Ranking.Rows[0].Alternative;

        Assert.That(found.IsStable, Is.EqualTo(
            found.S[matrix.Alternatives.ToList().IndexOf(firstByQ)] == found.S.Min()
                || found.R[matrix.Alternatives.ToList().IndexOf(firstByQ)] == found.R.Min()));
        Assert.That(found.Compromise[0], Is.EqualTo(firstByQ));
    }

    [Test]
    public void Compromise_FirstsByQLevel_AreAllInIt()
    {
        var found = new Vikor().Compromise(McdaFile.Matrix([[1, 0], [0, 1], [0, 0]], 1, 1), Weights.Equal);

        Assert.That(found.Q, Is.EqualTo([0, 0, 0.5])); // the greatest regret is the same for all
        Assert.That(found.HasAdvantage, Is.False);
        Assert.That(found.Compromise, Is.EqualTo(["A0", "A1"]));
    }

    [Test]
    public void Compromise_OneAlternative_IsTheWholeCompromise()
    {
        var found = new Vikor().Compromise(McdaFile.Matrix([[5, 0]], 1, -1), Weights.Equal);

        Assert.That((found.S[0], found.R[0], found.Q[0]), Is.EqualTo((0, 0, 0)));
        Assert.That(found.HasAdvantage && found.IsStable, Is.True);
        Assert.That(found.Compromise, Is.EqualTo(["A0"]));
    }

    [Test]
    public void Rank_EqualColumn_AddsNoRegret() =>
        Assert.That(new Vikor().Compromise(McdaFile.Matrix([[7, 0], [7, 1]], 1, 1), McdaFile.Weights(3, 1)).S, Is.EqualTo([0.25, 0]));

    [TestCase(0, "A1")]
    [TestCase(1, "A0")]
    public void Rank_TheWeightOfTheMajority_DecidesBetweenSumAndGreatestRegret(double majority, string first) =>
        Assert.That(new Vikor { Majority = majority }.Rank(McdaFile.Matrix([[10, 10, 0], [4, 4, 4], [0, 0, 10]], 1, 1, 1),
            Weights.Equal).Rows[0].Alternative, Is.EqualTo(first));

    [Test]
    public void Rank_RangeBeyondADouble_DoesNotOverflow() =>
        Assert.That(new Vikor().Rank(McdaFile.Matrix([[-1.5e308], [1.5e308], [0]], 1), Weights.Equal).Values(), Is.EqualTo([0, 1, 0.5]));

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void Majority_OutsideZeroToOne_IsRefused(double majority) =>
        Assert.That(() => new Vikor { Majority = majority }, Throws.InstanceOf<ArgumentOutOfRangeException>());
}
